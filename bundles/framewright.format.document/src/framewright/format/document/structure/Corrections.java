package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.format.document.prose.Escape;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/**
 * Puts what a person says about lines of a document into its blocks. Blocks are cut where what was said begins and ends; what was said goes with the
 * pieces ({@link Block#said}) and wins over anything that recognition makes of them.
 */
final class Corrections {

	private static final int NONE = -1;

	private final List<Correction> corrections;
	private final int[] saidOf;

	/** @param lines how many lines the document has */
	Corrections(List<Correction> corrections, int lines) {
		this.corrections = Recognition.known(corrections);
		saidOf = new int[lines];
		java.util.Arrays.fill(saidOf, NONE);
		for (int i = 0; i < this.corrections.size(); i++) {
			Correction correction = this.corrections.get(i);
			for (int line = Math.max(correction.first(), 1); line <= Math.min(correction.last(), lines); line++) {
				saidOf[line - 1] = i;
			}
		}
	}

	boolean isEmpty() {
		return corrections.isEmpty();
	}

	/** Whether a person said something of any line of a block. */
	boolean concern(Block block) {
		return block.numbers().stream().anyMatch(number -> saidOf[number] != NONE);
	}

	/** What was said of the first line of a block; empty where nothing was. */
	String of(Block block) {
		List<Integer> numbers = block.numbers();
		return numbers.isEmpty() || saidOf[numbers.get(0)] == NONE ? "" : corrections.get(saidOf[numbers.get(0)]).meaning();
	}

	/**
	 * The blocks as they are corrected.
	 *
	 * @param levels the levels of headings of parts, by their depth
	 * @param skip told of blocks that are left out, and why
	 */
	List<Block> apply(List<Block> blocks, PartLevels levels, BiConsumer<Block, String> skip) {
		if (isEmpty()) {
			return blocks;
		}
		List<Block> cut = new ArrayList<>();
		blocks.forEach(block -> cut(block, cut));
		List<Block> all = new ArrayList<>();
		for (Block block : cut) {
			int depth = Meanings.depth(block.said());
			if (block.said().equals(Meanings.OUT)) {
				skip.accept(block, "left out, as you said");
			} else if (block.said().equals(Meanings.ABOVE)) {
				above(block, all);
			} else if (depth > 0) {
				heading(block, levels.of(depth), all);
			} else {
				all.add(block);
			}
		}
		return all;
	}

	// ---- cutting ----

	private void cut(Block block, List<Block> into) {
		if (!concern(block)) {
			into.add(block);
			return;
		}
		switch (block.kind()) {
			case BULLETS, NUMBERS -> items(block, into);
			case QUOTE, TABLE -> inner(block, into);
			case ITEM, ROW, CELL -> block.children().forEach(child -> cut(child, into));
			default -> lines(block, into);
		}
	}

	private void lines(Block block, List<Block> into) {
		int from = 0;
		while (from < block.lines().size()) {
			int said = saidOf[block.lines().get(from).number()];
			int to = from + 1;
			while (to < block.lines().size() && saidOf[block.lines().get(to).number()] == said) {
				to++;
			}
			List<Line> run = block.lines().subList(from, to);
			into.add(said == NONE ? block.with(run) : block.with(run).said(corrections.get(said).meaning()));
			from = to;
		}
	}

	/** Whole items of which the same was said stay entries of a list, if what was said is something that a list can be. */
	private void items(Block list, List<Block> into) {
		List<Block> run = new ArrayList<>();
		int runSaid = NONE;
		for (Block item : list.children()) {
			int said = whole(item);
			boolean stays = said == NONE && !concern(item) || said != NONE && mayBeList(corrections.get(said).meaning());
			if (!stays || said != runSaid) {
				close(list, run, runSaid, into);
			}
			runSaid = said;
			if (stays) {
				run.add(item);
			} else {
				cut(item, into);
			}
		}
		close(list, run, runSaid, into);
	}

	private void close(Block list, List<Block> run, int said, List<Block> into) {
		if (!run.isEmpty()) {
			Block part = list.holding(run);
			into.add(said == NONE ? part : part.said(corrections.get(said).meaning()));
			run.clear();
		}
	}

	/** The correction that all lines of an item have in common; none where there is no such. */
	private int whole(Block item) {
		List<Integer> said = item.numbers().stream().map(number -> saidOf[number]).distinct().toList();
		return said.size() == 1 ? said.get(0) : NONE;
	}

	private static boolean mayBeList(String meaning) {
		return Meanings.list(meaning).isPresent() || Meanings.prose(meaning).isPresent() || meaning.equals(Meanings.READING);
	}

	private void inner(Block block, List<Block> into) {
		List<Block> run = new ArrayList<>();
		for (Block child : block.children()) {
			if (concern(child)) {
				close(block, run, NONE, into);
				cut(child, into);
			} else {
				run.add(child);
			}
		}
		close(block, run, NONE, into);
	}

	// ---- what is said of its place ----

	private static void heading(Block block, int level, List<Block> into) {
		Block text = Block.paragraph(allLines(block));
		Block heading = new Block(Kind.HEADING, level, text.lines(), List.of(), block.look(), block.span(), block.said());
		if (!heading.lines().isEmpty()) {
			into.add(heading);
		}
	}

	private static List<Line> allLines(Block block) {
		List<Line> lines = new ArrayList<>();
		boolean literal = block.is(Kind.CODE);
		block.lines().stream().filter(line -> !line.text().isBlank()).forEach(line -> lines.add(literal ? new Line(line.number(), Escape.line(line.text())) : line));
		block.children().forEach(child -> lines.addAll(allLines(child)));
		return lines;
	}

	private static void above(Block block, List<Block> all) {
		if (all.isEmpty()) {
			all.add(Block.paragraph(allLines(block)));
		} else {
			all.set(all.size() - 1, joined(all.get(all.size() - 1), allLines(block)));
		}
	}

	private static Block joined(Block above, List<Line> lines) {
		if (above.children().isEmpty()) {
			List<Line> all = new ArrayList<>(above.lines());
			all.addAll(lines);
			return above.with(all);
		}
		List<Block> children = new ArrayList<>(above.children());
		children.set(children.size() - 1, joined(children.get(children.size() - 1), lines));
		return above.holding(children);
	}
}
