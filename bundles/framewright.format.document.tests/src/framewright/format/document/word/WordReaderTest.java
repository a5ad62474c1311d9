package framewright.format.document.word;

import static framewright.format.document.word.Docx.cell;
import static framewright.format.document.word.Docx.entry;
import static framewright.format.document.word.Docx.p;
import static framewright.format.document.word.Docx.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.format.document.Shown;
import framewright.format.document.source.SourceDocument;

/** What a Word document says of its text comes through. */
class WordReaderTest {

	private static SourceDocument read(Docx document) throws IOException {
		return Shown.read(new WordReader(), ".docx", document.bytes());
	}

	private static List<String> blocks(Docx document) throws IOException {
		return Shown.blocks(read(document));
	}

	@Test
	void stylesSayWhatIsAHeading() throws IOException {
		Docx document = new Docx(p("Titel", "The whole") + p("berschrift1", "A part") + p("Own", "Of the house") + p("Words.") + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + run("By its level") + "</w:p>" + p("Loop", "In a circle"));
		assertEquals(List.of("HEADING 1 The whole", "HEADING 2 A part", "HEADING 3 Of the house", "PARAGRAPH Words.", "HEADING 4 By its level", "PARAGRAPH In a circle"), blocks(document));
	}

	@Test
	void numbersThatWordCountsStandInHeadings() throws IOException {
		String one = "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("People") + "</w:p>";
		String two = "<w:p><w:pPr><w:pStyle w:val=\"berschrift2\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("Trust") + "</w:p>";
		assertEquals(List.of("HEADING 1 1 People", "HEADING 2 1a Trust", "HEADING 2 1b Trust", "HEADING 1 2 People", "HEADING 2 2a Trust"), blocks(new Docx(one + two + two + one + two).numbering()));
	}

	@Test
	void listsNest() throws IOException {
		Docx document = new Docx(entry(2, 0, "first") + entry(2, 1, "within") + entry(2, 0, "second") + p("Between.") + entry(1, 0, "counted") + entry(1, 2, "deep") + p("\u2022 typed")).numbering();
		assertEquals(List.of("BULLETS", "  ITEM <•>", "    PARAGRAPH first", "    BULLETS", "      ITEM <o>", "        PARAGRAPH within", "  ITEM <•>", "    PARAGRAPH second", "PARAGRAPH Between.", "NUMBERS", "  ITEM <1>",
				"    PARAGRAPH counted", "    NUMBERS", "      ITEM <i)>", "        PARAGRAPH deep", "BULLETS", "  ITEM <•>", "    PARAGRAPH typed"), blocks(document));
	}

