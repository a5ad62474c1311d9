package framewright.format.word.document;

/** Writes a picture into a line of text. */
public final class Drawing {

	private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

	/** English Metric Units in a twentieth of a point. */
	private static final int EMU = 635;

	private Drawing() {
	}

	/**
	 * Writes it as a run.
	 *
	 * @param number tells it from the other pictures of the document; from 1
	 * @param relation the identifier of the relation that leads to its file
	 * @param width in twentieths of a point, as the height
	 * @param description what it shows, in words
	 */
	static void write(Markup xml, int number, String relation, int width, int height, String name, String description) {
		String cx = String.valueOf((long) width * EMU);
		String cy = String.valueOf((long) height * EMU);
		xml.start("w:r").start("w:drawing").start("wp:inline", "xmlns:wp", DRAWING + "wordprocessingDrawing", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
		xml.empty("wp:extent", "cx", cx, "cy", cy).empty("wp:docPr", "id", String.valueOf(number), "name", name, "descr", description);
		xml.start("a:graphic", "xmlns:a", DRAWING + "main").start("a:graphicData", "uri", DRAWING + "picture").start("pic:pic", "xmlns:pic", DRAWING + "picture");
		xml.start("pic:nvPicPr").empty("pic:cNvPr", "id", String.valueOf(number), "name", name, "descr", description).empty("pic:cNvPicPr").end();
		xml.start("pic:blipFill").empty("a:blip", "r:embed", relation).start("a:stretch").empty("a:fillRect").end().end();
		xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", cx, "cy", cy).end().start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
		xml.end().end().end().end().end().end();
	}
}
