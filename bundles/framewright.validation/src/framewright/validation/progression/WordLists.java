package framewright.validation.progression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words that stand as files beside the classes: a line each, # before a note. */
final class WordLists {

	private WordLists() {
	}

	/** The lines of a list, without notes and empty ones. */
	static List<String> lines(String name) {
		InputStream file = WordLists.class.getResourceAsStream(name + ".txt");
		if (file == null) {
			throw new IllegalStateException("The list of words " + name + " is missing.");
		}
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** All words of a list, however they stand in lines. */
	static Set<String> words(String name) {
		return lines(name).stream().flatMap(line -> Arrays.stream(line.split("\\s+"))).map(word -> word.toLowerCase(Locale.UK)).collect(Collectors.toUnmodifiableSet());
	}
}
