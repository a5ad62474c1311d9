package framewright.format.word.document;

/** Writes what stands at the head and the foot of pages: words, page numbers, and a word across the page. */
public final class Running {

	private static final String VML = "urn:schemas-microsoft-com:vml";
	private static final String OFFICE = "urn:schemas-microsoft-com:office:office";

	private Running() {
	}

	/**
	 * Writes a header or a footer.
	 *
	 * @param root {@code w:hdr} or {@code w:ftr}
	 * @param left words at the left; empty for none
	 * @param warning words at the right that warn of the document; empty for none
	 * @param width how wide the text is
	 * @param pages whether the number of the page stands at the right
	 * @param across a word across the page; empty for none
	 */
	public static void write(Markup xml, String root, String left, String warning, int width, boolean pages, String across) {
		boolean header = root.equals("w:hdr");
		xml.start(root, "xmlns:w", Wordml.NAMESPACE, "xmlns:r", Wordml.RELATIONS, "xmlns:v", VML, "xmlns:o", OFFICE).start("w:p").start("w:pPr");
		xml.empty("w:pStyle", "w:val", header ? Look.HEADER.id() : Look.FOOTER.id()).start("w:tabs").empty("w:tab", "w:val", "right", "w:pos", String.valueOf(width)).end().end();
		if (!across.isEmpty()) {
			across(xml, across);
		}
		words(xml, left);
		if (pages || !warning.isEmpty()) {
			xml.start("w:r").empty("w:tab").end();
		}
		if (!warning.isEmpty()) {
			xml.start("w:r").start("w:rPr").empty("w:b").empty("w:bCs").empty("w:color", "w:val", "A61B1B").end().leaf("w:t", warning, "xml:space", "preserve").end();
		}
		if (pages) {
			words(xml, "Page ");
			field(xml, "PAGE");
			words(xml, " of ");
			field(xml, "NUMPAGES");
		}
		xml.end().end();
	}

	private static void words(Markup xml, String words) {
		if (!words.isEmpty()) {
			xml.start("w:r").leaf("w:t", words, "xml:space", "preserve").end();
		}
	}

	private static void field(Markup xml, String name) {
		xml.start("w:fldSimple", "w:instr", " " + name + " ").start("w:r").leaf("w:t", "1").end().end();
	}

	/** Writes a word across the page as Word itself writes its watermarks, so that Word can take it away again. The names of VML must be declared. */
	public static void across(Markup xml, String word) {
		xml.start("w:r").start("w:rPr").empty("w:noProof").end().start("w:pict");
		xml.start("v:shapetype", "id", "_x0000_t136", "coordsize", "21600,21600", "o:spt", "136", "adj", "10800", "path", "m@7,l@8,m@5,21600l@6,21600e");
		xml.start("v:formulas");
		for (String formula : new String[] { "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8",
				"mid @6 @7", "sum @6 0 @5" }) {
			xml.empty("v:f", "eqn", formula);
		}
		xml.end().empty("v:path", "textpathok", "t", "o:connecttype", "custom", "o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800", "o:connectangles", "270,180,90,0").empty("v:textpath", "on", "t", "fitshape", "t").end();
		xml.start("v:shape", "id", "PowerPlusWaterMarkObject1", "o:spid", "_x0000_s2049", "type", "#_x0000_t136", "alt", "", "style",
				"position:absolute;margin-left:0;margin-top:0;width:400pt;height:133pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin",
				"o:allowincell", "f", "fillcolor", "#d0d0d0", "stroked", "f");
		xml.empty("v:fill", "opacity", ".35").empty("v:textpath", "style", "font-family:\"Calibri\";font-size:1pt;font-weight:bold", "string", word).end().end().end();
	}
}
