package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import framewright.format.document.reading.Bullets;

/** Makes lines of the pieces of a page, whatever the order in which they were drawn. */
final class Lines {

	private Lines() {
	}

	/**
	 * The lines of a page from top to bottom and from left to right. Words that are far apart, or between which a line is drawn, are lines of their own.
	 */
	static List<Line> of(int page, List<Piece> pieces, List<Ruling> rulings) {
		List<Line> lines = new ArrayList<>();
		for (List<Piece> row : rows(pieces)) {
			List<Piece> line = new ArrayList<>();
			for (Piece piece : row) {
				if (!line.isEmpty() && isApart(line.get(line.size() - 1), piece, rulings)) {
					lines.add(new Line(page, line));
					line = new ArrayList<>();
				}
				line.add(piece);
			}
			lines.add(new Line(page, line));
		}
		return lines;
	}

	private static boolean isApart(Piece before, Piece after, List<Ruling> rulings) {
		float gap = after.left() - before.right();
		float size = Math.max(before.size(), after.size());
		if (gap > (Bullets.isBullet(before.text()) ? 4f : before.text().endsWith(" ") ? 1.5f : 1f) * size) {
			return true;
		}
		return gap > 0.3f * size && rulings.stream().anyMatch(line -> line.upright() && line.at() > before.right() - 1 && line.at() < after.left() + 1 && line.from() < after.base() && line.to() > after.top());
	}

	/** Pieces that stand on the same line of the page, from left to right. */
	static List<List<Piece>> rows(List<Piece> pieces) {
		List<Piece> sorted = new ArrayList<>(pieces);
		sorted.sort(Comparator.comparing(Piece::base).thenComparing(Piece::left));
		List<List<Piece>> rows = new ArrayList<>();
		List<Piece> row = new ArrayList<>();
		float base = 0;
		float size = 0;
		for (Piece piece : sorted) {
			boolean same = !row.isEmpty() && (Math.abs(piece.base() - base) < 0.25f * Math.max(size, piece.size()) || isRaised(piece.base() - base, size, piece.size()));
			if (!same) {
				row = new ArrayList<>();
				rows.add(row);
				base = piece.base();
				size = piece.size();
			} else if (piece.size() > size * 1.2f) {
				base = piece.base();
				size = piece.size();
			}
			row.add(piece);
		}
		for (List<Piece> each : rows) {
			each.sort(Comparator.comparing(Piece::left));
		}
		return rows;
	}

	/** Whether one of two is the mark of a note at the other: smaller and a little higher. */
	private static boolean isRaised(float below, float size, float other) {
		float larger = Math.max(size, other);
		float smaller = Math.min(size, other);
		return smaller < 0.8f * larger && Math.abs(below) < 0.5f * larger;
	}
}
