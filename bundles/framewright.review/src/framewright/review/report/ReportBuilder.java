package framewright.review.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.compare.Sentences;
import framewright.core.compare.Subject;
import framewright.core.library.FrameworkText;
import framewright.core.review.Anchors;
import framewright.core.review.Anchors.Fit;
import framewright.core.review.ChangeReport.Reported;
import framewright.core.review.FacetText;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;
import framewright.core.review.Whereabouts;
import framewright.dsl.model.Framework;
import framewright.review.report.Report.Domain;
import framewright.review.report.Report.Element;
import framewright.review.report.Report.Item;
import framewright.review.report.Report.Talk;

/** Makes the report of a comparison and its review. */
final class ReportBuilder {

	/** What is shown as text and not told in a sentence. */
	private static final Set<ChangeKind> TEXTS = Set.of(ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.REWORDED);

	/** Words longer than these are not quoted in full above a discussion. */
	private static final int LONGEST_PHRASE = 400;

	private final Reported reported;
	private final Review review;
	private final Optional<Framework> now;
	private final Whereabouts whereabouts;
	private final Names names;
	private final Map<String, List<Discussion>> discussions = new LinkedHashMap<>();
	private final Set<String> anchors = new HashSet<>();
	private final Map<String, String> elementAnchors = new HashMap<>();

	private ReportBuilder(Reported reported) {
		this.reported = reported;
		review = reported.review().orElse(new Review("", "", "", "", "", List.of(), List.of(), List.of(), List.of()));
		now = FrameworkText.read(reported.now().text());
		whereabouts = now.map(Whereabouts::of).orElse(new Whereabouts(Map.of(), Map.of()));
		names = Names.of(FrameworkText.read(reported.old().text()), now, reported.changes());
		String framework = reported.changes().now().framework();
		for (Discussion discussion : review.discussions()) {
			String element = discussion.anchor().element();
			String current = element.isEmpty() || element.equals(framework) ? "" : whereabouts.named(element).orElse(element);
			discussions.computeIfAbsent(current, name -> new ArrayList<>()).add(discussion);
		}
	}

	static Report of(Reported reported) {
		return new ReportBuilder(reported).report();
	}

	private Report report() {
		List<Domain> domains = domains();
		List<Talk> elsewhere = new ArrayList<>();
		discussions.forEach((element, left) -> left.forEach(discussion -> elsewhere.add(talk(discussion, about(element, discussion.anchor())))));
		List<Report.Effect> effects = new ArrayList<>();
		for (Domain domain : domains) {
			for (Element element : domain.elements()) {
				element.items().stream().filter(item -> !item.effect().isEmpty()).map(Item::effect).distinct().forEach(effect -> effects.add(new Report.Effect(element.shown(), element.anchor(), effect)));
			}
		}
		String language = now.map(Framework::getLanguage).filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")).orElse("en-GB");
		long open = review.discussions().stream().filter(discussion -> !discussion.resolved()).count();
		return new Report(language, line(reported.changes().now().title()), reported.changes().old().label(), reported.changes().now().label(), reported.changes().suggestedVersion(),
				line(reported.changes().summary()), line(review.title()), counts(), domains, matrix(), effects, renumbered(), elsewhere, review.signOffs().stream().map(Wording::signed).map(ReportBuilder::line).toList(), (int) open);
	}

	// ---- changes ----

	private List<Report.Count> counts() {
		Map<ChangeClass, Integer> counts = new EnumMap<>(ChangeClass.class);
		reported.changes().changes().forEach(change -> counts.merge(review.judged(change).weight(), 1, Integer::sum));
		return Arrays.stream(ChangeClass.values()).sorted((left, right) -> right.compareTo(left)).filter(counts::containsKey).map(weight -> new Report.Count(weight, counts.get(weight))).toList();
	}

