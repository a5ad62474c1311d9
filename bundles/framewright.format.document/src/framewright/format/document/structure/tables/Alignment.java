package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Line;

/** Gives pieces of text to the parts that they are about, without changing the order of either. */
final class Alignment {

	/** More comparisons than this are not made; the pieces are then shared out evenly. */
	private static final int MOST = 40_000;

	/** A new text begins where a sentence has ended and the next begins with a small letter, because it goes on from the stem. */
	private static final Pattern NEW_TEXT = Pattern.compile("(?<=[.!?;][”\"’)]{0,2})(?<!\\b(?:e\\.g|i\\.e|etc|cf|vs|approx|no|pp?|incl|esp|al)\\.)\\s+(?=\\p{Ll})");

	private Alignment() {
	}

	/**
	 * The place of each piece.
	 *
	 * @param pieces the words of each
	 * @param parts what is known of the words of each part
	 * @return for each piece the index of its part, never less than that of the piece before
	 */
	static int[] of(List<String> pieces, List<String> parts) {
		int m = pieces.size();
		int n = parts.size();
		int[] places = new int[m];
		if (m == 0 || n <= 1 || (long) m * n > MOST) {
			for (int i = 0; i < m; i++) {
				places[i] = m == 0 ? 0 : (int) ((long) i * n / m);
			}
			return places;
		}
		double[][] best = new double[m][n];
		int[][] from = new int[m][n];
		for (int i = 0; i < m; i++) {
			int before = 0;
			for (int j = 0; j < n; j++) {
				if (i > 0 && best[i - 1][j] + (before == j ? 0 : -0.001) > best[i - 1][before]) {
					before = j;
				}
				double even = 1 - Math.abs((i + 0.5) / m - (j + 0.5) / n);
				// A part without any piece is less likely than one with several.
				double skipped = i > 0 && j > before + 1 || i == 0 && j > 0 ? 0.15 : 0;
				best[i][j] = (i == 0 ? 0 : best[i - 1][before]) + Words.likeness(pieces.get(i), parts.get(j)) + 0.2 * even - skipped;
				from[i][j] = before;
			}
		}
		int last = 0;
		for (int j = 1; j < n; j++) {
			last = best[m - 1][j] > best[m - 1][last] ? j : last;
		}
		for (int i = m - 1; i >= 0; i--) {
			places[i] = last;
			last = from[i][last];
		}
		return places;
	}

	/** A text taken apart where a new one seems to begin. */
	static List<Block> split(Block text) {
		if (text.lines().isEmpty() || !text.children().isEmpty()) {
			return List.of(text);
		}
		List<Block> parts = new ArrayList<>();
		List<Line> current = new ArrayList<>();
		for (Line line : text.lines()) {
			String[] pieces = NEW_TEXT.split(line.text());
			for (int i = 0; i < pieces.length; i++) {
				boolean begins = i > 0 || !current.isEmpty() && Words.beginsWithin(pieces[i]) && !Words.isOpen(current.get(current.size() - 1).text());
				if (begins && !current.isEmpty()) {
					parts.add(with(text, current));
					current = new ArrayList<>();
				}
				current.add(new Line(line.number(), pieces[i]));
			}
		}
		parts.add(with(text, current));
		return parts;
	}

	private static Block with(Block text, List<Line> lines) {
		return text.with(lines);
	}
}
