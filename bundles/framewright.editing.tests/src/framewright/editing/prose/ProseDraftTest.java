package framewright.editing.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;
import framewright.dsl.text.Markdown;
import framewright.editing.prose.ProseDraft.Replacement;

class ProseDraftTest {

	private static final char BREAK = ProseDraft.BREAK;

	private static void doIt(ProseDraft draft, List<Replacement> replacements) {
		replacements.forEach(replacement -> draft.replaced(replacement.offset(), replacement.length(), replacement.text()));
	}

	private static void type(ProseDraft draft, int at, String words) {
		for (int i = 0; i < words.length(); i++) {
			draft.replaced(at + i, 0, words.substring(i, i + 1));
		}
	}

	@Test
	void showsWordsWithoutSigns() {
		ProseDraft draft = new ProseDraft("Listen **well** and *often*.\n\n- see [the guide](https://example.org/a)\n  - twice\n- act");
		assertEquals("Listen well and often.\n• see the guide\n    • twice\n• act", draft.text());
		assertEquals("[Run[offset=7, length=4, look=Look[strong=true, emphasis=false, link=]], Run[offset=16, length=5, look=Look[strong=false, emphasis=true, link=]]]", draft.runs(0, 22).toString());
		assertTrue(draft.isEntry(30));
		assertFalse(draft.isEntry(3));
		assertFalse(draft.isLiteral());
	}

	@Test
	void linesOfTheSourceThatWereNotTouchedStayAsTheyAre() {
		ProseDraft draft = new ProseDraft("One line\ngoes __on__ here.\n\n\n*   an _entry_\n*   another");
		assertEquals("One line" + BREAK + "goes on here.\n• an entry\n• another", draft.text());
		type(draft, draft.text().length(), " one");
		assertEquals("One line\ngoes __on__ here.\n\n\n*   an _entry_\n- another one", draft.markdown());
	}

	@Test
	void aChangedParagraphKeepsItsLineBreaks() {
		ProseDraft draft = new ProseDraft("hear different views\nand take them\ninto account.");
		type(draft, 5, "many ");
		assertEquals("hear many different views\nand take them\ninto account.", draft.markdown());
	}

	@Test
	void anEmptyTextIsEmpty() {
		assertEquals("", new ProseDraft("").markdown());
		ProseDraft draft = new ProseDraft("gone");
		draft.replaced(0, 4, "");
		assertEquals("", draft.markdown());
	}

	@Test
	void boldAndItalicGoOnAndOff() {
		ProseDraft draft = new ProseDraft("lead by example");
		draft.toggleStrong(0, 4);
		draft.toggleEmphasis(8, 7);
		assertEquals("**lead** by *example*", draft.markdown());
		assertTrue(draft.look(1, 2).strong());
		draft.toggleStrong(0, 15);
		assertEquals("**lead by *example***", draft.markdown());
		draft.toggleStrong(0, 15);
		draft.toggleEmphasis(8, 7);
		assertEquals("lead by example", draft.markdown());
	}

	@Test
	void whatIsTypedAfterTheShortcutIsBold() {
		ProseDraft draft = new ProseDraft("lead");
		type(draft, 4, " ");
		draft.toggleStrong(5, 0);
		assertTrue(draft.look(5, 0).strong());
		type(draft, 5, "well");
		draft.toggleStrong(9, 0);
		type(draft, 9, " always");
		assertEquals("lead **well** always", draft.markdown());
	}

	@Test
	void wordsTypedBehindALinkAreNotPartOfIt() {
		ProseDraft draft = new ProseDraft("[here](https://example.org/)");
		type(draft, 2, "r");
		type(draft, 5, " too");
		assertEquals("[herre](https://example.org/) too", draft.markdown());
	}

	@Test
	void aSelectionWithBlanksAtItsEndsIsBoldWithoutThem() {
		ProseDraft draft = new ProseDraft("lead by example");
		draft.toggleStrong(4, 4);
		assertEquals("lead **by** example", draft.markdown());
	}

