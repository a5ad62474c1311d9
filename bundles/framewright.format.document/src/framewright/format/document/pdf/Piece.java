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
}
