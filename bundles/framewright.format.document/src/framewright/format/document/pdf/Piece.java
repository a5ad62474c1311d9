package framewright.format.document.pdf;

/**
 * Words that stand together on a page: on one line, with no more between them than a space. Lengths are in points, from the left and from the top.
 *
 * @param base where the letters stand
 * @param size the height of the font
 * @param marked the number of the marked content that it belongs to; negative where it belongs to none
 * @param artifact whether the file says that it belongs to the page and not to the text
 * @param link the address that it leads to; empty for most
 */
record Piece(String text, float left, float right, float base, float size, boolean bold, boolean italic, int marked, boolean artifact, String link) {

	/** Where it begins, seen from above. */
	float top() {
		return base - 0.8f * size;
	}

	float bottom() {
		return base + 0.25f * size;
	}

	float middle() {
		return (left + right) / 2;
	}

	/** Whether a gap in front of another piece is too wide for words that belong together. */
	boolean onSameLine(Piece other) {
		return Math.abs(base - other.base) < 0.35f * Math.max(size, other.size);
	}

	Piece linked(String address) {
		return new Piece(text, left, right, base, size, bold, italic, marked, artifact, address);
	}

	boolean sameLook(Piece other) {
		return bold == other.bold && italic == other.italic && link.equals(other.link);
	}
}
