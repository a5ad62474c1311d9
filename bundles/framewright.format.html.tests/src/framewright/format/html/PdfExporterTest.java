package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Use;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;
import framewright.dsl.text.Markdown;

class PdfExporterTest {

	@TempDir
	Path folder;

	@Test
	void isTaggedAndNamed() throws Exception {
		PrintedPages printed = PrintedPages.ofEveryConstruct(folder, Map.of());
		try (PDDocument document = printed.open()) {
			assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
			assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
			assertEquals("Every construct & more, Spring 2027", document.getDocumentInformation().getTitle());
			assertEquals("First author, Second author", document.getDocumentInformation().getAuthor());
			assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
			assertTrue(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8).contains("pdfuaid:part"));
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertTrue(font.isEmbedded(), font.getName());
				}
			}
		}
	}

	@Test
	void twoRunsGiveTheSameBytes() throws Exception {
		byte[] first = PrintedPages.ofEveryConstruct(folder, Map.of()).content();
		assertArrayEquals(first, PrintedPages.ofEveryConstruct(folder, Map.of()).content());
		assertFalse(java.util.Arrays.equals(first, PrintedPages.ofEveryConstruct(folder, Map.of("accent", "plum")).content()));
	}

	/** Every line of the contents names the page on which its part stands, and leads there. */
	@Test
	void contentsNameTheRightPages() throws Exception {
		PrintedPages printed = sample("leadership-toolkit", Map.of());
		List<String> pages = printed.pages();
		int checked = 0;
		for (Matcher line = Pattern.compile("(?m)^(\\d\\w?) +(.+?) *[. ]{20,}[\\u2007 ]*(\\d+)\\s*$").matcher(pages.get(1)); line.find(); checked++) {
			String text = flat(pages.get(Integer.parseInt(line.group(3)) - 1));
			assertTrue(text.contains(flat(line.group(1) + line.group(2))), line.group());
		}
		assertTrue(checked >= 20, pages.get(1));
		try (PDDocument document = printed.open()) {
			List<PDPage> all = new ArrayList<>();
			document.getPages().forEach(all::add);
			for (PDPage page : all) {
				for (PDAnnotation annotation : page.getAnnotations()) {
					if (((PDAnnotationLink) annotation).getAction() instanceof PDActionGoTo go) {
						PDPageDestination destination = go.getDestination() instanceof PDNamedDestination named ? document.getDocumentCatalog().findNamedDestinationPage(named) : (PDPageDestination) go.getDestination();
						assertTrue(all.contains(destination.getPage()));
					}
				}
			}
			PDOutlineItem people = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
			while (!people.getTitle().equals("4 Leading People")) {
				people = people.getNextSibling();
			}
			assertEquals("4a Building and maintaining relationships", people.getFirstChild().getTitle());
			assertTrue(people.getFirstChild().getFirstChild().getTitle().startsWith("4a.i "));
		}
	}

	/** No head of a table stands alone at the foot of a page, and every page on which a table goes on begins with its head. */
	@Test
	void tablesKeepTheirHeads() throws Exception {
		for (String page : sample("leadership-toolkit", Map.of()).pages()) {
			String text = page.replaceAll("(?s)\\s+", " ");
			assertFalse(text.matches(".*A leader will …\\s*(Institute of Education .*)?"), page);
		}
	}

	@Test
	void theSmartCardIsOnePage() throws Exception {
		try (PDDocument document = sample("leadership-toolkit", Map.of()).open()) {
			long wide = java.util.stream.StreamSupport.stream(document.getPages().spliterator(), false).filter(page -> page.getMediaBox().getWidth() > page.getMediaBox().getHeight()).count();
			assertEquals(1, wide);
		}
	}

	@Test
	void rubricsCanStandAcrossThePage() throws Exception {
		try (PDDocument document = sample("leadership-toolkit", Map.of("landscape", "rubrics", "smartcard", "false")).open()) {
			long wide = java.util.stream.StreamSupport.stream(document.getPages().spliterator(), false).filter(page -> page.getMediaBox().getWidth() > page.getMediaBox().getHeight()).count();
			assertTrue(wide > 2 && wide < document.getNumberOfPages(), wide + " of " + document.getNumberOfPages());
		}
	}

	/** DRAFT is drawn and not written. */
	@Test
	void draftStandsAcrossEveryPage() throws Exception {
		PrintedPages draft = PrintedPages.ofText(folder, "framework small \"Small\" {\n version 1.0.0\n status draft\n summary\n  | Words.\n}\n", Map.of());
		PrintedPages published = PrintedPages.ofText(folder, "framework small \"Small\" {\n version 1.0.0\n status published\n summary\n  | Words.\n}\n", Map.of());
		assertTrue(marks(draft) > 0);
		assertEquals(0, marks(published));
		assertFalse(String.join("", draft.pages()).contains("DRAFT"));
	}

	/** On how many pages it stands; fails where it is on some only. */
	private static int marks(PrintedPages printed) throws IOException {
		try (PDDocument document = printed.open()) {
			int marked = 0;
			for (PDPage page : document.getPages()) {
				String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
				marked += content.contains("/Artifact") && page.getResources().getXObjectNames().iterator().hasNext() ? 1 : 0;
			}
			assertTrue(marked == 0 || marked == document.getNumberOfPages());
			return marked;
		}
	}

	/** What the format says that it holds is in the file, and what it leaves out is not. */
	@Test
	void holdsWhatItSays() throws Exception {
		PrintedPages printed = PrintedPages.ofEveryConstruct(folder, Map.of());
		Fidelity fidelity = new PdfExporter().fidelity(Options.of(PrintedPages.declared(), Map.of()));
		String all = everything(printed);
		TreeSet<String> wrong = new TreeSet<>();
		for (Use use : Use.of(printed.framework())) {
			String value = flat(Markdown.plain(shown(use).replaceAll("\\]\\(https?:[^)]*\\)", "]")));
			boolean found = all.contains(value);
			boolean held = fidelity.of(use.aspect()).kind() == Fidelity.Kind.HELD || fidelity.of(use.aspect()).kind() == Fidelity.Kind.MOVED;
			// “shout.” is also found in the title of the part that is retired.
			if (held != found && use.aspect() != Aspect.RETIRED_TEXTS) {
				wrong.add(use.aspect() + (held ? " is missing: " : " is there: ") + use.value());
			}
		}
		assertEquals("", String.join("\n", wrong));
	}

	private static String shown(Use use) {
		return use.aspect() == Aspect.LOGO ? "A square" : use.aspect() == Aspect.DATE ? "1 March 2027" : use.aspect() == Aspect.REVIEW_BY ? "29 February 2028" : use.value();
	}

	private static String everything(PrintedPages printed) throws IOException {
		StringBuilder all = new StringBuilder(ReadAloud.of(printed.content()));
		try (PDDocument document = printed.open()) {
			names(new PDDocumentNameDictionary(document.getDocumentCatalog()).getDests(), all);
			all.append(document.getDocumentInformation().getTitle()).append('\n').append(document.getDocumentCatalog().getLanguage()).append('\n').append(printed.framework().getName()).append(".pdf\n");
			for (PDPage page : document.getPages()) {
				for (PDAnnotation annotation : page.getAnnotations()) {
					all.append(annotation.getContents()).append('\n');
					if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
						all.append(action.getURI()).append('\n');
					}
				}
			}
		}
		return flat(all.toString());
	}

	private static void names(PDDestinationNameTreeNode node, StringBuilder into) throws IOException {
		if (node.getNames() != null) {
			node.getNames().keySet().forEach(name -> into.append(name).append('\n'));
		}
		if (node.getKids() != null) {
			for (var kid : node.getKids()) {
				names((PDDestinationNameTreeNode) kid, into);
			}
		}
	}

	private static String flat(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	@Test
	void hostileTextIsOnlyText() throws Exception {
		String text = "framework hostile \"</title><script>alert(1)</script> & \\\"]]>\" {\n version 1.0.0\n status published\n language en-GB\n domain one \"<bookmarks/> \u0001 \u202Eabc &amp; =cmd|' /C calc'!A0\" {\n  summary\n"
				+ "   | [click](javascript:alert(1)) <img src=\"file:///etc/passwd\"> \uD800 \u0007 <!-- ]]> --> &nbsp; and مرحبا, Ελληνικά, кириллица, שלום, 漢字, 😀 " + "x".repeat(10_000) + "\n }\n}\n";
		PrintedPages printed = PrintedPages.ofText(folder, text, Map.of());
		String all = ReadAloud.of(printed.content());
		for (String word : List.of("<script>alert(1)</script>", "=cmd|", "Ελληνικά", "кириллица", "file:///etc/passwd")) {
			assertTrue(flat(all).contains(flat(word)), word);
		}
		assertTrue(Math.abs(10_000 - all.codePoints().filter(sign -> sign == 'x').count()) < 20);
		assertTrue(printed.losses().toString().contains("漢"), printed.losses().toString());
		try (PDDocument document = printed.open()) {
			for (PDPage page : document.getPages()) {
				for (PDAnnotation annotation : page.getAnnotations()) {
					assertTrue(((PDAnnotationLink) annotation).getAction() instanceof PDActionGoTo);
				}
			}
		}
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		Library library = Library.containing(Page.samples());
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Framework framework = reader.find("leadership-toolkit").orElseThrow();
		assertThrows(OperationCanceledException.class, () -> PrintedPages.of(library, framework, folder.resolve("out"), Map.of(), monitor));
		assertFalse(Files.exists(folder.resolve("out").resolve("leadership-toolkit.pdf")));
	}

	private PrintedPages sample(String name, Map<String, String> chosen) throws Exception {
		Library library = Library.containing(Page.samples());
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		return PrintedPages.of(library, reader.find(name).orElseThrow(), folder.resolve("out"), chosen, new NullProgressMonitor());
	}
}
