package framewright.ui.tests.model.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.ui.model.compare.RedlineText;
import framewright.ui.model.compare.RedlineText.Look;
import framewright.ui.model.versions.SharedAddress;
import framewright.ui.model.versions.SharedToOpen;
import framewright.ui.model.versions.SharingWords;
import framewright.ui.model.versions.WordingText;
import framewright.versions.GetLatest;
import framewright.versions.Share;

class WordsTest {

	/** Tells a text that differs as taken out and written anew. */
	private static final Comparison WHOLE = new Comparison() {
		@Override
		public Changes between(Text old, Text now, BooleanSupplier cancelled) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Run> redline(String old, String now) {
			return old.isEmpty() ? List.of(new Run(Run.Kind.ADDED, now)) : now.isEmpty() ? List.of(new Run(Run.Kind.REMOVED, old)) : List.of(new Run(Run.Kind.REMOVED, old), new Run(Run.Kind.ADDED, now));
		}

		@Override
		public Merged merge(String base, String ours, String theirs) {
			throw new UnsupportedOperationException();
		}

		@Override
		public String reject(String old, String now, Change change) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Changes judged(Changes changes, Map<String, ChangeClass> weights) {
			throw new UnsupportedOperationException();
		}
	};

	private static final String OLD = "component listening \"Listen\" short \"Ear\" {\n    why\n        | Because.\n    at some\n        | hear.\n}";
	private static final String NOW = "component listening \"Listen\" short \"Ear\" {\n    at some\n        | hear all.\n        | And more.\n    questions \"To think about\"\n        - Who?\n}";

	@Test
	void anElementReadsAsADocument() {
		assertEquals("Listen (short: Ear)\n\nAt some\nhear all.\nAnd more.\n\nQuestions: To think about\n- Who?\n", WordingText.plain(NOW));
	}

	@Test
	void aRedlineTellsBlocksThatCameAndWent() {
		RedlineText redline = WordingText.redline(Optional.of(OLD), NOW, Optional.of(WHOLE));
		assertEquals("Listen (short: Ear)\n\nWhy\nBecause.\n\nAt some\nhear.hear all.\nAnd more.\n\nQuestions: To think about\n- Who?\n\n", redline.text());
		assertEquals(List.of("Why", "Because.", "hear."), redline.spans().stream().filter(span -> span.look() == Look.REMOVED).map(span -> redline.text().substring(span.offset(), span.offset() + span.length())).toList());
	}

	@Test
	void addressesAreCheckedBeforeTheyAreUsed() {
		assertEquals("", new SharedAddress(" https://example.org/our/library ").problem());
		assertEquals("", new SharedAddress("ssh://git@example.org/library").problem());
		assertEquals("", new SharedAddress("git@example.org:library").problem());
		assertEquals("", new SharedAddress(Path.of("shared").toAbsolutePath().toString()).problem());
		assertTrue(new SharedAddress("http://example.org/library").problem().contains("https://"));
		assertTrue(new SharedAddress("library").problem().contains("whole path"));
		assertTrue(new SharedAddress("").problem().startsWith("Write where"));
	}

	@Test
	void aSharedLibraryComesIntoAnEmptyFolder(@TempDir Path folder) throws Exception {
		SharedAddress address = new SharedAddress("https://example.org/library");
		assertEquals("", new SharedToOpen(address, folder.toString()).problem());
		assertEquals("", new SharedToOpen(address, folder.resolve("new").toString()).problem());
		assertTrue(new SharedToOpen(address, "").problem().startsWith("Choose the folder"));
		Files.writeString(folder.resolve("note.txt"), "mine");
		assertTrue(new SharedToOpen(address, folder.toString()).problem().startsWith("There is something in"));
	}

	@Test
	void sharingIsToldInPlainWords() {
		assertEquals("Others can get your 2 versions now. Published with them: beta 2.0.0.", SharingWords.of(new Share.Shared(2, List.of("beta 2.0.0"), List.of())));
		assertEquals("Others have all your versions already.\n\nNot shared, because it is in no version yet: “beta”. Save a version, then share again.",
				SharingWords.of(new Share.Shared(0, List.of(), List.of(Path.of("beta.framework")))));
		assertEquals("You have the latest already. One version of yours is not shared yet.", SharingWords.of(new GetLatest.UpToDate(1)));
	}
}
