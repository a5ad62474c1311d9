package framewright.format.html.print;

/**
 * What a part is printed on. The typesetting takes the width of a text from the first page of what it sets, so a part has one paper, and the rule for it stands at
 * the end of its style sheet.
 *
 * @param width in millimetres, as the others
 */
record Paper(int width, int height, int margin, boolean heads) {

	static final Paper UPRIGHT = new Paper(210, 297, 0, true);
	static final Paper LANDSCAPE = new Paper(297, 210, 17, true);

	/** A sheet without head and foot. */
	static Paper sheet(int width, int height, int margin) {
		return new Paper(width, height, margin, false);
	}

	/** The rule that is added to print.css, which is written for {@link #UPRIGHT}. */
	String rule() {
		if (this == UPRIGHT) {
			return "";
		}
		String size = "size: " + width + "mm " + height + "mm; ";
		if (heads) {
			return "@page { " + size + "margin: " + (margin + 6) + "mm " + margin + "mm " + (margin + 3) + "mm " + margin + "mm; }\n";
		}
		return "@page { " + size + "margin: " + margin + "mm; @top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }\n";
	}
}
