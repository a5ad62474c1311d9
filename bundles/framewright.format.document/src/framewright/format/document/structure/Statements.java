package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/**
 * Finds parts that have no heading of their own, in a document whose headings have no numbers: paragraphs that are numbered, each of which begins with the
 * sentence that is its title; and paragraphs under a heading that says what they are, “The responsibilities of every leader”.
 */
final class Statements {

	private static final int SHORTEST_NUMBERED = 12;
	private static final int LONGEST_TITLE = 45;
	private static final int LONGEST_STATEMENT = 45;
	private static final int FEWEST = 2;

	private Statements() {
	}

	/** Makes sections of such paragraphs. */
	static void open(Section document) {
		boolean coded = hasCodes(document);
		if (!coded) {
			numbered(document);
		}
		announced(document);
	}

	private static boolean hasCodes(Section section) {
		return section.sections.stream().anyMatch(child -> child.code().isPresent() || hasCodes(child));
	}

	private static void numbered(Section section) {
		section.sections.forEach(Statements::numbered);
		if (!section.isLeaf()) {
			return;
		}
		int start = section.blocks.size();
		List<Block> run = new ArrayList<>();
		for (int i = 0; i < section.blocks.size(); i++) {
			if (isNumber(section.blocks.get(i), 1)) {
				start = i;
				run.clear();
			}
			if (i >= start && isNumber(section.blocks.get(i), run.size() + 1)) {
				run.add(section.blocks.get(i));
			}
		}
		boolean toTheEnd = run.size() >= FEWEST && start + run.size() == section.blocks.size();
		if (toTheEnd) {
			move(section, run);
		}
	}

	/** Whether a paragraph begins with a number and goes on with more than a title. */
	private static boolean isNumber(Block block, int number) {
		if (!block.is(Kind.PARAGRAPH) || BoldLead.of(block).isPresent()) {
			return false;
		}
		String words = block.words();
		Optional<HeadingCode> code = HeadingCode.of(words);
		return code.filter(found -> found.sure() && found.prefix().isEmpty() && found.number().equals(String.valueOf(number))).isPresent() && Sentences.count(words) >= SHORTEST_NUMBERED
				&& Sentences.first(block).rest().isPresent();
	}

	private static void announced(Section section) {
		section.sections.forEach(Statements::announced);
		boolean statements = section.isLeaf() && section.heading != null && section.code().isEmpty() && Wording.tierWithin(section.title()).isPresent() && section.blocks.size() > FEWEST
				&& section.blocks.stream().allMatch(Statements::isStatement);
		if (statements) {
			move(section, List.copyOf(section.blocks));
		}
	}

	private static boolean isStatement(Block block) {
		int words = Sentences.count(block.words());
		return block.is(Kind.PARAGRAPH) && words > 3 && words <= LONGEST_STATEMENT && !block.words().endsWith("?") && BoldLead.of(block).isEmpty() && BoldLead.whole(block).isEmpty() && !block.words().endsWith(":");
	}

	private static void move(Section section, List<Block> paragraphs) {
		section.blocks.removeAll(paragraphs);
		section.holdsStatements = true;
		for (Block paragraph : paragraphs) {
			Sentences.Cut cut = Sentences.first(paragraph);
			boolean titled = Sentences.count(cut.first().words()) <= LONGEST_TITLE;
			Block title = titled ? cut.first() : shortened(paragraph);
			Section part = new Section(Block.heading(section.level + 1, title.lines()), section.level + 1, section);
			part.isStatement = true;
			(titled ? cut.rest() : Optional.of(paragraph)).ifPresent(part.blocks::add);
			section.sections.add(part);
		}
	}

	/** The beginning of a sentence that is too long for a title. The sentence stays whole in the text. */
	private static Block shortened(Block paragraph) {
		Line first = paragraph.lines().get(0);
		String[] words = first.text().split("\\s+");
		return Block.paragraph(List.of(new Line(first.number(), String.join(" ", List.of(words).subList(0, Math.min(words.length, 12))) + " …")));
	}
}
