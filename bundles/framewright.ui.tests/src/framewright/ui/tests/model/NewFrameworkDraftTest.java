package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;
import framewright.ui.model.create.NewFrameworkDraft;
import framewright.ui.model.create.NewFrameworkDraft.Model;
import framewright.ui.model.create.NewFrameworkDraft.Start;
import framewright.ui.tests.Libraries;

class NewFrameworkDraftTest {

	@TempDir
	Path folder;

	private static List<Finding> faults(Library library, Path file) throws Exception {
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		return reader.check(file, new NullProgressMonitor()).stream().filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0).toList();
	}

	@Test
	void anEmptyOneHasNoFault() throws Exception {
		Library library = Libraries.small(folder);
		NewFrameworkDraft draft = new NewFrameworkDraft(library, Set.of("alpha", "beta"));
		assertFalse(draft.problem().isEmpty());
		draft.title("The “Coaching” Toolkit");
		draft.publisher("Institute of \"Education\"");
		assertEquals("", draft.problem());
		Path file = draft.write();
		assertEquals(folder.resolve("coaching-toolkit.framework"), file);
		assertEquals(List.of(), faults(library, file));
	}

	@Test
	void aNameIsNeverTakenTwice() throws Exception {
		NewFrameworkDraft draft = new NewFrameworkDraft(Libraries.small(folder), Set.of("gamma"));
		draft.title("Alpha");
		assertEquals("alpha-2", draft.name());
		draft.title("Gamma");
		assertEquals("gamma-2", draft.name());
	}

	@Test
	void aStructureHasTitlesButNoText() throws Exception {
		Library library = Libraries.small(folder);
		NewFrameworkDraft draft = new NewFrameworkDraft(library, Set.of());
		draft.title("Gamma");
		draft.start(Start.STRUCTURE, new Model("Alpha framework", () -> Libraries.ALPHA));
		String text = draft.text();
		assertTrue(text.contains("component listening \"Listen to others\""), text);
		assertTrue(text.contains("level high \"High impact\""), text);
		assertFalse(text.contains("|"), text);
		assertFalse(text.contains("6f1e2b52"), text);
		assertEquals(List.of(), faults(library, draft.write()));
	}

	@Test
	void aCopyHasItsText() throws Exception {
		NewFrameworkDraft draft = new NewFrameworkDraft(Libraries.small(folder), Set.of());
		draft.title("Gamma");
		draft.start(Start.COPY, new Model("Alpha framework", () -> Libraries.ALPHA));
		assertTrue(draft.text().contains("| seek out other views."));
		assertTrue(draft.text().contains("derived from alpha@1.0.0"), draft.text());
	}
}
