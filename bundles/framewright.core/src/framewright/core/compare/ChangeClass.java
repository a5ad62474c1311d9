package framewright.core.compare;

import java.util.Locale;

/** How much a change matters to those who use the framework, the lightest first. */
public enum ChangeClass {
	/** Nobody has to do anything differently: spelling, punctuation, order of words. */
	EDITORIAL,
	/** The meaning of some text changed. */
	SUBSTANTIVE,
	/** Parts came, went or moved, and what was is still there to be found. */
	STRUCTURAL,
	/** What somebody relied on is gone: a name, a level, an element without a successor. */
	BREAKING;

	/** The word for it in JSON, in reviews and in the help. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