	@Test
	void cellsOfTablesAreMerged() throws IOException {
		String head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("", p("Part")) + cell("<w:gridSpan w:val=\"2\"/>", p("Levels")) + "</w:tr>";
		String first = "<w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", p("Listen")) + cell("", p("some")) + cell("", entry(2, 0, "high")) + "</w:tr>";
		String second = "<w:tr>" + cell("<w:vMerge/>", "<w:p/>") + cell("", p("more")) + cell("", p("highest")) + "</w:tr>";
		String gone = "<w:tr><w:trPr><w:del w:author=\"A\"/></w:trPr>" + cell("", "<w:p><w:del w:id=\"1\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>") + "</w:tr>";
		SourceDocument document = read(new Docx("<w:tbl>" + head + first + second + gone + "</w:tbl>").numbering());
		assertEquals(List.of("TABLE", "  ROW", "    CELL 1x1 head", "      PARAGRAPH Part", "    CELL 2x1 head", "      PARAGRAPH Levels", "  ROW", "    CELL 1x2", "      PARAGRAPH Listen", "    CELL", "      PARAGRAPH some", "    CELL",
				"      BULLETS", "        ITEM <•>", "          PARAGRAPH high", "  ROW", "    CELL", "      PARAGRAPH more", "    CELL", "      PARAGRAPH highest"), Shown.blocks(document));
		assertEquals("Listen | some | • high", document.lines().get(1).text());
		assertEquals("table 1, row 2", document.lines().get(1).where());
		assertEquals(List.of("skipped: gone (deleted in the tracked changes)"), Shown.aside(document));
	}

	@Test
	void trackedChangesAreAccepted() throws IOException {
		String changed = "<w:p>" + run("We ") + "<w:ins w:author=\"A\">" + run("always ") + "</w:ins><w:del w:author=\"B\"><w:r><w:delText>never </w:delText></w:r></w:del>" + run("listen.") + "</w:p>";
		String joined = "<w:p><w:pPr><w:rPr><w:del w:author=\"A\"/></w:rPr></w:pPr>" + run("One ") + "</w:p>" + p("sentence.");
		SourceDocument document = read(new Docx(changed + joined));
		assertEquals(List.of("PARAGRAPH We always listen.", "PARAGRAPH One sentence."), Shown.blocks(document));
		assertEquals(List.of("skipped: never (deleted in the tracked changes)"), Shown.aside(document));
	}

	@Test
	void emphasisAndLinksBecomeMarks() throws IOException {
		String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Listen </w:t></w:r>";
		String italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>well</w:t></w:r>";
		String link = "<w:hyperlink r:id=\"l1\">" + run("the guide") + "</w:hyperlink>";
		String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://b.example\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("here") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
		Docx document = new Docx("<w:p>" + bold + italic + run(", see ") + link + run(" or ") + field + run(" * not a mark_") + "<w:r><w:br/></w:r>" + run("# next") + "</w:p>").link("l1", "https://a.example/x");
		assertEquals(List.of("PARAGRAPH **Listen** *well*, see [the guide](https://a.example/x) or [here](https://b.example) \\* not a mark\\_ / \\# next"), blocks(document));
	}

	@Test
	void notesAndTextBoxesComeAfterTheirParagraph() throws IOException {
		String noted = "<w:p>" + run("Support staff") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" help.") + "</w:p>";
		String box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + p("In a box") + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("In a box")
				+ "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("Beside a box.") + "</w:p>";
		Docx document = new Docx(noted + box + p("Last.")).part("footnotes",
				"<w:footnotes " + Docx.NAMESPACES + "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">" + p("All who help.") + "</w:footnote></w:footnotes>");
		assertEquals(List.of("PARAGRAPH Support staff help.", "PARAGRAPH All who help.", "PARAGRAPH Beside a box.", "PARAGRAPH In a box", "PARAGRAPH Last."), blocks(document));
	}

	@Test
	void whatIsNoTextIsTold() throws IOException {
		String hidden = "<w:p>" + run("Seen.") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>";
		String picture = "<w:p><w:r><w:drawing><wp:docPr id=\"1\" name=\"x\" descr=\"A chart\"/><a:blip/></w:drawing></w:r></w:p>";
		Docx document = new Docx(hidden + picture + p("TOC1", "A part\t12")).part("header", "<w:hdr " + Docx.NAMESPACES + ">" + p("The head") + "</w:hdr>").part("comments", "<w:comments " + Docx.NAMESPACES + "><w:comment>" + p("Really?") + "</w:comment></w:comments>");
		SourceDocument read = read(document);
		assertEquals(List.of("PARAGRAPH Seen.", "PARAGRAPH A part"), Shown.blocks(read));
		assertEquals(List.of("skipped: The head (the head of the pages, which repeats)", "skipped: unseen (hidden text, which Word does not show)",
				"left: [a picture: A chart] (a picture: save it among the pictures of the library and add it as a figure)", "skipped: Really? (comments in the margin, which are no part of the text)"), Shown.aside(read));
	}

	@Test
	void pagesAreKnownWhereWordTellsThem() throws IOException {
		SourceDocument document = read(new Docx(p("One.") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r></w:p>" + p("Still two.")));
		assertEquals(List.of("page 1", "page 2", "page 2"), document.lines().stream().map(SourceDocument.Line::where).toList());
	}
}
