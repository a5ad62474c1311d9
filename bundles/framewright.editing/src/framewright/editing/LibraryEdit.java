package framewright.editing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Edits of several files that belong together: all are done, or none. Immutable.
 *
 * @param edits the edits of each file, with the offsets of its text before; files are absolute
 * @param moves files that get another name, from old to new, after their edits
 */
public record LibraryEdit(Map<Path, List<TextEdit>> edits, Map<Path, Path> moves) {

	public LibraryEdit {
		Map<Path, List<TextEdit>> copy = new LinkedHashMap<>();
		edits.forEach((file, list) -> copy.put(file, List.copyOf(list)));
		edits = java.util.Collections.unmodifiableMap(copy);
		moves = Map.copyOf(moves);
	}

	/** Edits of one file. */
	public static LibraryEdit of(Path file, List<TextEdit> edits) {
		return new LibraryEdit(Map.of(file, edits), Map.of());
	}

	public static LibraryEdit of(Path file, TextEdit... edits) {
		return of(file, List.of(edits));
	}

	/** The edits of a file; none where it is not among those that change. */
	public List<TextEdit> of(Path file) {
		return edits.getOrDefault(file, List.of());
	}

	/** The same with edits of one file more. */
	public LibraryEdit with(Path file, List<TextEdit> more) {
		Map<Path, List<TextEdit>> all = new LinkedHashMap<>(edits);
		List<TextEdit> together = new ArrayList<>(of(file));
		together.addAll(more);
		all.put(file, together);
		return new LibraryEdit(all, moves);
	}

	/** The text of a file after its edits. */
	public String apply(Path file, String text) {
		return TextEdit.apply(text, of(file));
	}
}
