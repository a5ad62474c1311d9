package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/**
 * Finds headings in a document whose format does not tell them: plain text, and pages from which a program took the words. The first lines of a page or
 * slide are its heading; in a running text, a short line without a full stop above a paragraph is one, and the first of these is the title.
 */
final class UnmarkedHeadings {

	private static final int FEWEST_PAGES = 4;
	private static final int LONGEST = 15;
	private static final int LONGEST_IN_TEXT = 12;
	private static final int SHORTEST_TEXT = 15;
	private static final int FEW_WORDS = 4;

	/** A question that was cut before its end. */
	private static final String QUESTION_BEGUN = "(?is)(why|what|how|who|when|where|which)\\b[^?]*";

	private UnmarkedHeadings() {
	}

	/** The blocks with the headings that were found; the same where the document has headings. */
	static List<Block> find(List<Block> blocks) {
		if (blocks.stream().anyMatch(block -> block.is(Kind.HEADING))) {
			return blocks;
		}
		long pages = blocks.stream().skip(1).filter(LooseText::startsPage).count() + 1;
		long titled = 0;
		for (int i = 0; i < blocks.size(); i++) {
			titled += (i == 0 || LooseText.startsPage(blocks.get(i))) && mayHeadPage(blocks.get(i)) ? 1 : 0;
		}
		return pages >= FEWEST_PAGES && titled * 10 >= pages * 6 ? ofPages(blocks) : ofText(blocks);
	}

	private static boolean mayHeadPage(Block block) {
		int words = Sentences.count(block.words());
		return block.is(Kind.PARAGRAPH) && words > 0 && words <= LONGEST && !block.words().matches("(?s).*[^.][.;,]");
	}

	private static List<Block> ofPages(List<Block> blocks) {
		List<Block> all = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			boolean heads = (i == 0 || LooseText.startsPage(block)) && mayHeadPage(block);
			if (!heads) {
				all.add(block);
				continue;
			}
			List<Block.Line> lines = new ArrayList<>(block.lines());
			while (i + 1 < blocks.size() && goesOn(lines, blocks.get(i + 1))) {
				i++;
				lines.addAll(blocks.get(i).lines());
			}
			all.add(Block.heading(1, lines).looking(block.look()));
		}
		return all;
	}

	/** Whether a question in large type goes on below an empty line. */
	private static boolean goesOn(List<Block.Line> heading, Block next) {
		return Block.paragraph(heading).words().matches(QUESTION_BEGUN) && next.is(Kind.PARAGRAPH) && !LooseText.startsPage(next) && Sentences.count(next.words()) <= FEW_WORDS && next.words().endsWith("?");
	}

	private static List<Block> ofText(List<Block> blocks) {
		List<Block> all = new ArrayList<>();
		boolean title = false;
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			boolean heads = isShortLine(block) && i + 1 < blocks.size() && (isText(blocks.get(i + 1)) || blocks.get(i + 1).isList() || HeadingCode.of(block.words()).filter(HeadingCode::sure).isPresent());
			boolean first = i == 0;
			title |= first && heads;
			all.add(heads ? Block.heading(title && !first ? 2 : 1, block.lines()).looking(block.look()) : block);
		}
		long headings = all.stream().filter(block -> block.is(Kind.HEADING)).count();
		return headings > 1 ? all : blocks;
	}

	private static boolean isShortLine(Block block) {
		return block.is(Kind.PARAGRAPH) && block.lines().size() == 1 && Sentences.count(block.words()) <= LONGEST_IN_TEXT && !block.words().matches(".*[.,;:!][\"”’)]*") && !BoldLead.whole(block).isPresent()
				&& block.words().matches("^[\\p{Lu}\\p{N}“\"‘(].*") && !block.words().matches("[\\p{L} ]{2,30}:\\s.*") && block.words().codePoints().anyMatch(Character::isLetter);
	}

	private static boolean isText(Block block) {
		return block.is(Kind.PARAGRAPH) && Sentences.count(block.words()) >= SHORTEST_TEXT;
	}
}
