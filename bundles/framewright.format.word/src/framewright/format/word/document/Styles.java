package framewright.format.word.document;

/** Writes the styles of a document: one for each {@link Look}, links, and the table. Measures are in twentieths of a point, sizes in half points. */
public final class Styles {

	/** The colours of the document, in hexadecimal. */
	public static final String INK = "1F3A5F";
	public static final String ACCENT = "2F6DA8";
	public static final String PALE = "EAF1F8";
	public static final String LINE = "B7C7D9";
	private static final String GREY = "5A6470";

	private final Markup xml;
	private final String language;

	/** @param language such as {@code en-GB}: programs check the spelling by it */
	public Styles(Markup xml, String language) {
		this.xml = xml;
		this.language = language;
	}

	public void write() {
		xml.start("w:styles", "xmlns:w", Wordml.NAMESPACE);
		defaults();
		plain();
		for (Look look : Look.values()) {
			style(look);
		}
		link();
		table();
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

	private void style(Look look) {
		switch (look) {
			case TITLE -> paragraph(look, true, 0, 60, 0, font(INK, 56, true, false));
			case SUBTITLE -> paragraph(look, false, 0, 240, 0, font(ACCENT, 30, false, false));
			case FRAMEWORK_TITLE -> paragraph(look, true, 0, 60, 0, font(INK, 48, true, false));
			case HEADING_1 -> paragraph(look, true, 420, 120, 0, font(INK, 36, true, false));
			case HEADING_2 -> paragraph(look, true, 320, 100, 0, font(ACCENT, 28, true, false));
			case HEADING_3 -> paragraph(look, true, 260, 80, 0, font(INK, 24, true, false));
			case HEADING_4 -> paragraph(look, true, 200, 60, 0, font(ACCENT, 22, true, false));
			case HEADING_5, HEADING_6 -> paragraph(look, true, 160, 60, 0, font(INK, 21, true, look == Look.HEADING_6));
			case LABEL -> paragraph(look, true, 140, 40, 0, font(ACCENT, 20, true, false));
			case LEAD -> paragraph(look, false, 60, 140, 0, font(INK, 24, false, false));
			case STEM -> paragraph(look, true, 60, 60, 0, font(GREY, 21, false, true));
			case AUDIENCE -> paragraph(look, true, 0, 80, 0, font(GREY, 19, false, true));
			case QUOTE -> paragraph(look, false, 80, 40, 400, font(INK, 21, false, true));
			case BY -> paragraph(look, false, 0, 120, 400, font(GREY, 19, false, false));
			case CAPTION -> paragraph(look, false, 60, 120, 0, font(GREY, 19, false, true));
			case BULLET, NUMBER, CONTINUED, TERM -> paragraph(look, false, 0, 60, look == Look.CONTINUED ? 357 : 0, font(null, 0, false, false));
			case CELL -> paragraph(look, false, 40, 40, 0, font(null, 19, false, false));
			case CELL_HEAD, CELL_HEAD_SIGN -> paragraph(look, true, 60, 60, 0, font(INK, 19, true, false));
			case CELL_ROW, CELL_SIGN -> paragraph(look, false, 0, 0, 0, font(null, 18, false, false));
			case SMALL, HEADER, FOOTER -> paragraph(look, look == Look.SMALL, look == Look.SMALL ? 60 : 0, 60, 0, font(GREY, 17, false, false));
			case COMMENT -> paragraph(look, false, 0, 60, 0, font(null, 20, false, false));
			case BODY -> paragraph(look, false, 0, 100, 0, font(null, 0, false, false));
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
		xml.empty("w:qFormat").start("w:pPr");
		if (withNext) {
			xml.empty("w:keepNext").empty("w:keepLines");
		}
		if (look == Look.HEADING_1) {
			xml.start("w:pBdr").empty("w:bottom", "w:val", "single", "w:sz", "8", "w:space", "4", "w:color", LINE).end();
		} else if (look == Look.QUOTE || look == Look.BY) {
			xml.start("w:pBdr").empty("w:left", "w:val", "single", "w:sz", "18", "w:space", "10", "w:color", LINE).end();
		}
		xml.empty("w:spacing", "w:before", String.valueOf(before), "w:after", String.valueOf(after));
		if (indent > 0) {
			xml.empty("w:ind", "w:left", String.valueOf(indent));
		}
		if (look == Look.CELL_SIGN || look == Look.CELL_HEAD_SIGN) {
			xml.empty("w:jc", "w:val", "center");
		}
		if (look.order() > 0) {
			xml.empty("w:outlineLvl", "w:val", String.valueOf(look.order() - 1));
		}
		xml.end().start("w:rPr");
		if (font.bold) {
			xml.empty("w:b").empty("w:bCs");
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
			case FRAMEWORK_TITLE, LABEL, LEAD, STEM, AUDIENCE, BY, TERM, CELL, CELL_HEAD, CELL_HEAD_SIGN, CELL_ROW, CELL_SIGN, SMALL -> false;
			default -> true;
		};
	}

	private void link() {
		xml.start("w:style", "w:type", "character", "w:styleId", "Hyperlink").empty("w:name", "w:val", "Hyperlink").empty("w:basedOn", "w:val", "DefaultParagraphFont").empty("w:uiPriority", "w:val", "99")
				.start("w:rPr").empty("w:color", "w:val", "1155A5").empty("w:u", "w:val", "single").end().end();
		xml.start("w:style", "w:type", "character", "w:styleId", "CommentReference").empty("w:name", "w:val", "annotation reference").empty("w:basedOn", "w:val", "DefaultParagraphFont")
				.start("w:rPr").empty("w:sz", "w:val", "16").empty("w:szCs", "w:val", "16").end().end();
	}

	private void table() {
		xml.start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", "FrameworkTable").empty("w:name", "w:val", "Framework Table").empty("w:basedOn", "w:val", "TableNormal");
		xml.start("w:tblPr").start("w:tblBorders");
		for (String side : new String[] { "top", "left", "bottom", "right", "insideH", "insideV" }) {
			xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", LINE);
		}
		xml.end().start("w:tblCellMar").empty("w:top", "w:w", "30", "w:type", "dxa").empty("w:left", "w:w", "100", "w:type", "dxa").empty("w:bottom", "w:w", "30", "w:type", "dxa")
				.empty("w:right", "w:w", "100", "w:type", "dxa").end().end();
		xml.start("w:tblStylePr", "w:type", "firstRow").start("w:tcPr").empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", PALE).end().end();
		xml.end();
	}
}