	@Test
	void enterMakesParagraphsAndEntries() {
		ProseDraft draft = new ProseDraft("one");
		doIt(draft, List.of(draft.enter(3, 0)));
		type(draft, 4, "two");
		assertEquals("one\n\ntwo", draft.markdown());

		ProseDraft list = new ProseDraft("1. first\n2. third");
		doIt(list, List.of(list.enter(8, 0)));
		doIt(list, list.renumber());
		assertEquals("1. first\n2. \n3. third", list.text());
		type(list, 12, "second");
		assertEquals("1. first\n2. second\n3. third", list.markdown());
	}

	@Test
	void enterOnAnEmptyEntryEndsTheList() {
		ProseDraft draft = new ProseDraft("- one");
		doIt(draft, List.of(draft.enter(5, 0)));
		assertEquals("• one\n• ", draft.text());
		doIt(draft, List.of(draft.enter(8, 0)));
		type(draft, 6, "after");
		assertEquals("- one\n\nafter", draft.markdown());
	}

	@Test
	void aDashAndASpaceBeginAList() {
		ProseDraft draft = new ProseDraft("");
		type(draft, 0, "-");
		assertTrue(draft.typed(1, "x").isEmpty());
		doIt(draft, List.of(draft.typed(1, " ").orElseThrow()));
		type(draft, 2, "hear");
		assertEquals("• hear", draft.text());
		assertEquals("- hear", draft.markdown());
		assertTrue(draft.typed(6, " ").isEmpty());
	}

	@Test
	void theListShortcutTurnsLinesIntoEntriesAndBack() {
		ProseDraft draft = new ProseDraft("one\n\ntwo");
		doIt(draft, draft.toggleList(0, 6));
		assertEquals("- one\n- two", draft.markdown());
		doIt(draft, draft.shift(7, 0, true));
		assertEquals("- one\n  - two", draft.markdown());
		doIt(draft, draft.shift(7, 0, false));
		doIt(draft, draft.toggleList(0, draft.text().length()));
		assertEquals("one\n\ntwo", draft.markdown());
	}

	@Test
	void signsThatAnAuthorTypesAreWords() {
		for (String words : List.of("5 * 3 * 2", "# no heading", "*not italic*", "a `quote`", "<b>bold</b>", "[not](a link)", "> no quotation", "R&D and &amp;", "back\\slash", "snake_case_word", "= 3", "+ 4", "***", "---", "~~~",
				"![no](picture)", "a | b", "don't [sic]")) {
			ProseDraft draft = new ProseDraft("");
			type(draft, 0, words);
			assertEquals(List.of(), Markdown.faults(draft.markdown()), words);
			assertEquals(words, new ProseDraft(draft.markdown()).text(), draft.markdown());
		}
		ProseDraft plain = new ProseDraft("");
		type(plain, 0, "Head_teacher's 5 * 3 [sic]: R&D");
		assertEquals("Head_teacher's 5 * 3 [sic]: R&D", plain.markdown());
	}

	@Test
	void aYearAtTheBeginningIsNoNumberOfAnEntry() {
		ProseDraft draft = new ProseDraft("x");
		draft.replaced(0, 1, "2019. It began.");
		assertEquals("2019\\. It began.", draft.markdown());
	}

	@ParameterizedTest
	@ValueSource(strings = { "# A heading", "one\n\n> a quotation", "a `code`", "<b>html</b>", "![a](b)", "1\\. no list", "- \n- x", "- one\n\n  more of it", "hard  \nbreak", "[a](https://example.org \"title\")", "- a\n\n      code" })
	void whatCannotBeShownIsShownWithItsSigns(String markdown) {
		ProseDraft draft = new ProseDraft(markdown);
		assertEquals(markdown, draft.markdown());
		assertTrue(draft.isLiteral());
		draft.toggleStrong(0, 3);
		assertEquals(markdown, draft.markdown());
		type(draft, draft.text().length(), "!");
		assertEquals(markdown + "!", draft.markdown());
	}

	@Test
	void pastedTextIsMadePlain() {
		ProseDraft draft = new ProseDraft("");
		assertEquals("one\n• two\n• three\nfour five", draft.pasted("one\r\n\r\n- two\r\n· three\rfour\tfive\u0007"));
	}

