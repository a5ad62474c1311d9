package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.structure.Meanings;

/** What a person says about lines of a rubric. */
final class Said {

	private final Map<Integer, String> meanings = new HashMap<>();

	/** @param lines the number of the last line that any block stands on */
	Said(List<Correction> corrections, int lines) {
		for (Correction correction : corrections) {
			for (int line = Math.max(1, correction.first()); line <= Math.min(correction.last(), lines); line++) {
				meanings.put(line - 1, correction.meaning());
			}
		}
	}

	String of(int line) {
		return meanings.getOrDefault(line, "");
	}

	/** The depth of the part that a line is said to be, from 1; 0 where nothing of that kind is said. */
	int depth(int line) {
		return Meanings.depth(of(line));
	}

	/** What a paragraph or heading is that something was said of; {@code null} where nothing was. */
	Token token(Block block) {
		String meaning = block.lines().isEmpty() ? "" : of(block.lines().get(0).number());
		if (meaning.isEmpty()) {
			return null;
		}
		if (Meanings.depth(meaning) > 0) {
			return new Token.Said(block, Meanings.depth(meaning));
		}
		return meaning.equals(Meanings.ABOVE) ? new Token.Join(block) : new Token.Prose(block);
	}

	/**
	 * The blocks of the document without what is to be left out, and with rows that belong to the row above put together with it.
	 *
	 * @param skip told of blocks that are left out, and why
	 */
	List<Block> apply(List<Block> blocks, BiConsumer<Block, String> skip) {
		if (meanings.isEmpty()) {
			return blocks;
		}
		List<Block> all = new ArrayList<>();
		for (Block block : blocks) {
			if (block.is(Kind.TABLE)) {
				List<Block> rows = rows(block, skip);
				if (!rows.isEmpty()) {
					all.add(rows.size() == block.children().size() ? block : block.holding(rows));
				}
			} else if (block.isList()) {
				List<Block> items = block.children().stream().filter(item -> !out(item, skip)).toList();
				if (!items.isEmpty()) {
					all.add(items.size() == block.children().size() ? block : block.holding(items));
				}
			} else if (!out(block, skip)) {
				all.add(block);
			}
		}
		return all;
	}

	private boolean out(Block block, BiConsumer<Block, String> skip) {
		List<Integer> numbers = block.numbers();
		boolean out = !numbers.isEmpty() && numbers.stream().allMatch(number -> of(number).equals(Meanings.OUT));
		if (out) {
			skip.accept(block, "left out, as you said");
		}
		return out;
	}

	private List<Block> rows(Block table, BiConsumer<Block, String> skip) {
		List<Block> rows = new ArrayList<>();
		for (Block row : table.children()) {
			boolean above = !row.numbers().isEmpty() && of(row.numbers().get(0)).equals(Meanings.ABOVE);
			if (out(row, skip)) {
				continue;
			}
			if (above && !rows.isEmpty()) {
				rows.add(joined(rows.remove(rows.size() - 1), row));
			} else {
				rows.add(row);
			}
		}
		return rows;
	}

	/** Two rows as one: each cell with what stands below it. */
	private static Block joined(Block above, Block row) {
		List<Block> cells = new ArrayList<>(above.children());
		int first = 0;
		while (first < cells.size() && cells.get(first).words().isEmpty()) {
			first++;
		}
		for (int i = 0; i < row.children().size(); i++) {
			String title = i == first && i < cells.size() ? row.children().get(i).words() : "";
			Block last = title.isEmpty() ? null : cells.get(i).children().get(cells.get(i).children().size() - 1);
			if (last != null && !last.lines().isEmpty()) {
				// The title goes on in the same line, or it would be one of two.
				List<Block.Line> lines = new ArrayList<>(last.lines());
				Block.Line end = lines.remove(lines.size() - 1);
				lines.add(new Block.Line(end.number(), end.text() + " " + allLines(row.children().get(i)).stream().map(Block.Line::text).collect(Collectors.joining(" "))));
				List<Block> blocks = new ArrayList<>(cells.get(i).children());
				blocks.set(blocks.size() - 1, last.with(lines));
				cells.set(i, cells.get(i).holding(blocks));
				continue;
			}
			Block cell = row.children().get(i);
			if (i >= cells.size()) {
				cells.add(cell);
			} else {
				cells.set(i, cells.get(i).holding(glued(cells.get(i).children(), cell.children())));
			}
		}
		return above.holding(cells);
	}

	/** What stands in two cells; a text that breaks off goes on. */
	private static List<Block> glued(List<Block> above, List<Block> below) {
		List<Block> all = new ArrayList<>(above);
		List<Block> rest = new ArrayList<>(below);
		boolean goesOn = !all.isEmpty() && !rest.isEmpty() && Words.isOpen(Words.of(all)) && Words.beginsWithin(Words.of(rest)) && !rest.get(0).lines().isEmpty();
		if (goesOn) {
			all.set(all.size() - 1, joinedText(all.get(all.size() - 1), rest.remove(0)));
		}
		all.addAll(rest);
		return all;
	}

	/** A text with lines added at its end, within the last item of a list. */
	static Block joinedText(Block above, Block below) {
		if (!above.children().isEmpty()) {
			List<Block> children = new ArrayList<>(above.children());
			children.set(children.size() - 1, joinedText(children.get(children.size() - 1), below));
			return above.holding(children);
		}
		List<Block.Line> lines = new ArrayList<>(above.lines());
		lines.addAll(allLines(below));
		return above.with(lines);
	}

	private static List<Block.Line> allLines(Block block) {
		List<Block.Line> lines = new ArrayList<>(block.lines());
		block.children().forEach(child -> lines.addAll(allLines(child)));
		return lines;
	}
}
