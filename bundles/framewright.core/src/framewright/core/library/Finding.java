package framewright.core.library;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a check has found in a file.
 *
 * @param file the file
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 * @param offset the place in the text in characters, counted from 0
 * @param length how many characters it concerns; at least 1
 * @param severity how much it matters
 * @param message what is wrong and what to do, in plain words
 * @param code the stable id of the check or rule
 * @param element the name of the element it is found in; empty where that is the framework itself, or not known
 * @param mend what puts it right, where that is plain
 */
public record Finding(Path file, int line, int column, int offset, int length, Severity severity, String message, String code, String element, Optional<Mend> mend) {

	/** A finding of which no more is known than its place. */
	public Finding(Path file, int line, int column, int offset, int length, Severity severity, String message, String code) {
		this(file, line, column, offset, length, severity, message, code, "", Optional.empty());
	}

	/**
	 * Other words for some of the text.
	 *
	 * @param label what it does, as a person reads it in a menu
	 * @param offset where in the text the words stand, in characters
	 * @param words the words as they stand there
	 * @param text the words to put there
	 * @param sure whether it needs no decision, so that {@code validate --fix} may do it
	 */
	public record Mend(String label, int offset, String words, String text, boolean sure) {

		/** How many characters of the text it is about. */
		public int length() {
			return words.length();
		}

		/** Whether the words still stand there in a text; if not, the text has changed since and the mend is not for it. */
		public boolean fits(String now) {
			return now.startsWith(words, offset);
		}
	}

	/** By file, then by place in it. */
	public static final Comparator<Finding> ORDER = ((Comparator<Finding>) Finding::byFile).thenComparingInt(Finding::line).thenComparingInt(Finding::column);

	/** A finding about a file as a whole. */
	public static Finding of(Path file, Severity severity, String message, String code) {
		return new Finding(file, 1, 1, 0, 1, severity, message, code);
	}

	/** Most findings that are put in order are of one file, and to compare two paths takes long. */
	private static int byFile(Finding left, Finding right) {
		return left.file == right.file ? 0 : left.file.compareTo(right.file);
	}

	/** The same finding, mattering more or less. */
	public Finding as(Severity other) {
		return new Finding(file, line, column, offset, length, other, message, code, element, mend);
	}

	/** The line that outputs print for it; the file is named by {@code shown}. */
	public String print(String shown) {
		return shown + ":" + line + ":" + column + ": " + severity.word() + ": " + message + " [" + code + "]";
	}
}
