package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.dsl.Names;
import framewright.dsl.text.QuotedText;

/** Writes the framework that tables hold in the words of the language; the way back of {@link FrameworkTables}. */
final class FrameworkWords {

	private static final Pattern NUMBER = Pattern.compile("[0-9][A-Za-z0-9.+-]*");
	private static final Set<String> WITH_MORE = Set.of("author", "logo", "derived");
	private static final Set<String> OF_ENTRIES = Set.of("indicators", "questions", "suggestions", "tests");

	private final Map<Sheet, Table> tables;
	private final Faults faults;
	private final Parents parents;
	private final Kinds kinds;
	private final StringBuilder text = new StringBuilder(1 << 16);
	private final Map<String, List<Item>> contents = new HashMap<>();
	private final Set<Row> left = new HashSet<>();

	/** Something that stands in the ordered contents of a part. */
	private record Item(Sheet sheet, Row row, String level, List<Row> within) implements Order.Placed {

		@Override
		public String place() {
			return row.get(Column.PLACE);
		}
	}

	private FrameworkWords(Map<Sheet, Table> tables, Set<String> taken, Faults faults) {
		this.tables = tables;
		this.faults = faults;
		this.kinds = kinds();
		this.parents = new Parents(rows(Sheet.MATRIX), kinds, taken, faults);
	}

	/**
	 * @param text the framework; not laid out
	 * @param left rows that belong to a part that is not in the tables
	 */
	record Written(String text, Set<Row> left) {
	}

	/**
	 * The text of the framework.
	 *
	 * @param name the framework's name
	 * @param taken names that no new element may have
	 * @param faults told what is wrong; where there is any, the text is worth nothing
	 */
	static Written of(Map<Sheet, Table> tables, String name, Set<String> taken, Faults faults) {
		FrameworkWords words = new FrameworkWords(tables, taken, faults);
		words.gather();
		words.framework(name);
		words.nothingUnasked();
		return new Written(words.text.toString(), words.left);
	}

	private List<Row> rows(Sheet sheet) {
		return tables.containsKey(sheet) ? tables.get(sheet).rows() : List.of();
	}

	private Kinds kinds() {
		List<Row> tiers = rows(Sheet.STRUCTURE);
		if (tiers.isEmpty()) {
			return Kinds.usual();
		}
		Map<String, String> titles = new LinkedHashMap<>();
		Map<String, Set<String>> contains = new HashMap<>();
		for (Row tier : tiers) {
			named(tier, Names::forTier, titles.keySet());
			if (!tier.get(Column.NAME).isEmpty()) {
				titles.putIfAbsent(tier.get(Column.NAME), Cells.ofOptional(tier.get(Column.TITLE)));
				contains.putIfAbsent(tier.get(Column.NAME), Set.copyOf(Cells.ofList(tier.get(Column.CONTAINS))));
			}
		}
		return new Kinds(titles, contains);
	}

	private interface Naming {
		String name(String title, Set<String> taken);
	}

	/** Gives what somebody added without a name one of its title. */
	private static void named(Row row, Naming naming, Set<String> taken) {
		if (row.get(Column.NAME).isEmpty() && !row.get(Column.TITLE).isEmpty()) {
			row.with(Column.NAME, naming.name(Cells.ofOptional(row.get(Column.TITLE)), taken));
		}
	}

	// ---- what belongs where ----

