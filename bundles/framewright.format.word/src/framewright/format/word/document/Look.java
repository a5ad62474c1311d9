package framewright.format.word.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a paragraph is, and so how it looks. Those of Word's own names are Word's own styles: its navigation pane, its lists of contents and
 * its other designs know them.
 */
public enum Look {
	TITLE("Title", "Title"), SUBTITLE("Subtitle", "Subtitle"), FRAMEWORK_TITLE("FrameworkTitle", "Framework Title"),
	HEADING_1("Heading1", "heading 1"), HEADING_2("Heading2", "heading 2"), HEADING_3("Heading3", "heading 3"), HEADING_4("Heading4", "heading 4"),
	HEADING_5("Heading5", "heading 5"), HEADING_6("Heading6", "heading 6"),
	LABEL("Label", "Label"), BODY("BodyText", "Body Text"), LEAD("Lead", "Lead"), STEM("Stem", "Stem"), AUDIENCE("Audience", "Audience"),
	BULLET("ListBullet", "List Bullet"), NUMBER("ListNumber", "List Number"), CONTINUED("ListContinue", "List Continue"),
	QUOTE("Quote", "Quote"), BY("Attribution", "Attribution"), CAPTION("Caption", "caption"), TERM("Term", "Term"),
	CELL("TableText", "Table Text"), CELL_HEAD("TableHeading", "Table Heading"), CELL_HEAD_SIGN("TableHeadingCentred", "Table Heading Centred"), CELL_ROW("TableRow", "Table Row"), CELL_SIGN("TableSign", "Table Sign"), SMALL("SmallPrint", "Small Print"),
	COMMENT("CommentText", "annotation text"), HEADER("Header", "header"), FOOTER("Footer", "footer"),
	// of handbooks only
	CONTENTS("TOCHeading", "TOC Heading"), CONTENTS_1("TOC1", "toc 1"), CONTENTS_2("TOC2", "toc 2"), CONTENTS_3("TOC3", "toc 3"),
	KIND("PartKind", "Part Kind"), COVER("CoverText", "Cover Text"), WARNING("Warning", "Warning"), NOTE_TITLE("NoteTitle", "Note Title"), NOTE("NoteText", "Note Text"),
	PICTURE("Picture", "Picture"), WORK("Bibliography", "Bibliography"), LEVEL("LevelHeading", "Level Heading"), LEVEL_SIGN("LevelHeadingCentred", "Level Heading Centred"), LEVEL_STEM("LevelStem", "Level Stem"),
	ROW_TITLE("RowTitle", "Row Title"), ROW_NOTE("RowNote", "Row Note"), CARD_TITLE("CardTitle", "Card Title"), CARD_LINE("CardLine", "Card Line"), BREAK("SectionBreak", "Section Break");

	/** Those of a document with tracked changes. */
	public static final Set<Look> OF_REVIEWS = EnumSet.range(TITLE, FOOTER);

	/** Those of a handbook. */
	public static final Set<Look> OF_HANDBOOKS = EnumSet.complementOf(EnumSet.of(FRAMEWORK_TITLE, STEM, CELL_HEAD, CELL_HEAD_SIGN, CELL_ROW, COMMENT));

	private final String id;
	private final String title;

	Look(String id, String title) {
		this.id = id;
		this.title = title;
	}

	/** The identifier of the style. */
	public String id() {
		return id;
	}

	/** What Word calls it. */
	public String title() {
		return title;
	}

	/** The heading of an order, 1 to 6; deeper ones look like the sixth. */
	public static Look heading(int order) {
		return values()[HEADING_1.ordinal() + Math.min(Math.max(order, 1), 6) - 1];
	}

	/** The order of a heading; 0 for what is none. */
	public int order() {
		int order = ordinal() - HEADING_1.ordinal() + 1;
		return order >= 1 && order <= 6 ? order : 0;
	}

	/** The style of a line of the contents, by the order of its heading. */
	public static Look contents(int order) {
		return values()[CONTENTS_1.ordinal() + Math.min(Math.max(order, 1), 3) - 1];
	}

	/** Whether it is an item of a list, which has a depth. */
	public boolean isItem() {
		return this == BULLET || this == NUMBER || this == CONTINUED;
	}
}
