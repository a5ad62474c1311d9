package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.items.PlainText;
import framewright.core.exchange.items.Slot;
import framewright.format.spreadsheet.RawTable.RawRow;

/** Which column of a table holds what: by what a person says, by its heading, and by what stands in it. */
final class TableColumns {

	/** Words that name a kind of part; as the heading of a column, its cells are the titles of such parts. */
	private static final Set<String> TIERS = Set.of("domain", "subdomain", "strand", "substrand", "majorstrand", "area", "subarea", "theme", "subtheme", "pillar", "dimension", "subdimension", "cluster", "standard", "substandard", "section",
			"subsection", "component", "subcomponent", "competency", "competence", "subcompetency", "element", "topic", "subtopic", "principle", "capability", "skill", "criterion", "unit", "module", "goal", "objective", "outcome", "role", "practice",
			"aspect", "category", "subcategory", "focusarea", "keyarea", "indicator", "expectation");
	private static final Pattern LEVEL = Pattern.compile("(?i)\\b(?:emerging|developing|beginning|beginner|novice|basic|foundation(?:al)?|expected|secur(?:e|ing)|proficient|competent|accomplished|advanced|expert|exemplary|exceed(?:s|ing)|meets|"
			+ "below|(?:in|highly )?effective|(?:un)?satisfactory|good|outstanding|excellent|requires improvement|inadequate|(?:some|high|higher|highest|low|lowest|medium) impact|low|medium|high|highest|some|established|embedd(?:ed|ing)|enhancing|leading|aware|"
			+ "practitioner|master(?:y|ing)?|distinguished|(?:not|partially|partly|fully) met|met|(?:level|stage|band|step|grade|tier|rating) \\d{1,2}|l\\d)\\b|^\\d{1,2}$");
	private static final Pattern CODE = Pattern.compile("(?i)[\\p{L}]{0,8}[.\\s-]?\\d[\\p{L}\\d.\\-/]{0,20}|[\\p{L}]{1,4}(?:\\.[\\p{L}\\d]{1,4})+");
	private static final int FAR_DOWN = 30;

	/** The options with which a person says what a column is, by the role that it then has. */
	static final Map<String, Role> OPTIONS = options();

	private final RawRow head;
	private final Map<Role, Integer> columns = new EnumMap<>(Role.class);
	private final TreeMap<Integer, String> path = new TreeMap<>();
	private final Map<Integer, String> levels = new TreeMap<>();
	private final Map<Integer, Slot> slots = new TreeMap<>();
	private final List<String> guesses = new ArrayList<>();
	private String leafKind = "";

	private TableColumns(RawRow head) {
		this.head = head;
	}

	private static Map<String, Role> options() {
		Map<String, Role> options = new LinkedHashMap<>();
		options.put("code", Role.CODE);
		options.put("title", Role.TITLE);
		options.put("statement", Role.STATEMENT);
		options.put("level", Role.LEVEL);
		options.put("parent", Role.PARENT);
		options.put("kind", Role.KIND);
		options.put("id", Role.ID);
		return options;
	}

	// ---- finding them ----

	/** The row with the headings: what a person says it is, else the one that has most that are known. Empty where there is none. */
	static Optional<RawRow> headings(Grid grid, Ledger ledger, UnaryOperator<String> options) {
		RawRow best = null;
		int most = 1;
		for (RawRow row : grid.rows().subList(0, Math.min(FAR_DOWN, grid.rows().size()))) {
			if (ledger.said(row).equals(Ledger.HEADINGS)) {
				return Optional.of(row);
			}
			int known = ledger.said(row).isEmpty() ? known(row, options) : 0;
			if (known > most) {
				best = row;
				most = known;
			}
		}
		return Optional.ofNullable(best);
	}

