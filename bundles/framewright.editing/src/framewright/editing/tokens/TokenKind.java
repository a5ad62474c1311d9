package framewright.editing.tokens;

/** What a stretch of a text is, once it is known what its names mean. */
public enum TokenKind {
	KEYWORD, TIER, NAME, LEVEL, REFERENCE, TITLE, STRING, NUMBER, MARK, PROSE, EMPHASIS, STRONG, COMMENT
}
