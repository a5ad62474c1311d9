package framewright.format.html;

import framewright.core.extension.Options;

/**
 * What a person chose for a handbook; the meaning of each is in plugin.xml.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param accent the name of a palette
 */
public record HandbookOptions(boolean smartcard, boolean retired, boolean changes, String theme, String accent) {

	public static HandbookOptions of(Options options) {
		return new HandbookOptions(options.flag("smartcard"), options.flag("retired"), options.flag("changes"), options.text("theme"), options.text("accent"));
	}
}
