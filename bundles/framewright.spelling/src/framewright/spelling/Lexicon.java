package framewright.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The dictionary of one language with the words of schools that it lacks. Remembers what it looked up. Most words of most texts are found in the files as they are ({@link PlainDictionary}); Hunspell, which
 * takes a second of a processor to load, is only asked for what is not. Safe for use by several threads.
 */
final class Lexicon {

	/** Texts use a few thousand words; a hostile one should not fill the memory. */
	private static final int MOST_REMEMBERED = 200_000;

	/** What is put before a word with a hyphen and is no word alone. */
	private static final Set<String> PREFIXES = Set.of("anti", "co", "de", "ex", "inter", "intra", "micro", "mid", "multi", "non", "post", "pre", "pro", "re", "self", "semi", "socio", "sub", "un");

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private final String path;
	private final PlainDictionary plainly;
	private final Set<String> ofSchools;
	private Hunspell loaded;
	private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

	private Lexicon(String path, PlainDictionary plainly, Set<String> ofSchools) {
		this.path = path;
		this.plainly = plainly;
		this.ofSchools = ofSchools;
	}

	/**
	 * @param folder where in this bundle the files of the language are
	 * @throws IOException when they are not as they should be
	 */
	static Lexicon load(String folder, String name) throws IOException {
		try (InputStream affixes = open(folder + name + ".aff"); InputStream words = open(folder + name + ".dic"); InputStream schools = open(folder + "education.txt")) {
			Set<String> more = new BufferedReader(new InputStreamReader(schools, StandardCharsets.UTF_8)).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
					.collect(Collectors.toUnmodifiableSet());
			return new Lexicon(folder + name, new PlainDictionary(affixes, words), more);
		}
	}

	/** Loaded when a word is met that nothing else has. The files are those that {@link #load} has read, so they are there. */
	private synchronized Hunspell hunspell() {
		if (loaded == null) {
			try (InputStream affixes = open(path + ".aff"); InputStream words = open(path + ".dic"); ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
				loaded = new Hunspell(new Dictionary(memory, "framewright", affixes, words));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (ParseException e) {
				throw new IllegalStateException("the dictionary " + path + " cannot be read", e);
			}
		}
		return loaded;
	}

	private static InputStream open(String path) throws IOException {
		InputStream stream = Lexicon.class.getResourceAsStream(path);
		if (stream == null) {
			throw new IOException("There is no " + path + ".");
		}
		return stream;
	}

	/**
	 * Whether a word is certainly spelt right, without Hunspell. That it is not means nothing.
	 *
	 * @param hyphen whether a hyphen follows it
	 */
	boolean hasPlainly(String word, boolean hyphen) {
		String plain = plain(word);
		if (isBeforeHyphen(plain, hyphen)) {
			return true;
		}
		Boolean known = remembered.get(plain);
		if (known == null && (isListed(plain, plainly::has) || isListed(bare(plain), plainly::has))) {
			known = remember(plain, true);
		}
		return known != null && known;
	}

	/**
	 * Whether a word is spelt right.
	 *
	 * @param hyphen whether a hyphen follows it
	 */
	boolean has(String word, boolean hyphen) {
		String plain = plain(word);
		if (isBeforeHyphen(plain, hyphen)) {
			return true;
		}
		Boolean known = remembered.get(plain);
		return known != null ? known : remember(plain, looksUp(plain));
	}

	private boolean remember(String plain, boolean known) {
		if (remembered.size() < MOST_REMEMBERED) {
			remembered.put(plain, known);
		}
		return known;
	}

	private static boolean isBeforeHyphen(String plain, boolean hyphen) {
		return hyphen && PREFIXES.contains(plain.toLowerCase(Locale.UK));
	}

	/** A word with accents is also right when it is without them: dictionaries of English list naïve as naive. */
	private boolean looksUp(String plain) {
		String bare = bare(plain);
		return isListed(plain, hunspell()::spell) || !bare.equals(plain) && isListed(bare, hunspell()::spell);
	}

	private static String bare(String plain) {
		return isAscii(plain) ? plain : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
	}

	private boolean isListed(String plain, Predicate<String> dictionary) {
		String small = plain.toLowerCase(Locale.UK);
		boolean possessive = small.endsWith("'s") || small.endsWith("s'");
		String owner = possessive ? plain.substring(0, plain.length() - (small.endsWith("'s") ? 2 : 1)) : plain;
		return dictionary.test(plain) || ofSchools.contains(plain) || ofSchools.contains(small) || possessive && (dictionary.test(owner) || ofSchools.contains(owner) || ofSchools.contains(owner.toLowerCase(Locale.UK)));
	}

	/** Whether the dictionary itself has a word, without what we add. */
	boolean isInDictionary(String word) {
		return hunspell().spell(plain(word));
	}

	List<String> suggestions(String word) {
		return hunspell().suggest(plain(word)).stream().distinct().limit(10).map(suggestion -> word.contains("’") ? suggestion.replace('\'', '’') : suggestion).toList();
	}

	private static String plain(String word) {
		String straight = word.replace('’', '\'');
		return isAscii(straight) ? straight : Normalizer.normalize(straight, Normalizer.Form.NFC);
	}

	private static boolean isAscii(String word) {
		for (int i = 0; i < word.length(); i++) {
			if (word.charAt(i) > 127) {
				return false;
			}
		}
		return true;
	}
}
