package framewright.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The dictionary of one language with the words of schools that it lacks. Remembers what it looked up. Safe for use by several threads. */
final class Lexicon {

	/** Texts use a few thousand words; a hostile one should not fill the memory. */
	private static final int MOST_REMEMBERED = 200_000;

	/** What is put before a word with a hyphen and is no word alone. */
	private static final Set<String> PREFIXES = Set.of("anti", "co", "de", "ex", "inter", "intra", "micro", "mid", "multi", "non", "post", "pre", "pro", "re", "self", "semi", "socio", "sub", "un");

	private final Hunspell hunspell;
	private final Set<String> ofSchools;
	private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

	private Lexicon(Hunspell hunspell, Set<String> ofSchools) {
		this.hunspell = hunspell;
		this.ofSchools = ofSchools;
	}

	/**
	 * @param folder where in this bundle the files of the language are
	 * @throws IOException when they are not as they should be
	 */
	static Lexicon load(String folder, String name) throws IOException {
		try (InputStream affixes = open(folder + name + ".aff"); InputStream words = open(folder + name + ".dic"); InputStream schools = open(folder + "education.txt");
				ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
			Set<String> more = new BufferedReader(new InputStreamReader(schools, StandardCharsets.UTF_8)).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
					.collect(Collectors.toUnmodifiableSet());
			return new Lexicon(new Hunspell(new Dictionary(memory, "framewright", affixes, words)), more);
		} catch (ParseException e) {
			throw new IOException("The dictionary " + name + " cannot be read: " + e.getMessage(), e);
		}
	}

	private static InputStream open(String path) throws IOException {
		InputStream stream = Lexicon.class.getResourceAsStream(path);
		if (stream == null) {
			throw new IOException("There is no " + path + ".");
		}
		return stream;
	}

	/**
	 * Whether a word is spelt right.
	 *
	 * @param hyphen whether a hyphen follows it
	 */
	boolean has(String word, boolean hyphen) {
		String plain = plain(word);
		if (hyphen && PREFIXES.contains(plain.toLowerCase(Locale.UK))) {
			return true;
		}
		Boolean known = remembered.get(plain);
		if (known == null) {
			known = looksUp(plain);
			if (remembered.size() < MOST_REMEMBERED) {
				remembered.put(plain, known);
			}
		}
		return known;
	}

	/** A word with accents is also right when it is without them: dictionaries of English list naïve as naive. */
	private boolean looksUp(String plain) {
		String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
		return isListed(plain) || !bare.equals(plain) && isListed(bare);
	}

	private boolean isListed(String plain) {
		String small = plain.toLowerCase(Locale.UK);
		boolean possessive = small.endsWith("'s") || small.endsWith("s'");
		String owner = possessive ? plain.substring(0, plain.length() - (small.endsWith("'s") ? 2 : 1)) : plain;
		return hunspell.spell(plain) || ofSchools.contains(plain) || ofSchools.contains(small) || possessive && (hunspell.spell(owner) || ofSchools.contains(owner) || ofSchools.contains(owner.toLowerCase(Locale.UK)));
	}

	/** Whether the dictionary itself has a word, without what we add. */
	boolean isInDictionary(String word) {
		return hunspell.spell(plain(word));
	}

	List<String> suggestions(String word) {
		return hunspell.suggest(plain(word)).stream().distinct().limit(10).map(suggestion -> word.contains("’") ? suggestion.replace('\'', '’') : suggestion).toList();
	}

	private static String plain(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFC).replace('’', '\'');
	}
}
