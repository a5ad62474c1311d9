package framewright.ui.model.compare;

import java.io.IOException;
import java.nio.file.Path;

import framewright.core.compare.Comparison;

/**
 * A text that can be compared with another of the same framework.
 *
 * @param label how a person tells it from the others: “version 1.0.0”, “your text, not saved”
 * @param version what the history of the framework knows a text by that was kept; empty for a text that stands in a file
 * @param file the file it stands in, absolute; for a text that stands in none the file it would be compared with
 * @param source gives the text as it is now
 */
public record ComparedText(Kind kind, String label, String version, Path file, Source source) {

	/** What kinds of texts there are, and with it what can be done with them. */
	public enum Kind {
		/** A version that was published. It never changes. */
		PUBLISHED,
		/** A version that is kept in the history. It never changes. */
		KEPT,
		/** The file as it lies on the disk. */
		SAVED,
		/** The text in an editor, or the file when no editor has it open. */
		EDITED
	}

	/** Gives a text. May be called by any thread. */
	@FunctionalInterface
	public interface Source {

		/** @throws IOException when it cannot be read; the message is for people */
		String read() throws IOException;
	}

	/** A text that stands in a file, or in the editor of one. */
	public ComparedText(Kind kind, String label, Path file, Source source) {
		this(kind, label, "", file, source);
	}

	/** Whether another one is the same, though perhaps called otherwise. */
	public boolean isSame(ComparedText other) {
		return kind == other.kind && version.equals(other.version) && file.equals(other.file);
	}

	/** Whether changes can be taken back in it. */
	public boolean canBeChanged() {
		return kind == Kind.SAVED || kind == Kind.EDITED;
	}

	/** Reads it for a comparison. */
	public Comparison.Text text() throws IOException {
		return new Comparison.Text(label, source.read());
	}
}