	private void gather() {
		Owners owners = new Owners(rows(Sheet.MATRIX), faults);
		String scale = "";
		Set<String> names = new HashSet<>();
		for (Row row : rows(Sheet.SCALES)) {
			named(row, Names::fromTitle, names);
			boolean level = row.get(Column.KIND).equalsIgnoreCase(Labels.LEVEL);
			if (!level && !row.get(Column.KIND).equalsIgnoreCase(Labels.SCALE)) {
				faults.at(Sheet.SCALES, row, Column.KIND, "Write " + Labels.SCALE + " or " + Labels.LEVEL + ".");
			}
			names.add(row.get(Column.NAME));
			scale = level ? row.get(Column.INSIDE).isEmpty() ? scale : row.get(Column.INSIDE) : row.get(Column.NAME);
			if (level && scale.isEmpty()) {
				faults.at(Sheet.SCALES, row, Column.KIND, "A level stands under the scale that it belongs to.");
			}
			owners.add(level ? "level " + scale + "/" + row.get(Column.NAME) : "scale " + scale);
			add(level ? "scale " + scale : Labels.FRAMEWORK, new Item(Sheet.SCALES, row, level ? scale : "", List.of()));
		}
		group(Sheet.STRUCTURE, null);
		for (Row row : rows(Sheet.MATRIX)) {
			String name = parents.name(row);
			if (name != null) {
				tables.get(Sheet.MATRIX).levels().keySet().stream().filter(level -> !row.level(level).isEmpty()).forEach(level -> add(name, new Item(Sheet.MATRIX, row, level, List.of())));
				add(parents.parent(name), new Item(Sheet.MATRIX, row, "", List.of()));
			}
		}
		texts(owners);
		owned(Sheet.REFERENCES, owners);
		owned(Sheet.ACCEPTED, owners);
		group(Sheet.GLOSSARY, Labels.GLOSSARY);
		group(Sheet.SOURCES, Labels.SOURCES);
	}

	private void add(String owner, Item item) {
		contents.computeIfAbsent(owner, key -> new ArrayList<>(6)).add(item);
	}

	/** Rows of which the first, or those of one kind, begin what the others stand in. */
	private void group(Sheet sheet, String head) {
		Map<String, Item> groups = new LinkedHashMap<>();
		Item last = null;
		for (Row row : rows(sheet)) {
			boolean begins = head == null ? last == null : row.get(Column.KIND).equalsIgnoreCase(head);
			if (head == null && !row.get(Column.PLACE).isEmpty()) {
				begins = !groups.containsKey(row.get(Column.PLACE));
			}
			if (begins || last == null) {
				Row first = begins && head != null ? row : new Row(row.number()).with(Column.PLACE, row.get(Column.PLACE));
				last = new Item(sheet, first, "", new ArrayList<>());
				groups.put(row.get(Column.PLACE), last);
				add(Labels.FRAMEWORK, last);
			}
			if (!begins || head == null) {
				last = row.get(Column.PLACE).isEmpty() ? last : groups.getOrDefault(row.get(Column.PLACE), last);
				last.within().add(row);
			}
		}
	}

	private void owned(Sheet sheet, Owners owners) {
		String above = Labels.FRAMEWORK;
		for (Row row : rows(sheet)) {
			above = owners.of(sheet, row, above);
			if (owners.has(above)) {
				add(above, new Item(sheet, row, "", List.of()));
			} else {
				left.add(row);
			}
		}
	}

	private void texts(Owners owners) {
		String above = Labels.FRAMEWORK;
		Map<String, List<Item>> facets = new HashMap<>();
		for (Row row : rows(Sheet.TEXTS)) {
			above = owners.of(Sheet.TEXTS, row, above);
			if (!owners.has(above)) {
				left.add(row);
				continue;
			}
			String word = Labels.word(Labels.TEXTS, row.get(Column.KIND));
			if (word == null) {
				faults.at(Sheet.TEXTS, row, Column.KIND, "“" + row.get(Column.KIND) + "” is no kind of text. Use one of " + String.join(", ", Labels.TEXTS.keySet()) + ".");
				continue;
			}
			if (word.equals("at") && isFilledIn(above, row)) {
				continue;
			}
			List<Item> before = facets.computeIfAbsent(above, key -> new ArrayList<>());
			if (word.startsWith("-") || word.equals("voice") || word.equals("work")) {
				within(row, word, before);
			} else {
				Item facet = new Item(Sheet.TEXTS, row, "", new ArrayList<>());
				before.add(facet);
				add(above, facet);
			}
		}
	}

