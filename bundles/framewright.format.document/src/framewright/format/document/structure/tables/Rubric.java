package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.List;

import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.Sureness;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/**
 * What was recognised of a document that rates components on levels: its scale, its parts and their texts. Changed while it is recognised, by one thread.
 *
 * @param levels the levels of the scale
 * @param stem what every text begins with; {@code null} where they have nothing in common
 * @param leadIn what stands before the table that defines the levels
 * @param parts the uppermost parts
 * @param cover what stands before the first part and is not of the rubric
 * @param after those after it
 * @param told lines whose words stand elsewhere in the framework already, and what they are
 * @param doubts what a person should look at
 */
public record Rubric(Levels levels, Stem stem, List<Block> leadIn, List<Part> parts, CoverPage cover, List<Block> after, List<Told> told, List<Doubt> doubts) {

	/**
	 * A block whose words are said elsewhere in the framework.
	 *
	 * @param part the part that it is about; {@code null} where it is about all
	 * @param what in words that people understand
	 */
	public record Told(Block block, Part part, String what) {
	}

	/** Something that a text consists of. */
	public static final class Piece {
		private final List<Line> lines = new ArrayList<>();
		private final List<Block> inner = new ArrayList<>();
		private final Block block;
		private final boolean bullet;
		private Sureness sureness;

		Piece(Block block, boolean bullet, Sureness sureness) {
			this.block = block;
			this.bullet = bullet;
			this.sureness = sureness;
			this.lines.addAll(block.lines());
			this.inner.addAll(block.children());
		}

		/** The text goes on here: after a page break, in another cell. */
		void goesOn(Block rest, Sureness how) {
			lines.addAll(rest.lines());
			inner.addAll(rest.children());
			sureness = sureness.compareTo(how) > 0 ? sureness : how;
		}

		boolean bullet() {
			return bullet;
		}

		String words() {
			return asBlock().words();
		}

		public Block asBlock() {
			return block.with(List.copyOf(lines)).holding(inner);
		}

		public Sureness sureness() {
			return sureness;
		}
	}

	/** A part of the framework: a domain, a subdomain, a component. */
	public static final class Part {
		final String kind;
		final Code code;
		String title;
		String shortTitle;
		final List<Block> titles = new ArrayList<>();
		final List<Block> introduction = new ArrayList<>();
		final List<Block> closing = new ArrayList<>();
		final List<Part> parts = new ArrayList<>();
		final List<List<Piece>> texts = new ArrayList<>();
		Sureness sureness = Sureness.SURE;
		boolean rated;
		/** Texts were lost here, and this has been told. */
		boolean lossTold;

		Part(String kind, Code code, String title, Block block, int levels) {
			this.kind = kind;
			this.code = code;
			this.title = title;
			if (block != null) {
				titles.add(block);
			}
			for (int i = 0; i < levels; i++) {
				texts.add(new ArrayList<>());
			}
		}

		public String title() {
			return title;
		}

		/** A shorter title from a list of contents; {@code null} where there is none. */
		public String shortTitle() {
			return shortTitle;
		}

		/** The number as the document has it; {@code null} where it has none. */
		public String number() {
			return code == null ? null : code.number();
		}

		/** The word for the tier that the document uses in the title; empty where it uses none. */
		public String tierWord() {
			return code == null ? "" : code.tier();
		}

		/** The blocks that its title stands in. */
		public List<Block> titles() {
			return titles;
		}

		public List<Block> introduction() {
			return introduction;
		}

		/** What stands below its parts and texts. */
		public List<Block> closing() {
			return closing;
		}

		public List<Part> parts() {
			return parts;
		}

		/** Whether it has a text for each level, or should have. */
		public boolean isRated() {
			return rated;
		}

		public Sureness sureness() {
			return sureness;
		}

		/** How many levels it can have texts for. */
		public int levels() {
			return texts.size();
		}

		/** What the text of a level consists of. */
		public List<Piece> text(int level) {
			return texts.get(level);
		}

		/** The text of a level as blocks: a paragraph, or a list where there are several bullets. */
		public List<Block> blocks(int level) {
			List<Block> blocks = new ArrayList<>();
			List<Block> items = new ArrayList<>();
			boolean several = texts.get(level).stream().filter(Piece::bullet).count() > 1;
			for (Piece piece : texts.get(level)) {
				if (piece.bullet() && several) {
					items.add(Block.of(Kind.ITEM, List.of(piece.asBlock())));
				} else {
					endList(items, blocks);
					blocks.add(piece.asBlock());
				}
			}
			endList(items, blocks);
			return blocks;
		}

		private static void endList(List<Block> items, List<Block> into) {
			if (!items.isEmpty()) {
				into.add(Block.of(Kind.BULLETS, items));
				items.clear();
			}
		}

		/** All words of its texts and its title, for comparison. */
		String profile() {
			StringBuilder words = new StringBuilder(title);
			texts.forEach(text -> text.forEach(piece -> words.append(' ').append(piece.words())));
			return words.toString();
		}

		boolean isOpen(int level) {
			List<Piece> text = texts.get(level);
			return !text.isEmpty() && Words.isOpen(text.get(text.size() - 1).words());
		}
	}

	/** Whether a block stands behind the rubric. */
	public boolean isBefore(Block block) {
		int first = after.stream().flatMap(other -> other.numbers().stream()).min(Integer::compare).orElse(Integer.MAX_VALUE);
		return block.numbers().stream().anyMatch(number -> number >= first);
	}

	/** The blocks of the document that are not of the rubric. */
	public List<Block> rest() {
		List<Block> rest = new ArrayList<>(cover.rest());
		rest.addAll(after);
		return rest;
	}

	/** The titles of the levels, the lowest first. */
	public List<String> levelTitles() {
		return levels.titles();
	}

	/** What each level means, as blocks; empty where the document does not say it. */
	public List<List<Block>> meanings() {
		return levels.meanings();
	}

	/** The table that says what the levels mean; {@code null} where there is none. */
	public Block definition() {
		return levels.definition();
	}

	public String scaleTitle() {
		return levels.title();
	}

	/** The title of the document where it stands on a cover without headings; empty where it does not. */
	public String coverTitle() {
		return cover.title() == null ? "" : cover.titleWords();
	}

	/** What every text begins with; empty where they have nothing in common. */
	public String stemWords() {
		return stem == null ? "" : stem.words();
	}
}
