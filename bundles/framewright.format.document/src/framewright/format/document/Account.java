package framewright.format.document;

import java.util.ArrayList;
import java.util.List;

import framewright.core.exchange.Imported.SourceLine;

/** Keeps account of every line of a document: where it went, or why it went nowhere. */
final class Account {

	private final List<String> lines;
	private final String[] places;
	private final String[] reasons;
	private final boolean[] lost;

	Account(SourceText source) {
		lines = source.lines();
		places = new String[lines.size()];
		reasons = new String[lines.size()];
		lost = new boolean[lines.size()];
	}

	/** The words of a block went to a place, told in words that people understand. */
	void use(Block block, String place) {
		block.numbers().forEach(number -> use(number, place));
	}

	void use(int number, String place) {
		places[number] = places[number] == null || places[number].equals(place) ? place : places[number] + "; " + place;
	}

	/** A line held nothing of the author's words. */
	void skip(int number, String reason) {
		reasons[number] = reason;
	}

	void skip(Block block, String reason) {
		block.numbers().forEach(number -> skip(number, reason));
	}

	/** The words of a block found no place. */
	void leave(Block block, String reason) {
		block.numbers().forEach(number -> {
			reasons[number] = reason;
			lost[number] = true;
		});
	}

	/** Whether a line has been told of. */
	boolean knows(int number) {
		return places[number] != null || reasons[number] != null;
	}

	/** What became of every line, in the order of the document. */
	List<SourceLine> lines() {
		List<SourceLine> all = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			all.add(line(i));
		}
		return all;
	}

	private SourceLine line(int i) {
		String text = lines.get(i);
		if (text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
			return SourceLine.skipped(i + 1, text, "an empty line");
		}
		if (places[i] != null) {
			return SourceLine.used(i + 1, text, places[i]);
		}
		if (reasons[i] != null) {
			return lost[i] ? SourceLine.left(i + 1, text, reasons[i]) : SourceLine.skipped(i + 1, text, reasons[i]);
		}
		boolean words = text.codePoints().anyMatch(Character::isLetter);
		return words ? SourceLine.left(i + 1, text, "it was not understood") : SourceLine.skipped(i + 1, text, "marks without words");
	}
}
