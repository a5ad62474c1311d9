package framewright.format.word.document;

import java.util.ArrayList;
import java.util.List;

/** Gives lists their bullets and numbers: all bullets are one list to Word, each numbered list one of its own, or it would go on counting. */
public final class Numbering {

	/** The list that all bullets belong to. */
	static final int BULLETS = 1;

	/** For paragraphs that have no number though their style has one. */
	public static final int NONE = 0;

	private static final int DEEPEST = 9;
	private static final int STEP = 357; // twentieths of a point
	private static final String[] SIGNS = { "•", "–", "▪" };
	private static final String[] STYLES = { "decimal", "lowerLetter", "lowerRoman" };

	/** @param depth at which it counts; -1 for all depths */
	private record Begun(int depth, int start) {
	}

	private final List<Begun> lists = new ArrayList<>();
	private final int firstKind;
	private final int firstList;
	private final StyleNames styles;

	public Numbering() {
		this(0, BULLETS, null);
	}

	/**
	 * In a document that has lists already.
	 *
	 * @param firstKind the first number of a kind of list that is free
	 * @param firstList the first number of a list that is free, from 1
	 * @param styles whose lists follow their styles; {@code null} where no style belongs to a list
	 */
	public Numbering(int firstKind, int firstList, StyleNames styles) {
		this.firstKind = firstKind;
		this.firstList = firstList;
		this.styles = styles;
	}

	/** The list that all bullets belong to. */
	public int bullets() {
		return firstList;
	}

	/** Begins a numbered list. @return its number */
	int begin() {
		return begin(-1, 1);
	}

	/**
	 * Begins a numbered list.
	 *
	 * @param depth how deep it lies in other lists, from 0
	 * @param start its first number
	 * @return its number
	 */
	public int begin(int depth, int start) {
		lists.add(new Begun(depth, start));
		return lastOfStyles() + lists.size();
	}

	/** The list of the style of numbered items, which a person gets who chooses that style. */
	int numbers() {
		return firstList + 1;
	}

	private int lastOfStyles() {
		return styles == null ? firstList : numbers();
	}

	/** Writes the lists that were begun. */
	public void write(Markup xml) {
		xml.start("w:numbering", "xmlns:w", Wordml.NAMESPACE);
		kind(xml, firstKind, true);
		kind(xml, firstKind + 1, false);
		xml.start("w:num", "w:numId", String.valueOf(firstList)).empty("w:abstractNumId", "w:val", String.valueOf(firstKind)).end();
		if (styles != null) {
			xml.start("w:num", "w:numId", String.valueOf(numbers())).empty("w:abstractNumId", "w:val", String.valueOf(firstKind + 1)).end();
		}
		for (int i = 0; i < lists.size(); i++) {
			xml.start("w:num", "w:numId", String.valueOf(lastOfStyles() + i + 1)).empty("w:abstractNumId", "w:val", String.valueOf(firstKind + 1));
			Begun begun = lists.get(i);
			for (int depth = Math.max(begun.depth, 0); depth < (begun.depth < 0 ? DEEPEST : Math.min(begun.depth, DEEPEST - 1) + 1); depth++) {
				xml.start("w:lvlOverride", "w:ilvl", String.valueOf(Math.min(depth, DEEPEST - 1))).empty("w:startOverride", "w:val", String.valueOf(begun.start)).end();
			}
			xml.end();
		}
		xml.end();
	}

	private void kind(Markup xml, int id, boolean bullets) {
		xml.start("w:abstractNum", "w:abstractNumId", String.valueOf(id)).empty("w:multiLevelType", "w:val", "hybridMultilevel");
		for (int depth = 0; depth < DEEPEST; depth++) {
			xml.start("w:lvl", "w:ilvl", String.valueOf(depth)).empty("w:start", "w:val", "1");
			xml.empty("w:numFmt", "w:val", bullets ? "bullet" : STYLES[depth % STYLES.length]);
			if (depth == 0 && styles != null && !styles.numbered().contains(bullets ? Look.BULLET : Look.NUMBER)) {
				xml.empty("w:pStyle", "w:val", styles.of(bullets ? Look.BULLET : Look.NUMBER));
			}
			xml.empty("w:lvlText", "w:val", bullets ? SIGNS[depth % SIGNS.length] : "%" + (depth + 1) + ".").empty("w:lvlJc", "w:val", "left");
			xml.start("w:pPr").empty("w:ind", "w:left", String.valueOf(STEP * (depth + 1)), "w:hanging", String.valueOf(STEP)).end().end();
		}
		xml.end();
	}
}
