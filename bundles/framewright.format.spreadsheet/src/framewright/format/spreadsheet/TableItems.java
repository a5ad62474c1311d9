package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.PlainText;
import framewright.core.exchange.items.Slot;
import framewright.dsl.model.Relation;
import framewright.format.spreadsheet.RawTable.RawRow;

/** Makes items of the rows of somebody else's table. */
final class TableItems {

	/** A title that is longer stands in full in a text of its own. */
	private static final int LONGEST_TITLE = 400;
	private static final int SHORTENED = 160;
	private static final int LONGEST_CODE = 100;
	private static final List<Role> ONCE = List.of(Role.CODE, Role.ID, Role.SHORT, Role.KIND, Role.AUDIENCE, Role.LEVEL, Role.SMART_LEVEL, Role.PARENT, Role.RELATED);
	private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
	private static final Pattern LEADING_CODE = Pattern.compile("^([\\p{L}]{0,6}[.-]?\\d[\\d.]{0,12}\\p{L}?(?:\\.[ivxlc]+)?|[IVXLC]{1,5}|[A-Z])\\s*[:.)–—-]+\\s+(?=\\S)");
	private static final Pattern CONTENT_OF_CODE = Pattern.compile("^(.*[\\p{L}\\d])(?:[.\\-/_ ]+[\\p{L}\\d]+|(?<=\\d)\\p{L}+|(?<=\\p{L})\\d+)$");

	private final TableColumns columns;
	private final Ledger ledger;
	private final List<Item> items = new ArrayList<>();
	private final Map<Item, Item> parents = new IdentityHashMap<>();
	private final Map<Item, RawRow> rowOf = new IdentityHashMap<>();
	private final Map<Item, Map<Slot, StringBuilder>> texts = new IdentityHashMap<>();
	private final Map<Item, Map<String, StringBuilder>> levels = new IdentityHashMap<>();
	private final Map<String, Item> paths = new HashMap<>();
	private final Map<Item, String> pathWords = new IdentityHashMap<>();
	private final List<Item> openPath = new ArrayList<>();
	private Item heading;
	private Item last;
	private final Item sheet;
	private final boolean ordered;

	/** @param sheet what all rows stand in; {@code null} for nothing */
	TableItems(TableColumns columns, Item sheet, List<RawRow> body, Ledger ledger) {
		this.columns = columns;
		this.ledger = ledger;
		this.sheet = sheet;
		if (sheet != null) {
			items.add(sheet);
		}
		this.ordered = columns.has(Role.LEVEL) || columns.has(Role.SMART_LEVEL) || columns.has(Role.PARENT) || !columns.path().isEmpty() || nests(body);
	}

	/** The items in their order. @param parents gets what each stands in */
	List<Item> of(List<RawRow> body, Map<Item, Item> parents, Runnable each) {
		for (RawRow row : body) {
			each.run();
			row(row);
		}
		hierarchy();
		texts.forEach((item, ofItem) -> ofItem.forEach((slot, text) -> item.contents().add(slot.fill(text.toString()))));
		levels.forEach((item, ofItem) -> ofItem.forEach((level, text) -> item.levels().put(level, PlainText.prose(text.toString()))));
		related();
		parents.putAll(this.parents);
		return items;
	}

	// ---- a row ----

	private void row(RawRow row) {
		String said = ledger.said(row);
		String first = row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("").strip();
		if (said.equals(Ledger.IGNORED)) {
			ledger.skipped(row, Ledger.IGNORED, Sureness.SURE, "you said to leave it out");
		} else if (said.equals(Ledger.TITLE)) {
			ledger.ofFramework(row, Sureness.SURE); // the importer has its words
		} else if (said.isEmpty() && first.startsWith("#") && !first.matches("#\\d.*")) {
			ledger.skipped(row, Ledger.IGNORED, Sureness.SURE, "a comment: the row begins with #");
		} else if (said.equals(Ledger.HEADINGS) || said.isEmpty() && isHead(row)) {
			ledger.skipped(row, Ledger.HEADINGS, Sureness.SURE, "the headings of the columns once more");
		} else if (said.equals(Ledger.CONTINUED) || said.isEmpty() && isContinued(row)) {
			continued(row);
		} else if (said.equals(Ledger.HEADING) || said.isEmpty() && isHeading(row)) {
			heading(row, first);
		} else {
			part(row);
		}
	}

	private boolean isHead(RawRow row) {
		return row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1 && String.join("\n", row.cells()).strip().equalsIgnoreCase(String.join("\n", columns.head().cells()).strip());
	}

