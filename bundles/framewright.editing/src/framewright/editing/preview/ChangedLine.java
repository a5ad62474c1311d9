package framewright.editing.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

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

	/** More lines than this on one side are not matched with those of the other, which would take too long; they are told side by side. */
	private static final int MATCHED = 5000;

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

	/** The lines that differ in two texts, whatever is in them, in the order of the text before. */
	public static List<ChangedLine> between(Path file, String framework, String before, String after) {
		List<String> old = before.lines().toList();
		List<String> now = after.lines().toList();
		int most = Math.min(old.size(), now.size());
		int same = 0;
		while (same < most && old.get(same).equals(now.get(same))) {
			same++;
		}
		int end = 0;
		while (end < most - same && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
			end++;
		}
		List<String> gone = old.subList(same, old.size() - end);
		List<String> come = now.subList(same, now.size() - end);
		List<ChangedLine> lines = new ArrayList<>();
		if (gone.size() > MATCHED || come.size() > MATCHED) {
			pair(lines, file, framework, same, gone, come);
		} else {
			for (AbstractDelta<String> delta : DiffUtils.diff(gone, come).getDeltas()) {
				pair(lines, file, framework, same + delta.getSource().getPosition(), delta.getSource().getLines(), delta.getTarget().getLines());
			}
		}
		return lines;
	}

	private static void pair(List<ChangedLine> lines, Path file, String framework, int at, List<String> gone, List<String> come) {
		for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
			lines.add(new ChangedLine(file, framework, at + 1 + Math.min(i, gone.size()), i < gone.size() ? gone.get(i).strip() : "", i < come.size() ? come.get(i).strip() : ""));
		}
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
