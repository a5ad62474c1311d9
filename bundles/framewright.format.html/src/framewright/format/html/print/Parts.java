package framewright.format.html.print;

import java.util.ArrayList;
import java.util.List;

import framewright.format.html.Block;
import framewright.format.html.Handbook;
import framewright.format.html.print.PrintLook.PrintedChapter;

/**
 * Divides the body of a handbook into parts that are set one after the other, each on pages of its own, so that a large handbook takes no more memory than the
 * largest of its parts, and its time grows no faster than its text. What begins a page begins a part, for the typesetting goes wrong over tables that follow a
 * page that was begun on purpose.
 */
final class Parts {

	/** How much text a part has before the next begins, in signs of markup. */
	private static final int LARGE = 150_000;
	/** A table of more rows goes on as another one. */
	private static final int MOST_ROWS = 150;

	private final List<List<PrintedChapter>> parts = new ArrayList<>();
	private List<PrintedChapter> part = new ArrayList<>();
	private int size;

	private Parts() {
	}

	static List<List<PrintedChapter>> of(List<PrintedChapter> chapters) {
		Parts divided = new Parts();
		chapters.forEach(divided::add);
		divided.end();
		return divided.parts;
	}

	private void add(PrintedChapter chapter) {
		boolean beginsPage = chapter.chapter().look().equals("domain");
		boolean turned = !part.isEmpty() && part.get(0).landscape() != chapter.landscape();
		if (turned || beginsPage || size > LARGE) {
			end();
		}
		List<Block> blocks = new ArrayList<>();
		for (Block block : chapter.chapter().blocks()) {
			for (Block piece : pieces(block)) {
				boolean heading = piece instanceof Block.Heading || piece instanceof Block.Rubric rubric && rubric.rows().size() == MOST_ROWS;
				if (size > LARGE && heading && !blocks.isEmpty()) {
					part.add(with(chapter, blocks));
					end();
					blocks = new ArrayList<>();
				}
				blocks.add(piece);
				size += size(piece);
			}
		}
		part.add(with(chapter, blocks));
	}

	private static PrintedChapter with(PrintedChapter chapter, List<Block> blocks) {
		return new PrintedChapter(new Handbook.Chapter(chapter.chapter().look(), blocks), chapter.title(), chapter.landscape());
	}

	private void end() {
		if (!part.isEmpty()) {
			parts.add(part);
			part = new ArrayList<>();
			size = 0;
		}
	}

	private static List<? extends Block> pieces(Block block) {
		if (!(block instanceof Block.Rubric rubric) || rubric.rows().size() <= MOST_ROWS) {
			return List.of(block);
		}
		List<Block> pieces = new ArrayList<>();
		for (int from = 0; from < rubric.rows().size(); from += MOST_ROWS) {
			pieces.add(new Block.Rubric(rubric.caption(), rubric.rowTitle(), rubric.columns(), rubric.rows().subList(from, Math.min(from + MOST_ROWS, rubric.rows().size()))));
		}
		return pieces;
	}

	private static int size(Block block) {
		return 100 + switch (block) {
			case Block.Text text -> text.html().markup().length();
			case Block.Note note -> note.html().markup().length();
			case Block.Listing list -> items(list.items());
			case Block.Quotes quotes -> quotes.quotes().stream().mapToInt(quote -> quote.html().markup().length() + 200).sum();
			case Block.Rubric rubric -> rubric.rows().stream().mapToInt(row -> 300 + row.cells().stream().mapToInt(cell -> 50 + cell.html().markup().length()).sum()).sum();
			case Block.Grid grid -> grid.rows().size() * 500;
			case Block.Levels levels -> levels.cards().stream().mapToInt(card -> card.blocks().stream().mapToInt(Parts::size).sum()).sum();
			default -> 0;
		};
	}

	private static int items(List<Block.Item> items) {
		return items.stream().mapToInt(item -> 100 + item.html().markup().length() + items(item.items())).sum();
	}
}
