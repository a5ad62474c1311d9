package framewright.format.document.source;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Reads documents of one format. It knows the format and nothing of frameworks: {@link framewright.format.document.DocumentImporter} gives every format the
 * same recognition. An instance keeps no state and serves any number of documents.
 */
public interface DocumentReader {

	/**
	 * How sure it is that it can read a document.
	 *
	 * @param name the name of the file
	 * @param beginning its first bytes, up to 8 KiB
	 * @return from 0 (not at all) to 100 (made for this)
	 */
	int recognise(String name, byte[] beginning);

	/**
	 * Reads a document.
	 *
	 * @param monitor told of the progress, and asked at least for every page or thousand lines whether to stop; may be {@code null}
	 * @throws framewright.core.exchange.Importer.UnreadableDocumentException when it is no good document of the format, holds no word, or is made to exhaust
	 *         whoever reads it; its message says what is wrong and what to do, in words that people understand
	 * @throws IOException when the file could not be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	SourceDocument read(Path file, IProgressMonitor monitor) throws IOException;
}
