package framewright.format.document.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import framewright.dsl.model.Framework;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Relation;

/**
 * What the parts of a framework are called in a document: the words that the exporter writes, and those by which the importer knows
 * them again. The one place where the two meet.
 */
public final class Wording {

	private Wording() {
	}

	/** A line of the header with one value. */
	public enum HeaderLine {
		EDITION("Edition", Framework::getEdition, Framework::setEdition),
		DATE("Date", Framework::getDate, Framework::setDate),
		PUBLISHER("Publisher", Framework::getPublisher, Framework::setPublisher),
		OWNER("Owner", Framework::getOwner, Framework::setOwner),
		CONTACT("Contact", Framework::getContact, Framework::setContact),
		REFERENCE("Reference", Framework::getReference, Framework::setReference),
		LANGUAGE("Language", Framework::getLanguage, Framework::setLanguage),
		LICENCE("Licence", Framework::getLicence, Framework::setLicence),
		REVIEW_BY("Review by", Framework::getReviewBy, Framework::setReviewBy);

		private final String label;
		private final Function<Framework, String> read;
		private final BiConsumer<Framework, String> write;

		HeaderLine(String label, Function<Framework, String> read, BiConsumer<Framework, String> write) {
			this.label = label;
			this.read = read;
			this.write = write;
		}

		public String label() {
			return label;
		}

		public String read(Framework framework) {
			return read.apply(framework);
		}

		public void write(Framework framework, String value) {
			write.accept(framework, value);
		}

		public static Optional<HeaderLine> named(String label) {
			String word = label.strip().replace('-', ' ');
			return Arrays.stream(values()).filter(line -> line.label.equalsIgnoreCase(word)).findFirst();
		}
	}

	/** The heading of a facet that has none of its own. */
	public static String heading(ProseKind kind) {
		return switch (kind) {
			case SUMMARY -> "Summary";
			case WHAT -> "What";
			case WHY -> "Why";
			case HOW -> "How";
			case NOTE -> "Note";
			case SECTION -> "Section";
		};
	}

	/** The heading of a list that has none of its own. */
	public static String heading(ListKind kind) {
		return switch (kind) {
			case INDICATORS -> "Indicators";
			case QUESTIONS -> "Questions";
			case SUGGESTIONS -> "Suggestions";
			case TESTS -> "Tests";
		};
	}

	public static final String VOICES = "Voices";
	public static final String READING = "Further reading";
	public static final String GLOSSARY = "Glossary";
	public static final String SOURCES = "Sources";

	/** The words before a reference. */
	public static String relation(Relation relation) {
		return switch (relation) {
			case RELATED -> "See also";
			case EXACT -> "The same as";
			case PART_OF -> "Part of";
			case PRECEDES -> "Comes before";
		};
	}

	/** What a heading may announce, other than an element. */
	public enum Facet {
		GLOSSARY("glossary|key terms?|definitions?|terminology"),
		SOURCES("sources|references|bibliography|works cited"),
		READING("(further |recommended |suggested |selected |key |wider )?(readings?|study|books|resources to read)"),
		QUESTIONS("questions?"),
		SUGGESTIONS("suggestions?|ideas|tips|next steps|try this|things to try"),
		TESTS("tests?|checklist|checks"),
		INDICATORS("indicators?|success criteria|successful|success looks like|good looks like|signs of success|evidence of|you will see|in practice"),
		VOICES("voices?|quotations|quotes|testimonials|in their own words"),
		WHY("why|rationale|reasons?"),
		HOW("how"),
		WHAT("what"),
		NOTE("notes?|contacts?|imprint|acknowledge?ments?|thanks|copyright|colophon|about the authors?"),
		SUMMARY("summary|overview|abstract|at a glance");

		private final Pattern words;

		Facet(String words) {
			this.words = Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
		}

		/**
		 * Which facet a heading announces. The word must stand where headings have it: what, why and how begin or end one (“Why it
		 * matters”, “The WHAT”), and all others end it (“Some suggestions”) or make it up.
		 */
		public static Optional<Facet> of(String heading) {
			String plain = heading.toLowerCase(Locale.ROOT).replaceAll("[:.…!]+\\s*$", "").strip();
			return Arrays.stream(values()).filter(facet -> facet.announcedBy(plain)).findFirst();
		}

		private boolean announcedBy(String heading) {
			var matcher = words.matcher(heading);
			boolean found = false;
			int end = 0;
			int start = 0;
			while (matcher.find()) {
				if (!found) {
					start = matcher.start();
				}
				end = matcher.end();
				found = true;
			}
			if (!found) {
				return false;
			}
			boolean begins = heading.substring(0, start).matches("(the|our|a|an|some|key)?\\s*");
			boolean ends = heading.substring(end).isBlank();
			return switch (this) {
				case WHAT, WHY, HOW -> begins;
				case INDICATORS -> true;
				case NOTE, SUMMARY, GLOSSARY, SOURCES, TESTS -> begins && ends;
				default -> ends || begins && heading.substring(end).strip().startsWith("for ") || begins && heading.substring(end).strip().startsWith("to ");
			};
		}

		public Optional<ListKind> list() {
			return switch (this) {
				case QUESTIONS -> Optional.of(ListKind.QUESTIONS);
				case SUGGESTIONS -> Optional.of(ListKind.SUGGESTIONS);
				case TESTS -> Optional.of(ListKind.TESTS);
				case INDICATORS -> Optional.of(ListKind.INDICATORS);
				default -> Optional.empty();
			};
		}

