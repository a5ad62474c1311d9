package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/**
 * The levels of a document's scale.
 *
 * @param titles their names, in the order of the columns
 * @param definition the table that says what each of them means; {@code null} where there is none
 * @param meanings what that table says of each of them; empty where there is none
 */
record Levels(List<String> titles, Block definition, List<List<Block>> meanings) {

	/** A name of a level has up to this many words. */
	private static final int LONGEST_NAME = 5;

	/** What a level means takes at least this many words to say; what stands in a cell of a rubric does as well. */
	private static final int SHORTEST_TEXT = 6;
	private static final int MOST = 12;

	/** What stands above the column of the titles. */
	private static final Pattern NO_LEVEL = Pattern.compile("(?:no|nr|number|code|ref|reference|component|standard|criteri(?:on|a)|indicators?|aspects?|areas?|elements?|skills?|competenc(?:e|y|ies)|dimensions?"
			+ "|statements?|titles?|items?|practices?|strands?|principles?|domains?|subdomains?|topics?|descriptors?|behaviours?|themes?|key \\w+)");
	private static final Pattern USUAL = Pattern.compile("(?:(?:level|stage|phase|step|band|grade|tier) ?(?:\\d|[ivx]+|[a-f])|\\d|(?:not yet |nearly |fully |highly |most(?:ly)? |well |very |some |low |high(?:er|est)? |partly )?"
			+ "(?:emerg(?:ing|ent)|developing|developed|secur(?:e|ing)|establish(?:ing|ed)|embedd(?:ing|ed)|excell(?:ing|ent)|exceeding|expected|enhanc(?:ing|ed)|extend(?:ing|ed)|proficient|basic|advanced|novice|beginner"
			+ "|competent|expert|mastery|foundation|foundational|good|outstanding|adequate|inadequate|requires improvement|effective|ineffective|accomplished|distinguished|leading|aware|awareness))");

	/**
	 * Finds the levels of a document: by a table that says what each of them means and whose heads stand above or between other texts as well, by heads that
	 * several tables have in common, or by the usual names of levels.
	 */
	static Optional<Levels> in(List<Block> blocks) {
		List<Block> tables = new ArrayList<>();
		Set<String> lines = new HashSet<>();
		collect(blocks, tables, lines, 0);
		Optional<Levels> defined = tables.stream().map(table -> defined(table, tables, lines)).flatMap(Optional::stream).findFirst();
		if (defined.isPresent()) {
			return defined;
		}
		Optional<Levels> heads = byHeads(tables);
		return heads.map(levels -> tables.stream().map(table -> inRows(table, levels)).flatMap(Optional::stream).findFirst().orElse(levels));
	}

	private static void collect(List<Block> blocks, List<Block> tables, Set<String> lines, int depth) {
		for (Block block : blocks) {
			if (block.is(Kind.TABLE)) {
				tables.add(block);
			}
			block.lines().forEach(line -> lines.add(Words.key(line.text())));
			boolean table = block.is(Kind.TABLE);
			if (depth < 8) {
				collect(block.children(), tables, table ? new HashSet<>() : lines, depth + 1);
			}
		}
	}

	// ---- a table of levels ----

	/** A row of names, below it what each of them means, and no column of titles. */
	private static Optional<Levels> defined(Block table, List<Block> tables, Set<String> lines) {
		List<Grid.Row> rows = Grid.of(table).stream().filter(row -> !row.filled().isEmpty()).toList();
		if (rows.size() != 2 || !rows.get(0).filled().equals(rows.get(1).filled())) {
			return Optional.empty();
		}
		List<Integer> columns = rows.get(0).filled();
		List<String> names = columns.stream().map(column -> name(rows.get(0).words(column))).toList();
		boolean texts = columns.stream().allMatch(column -> Words.count(rows.get(1).words(column)) >= SHORTEST_TEXT);
		if (!texts || !areNames(names)) {
			return Optional.empty();
		}
		boolean again = names.stream().allMatch(name -> stands(name, table, tables, lines));
		return again ? Optional.of(new Levels(names, table, columns.stream().map(column -> rows.get(1).cells().get(column)).toList())) : Optional.empty();
	}

	private static boolean stands(String name, Block table, List<Block> tables, Set<String> lines) {
		String key = Words.key(name);
		long own = heads(table).stream().filter(row -> row.contains(key)).count();
		long all = tables.stream().flatMap(other -> heads(other).stream()).filter(row -> row.contains(key)).count();
		return all > own || lines.contains(key);
	}

	private static List<List<String>> heads(Block table) {
		return Grid.of(table).stream().map(row -> row.filled().stream().map(row::words).filter(words -> words.length() < 100).map(Words::key).toList()).toList();
	}