	@Test
	void undoGoesBackWordByWordAndRedoForth() {
		ProseDraft draft = new ProseDraft("lead");
		type(draft, 4, " well now");
		draft.toggleStrong(0, 4);
		assertEquals("**lead** well now", draft.markdown());
		assertTrue(draft.undo().isPresent());
		assertEquals("lead well now", draft.markdown());
		draft.undo();
		assertEquals("lead well ", draft.text());
		while (draft.undo().isPresent()) {
			// Back to where it began.
		}
		assertEquals("lead", draft.text());
		while (draft.redo().isPresent()) {
			// And forth again.
		}
		assertEquals("**lead** well now", draft.markdown());
	}

	@Test
	void everyProseOfTheSamplesComesBackAsItIs() throws IOException, UnreadablePartException {
		int proses = 0;
		try (Stream<Path> files = Files.walk(Path.of(System.getProperty("framewright.samples")))) {
			for (Path file : files.filter(file -> file.toString().endsWith(".framework")).toList()) {
				List<String> all = new ArrayList<>();
				collect(PartReader.read(Files.readString(file)), all);
				for (String markdown : all) {
					ProseDraft draft = new ProseDraft(markdown);
					assertFalse(draft.isLiteral(), markdown);
					assertEquals(markdown, draft.markdown());
					assertEquals(ProseReader.read(markdown).prose(), Prose.of(markdown));
					type(draft, draft.text().length(), "x");
					ProseDraft again = new ProseDraft(draft.markdown());
					assertEquals(draft.text(), again.text());
					assertEquals(draft.runs(0, 9999), again.runs(0, 9999));
					proses++;
				}
			}
		}
		assertTrue(proses > 200, () -> "few");
	}

	private static void collect(Part part, List<String> into) {
		if (!part.prose().isBlank() && part.kind() != Part.Kind.ENTRY) {
			into.add(part.prose());
		}
		part.parts().forEach(inner -> collect(inner, into));
	}

	/** Whatever is written by chance is there again when it is read, and is nothing that prose may not hold. */
	@Test
	void whateverIsWrittenIsReadAgain() {
		String signs = "abc de *_[]()`<>#&-+1.~!\\|\"'”—=:/\n\n";
		for (int seed = 0; seed < 3000; seed++) {
			Random random = new Random(seed);
			ProseDraft draft = new ProseDraft(seed % 2 == 0 ? "" : "Hear *views*\nof all.\n\n- one\n- **two**\n  1. deep");
			for (int step = 0; step < 12; step++) {
				int at = random.nextInt(draft.text().length() + 1);
				int length = random.nextInt(draft.text().length() - at + 1);
				switch (random.nextInt(7)) {
					case 0 -> draft.toggleStrong(at, length);
					case 1 -> draft.toggleEmphasis(at, length);
					case 2 -> doIt(draft, draft.toggleList(at, Math.min(length, 5)));
					case 3 -> doIt(draft, draft.shift(at, 0, random.nextBoolean()));
					case 4 -> doIt(draft, List.of(draft.enter(at, 0)));
					default -> {
						StringBuilder words = new StringBuilder();
						for (int i = random.nextInt(6); i >= 0; i--) {
							words.append(signs.charAt(random.nextInt(signs.length())));
						}
						draft.replaced(at, Math.min(length, 2), words.toString());
					}
				}
			}
			String markdown = draft.markdown();
			int number = seed;
			assertEquals(List.of(), Markdown.faults(markdown), () -> number + ": " + markdown);
			Prose read = Prose.of(markdown);
			assertEquals(letters(draft.text()), letters(read.plain()), () -> number + ": " + draft.text() + "\n---\n" + markdown);
		}
	}

	/** The words, whatever marks of entries and blanks are between them. */
	private static String letters(String text) {
		return text.replace(BREAK, ' ').replaceAll("(?m)^ *(•|\\d{1,3}[.)])( +|$)", "").replaceAll("\\s+", "");
	}
}
