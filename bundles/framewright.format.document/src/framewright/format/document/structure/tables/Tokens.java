package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/** Makes tokens of blocks. */
final class Tokens {

	private static final int LONGEST_TITLE = 30;

	/** Titles have codes where at least one row of so many begins with one: others go on behind a page break, or share a cell. */
	private static final int FEWEST_CODED = 3;

	private final Levels levels;
	private final Stem stem;
	private final String titleKind;
	private final Said said;
	private List<Token> tokens = new ArrayList<>();

	/**
	 * @param stem may be {@code null}
	 * @param titleKind the kind of the codes that the titles of components have; empty where they have none
	 * @param said what a person said of lines
	 */
	Tokens(Levels levels, Stem stem, String titleKind, Said said) {
		this.said = said;
		this.levels = levels;
		this.stem = stem;
		this.titleKind = titleKind;
	}

	/** The kind of code that the titles in the first column of rows begin with; empty where few begin with any. */
	static String titleKind(List<Block> blocks, Levels levels) {
		Map<String, Integer> counts = new HashMap<>();
		for (Block block : Grid.tables(blocks)) {
			if (block == levels.definition()) {
				continue;
			}
			for (Grid.Row row : Grid.of(block)) {
				List<Integer> filled = row.filled();
				if (filled.size() > 1 && levels.columns(row).isEmpty()) {
					counts.merge(codeOfRow(row.cells().get(filled.get(0))), 1, Integer::sum);
				}
			}
		}
		int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
		return counts.entrySet().stream().filter(kind -> !kind.getKey().isEmpty() && kind.getValue() * FEWEST_CODED >= rows)
				.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse("");
	}

	/** The kind of the last code in a cell: what stands before it is the title of the part above. */
	private static String codeOfRow(List<Block> cell) {
		String kind = "";
		for (Block block : cell) {
			String words = block.words();
			kind = Code.of(words).or(() -> Code.alone(words)).map(Code::kind).orElse(kind);
		}
		return kind;
	}

	/** The tokens of a block. */
	List<Token> of(Block block) {
		tokens = new ArrayList<>();
		add(block, false, 0);
		return tokens;
	}

	private void add(Block block, boolean bullet, int depth) {
		boolean text = block.is(Kind.PARAGRAPH) || block.is(Kind.HEADING);
		Token person = text ? said.token(block) : null;
		if (person != null) {
			tokens.add(person);
			return;
		}
		switch (block.kind()) {
			case HEADING -> heading(block);
			case PARAGRAPH -> paragraph(block, bullet);
			case BULLETS, NUMBERS -> block.children().forEach(item -> item(item, depth));
			case TABLE -> Grid.of(block).forEach(row -> row(row, depth));
			default -> tokens.add(new Token.Text(block, bullet));
		}
	}

	private void item(Block item, int depth) {
		for (Block inner : item.children()) {
			if (depth < 20) {
				add(inner, true, depth + 1);
			} else {
				tokens.add(new Token.Text(inner, true));
			}
		}
	}

	private void heading(Block block) {
		String words = Words.clean(block.words());
		int level = levels.of(words);
		Code code = Code.of(words).orElse(null);
		if (words.isEmpty()) {
			return;
		}
		if (level >= 0) {
			tokens.add(new Token.Mark(block, level));
		} else if (levels.areAll(words)) {
			tokens.add(new Token.Heads(block, Map.of(), 0));
		} else if (code != null && code.kind().equals(titleKind) && !titleKind.isEmpty()) {
			tokens.add(new Token.Title(block, code, code.title()));
		} else {
			tokens.add(new Token.Head(block, block.level() > 0 ? "heading " + block.level() : code == null ? "heading" : code.kind(), code, code == null ? words : code.title()));
		}
	}

