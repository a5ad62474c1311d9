package framewright.review.report;

import static framewright.review.report.MarkdownText.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Changes;
import framewright.core.compare.Sentences;
import framewright.core.compare.Subject;
import framewright.core.library.FrameworkText;
import framewright.core.review.ChangeReport;

/** What readers of a framework need to know of a new version, in plain words: what is new, what says something else, what moved, what is no longer there, and what that means for assessments. */
public final class ReleaseNotes implements ChangeReport {

	@Override
	public String id() {
		return "release-notes";
	}

	@Override
	public String label() {
		return "Release notes (Markdown)";
	}

	@Override
	public String extension() {
		return "md";
	}

	@Override
	public void write(Reported reported, OutputStream out) throws IOException {
		out.write(new Writing(reported).text().getBytes(StandardCharsets.UTF_8));
	}

	/** What the notes tell under one heading. */
	private enum Part {
		NEW("New"), CHANGED("Changed in meaning"), MOVED("Moved and renamed"), GONE("No longer there"), LINKS("Links to other parts and frameworks");

		private final String heading;

		Part(String heading) {
			this.heading = heading;
		}

		static Part of(ChangeKind kind) {
			return switch (kind) {
				case ADDED, LEVEL_ADDED, MERGED -> NEW;
				case REMOVED, RETIRED, LEVEL_REMOVED, SPLIT -> GONE;
				case MOVED, RENAMED, RETITLED, REORDERED -> MOVED;
				case REWORDED, SCALE_CHANGED, METADATA_CHANGED -> CHANGED;
				case REFERENCE_CHANGED -> LINKS;
			};
		}
	}

	/** How many parts are named one by one where they all have the same to say. */
	private static final int LISTED = 6;

	private static final class Writing {

		private final Reported reported;
		private final Names names;
		private final MarkdownText text = new MarkdownText();

		Writing(Reported reported) {
			this.reported = reported;
			names = Names.of(FrameworkText.read(reported.old().text()), FrameworkText.read(reported.now().text()), reported.changes());
		}

		String text() {
			Changes changes = reported.changes();
			String version = changes.now().version().isEmpty() ? changes.now().label() : changes.now().version();
			text.heading(1, changes.now().title() + " " + version + ": what is new");
			if (changes.isEmpty()) {
				return text.paragraph("Nothing changed since " + changes.old().label() + ".").toString();
			}
			text.paragraph("These notes tell what changed since " + changes.old().label() + ".");
			Map<String, List<Change>> domains = new LinkedHashMap<>();
			changes.domains().forEach(domain -> domains.put(domain.domain(), new ArrayList<>()));
			int small = 0;
			for (Change change : changes.changes()) {
				Change judged = reported.review().map(review -> review.judged(change)).orElse(change);
				if (judged.weight() == ChangeClass.EDITORIAL || change.kind() == ChangeKind.RENAMED && !change.subject().tier().isEmpty()) {
					small++; // also a permanent name, which readers never see
				} else {
					domains.computeIfAbsent(change.subject().domain(), name -> new ArrayList<>()).add(judged);
				}
			}
			domains.forEach(this::domain);
			numbers(changes);
			assessments(changes);
			if (small > 0) {
				text.heading(2, "Small corrections");
				text.paragraph((small == 1 ? "There is also 1 small change" : "There are also " + small + " small changes") + " of wording and details that " + (small == 1 ? "leaves" : "leave") + " the meaning as it was.");
			}
			return text.toString();
		}

		private void domain(String name, List<Change> changes) {
			if (changes.isEmpty()) {
				return;
			}
			Subject subject = changes.get(0).subject();
			text.heading(2, name.isEmpty() ? "The framework as a whole" : subject.domainTitle().isBlank() ? name : subject.domainTitle());
			for (Part part : Part.values()) {
				List<String> entries = entries(changes.stream().filter(change -> Part.of(change.kind()) == part).toList(), part);
				if (entries.isEmpty()) {
					continue;
				}
				text.heading(3, part.heading);
				for (int i = 0; i < entries.size(); i++) {
					text.entry(entries.get(i), i == 0);
				}
			}
		}