	/** Nothing says what it is, and there is something to be read. */
	private boolean isContinued(RawRow row) {
		boolean nameless = List.of(Role.CODE, Role.ID, Role.LEVEL, Role.SMART_LEVEL, columns.title()).stream().allMatch(role -> columns.get(row, role).isBlank()) && columns.path().keySet().stream().allMatch(column -> row.cell(column).isBlank());
		return nameless && last != null;
	}

	/** A row with a single cell, where others have more and nothing else says what stands in what. */
	private boolean isHeading(RawRow row) {
		boolean alone = row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1 && (!columns.get(row, columns.title()).isBlank() || !row.cell(columns.first()).isBlank());
		return alone && !ordered && columns.head().cells().stream().filter(cell -> !cell.isBlank()).count() > 1 && (!columns.levels().isEmpty() || columns.has(Role.CODE) || columns.slots().size() > 0);
	}

	private void continued(RawRow row) {
		if (last == null) {
			ledger.left(row, "there is no row above that it could belong to");
			return;
		}
		rest(row, last);
		if (!columns.get(row, columns.title()).isBlank()) {
			text(last, new Slot("summary"), columns.get(row, columns.title()));
		}
		ledger.used(row, Ledger.CONTINUED, Sureness.LIKELY, last);
	}

	private void heading(RawRow row, String first) {
		Item item = new Item(ledger.number(row));
		String words = columns.get(row, columns.title()).isBlank() ? first : columns.get(row, columns.title()).strip();
		Matcher code = LEADING_CODE.matcher(words);
		boolean coded = code.find();
		titled(item, coded ? words.substring(code.end()) : words, row);
		identified(item, row);
		item.code(coded ? code.group(1) : item.code().equals(words) ? "" : item.code());
		described(item, row);
		take(row, item);
		add(item, row, null);
		heading = item;
		ledger.used(row, Ledger.HEADING, Sureness.LIKELY, item);
	}

	private void part(RawRow row) {
		Sureness sureness = Sureness.SURE;
		Item outer = path(row);
		String title = columns.get(row, columns.title());
		Item item = new Item(ledger.number(row));
		if (title.isBlank() && !columns.path().isEmpty() && outer != null && List.of(Role.CODE, Role.ID).stream().allMatch(role -> columns.get(row, role).isBlank())) {
			rest(row, outer); // a row for what others stand in
			last = outer;
			ledger.used(row, Ledger.PART, sureness, outer);
			return;
		}
		if (title.isBlank()) {
			title = Stream.of(columns.get(row, Role.STATEMENT), columns.get(row, Role.DESCRIPTION), columns.get(row, Role.SHORT), columns.get(row, Role.CODE), columns.get(row, Role.ID)).filter(text -> !text.isBlank()).findFirst().orElse("");
			ledger.doubt(row, title.isBlank() ? "This row has no title." : "This row has no title, so “" + RawTable.shorten(title) + "” stands for it.");
			title = title.isBlank() ? "Row " + row.number() : title;
			sureness = Sureness.GUESSED;
		}
		titled(item, title, row);
		identified(item, row);
		described(item, row);
		if (!columns.has(Role.KIND)) {
			item.kind(columns.leafKind());
		}
		take(row, item);
		add(item, row, outer == null ? heading : outer);
		last = item;
		ledger.used(row, Ledger.PART, sureness, item);
	}

	private void described(Item item, RawRow row) {
		item.kind(PlainText.line(columns.get(row, Role.KIND)));
		item.audience(PlainText.line(columns.get(row, Role.AUDIENCE)));
		if (columns.title() != Role.SHORT) {
			String shorter = PlainText.line(columns.get(row, Role.SHORT));
			item.shortTitle(shorter.equals(item.title()) ? "" : shorter);
		}
	}

	private void add(Item item, RawRow row, Item outer) {
		items.add(item);
		rowOf.put(item, row);
		Item above = outer == null ? sheet : outer;
		if (above != null) {
			parents.put(item, above);
		}
	}

	/** A title is one line; what is more than that stands in full in a text. */
	private void titled(Item item, String words, RawRow row) {
		String line = PlainText.line(words);
		boolean several = words.strip().indexOf('\n') >= 0;
		if (!several && line.length() <= LONGEST_TITLE) {
			item.title(line);
			return;
		}
		String first = several ? PlainText.line(words.strip().lines().findFirst().orElse("")) : line;
		if (first.length() > LONGEST_TITLE) {
			int space = first.lastIndexOf(' ', SHORTENED);
			first = first.substring(0, space > SHORTENED / 2 ? space : SHORTENED).strip() + "…";
			ledger.doubt(row, "Its title has more than " + LONGEST_TITLE + " letters. It was shortened, and stands in full in the summary.");
		}
		item.title(first);
		text(item, new Slot("summary"), words);
	}

