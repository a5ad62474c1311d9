package framewright.ui.model.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Export;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.LossReport;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.editing.library.Node;

/** Carries out an export. A framework or format that fails does not keep the others from being written. */
public final class ExportRun {

	/**
	 * What came of it.
	 *
	 * @param folder the folder that was written to
	 * @param written the files, in the order of their writing; absolute
	 * @param losses what the formats could not hold
	 * @param faults what could not be exported and why, a sentence each
	 */
	public record Outcome(Path folder, List<Path> written, List<LossReport> losses, List<String> faults) {

		/** In a few words, for a heading. */
		public String words() {
			String files = written.isEmpty() ? "Nothing was written" : written.size() == 1 ? "One file was written" : written.size() + " files were written";
			return faults.isEmpty() ? files : files + ", and not everything could be exported";
		}
	}

	private final ExportPlan plan;
	private final Library library;
	private final Path folder;
	private final List<Path> written = new ArrayList<>();
	private final List<LossReport> losses = new ArrayList<>();
	private final List<String> faults = new ArrayList<>();

	/** @param plan what to export; must have no problem and not change meanwhile */
	public ExportRun(ExportPlan plan, Library library) {
		this(plan, library, plan.output().orElseThrow());
	}

	/** The same, but written to another folder: a preview. */
	public ExportRun(ExportPlan plan, Library library, Path folder) {
		this.plan = plan;
		this.library = library;
		this.folder = folder;
	}

	/**
	 * Exports; call it in the background.
	 *
	 * @throws OperationCanceledException when the monitor says so; formats that were done until then stay
	 */
	public Outcome run(IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Exporting", 10 + 20 * plan.frameworks().size() * plan.formats().size());
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(progress.split(10));
		for (Node chosen : plan.frameworks()) {
			FrameworkFile file = reader.read(chosen.file()).filter(FrameworkFile::isWhole).orElse(null);
			for (Extension<Exporter> format : plan.formats()) {
				progress.subTask(chosen.title() + " – " + format.label());
				SubMonitor part = progress.split(20);
				if (file != null) {
					export(file, chosen, format, part);
				}
			}
			if (file == null) {
				faults.add("“" + chosen.title() + "” has errors that keep it from being read. Correct them, then export it again.");
			}
		}
		return new Outcome(folder, written.stream().distinct().toList(), List.copyOf(losses), List.copyOf(faults));
	}

	private void export(FrameworkFile file, Node chosen, Extension<Exporter> format, SubMonitor progress) {
		String what = "“" + chosen.title() + "” as " + format.label() + ": ";
		try {
			Options options = Options.of(format.options(), plan.values(format));
			Export.Outcome outcome = new Export(format, file.framework().orElseThrow(), library, options).write(folder, progress);
			written.addAll(outcome.files());
			losses.add(outcome.losses());
		} catch (OperationCanceledException e) {
			throw e;
		} catch (BadOptionException | FailedExtensionException e) {
			faults.add(what + e.getMessage());
		} catch (IOException e) {
			ILog.of(ExportRun.class).warn("An export failed.", e);
			// Only what the file system says is nothing for people.
			boolean told = e.getMessage() != null && !(e instanceof FileSystemException);
			faults.add(what + (told ? e.getMessage() : "the file could not be written. Check that the disk is not full, that you may write to the folder, and that no other program has the file open."));
		} catch (RuntimeException e) {
			ILog.of(ExportRun.class).warn("The exporter " + format.id() + " of the plug-in " + format.plugin() + " failed.", e);
			faults.add(what + "this format did not work. Update or remove the plug-in " + format.plugin() + ".");
		}
	}
}
