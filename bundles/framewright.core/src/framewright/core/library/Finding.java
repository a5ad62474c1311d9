package framewright.core.library;

import java.nio.file.Path;
import java.util.Comparator;

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
 */
public record Finding(Path file, int line, int column, int offset, int length, Severity severity, String message, String code) {

	/** By file, then by place in it. */
	public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparingInt(Finding::column);

	/** A finding about a file as a whole. */
	public static Finding of(Path file, Severity severity, String message, String code) {
		return new Finding(file, 1, 1, 0, 1, severity, message, code);
	}

	/** The line that outputs print for it; the file is named by {@code shown}. */
	public String print(String shown) {
		return shown + ":" + line + ":" + column + ": " + severity.word() + ": " + message + " [" + code + "]";
	}
}
