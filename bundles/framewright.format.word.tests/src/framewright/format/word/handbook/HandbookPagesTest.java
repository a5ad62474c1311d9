package framewright.format.word.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.format.word.Docx;
import framewright.format.word.LibreOffice;
import framewright.format.word.Samples;

/** Handbooks of whole frameworks. */
class HandbookPagesTest {

	@TempDir
	Path folder;

	/** Another program that reads Word documents lays it out on pages, and writes it again with all that makes it a document. */
	@Test
	void libreOfficeReadsTheSampleInTheLooksOfATemplate() throws Exception {
		Library library = Library.containing(Samples.LIBRARY);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		Everything.library(folder);
		Files.write(folder.resolve("house.docx"), TemplateTest.template(folder));
		Written handbook = Written.of(library, reader.find("trust-leadership-principles").orElseThrow(), Map.of("template", folder.resolve("house.docx").toString()), new NullProgressMonitor());
		handbook.check();
		assertEquals(0, handbook.result().losses().size(), handbook.result().losses()::toString);
		Path file = Files.write(folder.resolve("handbook.docx"), handbook.file());
		assertTrue(Files.size(LibreOffice.convert(file, "pdf", folder)) > 10_000);
		String odt = new Docx(Files.readAllBytes(LibreOffice.convert(file, "odt", folder))).part("content.xml");
		assertTrue(odt.contains("text:outline-level=\"1\""), "headings");
		assertTrue(odt.contains("<table:table-header-rows>"), "heads of tables that are repeated");
		assertTrue(odt.contains("<text:table-of-content "), "contents");
		assertTrue(odt.contains("<svg:desc>A staircase of five steps"), "words for pictures");
		assertTrue(odt.contains("Principle No 1"), "numbers");
	}

	/** The limit is many times what is needed; a cost that grows with the square would break it. */
	@Test
	void thousandsOfElements() throws Exception {
		Everything.library(folder);
		StringBuilder text = new StringBuilder("framework large \"Large\" {\n scale impact \"Impact\" stem \"A leader will\" {\n  level low \"Low\"\n  level high \"High\"\n }\n structure {\n  domain \"Domain\" numbered 1 contains component\n"
				+ "  component \"Component\" numbered a rated on impact\n }\n");
		for (int i = 0; i < 40; i++) {
			text.append(" domain d" + i + " \"Domain " + i + "\" {\n");
			for (int j = 0; j < 99; j++) {
				String name = "c" + i + "-" + j;
				text.append("  component " + name + " \"Component " + name + "\" {\n   at low\n    | do a *little* of it.\n   at high\n    | do more of it.\n   see d" + i + "\n  }\n");
			}
			text.append(" }\n");
		}
		Written handbook = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Written.of(folder, text.append("}\n").toString()));
		assertEquals(40 * 99, handbook.docx().part(Docx.TEXT).split("<w:t xml:space=\"preserve\">do a </w:t>", -1).length - 1);
	}
}
