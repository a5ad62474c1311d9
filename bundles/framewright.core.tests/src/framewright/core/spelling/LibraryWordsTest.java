package framewright.core.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;

class LibraryWordsTest {

	@TempDir
	Path folder;

	private Library library(String settings) throws Exception {
		Files.writeString(folder.resolve(Library.SETTINGS), settings);
		return Library.containing(folder);
	}

	@Test
	void readsAllLinesOfWords() throws Exception {
		LibraryWords words = LibraryWords.of(library("title = Ours\nwords = oracy, SENCO\n# words = nothing\nwords=phonics\n"));
		assertTrue(words.contains("oracy") && words.contains("Oracy") && words.contains("SENCO") && words.contains("SENCO’s") && words.contains("phonics"));
		assertFalse(words.contains("senco") || words.contains("nothing") || words.contains(""));
	}

	@Test
	void addsAWordInTheOrderOfTheAlphabetAndTouchesNothingElse() throws Exception {
		String settings = "# A note\ntitle = Ours\nwords = beta, gamma\nwords = zeta\nother = 1\n";
		Library library = library(settings);
		LibraryWords.add(library, "Eta");
		assertEquals(settings.replace("words = zeta", "words = Eta\nwords = zeta"), Files.readString(folder.resolve(Library.SETTINGS)));
		LibraryWords.add(library, "alpha");
		assertEquals(settings.replace("words = beta", "words = alpha\nwords = beta").replace("words = zeta", "words = Eta\nwords = zeta"), Files.readString(folder.resolve(Library.SETTINGS)));
		LibraryWords.add(library, "zeta");
		LibraryWords.add(library, "zoo");
		assertTrue(Files.readString(folder.resolve(Library.SETTINGS)).endsWith("words = zeta\nwords = zoo\nother = 1\n"));
		assertTrue(LibraryWords.of(library).contains("eta’s") || LibraryWords.of(library).contains("Eta"));
	}

	@Test
	void beginsWhereThereAreNone() throws Exception {
		Library library = library("title = Ours\r\n");
		LibraryWords.add(library, "oracy");
		assertEquals("title = Ours\r\n\r\n# Words that are spelt right here though the dictionary does not have them.\r\nwords = oracy\r\n", Files.readString(folder.resolve(Library.SETTINGS)));
		Files.delete(folder.resolve(Library.SETTINGS));
		LibraryWords.add(library, "oracy");
		assertTrue(LibraryWords.of(library).contains("oracy"));
	}
}
