package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.editing.form.RefusedEditException;
import framewright.ui.model.Keeping;
import framewright.ui.model.KeptTexts;
import framewright.ui.model.KeptTexts.Kept;
import framewright.ui.model.OpenText;

class OpenTextTest {

	@TempDir
	Path folder;

	private final List<RuntimeException> logged = new ArrayList<>();
	private KeptTexts texts;
	private Keeping keeping;
	private OpenText open;

	@BeforeEach
	void settle() throws Exception {
		texts = new KeptTexts(folder.resolve("unsaved"));
		keeping = new Keeping(texts);
		open = new OpenText(keeping, Files.writeString(folder.resolve("a.framework"), "saved"), logged::add);
	}

	private List<String> kept() throws IOException {
		keeping.write();
		return texts.all().stream().map(Kept::text).toList();
	}

	@Test
	void whatIsTypedIntoAFieldIsKeptUntilNothingIs() throws Exception {
		open.typing(() -> Optional.of("saved, and in a field"));
		assertFalse(open.look("saved", false));
		assertEquals(List.of("saved, and in a field"), kept());
		open.typing(Optional::empty);
		assertFalse(open.look("saved", false));
		assertEquals(List.of(), kept());
	}

	@Test
	void whatCannotBeSaidForAMomentIsNotForgotten() throws Exception {
		open.typing(() -> Optional.of("saved, and in a field"));
		open.look("saved", false);
		open.typing(() -> {
			throw new RefusedEditException("The text is being read.");
		});
		assertTrue(open.look("saved", false));
		assertTrue(open.look("saved", false));
		assertEquals(List.of("saved, and in a field"), kept());
		open.typing(Optional::empty);
		assertFalse(open.look("saved", false));
		assertEquals(List.of(), kept(), "the words were taken back");
		assertEquals(List.of(), logged);
	}

	@Test
	void aFieldThatFailsKeepsNoDocumentFromBeingKept() throws Exception {
		open.typing(() -> {
			throw new IndexOutOfBoundsException("the row went away");
		});
		assertTrue(open.look("changed", true));
		assertEquals(List.of("changed"), kept());
		assertTrue(open.look("changed more", true));
		assertEquals(List.of("changed more"), kept());
		assertEquals(1, logged.size(), "once is enough");
		open.typing(Optional::empty);
		assertFalse(open.look("changed at last", true));
		assertEquals(List.of("changed at last"), kept());
	}

	@Test
	void whatHasNothingToSaveIsNotKept() throws Exception {
		open.look("saved", false);
		assertEquals(List.of(), kept());
	}
}
