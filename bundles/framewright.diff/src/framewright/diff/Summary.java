package framewright.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.compare.Changes.Side;
import framewright.core.compare.Subject;

/** One paragraph that a governor can read, and the counts behind it. */
final class Summary {

	/** More titles than these are not told one by one. */
	private static final int NAMED = 4;

	private Summary() {
	}

	static String of(Side old, Side now, Collection<Change> changes, List<Subject> renumbered, String suggested) {
		if (changes.isEmpty()) {
			return "Nothing changed in “" + now.title() + "” between " + old.label() + " and " + now.label() + ".";
		}
		List<String> sentences = new ArrayList<>();
		sentences.add("“" + now.title() + "”: " + count(changes.size(), "change", "changes") + " from " + old.label() + " to " + now.label() + ", " + weights(changes) + ".");
		level(changes, sentences);
		told(changes, ChangeKind.ADDED, "New:", sentences);
		told(changes, ChangeKind.SPLIT, "Split into several:", sentences);
		told(changes, ChangeKind.MERGED, "Merged from several:", sentences);
		told(changes, ChangeKind.MOVED, "Moved:", sentences);
		told(changes, ChangeKind.RETIRED, "No longer in force:", sentences);
		told(changes, ChangeKind.REMOVED, "Taken out:", sentences);
		if (!renumbered.isEmpty()) {
			sentences.add(count(renumbered.size(), "element has", "elements have") + " another number.");
		}
		long texts = changes.stream().filter(change -> change.facet().equals("at") && change.kind() == ChangeKind.REWORDED && change.weight() != ChangeClass.EDITORIAL).map(change -> change.subject().name()).distinct().count();
		if (texts > 0) {
			sentences.add("What a level asks for changed in " + count((int) texts, "element", "elements") + ".");
		}
		sentences.add(changes.stream().anyMatch(Change::affectsAssessment) ? "Those who were assessed under " + old.label() + " may stand elsewhere now." : "No assessment under " + old.label() + " is affected.");
		if (!suggested.equals(now.version())) {
			sentences.add("These changes deserve version " + suggested + (now.version().isEmpty() ? "." : " or a higher one; the text says " + now.version() + "."));
		}
		return String.join(" ", sentences);
	}

	private static String weights(Collection<Change> changes) {
		List<String> words = new ArrayList<>();
		weight(changes, ChangeClass.BREAKING, "taking away what somebody may rely on", words);
		weight(changes, ChangeClass.STRUCTURAL, "in its structure", words);
		weight(changes, ChangeClass.SUBSTANTIVE, "in meaning", words);
		weight(changes, ChangeClass.EDITORIAL, "in wording and imprint", words);
		return words.size() == 1 ? words.get(0) : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
	}

	private static void weight(Collection<Change> changes, ChangeClass weight, String where, List<String> words) {
		long count = changes.stream().filter(change -> change.weight() == weight).count();
		if (count > 0) {
			words.add(count + " " + where);
		}
	}

	private static void level(Collection<Change> changes, List<String> sentences) {
		for (Change change : changes) {
			if (change.kind() == ChangeKind.LEVEL_ADDED) {
				long texts = changes.stream().filter(other -> other.kind() == ChangeKind.ADDED && other.facet().equals("at") && other.level().equals(change.level())).count();
				sentences.add("There is a new level, “" + change.now() + "”" + (texts > 0 ? ", with " + count((int) texts, "text", "texts") + "." : "."));
			} else if (change.kind() == ChangeKind.LEVEL_REMOVED) {
				sentences.add("The level “" + change.old() + "” is gone.");
			}
		}
	}

	private static void told(Collection<Change> changes, ChangeKind kind, String words, List<String> sentences) {
		List<String> titles = changes.stream().filter(change -> change.kind() == kind && change.facet().isEmpty() && change.level().isEmpty()).map(change -> change.subject().title()).toList();
		if (!titles.isEmpty()) {
			String named = titles.stream().limit(NAMED).map(title -> "“" + title + "”").collect(Collectors.joining(", "));
			sentences.add(words + " " + named + (titles.size() > NAMED ? " and " + (titles.size() - NAMED) + " more." : "."));
		}
	}

	private static String count(int count, String one, String several) {
		return count + " " + (count == 1 ? one : several);
	}

	/** The number of changes of each weight in each element of the top tier; the framework itself comes first. */
	static List<DomainCount> domains(Collection<Change> changes, String title) {
		Map<String, int[]> counts = new LinkedHashMap<>();
		Map<String, String> titles = new LinkedHashMap<>();
		for (Change change : changes) {
			String domain = change.subject().domain();
			counts.computeIfAbsent(domain, name -> new int[ChangeClass.values().length])[change.weight().ordinal()]++;
			titles.putIfAbsent(domain, domain.isEmpty() ? title : change.subject().domainTitle());
		}
		List<DomainCount> domains = new ArrayList<>();
		counts.forEach((domain, count) -> {
			DomainCount made = new DomainCount(domain, titles.get(domain), count[0], count[1], count[2], count[3]);
			domains.add(domain.isEmpty() ? 0 : domains.size(), made);
		});
		return domains;
	}
}
