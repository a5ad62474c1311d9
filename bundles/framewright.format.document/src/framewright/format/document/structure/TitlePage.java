package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.format.document.source.Block;

/**
 * What a document is called, and what stands about it before its first part.
 *
 * @param title the heading that is the title; {@code null} where none is
 * @param above the blocks before the first heading
 * @param below the blocks between the title and the next heading
 * @param sections the uppermost sections without the title
 */
public record TitlePage(Section title, List<Block> above, List<Block> below, List<Section> sections) {

	/**
	 * Finds the title: the only heading of the highest level, a first heading whose words are repeated above it, or a first heading without any
	 * text before others of its level.
	 */
	public static TitlePage of(Section document) {
		if (document.sections.isEmpty()) {
			return new TitlePage(null, document.blocks, List.of(), List.of());
		}
		Section first = document.sections.get(0);
		boolean alone = document.sections.size() == 1 && first.code().isEmpty();
		boolean repeated = document.blocks.stream().anyMatch(block -> Section.key(block.words()).equals(first.key()));
		boolean bare = first.isEmpty() && Wording.tierOf(first.title()).isEmpty() && document.sections.size() > 1;
		if (!alone && !repeated && !bare || !first.said().isEmpty()) {
			return new TitlePage(null, document.blocks, List.of(), introduced(document.sections));
		}
		List<Section> sections = new ArrayList<>(first.sections);
		sections.addAll(document.sections.subList(1, document.sections.size()));
		return new TitlePage(first, document.blocks, first.blocks, introduced(sections));
	}

	/** A short section whose heading is said again further down, at a higher level, introduces that part and goes there. */
	private static List<Section> introduced(List<Section> sections) {
		Map<String, Section> later = new HashMap<>();
		List<Section> remaining = new ArrayList<>();
		for (Section section : sections.reversed()) {
			Section namesake = section.key().isEmpty() ? null : later.put(section.key(), section);
			boolean prose = section.isLeaf() && !section.isEmpty() && section.blocks.stream().allMatch(block -> block.is(Block.Kind.PARAGRAPH)) && section.blocks.size() <= 3;
			if (namesake != null && prose && section.level > namesake.level) {
				later.put(namesake.key(), namesake);
				namesake.introduction.add(section.heading);
				namesake.introduction.addAll(section.blocks);
			} else {
				remaining.add(section);
			}
		}
		return remaining.reversed();
	}
}
