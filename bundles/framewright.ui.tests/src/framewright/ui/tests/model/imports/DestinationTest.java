package framewright.ui.tests.model.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.ImportReport;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.editing.library.LibraryTexts;
import framewright.ui.model.imports.Branches;
import framewright.ui.model.imports.Destination;
import framewright.ui.model.imports.Destination.Known;
import framewright.ui.model.imports.KnownFrameworks;
import framewright.ui.model.imports.ReadDocument;
import framewright.ui.model.imports.SourceList;
import framewright.ui.tests.Libraries;

/** Where an import goes. */
class DestinationTest {

	@TempDir
	Path folder;

	private ReadDocument document(String name, String title) throws Exception {
		Framework framework = ModelFactory.eINSTANCE.createFramework();
		framework.setName("any");
		framework.setTitle(title);
		framework.setLanguage("en-GB");
		ImportRequest request = new ImportRequest(folder.resolve(name + ".txt"), name, Options.of(List.of(), Map.of()));
		Imported imported = new Imported(framework, List.of());
		Branches branches = Branches.of(framework);
		return new ReadDocument("test", request, "", imported, branches, new SourceList(ImportReport.of(request, Path.of("a.framework"), "test", imported), branches), "");
	}

	@Test
	void namesThatFrameworksDeclareOrWerePublishedUnderAreTaken() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		Files.writeString(library.folder().resolve("other.framework"), Libraries.BETA.replace("framework beta", "framework gamma").replace("7a11", "7a12"));
		Files.writeString(library.folder().resolve("broken.framework"), "framework {{{");
		Path published = Files.createDirectories(library.folder().resolve("published/delta")).resolve("1.0.0.framework");
		Files.writeString(published, Libraries.BETA.replace("framework beta", "framework delta"));
		KnownFrameworks known = KnownFrameworks.of(new LibraryTexts(library, file -> Optional.empty()));
		assertEquals(Set.of("alpha", "beta", "other", "gamma", "broken", "delta"), known.names());
		assertEquals("gamma", known.of(library.folder().resolve("other.framework")).orElseThrow().name());
		assertTrue(known.of(published).isEmpty());
		Destination destination = new Destination(library, known, Optional.empty());
		destination.title("Delta");
		assertFalse(known.names().contains(destination.name()), destination.name());
		destination.title("Gamma");
		assertFalse(known.names().contains(destination.name()), destination.name());
	}

	@Test
	void whatWasChosenForOneDocumentIsForgottenForAnother() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		KnownFrameworks known = KnownFrameworks.of(new LibraryTexts(library, file -> Optional.empty()));
		Destination destination = new Destination(library, known, Optional.empty());
		destination.suggest(document("a", "First"), true);
		destination.title("My title");
		destination.existing(known.all().get(0));
		destination.suggest(document("a", "First"), true);
		assertEquals("My title", destination.title(), "the same document");
		destination.suggest(document("b", "Second"), true);
		assertEquals("Second", destination.title());
		assertTrue(destination.existing().isEmpty());

		Known begun = known.all().get(1);
		Destination update = new Destination(library, known, Optional.of(begun));
		assertEquals(begun, update.existing().orElseThrow());
		update.suggest(document("a", "Alpha framework"), true);
		assertEquals(begun, update.existing().orElseThrow(), "a person began with it");
		update.existing(null);
		update.suggest(document("a", "Alpha framework"), true);
		assertTrue(update.existing().isEmpty());
		update.document(folder.resolve("b.txt"));
		assertEquals(begun, update.existing().orElseThrow());
	}

	@Test
	void theReportNamesTheFileBeforeATitleIsChosen() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		Destination destination = new Destination(library, new KnownFrameworks(List.of(), Set.of()), Optional.empty());
		assertEquals(library.folder().resolve("first-plan.framework"), destination.file(document("a", "First Plan")));
		assertEquals(library.folder().resolve("my-notes.framework"), destination.file(document("my-notes", "")));
		destination.title("Chosen");
		assertEquals(library.folder().resolve("chosen.framework"), destination.file(document("a", "First Plan")));
	}

	@Test
	void whatIsStoppedWritesNothing() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		Destination destination = new Destination(library, new KnownFrameworks(List.of(), Set.of()), Optional.empty());
		ReadDocument document = document("a", "First");
		destination.suggest(document, false);
		NullProgressMonitor stopped = new NullProgressMonitor();
		stopped.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> destination.write(document, stopped));
		assertFalse(Files.exists(destination.file()));
	}
}
