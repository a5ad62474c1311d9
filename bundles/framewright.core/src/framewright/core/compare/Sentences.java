package framewright.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed, in the words of people: the one place for them, so that windows, reports and the command line say the same. Texts are plain,
 * without Markdown, and quote titles as they are.
 * <p>
 * All functions are pure.
 */
public final class Sentences {

	/** Longer texts are shown as a redline and not quoted in a sentence. In characters. */
	private static final int QUOTABLE = 120;

	private static final Map<String, String> FACETS = Map.ofEntries(Map.entry("at", "text of the level"), Map.entry("summary", "summary"), Map.entry("what", "text on what it is"),
			Map.entry("why", "text on why it matters"), Map.entry("how", "text on how to do it"), Map.entry("note", "note"), Map.entry("section", "section"),
			Map.entry("indicators", "indicators"), Map.entry("questions", "questions"), Map.entry("suggestions", "suggestions"), Map.entry("tests", "tests"),
			Map.entry("voices", "messages from practice"), Map.entry("reading", "further reading"), Map.entry("figure", "figure"), Map.entry("glossary", "glossary"),
			Map.entry("sources", "sources"), Map.entry("see", "cross-reference"), Map.entry("title", "title"), Map.entry("short", "short title"), Map.entry("name", "permanent name"),
			Map.entry("code", "number of its own"), Map.entry("uuid", "identifier"), Map.entry("stem", "words before each level text"), Map.entry("accept", "accepted finding"),
			Map.entry("licence", "licence"), Map.entry("review-by", "date of the next review"), Map.entry("derived", "origin"), Map.entry("language-version", "version of the language"),
			Map.entry("audience", "audience"), Map.entry("structure", "structure"), Map.entry("scale", "scale"), Map.entry("level", "level"), Map.entry("replaced", "successors"),
			Map.entry("replaced by", "successors"), Map.entry("formerly", "former names"), Map.entry("retired", "retirement"), Map.entry("numbered", "numbering"),
			Map.entry("contains", "order of tiers"), Map.entry("rated", "scale"), Map.entry("answered", "scale"), Map.entry("plural", "plural"), Map.entry("prefix", "words before the number"));

	/** Facets that hold entries. */
	private static final Set<String> LISTS = Set.of("indicators", "questions", "suggestions", "tests", "voices", "reading", "glossary", "sources");

	private static final Set<String> PLURAL = Set.of("indicators", "questions", "suggestions", "tests", "sources", "messages from practice", "successors", "former names", "words before each level text",
			"words before the number");

	private static final Pattern RELATION = Pattern.compile("(.*?), (related|exact|part-of|precedes)(?:, (.*))?");

	private Sentences() {
	}

	/** The same with titles of levels that are not known. */
	public static String of(Change change) {
		return of(change, UnaryOperator.identity(), UnaryOperator.identity());
	}

	/**
	 * What happened, as a sentence that stands under the title of the element: “Moved from “Leading People” to “Leading Change”.”
	 *
	 * @param levels gives the title of a level for its name
	 * @param titles gives the title of an element for its name
	 */
	public static String of(Change change, UnaryOperator<String> levels, UnaryOperator<String> titles) {
		String what = subject(change, levels);
		String sentence = switch (change.kind()) {
			case ADDED -> isWhole(change) ? "New" : isEntry(change, change.now()) ? "New among the " + what + ": " + quote(change.now()) : "New: the " + what;
			case REMOVED -> removed(change, what);
			case RETIRED -> "Retired" + successors(change, titles);
			case MOVED -> "Moved" + fromTo(change, titles);
			case RENAMED -> renamed(change);
			case RETITLED -> retitled(change, what);
			case REWORDED -> "The " + what + (plural(what) ? " were" : " was") + " reworded";
			case REORDERED -> isWhole(change) ? "The parts of it stand in another order" : "The " + what + (plural(what) ? " stand" : " stands") + " in another order";
			case LEVEL_ADDED -> "New level" + level(change, change.now(), levels);
			case LEVEL_REMOVED -> "The level" + level(change, change.old(), levels) + " was taken out";
			case SCALE_CHANGED -> "The scale changed" + values(change);
			case REFERENCE_CHANGED -> reference(change, what, titles);
			case METADATA_CHANGED -> metadata(change, what);
			case SPLIT -> "Split into " + list(change.others(), titles);
			case MERGED -> "Brought together from " + list(change.others(), titles);
		};
		return sentence + "." + guess(change);
	}

