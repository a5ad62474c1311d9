package framewright.format.document.pdf;

/**
 * A straight line on a page, as tables have them. Lengths are in points, from the left and from the top.
 *
 * @param upright whether it runs from top to bottom
 * @param at where it is: how far from the left when it is upright, else from the top
 * @param from where it begins
 * @param to where it ends
 */
record Ruling(boolean upright, float at, float from, float to) {

	float length() {
		return to - from;
	}
}
