package framewright.core.spelling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;
import framewright.core.library.WholeFile;

/**
 * The words that are right in one library though no dictionary has them: lines {@code words = WORD, WORD} of its settings. A word that is added gets a line of its
 * own in the order of the alphabet, so that what two people add at the same time can be put together line by line.
 */
public final class LibraryWords {

	private static final String SETTING = "words";

	private final Set<String> words;

	private LibraryWords(Set<String> words) {
		this.words = words;
	}

	/** The words of a library; none where it has no settings. */
	public static LibraryWords of(Library library) throws IOException {
		return of(LibrarySettings.of(library));
	}

	/** The words that settings name. */
	public static LibraryWords of(LibrarySettings settings) {
		return new LibraryWords(settings.all(SETTING).stream().flatMap(line -> List.of(line.split(",")).stream()).map(LibraryWords::plain).filter(word -> !word.isEmpty())
				.collect(Collectors.toCollection(() -> new TreeSet<>(Collator.getInstance(Locale.UK)))));
	}

	/** Whether a word is among them. One in small letters is also right with a capital, as it stands at the beginning of a sentence. */
	public boolean contains(String word) {
		String plain = plain(word);
		return words.contains(plain) || words.contains(plain.toLowerCase(Locale.UK)) || plain.endsWith("'s") && contains(plain.substring(0, plain.length() - 2));
	}

	/**
	 * Adds a word to the settings of a library; everything else in them stays as it is.
	 *
	 * @throws IOException when they could not be written; they are as they were
	 */
	public static void add(Library library, String word) throws IOException {
		Path file = library.folder().resolve(Library.SETTINGS);
		if (of(library).words.contains(plain(word))) {
			return;
		}
		String settings = Files.exists(file) ? Files.readString(file) : "";
		WholeFile.write(file, with(settings, plain(word)).getBytes(StandardCharsets.UTF_8));
	}

	static String with(String settings, String word) {
		String end = settings.contains("\r\n") ? "\r\n" : "\n";
		String added = SETTING + " = " + word;
		List<String> lines = new ArrayList<>(List.of(settings.split("\r?\n", -1)));
		if (lines.getLast().isEmpty()) {
			lines.removeLast();
		}
		int place = -1;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (line.matches(SETTING + "\\s*=.*") && (place < 0 || Collator.getInstance(Locale.UK).compare(line.substring(line.indexOf('=') + 1).strip(), word) < 0)) {
				place = Collator.getInstance(Locale.UK).compare(line.substring(line.indexOf('=') + 1).strip(), word) < 0 ? i + 1 : i;
			}
		}
		if (place < 0) {
			if (!lines.isEmpty()) {
				lines.add("");
			}
			lines.add("# Words that are spelt right here though the dictionary does not have them.");
			place = lines.size();
		}
		lines.add(place, added);
		return String.join(end, lines) + end;
	}

	/** A word as it is compared: composed letters, the plain apostrophe. */
	private static String plain(String word) {
		return Normalizer.normalize(word.strip(), Normalizer.Form.NFC).replace('’', '\'');
	}
}
