package framewright.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Samples;

class FixesTest {

	@TempDir
	Path temporary;

	private Path file;

	@BeforeEach
	void settle() throws IOException {
		file = temporary.toRealPath().resolve("one.framework");
		Files.createFile(file.resolveSibling(Library.SETTINGS));
	}

	private String mended(String contents, int faults) throws IOException {
		Files.writeString(file, Samples.small("one", contents));
		assertEquals(faults, Fixes.apply(file));
		LibraryReader reader = new LibraryReader(Library.containing(file));
		reader.read(file);
		List<Finding> left = reader.check(file, null);
		assertEquals(List.of(), left.stream().filter(finding -> finding.code().equals("prose-markup")).toList());
		return Files.readString(file);
	}

	@Test
	void markupOutsideTheSubsetIsMendedAndTheRestStays() throws IOException {
		String text = mended("""
				    summary
				        | ## A heading
				        | Words with `code` and <b>HTML</b>, and **strong** ones.
				        |
				        | > A quotation
				        | - a list
				        |   - in a list with <i>markup</i>
				    // a comment
				    questions
				        - What is `this`?
				        -- And <u>that</u>?
				        --- And ![a picture](x.png)?
				""", 7);
		assertTrue(text.contains("""
				    summary
				        | **A heading**
				        | Words with *code* and HTML, and **strong** ones.
				        |
				        | A quotation
				        | - a list
				        |   - in a list with markup
				    // a comment
				    questions
				        - What is *this*?
				        -- And that?
				        --- And a picture?
				"""), text);
	}

	@Test
	void blocksOfSeveralLinesAreMendedToTheirEnd() throws IOException {
		String text = mended("""
				    summary
				        | Before.
				        | ```
				        | Inside.
				        | ```
				        | After.
				        |
				        |     Indented.
				        |
				        | <div>
				        | Wrapped.
				        | </div>
				""", 5);
		for (String words : List.of("| Before.", "| Inside.", "| After.", "| Indented.", "| Wrapped.")) {
			assertTrue(text.contains("        " + words + "\n"), text);
		}
		assertTrue(text.lines().noneMatch(line -> line.endsWith(" ")), "no line ends in a space");
	}

	@Test
	void aLineWithManyFaultsIsMendedOnce() throws IOException {
		String text = mended("    summary\n        | <b>Some</b> <i>more</i> <u>words</u>.\n", 1);
		assertTrue(text.endsWith("        | Some more words.\n}\n"), text);
	}

	@Test
	void anOlderFormOfTheLanguageIsUpgraded() throws IOException {
		String old = """
				framework one "One" {
				    language-version 0
				    version 1.0.0
				    status draft
				    summary '''
				        Some `words`.
				    '''
				}
				""";
		Files.writeString(file, old);
		assertEquals(2, Fixes.apply(file), "the form, and the markup in it");
		String text = Files.readString(file);
		assertTrue(FrameworkText.parses(text), text);
		assertTrue(text.contains("language-version 1") && text.contains("| Some *words*."), text);
	}

	@Test
	void whereThereIsNothingToMendNothingIsWritten() throws IOException {
		Files.writeString(file, Samples.small("one", ""));
		Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
		assertEquals(0, Fixes.apply(file));
		assertEquals(1_000_000_000_000L, Files.getLastModifiedTime(file).toMillis());
	}

	@Test
	void whatNeedsADecisionStays() throws IOException {
		String table = Samples.small("one", "    summary\n        | | a | b |\n        | |---|---|\n        | See [there](ftp://example.org).\n");
		Files.writeString(file, table);
		assertEquals(0, Fixes.apply(file));
		assertEquals(table, Files.readString(file));
	}

	@Test
	void aPublishedVersionNeverChanges() throws IOException {
		Path published = Samples.write(file.resolveSibling("published").resolve("one").resolve("1.2.0.framework"), Samples.small("one", "    summary\n        | `code`\n"));
		String before = Files.readString(published);
		assertEquals(0, Fixes.apply(published));
		assertEquals(before, Files.readString(published));
	}

	@Test
	void whatIsNoTextStays() throws IOException {
		byte[] latin = Samples.small("one", "    summary\n        | caf\u00e9 `code`\n").getBytes(StandardCharsets.ISO_8859_1);
		Files.write(file, latin);
		assertEquals(0, Fixes.apply(file));
		assertEquals(latin.length, Files.size(file));
		assertEquals(0, Fixes.apply(file.resolveSibling("missing.framework")));
	}

	@Test
	void aByteOrderMarkAndLineEndingsStay() throws IOException {
		Files.writeString(file, "\uFEFF" + Samples.small("one", "    summary\n        | `code`\n").replace("\n", "\r\n"));
		assertEquals(1, Fixes.apply(file));
		assertEquals("\uFEFF" + Samples.small("one", "    summary\n        | *code*\n").replace("\n", "\r\n"), Files.readString(file));
	}
}
