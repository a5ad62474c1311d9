package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/** The rows of a table with every cell in its column: beside and below a merged cell stand empty ones. */
final class Grid {

	/**
	 * A row.
	 *
	 * @param line the index of the first source line that it stands on; -1 for an empty row
	 * @param cells what each column holds
	 */
	record Row(int line, List<List<Block>> cells) {

		/** The indexes of the columns that hold words. */
		List<Integer> filled() {
			List<Integer> filled = new ArrayList<>();
			for (int i = 0; i < cells.size(); i++) {
				if (!words(i).isEmpty()) {
					filled.add(i);
				}
			}
			return filled;
		}

		String words(int column) {
			return Words.of(cells.get(column));
		}
	}

	private static final int WIDEST = 2_000;

	private Grid() {
	}

	/** The tables of a document, also those that stand alone in a cell of another, which is nothing but a frame. */
	static List<Block> tables(List<Block> blocks) {
		List<Block> tables = new ArrayList<>();
		for (Block block : blocks) {
			if (block.is(Kind.TABLE)) {
				tables.add(block);
				for (Block row : block.children()) {
					List<Block> cells = row.children().stream().filter(cell -> !cell.children().isEmpty()).toList();
					if (cells.size() == 1) {
						tables.addAll(tables(cells.get(0).children()));
					}
				}
			}
		}
		return tables;
	}

	/** The rows of a table. A table that stands alone in a row stays what it is; one beside others is what its cells hold. */
	static List<Row> of(Block table) {
		List<Row> rows = new ArrayList<>();
		Map<Integer, Integer> spanned = new HashMap<>();
		for (Block row : table.children()) {
			List<List<Block>> cells = new ArrayList<>();
			boolean frame = row.children().stream().filter(cell -> !cell.children().isEmpty()).count() == 1;
			for (Block cell : row.children()) {
				fillSpanned(spanned, cells);
				if (cells.size() >= WIDEST) {
					// Wider than any table of a person: what follows stands in the last column.
					cells.get(cells.size() - 1).addAll(frame ? cell.children() : content(cell));
					continue;
				}
				for (int i = 0; i < cell.span().columns(); i++) {
					if (cell.span().rows() > 1) {
						spanned.put(cells.size(), cell.span().rows());
					}
					cells.add(new ArrayList<>(i > 0 ? List.of() : frame ? cell.children() : content(cell)));
				}
			}
			fillSpanned(spanned, cells);
			spanned.replaceAll((column, left) -> left - 1);
			spanned.values().removeIf(left -> left <= 0);
			rows.add(new Row(row.numbers().stream().min(Integer::compare).orElse(-1), cells));
		}
		return rows;
	}

	private static void fillSpanned(Map<Integer, Integer> spanned, List<List<Block>> cells) {
		// A span that begins in this row has its cell already, and stands before the place that is filled now.
		while (spanned.containsKey(cells.size())) {
			cells.add(new ArrayList<>());
		}
	}

	/** What a cell holds; a table within it is what its cells hold, one after the other. */
	private static List<Block> content(Block cell) {
		boolean nested = cell.children().stream().anyMatch(block -> block.is(Kind.TABLE));
		if (!nested) {
			return cell.children();
		}
		List<Block> blocks = new ArrayList<>();
		for (Block block : cell.children()) {
			if (block.is(Kind.TABLE)) {
				block.children().forEach(row -> row.children().forEach(inner -> blocks.addAll(content(inner))));
			} else {
				blocks.add(block);
			}
		}
		return blocks;
	}
}
