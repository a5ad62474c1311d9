package framewright.format.word.handbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Use;
import framewright.core.library.Library;
import framewright.format.word.Docx;

/** What stands in a handbook and what it is made of. POI, which nobody here wrote, reads it. */
class HandbookTest {

	@TempDir
	Path folder;

	@BeforeEach
	void library() throws IOException {
		Everything.library(folder);
	}

	@Test
	void headingsAreRealAndBearTheNumbersOfTheFramework() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT);
		handbook.check();
		assertEquals(List.of("Introduction", "Wsectionheading", "Wscale", "Wanswers", "1\u2002Wfirsttitle", "Wlasttitle", "Wvoicesheading", "Further reading", "Smart card", "Wglossaryheading", "Sources", "No longer part of this framework",
				"About this handbook"), handbook.texts("Heading1"));
		assertEquals(List.of("What", "Wwhyheading", "How", "Wlowcode\u2002Wlowtitle", "Whightitle", "Wcode\u2002Winnertitle", "Wopentitle"), handbook.texts("Heading2"));
		assertEquals(List.of("Wcode.ii\u2002Wowntitle"), handbook.texts("Heading3"));
		assertEquals(List.of("Wtitle"), handbook.texts("Title"));
		assertEquals(List.of("Wsubtitle"), handbook.texts("Subtitle"));
	}

	/** Somebody who hears the document goes from heading to heading; none may be missing in between. */
	@Test
	void noOrderOfHeadingsIsLeftOut() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT);
		int last = 0;
		for (Element paragraph : handbook.all("w:p")) {
			List<Element> style = Written.all(paragraph.getOwnerDocument(), "w:pStyle").stream().filter(one -> one.getParentNode().getParentNode() == paragraph).toList();
			String name = style.isEmpty() ? "" : style.get(0).getAttribute("w:val");
			if (name.startsWith("Heading")) {
				int order = name.charAt(name.length() - 1) - '0';
				assertTrue(order <= last + 1, paragraph.getTextContent());
				last = order;
			}
		}
		assertTrue(last > 0);
	}

	@Test
	void rubricsHaveRepeatedHeadsAndTheStemOnceInEachColumn() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT);
		XWPFTable rubric = handbook.poi().getTables().stream().filter(table -> table.getText().contains("wlowtext")).findFirst().orElseThrow();
		assertEquals("Wstep", rubric.getRow(0).getCell(0).getText());
		assertEquals("WlowtitleWtierstem …", rubric.getRow(0).getCell(1).getText().replace("\n", ""));
		assertTrue(rubric.getRow(0).isRepeatHeader());
		assertTrue(rubric.getRows().stream().allMatch(row -> row.isCantSplitRow()));
		assertFalse(rubric.getRow(1).isRepeatHeader());
		assertEquals("wlowtext", rubric.getRow(1).getCell(1).getText(), "the stem is not repeated");
		assertTrue(rubric.getRow(1).getCell(0).getText().contains("Wcode.i\u2002Wrowtitle"));
		assertEquals("Wsteps of Wcode Winnertitle", handbook.all("w:tblCaption").get(0).getAttribute("w:val"));
	}

	@Test
	void listsAreRealAndCountFromTheNumberThatTheAuthorGave() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT);
		XWPFDocument document = handbook.poi();
		var third = document.getParagraphs().stream().filter(paragraph -> paragraph.getText().equals("wthird")).findFirst().orElseThrow();
		assertEquals("ListNumber", third.getStyle());
		assertEquals("decimal", third.getNumFmt());
		assertEquals(3, third.getNumStartOverride().intValue());
		var question = document.getParagraphs().stream().filter(paragraph -> paragraph.getText().equals("wsubsubquestion")).findFirst().orElseThrow();
		assertEquals("ListBullet", question.getStyle());
		assertEquals(2, question.getNumIlvl().intValue());
		assertEquals("bullet", question.getNumFmt());
		Element style = Written.all(handbook.part("word/styles.xml"), "w:style").stream().filter(one -> one.getAttribute("w:styleId").equals("ListBullet")).findFirst().orElseThrow();
		assertEquals("1", ((Element) style.getElementsByTagName("w:numId").item(0)).getAttribute("w:val"));
	}

	@Test
	void theContentsCanBeReadBeforeWordHasTouchedThem() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT);
		assertTrue(handbook.docx().part(Docx.TEXT).contains(" TOC \\o \"1-3\" \\h \\z "));
		assertEquals(handbook.texts("Heading1"), contents(handbook, "TOC1"));
		assertEquals(handbook.texts("Heading2"), contents(handbook, "TOC2"));
		assertFalse(handbook.docx().part("word/settings.xml").contains("updateFields"), "Word would ask a question");
		assertEquals(List.of(), contents(Written.of(folder, Everything.TEXT, Map.of("contents", "false")), "TOC1"));
	}

	private static List<String> contents(Written handbook, String style) {
		return handbook.all("w:p").stream().filter(one -> one.getElementsByTagName("w:pStyle").getLength() > 0 && ((Element) one.getElementsByTagName("w:pStyle").item(0)).getAttribute("w:val").equals(style))
				.map(one -> texts(one)).toList();
	}

	private static String texts(Element paragraph) {
		StringBuilder text = new StringBuilder();
		var found = paragraph.getElementsByTagName("w:t");
		for (int i = 0; i < found.getLength(); i++) {
			text.append(found.item(i).getTextContent());
		}
		return text.toString();
	}

	@Test
	void whatIsNotPublishedSaysSoOnEveryPage() throws Exception {
		Written draft = Written.of(folder, Everything.TEXT);
		for (String header : List.of("word/header1.xml", "word/header2.xml", "word/header3.xml")) {
			assertEquals("DRAFT", Written.all(draft.part(header), "v:textpath").stream().map(one -> one.getAttribute("string")).filter(word -> !word.isEmpty()).collect(Collectors.joining()), header);
		}
		assertEquals(List.of("DRAFT, in review"), draft.texts("Warning"));
		Written published = Written.of(folder, Everything.TEXT.replace("status review", "status published"));
		published.check();
		assertTrue(published.docx().names().stream().noneMatch(name -> name.endsWith(".xml") && published.docx().part(name).contains("DRAFT")));
	}

	@Test
	void thePropertiesTellWhatItIs() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT);
		var core = handbook.poi().getProperties().getCoreProperties();
		assertEquals("Wtitle", core.getTitle());
		assertEquals("Wsubtitle", core.getSubject());
		assertEquals("Wauthor; Wsecondauthor", core.getCreator());
		assertEquals("1", core.getRevision());
		assertEquals("2027-03-04T00:00:00Z", core.getCreated().toInstant().toString());
		assertEquals("2027-03-04T00:00:00Z", core.getModified().toInstant().toString());
		assertTrue(handbook.docx().part("docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
		assertEquals("en-GB", Written.all(handbook.part("word/styles.xml"), "w:lang").get(0).getAttribute("w:val"));
	}

	@Test
	void everyPictureHasItsWords() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT);
		assertEquals(List.of("Wlogoalt", "Wfigurealt"), handbook.all("wp:docPr").stream().map(one -> one.getAttribute("descr")).toList());
		assertEquals(1, handbook.poi().getAllPictures().size(), "the same picture is there once");
		assertEquals(List.of("Wcaption"), handbook.texts("Caption"));
	}

	@Test
	void optionsLeaveOutWhatIsNotWanted() throws Exception {
		Written handbook = Written.of(folder, Everything.TEXT, Map.of("smartcard", "false", "retired", "false", "landscape", "true"));
		handbook.check();
		assertFalse(handbook.texts("Heading1").contains("Smart card"));
		assertFalse(handbook.docx().part(Docx.TEXT).contains("Wgonetitle"));
		assertEquals(List.of("", "", "landscape", ""), handbook.all("w:pgSz").stream().map(one -> one.getAttribute("w:orient")).toList().subList(0, 4));
	}

	@Test
	void theSameFrameworkGivesTheSameBytes() throws Exception {
		byte[] first = Written.of(folder, Everything.TEXT).file();
		Thread.sleep(5);
		assertArrayEquals(first, Written.of(folder, Everything.TEXT).file());
	}

	@Test
	void coloursOfTheHouseCanBeRead() throws Exception {
		Files.writeString(folder.resolve(Library.SETTINGS), "title = Test\nbrand.colour = #ffdd00\nbrand.second-colour = #00558c\n");
		Written handbook = Written.of(folder, Everything.TEXT);
		assertTrue(handbook.docx().part("word/styles.xml").contains("00558C"));
		assertFalse(handbook.docx().part("word/styles.xml").contains("\"FFDD00\""), "yellow letters on white are darkened");
	}

	@Test
	void whatItSaysOfItselfIsTrue() throws Exception {
		for (Map<String, String> chosen : List.of(Map.<String, String>of(), Map.of("smartcard", "false", "retired", "false"))) {
			Written handbook = Written.of(folder, Everything.TEXT, chosen);
			String all = handbook.docx().names().stream().filter(name -> name.endsWith(".xml") || name.endsWith(".rels")).map(name -> handbook.docx().part(name).replace("&amp;", "&")).collect(Collectors.joining("\n"));
			String shown = handbook.docx().part(Docx.TEXT) + handbook.docx().part("word/_rels/document.xml.rels");
			Fidelity fidelity = new HandbookExporter().fidelity(Written.options(chosen));
			Set<Aspect> seen = new TreeSet<>();
			for (Use use : Use.of(handbook.framework())) {
				seen.add(use.aspect());
				if (use.aspect() == Aspect.SUCCESSORS && !chosen.isEmpty()) {
					continue; // what follows is itself part of the framework
				}
				for (String word : use.value().split("[^\\p{L}\\p{N}@.:/?=&-]+|\\.$|(?<=\\d)\\. ")) {
					Fidelity.Kind kind = fidelity.of(use.aspect()).kind();
					boolean there = contains(all, word);
					assertEquals(kind != Fidelity.Kind.LEFT_OUT, there, () -> use + " " + word);
				}
			}
			Set<Aspect> unseen = new TreeSet<>(Set.of(Aspect.values()));
			unseen.removeAll(seen);
			assertEquals(Set.of(), unseen, "the framework does not use everything");
			assertTrue(contains(shown, "Wrowshort") == chosen.isEmpty(), "short titles are on the smart card");
		}
	}

	private static boolean contains(String text, String word) {
		return text.toLowerCase().contains(word.toLowerCase());
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		int[] asked = { 0 };
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return ++asked[0] > 20;
			}
		};
		Library library = Library.containing(folder);
		assertThrows(OperationCanceledException.class, () -> Written.of(library, Written.framework(library, Everything.TEXT), Map.of(), monitor));
	}
}
