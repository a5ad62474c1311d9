package framewright.ui.model.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.ImportReport;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Importer;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * A document that was read: its lines, the framework that comes of it, and how they hang together.
 *
 * @param format the id of the importer
 * @param request what the importer was asked
 * @param imported what it made
 * @param framework the rows of the framework
 * @param source the lines of the document
 * @param uuid the identifier of the framework; empty when the document has none
 */
public record ReadDocument(String format, ImportRequest request, Imported imported, Branches framework, SourceList source, String uuid) {

	/**
	 * Reads a document; call it in the background.
	 *
	 * @throws IOException when it cannot be read; its message is for people
	 * @throws OperationCanceledException when the monitor says so
	 */
	public static ReadDocument read(Extension<Importer> format, ImportRequest request, IProgressMonitor monitor) throws IOException, FailedExtensionException {
		Imported imported = format.create().read(request, monitor);
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		Framework made = imported.framework();
		if (!FrameworkText.parses(FrameworkText.write(made))) {
			throw new IOException("What “" + format.label() + "” made of the document is no framework. This is a fault of the plug-in " + format.plugin() + "; tell whoever looks after it.");
		}
		ImportReport report = ImportReport.of(request, Path.of(request.name() + Library.EXTENSION), format.id(), imported);
		Branches branches = Branches.of(made);
		return new ReadDocument(format.id(), request, imported, branches, new SourceList(report, branches), Objects.toString(made.getUuid(), ""));
	}

	/** The title that the document gives the framework. */
	public String title() {
		return Objects.toString(imported.framework().getTitle(), "");
	}

	/** Whether the lines are those of another reading, so that what was said about one holds for the other. */
	public boolean hasLinesOf(ReadDocument other) {
		List<SourceLine> mine = imported.lines();
		List<SourceLine> theirs = other.imported.lines();
		if (mine.size() != theirs.size()) {
			return false;
		}
		for (int i = 0; i < mine.size(); i++) {
			if (!mine.get(i).text().equals(theirs.get(i).text())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What became of the document, to be kept.
	 *
	 * @param file where the framework is, or will be
	 */
	public ImportReport report(Path file) {
		return ImportReport.of(request, file, format, imported);
	}
}