	/** The rows of a table name the levels, one a row, and say what they mean. */
	private static Optional<Levels> inRows(Block table, Levels levels) {
		Map<Integer, List<Block>> meanings = new TreeMap<>();
		int others = 0;
		for (Grid.Row row : Grid.of(table)) {
			List<Integer> filled = row.filled();
			int level = filled.size() < 2 ? -1 : levels.of(row.words(filled.get(0)));
			if (level < 0) {
				others += filled.isEmpty() ? 0 : 1;
				continue;
			}
			List<Block> meaning = new ArrayList<>();
			filled.subList(1, filled.size()).forEach(column -> meaning.addAll(row.cells().get(column)));
			meanings.putIfAbsent(level, meaning);
		}
		boolean all = meanings.size() == levels.titles.size() && others <= 1;
		return all ? Optional.of(new Levels(levels.titles, table, List.copyOf(meanings.values()))) : Optional.empty();
	}

	// ---- heads that tables have in common ----

	private static Optional<Levels> byHeads(List<Block> tables) {
		Map<List<String>, Integer> counts = new LinkedHashMap<>();
		Map<List<String>, List<String>> names = new LinkedHashMap<>();
		for (Block table : tables) {
			List<Grid.Row> rows = Grid.of(table);
			for (int i = 0; i < rows.size(); i++) {
				List<String> heads = heads(rows, i);
				if (!heads.isEmpty()) {
					List<String> keys = heads.stream().map(Words::key).toList();
					counts.merge(keys, 1, Integer::sum);
					names.putIfAbsent(keys, heads);
				}
			}
		}
		return counts.entrySet().stream().filter(found -> found.getValue() > 1 || found.getKey().stream().allMatch(key -> USUAL.matcher(key).matches()))
				.max((left, right) -> left.getValue() != right.getValue() ? Integer.compare(left.getValue(), right.getValue()) : Integer.compare(left.getKey().size(), right.getKey().size()))
				.map(found -> new Levels(names.get(found.getKey()), null, List.of()));
	}

	/** The names of levels in a row: what stands above the columns of texts. Empty where the row is no head. */
	private static List<String> heads(List<Grid.Row> rows, int index) {
		Grid.Row row = rows.get(index);
		List<Integer> filled = new ArrayList<>(row.filled());
		while (!filled.isEmpty() && (NO_LEVEL.matcher(Words.key(row.words(filled.get(0)))).matches() || Code.of(row.words(filled.get(0))).isPresent())) {
			filled.remove(0);
		}
		if (index + 1 == rows.size() || filled.size() < 2) {
			return List.of();
		}
		Grid.Row below = rows.get(index + 1);
		List<Integer> texts = below.filled().stream().filter(column -> Words.count(below.words(column)) >= SHORTEST_TEXT).toList();
		boolean titles = filled.get(0) == 0 && below.cells().size() == row.cells().size() && !texts.contains(0) && texts.size() == filled.size() - 1;
		List<String> names = (titles ? filled.subList(1, filled.size()) : filled).stream().map(column -> name(row.words(column))).toList();
		return areNames(names) && texts.size() >= 2 ? names : List.of();
	}

	static boolean areNames(List<String> names) {
		return names.size() >= 2 && names.size() <= MOST && new HashSet<>(names.stream().map(Words::key).toList()).size() == names.size()
				&& names.stream().allMatch(name -> Words.count(name) > 0 && Words.count(name) <= LONGEST_NAME && !name.matches(".*[.!?]$"));
	}

	/** Whether words stand above a column of titles and not above that of a level. */
	static boolean isAboveTitles(String words) {
		return NO_LEVEL.matcher(Words.key(words)).matches();
	}

	private static String name(String words) {
		return Words.clean(words).replaceAll("\\s*:$", "");
	}

	// ---- asked while the document is read ----

	int count() {
		return titles.size();
	}

	/** The level that words name; -1 when they name none. */
	int of(String words) {
		if (words.length() > 100) {
			return -1;
		}
		String key = Words.key(words);
		for (int i = 0; i < titles.size(); i++) {
			if (Words.key(titles.get(i)).equals(key)) {
				return i;
			}
		}
		return -1;
	}

	/** The columns that have the name of a level; empty unless all of them stand in the row, in their order. */
	Map<Integer, Integer> columns(Grid.Row row) {
		Map<Integer, Integer> columns = new TreeMap<>();
		for (int column : row.filled()) {
			int level = of(row.words(column));
			if (level >= 0) {
				columns.putIfAbsent(column, level);
			}
		}
		return List.copyOf(columns.values()).equals(java.util.stream.IntStream.range(0, count()).boxed().toList()) ? columns : Map.of();
	}

	/** Whether words are the names of all levels, one after the other. */
	boolean areAll(String words) {
		return words.length() < 400 && Words.key(words).equals(Words.key(String.join(" ", titles)));
	}

	/** What the names have in common at their end: the title of the scale. */
	String title() {
		List<String[]> words = titles.stream().map(title -> title.split("\\s+")).toList();
		String last = words.get(0)[words.get(0).length - 1];
		boolean common = words.stream().allMatch(name -> name.length > 1 && name[name.length - 1].equalsIgnoreCase(last)) && last.matches("\\p{L}{3,}");
		return common ? last.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + last.substring(1) : "Level";
	}
}
