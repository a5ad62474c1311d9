package framewright.format.document.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Look;

/** Headings by their type, and what other words around parts mean. */
class TypographyTest {

	private static Block text(int line, String words, double size, boolean bold) {
		return Block.paragraph(List.of(new Block.Line(line, words))).looking(Look.PLAIN.type(size, bold, false));
	}

	private static Block heading(int line, int level, double size, boolean bold) {
		return Block.heading(level, List.of(new Block.Line(line, "Heading " + line))).looking(Look.PLAIN.type(size, bold, false));
	}

	private static List<Integer> levels(List<Block> blocks) {
		return blocks.stream().map(block -> block.is(Kind.HEADING) ? block.level() : -1).toList();
	}

	@Test
	void largerTypeIsAHeadingAndTheLargestStandsAbove() {
		List<Block> blocks = List.of(text(0, "Good bread", 22, false), text(1, "Leading with dough", 14, true), text(2, "Knead it for as long as it takes, and then a little longer.", 10, false), text(3, "Leading with fire", 14, true),
				text(4, "Watch it from the beginning until the end of the day.", 10, false), text(5, "A sentence in larger type that is not one of the headings, because it ends.", 14, false));
		assertEquals(List.of(1, 2, -1, 2, -1, -1), levels(Typography.rank(blocks)));
	}

	@Test
	void headingsWithoutALevelGetOneByTheirType() {
		List<Block> blocks = List.of(heading(0, 0, 18, false), heading(1, 0, 12, true), text(2, "Text of the first part, in small type.", 10, false), heading(3, 0, 12, false), text(4, "Text of the second part.", 10, false));
		assertEquals(List.of(1, 2, -1, 3, -1), levels(Typography.rank(blocks)));
	}

	@Test
	void aLevelThatTheFormatTellsIsThatOfItsType() {
		List<Block> blocks = List.of(heading(0, 1, 18, false), heading(1, 2, 12, true), text(2, "Text of the first part, in small type.", 10, false), heading(3, 0, 12, true), text(4, "Text of the second part.", 10, false));
		assertEquals(List.of(1, 2, -1, 2, -1), levels(Typography.rank(blocks)));
	}

	@Test
	void whatHasNoTypeStaysAsItIs() {
		List<Block> blocks = new ArrayList<>(List.of(Block.paragraph(List.of(new Block.Line(0, "Text")))));
		assertSame(blocks, Typography.rank(blocks));
	}

	@Test
	void headingsThatSayWhatStandsBelow() {
		assertEquals(Optional.of("Responsibility"), Wording.tierWithin("What are the responsibilities of every baker"));
		assertEquals(Optional.empty(), Wording.tierWithin("Roles and responsibilities"));
		assertEquals(Optional.of("Guiding principle"), Wording.tierOfOne("One Guiding Principle"));
		assertEquals(Optional.empty(), Wording.tierOfOne("Principle"));
		assertEquals(Optional.of("Principle"), Wording.tierAnnounced("We hold on to three simple principles here.", 3));
		assertEquals(Optional.empty(), Wording.tierAnnounced("We hold on to three simple principles here.", 4));
		assertEquals(Optional.of(Wording.Facet.TESTS), Wording.counted("The five tests of good bread", 5));
		assertEquals(Optional.empty(), Wording.counted("The five tests of good bread", 4));
		assertEquals(Optional.of("Rule"), HeadingCode.of("Rule No 3-Warmth").flatMap(HeadingCode::tier));
		assertEquals("Warmth", HeadingCode.of("Rule No 3-Warmth").orElseThrow().title());
		assertEquals(Optional.empty(), HeadingCode.of("Formula 1 drivers").flatMap(HeadingCode::tier));
	}

	@Test
	void sentences() {
		assertEquals("2. Ovens lie, e.g. in winter.", Sentences.first(Block.paragraph(List.of(new Block.Line(0, "2. Ovens lie, e.g. in winter. Look inside.")))).first().words());
		assertEquals("Look inside.", Sentences.first(Block.paragraph(List.of(new Block.Line(0, "Ovens lie. Look inside.")))).rest().orElseThrow().words());
		assertEquals(Optional.empty(), Sentences.first(Block.paragraph(List.of(new Block.Line(0, "One sentence, and")))).rest());
	}
}