	/** Whether a text of a level that was empty has been written in the Matrix since. */
	private boolean isFilledIn(String element, Row text) {
		return text.get(Column.TEXT).isEmpty() && contents.getOrDefault(element, List.of()).stream().anyMatch(item -> item.sheet() == Sheet.MATRIX && !item.level().isEmpty() && item.level().equals(text.get(Column.LEVEL).strip()) && descriptorPlace(item).isEmpty());
	}

	/** Puts an entry into the list that it was in, else into the last one before it. */
	private void within(Row row, String word, List<Item> before) {
		Item found = null;
		for (Item item : before) {
			String outer = Labels.word(Labels.TEXTS, item.row().get(Column.KIND));
			boolean fits = word.startsWith("-") ? OF_ENTRIES.contains(outer) : word.equals("voice") ? outer.equals("voices") : outer.equals("reading");
			if (fits && (found == null || row.get(Column.PLACE).isEmpty() || !found.place().equals(row.get(Column.PLACE)))) {
				found = item;
			}
		}
		if (found == null) {
			faults.at(Sheet.TEXTS, row, Column.KIND, "There is nothing before it that “" + row.get(Column.KIND) + "” can stand in. Put a row above it for the list (such as Indicators, Voices or Reading).");
			return;
		}
		found.within().add(row);
	}

	// ---- writing ----

	private void framework(String name) {
		String title = rows(Sheet.FRAMEWORK).stream().filter(row -> row.get(Column.FIELD).strip().equalsIgnoreCase("title")).map(row -> row.get(Column.VALUE)).findFirst().orElse(name);
		text.append("framework ").append(name).append(' ').append(QuotedText.quote(Cells.ofOptional(title))).append(" {\n");
		header();
		contents(Labels.FRAMEWORK, 1);
		text.append("}\n");
	}

	private void header() {
		Set<String> seen = new HashSet<>();
		List<String> audience = rows(Sheet.FRAMEWORK).stream().filter(row -> "audience".equals(Labels.word(Labels.FIELDS, row.get(Column.FIELD))) && !row.get(Column.VALUE).isEmpty()).map(row -> quote(row.get(Column.VALUE))).toList();
		boolean told = false;
		for (Row row : rows(Sheet.FRAMEWORK)) {
			String field = Labels.word(Labels.FIELDS, row.get(Column.FIELD));
			String value = row.get(Column.VALUE);
			if (field == null) {
				faults.at(Sheet.FRAMEWORK, row, Column.FIELD, "There is no field “" + row.get(Column.FIELD) + "”. Use one of " + String.join(", ", Labels.FIELDS.keySet()) + ".");
				continue;
			}
			if (!field.equals("author") && !field.equals("audience") && !seen.add(field)) {
				faults.at(Sheet.FRAMEWORK, row, Column.FIELD, "The framework has one “" + row.get(Column.FIELD) + "” only. Take one of the two rows out.");
			}
			String more = WITH_MORE.contains(field) ? row.get(Column.MORE) : "";
			if (value.isEmpty() && more.isEmpty() && !field.equals("title")) {
				continue;
			}
			switch (field) {
				case "title" -> required(Sheet.FRAMEWORK, row, Column.VALUE); // it stands in the first line, as the name does
				case "name" -> name(Sheet.FRAMEWORK, row, Column.VALUE);
				case "audience" -> {
					line(1, told ? "" : "audience " + String.join(", ", audience));
					told = true;
				}
				case "author" -> line(1, field + " " + quote(value) + (more.isEmpty() ? "" : " as " + quote(more)));
				case "logo" -> line(1, field + " " + quote(value) + (more.isEmpty() ? "" : " alt " + quote(more)));
				case "derived" -> line(1, "derived from " + name(Sheet.FRAMEWORK, row, Column.VALUE) + "@" + number(Sheet.FRAMEWORK, row, Column.MORE));
				case "status" -> line(1, field + " " + oneOf(Sheet.FRAMEWORK, row, Column.VALUE, Labels.STATUSES));
				case "language" -> line(1, field + " " + name(Sheet.FRAMEWORK, row, Column.VALUE));
				case "language-version", "version", "date", "review-by" -> line(1, field + " " + number(Sheet.FRAMEWORK, row, Column.VALUE));
				default -> line(1, field + " " + quote(value));
			}
		}
	}

