package framewright.format.word.document;

import java.util.List;

/**
 * How the pages of a part of a document are laid out. Measures are in twentieths of a point.
 *
 * @param headers the headers and footers: the name of the element, its type and the identifier of the relation; where there are none, those of the pages before go on
 * @param firstDiffers whether the first page has headers of its own
 */
public record PageSetup(int width, int height, int top, int right, int bottom, int left, int header, int footer, List<Reference> headers, boolean firstDiffers) {

	/** @param header whether it is one; else it is a footer @param type {@code default}, {@code first} or {@code even} */
	public record Reference(boolean header, String type, String relation) {
	}

	/**
	 * The layouts of a handbook.
	 *
	 * @param cover those of the cover
	 * @param upright those of the text
	 * @param wide those of pages that lie on their side
	 */
	public record Pages(PageSetup cover, PageSetup upright, PageSetup wide) {
	}

	/** A4 with margins of 2 cm. */
	public static final PageSetup A4 = new PageSetup(11906, 16838, 1134, 1134, 1134, 1134, 567, 567, List.of(), false);

	/** How wide the text is. */
	public int text() {
		return Math.max(width - left - right, 1440);
	}

	/** How high the text is. */
	public int textHeight() {
		return Math.max(height - top - bottom, 1440);
	}

	/** The same on a page that lies on its side. */
	public PageSetup landscape() {
		return width > height ? this : new PageSetup(height, width, left, top, right, bottom, header, footer, headers, firstDiffers);
	}

	/** The same with other headers. */
	public PageSetup with(List<Reference> others, boolean firstOther) {
		return new PageSetup(width, height, top, right, bottom, left, header, footer, others, firstOther);
	}

	/** The same with narrow margins, for one page that has much to hold. */
	public PageSetup narrow(int margin) {
		return new PageSetup(width, height, Math.min(top, Math.max(margin, header + 400)), Math.min(right, margin), Math.min(bottom, Math.max(margin, footer + 400)), Math.min(left, margin), header, footer, headers, firstDiffers);
	}

	/** Writes it as it stands in the last paragraph of its pages, or at the end of the document. */
	void write(Markup xml) {
		xml.start("w:sectPr");
		for (Reference reference : headers) {
			xml.empty(reference.header ? "w:headerReference" : "w:footerReference", "w:type", reference.type, "r:id", reference.relation);
		}
		xml.empty("w:type", "w:val", "nextPage");
		xml.empty("w:pgSz", "w:w", String.valueOf(width), "w:h", String.valueOf(height), "w:orient", width > height ? "landscape" : null);
		xml.empty("w:pgMar", "w:top", String.valueOf(top), "w:right", String.valueOf(right), "w:bottom", String.valueOf(bottom), "w:left", String.valueOf(left), "w:header", String.valueOf(header), "w:footer",
				String.valueOf(footer), "w:gutter", "0");
		if (firstDiffers) {
			xml.empty("w:titlePg");
		}
		xml.end();
	}
}