		public Optional<ProseKind> prose() {
			return switch (this) {
				case WHAT -> Optional.of(ProseKind.WHAT);
				case WHY -> Optional.of(ProseKind.WHY);
				case HOW -> Optional.of(ProseKind.HOW);
				case NOTE -> Optional.of(ProseKind.NOTE);
				case SUMMARY -> Optional.of(ProseKind.SUMMARY);
				default -> Optional.empty();
			};
		}
	}

	/** Words for the parts of frameworks, singular and plural, as headings use them: “Key roles”, “The ten principles”, “Standard 3”. */
	private static final List<String> TIERS = List.of("standard", "principle", "role", "domain", "subdomain", "component", "competency", "competence", "behaviour",
			"behavior", "value", "responsibility", "theme", "area", "strand", "dimension", "element", "criterion", "capability", "skill", "practice", "priority", "pillar",
			"statement", "disposition", "quality", "attribute", "expectation", "outcome", "commitment", "habit", "duty", "aim", "goal", "strategy", "stage", "phase", "step",
			"characteristic", "attitude", "module", "unit", "objective", "theory", "rationale", "driver", "enabler", "condition", "test", "chapter", "part", "section");

	/** The tier that the elements under a heading belong to, in the singular with a capital: “Role” for “Key roles”; empty where the heading names none. */
	public static Optional<String> tierOf(String heading) {
		String[] words = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s-]", " ").strip().split("\\s+");
		String last = words[words.length - 1];
		return words.length > 5 ? Optional.empty() : TIERS.stream().filter(tier -> plural(tier).equals(last)).findFirst().map(Wording::capital);
	}

	/** Words that name parts of frameworks and hardly anything else, wherever they stand in a heading. */
	private static final List<String> STRONG = List.of("standard", "principle", "responsibility", "role", "competency", "competence", "behaviour", "behavior", "duty", "commitment", "expectation", "priority", "pillar", "capability",
			"theme", "criterion", "disposition", "strand", "domain");

	private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

	/** The tier that a heading names somewhere, in the plural: “What are the responsibilities of leaders”; empty where it names none, or several. */
	static Optional<String> tierWithin(String heading) {
		List<String> words = List.of(heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s-]", " ").strip().split("\\s+"));
		List<String> named = words.size() > 16 ? List.of() : STRONG.stream().filter(tier -> words.contains(plural(tier))).toList();
		return named.size() == 1 ? Optional.of(capital(named.get(0))) : Optional.empty();
	}

	/** The tier of a heading that is one part and says so: “One guiding principle”, “Our first commitment”; with the words before it. */
	static Optional<String> tierOfOne(String heading) {
		List<String> words = List.of(heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s-]", " ").strip().split("\\s+"));
		boolean one = words.size() > 1 && words.size() <= 4 && List.of("one", "the", "our", "a", "an").contains(words.get(0)) && STRONG.contains(words.get(words.size() - 1));
		return one ? Optional.of(capital(String.join(" ", words.subList(1, words.size())))) : Optional.empty();
	}

	/** The tier that a text announces for so many parts below it: “Read the two short strands …”; empty where it announces none. */
	static Optional<String> tierAnnounced(String text, int count) {
		String number = count < NUMBERS.size() ? count + "|" + NUMBERS.get(count) : String.valueOf(count);
		for (String tier : STRONG) {
			if (Pattern.compile("(?i)\\b(?:" + number + ")\\s+(?:[\\p{L}-]+\\s+){0,3}" + plural(tier) + "\\b").matcher(text).find()) {
				return Optional.of(capital(tier));
			}
		}
		return Optional.empty();
	}

	/** The list that a heading announces with the number of its entries: “The 5 tests of good work”; empty for any other. */
	static Optional<Facet> counted(String heading, int entries) {
		String number = entries < NUMBERS.size() ? entries + "|" + NUMBERS.get(entries) : String.valueOf(entries);
		java.util.regex.Matcher matcher = Pattern.compile("(?i)(?:the|our|these)?\\s*(?:" + number + ")\\s+(?:[\\p{L}-]+\\s+)?(tests|checks|questions|suggestions|ideas|tips|indicators|signs)\\b.*", Pattern.DOTALL).matcher(heading.strip());
		if (entries < 2 || !matcher.matches()) {
			return Optional.empty();
		}
		return Optional.of(switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
			case "tests", "checks" -> Facet.TESTS;
			case "questions" -> Facet.QUESTIONS;
			case "suggestions", "ideas", "tips" -> Facet.SUGGESTIONS;
			default -> Facet.INDICATORS;
		});
	}

	/** Whether a word before a number is one for a part of a framework: “Principle” in “Principle No 3”. */
	public static boolean isTier(String word) {
		return TIERS.contains(word.toLowerCase(Locale.ROOT));
	}

	public static String plural(String word) {
		if (word.equalsIgnoreCase("criterion")) {
			return word.substring(0, word.length() - 2) + "a";
		}
		return word.endsWith("y") && !word.matches(".*[aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
	}

	public static String capital(String word) {
		return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	/** Whether a heading is that of a text around the framework and not of a part of it. */
	public static boolean isAroundIt(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s-]", " ").strip().matches(
				"((the|an?|our|general)\\s+)?(introduction|foreword|preface|background|context|purpose|conclusions?|closing.*|contents|table of contents|appendix.*|annex.*|abstract|aims and scope"
						+ "|about (this|the) .*|how to use .*|using (this|the) .*|who (this|it) is for.*|next steps|license|licence|history|changes)");
	}
}
