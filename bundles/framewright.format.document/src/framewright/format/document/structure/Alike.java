package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Sureness;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.structure.SectionRoles.Role;

/** Finds headings that look like one that a person corrected, and were taken for the same as it was on the same grounds. */
final class Alike {

	/** How a heading looks: its level, its type, and what its code is like. */
	private record Sign(int level, String style, long size, boolean bold, String code) {

		static Sign of(Block block) {
			return new Sign(block.level(), block.look().style(), Math.round(block.look().size() * 2), block.look().bold() || BoldLead.whole(block).isPresent(), pattern(block));
		}

		private static String pattern(Block block) {
			return HeadingCode.of(block.words()).map(code -> code.prefix() + code.number().replaceAll("\\d+", "1").replaceAll("[a-z]+", "a").replaceAll("[A-Z]+", "A")).orElse("");
		}
	}

	/** A heading as it was taken. */
	private record Taken(Block heading, Role role, Sureness sureness) {
	}

	private static final int LONGEST_CODED_LINE = 25;

	private final List<Block> blocks;
	private final List<Taken> headings = new ArrayList<>();

	Alike(List<Block> blocks, List<Section> sections, SectionRoles roles) {
		this.blocks = blocks;
		collect(sections, roles);
	}

	private void collect(List<Section> sections, SectionRoles roles) {
		for (Section section : sections) {
			headings.add(new Taken(section.heading, roles.of(section), roles.sureness(section)));
			collect(section.sections, roles);
		}
	}

	/** The corrections that follow from those that a person made; none of them for lines of which the person said something. */
	List<Correction> following(List<Correction> corrections, int lines) {
		Corrections said = new Corrections(corrections, lines);
		List<Correction> following = new ArrayList<>();
		for (Correction correction : corrections) {
			if (Meanings.depth(correction.meaning()) > 0) {
				Optional<Taken> heading = headings.stream().filter(taken -> stands(taken.heading(), correction)).findFirst();
				List<Block> alike = heading.isPresent() ? alike(heading.get()) : codedLines(correction);
				alike.stream().filter(block -> !said.concern(block)).forEach(block -> block.numbers().forEach(number -> following.add(new Correction(number + 1, number + 1, correction.meaning()))));
			}
		}
		return following;
	}

	private static boolean stands(Block block, Correction correction) {
		return block.numbers().stream().anyMatch(number -> number + 1 >= correction.first() && number + 1 <= correction.last());
	}

	private List<Block> alike(Taken heading) {
		Sign sign = Sign.of(heading.heading());
		return headings.stream().filter(other -> other.role() == heading.role() && other.sureness() == heading.sureness() && Sign.of(other.heading()).equals(sign)).map(Taken::heading).toList();
	}

	/** Lines of plain text with codes like that of the corrected one. */
	private List<Block> codedLines(Correction correction) {
		Optional<Block> line = blocks.stream().filter(block -> block.is(Kind.PARAGRAPH) && stands(block, correction)).findFirst();
		Sign sign = line.map(Sign::of).orElse(null);
		if (sign == null || sign.code().isEmpty()) {
			return List.of();
		}
		return blocks.stream().filter(block -> block.is(Kind.PARAGRAPH) && Sentences.count(block.words()) <= LONGEST_CODED_LINE && Sign.of(block).equals(sign)).toList();
	}
}
