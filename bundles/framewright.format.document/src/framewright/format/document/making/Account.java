package framewright.format.document.making;

import java.util.ArrayList;
import java.util.List;

import framewright.core.exchange.Imported.SourceLine;
import framewright.format.document.source.Block;
import framewright.format.document.source.SourceDocument;

/** Keeps account of every line of a document: where it went, or why it went nowhere. */
public final class Account {

	private final List<SourceDocument.Line> lines;
	private final String[] places;
	private final String[] reasons;
	private final boolean[] lost;

	public Account(SourceDocument source) {
		lines = source.lines();
		places = new String[lines.size()];
		reasons = new String[lines.size()];
		lost = new boolean[lines.size()];
	}

	/** The words of a block went to a place, told in words that people understand. */
	public void use(Block block, String place) {
		block.numbers().forEach(number -> use(number, place));
	}

	public void use(int number, String place) {
		places[number] = places[number] == null || places[number].equals(place) ? place : places[number] + "; " + place;
	}

	/** A line held nothing of the author's words. */
	public void skip(int number, String reason) {
		reasons[number] = reason;
	}

	public void skip(Block block, String reason) {
		block.numbers().forEach(number -> skip(number, reason));
	}

	/** The words of a block found no place. */
	public void leave(Block block, String reason) {
		block.numbers().forEach(number -> {
			reasons[number] = reason;
			lost[number] = true;
		});
	}

	/** Whether a line has been told of. */
	public boolean knows(int number) {
		return places[number] != null || reasons[number] != null;
	}

	/** What became of every line, in the order of the document. */
	public List<SourceLine> lines() {
		List<SourceLine> all = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			all.add(line(i));
		}
		return all;
	}

	private SourceLine line(int i) {
		return told(i).at(lines.get(i).where());
	}

	private SourceLine told(int i) {
		SourceDocument.Line line = lines.get(i);
		String text = line.text();
		if (text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
			return SourceLine.skipped(i + 1, text, line.reason().isEmpty() ? "an empty line" : line.reason());
		}
		if (places[i] != null || !line.used().isEmpty()) {
			return SourceLine.used(i + 1, text, places[i] == null ? line.used() : places[i]);
		}
		if (reasons[i] != null || !line.reason().isEmpty()) {
			String reason = reasons[i] == null ? line.reason() : reasons[i];
			return lost[i] || reasons[i] == null && line.loss() ? SourceLine.left(i + 1, text, reason) : SourceLine.skipped(i + 1, text, reason);
		}
		boolean words = text.codePoints().anyMatch(Character::isLetter);
		return words ? SourceLine.left(i + 1, text, "it was not understood") : SourceLine.skipped(i + 1, text, "marks without words");
	}
}
