package framewright.format.document.pdf;

import java.util.List;

/**
 * A line of words on a page.
 *
 * @param page counted from 1
 * @param pieces from left to right; at least one
 */
record Line(int page, List<Piece> pieces) {

	Line {
		pieces = List.copyOf(pieces);
	}

	float left() {
		return pieces.get(0).left();
	}

	float right() {
		return pieces.get(pieces.size() - 1).right();
	}

	/** The piece with the most letters: marks of notes are smaller and stand higher. */
	private Piece main() {
		Piece main = pieces.get(0);
		for (Piece piece : pieces) {
			if (piece.text().length() > main.text().length()) {
				main = piece;
			}
		}
		return main;
	}

	float base() {
		return main().base();
	}

	float size() {
		return main().size();
	}

	float top() {
		return main().top();
	}

	float bottom() {
		return main().bottom();
	}

	/** Whether all its letters are bold. */
	boolean bold() {
		return pieces.stream().allMatch(piece -> piece.bold() || piece.text().codePoints().noneMatch(Character::isLetter));
	}

	/** The words, as they stand. */
	String text() {
		StringBuilder text = new StringBuilder();
		Piece before = null;
		for (Piece piece : pieces) {
			if (before != null && isSpace(before, piece) && text.charAt(text.length() - 1) != ' ') {
				text.append(' ');
			}
			text.append(piece.text());
			before = piece;
		}
		return text.toString().strip();
	}

	/** Whether words end between two pieces. */
	static boolean isSpace(Piece before, Piece after) {
		return before.text().endsWith(" ") || after.left() - before.right() > 0.12f * Math.min(before.size(), after.size());
	}
}
