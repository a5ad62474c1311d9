package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
		texts.forget(kept);
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

	@Test
	void oneThatCannotBeReadStaysAndHidesNoOther() throws Exception {
		texts.keep(file, "one");
		Path unreadable = Files.write(folder.resolve("settings/unsaved/0.unsaved"), new byte[] { 'a', '\n', (byte) 0xFF, '\n' });
		Path no = Files.createDirectory(folder.resolve("settings/unsaved/00.unsaved"));
		assertEquals(List.of("one"), texts.all().stream().map(Kept::text).toList());
		assertTrue(Files.exists(unreadable));
		assertTrue(Files.exists(no));
	}

	@Test
	void whatCannotBeReadIsPutAsideAndToldOfOnce() throws Exception {
		texts.keep(file, "one");
		byte[] damaged = { 'a', '\n', (byte) 0xFF, '\n', 'w', 'o', 'r', 'd', 's' };
		Files.write(folder.resolve("settings/unsaved/0.unsaved"), damaged);
		Files.writeString(folder.resolve("settings/unsaved/1.unsaved"), "cut off");
		List<Path> aside = texts.setAside();
		assertEquals(List.of("0.txt", "1.txt"), aside.stream().map(place -> place.getFileName().toString()).toList());
		assertArrayEquals(damaged, Files.readAllBytes(aside.get(0)), "what is in it stays");
		assertEquals(List.of("one"), texts.all().stream().map(Kept::text).toList(), "the others are given back");
		assertEquals(List.of(), texts.setAside(), "it is told once");
		Files.writeString(folder.resolve("settings/unsaved/1.unsaved"), "cut off again");
		assertEquals("1-2.txt", texts.setAside().get(0).getFileName().toString());
		assertEquals("cut off", Files.readString(aside.get(1)), "nothing that was put aside is replaced");
	}

	@Test
	void nothingIsPutAsideWhereNothingWasKept() throws Exception {
		assertEquals(List.of(), texts.setAside());
	}

	@Test
	void aFileThatCannotBeReadCountsAsChanged() throws Exception {
		Files.createDirectories(folder.resolve("settings/unsaved"));
		// A regular file that nobody can read from its beginning; elsewhere than on Linux it is not there, which is a change as well.
		Files.writeString(folder.resolve("settings/unsaved/0.unsaved"), "/proc/self/mem\nchecksum\ntyped");
		Kept kept = texts.all().get(0);
		assertEquals("typed", kept.text());
		assertTrue(kept.changed());
	}

	@Test
	void whatIsKeptAgainIsStillOfTheFileThatWasChangedFirst() throws Exception {
		texts.keep(file, "first words");
		Files.writeString(file, "changed by another program\n");
		texts.keep(file, "first words and more");
		Kept kept = texts.all().get(0);
		assertEquals("first words and more", kept.text());
		assertTrue(kept.changed(), "the file is another than the one that was typed into");
		KeptTexts next = new KeptTexts(folder.resolve("settings/unsaved"));
		next.all();
		next.keep(file, "and more after the start");
		assertTrue(next.all().get(0).changed(), "also after another start");
	}

	@Test
	void whatIsSetApartIsNeitherReplacedNorForgotten() throws Exception {
		texts.keep(file, "of an earlier start");
		KeptTexts next = new KeptTexts(folder.resolve("settings/unsaved"));
		next.setApart(next.all().get(0));
		Files.writeString(file, "saved by another program\n");
		next.keep(file, "typed since");
		assertEquals(List.of("typed since", "of an earlier start"), next.all().stream().map(Kept::text).toList());
		assertEquals(List.of(false, true), next.all().stream().map(Kept::changed).toList(), "each is of the file that was changed first");
		next.setApart(next.all().get(0));
		assertEquals(List.of("of an earlier start", "typed since"), next.all().stream().map(Kept::text).toList(), "those that wait longest come first");
		next.forget(file);
		assertEquals(2, next.all().size());
		next.setApart(next.all().get(0));
		assertEquals(List.of("of an earlier start", "typed since"), next.all().stream().map(Kept::text).toList());
	}

	@Test
	void whatIsGivenBackIsReplacedAndForgottenWithWhatIsTyped() throws Exception {
		texts.keep(file, "of an earlier start");
		texts.setApart(texts.all().get(0));
		Files.writeString(file, "saved by another program\n");
		KeptTexts next = new KeptTexts(folder.resolve("settings/unsaved"));
		next.givenBack(next.all().get(0));
		next.givenBack(next.all().get(0));
		next.keep(file, "and more");
		assertEquals(List.of("and more"), next.all().stream().map(Kept::text).toList());
		assertTrue(next.all().get(0).changed(), "it is still of the file that was changed first");
		next.forget(file);
		assertEquals(List.of(), next.all());
	}

	@Test
	void whatIsForgottenBeginsAnew() throws Exception {
		texts.keep(file, "typed");
		texts.forget(file);
		assertEquals(List.of(), texts.all());
		Files.writeString(file, "saved since\n");
		texts.keep(file, "typed again");
		assertFalse(texts.all().get(0).changed());
	}

	@Test
	void knowsWhetherEverythingCouldBeKept() throws Exception {
		assertFalse(texts.isInOrder());
		texts.inOrder(true);
		assertTrue(texts.isInOrder());
		assertEquals(List.of(), texts.all(), "the note is no text");
		texts.inOrder(false);
		assertFalse(texts.isInOrder());
	}

	@Test
	void aTextIsKeptWholeOrNotAtAll() throws Exception {
		texts.keep(file, "kept");
		Path place = texts.all().get(0).kept();
		Files.writeString(place.resolveSibling("cut.unsaved"), file + "\n");
		assertEquals(List.of("kept"), texts.all().stream().map(Kept::text).toList(), "half a file is no text");
		try (var files = Files.list(place.getParent())) {
			assertTrue(files.noneMatch(left -> left.getFileName().toString().endsWith(".part")), "nothing half written is left");
		}
	}
}