	private void identified(Item item, RawRow row) {
		String code = PlainText.line(columns.get(row, Role.CODE));
		String id = PlainText.line(columns.get(row, Role.ID));
		if (code.length() > LONGEST_CODE || id.length() > LONGEST_CODE) {
			ledger.doubt(row, "Its code or identifier has more than " + LONGEST_CODE + " letters. It was put into a note.");
			text(item, new Slot("note", "Identifier"), (code.length() > LONGEST_CODE ? code : "") + (id.length() > LONGEST_CODE ? "\n" + id : ""));
			code = code.length() > LONGEST_CODE ? "" : code;
			id = id.length() > LONGEST_CODE ? "" : id;
		}
		item.id(id);
		if (!code.isEmpty() && !id.isEmpty() && item.uuid().isEmpty() && !id.equals(code)) {
			text(item, new Slot("note", "Identifier"), id);
		}
		item.code(code.isEmpty() && item.uuid().isEmpty() ? id : code);
	}

	/** Takes over all that stands beside the title. */
	private void take(RawRow row, Item item) {
		columns.levels().forEach((column, level) -> {
			if (!row.cell(column).isBlank()) {
				append(levels.computeIfAbsent(item, none -> new LinkedHashMap<>()).computeIfAbsent(level, none -> new StringBuilder()), row.cell(column));
			}
		});
		columns.slots().forEach((column, slot) -> text(item, slot, row.cell(column)));
		for (int i = 0; i < row.cells().size(); i++) {
			if (!columns.knows(i) && !row.cell(i).isBlank()) {
				ledger.doubt(row, "There is no heading above “" + RawTable.shorten(row.cell(i)) + "” (cell " + Faults.cell(row.number(), i) + "), so it was put into a note.");
				text(item, new Slot("note"), row.cell(i));
			}
		}
	}

	/** Takes over a row that is more of a part. What a part can have once only goes into a note, unless the part has it already. */
	private void rest(RawRow row, Item item) {
		take(row, item);
		for (Role role : ONCE) {
			String words = columns.get(row, role).strip();
			if (!words.isEmpty() && role != columns.title() && !words.equals(columns.get(rowOf.get(item), role).strip())) {
				text(item, new Slot("note"), columns.heading(role) + ": " + words);
			}
		}
	}

	private void text(Item item, Slot slot, String words) {
		if (!words.isBlank()) {
			append(texts.computeIfAbsent(item, none -> new LinkedHashMap<>()).computeIfAbsent(slot, none -> new StringBuilder()), words);
		}
	}

	private static void append(StringBuilder text, String words) {
		text.append(text.isEmpty() ? "" : "\n\n").append(words.strip());
	}

	// ---- columns with what a row stands in ----

	/** Opens the parts that a row names; a blank cell means the one above. */
	private Item path(RawRow row) {
		int depth = 0;
		boolean changed = false;
		for (Map.Entry<Integer, String> column : columns.path().entrySet()) {
			String words = PlainText.line(row.cell(column.getKey()));
			boolean same = words.isEmpty() ? !changed && depth < openPath.size() : !changed && depth < openPath.size() && openPath.get(depth) != null && wordsOf(openPath.get(depth)).equals(words);
			if (!same) {
				while (openPath.size() > depth) {
					openPath.remove(openPath.size() - 1);
				}
				openPath.add(words.isEmpty() ? null : opened(row, words, column.getValue()));
				changed |= !words.isEmpty();
			}
			depth++;
		}
		return innermost();
	}

	private String wordsOf(Item item) {
		return pathWords.get(item);
	}

	private Item innermost() {
		for (int i = openPath.size() - 1; i >= 0; i--) {
			if (openPath.get(i) != null) {
				return openPath.get(i);
			}
		}
		return null;
	}

	private Item opened(RawRow row, String words, String kind) {
		Item outer = innermost();
		return paths.computeIfAbsent((outer == null ? "" : System.identityHashCode(outer) + "/" + pathWords.get(outer)) + "\n" + kind + "\n" + words, none -> {
			Item item = new Item(ledger.number(row)).kind(kind);
			Matcher code = LEADING_CODE.matcher(words);
			boolean coded = code.find();
			titled(item, coded ? words.substring(code.end()) : words, row);
			item.code(coded ? code.group(1) : "");
			pathWords.put(item, words);
			add(item, row, outer);
			return item;
		});
	}

