package framewright.format.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import framewright.core.exchange.Imported.SourceLine;

/** Proves that every word of every line that an import says it used stands in the framework, in its order. */
public final class NothingIsLost {

	/** A line may be split over this many places: a code, a title, an author. */
	private static final int MOST_PIECES = 3;

	private NothingIsLost() {
	}

	public static void in(Samples.Import result) {
		assertEquals(List.of(), result.imported().left().stream().map(SourceLine::text).toList(), "lines left out");
		String framework = Samples.run(result.text());
		List<String> missing = new ArrayList<>();
		for (SourceLine line : result.imported().lines()) {
			if (!line.place().isEmpty() && !holds(framework, Samples.words(line.text()))) {
				missing.add(line.number() + " (" + line.place() + "): " + line.text());
			}
			boolean skippedWords = line.place().isEmpty() && line.text().codePoints().anyMatch(Character::isLetter);
			assertTrue(!skippedWords, () -> "line " + line.number() + " is skipped and has words: " + line.text());
		}
		assertEquals(List.of(), missing, "lines whose words are not all in the framework");
	}

	/** Whether words stand in a text in a few unbroken runs. */
	private static boolean holds(String text, List<String> words) {
		int from = 0;
		for (int pieces = 0; from < words.size() && pieces < MOST_PIECES; pieces++) {
			int end = words.size();
			while (end > from && !text.contains(" " + String.join(" ", words.subList(from, end)) + " ")) {
				end--;
			}
			if (end == from) {
				return false;
			}
			from = end;
		}
		return from == words.size();
	}
}
