package framewright.format.word.document;

/** Writes the styles of a document: one for each {@link Look}, links, and the table. Measures are in twentieths of a point, sizes in half points. */
public final class Styles {

	/** The ground of what is set apart in a review, in hexadecimal. */
	public static final String PALE = Palette.STANDARD.pale();

	private static final String GREY = "5A6470";
	private static final String WARNING = "A61B1B";

	private final Markup xml;
	private final String language;
	private final Palette palette;
	private final boolean handbook;
	private final Numbering numbering;

	/** The styles of a review. @param language such as {@code en-GB}: programs check the spelling by it */
	public Styles(Markup xml, String language) {
		this(xml, language, Palette.STANDARD, null);
	}

	/** The styles of a handbook. @param numbering whose lists go with the styles of items; {@code null} for a review */
	public Styles(Markup xml, String language, Palette palette, Numbering numbering) {
		this.xml = xml;
		this.language = language;
		this.palette = palette;
		this.handbook = numbering != null;
		this.numbering = numbering;
	}

	public void write() {
		xml.start("w:styles", "xmlns:w", Wordml.NAMESPACE);
		defaults();
		plain();
		for (Look look : handbook ? Look.OF_HANDBOOKS : Look.OF_REVIEWS) {
			if (handbook) {
				inHandbook(look);
			} else {
				inReview(look);
			}
		}
		link();
		if (handbook) {
			handbookTable();
		} else {
			reviewTable();
		}
		xml.end();
	}

	private void defaults() {
		xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
		xml.empty("w:rFonts", "w:ascii", "Calibri", "w:hAnsi", "Calibri", "w:eastAsia", "Calibri", "w:cs", "Calibri");
		xml.empty("w:sz", "w:val", "21").empty("w:szCs", "w:val", "21").empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", "ar-SA");
		xml.end().end().start("w:pPrDefault").start("w:pPr").empty("w:spacing", "w:after", "100", "w:line", "264", "w:lineRule", "auto").end().end().end();
	}

	private void plain() {
		xml.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal").empty("w:name", "w:val", "Normal").empty("w:qFormat").end();
		xml.start("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont").empty("w:name", "w:val", "Default Paragraph Font").empty("w:uiPriority", "w:val", "1")
				.empty("w:semiHidden").end();
		xml.start("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal").empty("w:name", "w:val", "Normal Table").empty("w:uiPriority", "w:val", "99").empty("w:semiHidden")
				.start("w:tblPr").empty("w:tblInd", "w:w", "0", "w:type", "dxa").start("w:tblCellMar").empty("w:top", "w:w", "0", "w:type", "dxa").empty("w:left", "w:w", "108", "w:type", "dxa")
				.empty("w:bottom", "w:w", "0", "w:type", "dxa").empty("w:right", "w:w", "108", "w:type", "dxa").end().end().end();
	}

	private void inReview(Look look) {
		switch (look) {
			case TITLE -> paragraph(look, true, 0, 60, 0, font(palette.ink(), 56, true, false));
			case SUBTITLE -> paragraph(look, false, 0, 240, 0, font(palette.accent(), 30, false, false));
			case FRAMEWORK_TITLE -> paragraph(look, true, 0, 60, 0, font(palette.ink(), 48, true, false));
			case HEADING_1 -> paragraph(look, true, 420, 120, 0, font(palette.ink(), 36, true, false));
			case HEADING_2 -> paragraph(look, true, 320, 100, 0, font(palette.accent(), 28, true, false));
			case HEADING_3 -> paragraph(look, true, 260, 80, 0, font(palette.ink(), 24, true, false));
			case HEADING_4 -> paragraph(look, true, 200, 60, 0, font(palette.accent(), 22, true, false));
			case HEADING_5, HEADING_6 -> paragraph(look, true, 160, 60, 0, font(palette.ink(), 21, true, look == Look.HEADING_6));
			case LABEL -> paragraph(look, true, 140, 40, 0, font(palette.accent(), 20, true, false));
			case LEAD -> paragraph(look, false, 60, 140, 0, font(palette.ink(), 24, false, false));
			case STEM -> paragraph(look, true, 60, 60, 0, font(GREY, 21, false, true));
			case AUDIENCE -> paragraph(look, true, 0, 80, 0, font(GREY, 19, false, true));
			case QUOTE -> paragraph(look, false, 80, 40, 400, font(palette.ink(), 21, false, true));
			case BY -> paragraph(look, false, 0, 120, 400, font(GREY, 19, false, false));
			case CAPTION -> paragraph(look, false, 60, 120, 0, font(GREY, 19, false, true));
			case BULLET, NUMBER, CONTINUED, TERM -> paragraph(look, false, 0, 60, look == Look.CONTINUED ? 357 : 0, font(null, 0, false, false));
			case CELL -> paragraph(look, false, 40, 40, 0, font(null, 19, false, false));
			case CELL_HEAD, CELL_HEAD_SIGN -> paragraph(look, true, 60, 60, 0, font(palette.ink(), 19, true, false));
			case CELL_ROW, CELL_SIGN -> paragraph(look, false, 0, 0, 0, font(null, 18, false, false));
			case SMALL, HEADER, FOOTER -> paragraph(look, look == Look.SMALL, look == Look.SMALL ? 60 : 0, 60, 0, font(GREY, 17, false, false));
			case COMMENT -> paragraph(look, false, 0, 60, 0, font(null, 20, false, false));
			case BODY -> paragraph(look, false, 0, 100, 0, font(null, 0, false, false));
			default -> throw new IllegalArgumentException(look.name());
		}
	}