	/** That the number changed, though nobody wrote it: “Number 2a.i is now 2a.ii.” Empty where it did not. */
	public static String renumbered(Subject subject) {
		return subject.renumbered() ? "Number " + subject.oldNumber() + " is now " + subject.newNumber() + "." : "";
	}

	/** What a change is about, without an article: “text for High impact”, “summary”; for an element as a whole its tier. */
	public static String subject(Change change, UnaryOperator<String> levels) {
		if (isWhole(change)) {
			return change.subject().tier().isEmpty() ? "framework" : change.subject().tier();
		}
		if (!change.level().isEmpty() && (change.facet().isEmpty() || change.facet().equals("at"))) {
			return "text for " + levels.apply(change.level());
		}
		String facet = facet(change.facet());
		return change.level().isEmpty() ? facet : facet + " of the level " + levels.apply(change.level());
	}

	/** A facet, a header field or a clause in words, without an article: “text on why it matters”. An unknown word is returned as it is. */
	public static String facet(String word) {
		return FACETS.getOrDefault(word, word.replace('-', ' '));
	}

	/** The word for a kind where it stands alone, as in a list of filters: “Moved”, “Level added”. */
	public static String kind(ChangeKind kind) {
		return switch (kind) {
			case ADDED -> "New";
			case REMOVED -> "Taken out";
			case RENAMED -> "New permanent name";
			case RETITLED -> "New title";
			case METADATA_CHANGED -> "Details changed";
			default -> capital(kind.label());
		};
	}

	/** What a weight means to a reader: “changes the meaning”. */
	public static String meaning(ChangeClass weight) {
		return switch (weight) {
			case EDITORIAL -> "wording only, the meaning stays";
			case SUBSTANTIVE -> "the meaning of a text changed";
			case STRUCTURAL -> "parts came, went or moved";
			case BREAKING -> "something that people relied on is gone";
		};
	}

	/** An element as it is named in a list: its number, if any, and its title. */
	public static String element(Subject subject) {
		String title = subject.title().isBlank() ? subject.name() : subject.title().strip();
		return subject.number().isEmpty() ? title : subject.number() + " " + title;
	}

	/** “3 changes: 1 editorial, 2 substantive”; “no changes”. */
	public static String count(Changes.DomainCount count) {
		if (count.all() == 0) {
			return "no changes";
		}
		List<String> parts = new ArrayList<>();
		part(parts, count.editorial(), ChangeClass.EDITORIAL);
		part(parts, count.substantive(), ChangeClass.SUBSTANTIVE);
		part(parts, count.structural(), ChangeClass.STRUCTURAL);
		part(parts, count.breaking(), ChangeClass.BREAKING);
		return (count.all() == 1 ? "1 change: " : count.all() + " changes: ") + String.join(", ", parts);
	}

	private static void part(List<String> parts, int number, ChangeClass weight) {
		if (number > 0) {
			parts.add(number + " " + weight.id());
		}
	}

	/** “a”, “a and b”, “a, b and c”. */
	public static String join(List<String> parts) {
		int last = parts.size() - 1;
		return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
	}

	/** A title in quotation marks, on one line. */
	public static String quote(String title) {
		return "“" + title.strip().replaceAll("\\s+", " ") + "”";
	}

	/** Whether a change is about an element, or the framework, and not about one of its texts. */
	private static boolean isWhole(Change change) {
		return change.facet().isEmpty() && change.level().isEmpty();
	}

	private static String retitled(Change change, String what) {
		String name = change.facet().isEmpty() ? "title" : what;
		if (name.equals("title") && isQuotable(change.old())) {
			return "Was called " + quote(change.old()) + (isQuotable(change.now()) ? ", is now called " + quote(change.now()) : "");
		}
		return "The " + name + " changed" + values(change);
	}

	private static String renamed(Change change) {
		String old = isQuotable(change.old()) ? change.old() : change.subject().oldName();
		String now = isQuotable(change.now()) ? change.now() : change.subject().name();
		return "Its permanent name was " + quote(old) + " and is now " + quote(now);
	}