	// ---- what stands in what ----

	private void hierarchy() {
		List<Item> rows = items.stream().filter(item -> rowOf.containsKey(item) && !pathWords.containsKey(item)).toList();
		if (columns.has(Role.PARENT)) {
			byParent(rows);
			sort();
		} else if (columns.has(Role.SMART_LEVEL)) {
			byDepth(rows, Role.SMART_LEVEL);
		} else if (columns.has(Role.LEVEL)) {
			byLevel(rows);
		} else if (columns.path().isEmpty() && heading == null) {
			if (nestsOf(rows.stream().map(Item::code).toList())) {
				byCode(rows);
			} else {
				byKind(rows);
			}
		}
	}

	private Map<String, Item> index(List<Item> rows) {
		Map<String, Item> index = new HashMap<>();
		rows.forEach(item -> index.putIfAbsent("t" + item.title().toLowerCase(Locale.ROOT), item));
		rows.forEach(item -> index.put("c" + item.code().toLowerCase(Locale.ROOT), item));
		rows.forEach(item -> index.put("i" + item.id().toLowerCase(Locale.ROOT), item));
		return index;
	}

	private static Optional<Item> find(Map<String, Item> index, String words) {
		String key = PlainText.line(words).toLowerCase(Locale.ROOT);
		return key.isEmpty() ? Optional.empty() : List.of("i", "c", "t").stream().map(kind -> index.get(kind + key)).filter(item -> item != null).findFirst();
	}

	private void byParent(List<Item> rows) {
		Map<String, Item> index = index(rows);
		for (Item item : rows) {
			String words = columns.get(rowOf.get(item), Role.PARENT);
			Optional<Item> outer = find(index, words);
			outer.filter(one -> one != item).ifPresent(one -> parents.put(item, one));
			if (outer.isPresent() && outer.get() == item) {
				ledger.doubt(item.line(), "This row names itself as what it stands in, so it stands at the top.");
			} else if (outer.isEmpty() && !words.isBlank()) {
				ledger.doubt(item.line(), "What it stands in, “" + RawTable.shorten(words) + "”, is not in the table, so it stands at the top.");
			}
		}
	}

	/** Where a column says the order, and a number in every row, it holds within each part. */
	private void sort() {
		if (columns.has(Role.SEQUENCE) && rowOf.values().stream().allMatch(row -> columns.get(row, Role.SEQUENCE).strip().matches("\\d{1,9}(?:\\.0+)?"))) {
			items.sort(Comparator.comparingInt(item -> rowOf.containsKey(item) ? (int) Double.parseDouble(columns.get(rowOf.get(item), Role.SEQUENCE).strip()) : -1));
		}
	}

	/** A number that says how deep a row stands, or a word that says what it is. */
	private void byLevel(List<Item> rows) {
		long numbers = rows.stream().filter(item -> NUMBER.matcher(columns.get(rowOf.get(item), Role.LEVEL)).find()).count();
		if (numbers * 2 < rows.size()) {
			rows.forEach(item -> item.kind(item.kind().isEmpty() ? PlainText.line(columns.get(rowOf.get(item), Role.LEVEL)) : item.kind()));
			byKind(rows);
		} else {
			byDepth(rows, Role.LEVEL);
		}
	}

	private void byDepth(List<Item> rows, Role role) {
		List<Item> open = new ArrayList<>();
		int lowest = rows.stream().map(item -> depth(item, role)).filter(depth -> depth >= 0).min(Integer::compare).orElse(0);
		for (Item item : rows) {
			int said = depth(item, role);
			int depth = said < 0 ? Math.max(0, open.size() - 1) : said - lowest;
			if (said < 0) {
				ledger.doubt(item.line(), "This row does not say how deep it stands, so it stands beside the one above.");
			} else if (depth > open.size()) {
				ledger.doubt(item.line(), "It stands at level " + said + ", and the row above at level " + (open.size() - 1 + lowest) + ": a level is missing between them, so it stands in the row above.");
				depth = open.size();
			}
			while (open.size() > depth) {
				open.remove(open.size() - 1);
			}
			if (!open.isEmpty()) {
				parents.put(item, open.get(open.size() - 1));
			}
			open.add(item);
		}
	}

