package framewright.format.word.handbook;

import framewright.core.extension.Options;

/** What a person chose for a handbook; the meaning of each is in plugin.xml. */
record HandbookOptions(boolean contents, boolean smartcard, boolean retired, boolean changes, boolean landscape, String template) {

	static HandbookOptions of(Options options) {
		return new HandbookOptions(options.flag("contents"), options.flag("smartcard"), options.flag("retired"), options.flag("changes"), options.flag("landscape"), options.text("template").strip());
	}
}
