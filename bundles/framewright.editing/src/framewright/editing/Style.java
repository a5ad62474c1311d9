package framewright.editing;

/** The ways in which a stretch of text is shown. */
public enum Style {
	KEYWORD, TIER, TITLE, NAME, LEVEL, REFERENCE, STRING, NUMBER, MARK, PROSE, EMPHASIS, STRONG, COMMENT, PLAIN;

	/** The name that colours have in themes and style sheets. */
	public String id() {
		return "framewright.ui.colour." + name().toLowerCase(java.util.Locale.ROOT);
	}
}
