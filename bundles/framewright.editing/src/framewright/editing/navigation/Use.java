package framewright.editing.navigation;

import java.nio.file.Path;

/**
 * A place in the library where something is named, with what people need to know it by. Immutable.
 *
 * @param file the file; absolute
 * @param framework the title of the framework
 * @param heading number and title of the element that it stands in, else the framework's title
 * @param offset where the name begins, in characters
 * @param length how long it is
 * @param line the number of the line, counted from 1
 * @param text the line, without the blanks around it
 * @param role what the name does there
 */
public record Use(Path file, String framework, String heading, int offset, int length, int line, String text, Mention.Role role) {

	static Use of(NamesInText names, Mention mention, String text) {
		int start = text.lastIndexOf('\n', mention.offset() - 1) + 1;
		int end = text.indexOf('\n', mention.offset());
		int line = 1 + (int) text.substring(0, mention.offset()).chars().filter(c -> c == '\n').count();
		return new Use(names.file(), names.title(), names.heading(mention), mention.offset(), mention.length(), line, text.substring(start, end < 0 ? text.length() : end).strip(), mention.role());
	}
}