	private void inHandbook(Look look) {
		switch (look) {
			case TITLE -> paragraph(look, true, 2600, 160, 0, font(palette.ink(), 68, true, false));
			case SUBTITLE -> paragraph(look, true, 0, 480, 0, font(palette.accent(), 32, false, false));
			case COVER -> paragraph(look, false, 0, 60, 0, font(null, 22, false, false));
			case WARNING -> paragraph(look, false, 240, 240, 0, font(WARNING, 32, true, false));
			case CONTENTS -> paragraph(look, true, 0, 200, 0, font(palette.ink(), 40, true, false));
			case CONTENTS_1 -> paragraph(look, false, 90, 30, 0, font(palette.ink(), 22, true, false));
			case CONTENTS_2 -> paragraph(look, false, 0, 20, 280, font(null, 21, false, false));
			case CONTENTS_3 -> paragraph(look, false, 0, 10, 640, font(GREY, 19, false, false));
			case HEADING_1 -> paragraph(look, true, 360, 160, 0, font(palette.ink(), 40, true, false));
			case HEADING_2 -> paragraph(look, true, 360, 100, 0, font(palette.accent(), 30, true, false));
			case HEADING_3 -> paragraph(look, true, 280, 80, 0, font(palette.ink(), 25, true, false));
			case HEADING_4 -> paragraph(look, true, 220, 60, 0, font(palette.accent(), 22, true, false));
			case HEADING_5, HEADING_6 -> paragraph(look, true, 180, 60, 0, font(palette.ink(), 21, true, look == Look.HEADING_6));
			case KIND -> paragraph(look, true, 300, 0, 0, font(GREY, 17, true, false));
			case LABEL -> paragraph(look, true, 180, 50, 0, font(palette.accent(), 21, true, false));
			case LEAD -> paragraph(look, false, 0, 140, 0, font(palette.ink(), 23, false, false));
			case AUDIENCE -> paragraph(look, true, 0, 100, 0, font(GREY, 19, false, true));
			case NOTE_TITLE -> paragraph(look, true, 160, 0, 227, font(palette.ink(), 21, true, false));
			case NOTE -> paragraph(look, false, 0, 0, 227, font(null, 0, false, false));
			case QUOTE -> paragraph(look, false, 120, 40, 400, font(palette.ink(), 22, false, true));
			case BY -> paragraph(look, false, 0, 160, 400, font(GREY, 19, false, false));
			case PICTURE -> paragraph(look, true, 120, 60, 0, font(null, 0, false, false));
			case CAPTION -> paragraph(look, false, 40, 160, 0, font(GREY, 19, false, true));
			case BULLET, NUMBER, CONTINUED -> paragraph(look, false, 0, 60, look == Look.CONTINUED ? 357 : 0, font(null, 0, false, false));
			case TERM -> paragraph(look, false, 0, 120, 0, font(null, 0, false, false));
			case WORK -> paragraph(look, false, 0, 80, 357, font(null, 0, false, false));
			case CELL, CELL_SIGN -> paragraph(look, false, 30, 30, 0, font(null, 19, false, false));
			case LEVEL, LEVEL_SIGN -> paragraph(look, true, 40, 20, 0, font("FFFFFF", 20, true, false));
			case LEVEL_STEM -> paragraph(look, true, 0, 40, 0, font("FFFFFF", 18, false, true));
			case ROW_TITLE -> paragraph(look, false, 30, 30, 0, font(palette.ink(), 19, true, false));
			case ROW_NOTE -> paragraph(look, false, 0, 20, 0, font(GREY, 16, false, false));
			case CARD_TITLE -> paragraph(look, true, 20, 40, 0, font("FFFFFF", 0, true, false));
			case CARD_LINE -> paragraph(look, false, 0, 0, 0, font(null, 0, false, false));
			case SMALL, HEADER, FOOTER -> paragraph(look, false, 0, 40, 0, font(GREY, 17, false, false));
			case BREAK -> paragraph(look, false, 0, 0, 0, font(null, 2, false, false));
			case BODY -> paragraph(look, false, 0, 120, 0, font(null, 0, false, false));
			default -> throw new IllegalArgumentException(look.name());
		}
	}

