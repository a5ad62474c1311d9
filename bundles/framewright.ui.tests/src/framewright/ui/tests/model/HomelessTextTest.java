package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.ui.model.HomelessText;

class HomelessTextTest {

	@TempDir
	Path folder;

	private final List<Path> asked = new ArrayList<>();
	private final HomelessText text = new HomelessText("mine");

	private boolean save(Path place, boolean replace) throws Exception {
		return text.save(place, there -> {
			asked.add(there);
			return replace;
		});
	}

	@Test
	void whereNothingIsItIsSavedWithoutAQuestion() throws Exception {
		Path place = folder.resolve("a.framework");
		assertTrue(save(place, false));
		assertEquals("mine", Files.readString(place));
		assertEquals(List.of(), asked);
	}

	@Test
	void aFileThatCameBackIsReplacedOnlyWhenSomebodySaysSo() throws Exception {
		Path place = Files.writeString(folder.resolve("a.framework"), "came back");
		assertFalse(save(place, false));
		assertEquals("came back", Files.readString(place));
		assertTrue(save(place, true));
		assertEquals("mine", Files.readString(place));
		assertEquals(List.of(place, place), asked);
	}

	@Test
	void aFrameworkIsCalledOne() {
		assertEquals(folder.resolve("a.framework"), HomelessText.named(folder.resolve("a")));
		assertEquals(folder.resolve("a.framework"), HomelessText.named(folder.resolve("a.framework")));
		assertEquals(folder.resolve("a.txt.framework"), HomelessText.named(folder.resolve("a.txt")));
	}
}