	/** -1 where the row does not say. */
	private int depth(Item item, Role role) {
		String cell = columns.get(rowOf.get(item), role).strip();
		if (role == Role.SMART_LEVEL) {
			return cell.isEmpty() ? -1 : Math.min(cell.split("\\.").length, 2_000);
		}
		Matcher number = NUMBER.matcher(cell);
		return number.find() ? Integer.parseInt(number.group()) : -1;
	}

	private boolean nests(List<RawRow> body) {
		return columns.has(Role.CODE) && nestsOf(body.stream().map(row -> PlainText.line(columns.get(row, Role.CODE))).toList());
	}

	/** Whether codes show what stands in what: 1, 1.1, 1.1.2; 1, 1a, 1a.i; LIS1, LIS1.2. */
	private static boolean nestsOf(List<String> codes) {
		Set<String> all = new HashSet<>();
		codes.stream().filter(code -> !code.isEmpty() && code.length() <= LONGEST_CODE).forEach(code -> all.add(key(code)));
		long nested = all.stream().filter(code -> outer(code, all) != null).count();
		return nested > 0 && nested * 3 >= all.size();
	}

	private static String key(String code) {
		return code.toLowerCase(Locale.ROOT).replaceAll("[.)\\s]+$", "");
	}

	private static String outer(String code, Set<String> all) {
		String rest = code;
		for (Matcher outer = CONTENT_OF_CODE.matcher(rest); outer.matches(); outer = CONTENT_OF_CODE.matcher(rest)) {
			rest = outer.group(1);
			if (all.contains(rest)) {
				return rest;
			}
		}
		return null;
	}

	private void byCode(List<Item> rows) {
		Map<String, Item> byCode = new HashMap<>();
		rows.stream().filter(item -> !item.code().isEmpty()).forEach(item -> byCode.putIfAbsent(key(item.code()), item));
		Item before = null;
		for (Item item : rows) {
			String outer = item.code().isEmpty() || item.code().length() > LONGEST_CODE ? null : outer(key(item.code()), byCode.keySet());
			if (outer != null && byCode.get(outer) != item) {
				parents.put(item, byCode.get(outer));
			} else if (item.code().isEmpty() && before != null) {
				parents.put(item, before);
				ledger.doubt(item.line(), "This row has no code, so it stands in the row above that has one.");
			}
			before = item.code().isEmpty() ? before : item;
		}
	}

	/** What is told first is outermost: a Domain, then Components, then the next Domain. */
	private void byKind(List<Item> rows) {
		Map<String, Integer> kinds = new LinkedHashMap<>();
		rows.forEach(item -> kinds.putIfAbsent(item.kind().toLowerCase(Locale.ROOT), kinds.size()));
		long first = rows.stream().filter(item -> item.kind().equalsIgnoreCase(rows.get(0).kind())).count();
		if (kinds.size() < 2 || kinds.containsKey("") || kinds.size() > 8 || first == rows.size() || first * 2 > rows.size() && rows.size() > 2) {
			return;
		}
		ledger.doubt(0, "Nothing says which part stands in which, so it was taken from what the parts are called: " + String.join(", then ", rows.stream().map(Item::kind).distinct().toList()) + ". If that is wrong, name the column that tells it with the option “level” or “parent”.");
		List<Item> open = new ArrayList<>();
		for (Item item : rows) {
			int depth = kinds.get(item.kind().toLowerCase(Locale.ROOT));
			while (!open.isEmpty() && kinds.get(open.get(open.size() - 1).kind().toLowerCase(Locale.ROOT)) >= depth) {
				open.remove(open.size() - 1);
			}
			if (!open.isEmpty()) {
				parents.put(item, open.get(open.size() - 1));
			}
			open.add(item);
		}
	}

	// ---- what refers to what ----

	private void related() {
		if (!columns.has(Role.RELATED)) {
			return;
		}
		List<Item> rows = items.stream().filter(rowOf::containsKey).toList();
		Map<String, Item> index = index(rows);
		for (Item item : rows) {
			for (String words : pathWords.containsKey(item) ? new String[0] : columns.get(rowOf.get(item), Role.RELATED).split("[,;|\\n]")) {
				String word = PlainText.line(words.replace("%2C", ","));
				Optional<Item> target = find(index, word);
				if (target.isPresent() && target.get() != item) {
					item.links().add(new Item.Link(target.get(), "", "", Relation.RELATED, ""));
				} else if (!word.isEmpty() && target.isEmpty()) {
					item.links().add(new Item.Link(null, word, "", Relation.RELATED, ""));
					ledger.doubt(item.line(), "What it is related to, “" + RawTable.shorten(word) + "”, is not in the table. It was kept as it is.");
				}
			}
		}
	}
}
