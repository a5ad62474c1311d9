package framewright.core.exchange;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * An importer of documents that an exporter of the same format makes without loss, so that a framework can be exported, edited there and brought up to
 * date with what came back.
 */
public interface UpdatingImporter extends Importer {

	/**
	 * Reads a document as an edited form of a framework that is there already.
	 *
	 * @param request the document; its name is that of the framework
	 * @param existing the text of the framework as it is today
	 * @throws UnreadableDocumentException when it is not of the importer's format, or not of this framework; its message is shown to people
	 * @throws IOException when the file could not be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	Revision revise(ImportRequest request, String existing, IProgressMonitor monitor) throws IOException;
}
