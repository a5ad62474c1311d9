package framewright.editing.find;

import java.nio.file.Path;

import framewright.editing.TextEdit;

/**
 * A place in the prose of a library where the words stand that were looked for. Immutable.
 *
 * @param file the file; absolute
 * @param framework the title of the framework
 * @param heading number and title of the element it stands in, else the framework's title
 * @param offset where the words begin, in characters
 * @param length how long they are
 * @param line the number of the line, counted from 1
 * @param before the end of the line before the words
 * @param words the words as they stand there, on one line
 * @param after the beginning of what follows them in the line
 */
public record Hit(Path file, String framework, String heading, int offset, int length, int line, String before, String words, String after) {

	/** The line as it is. */
	public String now() {
		return before + words + after;
	}

	/** The line as it would be with other words. */
	public String then(String other) {
		return before + other + after;
	}

	/** Puts other words in their place. */
	public TextEdit replace(String other) {
		return new TextEdit(offset, length, other);
	}
}
