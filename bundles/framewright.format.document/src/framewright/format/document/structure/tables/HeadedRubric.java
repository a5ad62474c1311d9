package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
import framewright.format.document.structure.Wording;

/**
 * The rubric of a document whose headings tell its parts: below the heading of a part stands a table with its components, a row each, or one with the texts of
 * that part alone. Such a document is read by its headings; every row becomes one more, below that of the part, and its texts are kept with it.
 * <p>
 * A document whose tables are torn, or stand below no headings, is none of these: {@link RubricReader} reads it.
 */
public final class HeadedRubric {

	/**
	 * The texts of an element.
	 *
	 * @param title the words of its title
	 * @param texts what it says for each level, in their order; empty where it says nothing
	 */
	public record Rating(String title, List<List<Block>> texts) {
	}

	private final RatingTable.Heads heads;
	private final List<Block> blocks = new ArrayList<>();
	private final Map<Integer, Rating> ratings = new LinkedHashMap<>();
	private final Map<Integer, String> tiers = new HashMap<>();
	private final Map<Integer, String> shortTitles = new HashMap<>();
	private final List<Block> names = new ArrayList<>();
	private final List<Block> stems = new ArrayList<>();

	private HeadedRubric(RatingTable.Heads heads) {
		this.heads = heads;
	}

	/**
	 * Finds the rubric; empty where the document has none of this kind.
	 *
	 * @param skip told of blocks that are left out, and why
	 */
	public static Optional<HeadedRubric> in(List<Block> blocks, BiConsumer<Block, String> skip) {
		Set<String> headings = blocks.stream().filter(block -> block.is(Kind.HEADING)).map(block -> Words.key(block.words())).collect(Collectors.toSet());
		List<RatingTable> found = headings.isEmpty() ? List.of() : RatingTable.in(blocks, headings);
		if (found.isEmpty() || blocks.stream().anyMatch(block -> block.is(Kind.HEADING) && block.level() == 0)) {
			return Optional.empty();
		}
		boolean meanings = found.get(0).isSingle() && found.stream().anyMatch(table -> !table.isSingle() && table.number().isEmpty());
		if (meanings) {
			// The first table names no component: it may say what the levels mean.
			return Optional.empty();
		}
		Map<Block, RatingTable> tables = new IdentityHashMap<>();
		found.forEach(table -> tables.put(table.block(), table));
		Map<Block, Block> above = new IdentityHashMap<>();
		Headings open = new Headings(blocks, tables);
		for (Block block : blocks) {
			open.next(block);
			if (tables.containsKey(block)) {
				Optional<Block> part = open.above(tables.get(block));
				if (part.isEmpty()) {
					return Optional.empty();
				}
				above.put(block, part.get());
			}
		}
		HeadedRubric rubric = new HeadedRubric(found.get(0).heads());
		rubric.read(blocks, tables, above, skip);
		return Optional.of(rubric);
	}

	private void read(List<Block> source, Map<Block, RatingTable> tables, Map<Block, Block> above, BiConsumer<Block, String> skip) {
		for (Block block : source) {
			RatingTable table = tables.get(block);
			if (table == null) {
				blocks.add(block);
				continue;
			}
			announcements(above.get(block), table, skip);
			table.headRows().forEach(names::add);
			Block part = above.get(block);
			if (table.isSingle()) {
				rate(part, table.rows().get(0));
				blocks.addAll(table.rows().get(0).more());
			} else {
				for (RatingTable.Row row : table.rows()) {
					Block heading = Block.heading(part.level() + 1, row.title().stream().flatMap(title -> title.lines().stream()).toList());
					blocks.add(heading);
					rate(heading, row);
					blocks.addAll(row.more());
					table.tier().ifPresent(tier -> tiers.put(line(heading), tier));
				}
			}
		}
		List<Block> read = Repetitions.without(labels(List.copyOf(blocks)), shortTitles, skip);
		blocks.clear();
		blocks.addAll(read);
	}

	private void rate(Block heading, RatingTable.Row row) {
		ratings.put(line(heading), new Rating(heading.words(), row.texts()));
	}

	private static int line(Block heading) {
		return heading.numbers().get(0);
	}

	/** Takes away what stands just before a table and says only what it is: a caption that repeats a heading, the stem of its texts, “Components”. */
	private void announcements(Block part, RatingTable table, BiConsumer<Block, String> skip) {
		while (!blocks.isEmpty()) {
			Block last = blocks.get(blocks.size() - 1);
			String key = Section.key(last.words());
			String title = Section.key(part.words());
			boolean stem = last.is(Kind.PARAGRAPH) && heads.isStem(last.words());
			boolean caption = last.is(Kind.PARAGRAPH) && (key.equals(title) || key.endsWith(" " + title) && Words.count(key) <= Words.count(title) + 3);
			boolean announces = last.is(Kind.HEADING) && last != part && !table.isSingle() && table.tier().filter(tier -> key.equals(Section.key(Wording.plural(tier)))).isPresent();
			if (stem) {
				stems.add(last);
			} else if (caption || announces) {
				skip.accept(last, caption ? "the caption of a table, which repeats its heading" : "the heading of a table, which every export makes anew");
			} else {
				return;
			}
			blocks.remove(blocks.size() - 1);
		}
	}