		private List<String> entries(List<Change> changes, Part part) {
			Map<String, Set<String>> levels = new LinkedHashMap<>();
			Map<String, List<Change>> elements = new LinkedHashMap<>();
			for (Change change : changes) {
				if (part == Part.NEW && isText(change)) {
					levels.computeIfAbsent(names.level(change.level()), level -> new LinkedHashSet<>()).add(Sentences.element(change.subject()));
				} else {
					elements.computeIfAbsent(change.subject().name(), element -> new ArrayList<>()).add(change);
				}
			}
			List<String> entries = new ArrayList<>();
			elements.values().forEach(of -> entries.add(entry(of, part)));
			levels.forEach((level, titles) -> entries.add(texts(level, List.copyOf(titles))));
			return entries;
		}

		/** Where many parts have a text more, their titles say less than their number. */
		private static String texts(String level, List<String> titles) {
			String first = titles.get(0);
			String last = titles.get(titles.size() - 1);
			return titles.size() > LISTED ? "Texts for **" + escaped(level) + "** in " + titles.size() + " parts, from " + escaped(Sentences.quote(first) + " to " + Sentences.quote(last)) + "."
					: "A text for **" + escaped(level) + "** in: " + escaped(String.join("; ", titles)) + ".";
		}

		private static boolean isText(Change change) {
			return change.kind() == ChangeKind.ADDED && change.facet().equals("at");
		}

		/** An element, and all that is to be told of it under one heading. */
		private String entry(List<Change> changes, Part part) {
			Subject subject = changes.get(0).subject();
			String title = subject.tier().isEmpty() ? "" : "**" + escaped(Sentences.element(subject)) + "**";
			if (part == Part.CHANGED && changes.stream().allMatch(change -> change.kind() == ChangeKind.REWORDED)) {
				Set<String> texts = new LinkedHashSet<>();
				changes.forEach(change -> texts.add("the " + Sentences.subject(change, names::level)));
				return sentence(title, Sentences.join(List.copyOf(texts)));
			}
			Set<String> sentences = new LinkedHashSet<>();
			for (Change change : changes) {
				boolean whole = change.kind() == ChangeKind.ADDED && change.facet().isEmpty() && change.level().isEmpty();
				sentences.add(whole ? "" : stripped(Sentences.of(change, names::level, names::element)));
			}
			sentences.remove("");
			return sentence(title, String.join(". ", sentences));
		}

		private static String sentence(String title, String words) {
			if (words.isEmpty()) {
				return title;
			}
			return title.isEmpty() ? escaped(Wording.capital(words)) + "." : title + ": " + escaped(Wording.lower(words)) + ".";
		}

		private static String stripped(String sentence) {
			return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
		}

		private void numbers(Changes changes) {
			List<Subject> renumbered = changes.renumbered().stream().filter(Subject::renumbered).toList();
			if (renumbered.isEmpty()) {
				return;
			}
			text.heading(2, "Numbers that changed");
			for (int i = 0; i < renumbered.size(); i++) {
				Subject subject = renumbered.get(i);
				text.entry(escaped(subject.oldNumber() + " is now " + subject.newNumber() + ": " + (subject.title().isBlank() ? subject.name() : subject.title())), i == 0);
			}
		}

		private void assessments(Changes changes) {
			Map<String, Set<String>> effects = new LinkedHashMap<>();
			for (Change change : changes.changes()) {
				if (change.affectsAssessment()) {
					effects.computeIfAbsent(change.effect(), effect -> new LinkedHashSet<>()).add(change.subject().tier().isEmpty() ? "" : Sentences.element(change.subject()));
				}
			}
			text.heading(2, "What this means for assessments");
			if (effects.isEmpty()) {
				text.paragraph("Assessments under " + changes.old().label() + " stand as they are.");
				return;
			}
			boolean first = true;
			for (Map.Entry<String, Set<String>> effect : effects.entrySet()) {
				effect.getValue().remove("");
				String where = effect.getValue().isEmpty() ? "" : " This is so in: " + String.join("; ", effect.getValue()) + ".";
				text.entry(escaped(effect.getKey() + where), first);
				first = false;
			}
		}
	}
}
