package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.ui.model.StartLibrary;
import framewright.editing.library.FileReport;
import framewright.editing.library.LibrarySession;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.model.library.RecentLibraries;
import framewright.editing.library.Tally;
import framewright.ui.tests.Libraries;

class LibraryModelTest {

	@TempDir
	Path folder;

	private static LibrarySnapshot check(Library library) throws Exception {
		LibrarySession session = new LibrarySession();
		session.open(library);
		session.check(new NullProgressMonitor());
		return session.snapshot().orElseThrow();
	}

	@Test
	void showsFrameworksWithVersionsAndNumberedElements() throws Exception {
		Library library = Libraries.small(folder);
		Files.createDirectories(folder.resolve("published/alpha"));
		Files.writeString(folder.resolve("published/alpha/0.9.0.framework"), Libraries.ALPHA);
		LibrarySnapshot snapshot = check(library);
		assertEquals(List.of("Alpha framework", "Beta framework"), snapshot.rows().stream().map(Node::title).toList());
		Node alpha = snapshot.rows().get(0);
		assertEquals("1.0.0 · draft", alpha.detail());
		assertEquals(List.of(Node.Kind.VERSIONS, Node.Kind.DOMAIN), alpha.children().stream().map(Node::kind).toList());
		assertEquals("1a.i  Listen to others", alpha.element("listening").orElseThrow().heading());
		assertEquals("No problems", snapshot.problems().words());
	}

	@Test
	void countsProblemsWhereTheyAre() throws Exception {
		Library library = Libraries.small(folder);
		Files.writeString(folder.resolve("alpha.framework"), Libraries.ALPHA.replace("at high", "at height"));
		Node alpha = check(library).rows().get(0);
		assertTrue(alpha.problems().errors() > 0);
		assertTrue(alpha.element("listening").orElseThrow().problems().errors() > 0);
		assertEquals(Tally.NONE, check(library).rows().get(1).problems());
	}

	@Test
	void aFileThatIsNoTextSpoilsNoOther() throws Exception {
		Library library = Libraries.small(folder);
		Files.write(folder.resolve("broken.framework"), new byte[] { 0, 1, 2, (byte) 0xff });
		Files.write(folder.resolve("empty.framework"), new byte[0]);
		LibrarySnapshot snapshot = check(library);
		assertEquals(4, snapshot.rows().size());
		assertEquals(2, snapshot.frameworks().size());
		assertTrue(snapshot.file(folder.resolve("broken.framework")).orElseThrow().tree().problems().errors() > 0);
	}

	@Test
	void whatIsEditedCountsUntilTheEditorIsClosed() throws Exception {
		LibrarySession session = new LibrarySession();
		session.open(Libraries.small(folder));
		session.check(new NullProgressMonitor());
		Path file = folder.resolve("beta.framework");
		FileReport saved = session.snapshot().orElseThrow().file(file).orElseThrow();
		int[] told = new int[1];
		session.listen(() -> told[0]++);
		Node changed = new Node(Node.Kind.FRAMEWORK, saved.tree().key(), file, "beta", "", "Changed", "", 0, 1, Tally.NONE, List.of());
		session.edited(FileReport.of(file, changed, List.of(), List.of()));
		assertEquals("Changed", session.snapshot().orElseThrow().title(file));
		session.closed(file);
		assertEquals("Beta framework", session.snapshot().orElseThrow().title(file));
		assertEquals(2, told[0]);
	}

	@Test
	void rowsKeepTheirKeyWhenTextIsAddedBefore() throws Exception {
		Library library = Libraries.small(folder);
		String key = check(library).rows().get(0).element("listening").orElseThrow().key();
		Files.writeString(folder.resolve("alpha.framework"), Libraries.ALPHA.replace("What alpha", "Now what alpha"), StandardCharsets.UTF_8);
		assertEquals(key, check(library).rows().get(0).element("listening").orElseThrow().key());
	}

	@Test
	void remembersTheLastLibrariesFirst() {
		RecentLibraries recent = new RecentLibraries(List.of());
		for (int i = 0; i < 12; i++) {
			recent = recent.with(folder.resolve("l" + i));
		}
		recent = recent.with(folder.resolve("l7"));
		assertEquals(RecentLibraries.MOST, recent.folders().size());
		assertEquals(folder.resolve("l7"), recent.folders().get(0));
		assertEquals(recent, RecentLibraries.parse(recent.text()));
		assertEquals(List.of(), recent.existing());
	}

	@Test
	void startsWithWhatIsAskedFor() throws Exception {
		Libraries.small(folder);
		assertEquals(Optional.of(folder), StartLibrary.folder(folder.toString()));
		assertEquals(Optional.of(folder), StartLibrary.folder(null, "-data", "x", folder.resolve("alpha.framework").toString()));
		assertEquals(Optional.empty(), StartLibrary.folder(null, "-data", folder.toString()));
		assertEquals(Optional.empty(), StartLibrary.folder(folder.resolve("none").toString()));
	}

	@Test
	void saysCountsInWords() {
		assertEquals("2 errors, 1 warning", new Tally(2, 1, 0).words());
		assertEquals("1 to-do", new Tally(0, 0, 1).words());
	}
}
