package framewright.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.editing.completion.Completion;
import framewright.editing.fix.QuickFixes;
import framewright.editing.folding.Folding;
import framewright.editing.hover.CardText;
import framewright.editing.hover.Cards;
import framewright.editing.layout.Formatting;
import framewright.editing.library.LibraryCheck;
import framewright.editing.library.LibraryIndex;
import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Navigation;
import framewright.editing.rename.RefusedRenameException;
import framewright.editing.rename.Renaming;
import framewright.editing.tokens.SemanticTokens;

/** The services all together, on texts that nobody would write and while they are being written. */
class ServicesTest {

	@TempDir
	Path folder;

	/** Whatever stands in a text, every service answers at every place, and its edits fit the text. */
	@Test
	void nothingThatIsTypedUpsetsThem() throws Exception {
		Marked library = new Marked(folder);
		LibraryIndex index = new LibraryIndex();
		index.saved(LibraryCheck.of(library.library(), null).index());
		Path file = library.file("alpha");
		TextModel model = new TextModel(file, index);
		Random random = new Random(11);
		StringBuilder typed = new StringBuilder(Libraries.ALPHA);
		int fixes = 0;
		for (int i = 0; i < 150; i++) {
			int at = random.nextInt(typed.length());
			switch (random.nextInt(4)) {
				case 0 -> typed.deleteCharAt(at);
				case 1 -> typed.delete(at, Math.min(typed.length(), at + 12));
				case 2 -> typed.insert(at, List.of("{", "}", "|", "- ", "\"", "at some\n", "\n", " see beta.growth ", " formerly a, b ", "\uD83D\uDE00", "\r\n", "// x\n").get(random.nextInt(12)));
				default -> typed.replace(0, typed.length(), Libraries.ALPHA);
			}
			if (typed.isEmpty()) {
				typed.append(Libraries.ALPHA);
			}
			String text = library.open("alpha", typed.toString());
			Navigation navigation = new Navigation(library.texts());
			NamesInText names = library.texts().names(file, text);
			names.mentions().forEach(mention -> assertTrue(mention.offset() >= 0 && mention.end() <= text.length()));
			TextEdit.apply(text, Formatting.file(text));
			Folding.of(text).forEach(fold -> assertTrue(fold.end() <= text.length()));
			SemanticTokens.of(text, names);
			for (int place : new int[] { 0, at, random.nextInt(text.length() + 1), text.length() }) {
				TextEdit.apply(text, Formatting.selection(text, place, 40));
				Completion.at(model, index, text, place).forEach(suggestion -> assertTrue(suggestion.offset() + suggestion.length() <= text.length()));
				new Cards(library.texts()).at(file, text, place).ifPresent(card -> assertTrue(!CardText.html(card).isEmpty() && !CardText.markdown(card).isEmpty()));
				navigation.definition(file, text, place);
				navigation.occurrences(file, text, place);
				navigation.nameAt(file, text, place).ifPresent(mention -> {
					try {
						navigation.uses(mention.target(), null);
					} catch (java.io.IOException e) {
						throw new java.io.UncheckedIOException(e);
					}
				});
				rename(library, file, text, place);
			}
			List<Finding> findings = model.analyse(text, () -> false, early -> {
				// Only the end matters.
			}).orElseThrow().findings();
			for (Finding finding : findings) {
				var found = QuickFixes.of(library.texts(), file, text, finding);
				found.forEach(fix -> fix.edit().apply(file, text));
				fixes += found.size();
			}
		}
		assertTrue(fixes > 20, "there was something to mend: " + fixes);
	}

	private static void rename(Marked library, Path file, String text, int place) {
		Renaming renaming = new Renaming(library.texts());
		try {
			LibraryEdit edit = renaming.rename(renaming.subject(file, text, place), "another-name");
			assertTrue(library.texts().names(file, text).complete());
			boolean faulty = LibraryTexts.read(file, edit.apply(file, text), resource -> resource.getParseResult().hasSyntaxErrors());
			assertTrue(!faulty, "a text without a fault has none afterwards");
		} catch (RefusedRenameException e) {
			assertTrue(e.getMessage().endsWith("."), e.getMessage());
		}
	}

	/** The model of an editor is as good as one of their own. */
	@Test
	void theyUseTheModelOfAnEditor() throws Exception {
		Marked library = new Marked(folder);
		Path file = library.file("alpha");
		TextModel model = new TextModel(file, new LibraryIndex());
		LibraryTexts texts = new LibraryTexts(library.library(), one -> Optional.empty(), () -> library.library().files(), one -> Optional.of(model).filter(its -> its.file().equals(one)));
		String text = Libraries.ALPHA.replace("at some", "at sum");
		assertEquals(library.texts().names(file, text), texts.names(file, text));
		int place = text.indexOf("listening");
		assertEquals(new Cards(library.texts()).at(file, text, place), new Cards(texts).at(file, text, place));
		assertEquals(Optional.empty(), new Cards(texts).at(file, text, text.indexOf("hear")));
	}
}
