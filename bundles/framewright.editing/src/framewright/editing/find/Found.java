package framewright.editing.find;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was found in a library. Immutable.
 *
 * @param hits the places, by file and in the order of the text
 * @param texts the texts of the files in which something was found, as they were then
 * @param unread files that could not be read, so that places in them are missing
 * @param more whether there are more places than are listed
 */
public record Found(List<Hit> hits, Map<Path, String> texts, List<Path> unread, boolean more) {

	public Found {
		hits = List.copyOf(hits);
		texts = Map.copyOf(texts);
		unread = List.copyOf(unread);
	}

	/** How many files have something in them. */
	public long files() {
		return hits.stream().map(Hit::file).distinct().count();
	}
}
