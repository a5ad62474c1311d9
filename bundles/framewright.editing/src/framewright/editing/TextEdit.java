package framewright.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that is written in another way. Immutable.
 *
 * @param offset where it begins, in characters
 * @param length how long it is, in characters; 0 to put something in
 * @param words what stands there afterwards
 */
public record TextEdit(int offset, int length, String words) {

	public TextEdit {
		if (offset < 0 || length < 0) {
			throw new IllegalArgumentException("no stretch of a text: " + offset + ", " + length);
		}
	}

	public static TextEdit insert(int offset, String words) {
		return new TextEdit(offset, 0, words);
	}

	public static TextEdit remove(int offset, int length) {
		return new TextEdit(offset, length, "");
	}

	public int end() {
		return offset + length;
	}

	/** The edits from the last to the first in the text, so that each can be done without moving those that follow. Insertions at one place keep their order. */
	public static List<TextEdit> backwards(List<TextEdit> edits) {
		List<TextEdit> backwards = new ArrayList<>(edits);
		backwards.sort(Comparator.comparingInt(TextEdit::offset).thenComparingInt(TextEdit::length));
		return backwards.reversed();
	}

	/**
	 * A text after some edits, whose offsets are all those of the text before.
	 *
	 * @throws IllegalArgumentException when two of them overlap
	 */
	public static String apply(String text, List<TextEdit> edits) {
		StringBuilder changed = new StringBuilder(text);
		int untouched = text.length();
		for (TextEdit edit : backwards(edits)) {
			if (edit.end() > untouched) {
				throw new IllegalArgumentException("two edits of one stretch at " + edit.offset());
			}
			changed.replace(edit.offset(), edit.end(), edit.words());
			untouched = edit.offset();
		}
		return changed.toString();
	}

	/**
	 * The edits that lead back: their offsets are those of the text after some edits, and after them it is as it was.
	 *
	 * @param text the text before the edits
	 */
	public static List<TextEdit> inverse(String text, List<TextEdit> edits) {
		List<TextEdit> back = new ArrayList<>();
		int moved = 0;
		for (TextEdit edit : backwards(edits).reversed()) {
			back.add(new TextEdit(edit.offset() + moved, edit.words().length(), text.substring(edit.offset(), edit.end())));
			moved += edit.words().length() - edit.length();
		}
		return back;
	}
}
