package framewright.editing.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import framewright.editing.TextEdit;

/**
 * A line that edits change. Immutable.
 *
 * @param file the file; absolute
 * @param framework the title of the framework
 * @param line the number of the line before, counted from 1
 * @param before the line as it is, without the blanks around it
 * @param after the line as it will be; several lines stand beside each other
 */
public record ChangedLine(Path file, String framework, int line, String before, String after) {

	/** The lines of a text that edits change, in the order of the text. */
	public static List<ChangedLine> of(Path file, String framework, String text, List<TextEdit> edits) {
		List<ChangedLine> lines = new ArrayList<>();
		List<TextEdit> together = new ArrayList<>();
		int start = 0;
		int end = -1;
		for (TextEdit edit : TextEdit.backwards(edits).reversed()) {
			if (edit.offset() > end) {
				add(lines, file, framework, text, start, end, together);
				start = text.lastIndexOf('\n', edit.offset() - 1) + 1;
			}
			int newline = text.indexOf('\n', edit.end());
			end = Math.max(end, newline < 0 ? text.length() : newline);
			together.add(new TextEdit(edit.offset() - start, edit.length(), edit.words()));
		}
		add(lines, file, framework, text, start, end, together);
		return lines;
	}

	private static void add(List<ChangedLine> lines, Path file, String framework, String text, int start, int end, List<TextEdit> edits) {
		if (!edits.isEmpty()) {
			String before = text.substring(start, end);
			int line = 1 + (int) text.substring(0, start).chars().filter(sign -> sign == '\n').count();
			lines.add(new ChangedLine(file, framework, line, flat(before), flat(TextEdit.apply(before, edits))));
			edits.clear();
		}
	}

	private static String flat(String lines) {
		return lines.strip().replaceAll("\\s*\\R\\s*", "  ");
	}
}