	/** How many headings of a row are known. */
	static int known(RawRow row, UnaryOperator<String> options) {
		int known = 0;
		int levels = 0;
		for (String cell : row.cells()) {
			String heading = cell.strip();
			if (heading.startsWith("#")) {
				return 0;
			}
			if (!heading.isEmpty() && heading.length() <= 80) {
				boolean chosen = options != null && OPTIONS.keySet().stream().anyMatch(option -> same(heading, options.apply(option)));
				known += chosen ? 3 : Role.of(heading).isPresent() || TIERS.contains(Role.key(heading)) ? 1 : 0;
				levels += LEVEL.matcher(heading).find() ? 1 : 0;
			}
		}
		return known + (levels > 1 ? levels : 0);
	}

	private static boolean same(String heading, String chosen) {
		return !chosen.isBlank() && heading.strip().equalsIgnoreCase(chosen.strip());
	}

	/**
	 * @param body the rows below the headings
	 * @throws UnreadableDocumentException when a column that was chosen is not there
	 */
	static TableColumns of(RawRow head, List<RawRow> body, UnaryOperator<String> options) throws UnreadableDocumentException {
		TableColumns found = new TableColumns(head);
		found.chosen(options);
		found.byHeading();
		found.levels(body);
		found.byContent(body);
		found.idle(body);
		found.theRest();
		return found;
	}

	private void chosen(UnaryOperator<String> options) throws UnreadableDocumentException {
		for (Map.Entry<String, Role> option : OPTIONS.entrySet()) {
			String chosen = options.apply(option.getKey());
			if (!chosen.isBlank()) {
				columns.put(option.getValue(), column(chosen));
			}
		}
		for (String chosen : options.apply("levels").split("[,;|]")) {
			if (!chosen.isBlank()) {
				levels.put(column(chosen), PlainText.line(chosen));
			}
		}
	}

	private int column(String chosen) throws UnreadableDocumentException {
		for (int i = 0; i < head.cells().size(); i++) {
			if (same(head.cell(i), chosen)) {
				return i;
			}
		}
		String all = String.join(", ", head.cells().stream().filter(cell -> !cell.isBlank()).map(RawTable::shorten).limit(30).toList());
		throw new UnreadableDocumentException("There is no column “" + RawTable.shorten(chosen) + "”. The columns are " + all + ".");
	}

	private boolean isFree(int column) {
		return !columns.containsValue(column) && !levels.containsKey(column) && !path.containsKey(column) && !slots.containsKey(column) && !head.cell(column).isBlank();
	}

	private void byHeading() {
		Map<Role, Integer> ranks = new HashMap<>();
		Map<Role, Integer> best = new EnumMap<>(Role.class);
		for (int i = 0; i < head.cells().size(); i++) {
			Optional<Role> role = isFree(i) ? Role.of(head.cell(i)) : Optional.empty();
			if (role.isPresent() && !columns.containsKey(role.get())) {
				int rank = role.get().rank(head.cell(i));
				if (rank < ranks.getOrDefault(role.get(), Integer.MAX_VALUE)) {
					ranks.put(role.get(), rank);
					best.put(role.get(), i);
				}
			}
		}
		columns.putAll(best);
		List<Integer> tiers = new ArrayList<>();
		for (int i = 0; i < head.cells().size(); i++) {
			boolean kind = Integer.valueOf(i).equals(columns.get(Role.KIND)) && TIERS.contains(Role.key(head.cell(i)));
			if ((isFree(i) || kind) && TIERS.contains(Role.key(head.cell(i))) && !LEVEL.matcher(head.cell(i)).find()) {
				tiers.add(i);
			}
		}
		tiers.removeIf(column -> Integer.valueOf(column).equals(columns.get(Role.KIND)) && tiers.size() == 1);
		boolean titled = columns.containsKey(Role.TITLE) || columns.containsKey(Role.STATEMENT);
		for (int i = 0; i < tiers.size(); i++) {
			columns.values().remove(tiers.get(i));
			if (i == tiers.size() - 1 && !titled) {
				columns.put(Role.TITLE, tiers.get(i));
				leafKind = PlainText.line(head.cell(tiers.get(i)));
			} else {
				path.put(tiers.get(i), PlainText.line(head.cell(tiers.get(i))));
			}
		}
	}

