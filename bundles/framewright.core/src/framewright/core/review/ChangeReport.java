package framewright.core.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;

/**
 * Writes what changed between two versions, and what reviewers said about it, as a document for people. Each kind of document is an OSGi
 * service. The same input gives the same bytes: no report tells the time of day.
 */
public interface ChangeReport {

	/** The word for it on the command line: {@code html}, {@code markdown}, {@code docx}, {@code release-notes}. */
	String id();

	/** What it is called in a dialog: “Web page”, “Word document with tracked changes”. */
	String label();

	/** The ending of its files, without a full stop. */
	String extension();

	/**
	 * Writes the report. The stream is the caller's to close.
	 *
	 * @throws IOException when the stream does not take it
	 */
	void write(Reported reported, OutputStream out) throws IOException;

	/**
	 * What a report tells.
	 *
	 * @param old     the text of the older version
	 * @param now     the text of the newer version
	 * @param changes what changed between them
	 * @param review  what reviewers said; empty when there is no review
	 * @param words   gives the redline of two pieces of prose
	 */
	record Reported(Comparison.Text old, Comparison.Text now, Changes changes, Optional<Review> review, Comparison words) {
	}
}