	private static String fromTo(Change change, UnaryOperator<String> titles) {
		String from = isQuotable(change.old()) ? " from " + quote(titles.apply(change.old())) : "";
		String to = isQuotable(change.now()) ? " to " + quote(titles.apply(change.now())) : "";
		return from.isEmpty() && to.isEmpty() && !change.subject().domainTitle().isEmpty() ? " within " + quote(change.subject().domainTitle()) : from + to;
	}

	private static String level(Change change, String title, UnaryOperator<String> levels) {
		return isQuotable(title) ? " " + quote(title) : change.level().isEmpty() ? "" : " " + quote(levels.apply(change.level()));
	}

	private static String removed(Change change, String what) {
		if (isWhole(change)) {
			// What stood in it went with it; that is no successor.
			return "Taken out";
		}
		return isEntry(change, change.old()) ? "Taken out of the " + what + ": " + quote(change.old()) : "The " + what + (plural(what) ? " were" : " was") + " taken out";
	}

	/** Whether a text is an entry of a list and not the list. */
	private static boolean isEntry(Change change, String text) {
		return LISTS.contains(change.facet()) && isQuotable(text) && !text.startsWith("- ") && !text.startsWith("**");
	}

	private static String reference(Change change, String what, UnaryOperator<String> titles) {
		String name = change.facet().isEmpty() ? "cross-reference" : what;
		if (change.old().isBlank()) {
			return "New " + name + (change.now().isBlank() ? "" : " to " + target(change.now(), titles));
		}
		String old = " to " + target(change.old(), titles);
		return change.now().isBlank() ? "The " + name + old + " was taken out" : "The " + name + old + " now leads to " + target(change.now(), titles);
	}

	/** A cross-reference comes as “target, relation, note”. */
	private static String target(String reference, UnaryOperator<String> titles) {
		Matcher parts = RELATION.matcher(reference.strip().replaceAll("\\s+", " "));
		if (!parts.matches()) {
			return quote(shorten(titles.apply(reference.strip())));
		}
		String relation = switch (parts.group(2)) {
			case "exact" -> "the same in other words";
			case "part-of" -> "this is part of it";
			case "precedes" -> "this comes before it";
			default -> "related";
		};
		String note = parts.group(3) == null ? "" : ": " + shorten(parts.group(3).replaceAll("\\.$", ""));
		return quote(shorten(titles.apply(parts.group(1)))) + " (" + relation + note + ")";
	}

	private static String shorten(String text) {
		return text.length() <= QUOTABLE ? text : text.substring(0, QUOTABLE - 1) + "…";
	}

	private static String metadata(Change change, String what) {
		if (change.old().isBlank() && isQuotable(change.now())) {
			return "The " + what + (plural(what) ? " are now " : " is now ") + quote(change.now());
		}
		if (change.now().isBlank() && isQuotable(change.old())) {
			return "The " + what + " " + quote(change.old()) + (plural(what) ? " were" : " was") + " taken out";
		}
		return "The " + what + " changed" + values(change);
	}

	private static String values(Change change) {
		return isQuotable(change.old()) && isQuotable(change.now()) ? " from " + quote(change.old()) + " to " + quote(change.now()) : "";
	}

	private static String successors(Change change, UnaryOperator<String> titles) {
		return change.others().isEmpty() ? "; nothing takes its place" : "; its place is taken by " + list(change.others(), titles);
	}

	private static String list(List<String> names, UnaryOperator<String> titles) {
		return names.isEmpty() ? "other parts" : join(names.stream().map(titles).map(Sentences::quote).toList());
	}

	/** What was matched by likeness may be wrong, and a reader must know. */
	private static String guess(Change change) {
		return change.score().isEmpty() ? "" : " (Probably the same part: the two texts are " + Math.round(change.score().getAsDouble() * 100) + " per cent alike.)";
	}

	private static boolean isQuotable(String text) {
		return !text.isBlank() && text.length() <= QUOTABLE && !text.strip().contains("\n");
	}

	private static boolean plural(String what) {
		return PLURAL.contains(what.replaceFirst(" of the level .*", ""));
	}

	private static String capital(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}
}
