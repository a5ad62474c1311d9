package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.ui.model.GivingBack;
import framewright.ui.model.GivingBack.Outcome;
import framewright.ui.model.Keeping;
import framewright.ui.model.KeptTexts;
import framewright.ui.model.KeptTexts.Kept;

class GivingBackTest {

	@TempDir
	Path folder;

	private final List<String> logged = new ArrayList<>();
	private KeptTexts texts;
	private Path one;
	private Path two;

	@BeforeEach
	void settle() throws Exception {
		texts = new KeptTexts(folder.resolve("unsaved"));
		one = Files.writeString(folder.resolve("one.framework"), "as saved\n");
		two = Files.writeString(folder.resolve("two.framework"), "as saved\n");
	}

	/** A start of its own. */
	private List<String> back(Function<Kept, Outcome> giving) throws IOException {
		texts = new KeptTexts(folder.resolve("unsaved"));
		return new GivingBack(texts, giving, (what, why) -> logged.add(what)).run(texts.all()).stream().map(Kept::text).toList();
	}

	private List<String> kept() throws IOException {
		return texts.all().stream().map(Kept::text).sorted().toList();
	}

	private void typeAndSave(Path file) throws IOException {
		Keeping keeping = new Keeping(texts);
		keeping.keep(file, "typed since");
		keeping.write();
		keeping.settled(file);
		keeping.write();
	}

	@Test
	void whatIsLeftForLaterOutlastsWhatIsTypedAndSavedMeanwhile() throws Exception {
		texts.keep(one, "of an earlier start");
		assertEquals(List.of(), back(text -> Outcome.LATER));
		typeAndSave(one);
		assertEquals(List.of("of an earlier start"), kept());
		assertEquals(List.of("of an earlier start"), back(text -> Outcome.BACK), "another start gives it back");
		typeAndSave(one);
		assertEquals(List.of(), kept(), "it was given back, and saved");
	}

	@Test
	void oneThatFailsKeepsNoOtherFromIt() throws Exception {
		texts.keep(one, "first");
		texts.keep(two, "second");
		assertEquals(List.of("second"), back(text -> {
			if (text.text().equals("first")) {
				throw new IllegalStateException("its editor fails");
			}
			return Outcome.BACK;
		}));
		assertEquals(1, logged.size());
		typeAndSave(one);
		assertEquals(List.of("first", "second"), kept());
	}

	@Test
	void whatIsSavedIsForgotten() throws Exception {
		texts.keep(one, "first");
		assertEquals(List.of(), back(text -> Outcome.SAVED));
		assertEquals(List.of(), kept());
		assertTrue(logged.isEmpty());
	}

	@Test
	void ofSeveralTextsOfAFileEachHasItsStart() throws Exception {
		texts.keep(one, "older");
		back(text -> Outcome.LATER);
		texts.keep(one, "newer");
		assertEquals(List.of("newer"), back(text -> Outcome.BACK), "what was typed last comes first");
		assertEquals(List.of("newer", "older"), kept());
		typeAndSave(one);
		assertEquals(List.of("older"), back(text -> Outcome.BACK));
	}
}
