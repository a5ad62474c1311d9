package framewright.format.document.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/** Makes the tree of sections of a document from its headings. */
public final class Outline {

	/** A line in bold counts as a heading up to this many words. */
	private static final int LONGEST_BOLD_HEADING = 15;
	private static final int BELOW_ALL = 7;

	private Outline() {
	}

	/** The document as a section without a heading. */
	public static Section of(List<Block> blocks) {
		return of(blocks, block -> false);
	}

	/** @param guessed which headings the format of the document does not tell */
	static Section of(List<Block> blocks, Predicate<Block> guessed) {
		boolean headings = blocks.stream().anyMatch(block -> block.is(Kind.HEADING));
		Section root = new Section(null, 0, null);
		Section current = root;
		for (Block block : blocks) {
			if (block.is(Kind.HEADING)) {
				current = open(current, block, block.level());
				current.guessed = guessed.test(block);
			} else {
				current.blocks.add(block);
			}
		}
		if (headings) {
			root.sections.forEach(Outline::boldHeadings);
		} else {
			boldHeadings(root);
		}
		codes(root);
		Statements.open(root);
		return root;
	}

	private static Section open(Section current, Block heading, int level) {
		Section parent = current;
		while (parent.level >= level) {
			parent = parent.parent;
		}
		Section section = new Section(heading, level, parent);
		parent.sections.add(section);
		return section;
	}

	/** Lines in bold that stand above the text of a section are headings in all but form; names below quotations are not. */
	private static void boldHeadings(Section section) {
		section.sections.forEach(Outline::boldHeadings);
		List<Block> blocks = List.copyOf(section.blocks);
		if (!section.isLeaf() || blocks.size() < 2 || blocks.stream().anyMatch(Block::isSaid) || Quotations.in(blocks.subList(0, Imprint.start(blocks))).isPresent()) {
			return;
		}
		section.blocks.clear();
		Section current = section;
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			if (isHeading(block) && i + 1 < blocks.size() && !isHeading(blocks.get(i + 1))) {
				current = new Section(block, BELOW_ALL, section);
				current.guessed = true;
				section.sections.add(current);
			} else {
				current.blocks.add(block);
			}
		}
	}

	private static boolean isHeading(Block block) {
		Optional<String> bold = BoldLead.whole(block);
		return bold.isPresent() && bold.get().split("\\s+").length <= LONGEST_BOLD_HEADING && !bold.get().matches(".*[.!,;]$");
	}

	/** What looks like a number without punctuation is one only where a sibling has one of the same kind. */
	private static void codes(Section section) {
		Map<String, Integer> prefixes = new HashMap<>();
		section.sections.forEach(child -> child.code().ifPresent(code -> prefixes.merge(code.prefix(), 1, Integer::sum)));
		for (Section child : section.sections) {
			if (child.code().filter(code -> !code.sure() && prefixes.get(code.prefix()) < 2).isPresent()) {
				child.dropCode();
			}
			codes(child);
		}
	}
}
