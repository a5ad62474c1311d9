package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;

class FrameworkTextTest {

	static final List<String> SAMPLES = Samples.NAMES;

	@ParameterizedTest
	@FieldSource("SAMPLES")
	void theSamplesAreLaidOutAlready(String name) throws IOException {
		String text = Samples.text(name);
		assertEquals(text, FrameworkText.format(text));
	}

	@ParameterizedTest
	@FieldSource("SAMPLES")
	void aModelIsWrittenAsItWasRead(String name) throws IOException {
		Framework framework = FrameworkText.read(Samples.text(name)).orElseThrow();
		Framework again = FrameworkText.read(FrameworkText.write(framework)).orElseThrow();
		assertEquals(Statistics.of(framework), Statistics.of(again));
	}

	@Test
	void layoutKeepsWordsAndComments() {
		String messy = "framework  one   \"One\" { // why\n version 1.0.0\nsummary\n|  two  spaces\n      |last line\n\n\n\n//end\n}";
		String formatted = FrameworkText.format(messy);
		assertTrue(formatted.contains("// why"), formatted);
		assertTrue(formatted.contains("//end"), formatted);
		assertTrue(formatted.contains("two  spaces"), formatted);
		assertTrue(formatted.contains("last line"), formatted);
		assertTrue(formatted.contains("\n    version 1.0.0\n"), formatted);
		assertEquals(formatted, FrameworkText.format(formatted));
	}

	@Test
	void lineEndingsAndAByteOrderMarkAreKept() {
		String small = Samples.small("one", "");
		String windows = small.replace("\n", "\r\n");
		assertEquals(windows, FrameworkText.format(windows));
		assertEquals("\uFEFF" + small, FrameworkText.format("\uFEFF" + small));
		String formatted = FrameworkText.format("\uFEFF" + windows.replace("    language-version", " language-version"));
		assertEquals("\uFEFF" + windows, formatted);
	}

	@Test
	void whatDoesNotParseStaysAsItIs() {
		for (String text : List.of("", "   ", "framework", "framework one \"One\" {", "Dear all, {{{", "framework one \"One\" { at at }")) {
			assertEquals(text, FrameworkText.format(text));
			assertFalse(FrameworkText.parses(text), text);
			assertTrue(FrameworkText.read(text).isEmpty(), text);
		}
	}

	@Test
	void referencesToOthersDoNotKeepATextFromParsing() {
		String text = Samples.small("one", "    see elsewhere.listening as related\n");
		assertTrue(FrameworkText.parses(text));
		assertEquals("one", FrameworkText.read(text).orElseThrow().getName());
	}

	@Test
	void aModelMadeByHandCanBeWritten() {
		Framework framework = ModelFactory.eINSTANCE.createFramework();
		framework.setName("made");
		framework.setTitle("A \"quoted\" title \\ with a backslash");
		ProseFacet summary = ModelFactory.eINSTANCE.createProseFacet();
		summary.setKind(ProseKind.SUMMARY);
		summary.getLines().addAll(List.of("First line.", "", "| a bar, - a dash, // a comment, { } \" and '"));
		framework.getContents().add(summary);
		Framework read = FrameworkText.read(FrameworkText.write(framework)).orElseThrow();
		assertEquals(framework.getTitle(), read.getTitle());
		assertEquals(summary.getLines(), Frameworks.contents(read, ProseFacet.class).get(0).getLines());
	}

	@Test
	void aModelCanBeChangedAndWritten() throws IOException {
		Framework framework = FrameworkText.read(Samples.text("leadership-toolkit")).orElseThrow();
		EcoreUtil.remove(Frameworks.elementsInForce(framework).get(0));
		framework.setTitle("Shorter");
		Framework read = FrameworkText.read(FrameworkText.write(framework)).orElseThrow();
		assertEquals("Shorter", read.getTitle());
		assertEquals(3, Frameworks.elementsInForce(read).size());
	}

	@Test
	void knowsTheTextThatAFrameworkWasReadFrom() throws IOException {
		String text = Samples.text("leadership-toolkit");
		assertEquals(Optional.of(text), FrameworkText.read(text).flatMap(FrameworkText::of));
		assertEquals(Optional.empty(), FrameworkText.of(ModelFactory.eINSTANCE.createFramework()));
	}

	@Test
	void savesInUtf8(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("one.framework");
		FrameworkText.save(file, "Caf\u00e9 \u201c\uD83D\uDE00\u201d\n");
		assertEquals("Caf\u00e9 \u201c\uD83D\uDE00\u201d\n", Files.readString(file));
	}
}
