package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.ui.model.KeptTexts;
import framewright.ui.model.KeptTexts.Kept;

class KeptTextsTest {

	@TempDir
	Path folder;

	private KeptTexts texts;
	private Path file;

	@BeforeEach
	void settle() throws Exception {
		texts = new KeptTexts(folder.resolve("settings/unsaved"));
		file = Files.writeString(folder.resolve("a.framework"), "as saved\n");
	}

	@Test
	void nothingIsKeptAtFirst() throws Exception {
		assertEquals(List.of(), texts.all());
	}

	@Test
	void keepsATextAsItIsUntilItIsForgotten() throws Exception {
		texts.keep(file, "\r\nnot “saved”\n\nyet");
		Kept kept = texts.all().get(0);
		assertEquals(file.toAbsolutePath().normalize(), kept.file());
		assertEquals("\r\nnot “saved”\n\nyet", kept.text());
		assertFalse(kept.changed());
		assertEquals("as saved\n", Files.readString(file));
		kept.forget();
		assertEquals(List.of(), texts.all());
	}

	@Test
	void theLastTextOfAFileCounts() throws Exception {
		texts.keep(file, "one");
		texts.keep(folder.resolve("new.framework"), "of a file that is not there");
		texts.keep(file, "two");
		assertEquals(List.of("of a file that is not there", "two"), texts.all().stream().map(Kept::text).sorted().toList());
	}

	@Test
	void tellsThatTheFileWasChangedMeanwhile() throws Exception {
		texts.keep(file, "one");
		Files.writeString(file, "changed by somebody else");
		assertTrue(texts.all().get(0).changed());
	}

	@Test
	void whatIsNoKeptTextIsPassedOver() throws Exception {
		texts.keep(file, "one");
		Files.writeString(folder.resolve("settings/unsaved/x.unsaved"), "cut off");
		Files.writeString(folder.resolve("settings/unsaved/notes.txt"), "a\nb\nc");
		assertEquals(1, texts.all().size());
	}
}