	/** Writes what stands in a part. */
	private void contents(String owner, int depth) {
		Map<Order.Type, List<Item>> byType = new EnumMap<>(Order.Type.class);
		for (Item item : contents.getOrDefault(owner, List.of())) {
			byType.computeIfAbsent(type(item), type -> new ArrayList<>()).add(item);
		}
		for (Item item : Order.of(byType, this::descriptorPlace)) {
			switch (item.sheet()) {
				case MATRIX -> {
					if (item.level().isEmpty()) {
						element(item.row(), depth);
					} else {
						line(depth, "at " + item.level());
						lines(item.row().level(item.level()), depth + 1);
					}
				}
				case TEXTS -> text(item, depth);
				case REFERENCES -> reference(item.row(), depth);
				case ACCEPTED -> line(depth, "accept " + qualified(Sheet.ACCEPTED, item.row(), Column.RULE) + " because " + required(Sheet.ACCEPTED, item.row(), Column.BECAUSE));
				case SCALES -> scale(item, depth);
				case STRUCTURE -> structure(item, depth);
				case GLOSSARY -> glossary(item, depth);
				case SOURCES -> sources(item, depth);
				default -> throw new IllegalStateException(item.sheet().title());
			}
		}
	}

	private static Order.Type type(Item item) {
		return switch (item.sheet()) {
			case MATRIX -> item.level().isEmpty() ? Order.Type.ELEMENT : Order.Type.DESCRIPTOR;
			case TEXTS -> Order.Type.TEXT;
			case REFERENCES -> Order.Type.REFERENCE;
			case ACCEPTED -> Order.Type.ACCEPTANCE;
			case SCALES -> Order.Type.SCALE;
			case STRUCTURE -> Order.Type.STRUCTURE;
			case GLOSSARY -> Order.Type.GLOSSARY;
			default -> Order.Type.SOURCES;
		};
	}

	/** The place of a level's text in its element; empty where that is new. */
	private String descriptorPlace(Item descriptor) {
		for (String one : descriptor.row().get(Column.LEVEL_PLACES).split("\\s+")) {
			if (one.startsWith(descriptor.level() + "=")) {
				return one.substring(descriptor.level().length() + 1);
			}
		}
		return "";
	}

	private void element(Row row, int depth) {
		String tier = kinds.tier(row.get(Column.KIND));
		String name = parents.name(row);
		line(depth, tier + " " + name + " " + required(Sheet.MATRIX, row, Column.TITLE) + clause("short", row, Column.SHORT) + clause("code", row, Column.CODE) + clause("uuid", row, Column.IDENTIFIER)
				+ quotedList(" audience ", row.get(Column.AUDIENCE)) + names(" formerly ", Sheet.MATRIX, row, Column.FORMERLY, false)
				+ (row.get(Column.RETIRED).isEmpty() ? "" : " retired in " + number(Sheet.MATRIX, row, Column.RETIRED)) + names(" replaced by ", Sheet.MATRIX, row, Column.REPLACED, true));
		block(name, depth);
	}

	/** The brace stands on the line before it, unless that is a line of prose. */
	private void open(String prose, int depth) {
		if (prose.isEmpty()) {
			text.setLength(text.length() - 1);
			text.append(" {\n");
		} else {
			line(depth, "{");
		}
	}

	private void block(String owner, int depth) {
		if (contents.containsKey(owner)) {
			open("", depth);
			contents(owner, depth + 1);
			line(depth, "}");
		}
	}

