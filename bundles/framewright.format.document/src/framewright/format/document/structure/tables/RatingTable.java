package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.structure.HeadingCode;
import framewright.format.document.structure.Wording;

/**
 * A whole table of a rubric: the names of the levels above its columns, and below them rows of texts, with a title each or, where the heading above the table is
 * the title, a single row without one.
 */
final class RatingTable {

	/**
	 * What stands above the columns.
	 *
	 * @param levels the names of the levels
	 * @param stem what the texts below begin with, as the table has it; may be empty
	 */
	record Heads(List<String> levels, String stem) {

		boolean isStem(String words) {
			boolean own = !stem.isEmpty() && Words.key(words).equals(Words.key(stem));
			return own || Words.count(words) <= LONGEST_STEM && words.strip().matches("(?s).*(?:…|\\.\\.\\.)") && stem.isEmpty();
		}
	}

	/**
	 * A row of texts.
	 *
	 * @param title empty where the heading above the table is its title
	 * @param texts what it says for each level
	 * @param more what stands below the texts in a row of its own, across their columns
	 */
	record Row(List<Block> title, List<List<Block>> texts, List<Block> more) {
	}

	private static final int LONGEST_STEM = 7;
	private static final int LONGEST_HEAD = 200;
	private static final int LONGEST_TITLE = 40;

	/** The texts of a rubric have at least so many words, as most of them. */
	private static final int SHORTEST_TEXT = 6;

	/** Words that stand twice, because the head of a table is repeated on every page. */
	private static final Pattern TWICE = Pattern.compile("(?<!\\S)(\\S+(?:\\s+\\S+){0,7}?)(?:\\s+\\1)+(?!\\S)");

	private static final Pattern END_OF_STEM = Pattern.compile("(?s).*(?:…|\\.\\.\\.|:)");

	private final Block block;
	private final Heads heads;
	private final String titles;
	private final boolean single;
	private final List<Row> rows;
	private final List<Block> headRows;

	private RatingTable(Block block, Heads heads, String titles, boolean single, List<Row> rows, List<Block> headRows) {
		this.block = block;
		this.heads = heads;
		this.titles = titles;
		this.single = single;
		this.rows = rows;
		this.headRows = headRows;
	}

	/**
	 * The tables of the rubric of a document, in their order; empty where fewer than two have the same levels, or one of them is torn.
	 *
	 * @param headings the headings of the document, as keys
	 */
	static List<RatingTable> in(List<Block> blocks, Set<String> headings) {
		List<RatingTable> all = blocks.stream().filter(block -> block.is(Kind.TABLE)).flatMap(block -> of(block, headings).stream()).toList();
		Map<List<String>, Integer> counts = new LinkedHashMap<>();
		all.forEach(table -> counts.merge(table.keys(), 1, Integer::sum));
		Optional<List<String>> most = counts.entrySet().stream().filter(entry -> entry.getValue() > 1).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
		List<RatingTable> tables = all.stream().filter(table -> most.filter(table.keys()::equals).isPresent()).toList();
		long texts = tables.stream().flatMap(table -> table.rows.stream()).flatMap(row -> row.texts().stream()).count();
		long whole = tables.stream().flatMap(table -> table.rows.stream()).flatMap(row -> row.texts().stream()).filter(text -> Words.count(Words.of(text)) >= SHORTEST_TEXT).count();
		boolean torn = tables.stream().anyMatch(table -> table.rows.isEmpty()) || whole * 10 < texts * 9;
		return torn ? List.of() : tables;
	}

