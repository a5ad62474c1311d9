package framewright.format.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.core.library.FrameworkText;

/** With its tracked changes accepted a document says exactly what the newer version says, with them rejected what the older one says. */
class BothVersionsTest {

	/** More cases for those who have the time: -Dframewright.word.cases=1000 */
	private static final int CASES = Integer.getInteger("framewright.word.cases", 60);

	@ParameterizedTest
	@CsvSource({ "published/leadership-toolkit/1.0.0.framework, leadership-toolkit.framework",
			"published/leading-in-the-specialism/1.0.0.framework, leading-in-the-specialism.framework",
			"system-leader-roles.framework, trust-leadership-principles.framework", "trust-leadership-principles.framework, system-leadership-principles.framework" })
	void ofTheSampleLibrary(String old, String now) {
		bothVersions(Samples.read(old), Samples.read(now));
	}

	@Test
	void ofEverythingThatCanChange() {
		bothVersions(Samples.OLD, Samples.NOW);
		bothVersions(Samples.NOW, Samples.OLD);
	}

	@Test
	void afterRandomEdits() {
		List<String> samples = List.of(Samples.OLD, Samples.NOW, Samples.read("system-leader-roles.framework"), Samples.read("leading-in-the-specialism.framework"));
		int read = 0;
		for (int seed = 0; seed < CASES; seed++) {
			String old = RandomEdits.of(samples.get(seed % samples.size()), seed, seed % 3);
			String now = RandomEdits.of(old, seed + 10_000L, 1 + seed % 12);
			if (FrameworkText.parses(old) && FrameworkText.parses(now)) {
				bothVersions(old, now);
				read++;
			}
		}
		assertTrue(read > CASES * 3 / 4, read + " of " + CASES + " could be read");
	}

	@Test
	void ofNothingChangedHoldsNoChanges() {
		String text = new Docx(Samples.document(Samples.NOW, Samples.NOW)).part(Docx.TEXT);
		assertTrue(!text.contains("<w:ins ") && !text.contains("<w:del ") && !text.contains("Change "), text);
	}

	@Test
	void theSameInputGivesTheSameBytes() {
		assertArrayEquals(Samples.document(Samples.OLD, Samples.NOW), Samples.document(Samples.OLD, Samples.NOW));
	}

	private static void bothVersions(String old, String now) {
		byte[] document = Samples.document(old, now);
		assertEquals(lines(Samples.document(now, now)), lines(TrackedChanges.accept(document)), "accepted");
		assertEquals(lines(Samples.document(old, old)), lines(TrackedChanges.reject(document)), "rejected");
	}

	private static String lines(byte[] file) {
		List<String> lines = TrackedChanges.text(file);
		assertTrue(lines.size() > 10, "hardly any text");
		return String.join("\n", lines.subList(0, lines.size() - 1)); // without the line that ends the document
	}
}