	private void scale(Item item, int depth) {
		Row row = item.row();
		boolean level = !item.level().isEmpty();
		String name = name(Sheet.SCALES, row, Column.NAME);
		String unordered = level ? "" : row.get(Column.UNORDERED).strip();
		row.get(Column.MATRIX_HEADING);
		if (!unordered.isEmpty() && !unordered.equalsIgnoreCase(Labels.YES)) {
			faults.at(Sheet.SCALES, row, Column.UNORDERED, "Write " + Labels.YES + ", or clear the cell.");
		}
		line(depth, (level ? "level " : "scale ") + name + " " + required(Sheet.SCALES, row, Column.TITLE) + (unordered.isEmpty() ? "" : " unordered") + (level ? clause("short", row, Column.SHORT) + clause("code", row, Column.CODE) : clause("stem", row, Column.STEM))
				+ clause("uuid", row, Column.IDENTIFIER) + names(" formerly ", Sheet.SCALES, row, Column.FORMERLY, false));
		String owner = level ? "level " + item.level() + "/" + name : "scale " + name;
		if (!level && !contents.containsKey(owner)) {
			text.setLength(text.length() - 1);
			text.append(" { }\n");
		}
		block(owner, depth);
	}

	private void structure(Item item, int depth) {
		line(depth, "structure {");
		for (Row row : item.within()) {
			if (row.get(Column.NAME).isEmpty() && row.get(Column.TITLE).isEmpty()) {
				continue; // the only row of one without tiers
			}
			line(depth + 1, name(Sheet.STRUCTURE, row, Column.NAME) + " " + required(Sheet.STRUCTURE, row, Column.TITLE) + clause("plural", row, Column.PLURAL)
					+ (row.get(Column.NUMBERED).isEmpty() ? "" : " numbered " + numbering(row)) + clause("prefix", row, Column.PREFIX) + clause("stem", row, Column.STEM)
					+ names(" contains ", Sheet.STRUCTURE, row, Column.CONTAINS, false) + names(" rated on ", Sheet.STRUCTURE, row, Column.RATED, false) + names(" answered on ", Sheet.STRUCTURE, row, Column.ANSWERED, false));
		}
		line(depth, "}");
	}

	private String numbering(Row row) {
		String style = row.get(Column.NUMBERED).strip();
		if (!NUMBER.matcher(style).matches() && !Names.isName(style)) {
			faults.at(Sheet.STRUCTURE, row, Column.NUMBERED, "Use one of " + String.join(", ", Labels.NUMBERINGS) + ".");
		}
		return style;
	}

	private void glossary(Item item, int depth) {
		line(depth, "glossary" + heading(item.row(), Column.TITLE));
		lines(item.row().get(Column.TEXT), depth + 1);
		open(item.row().get(Column.TEXT), depth);
		for (Row row : item.within()) {
			kind(Sheet.GLOSSARY, row, Labels.GLOSSARY, Labels.TERM);
			line(depth + 1, "term " + required(Sheet.GLOSSARY, row, Column.TITLE) + called(Sheet.GLOSSARY, row) + quotedList(" also ", row.get(Column.ALSO)));
			lines(row.get(Column.TEXT), depth + 2);
		}
		line(depth, "}");
	}

	private void sources(Item item, int depth) {
		line(depth, "sources" + heading(item.row(), Column.TITLE));
		lines(item.row().get(Column.TEXT), depth + 1);
		open(item.row().get(Column.TEXT), depth);
		Set<String> names = new HashSet<>();
		for (Row row : item.within()) {
			kind(Sheet.SOURCES, row, Labels.SOURCES, Labels.SOURCE);
			named(row, Names::fromTitle, names);
			names.add(row.get(Column.NAME));
			line(depth + 1, "source " + name(Sheet.SOURCES, row, Column.NAME) + " " + required(Sheet.SOURCES, row, Column.TITLE) + cited(Sheet.SOURCES, row));
			lines(row.get(Column.TEXT), depth + 2);
		}
		line(depth, "}");
	}

	private void kind(Sheet sheet, Row row, String outer, String inner) {
		if (!row.get(Column.KIND).equalsIgnoreCase(inner)) {
			faults.at(sheet, row, Column.KIND, "Write " + outer + " or " + inner + ".");
		}
	}

