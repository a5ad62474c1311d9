package framewright.format.document.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.format.document.structure.Meanings;
import framewright.format.document.source.Block;
import framewright.format.document.source.SourceDocument;

/** Keeps account of every line of a document: where it went, or why it went nowhere. */
public final class Account {

	private final List<SourceDocument.Line> lines;
	private final String[] places;
	private final String[] reasons;
	private final boolean[] lost;
	private final String[] meanings;
	private final Sureness[] sure;
	private final EObject[] targets;
	private final String[] said;
	private final List<Doubt> doubts = new ArrayList<>();

	public Account(SourceDocument source) {
		lines = source.lines();
		places = new String[lines.size()];
		reasons = new String[lines.size()];
		lost = new boolean[lines.size()];
		meanings = new String[lines.size()];
		sure = new Sureness[lines.size()];
		targets = new EObject[lines.size()];
		said = new String[lines.size()];
	}

	/** The text of the whole document. */
	String text() {
		return lines.stream().map(SourceDocument.Line::text).collect(Collectors.joining("\n"));
	}

	/** The words of a block went to a place, told in words that people understand. */
	public void use(Block block, String place) {
		block.numbers().forEach(number -> use(number, place));
	}

	public void use(int number, String place) {
		places[number] = places[number] == null || places[number].equals(place) ? place : places[number] + "; " + place;
	}

	/**
	 * What the lines of a block became. Of a line that became several things, the first is told.
	 *
	 * @param target the part of the framework
	 * @param meaning the id of the meaning that they were taken for; may be empty
	 */
	public void became(Block block, EObject target, String meaning, Sureness sureness) {
		block.numbers().forEach(number -> {
			if (targets[number] == null) {
				targets[number] = target;
				meanings[number] = meaning;
				sure[number] = block.isSaid() ? Sureness.SURE : sureness;
			}
		});
	}

	/** What a person said of lines is sure, whatever else is told of them. */
	public void said(List<Correction> corrections) {
		for (Correction correction : corrections) {
			for (int i = Math.max(correction.first(), 1) - 1; i < Math.min(correction.last(), lines.size()); i++) {
				said[i] = correction.meaning();
			}
		}
	}

	/** Something that a person should look at; {@code block} is {@code null} for the document as a whole. */
	public void doubt(Block block, String message) {
		List<Integer> numbers = block == null ? List.of() : block.numbers();
		doubt(numbers.isEmpty() ? 0 : numbers.get(0) + 1, message);
	}

	/** @param line counted from 1; 0 for the document as a whole */
	public void doubt(int line, String message) {
		doubts.add(new Doubt(line, message));
	}

	/** The doubts in the order of the document. */
	public List<Doubt> doubts() {
		return doubts.stream().sorted(Comparator.comparingInt(Doubt::line)).toList();
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
		SourceLine line = told(i).at(lines.get(i).where());
		if (line.place().isEmpty()) {
			return line.loss() ? line : line.as(Meanings.OUT, sure[i] == null ? Sureness.SURE : sure[i]);
		}
		if (said[i] != null) {
			return line.as(said[i], Sureness.SURE).to(targets[i]);
		}
		return line.as(meanings[i] == null ? "" : meanings[i], sure[i] == null ? Sureness.SURE : sure[i]).to(targets[i]);
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
