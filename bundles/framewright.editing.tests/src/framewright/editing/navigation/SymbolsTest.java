package framewright.editing.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.editing.Libraries;
import framewright.editing.library.LibraryCheck;
import framewright.editing.library.LibrarySnapshot;

class SymbolsTest {

	@TempDir
	Path folder;

	private LibrarySnapshot library;

	@BeforeEach
	void read() throws Exception {
		Library.containing(folder);
		Libraries.small(folder);
		java.nio.file.Files.writeString(folder.resolve("gamma.framework"), "framework gamma \"Gamma\" {\n    domain old-listening \"Listen to others\" retired in 1.0.0\n    domain cafe \"Le café, others\"\n}\n");
		library = LibraryCheck.of(Library.containing(folder), null).snapshot();
	}

	private List<String> find(String query) {
		return Symbols.find(library, query, 100).stream().map(found -> found.framework() + ": " + found.node().heading()).toList();
	}

	@Test
	void findsByNumber() {
		assertEquals(List.of("Alpha framework: 1a.i  Listen to others"), find("1A.i"));
		assertEquals("Alpha framework: 1a  Building relationships", find("1a").get(0), "the very number comes before those that begin so");
	}

	@Test
	void findsByName() {
		assertEquals("Beta framework: 1  Growing others", find("growth").get(0));
		assertEquals("Beta framework: Beta framework", find("beta").get(0));
	}

	@Test
	void findsByWordsOfTheTitleInAnyOrder() {
		assertEquals(List.of("Alpha framework: 1a.i  Listen to others", "Gamma: Listen to others"), find("oth lis"), "what is retired comes last");
		assertEquals(List.of("Gamma: 1  Le café, others"), find("CAFE"));
	}

	@Test
	void noQueryFindsAllAndNonsenseNothing() {
		assertTrue(find("").size() >= 9);
		assertEquals(List.of(), find("zzz"));
		assertEquals(2, Symbols.find(library, "", 2).size());
	}
}