	/** Columns that are levels: by what is said, by their names, else where several columns beside each other are full of sentences. */
	private void levels( List<RawRow> body) {
		if (!levels.isEmpty()) {
			return;
		}
		List<Integer> named = new ArrayList<>();
		for (int i = 0; i < head.cells().size(); i++) {
			if (isFree(i) && head.cell(i).length() <= 80 && LEVEL.matcher(head.cell(i).strip()).find()) {
				named.add(i);
			}
		}
		if (named.size() > 1) {
			named.forEach(this::level);
			return;
		}
		List<Integer> run = new ArrayList<>();
		List<Integer> longest = List.of();
		for (int i = 0; i <= head.cells().size(); i++) {
			if (i < head.cells().size() && isFree(i) && Role.of(head.cell(i)).isEmpty() && isFull(i, body)) {
				run.add(i);
			} else {
				longest = run.size() > longest.size() ? List.copyOf(run) : longest;
				run.clear();
			}
		}
		if (longest.size() > 2) {
			longest.forEach(this::level);
			guesses.add("The columns " + String.join(", ", longest.stream().map(column -> "“" + head.cell(column).strip() + "”").toList()) + " were taken for levels, because most of their cells hold sentences. If they are not, name those that are with the option “levels”.");
		}
	}

	private void level(int column) {
		String title = PlainText.line(head.cell(column));
		for (int i = 2; levels.containsValue(title); i++) {
			title = PlainText.line(head.cell(column)) + " (" + i + ")";
		}
		levels.put(column, title);
	}

	private static boolean isFull(int column, List<RawRow> body) {
		long filled = body.stream().filter(row -> !row.cell(column).isBlank()).count();
		return filled > 0 && filled * 2 >= body.size() && body.stream().mapToLong(row -> row.cell(column).strip().length()).sum() / filled >= 20;
	}

	/** Where no heading says what the parts are called, the column with most words is their title, and one of short codes their code. */
	private void byContent(List<RawRow> body) {
		if (!columns.containsKey(Role.CODE)) {
			for (int i = 0; i < head.cells().size() && !columns.containsKey(Role.CODE); i++) {
				int column = i;
				List<String> cells = body.stream().map(row -> row.cell(column).strip()).filter(cell -> !cell.isEmpty()).limit(200).toList();
				if (isFree(i) && cells.size() > 1 && cells.stream().filter(cell -> cell.length() <= 24 && CODE.matcher(cell).matches()).count() * 10 >= cells.size() * 8L && cells.stream().distinct().count() * 10 >= cells.size() * 8L) {
					columns.put(Role.CODE, i);
					guesses.add("The column “" + head.cell(i).strip() + "” was taken for the codes, because of what stands in it.");
				}
			}
		}
		boolean titled = columns.containsKey(Role.TITLE) || columns.containsKey(Role.STATEMENT) || columns.containsKey(Role.DESCRIPTION) || columns.containsKey(Role.SHORT);
		if (!titled) {
			int best = -1;
			long most = 0;
			for (int i = 0; i < head.cells().size(); i++) {
				int column = i;
				long words = isFree(i) ? body.stream().limit(500).mapToLong(row -> row.cell(column).strip().length()).sum() : 0;
				if (words > most) {
					best = i;
					most = words;
				}
			}
			if (best >= 0) {
				columns.put(Role.TITLE, best);
				guesses.add("The column “" + head.cell(best).strip() + "” was taken for the titles, because it has most words. If it is another, name it with the option “title”.");
			} else if (!path.isEmpty()) {
				int last = path.lastKey();
				leafKind = path.remove(last);
				columns.put(Role.TITLE, last);
			}
		}
	}

