package framewright.core.exchange;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Makes a framework of a document. Provided at the extension point {@code framewright.core.importers}; an instance serves one import.
 */
public interface Importer {

	/**
	 * How sure the importer is that it can read a document.
	 *
	 * @param name the name of the file
	 * @param beginning its first bytes, up to 8 KiB
	 * @return from 0 (not at all) to 100 (made for this)
	 */
	int recognise(String name, byte[] beginning);

	/**
	 * How sure the importer is that it can read a document, where the beginning does not tell: what is packed shows nothing of what is in it.
	 *
	 * @param file the document, which may be anything; looking into it must cost little
	 * @param beginning its first bytes, up to 8 KiB
	 * @return from 0 (not at all) to 100 (made for this)
	 */
	default int recognise(Path file, byte[] beginning) {
		return recognise(file.getFileName().toString(), beginning);
	}

	/**
	 * Reads a document.
	 *
	 * @throws UnreadableDocumentException when it is not of the importer's format; its message is shown to people
	 * @throws IOException when the file could not be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException;

	/** Tells a person that a document is not what the importer can read. */
	final class UnreadableDocumentException extends IOException {
		private static final long serialVersionUID = 1;

		public UnreadableDocumentException(String message) {
			super(message);
		}
	}
}