	private List<Domain> domains() {
		Map<String, List<Change>> changes = new LinkedHashMap<>();
		reported.changes().domains().forEach(domain -> changes.put(domain.domain(), new ArrayList<>()));
		reported.changes().changes().forEach(change -> changes.computeIfAbsent(change.subject().domain(), name -> new ArrayList<>()).add(change));
		List<Domain> domains = new ArrayList<>();
		changes.forEach((name, inside) -> {
			if (!inside.isEmpty()) {
				domains.add(domain(name, inside));
			}
		});
		return domains;
	}

	private Domain domain(String name, List<Change> changes) {
		Subject first = changes.get(0).subject();
		String title = name.isEmpty() ? reported.changes().now().title() : first.domainTitle().isBlank() ? name : first.domainTitle();
		String anchor = anchor("domain." + (name.isEmpty() ? "whole" : name));
		int[] counts = new int[ChangeClass.values().length];
		Map<String, List<Change>> elements = new LinkedHashMap<>();
		for (Change change : changes) {
			counts[review.judged(change).weight().ordinal()]++;
			elements.computeIfAbsent(change.subject().name(), element -> new ArrayList<>()).add(change);
		}
		DomainCount count = new DomainCount(name, line(title), counts[0], counts[1], counts[2], counts[3]);
		List<Element> made = elements.values().stream().map(this::element).toList();
		return new Domain(anchor, line(title), name.isEmpty(), count, made);
	}

	private Element element(List<Change> changes) {
		Subject subject = changes.get(0).subject();
		String anchor = anchor("element." + subject.name());
		elementAnchors.putIfAbsent(subject.name(), anchor);
		List<Discussion> said = discussions.remove(subject.tier().isEmpty() ? "" : subject.name());
		List<Discussion> left = said == null ? new ArrayList<>() : said;
		List<Item> items = changes.stream().map(change -> item(change, left)).toList();
		List<Talk> talks = left.stream().map(discussion -> talk(discussion, about("", discussion.anchor()))).toList();
		String title = subject.title().isBlank() ? subject.name() : subject.title();
		return new Element(subject.name(), anchor, line(subject.number()), line(title), names.tier(subject.tier()), Sentences.renumbered(subject), items, talks);
	}

	/** A change, with the discussions that are about its text; they are taken out of those that are left. */
	private Item item(Change change, List<Discussion> left) {
		List<Discussion> here = left.stream().filter(discussion -> isAbout(discussion.anchor(), change)).toList();
		left.removeAll(here);
		Change judged = review.judged(change);
		List<String> decisions = new ArrayList<>();
		review.judgement(change.id()).ifPresent(judgement -> decisions.add(line(Wording.judged(judgement, change))));
		review.decisions().stream().filter(decision -> decision.change().equals(change.id())).forEach(decision -> decisions.add(line(Wording.decided(decision))));
		List<String> order = change.kind() == ChangeKind.REORDERED ? List.of(change.old(), change.now()) : List.of();
		return new Item(anchor("change." + change.id()), judged.weight(), Sentences.kind(change.kind()), line(Sentences.of(change, names::level, names::element)), line(change.effect()), redline(change),
				change.kind() == ChangeKind.REWORDED && !change.level().isEmpty(), order, decisions, here.stream().map(discussion -> talk(discussion, "")).toList());
	}

	private Redline redline(Change change) {
		boolean whole = change.facet().isEmpty() && change.level().isEmpty();
		boolean quoted = change.old().isEmpty() != change.now().isEmpty() && Sentences.of(change).contains(Sentences.quote(change.old() + change.now()));
		boolean told = whole || quoted || !TEXTS.contains(change.kind()) && change.old().length() + change.now().length() < 200;
		return told || change.kind() == ChangeKind.REORDERED ? new Redline(List.of()) : Redline.of(reported.words().redline(change.old(), change.now()));
	}

	private static boolean isAbout(Anchor anchor, Change change) {
		boolean level = anchor.level().equals(change.level());
		boolean facet = anchor.facet().equals(change.facet()) || anchor.facet().isEmpty() && change.facet().equals("at") || anchor.facet().equals("at") && change.facet().isEmpty();
		return level && facet && !(anchor.level().isEmpty() && anchor.facet().isEmpty());
	}