	/** Columns that would say how deep a row stands where another one says it already are texts like others. */
	private void idle(List<RawRow> body) {
		idle(Role.SMART_LEVEL, columns.get(Role.PARENT));
		idle(Role.LEVEL, columns.getOrDefault(Role.PARENT, columns.get(Role.SMART_LEVEL)));
		if (has(Role.LEVEL) && body.stream().filter(row -> get(row, Role.LEVEL).matches("(?s).*\\d.*")).count() * 2 < body.size()) {
			idle(Role.LEVEL, columns.get(Role.KIND)); // words that say what a row is
		}
	}

	private void idle(Role role, Integer other) {
		if (has(role) && other != null) {
			guesses.add("The column “" + heading(role) + "” was kept as a text, because “" + PlainText.line(head.cell(other)) + "” says it already.");
			columns.remove(role);
		}
	}

	/** What is left are texts under the heading of their column. */
	private void theRest() {
		for (int i = 0; i < head.cells().size(); i++) {
			int column = i;
			Optional<Role> role = columns.entrySet().stream().filter(entry -> entry.getValue() == column).map(Map.Entry::getKey).findFirst();
			if (role.isPresent() && role.get().slot().isPresent()) {
				slots.put(i, role.get().slot().get());
			} else if (role.isEmpty() && isFree(i)) {
				slots.put(i, new Slot("section", words(head.cell(i))));
			}
		}
		Optional.ofNullable(spare()).ifPresent(column -> slots.put(column, new Slot("summary")));
		if (columns.containsKey(Role.TITLE) && columns.containsKey(Role.STATEMENT) && columns.containsKey(Role.DESCRIPTION)) {
			slots.put(columns.get(Role.DESCRIPTION), new Slot("section", words(head.cell(columns.get(Role.DESCRIPTION)))));
		}
	}

	/** A heading as people write it: that of a program, conceptKeywords, becomes Concept keywords. */
	private static String words(String heading) {
		String line = PlainText.line(heading);
		if (!line.matches("[a-z]+(?:[A-Z][a-z]+)+")) {
			return line;
		}
		String words = line.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	/** The column with what is said of a part beside its title. */
	private Integer spare() {
		return columns.containsKey(Role.TITLE) ? columns.getOrDefault(Role.STATEMENT, columns.get(Role.DESCRIPTION)) : columns.containsKey(Role.STATEMENT) ? columns.get(Role.DESCRIPTION) : null;
	}

	// ---- reading by them ----

	RawRow head() {
		return head;
	}

	boolean has(Role role) {
		return columns.containsKey(role);
	}

	String heading(Role role) {
		return PlainText.line(head.cell(columns.get(role)));
	}

	/** The cell of a column; empty where there is no such column. */
	String get(RawRow row, Role role) {
		Integer column = columns.get(role);
		return column == null ? "" : row.cell(column);
	}

	/** The column with the titles. */
	Role title() {
		return has(Role.TITLE) ? Role.TITLE : has(Role.STATEMENT) ? Role.STATEMENT : has(Role.DESCRIPTION) ? Role.DESCRIPTION : Role.SHORT;
	}

	/** The columns whose cells are the parts that a row stands in, outermost first, with what these are called. */
	Map<Integer, String> path() {
		return path;
	}

	/** What the parts of the rows are called where the heading of their column says it; may be empty. */
	String leafKind() {
		return leafKind;
	}

	/** The columns of the levels, lowest first, with their titles. */
	Map<Integer, String> levels() {
		return levels;
	}

	Map<Integer, Slot> slots() {
		return slots;
	}

	/** What was guessed, for a person to look at. */
	List<String> guesses() {
		return guesses;
	}

	/** The first column with a heading. */
	int first() {
		int first = 0;
		while (first < head.cells().size() - 1 && head.cell(first).isBlank()) {
			first++;
		}
		return first;
	}

	/** Whether there is a heading above a column. */
	boolean knows(int column) {
		return !head.cell(column).isBlank();
	}
}
