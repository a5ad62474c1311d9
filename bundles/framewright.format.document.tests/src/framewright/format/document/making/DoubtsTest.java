package framewright.format.document.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.Imported.Doubt;
import framewright.format.document.Samples;

/** What a person is told to look at. */
class DoubtsTest {

	private static List<Doubt> doubts(String markdown) throws IOException {
		return Samples.read(markdown).imported().doubts();
	}

	private static boolean told(String markdown, int line, String words) throws IOException {
		return doubts(markdown).stream().anyMatch(doubt -> doubt.line() == line && doubt.message().contains(words));
	}

	@Test
	void nothingWhereTheDocumentSaysItAll() throws IOException {
		assertEquals(List.of(), doubts("# Our standards\n\n## Standard 1: Care\n\nText.\n\n## Standard 2: Courage\n\nText.\n"));
	}

	@Test
	void aDocumentWithoutATitle() throws IOException {
		assertTrue(told("## Value 1: Care\n\nText.\n\n## Value 2: Courage\n\nText.\n", 0, "title"));
	}

	@Test
	void partsWithoutANameAndGuesses() throws IOException {
		String document = "# Work\n\n## Care\n\nText.\n\n## Courage\n\nText.\n";
		assertTrue(told(document, 3, "called “Component”"), doubts(document).toString());
		assertTrue(told(document, 3, "one other"), doubts(document).toString());
	}

	@Test
	void codesThatAreMissingOrTwice() throws IOException {
		assertTrue(told("# Work\n\n## A1 - Care\n\nx\n\n## A3 - Courage\n\nx\n", 7, "A2 is missing"));
		assertTrue(told("# Work\n\n## A1 - Care\n\nx\n\n## A5 - Courage\n\nx\n", 7, "A2 to A4 are missing"));
		assertTrue(told("# Work\n\n## A1 - Care\n\nx\n\n## A1 - Courage\n\nx\n", 7, "twice"));
	}

	@Test
	void aPartThatLostItsText() throws IOException {
		assertTrue(told("# Work\n\n## A1 - Care\n\nx\n\n## A2 - Courage\n\n## A3 - Calm\n\nx\n", 7, "no text"));
	}
}
