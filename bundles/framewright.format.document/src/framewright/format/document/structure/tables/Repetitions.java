package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.structure.HeadingCode;
import framewright.format.document.structure.Section;

/**
 * Finds what a document with headings says twice: its list of contents, and an overview, such as a card to fold, that gives the numbers and titles of its parts
 * again. The titles of an overview that are shorter than those of the parts are their short titles.
 */
final class Repetitions {

	/** A list of contents or overview names at least so many parts. */
	private static final int FEWEST = 5;

	/** A line of it has up to so many words. */
	private static final int LONGEST = 20;

	private final List<Block> blocks;
	private final Map<String, Long> titles;
	private final Map<String, List<Block>> numbers;
	private final Set<Block> repeated = Collections.newSetFromMap(new IdentityHashMap<>());

	private Repetitions(List<Block> blocks) {
		this.blocks = blocks;
		titles = blocks.stream().filter(block -> block.is(Kind.HEADING)).collect(Collectors.groupingBy(block -> Section.key(block.words()), Collectors.counting()));
		numbers = new HashMap<>();
		blocks.stream().filter(block -> block.is(Kind.HEADING)).forEach(block -> number(block.words()).ifPresent(number -> numbers.computeIfAbsent(number, none -> new ArrayList<>()).add(block)));
	}

	/**
	 * The blocks without those that only repeat headings.
	 *
	 * @param shortTitles gets the short titles, by the first line of the heading of the part
	 * @param skip told of blocks that are left out, and why
	 */
	static List<Block> without(List<Block> blocks, Map<Integer, String> shortTitles, BiConsumer<Block, String> skip) {
		Repetitions repetitions = new Repetitions(blocks);
		repetitions.contents(skip);
		repetitions.overviews(shortTitles, skip);
		return blocks.stream().filter(block -> !repetitions.repeated.contains(block)).toList();
	}

	private static Optional<String> number(String words) {
		return HeadingCode.of(words).map(HeadingCode::code);
	}

	// ---- the list of contents ----

	private void contents(BiConsumer<Block, String> skip) {
		for (int i = 0; i < blocks.size(); i++) {
			boolean announced = Section.key(blocks.get(i).words()).matches("(?:table of )?contents") && (blocks.get(i).is(Kind.HEADING) || blocks.get(i).is(Kind.PARAGRAPH));
			int end = i + 1;
			while (announced && end < blocks.size() && !blocks.get(end).is(Kind.HEADING) && leaves(blocks.get(end)).stream().allMatch(this::isTitle)) {
				end++;
			}
			List<Block> list = blocks.subList(i, Math.min(end, blocks.size()));
			if (announced && list.stream().skip(1).mapToLong(block -> leaves(block).size()).sum() >= FEWEST) {
				list.forEach(block -> leave(block, "the list of contents, which every export makes anew", skip));
			}
		}
	}

	/** Whether a line is the title of a part, with or without the number of its page. */
	private boolean isTitle(Block line) {
		String key = Section.key(line.words());
		return titles.containsKey(key) || titles.containsKey(key.replaceAll("\\s\\d{1,4}$", ""));
	}

	// ---- overviews ----

	private void overviews(Map<Integer, String> shortTitles, BiConsumer<Block, String> skip) {
		for (int i = 0; i < blocks.size(); i++) {
			Block heading = blocks.get(i);
			if (!heading.is(Kind.HEADING) || repeated.contains(heading) || number(heading.words()).isPresent()) {
				continue;
			}
			int end = i + 1;
			while (end < blocks.size() && !(blocks.get(end).is(Kind.HEADING) && blocks.get(end).level() <= heading.level())) {
				end++;
			}
			List<Block> inside = blocks.subList(i + 1, end);
			if (isOverview(inside)) {
				shortTitles(inside, shortTitles);
				leave(heading, "the heading of an overview, which every export makes anew", skip);
				inside.forEach(block -> leave(block, "an overview of the parts, which every export makes anew", skip));
			}
		}
	}

	/** Whether all that stands below a heading are numbers with titles that parts elsewhere have. */
	private boolean isOverview(List<Block> inside) {
		List<Block> lines = inside.stream().flatMap(block -> leaves(block).stream()).toList();
		if (lines.size() < FEWEST) {
			return false;
		}
		Set<Block> own = Collections.newSetFromMap(new IdentityHashMap<>());
		own.addAll(inside);
		Set<String> seen = new HashSet<>();
		return lines.stream().allMatch(line -> Words.count(line.words()) <= LONGEST
				&& number(line.words()).filter(number -> seen.add(number) && elsewhere(number, own).isPresent()).isPresent());
	}

	private Optional<Block> elsewhere(String number, Set<Block> own) {
		return numbers.getOrDefault(number, List.of()).stream().filter(block -> !own.contains(block)).findFirst();
	}

	private void shortTitles(List<Block> inside, Map<Integer, String> shortTitles) {
		Set<Block> own = Collections.newSetFromMap(new IdentityHashMap<>());
		own.addAll(inside);
		inside.stream().flatMap(block -> leaves(block).stream()).forEach(line -> {
			HeadingCode code = HeadingCode.of(line.words()).orElseThrow();
			Block part = elsewhere(code.code(), own).orElseThrow();
			if (!Section.key(part.words()).equals(Section.key(line.words())) && !part.numbers().isEmpty()) {
				shortTitles.putIfAbsent(part.numbers().get(0), code.title());
			}
		});
	}

	// ---- both ----

	private void leave(Block block, String why, BiConsumer<Block, String> skip) {
		repeated.add(block);
		skip.accept(block, why);
	}

	/** The lines of text in a block; none of an empty one. */
	private static List<Block> leaves(Block block) {
		if (block.children().isEmpty()) {
			return block.words().isBlank() ? List.of() : List.of(block);
		}
		List<Block> all = new ArrayList<>();
		if (!block.lines().isEmpty() && !block.markdown().isBlank()) {
			all.add(Block.paragraph(block.lines()));
		}
		block.children().forEach(child -> all.addAll(leaves(child)));
		return all;
	}
}
