package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
			Set<Piece> within = new HashSet<>(inside);
			Table table = table(page.number(), grid, inside);
			if (table == null) {
				continue;
			}
			float from = above;
			List<Piece> before = rest.stream().filter(piece -> !within.contains(piece) && piece.base() > from && piece.base() <= grid.top() + 2).toList();
			parts.addAll(text(page, before));
			parts.add(Part.of(table));
			rest.removeAll(within);
			rest.removeAll(new HashSet<>(before));
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
		Map<Grids.Cell, List<Piece>> byCell = new IdentityHashMap<>();
		Grids.Cell[][] cells = grid.byPlace();
		for (Piece piece : pieces) {
			Grids.Cell cell = cells[place(grid.rows(), piece.base() - 0.3f * piece.size())][place(grid.columns(), piece.middle())];
			byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(piece);
		}
		for (Grids.Cell drawn : grid.cells()) {
			while (row < drawn.row()) {
				row++;
				Table.Row next = new Table.Row();
				next.page = page;
				table.rows.add(next);
			}
			List<Piece> inside = byCell.getOrDefault(drawn, List.of());
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
		return several ? table : null;
	}

	/** Between which two edges something is; what is outside counts as inside the nearest. */
	private static int place(float[] edges, float at) {
		int found = Arrays.binarySearch(edges, at + 1);
		return Math.clamp(found >= 0 ? found : -found - 2L, 0, edges.length - 2);
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