	private String cited(Sheet sheet, Row row) {
		return clause("by", row, Column.BY) + (row.get(Column.YEAR).isEmpty() ? "" : " year " + number(sheet, row, Column.YEAR)) + clause("link", row, Column.LINK);
	}

	private void text(Item item, int depth) {
		Row row = item.row();
		String word = Labels.word(Labels.TEXTS, row.get(Column.KIND));
		switch (word) {
			case "at" -> {
				String level = name(Sheet.TEXTS, row, Column.LEVEL);
				line(depth, "at " + level);
				lines(row.get(Column.TEXT), depth + 1);
			}
			case "figure" -> line(depth, "figure" + called(Sheet.TEXTS, row) + " " + required(Sheet.TEXTS, row, Column.FILE) + clause("alt", row, Column.ALTERNATIVE) + clause("caption", row, Column.CAPTION));
			default -> {
				line(depth, word + called(Sheet.TEXTS, row) + heading(row, Column.HEADING));
				lines(row.get(Column.TEXT), depth + 1);
				boolean braces = word.equals("voices") || word.equals("reading");
				if (braces) {
					open(row.get(Column.TEXT), depth);
				}
				int dashes = 0;
				for (Row inner : item.within()) {
					dashes = within(inner, dashes, depth + 1);
				}
				if (braces) {
					line(depth, "}");
				}
			}
		}
	}

	private int within(Row row, int before, int depth) {
		String word = Labels.word(Labels.TEXTS, row.get(Column.KIND));
		if (word.equals("voice")) {
			line(depth, "voice" + called(Sheet.TEXTS, row));
			lines(row.get(Column.TEXT), depth + 1);
			String from = row.get(Column.SOURCE).isEmpty() ? "" : " from " + name(Sheet.TEXTS, row, Column.SOURCE);
			line(depth, (clause("by", row, Column.BY) + from).strip());
			return 0;
		}
		if (word.equals("work")) {
			line(depth, "work" + called(Sheet.TEXTS, row) + " " + required(Sheet.TEXTS, row, Column.HEADING) + cited(Sheet.TEXTS, row));
			lines(row.get(Column.TEXT), depth + 1);
			return 0;
		}
		if (word.length() > before + 1) {
			faults.at(Sheet.TEXTS, row, Column.KIND, "An entry within another stands under that other. Make it “" + Labels.ENTRIES.get(before) + "”, or put it under the entry that it belongs to.");
		}
		String[] lines = row.get(Column.TEXT).split("\n", -1);
		line(depth, word + " " + lines[0]);
		for (int i = 1; i < lines.length; i++) {
			line(depth + 1, "| " + lines[i]);
		}
		line(depth + 1, called(Sheet.TEXTS, row).strip());
		return word.length();
	}

	private void reference(Row row, int depth) {
		String target = row.get(Column.TARGET);
		String address = row.get(Column.ADDRESS);
		if (target.isEmpty() == address.isEmpty()) {
			faults.at(Sheet.REFERENCES, row, Column.TARGET, target.isEmpty() ? "It is not said what the cross-reference leads to: write the permanent name of a part here, or an address in the column Web address."
					: "A cross-reference leads to a part or to a web address, not to both. Clear one of the two cells.");
			return;
		}
		String label = target.isEmpty() ? row.get(Column.LABEL) : "";
		String note = row.get(Column.NOTE);
		String relation = row.get(Column.RELATION).isEmpty() ? note.isEmpty() ? "" : Labels.RELATIONS.get(0) : oneOf(Sheet.REFERENCES, row, Column.RELATION, Labels.RELATIONS);
		line(depth, "see " + (target.isEmpty() ? quote(address) : qualified(Sheet.REFERENCES, row, Column.TARGET)) + (label.isEmpty() ? "" : " " + quote(label)) + (relation.isEmpty() ? "" : " as " + relation)
				+ (note.isEmpty() ? "" : " " + quote(note)));
	}

	// ---- pieces ----

	private void line(int depth, String words) {
		if (!words.isEmpty()) {
			text.append("    ".repeat(depth)).append(words).append('\n');
		}
	}

