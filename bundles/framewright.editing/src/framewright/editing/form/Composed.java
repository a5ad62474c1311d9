package framewright.editing.form;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.TextEdit;

/** Edits one after the other as edits of the text before the first of them. */
final class Composed {

	/** A stretch of the present text: taken from the first one, or new. */
	private record Piece(int from, int to, String words) {

		int length() {
			return words == null ? to - from : words.length();
		}

		Piece part(int start, int end) {
			return words == null ? new Piece(from + start, from + end, null) : new Piece(0, 0, words.substring(start, end));
		}
	}

	private final FormText first;
	private String text;
	private FormText now;
	private List<Piece> pieces;

	Composed(FormText text) {
		first = text;
		this.text = text.text();
		now = text;
		pieces = List.of(new Piece(0, text.text().length(), null));
	}

	/** The text after all that was done so far, read only when something else is to be done with it. */
	private FormText now() {
		if (now == null) {
			try {
				now = FormText.read(text);
			} catch (UnreadablePartException e) {
				throw new IllegalStateException("An edit made a text that cannot be read. " + e.getMessage(), e);
			}
		}
		return now;
	}

	/**
	 * @throws RefusedEditException when it cannot be done
	 * @throws IllegalStateException when an edit before it made a text that cannot be read, which is a fault of that edit
	 */
	Composed then(FormEdit edit) throws RefusedEditException {
		List<TextEdit> edits = edit.on(now());
		if (edits.isEmpty()) {
			return this;
		}
		String changed = TextEdit.apply(text, edits);
		List<TextEdit> ordered = TextEdit.backwards(edits).reversed();
		List<Piece> next = new ArrayList<>();
		int at = 0;
		for (TextEdit one : ordered) {
			copy(at, one.offset(), next);
			if (!one.words().isEmpty()) {
				next.add(new Piece(0, 0, one.words()));
			}
			at = one.end();
		}
		copy(at, text.length(), next);
		pieces = next;
		text = changed;
		now = null;
		return this;
	}

	private void copy(int from, int to, List<Piece> into) {
		int start = 0;
		for (Piece piece : pieces) {
			int end = start + piece.length();
			if (end > from && start < to) {
				into.add(piece.part(Math.max(from, start) - start, Math.min(to, end) - start));
			}
			start = end;
		}
	}

	/** All that was done as edits of the first text. */
	List<TextEdit> edits() {
		Draft draft = new Draft(first);
		int at = 0;
		StringBuilder words = new StringBuilder();
		for (Piece piece : pieces) {
			if (piece.words() != null) {
				words.append(piece.words());
				continue;
			}
			draft.replace(at, piece.from(), words.toString());
			words.setLength(0);
			at = piece.to();
		}
		draft.replace(at, first.text().length(), words.toString());
		return draft.edits();
	}
}
