package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Puts what stands on a page in the order in which it is read. */
final class PageLayout {

	private PageLayout() {
	}

	/** @param pieces what is on the page less what was left aside */
	static List<Part> of(PageContent page, List<Piece> pieces) {
		List<Part> parts = new ArrayList<>();
		List<Piece> rest = new ArrayList<>(pieces);
		float above = Float.NEGATIVE_INFINITY;
		for (Grids.Grid grid : Grids.of(page)) {
			List<Piece> inside = rest.stream().filter(grid::holds).toList();
			Table table = table(page.number(), grid, inside);
			if (table == null) {
				continue;
			}
			float from = above;
			List<Piece> before = rest.stream().filter(piece -> !inside.contains(piece) && piece.base() > from && piece.base() <= grid.top() + 2).toList();
			parts.addAll(text(page, before));
			parts.add(Part.of(table));
			rest.removeAll(new java.util.HashSet<>(inside));
			rest.removeAll(new java.util.HashSet<>(before));
			above = grid.top();
		}
		parts.addAll(text(page, rest));
		if (!parts.isEmpty() && parts.get(0).paragraph() != null) {
			parts.get(0).paragraph().first = true;
		}
		return parts;
	}

	private static List<Part> text(PageContent page, List<Piece> pieces) {
		return pieces.isEmpty() ? List.of() : Bands.of(Lines.of(page.number(), pieces, page.rulings()));
	}

	/** @return {@code null} where it is a frame around text, and no table */
	private static Table table(int page, Grids.Grid grid, List<Piece> pieces) {
		Table table = new Table();
		table.page = page;
		table.edges = grid.columns();
		int filled = 0;
		int row = -1;
		List<Piece> left = new ArrayList<>(pieces);
		for (Grids.Cell drawn : grid.cells()) {
			while (row < drawn.row()) {
				row++;
				Table.Row next = new Table.Row();
				next.page = page;
				table.rows.add(next);
			}
			List<Piece> inside = left.stream().filter(drawn::holds).toList();
			left.removeAll(new java.util.HashSet<>(inside));
			Table.Cell cell = new Table.Cell();
			cell.columns = drawn.columns();
			cell.rows = drawn.rows();
			if (!inside.isEmpty()) {
				filled++;
				for (Paragraph paragraph : Paragraphs.of(merged(Lines.of(page, inside, List.of())))) {
					cell.parts.add(Part.of(paragraph));
				}
			}
			table.rows.get(row).cells.add(cell);
		}
		boolean several = filled > 1 && table.rows.stream().filter(r -> r.cells.stream().anyMatch(c -> !c.parts.isEmpty())).count() >= 1;
		return several && left.isEmpty() ? table : null;
	}

	/** In a cell, words on one line belong together however far apart they are. */
	private static List<Line> merged(List<Line> lines) {
		List<Line> merged = new ArrayList<>();
		for (Line line : lines) {
			Line last = merged.isEmpty() ? null : merged.getLast();
			if (last != null && Math.abs(last.base() - line.base()) < 0.35f * Math.max(last.size(), line.size())) {
				List<Piece> pieces = new ArrayList<>(last.pieces());
				pieces.addAll(line.pieces());
				merged.set(merged.size() - 1, new Line(line.page(), pieces));
			} else {
				merged.add(line);
			}
		}
		return merged;
	}
}
