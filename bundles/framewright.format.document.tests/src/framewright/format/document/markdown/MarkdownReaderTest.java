package framewright.format.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import framewright.format.document.source.SourceText;

/** What Markdown has beside blocks. */
class MarkdownReaderTest {

	@Nested
	class Rows {

		@Test
		void ofTables() {
			assertEquals(List.of("a", "b|c", ""), TableRow.cells("| a | b\\|c | |"));
			assertEquals(List.of("a", "b"), TableRow.cells("a | b"));
			assertEquals(List.of(""), TableRow.cells(""));
		}
	}

	@Nested
	class Front {

		private FrontMatter of(String text) {
			return FrontMatter.of(new SourceText(text.lines().toList()));
		}

		@Test
		void matter() {
			FrontMatter matter = of("---\ntitle: \"A: b\"\nAuthor: Ada\n---\ntext");
			assertEquals("A: b", matter.values().get("title"));
			assertEquals("Ada", matter.values().get("author"));
			assertEquals(4, matter.end());
		}

		@Test
		void isNotADividingLine() {
			assertEquals(0, of("---\ntext\n---").end());
			assertEquals(0, of("---\ntitle: a").end());
			assertEquals(0, of("# a").end());
		}
	}
}