	private record Font(String colour, int size, boolean bold, boolean italic) {
	}

	private static Font font(String colour, int size, boolean bold, boolean italic) {
		return new Font(colour, size, bold, italic);
	}

	private void paragraph(Look look, boolean withNext, int before, int after, int indent, Font font) {
		xml.start("w:style", "w:type", "paragraph", "w:customStyle", isWords(look) ? null : "1", "w:styleId", look.id()).empty("w:name", "w:val", look.title()).empty("w:basedOn", "w:val", "Normal");
		if (look.order() > 0) {
			xml.empty("w:next", "w:val", Look.BODY.id());
		}
		if (handbook && look.name().startsWith("CONTENTS_")) {
			xml.empty("w:uiPriority", "w:val", "39");
		}
		xml.empty("w:qFormat").start("w:pPr");
		if (withNext) {
			xml.empty("w:keepNext").empty("w:keepLines");
		}
		if (handbook && (look == Look.BULLET || look == Look.NUMBER)) {
			xml.start("w:numPr").empty("w:numId", "w:val", String.valueOf(look == Look.BULLET ? numbering.bullets() : numbering.numbers())).end();
		}
		if (look == Look.NOTE || look == Look.NOTE_TITLE) {
			xml.start("w:pBdr").empty("w:left", "w:val", "single", "w:sz", "24", "w:space", "9", "w:color", palette.mark()).end().empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", palette.pale());
		} else if (look == Look.SUBTITLE && handbook) {
			xml.start("w:pBdr").empty("w:bottom", "w:val", "single", "w:sz", "36", "w:space", "14", "w:color", palette.mark()).end();
		} else if (look == Look.FOOTER && handbook) {
			xml.start("w:pBdr").empty("w:top", "w:val", "single", "w:sz", "4", "w:space", "6", "w:color", palette.line()).end();
		} else if (look == Look.HEADING_1) {
			xml.start("w:pBdr").empty("w:bottom", "w:val", "single", "w:sz", "8", "w:space", "4", "w:color", palette.line()).end();
		} else if (look == Look.QUOTE || look == Look.BY) {
			xml.start("w:pBdr").empty("w:left", "w:val", "single", "w:sz", "18", "w:space", "10", "w:color", palette.line()).end();
		}
		if (handbook && look.name().startsWith("CONTENTS_")) {
			xml.start("w:tabs").empty("w:tab", "w:val", "right", "w:pos", String.valueOf(Body.WIDTH)).end();
		}
		boolean tight = look == Look.BREAK || look == Look.CARD_LINE || look == Look.CARD_TITLE;
		xml.empty("w:spacing", "w:before", String.valueOf(before), "w:after", String.valueOf(after), "w:line", tight ? "240" : null, "w:lineRule", tight ? "auto" : null);
		if (indent > 0) {
			xml.empty("w:ind", "w:left", String.valueOf(indent), "w:right", look == Look.NOTE || look == Look.NOTE_TITLE ? String.valueOf(indent) : null, "w:hanging", look == Look.WORK ? String.valueOf(indent) : null);
		}
		if (look == Look.CELL_SIGN || look == Look.CELL_HEAD_SIGN || look == Look.LEVEL_SIGN) {
			xml.empty("w:jc", "w:val", "center");
		}
		if (look.order() > 0) {
			xml.empty("w:outlineLvl", "w:val", String.valueOf(look.order() - 1));
		}
		xml.end().start("w:rPr");
		if (font.bold) {
			xml.empty("w:b").empty("w:bCs");
		}
		if (look == Look.KIND) {
			xml.empty("w:caps");
		}
		if (font.italic) {
			xml.empty("w:i").empty("w:iCs");
		}
		if (font.colour != null) {
			xml.empty("w:color", "w:val", font.colour);
		}
		if (font.size > 0) {
			xml.empty("w:sz", "w:val", String.valueOf(font.size)).empty("w:szCs", "w:val", String.valueOf(font.size));
		}
		xml.end().end();
	}