	private void lines(String cell, int depth) {
		Cells.lines(cell).forEach(line -> line(depth, "| " + line));
	}

	private static String quote(String cell) {
		return QuotedText.quote(Cells.ofOptional(cell));
	}

	private static String clause(String word, Row row, Column column) {
		return row.get(column).isEmpty() ? "" : " " + word + " " + quote(row.get(column));
	}

	private static String heading(Row row, Column column) {
		return row.get(column).isEmpty() ? "" : " " + quote(row.get(column));
	}

	private static String quotedList(String word, String cell) {
		List<String> values = Cells.ofList(cell);
		return values.isEmpty() ? "" : word + values.stream().map(QuotedText::quote).collect(Collectors.joining(", "));
	}

	private String called(Sheet sheet, Row row) {
		return row.get(Column.CALLED).isEmpty() ? "" : " called " + name(sheet, row, Column.CALLED);
	}

	private String required(Sheet sheet, Row row, Column column) {
		if (row.get(column).isEmpty()) {
			faults.at(sheet, row, column, "This cell must not be empty (" + column.header().toLowerCase() + ").");
		}
		return quote(row.get(column));
	}

	private String names(String word, Sheet sheet, Row row, Column column, boolean qualified) {
		List<String> names = Cells.ofList(row.get(column).replace(',', ';'));
		for (String name : names) {
			if (!(qualified ? isQualified(name) : Names.isName(name))) {
				faults.at(sheet, row, column, notAName(name));
			}
		}
		return names.isEmpty() ? "" : word + String.join(", ", names);
	}

	private static boolean isQualified(String name) {
		return !name.endsWith(".") && List.of(name.split("\\.")).stream().allMatch(Names::isName);
	}

	private static String notAName(String name) {
		return "“" + RawTable.shorten(name) + "” is not a name. A name has letters, digits and hyphens only, and begins with a letter.";
	}

	private String name(Sheet sheet, Row row, Column column) {
		String name = row.get(column).strip();
		if (!Names.isName(name)) {
			faults.at(sheet, row, column, name.isEmpty() ? "This cell must not be empty (" + column.header().toLowerCase() + ")." : notAName(name));
		}
		return name;
	}

	private String qualified(Sheet sheet, Row row, Column column) {
		String name = row.get(column).strip();
		if (!isQualified(name)) {
			faults.at(sheet, row, column, name.isEmpty() ? "This cell must not be empty (" + column.header().toLowerCase() + ")." : notAName(name));
		}
		return name;
	}

	private String number(Sheet sheet, Row row, Column column) {
		String number = row.get(column).strip();
		if (!NUMBER.matcher(number).matches()) {
			faults.at(sheet, row, column, "“" + RawTable.shorten(number) + "” is no version, date or year. Write a version as 2.1.0, a date as 2026-09-01 (as text), a year as 2026.");
		}
		return number;
	}

	private String oneOf(Sheet sheet, Row row, Column column, List<String> values) {
		String value = row.get(column).strip().toLowerCase();
		if (!values.contains(value)) {
			faults.at(sheet, row, column, "“" + RawTable.shorten(value) + "” is not possible here. Use one of " + String.join(", ", values) + ".");
		}
		return value;
	}

	/** Every cell went somewhere, or somebody is told: nothing that a person typed vanishes. */
	private void nothingUnasked() {
		for (Map.Entry<Sheet, Table> table : tables.entrySet()) {
			for (Row row : table.getValue().rows()) {
				if (left.contains(row)) {
					continue;
				}
				for (Column column : row.unasked()) {
					if (column != Column.PART && column != Column.NUMBER && column != Column.PLACE && column != Column.BELONGS && column != Column.LEVEL_PLACES && column != Column.INSIDE) {
						faults.at(table.getKey(), row, column, "There is no place for “" + RawTable.shorten(row.get(column)) + "” in a row of this kind. Move it to another cell, or clear the cell.");
					}
				}
			}
		}
	}
}
