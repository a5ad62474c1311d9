package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Exporter;
import framewright.core.exchange.Exporters;
import framewright.core.extension.Extension;
import framewright.core.extension.Option;
import framewright.core.library.Library;
import framewright.ui.model.export.ExportPlan;
import framewright.ui.model.export.ExportRun;
import framewright.editing.library.LibraryCheck;
import framewright.ui.tests.Libraries;

class ExportRunTest {

	@TempDir
	Path folder;

	private ExportPlan plan(Library library, String format) throws Exception {
		ExportPlan plan = new ExportPlan();
		assertEquals("Choose at least one framework.", plan.problem());
		plan.frameworks().addAll(LibraryCheck.of(library, new NullProgressMonitor()).snapshot().rows());
		assertEquals("Choose at least one format.", plan.problem());
		plan.formats().add(Exporters.find(format).orElseThrow());
		assertEquals("Choose a folder for the files.", plan.problem());
		plan.folder(folder.resolve("out").toString());
		assertEquals("", plan.problem());
		return plan;
	}

	@Test
	void writesWithTheOptionsThatWereSet() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		ExportPlan plan = plan(library, "test-titles");
		Extension<Exporter> format = plan.formats().iterator().next();
		Option upper = format.options().stream().filter(option -> option.id().equals("upper")).findFirst().orElseThrow();
		plan.set(format, upper, "true");
		ExportRun.Outcome outcome = new ExportRun(plan, library).run(new NullProgressMonitor());
		assertEquals(List.of(), outcome.faults());
		assertEquals(2, outcome.losses().size());
		assertEquals("2 files were written", outcome.words());
		assertTrue(Files.readString(folder.resolve("out/beta.txt")).contains("- GROWING OTHERS"));
	}

	@Test
	void aBrokenFrameworkDoesNotKeepTheOthersBack() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		Files.writeString(library.folder().resolve("alpha.framework"), "framework alpha \"Alpha\" {{{");
		ExportRun.Outcome outcome = new ExportRun(plan(library, "test-titles"), library).run(new NullProgressMonitor());
		assertEquals(1, outcome.written().size());
		assertEquals(1, outcome.faults().size());
	}

	@Test
	void canBeStopped() throws Exception {
		Library library = Libraries.small(folder.resolve("library"));
		NullProgressMonitor monitor = new NullProgressMonitor();
		Thread stop = new Thread(() -> monitor.setCanceled(true));
		ExportRun run = new ExportRun(plan(library, "test-slow"), library);
		stop.start();
		assertThrows(OperationCanceledException.class, () -> run.run(monitor));
	}
}