	/** Whether Word has a style of that name itself. */
	private static boolean isWords(Look look) {
		return switch (look) {
			case FRAMEWORK_TITLE, LABEL, LEAD, STEM, AUDIENCE, BY, TERM, CELL, CELL_HEAD, CELL_HEAD_SIGN, CELL_ROW, CELL_SIGN, SMALL, KIND, COVER, WARNING, NOTE_TITLE, NOTE, PICTURE, LEVEL, LEVEL_SIGN, LEVEL_STEM, ROW_TITLE,
					ROW_NOTE, CARD_TITLE, CARD_LINE, BREAK -> false;
			default -> true;
		};
	}

	private void link() {
		xml.start("w:style", "w:type", "character", "w:styleId", StyleNames.LINK).empty("w:name", "w:val", "Hyperlink").empty("w:basedOn", "w:val", "DefaultParagraphFont").empty("w:uiPriority", "w:val", "99")
				.start("w:rPr").empty("w:color", "w:val", "1155A5").empty("w:u", "w:val", "single").end().end();
		if (handbook) {
			xml.start("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", StyleNames.NUMBER).empty("w:name", "w:val", "Part Number").empty("w:basedOn", "w:val", "DefaultParagraphFont").start("w:rPr")
					.empty("w:color", "w:val", palette.accent()).end().end();
			xml.start("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", StyleNames.INSIDE).empty("w:name", "w:val", "Part Link").empty("w:basedOn", "w:val", "DefaultParagraphFont").end();
			return;
		}
		xml.start("w:style", "w:type", "character", "w:styleId", "CommentReference").empty("w:name", "w:val", "annotation reference").empty("w:basedOn", "w:val", "DefaultParagraphFont")
				.start("w:rPr").empty("w:sz", "w:val", "16").empty("w:szCs", "w:val", "16").end().end();
	}

	private void reviewTable() {
		xml.start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", "FrameworkTable").empty("w:name", "w:val", "Framework Table").empty("w:basedOn", "w:val", "TableNormal");
		xml.start("w:tblPr").start("w:tblBorders");
		for (String side : new String[] { "top", "left", "bottom", "right", "insideH", "insideV" }) {
			xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", palette.line());
		}
		xml.end().start("w:tblCellMar").empty("w:top", "w:w", "30", "w:type", "dxa").empty("w:left", "w:w", "100", "w:type", "dxa").empty("w:bottom", "w:w", "30", "w:type", "dxa")
				.empty("w:right", "w:w", "100", "w:type", "dxa").end().end();
		xml.start("w:tblStylePr", "w:type", "firstRow").start("w:tcPr").empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", palette.pale()).end().end();
		xml.end();
	}

	private void handbookTable() {
		xml.start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", StyleNames.TABLE).empty("w:name", "w:val", "Handbook Table").empty("w:basedOn", "w:val", "TableNormal");
		xml.start("w:pPr").empty("w:spacing", "w:after", "0").end();
		xml.start("w:tblPr").start("w:tblBorders");
		for (String side : new String[] { "top", "left", "bottom", "right", "insideH", "insideV" }) {
			boolean strong = side.equals("top") || side.equals("bottom");
			xml.empty("w:" + side, "w:val", "single", "w:sz", strong ? "8" : "4", "w:space", "0", "w:color", strong ? palette.ink() : palette.line());
		}
		xml.end().start("w:tblCellMar").empty("w:top", "w:w", "40", "w:type", "dxa").empty("w:left", "w:w", "100", "w:type", "dxa").empty("w:bottom", "w:w", "40", "w:type", "dxa")
				.empty("w:right", "w:w", "100", "w:type", "dxa").end().end();
		xml.start("w:tblStylePr", "w:type", "firstRow").start("w:tcPr").empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", palette.ink()).end().end();
		xml.start("w:tblStylePr", "w:type", "firstCol").start("w:tcPr").empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", palette.pale()).end().end();
		xml.end();
	}
}
