package framewright.format.document.pdf;

/**
 * A paragraph or a table.
 *
 * @param paragraph {@code null} for a table
 * @param table {@code null} for a paragraph
 * @param page the page that it begins on
 */
record Part(Paragraph paragraph, Table table, int page) {

	static Part of(Paragraph paragraph) {
		return new Part(paragraph, null, paragraph.lines.get(0).page());
	}

	static Part of(Table table) {
		return new Part(null, table, table.page);
	}
}
