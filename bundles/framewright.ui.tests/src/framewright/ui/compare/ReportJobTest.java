package framewright.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Comparison;
import framewright.core.review.ChangeReport;
import framewright.ui.tests.ManyChanges;
import framewright.ui.tests.SomeChanges;

class ReportJobTest {

	@TempDir
	Path folder;

	private static final class Count implements ChangeReport {
		@Override
		public String id() {
			return "count";
		}

		@Override
		public String label() {
			return "Number of changes";
		}

		@Override
		public String extension() {
			return "txt";
		}

		@Override
		public void write(Reported reported, OutputStream out) throws IOException {
			out.write((reported.changes().changes().size() + " changes").getBytes(StandardCharsets.UTF_8));
		}
	}

	private static final ChangeReport.Reported REPORTED = new ChangeReport.Reported(new Comparison.Text("old", ""), new Comparison.Text("now", ""), SomeChanges.few(), Optional.empty(), new ManyChanges(1));

	@Test
	void writesTheFileAndTells() throws Exception {
		AtomicBoolean told = new AtomicBoolean();
		Path file = folder.resolve("report.txt");
		ReportJob job = new ReportJob(new Count(), REPORTED, file, () -> told.set(true));
		job.schedule();
		assertTrue(job.join(60_000, new NullProgressMonitor()));
		assertEquals("6 changes", Files.readString(file));
		while (Display.getCurrent().readAndDispatch()) {
			// Goes on.
		}
		assertTrue(told.get());
	}

	@Test
	void writesNothingWhenItIsCancelled() throws Exception {
		Path file = Files.writeString(folder.resolve("report.txt"), "as it was");
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		AtomicBoolean told = new AtomicBoolean();
		assertEquals(Status.CANCEL_STATUS, new ReportJob(new Count(), REPORTED, file, () -> told.set(true)).run(monitor));
		assertEquals("as it was", Files.readString(file));
		assertFalse(told.get());
	}
}
