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
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * A document that was read: its lines, the framework that comes of it, and how they hang together.
 *
 * @param format the id of the importer
 * @param request what the importer was asked
 * @param stamp what the file was like when it was read, as {@link ImportPlan#stamp} tells
 * @param imported what it made
 * @param framework the rows of the framework
 * @param source the lines of the document
 * @param uuid the identifier of the framework; empty when the document has none
 */
public record ReadDocument(String format, ImportRequest request, String stamp, Imported imported, Branches framework, SourceList source, String uuid) {

	/**
	 * Reads a document; call it in the background.
	 *
	 * @throws IOException when it cannot be read; its message is for people
	 * @throws OperationCanceledException when the monitor says so
	 */
	public static ReadDocument read(Extension<Importer> format, ImportRequest request, IProgressMonitor monitor) throws IOException, FailedExtensionException {
		String stamp = ImportPlan.stamp(request.source()); // before it is read: what is written meanwhile is read again
		Imported imported = format.create().read(request, monitor);
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		Framework made = imported.framework();
		ImportReport report = ImportReport.of(request, Path.of(request.name() + Library.EXTENSION), format.id(), imported);
		Branches branches = Branches.of(made);
		return new ReadDocument(format.id(), request, stamp, imported, branches, new SourceList(report, branches), Objects.toString(made.getUuid(), ""));
	}

	/** The title that the document gives the framework. */
	public String title() {
		return Objects.toString(imported.framework().getTitle(), "");
	}

	/** Whether another is a reading of the same file, as it was then, in the same way; what a person said of its lines, and the name, may differ. */
	public boolean isReadLike(ReadDocument other) {
		return format.equals(other.format) && stamp.equals(other.stamp) && request.source().equals(other.request.source()) && request.options().equals(other.request.options());
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
