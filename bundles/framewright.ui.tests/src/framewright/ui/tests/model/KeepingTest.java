package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.ui.model.Keeping;
import framewright.ui.model.KeptTexts;
import framewright.ui.model.KeptTexts.Kept;

class KeepingTest {

	@TempDir
	Path folder;

	private KeptTexts texts;
	private Keeping keeping;
	private Path file;

	@BeforeEach
	void settle() throws Exception {
		texts = new KeptTexts(folder.resolve("unsaved"));
		keeping = new Keeping(texts);
		file = Files.writeString(folder.resolve("a.framework"), "as saved\n");
	}

	private List<String> kept() throws IOException {
		return texts.all().stream().map(Kept::text).toList();
	}

	@Test
	void whatIsTypedIsKeptUntilItIsSettled() throws Exception {
		keeping.keep(file, "one");
		keeping.keep(file, "two");
		keeping.write();
		assertEquals(List.of("two"), kept());
		keeping.settled(file);
		keeping.write();
		assertEquals(List.of(), kept());
		assertFalse(keeping.isWaiting());
	}

	@Test
	void whatIsSettledBeforeItWasWrittenIsNotKept() throws Exception {
		keeping.keep(file, "one");
		keeping.settled(file);
		keeping.write();
		assertEquals(List.of(), kept());
	}

	@Test
	void whatIsOfAnEarlierStartStaysUntilItIsGivenBack() throws Exception {
		texts.keep(file, "of an earlier start");
		keeping.settled(file);
		keeping.write();
		assertEquals(List.of("of an earlier start"), kept(), "an editor that was read anew, or closed, has nothing to do with it");
		keeping.touched(file);
		keeping.settled(file);
		keeping.write();
		assertEquals(List.of(), kept(), "it was given back, and saved");
	}

	@Test
	void whatIsTypedAfterSavingIsKeptAgain() throws Exception {
		keeping.keep(file, "one");
		keeping.settled(file);
		keeping.keep(file, "more");
		keeping.write();
		assertEquals(List.of("more"), kept());
		keeping.settled(file);
		keeping.write();
		assertEquals(List.of(), kept());
	}

	@Test
	void oneThatCannotBeWrittenKeepsNoOtherFromIt() throws Exception {
		Path other = Files.writeString(folder.resolve("b.framework"), "another\n");
		texts.keep(file, "in the way");
		Path place = texts.all().get(0).kept();
		Files.delete(place);
		Files.createDirectories(place.resolve("a folder that is not empty"));
		keeping.keep(file, "cannot be written");
		keeping.keep(other, "can");
		assertThrows(IOException.class, keeping::write);
		assertEquals(List.of("can"), kept());
		assertTrue(keeping.isWaiting(), "it is tried again");
		assertThrows(IOException.class, keeping::write);
		Files.delete(place.resolve("a folder that is not empty"));
		Files.delete(place);
		keeping.write();
		assertEquals(List.of("can", "cannot be written"), kept().stream().sorted().toList());
		assertFalse(keeping.isWaiting());
	}

	@Test
	void whatCouldNotBeForgottenIsForgottenLater() throws Exception {
		keeping.keep(file, "older than what is saved");
		keeping.write();
		Path place = texts.all().get(0).kept();
		byte[] content = Files.readAllBytes(place);
		Files.delete(place);
		Files.createDirectories(place.resolve("a folder that is not empty"));
		keeping.settled(file);
		assertThrows(IOException.class, keeping::write);
		Files.delete(place.resolve("a folder that is not empty"));
		Files.delete(place);
		Files.write(place, content);
		keeping.write();
		assertEquals(List.of(), kept());
	}

	@Test
	void whatIsNewerThanWhatFailedCounts() throws Exception {
		texts.keep(file, "in the way");
		Path place = texts.all().get(0).kept();
		Files.delete(place);
		Files.createDirectories(place.resolve("a folder that is not empty"));
		keeping.keep(file, "cannot be written");
		assertThrows(IOException.class, keeping::write);
		Files.delete(place.resolve("a folder that is not empty"));
		Files.delete(place);
		keeping.keep(file, "newer");
		keeping.write();
		assertEquals(List.of("newer"), kept());
		assertFalse(keeping.isWaiting());
	}

	@Test
	void whatEndsIsNotWrittenAnyMore() throws Exception {
		keeping.keep(file, "one");
		assertTrue(keeping.isWaiting());
		keeping.end();
		keeping.write();
		assertEquals(List.of(), kept());
	}
}
