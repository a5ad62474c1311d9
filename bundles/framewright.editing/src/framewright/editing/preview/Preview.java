package framewright.editing.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.editing.LibraryEdit;
import framewright.editing.TextEdit;
import framewright.editing.library.LibraryTexts;

/**
 * Edits of a library with what they change, for people to look at before they are done. Immutable.
 *
 * @param edit the edits
 * @param texts the texts that they are for, by file
 * @param lines the lines that they change, by file and in the order of the text
 */
public record Preview(LibraryEdit edit, Map<Path, String> texts, List<ChangedLine> lines) {

	public Preview {
		texts = Map.copyOf(texts);
		lines = List.copyOf(lines);
	}

	/**
	 * What edits would change now. Reads files; call it in the background.
	 *
	 * @throws IOException when one of the files cannot be read
	 */
	public static Preview of(LibraryTexts library, LibraryEdit edit) throws IOException {
		Map<Path, String> texts = new LinkedHashMap<>();
		List<ChangedLine> lines = new ArrayList<>();
		for (Map.Entry<Path, List<TextEdit>> one : edit.edits().entrySet()) {
			Path file = one.getKey();
			if (!one.getValue().isEmpty()) {
				String text = library.text(file);
				texts.put(file, text);
				String title = library.names(file, text).title();
				lines.addAll(ChangedLine.of(file, title.isEmpty() ? String.valueOf(file.getFileName()) : title, text, one.getValue()));
			}
		}
		return new Preview(edit, texts, lines);
	}

	/** How much changes, in a sentence. */
	public String words() {
		int files = texts.size();
		String changed = lines.size() == 1 ? "One line changes" : lines.size() + " lines change";
		return lines.isEmpty() ? "Nothing changes." : changed + (files == 1 ? " in one framework." : " in " + files + " frameworks.");
	}
}