	/** Takes away the words above headings that say what kind of part they are: “Domain”. */
	private List<Block> labels(List<Block> source) {
		Map<String, Integer> counts = new HashMap<>();
		for (int i = 0; i + 1 < source.size(); i++) {
			if (isLabel(source, i)) {
				counts.merge(Section.key(source.get(i).words()), 1, Integer::sum);
			}
		}
		List<Block> rest = new ArrayList<>();
		for (int i = 0; i < source.size(); i++) {
			Block block = source.get(i);
			if (i + 1 < source.size() && isLabel(source, i) && counts.get(Section.key(block.words())) > 1) {
				tiers.put(line(source.get(i + 1)), Wording.capital(Section.key(block.words())));
				names.add(block);
			} else {
				rest.add(block);
			}
		}
		return rest;
	}

	private static boolean isLabel(List<Block> blocks, int index) {
		return blocks.get(index).is(Kind.PARAGRAPH) && blocks.get(index + 1).is(Kind.HEADING) && Wording.isTier(blocks.get(index).words().strip());
	}

	/** The document, with the rows of its tables as headings. */
	public List<Block> blocks() {
		return List.copyOf(blocks);
	}

	/** The titles of the levels. */
	public List<String> levels() {
		return heads.levels();
	}

	/** What the texts begin with, as the document has it; empty where there is none. */
	public String stem() {
		return heads.stem().replaceAll("[\\s:…]+$|\\s*\\.\\.\\.$", "");
	}

	/** The title of the scale, where the document has no section that says it. */
	public String scaleTitle() {
		return new Levels(heads.levels(), null, List.of()).title();
	}

	/** Whether a line says the stem and nothing else of weight: “Each text goes on from the words “A leader will …””. */
	public boolean saysStem(Block block) {
		boolean within = !stem().isEmpty() && Section.key(block.words()).endsWith(" " + Section.key(stem()));
		return block.is(Kind.PARAGRAPH) && within && Words.count(block.words()) <= Words.count(stem()) + 12;
	}

	/** The lines that name levels and tiers, and repeat the stem. */
	public List<Block> names() {
		return List.copyOf(names);
	}

	public List<Block> stems() {
		return List.copyOf(stems);
	}

	/** Whether texts belong to a heading that have not been taken. */
	public boolean isRated(Block heading) {
		return heading != null && !heading.numbers().isEmpty() && ratings.containsKey(line(heading));
	}

	/** The texts that belong to a heading; each is given once. */
	public Optional<Rating> take(Block heading) {
		return heading == null || heading.numbers().isEmpty() ? Optional.empty() : Optional.ofNullable(ratings.remove(line(heading)));
	}

	/** The texts that no element has taken, because their headings were said to be something else. */
	public List<Rating> remaining() {
		List<Rating> rest = List.copyOf(ratings.values());
		ratings.clear();
		return rest;
	}

	/** The tier that the document names for a heading; empty where it names none. */
	public Optional<String> tier(Block heading) {
		return heading == null || heading.numbers().isEmpty() ? Optional.empty() : Optional.ofNullable(tiers.get(line(heading)));
	}

	/** A shorter title that the document has elsewhere for the part with a heading; empty where it has none. */
	public Optional<String> shortTitle(Block heading) {
		return heading == null || heading.numbers().isEmpty() ? Optional.empty() : Optional.ofNullable(shortTitles.get(line(heading)));
	}

	/** The headings that are open while a document is read. */
	private static final class Headings {

		private final List<Block> open = new ArrayList<>();
		private final Map<String, Long> counts;
		private final int highest;
		private final boolean titled;
		/** Whether the titles above single rows have numbers, as most of them show: what has none stands within such a part. */
		private final boolean numbered;

		Headings(List<Block> blocks, Map<Block, RatingTable> tables) {
			counts = blocks.stream().filter(block -> block.is(Kind.HEADING)).collect(Collectors.groupingBy(block -> Section.key(block.words()), Collectors.counting()));
			highest = blocks.stream().filter(block -> block.is(Kind.HEADING)).mapToInt(Block::level).min().orElse(0);
			titled = blocks.stream().filter(block -> block.is(Kind.HEADING) && block.level() == highest).count() == 1;
			int coded = 0;
			Block last = null;
			for (Block block : blocks) {
				last = block.is(Kind.HEADING) ? block : last;
				if (last != null && tables.containsKey(block) && tables.get(block).isSingle()) {
					coded += HeadingCode.of(last.words()).isPresent() ? 1 : -1;
				}
			}
			numbered = coded >= 0;
		}

		void next(Block block) {
			if (block.is(Kind.HEADING)) {
				open.removeIf(other -> other.level() >= block.level());
				open.add(block);
			}
		}

		/** The heading of the part that a table belongs to: the one whose number its rows go on from, else the innermost that is one of a part. */
		Optional<Block> above(RatingTable table) {
			boolean coded = numbered && table.isSingle() && open.stream().anyMatch(heading -> HeadingCode.of(heading.words()).filter(HeadingCode::sure).isPresent());
			Optional<String> number = table.isSingle() ? Optional.empty() : table.number();
			for (Block heading : open.reversed()) {
				Optional<String> own = HeadingCode.of(heading.words()).map(HeadingCode::code);
				if (number.isPresent() && own.isPresent()) {
					if (number.get().startsWith(own.get()) && number.get().length() > own.get().length()) {
						return Optional.of(heading);
					}
				} else if (own.isPresent() || number.isEmpty() && !coded && isPart(heading)) {
					return Optional.of(heading);
				}
			}
			return Optional.empty();
		}

		private boolean isPart(Block heading) {
			boolean title = titled && heading.level() == highest;
			return !title && counts.get(Section.key(heading.words())) == 1 && Wording.Facet.of(heading.words()).isEmpty() && Wording.tierOf(heading.words()).isEmpty();
		}
	}
}
