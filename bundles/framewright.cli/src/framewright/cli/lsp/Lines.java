package framewright.cli.lsp;

import java.util.Arrays;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

import framewright.editing.TextEdit;

/** The lines of a text: between the protocol's lines and columns (UTF-16, counted from 0) and offsets. Places outside the text are taken for its nearest. Immutable. */
final class Lines {

	private final String text;
	private final int[] starts;

	Lines(String text) {
		this.text = text;
		int[] found = new int[64];
		int count = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
				if (count == found.length) {
					found = Arrays.copyOf(found, 2 * count);
				}
				found[count++] = i + 1;
			}
		}
		starts = Arrays.copyOf(found, count);
	}

	int offset(Position position) {
		if (position == null || position.getLine() < 0) {
			return 0;
		}
		if (position.getLine() >= starts.length) {
			return text.length();
		}
		int start = starts[position.getLine()];
		int end = position.getLine() + 1 < starts.length ? starts[position.getLine() + 1] : text.length();
		// A column behind the end of a line is its end.
		while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
			end--;
		}
		return Math.clamp((long) start + position.getCharacter(), start, end);
	}

	Position position(int offset) {
		int place = Math.clamp(offset, 0, text.length());
		int found = Arrays.binarySearch(starts, place);
		int line = found >= 0 ? found : -found - 2;
		return new Position(line, place - starts[line]);
	}

	Range range(int offset, int length) {
		return new Range(position(offset), position(offset + length));
	}

	org.eclipse.lsp4j.TextEdit edit(TextEdit edit) {
		return new org.eclipse.lsp4j.TextEdit(range(edit.offset(), edit.length()), edit.words());
	}

	/** The text after a stretch of it was written in another way. */
	String replaced(Range range, String words) {
		int start = offset(range.getStart());
		int end = Math.max(start, offset(range.getEnd()));
		return text.substring(0, start) + words + text.substring(end);
	}
}