	/** A table whose first row names levels; without rows where it is torn. */
	private static Optional<RatingTable> of(Block block, Set<String> headings) {
		List<Grid.Row> grid = Grid.of(block);
		int width = grid.isEmpty() ? 0 : grid.get(0).cells().size();
		if (grid.size() < 2 || width < 2 || grid.get(0).filled().size() < width - 1) {
			return Optional.empty();
		}
		Grid.Row head = grid.get(0);
		List<String> words = new ArrayList<>();
		for (int i = 0; i < width; i++) {
			words.add(once(head.words(i)));
		}
		boolean titled = words.get(0).isEmpty() || Levels.isAboveTitles(words.get(0)) || Wording.isTier(words.get(0));
		int first = titled ? 1 : 0;
		Optional<Heads> heads = width - first < 2 ? Optional.empty() : heads(head, words.subList(first, width), first, headings);
		if (heads.isEmpty() || !titled && grid.size() != 2) {
			return Optional.empty();
		}
		List<Row> rows = new ArrayList<>();
		List<Block> headRows = new ArrayList<>(List.of(block.children().get(0)));
		for (int i = 1; i < grid.size(); i++) {
			Grid.Row row = grid.get(i);
			boolean again = row.cells().size() == width && java.util.stream.IntStream.range(0, width).allMatch(column -> Words.key(once(row.words(column))).equals(Words.key(words.get(column))));
			boolean empty = row.filled().isEmpty();
			boolean whole = row.cells().size() == width && (!titled || isTitle(row)) && row.filled().size() > first;
			if (again || empty) {
				headRows.add(block.children().get(i));
			} else if (whole) {
				rows.add(new Row(titled ? row.cells().get(0) : List.of(), List.copyOf(row.cells().subList(first, width)), new ArrayList<>()));
			} else if (!rows.isEmpty() && row.filled().size() == 1 && row.filled().get(0) >= first) {
				rows.get(rows.size() - 1).more().addAll(row.cells().get(row.filled().get(0)));
			} else {
				rows.clear();
				break;
			}
		}
		return Optional.of(new RatingTable(block, heads.get(), words.get(0), !titled, rows, headRows));
	}

	private static boolean isTitle(Grid.Row row) {
		int count = Words.count(row.words(0));
		return count > 0 && count <= LONGEST_TITLE && row.cells().get(0).stream().allMatch(block -> block.is(Kind.PARAGRAPH));
	}

	private static String once(String words) {
		return words.length() > LONGEST_HEAD ? words : TWICE.matcher(Words.clean(words)).replaceAll("$1");
	}

	/** The names of the levels, without the stem that stands below each of them. */
	private static Optional<Heads> heads(Grid.Row row, List<String> words, int first, Set<String> headings) {
		String stem = "";
		List<String> names = words;
		if (words.stream().allMatch(word -> END_OF_STEM.matcher(word).matches())) {
			List<List<String>> all = words.stream().map(word -> List.of(word.split("\\s+"))).toList();
			int longest = all.stream().mapToInt(List::size).min().orElse(0) - 1;
			int found = 0;
			for (int count = 1; count <= Math.min(longest, LONGEST_STEM); count++) {
				int length = count;
				List<String> end = end(all.get(0), length);
				if (all.stream().anyMatch(word -> !end(word, length).equals(end))) {
					break;
				}
				List<String> before = all.stream().map(word -> String.join(" ", word.subList(0, word.size() - length))).toList();
				boolean told = before.stream().allMatch(name -> headings.contains(Words.key(name)));
				if (told || found == 0 && Character.isUpperCase(end.get(0).codePointAt(0))) {
					found = length;
					stem = String.join(" ", end);
					names = before;
				}
				if (told) {
					break;
				}
			}
		}
		List<String> titles = names.stream().map(name -> name.replaceAll("\\s*:$", "")).toList();
		return Levels.areNames(titles) && titles.stream().noneMatch(name -> name.matches(".*(?:…|\\.\\.\\.)")) ? Optional.of(new Heads(titles, stem)) : Optional.empty();
	}

	private static List<String> end(List<String> words, int length) {
		return words.subList(words.size() - length, words.size());
	}

	private List<String> keys() {
		return heads.levels().stream().map(Words::key).toList();
	}

	Block block() {
		return block;
	}

	Heads heads() {
		return heads;
	}

	/** Whether the heading above the table is the title of its only row. */
	boolean isSingle() {
		return single;
	}

	List<Row> rows() {
		return rows;
	}

	/** The rows that name the levels, and empty ones. */
	List<Block> headRows() {
		return headRows;
	}

	/** The kind of part that stands in its rows, where the table says it. */
	Optional<String> tier() {
		return Optional.of(titles).filter(Wording::isTier).map(word -> Wording.capital(word.toLowerCase(Locale.ROOT)));
	}

	/** The number of the first row; empty where its title begins with none. */
	Optional<String> number() {
		return single ? Optional.empty() : HeadingCode.of(Words.of(rows.get(0).title())).map(HeadingCode::code);
	}
}
