package framewright.core.review;

import java.io.IOException;
import java.nio.file.Path;

/** Reads what reviewers wrote into a document that a {@link ChangeReport} made. Each kind of document is an OSGi service, which any thread may call. */
public interface ReviewReader {

	/** That of the report that makes such documents: {@code docx}. */
	String id();

	/** What it is called in a dialog: “Word document”. */
	String label();

	/** The ending of its files, without a full stop. */
	String extension();

	/**
	 * Reads a document. Nothing is kept and the file is not changed.
	 *
	 * @throws UnreadableDocumentException when the file is no such document; the message tells a person what it is and what to do
	 * @throws IOException                 when the file cannot be read
	 */
	ReturnedReview read(Path file) throws UnreadableDocumentException, IOException;
}
