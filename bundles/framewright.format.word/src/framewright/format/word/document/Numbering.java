package framewright.format.word.document;

/** Gives lists their bullets and numbers: all bullets are one list to Word, each numbered list one of its own, or it would go on counting. */
public final class Numbering {

	/** The list that all bullets belong to. */
	static final int BULLETS = 1;

	private static final int DEEPEST = 9;
	private static final int STEP = 357; // twentieths of a point
	private static final String[] SIGNS = { "•", "–", "▪" };
	private static final String[] STYLES = { "decimal", "lowerLetter", "lowerRoman" };

	private int lists = BULLETS;

	/** Begins a numbered list. @return its number */
	int begin() {
		return ++lists;
	}

	/** Writes the lists that were begun. */
	public void write(Markup xml) {
		xml.start("w:numbering", "xmlns:w", Wordml.NAMESPACE);
		kind(xml, 0, true);
		kind(xml, 1, false);
		for (int list = BULLETS; list <= lists; list++) {
			xml.start("w:num", "w:numId", String.valueOf(list)).empty("w:abstractNumId", "w:val", list == BULLETS ? "0" : "1");
			for (int depth = 0; list > BULLETS && depth < DEEPEST; depth++) {
				xml.start("w:lvlOverride", "w:ilvl", String.valueOf(depth)).empty("w:startOverride", "w:val", "1").end();
			}
			xml.end();
		}
		xml.end();
	}

	private static void kind(Markup xml, int id, boolean bullets) {
		xml.start("w:abstractNum", "w:abstractNumId", String.valueOf(id)).empty("w:multiLevelType", "w:val", "hybridMultilevel");
		for (int depth = 0; depth < DEEPEST; depth++) {
			xml.start("w:lvl", "w:ilvl", String.valueOf(depth)).empty("w:start", "w:val", "1");
			xml.empty("w:numFmt", "w:val", bullets ? "bullet" : STYLES[depth % STYLES.length]);
			xml.empty("w:lvlText", "w:val", bullets ? SIGNS[depth % SIGNS.length] : "%" + (depth + 1) + ".").empty("w:lvlJc", "w:val", "left");
			xml.start("w:pPr").empty("w:ind", "w:left", String.valueOf(STEP * (depth + 1)), "w:hanging", String.valueOf(STEP)).end().end();
		}
		xml.end();
	}
}
