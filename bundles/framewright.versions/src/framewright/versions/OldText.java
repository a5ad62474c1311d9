package framewright.versions;

import java.nio.file.Path;

import framewright.core.compare.Comparison;

/**
 * The text of a framework as it was in some version, to be read and compared; changing it changes nothing.
 *
 * @param file  the file that it is a version of
 * @param label how a person tells it from others: “version 2.0.0”, “saved on 3 May 2026 by Ada Brown”
 */
public record OldText(Path file, String label, String text) {

	/** For a comparison. */
	public Comparison.Text forComparison() {
		return new Comparison.Text(label, text);
	}
}