	/** A paragraph; lines of it that mean something for themselves are taken out. */
	private void paragraph(Block block, boolean bullet) {
		List<Line> pending = new ArrayList<>();
		for (Line line : block.lines()) {
			Block alone = Block.paragraph(List.of(line));
			Token special = special(alone);
			if (special == null) {
				pending.add(line);
				continue;
			}
			text(block, pending, bullet);
			tokens.add(special);
		}
		text(block, pending, bullet);
	}

	private void text(Block block, List<Line> lines, boolean bullet) {
		if (lines.isEmpty()) {
			return;
		}
		Block text = lines.size() == block.lines().size() ? block : block.with(lines);
		if (!text.words().isEmpty()) {
			tokens.add(new Token.Text(text, bullet));
		}
		lines.clear();
	}

	private Token special(Block line) {
		String words = Words.clean(line.words());
		int level = levels.of(words);
		if (level >= 0) {
			return new Token.Mark(line, level);
		}
		if (levels.areAll(words)) {
			return new Token.Heads(line, Map.of(), 0);
		}
		if (stem != null && stem.is(words)) {
			return new Token.Stem(line);
		}
		Code code = Words.count(words) <= LONGEST_TITLE ? Code.of(words).orElse(null) : null;
		if (code == null || words.matches(".*[;:,]$")) {
			return null;
		}
		if (code.kind().equals(titleKind)) {
			return new Token.Title(line, code, code.title());
		}
		boolean head = !code.tier().isEmpty() || !code.kind().equals(Code.LETTERS) && !code.kind().equals("1");
		return head ? new Token.Head(line, code.kind(), code, code.title()) : null;
	}

	private void row(Grid.Row row, int depth) {
		List<Integer> filled = row.filled();
		if (filled.isEmpty()) {
			return;
		}
		Block block = block(row);
		Map<Integer, Integer> columns = levels.columns(row);
		if (!columns.isEmpty()) {
			filled.stream().filter(column -> !columns.containsKey(column)).forEach(column -> head(row.cells().get(column)));
			tokens.add(new Token.Heads(only(row, columns.keySet().stream().toList()), columns, row.cells().size()));
		} else if (stem != null && filled.stream().allMatch(column -> stem.is(row.words(column)))) {
			tokens.add(new Token.Stem(block));
		} else if (filled.size() == 1 && depth < 20) {
			row.cells().get(filled.get(0)).forEach(inner -> add(inner, false, depth + 1));
		} else {
			withoutHead(row, filled.get(0));
		}
	}

	/** The title of a part that stands beside the names of the levels. What is no such title is the name of a column. */
	private void head(List<Block> cell) {
		for (Block block : cell) {
			int before = tokens.size();
			add(block, false, 1);
			for (int i = before; i < tokens.size(); i++) {
				if (tokens.get(i) instanceof Token.Text text) {
					tokens.set(i, new Token.Heads(text.block(), Map.of(), 0));
				}
			}
		}
	}

	/** A row; titles of parts above components that stand in its first cell are taken out. */
	private void withoutHead(Grid.Row row, int column) {
		List<Block> kept = new ArrayList<>();
		for (Block block : row.cells().get(column)) {
			Token special = block.is(Kind.PARAGRAPH) && block.lines().size() == 1 ? special(block) : null;
			if (special instanceof Token.Head head) {
				tokens.add(head);
			} else {
				kept.add(block);
			}
		}
		List<List<Block>> cells = new ArrayList<>(row.cells());
		cells.set(column, kept);
		Grid.Row rest = new Grid.Row(row.line(), cells);
		tokens.add(new Token.Cells(block(rest), rest, said.depth(row.line()) > 0));
	}

	private static Block block(Grid.Row row) {
		return only(row, java.util.stream.IntStream.range(0, row.cells().size()).boxed().toList());
	}

	private static Block only(Grid.Row row, List<Integer> columns) {
		return Block.of(Kind.ROW, columns.stream().map(column -> Block.of(Kind.CELL, row.cells().get(column))).toList());
	}
}
