package framewright.editing.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.editing.Libraries;
import framewright.editing.LibraryEdit;
import framewright.editing.library.LibraryCheck;
import framewright.editing.library.LibraryTexts;

class ProseSearchTest {

	private static final String PROSE = """
			framework a "Other views" {
			    language en-GB
			    // other views in a comment
			    summary
			        | We hear *Other* views and [other views](https://other.views) of
			        | other
			        | views, otherwise.
			        |
			        | Another
			        |
			        | views.
			    domain other "Other views" {
			        indicators
			            - hears other views
			            - other
			            - views
			    }
			}
			""";

	@TempDir
	Path folder;

	private static List<String> words(Query query) {
		return ProseSearch.in(PROSE, Path.of("a.framework"), Optional.empty(), query.pattern()).stream().map(hit -> hit.line() + " " + hit.words()).toList();
	}

	@Test
	void onlyProseIsSearched() {
		assertEquals(List.of("5 other views", "6 other views", "14 other views"), words(new Query("other views", false, false)));
	}

	@Test
	void wordsAndCaseCountWhenAsked() {
		assertEquals(List.of("5 Other", "5 other", "6 other", "7 other", "9 other", "14 other", "15 other"), words(new Query("other", false, false)));
		assertEquals(List.of("5 Other", "5 other", "6 other", "14 other", "15 other"), words(new Query("other", true, false)));
		assertEquals(List.of("5 Other"), words(new Query("Other", true, true)));
		assertTrue(words(new Query("OTHER", false, true)).isEmpty());
	}

	@Test
	void signsStandForThemselves() {
		assertEquals(List.of("7 views,", "7 views, otherwise."), List.of(words(new Query("views,", false, false)).get(0), words(new Query("views, otherwise.", false, false)).get(0)));
		assertTrue(words(new Query(".*", false, false)).isEmpty());
	}

	@Test
	void allFrameworksAreSearchedAndTheTextInAnEditorCounts() throws IOException {
		Library library = Libraries.small(folder);
		Path beta = library.folder().resolve("beta.framework");
		LibraryTexts texts = new LibraryTexts(library, file -> file.equals(beta) ? Optional.of(Libraries.BETA.replace("How others grow", "How other views grow")) : Optional.empty());
		Found found = ProseSearch.find(texts, Optional.of(LibraryCheck.of(library, new NullProgressMonitor()).snapshot()), new Query("other views", true, false), new NullProgressMonitor());
		assertEquals(List.of("Listen to others", "Listen to others", "Growing others"), found.hits().stream().map(Hit::heading).map(heading -> heading.replaceFirst("^\\S+\\.?\\S*  ", "")).toList());
		assertEquals(2, found.files());
		assertFalse(found.more());
		LibraryEdit edit = ProseSearch.replace(found.hits(), "different\nviews");
		assertTrue(edit.apply(beta, found.texts().get(beta)).contains("| How different views grow."));
		assertEquals(Map.of(), edit.moves());
		assertEquals("hear different views.", found.hits().get(0).then("different views"));
	}

	@Test
	void wordsAcrossTheEndOfALineComeOntoTheFirst() {
		Path file = Path.of("a.framework");
		List<Hit> hits = ProseSearch.in(PROSE, file, Optional.empty(), new Query("other views", false, false).pattern());
		String changed = ProseSearch.replace(List.of(hits.get(1)), "new ones").apply(file, PROSE);
		assertTrue(changed.contains("        | new ones, otherwise.\n        |\n"), changed);
	}

	@Test
	void publishedVersionsAreLeftOut() throws IOException {
		Library library = Libraries.small(folder);
		Files.createDirectories(library.folder().resolve("published/beta"));
		Files.writeString(library.folder().resolve("published/beta/1.0.0.framework"), Libraries.BETA);
		Found found = ProseSearch.find(new LibraryTexts(library, file -> Optional.empty()), Optional.empty(), new Query("others", true, false), new NullProgressMonitor());
		assertEquals(List.of("beta.framework"), found.hits().stream().map(hit -> hit.file().getFileName().toString()).toList());
	}
}
