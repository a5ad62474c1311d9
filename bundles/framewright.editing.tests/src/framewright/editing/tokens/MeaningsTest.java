package framewright.editing.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.editing.Libraries;
import framewright.editing.Style;
import framewright.editing.TextModel;
import framewright.editing.library.LibraryIndex;

class MeaningsTest {

	@TempDir
	Path folder;

	private Meanings alpha() {
		LibraryIndex index = new LibraryIndex();
		read(new TextModel(folder.resolve("beta.framework"), index), Libraries.BETA);
		return Meanings.of(read(new TextModel(folder.resolve("alpha.framework"), index), Libraries.ALPHA));
	}

	private static framewright.editing.Analysis read(TextModel model, String text) {
		return model.analyse(text, () -> false, early -> {
			// Only the end matters.
		}).orElseThrow();
	}

	/** How the words of a line look. */
	private static List<Style> line(Meanings meanings, String text, String words) {
		int place = text.indexOf(words);
		int from = text.lastIndexOf('\n', place) + 1;
		return meanings.colours(text.substring(from, text.indexOf('\n', place) + 1), from).stream().map(stretch -> stretch.style()).filter(style -> style != Style.KEYWORD && style != Style.MARK).toList();
	}

	@Test
	void namesLookLikeWhatTheyMean() {
		String text = Libraries.ALPHA;
		assertEquals(List.of(Style.NAME, Style.NAME), line(Meanings.NONE, text, "see beta.growth"));
		assertEquals(List.of(Style.LEVEL), line(alpha(), text, "at some"));
		assertEquals(List.of(Style.LEVEL, Style.TITLE), line(alpha(), text, "level high"));
		assertEquals(List.of(Style.TIER, Style.NAME, Style.TITLE), line(alpha(), text, "component listening"));
		assertEquals(Style.REFERENCE, line(alpha(), text, "see beta.growth").get(0));
	}

	@Test
	void whatCannotBeFoundLooksLikeAnyName() {
		String text = Libraries.ALPHA.replace("beta.growth", "beta.nobody");
		Meanings meanings = Meanings.of(read(new TextModel(folder.resolve("alpha.framework"), new LibraryIndex()), text));
		assertEquals(Style.NAME, line(meanings, text, "see beta.nobody").get(0));
	}

	@Test
	void coloursStayWhileTheTextIsTypedIn() {
		Meanings meanings = alpha();
		StringBuilder text = new StringBuilder(Libraries.ALPHA);
		int prose = text.indexOf("What alpha");
		text.insert(prose, "Well, ");
		meanings.edited(prose, 0, 6);
		assertEquals(List.of(Style.LEVEL), line(meanings, text.toString(), "at some"));
		int name = text.indexOf("growth");
		text.replace(name + 2, name + 4, "and more");
		meanings.edited(name + 2, 2, 8);
		assertEquals(Style.REFERENCE, line(meanings, text.toString(), "see beta").get(0), "the name that is typed in");
		assertEquals(List.of(Style.LEVEL, Style.TITLE), line(meanings, text.toString(), "level high"));
		int summary = text.indexOf("at some");
		text.delete(summary, text.indexOf("at high"));
		meanings.edited(summary, Libraries.ALPHA.indexOf("at high") - Libraries.ALPHA.indexOf("at some"), 0);
		assertEquals(List.of(Style.LEVEL), line(meanings, text.toString(), "at high"));
	}
}