	private List<Report.Renumbered> renumbered() {
		return reported.changes().renumbered().stream().filter(Subject::renumbered).map(subject -> new Report.Renumbered(line(subject.title().isBlank() ? subject.name() : subject.title()), line(subject.oldNumber()), line(subject.newNumber())))
				.toList();
	}

	// ---- discussions ----

	private Talk talk(Discussion discussion, String about) {
		Anchor anchor = discussion.anchor();
		List<Report.Saying> sayings = discussion.comments().stream()
				.map(comment -> new Report.Saying(line(comment.author().isBlank() ? "Somebody who gave no name" : comment.author()), Wording.time(comment.when()), comment.text().lines().filter(text -> !text.isBlank()).map(ReportBuilder::line).toList())).toList();
		String phrase = line(anchor.phrase());
		return new Talk(anchor("talk." + discussion.id()), about, phrase.length() > LONGEST_PHRASE ? phrase.substring(0, LONGEST_PHRASE) + "…" : phrase, gone(anchor), discussion.resolved(), sayings);
	}

	private String gone(Anchor anchor) {
		if (anchor.phrase().isBlank() || now.isEmpty()) {
			return "";
		}
		String element = anchor.element().isEmpty() ? "" : whereabouts.named(anchor.element()).orElse(anchor.element());
		String text = FacetText.of(now.get(), element, anchor.facet(), anchor.level());
		Anchors.Located found = Anchors.locate(anchor, text);
		if (found.fit() == Fit.ORPHANED) {
			return "These words are no longer there.";
		}
		String words = line(text.substring(found.start(), found.end()));
		return words.equals(line(anchor.phrase())) ? "" : "Now: “" + words + "”.";
	}

	/** What a discussion is about, in words. */
	private String about(String element, Anchor anchor) {
		String place = anchor.level().isEmpty() && anchor.facet().isEmpty() ? "" : !anchor.level().isEmpty() && (anchor.facet().isEmpty() || anchor.facet().equals("at")) ? "the text for " + names.level(anchor.level())
				: "the " + Sentences.facet(anchor.facet());
		String of = element.isEmpty() ? "" : names.knows(element) ? names.numbered(element) : Sentences.quote(element) + ", which is no longer there";
		return line(Stream.of(of, place).filter(words -> !words.isEmpty()).collect(Collectors.joining(": ")));
	}

	// ---- the table ----

	private Report.Matrix matrix() {
		ChangeMatrix matrix = reported.changes().matrix();
		Set<Cell> used = new LinkedHashSet<>();
		List<Report.Row> rows = new ArrayList<>();
		String domain = "";
		for (ChangeMatrix.Row row : matrix.rows()) {
			boolean first = !row.subject().domain().equals(domain);
			domain = row.subject().domain();
			used.add(row.overall());
			used.addAll(row.cells());
			String title = row.subject().title().isBlank() ? row.subject().name() : row.subject().title();
			rows.add(new Report.Row(first ? line(row.subject().domainTitle()) : "", elementAnchors.getOrDefault(row.subject().name(), ""), line(row.subject().number()), line(title), row.overall(), row.cells(), row.affectsAssessment()));
		}
		List<Cell> key = Arrays.stream(Cell.values()).filter(cell -> used.contains(cell) && !cell.sign().isEmpty()).toList();
		return new Report.Matrix(matrix.levels().stream().map(column -> line(column.title().isBlank() ? column.level() : column.title())).toList(), rows, key);
	}

	/** A name for a link that nothing else in the report has. */
	private String anchor(String wish) {
		String base = wish.replaceAll("[^A-Za-z0-9_.-]+", "-");
		String free = base;
		for (int number = 2; !anchors.add(free); number++) {
			free = base + "." + number;
		}
		return free;
	}

	private static String line(String text) {
		return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
	}
}
