package framewright.dsl;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes names from titles, so that no author ever has to invent one: “B2 – Share what the team knows” becomes {@code share-what-team-knows}.
 * <p>
 * A name is made of lower-case ASCII words with hyphens between them; the number that a title begins with, its articles, and small words at
 * its ends are left out. A name is made once and then kept: a later change of the title does not change it.
 * <p>
 * All functions are pure.
 */
public final class Names {

	/** How long a name may become, in characters, before the number that makes it unique. Names stand in the text before each title. */
	static final int LONGEST = 40;

	/** No title is read further than this: a name needs its beginning only. */
	private static final int READ = 400;

	/** What a title without any letter or digit is called. */
	private static final String NAMELESS = "unnamed";

	private static final Pattern ARTICLE = Pattern.compile("(?<![a-z0-9-])(?:an?|the)(?![a-z0-9-])");
	private static final Set<String> SMALL = Set.of("and", "or", "but", "of", "to", "in", "on", "for", "with", "by", "at", "as", "from", "into",
			"is", "are", "be", "that", "which", "its", "their", "our", "your");

	/** A number or code, and what sets it off from the words behind it: “1.”, “4a.i”, “2.3”, “LIS1 –”, “iv)”, “Principle No 3:”. */
	private static final Pattern CODE = Pattern.compile("^\\s*(?:(?:\\p{L}{1,20}\\.?\\s+){0,2}(?:[\\p{L}]{0,6}[.-]?\\d[\\d.]*\\p{L}{0,4}(?:\\.[ivxlc]+)?|[ivxlcIVXLC]{1,6}|\\p{L})\\s*[:.)–—-](?=\\s)"
			+ "|\\p{Lu}{1,6}[.-]?\\d[\\d.]*(?=\\s)|\\d[\\d.]*\\p{L}?(?:\\.[ivxlc]+)?[.)]?(?=\\s))\\s*[:.)–—-]*\\s*");
	private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

	/** The words that the language itself uses. They are good names for elements, but a tier's name begins an element and must be no other word. */
	static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of("framework", "language-version", "version", "status", "edition", "date", "uuid", "subtitle", "publisher",
			"owner", "author", "contact", "reference", "language", "licence", "audience", "review-by", "derived", "from", "logo", "alt", "as", "scale", "unordered", "stem",
			"formerly", "level", "short", "code", "structure", "plural", "numbered", "prefix", "contains", "rated", "answered", "on", "retired", "in", "replaced", "by", "at",
			"called", "voices", "voice", "reading", "work", "year", "link", "figure", "caption", "glossary", "term", "also", "sources", "source", "see", "accept", "because",
			"draft", "review", "published", "summary", "what", "why", "how", "note", "section", "indicators", "questions", "suggestions", "tests", "related", "exact",
			"part-of", "precedes");

	private static final Map<Character, String> LETTERS = letters();

	private Names() {
	}

	/** Whether a text can be the name of a framework or an element. */
	public static boolean isName(String text) {
		return text.matches("[A-Za-z_][A-Za-z0-9_-]*");
	}

	/**
	 * A name for what has a title.
	 *
	 * @param title any text, may be empty
	 * @param taken the names that are no longer free; not changed
	 * @return a valid name of the language that is not among those taken
	 */
	public static String fromTitle(String title, Set<String> taken) {
		return free(name(title), taken);
	}

	/** A name for a tier. The words of the language are no names for tiers, because a tier's name is the first word of an element. */
	public static String forTier(String title, Set<String> taken) {
		String name = name(title);
		return free(WORDS_OF_THE_LANGUAGE.contains(name) ? name + "-tier" : name, taken);
	}

	private static String name(String title) {
		String beginning = title.length() > READ ? title.substring(0, READ) : title;
		String withoutCode = CODE.matcher(beginning).replaceFirst("");
		String ascii = ascii(withoutCode);
		List<String> words = Stream.of(ARTICLE.matcher(ascii).replaceAll(" "), ascii, ascii(beginning)).map(Names::words).filter(found -> !found.isEmpty())
				.findFirst().orElse(List.of());
		String name = join(trim(words));
		if (name.isEmpty()) {
			return NAMELESS;
		}
		return Character.isDigit(name.charAt(0)) ? "n" + name : name;
	}

	private static List<String> words(String ascii) {
		List<String> words = new ArrayList<>(Arrays.asList(NO_WORD.split(ascii)));
		words.removeIf(String::isEmpty);
		return words;
	}

	/** Leaves out small words at the ends; what consists of nothing else stays as it is. */
	private static List<String> trim(List<String> words) {
		List<String> kept = new ArrayList<>(words);
		while (!kept.isEmpty() && SMALL.contains(kept.get(0))) {
			kept.remove(0);
		}
		dropSmallWordsAtEnd(kept);
		return kept.isEmpty() ? words : kept;
	}

	private static void dropSmallWordsAtEnd(List<String> words) {
		while (words.size() > 1 && SMALL.contains(words.get(words.size() - 1))) {
			words.remove(words.size() - 1);
		}
	}

	/** The words with hyphens, as many as fit. */
	private static String join(List<String> words) {
		List<String> fitting = new ArrayList<>();
		int length = -1;
		for (String word : words) {
			length += 1 + word.length();
			if (length > LONGEST) {
				break;
			}
			fitting.add(word);
		}
		if (fitting.isEmpty()) {
			return words.isEmpty() ? "" : words.get(0).substring(0, LONGEST);
		}
		if (fitting.size() < words.size()) {
			dropSmallWordsAtEnd(fitting);
		}
		return String.join("-", fitting);
	}

	/** The name itself or, where it is taken, the name with a number. Finds one in few steps even where thousands are taken. */
	private static String free(String name, Set<String> taken) {
		if (!taken.contains(name)) {
			return name;
		}
		int takenNumber = 1;
		int freeNumber = 2;
		while (taken.contains(name + "-" + freeNumber)) {
			takenNumber = freeNumber;
			freeNumber *= 2;
		}
		while (freeNumber - takenNumber > 1) {
			int middle = (freeNumber + takenNumber) >>> 1;
			if (taken.contains(name + "-" + middle)) {
				takenNumber = middle;
			} else {
				freeNumber = middle;
			}
		}
		return name + "-" + freeNumber;
	}

	/** A text in lower-case ASCII letters, as far as its letters have any likeness there. */
	private static String ascii(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder ascii = new StringBuilder();
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD') {
				continue;
			}
			if (c == '&') {
				ascii.append(" and ");
			} else {
				ascii.append(c < 128 ? String.valueOf(c) : LETTERS.getOrDefault(c, " "));
			}
		}
		return ascii.toString();
	}

	/** Letters that do not come apart into a Latin letter and an accent, with the usual spelling in Latin letters. */
	private static Map<Character, String> letters() {
		String pairs = "ß ss æ ae œ oe ø o ł l đ d ð d þ th ħ h ı i ŋ ng ĸ k ŧ t "
				+ "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o "
				+ "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya є ie і i ґ g";
		String[] words = pairs.split(" ");
		Map<Character, String> letters = new HashMap<>();
		for (int i = 0; i + 1 < words.length; i += 2) {
			letters.put(words[i].charAt(0), words[i + 1]);
		}
		letters.put('ъ', "");
		letters.put('ь', "");
		return letters;
	}
}
