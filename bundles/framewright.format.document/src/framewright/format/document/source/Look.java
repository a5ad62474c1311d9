package framewright.format.document.source;

/**
 * How a block looks in its source: hints for recognition, where the source has them. Nothing in it changes the words of a block, and emphasis of single
 * words stands in the Markdown of its lines and not here.
 *
 * @param style the name of its style as authors see it (“Heading 2”, “List Bullet”, “Quote”), in HTML the class; empty where there is none
 * @param size the size of the type of most of its words in points; 0 where it is not known. In HTML and Markdown it is not.
 * @param bold whether all its words are bold by style or marks. A reader that sets it leaves the bold marks out of the lines of a {@code HEADING}, and keeps them
 *        in those of any other block.
 * @param italic whether all its words are in italics
 * @param alignment how its lines are aligned
 * @param indent how far it stands in from the text around it, in points (in plain text: spaces); 0 for text at the margin
 * @param space the empty space before it in lines of its own height; in plain text, empty lines. 0 where none is, or it is not known
 * @param page whether it is the first block of a page, slide or section with a page break before it
 * @param mark the mark before it where the source has one that is not in its text: “•”, “»”, “1.”, “a)”, “iv”. For items of lists, and paragraphs that
 *        begin with a sign which may be a bullet. A number that Word counts for a heading is no mark: a reader writes it into the text of the heading.
 */
public record Look(String style, double size, boolean bold, boolean italic, Alignment alignment, double indent, double space, boolean page, String mark) {

	public enum Alignment {
		UNKNOWN, LEFT, CENTRE, RIGHT, JUSTIFIED
	}

	/** Nothing is known. */
	public static final Look PLAIN = new Look("", 0, false, false, Alignment.UNKNOWN, 0, 0, false, "");

	public Look styled(String style) {
		return new Look(style, size, bold, italic, alignment, indent, space, page, mark);
	}

	public Look type(double size, boolean bold, boolean italic) {
		return new Look(style, size, bold, italic, alignment, indent, space, page, mark);
	}

	public Look aligned(Alignment alignment) {
		return new Look(style, size, bold, italic, alignment, indent, space, page, mark);
	}

	public Look indented(double indent) {
		return new Look(style, size, bold, italic, alignment, indent, space, page, mark);
	}

	public Look spaced(double space) {
		return new Look(style, size, bold, italic, alignment, indent, space, page, mark);
	}

	public Look onNewPage() {
		return new Look(style, size, bold, italic, alignment, indent, space, true, mark);
	}

	public Look marked(String mark) {
		return new Look(style, size, bold, italic, alignment, indent, space, page, mark);
	}
}
