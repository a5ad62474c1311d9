package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;

/**
 * Puts a framework into tables that together hold all of it; {@link FrameworkWords} is the way back.
 * <p>
 * The contents of a part stand in one ordered list in the text and in several tables here. So each row knows its place in that list ({@link Column#PLACE},
 * counted from 1), and what belongs to which part ({@link Column#BELONGS}).
 */
final class FrameworkTables {

	private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\\\\\"])*\"");

	private final Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);
	private final Map<String, String> levels = new LinkedHashMap<>();
	private final Function<Part, String> numbers;
	private final Runnable each;
	private final Part framework;
	private final Kinds kinds;

	private FrameworkTables(Part framework, Function<Part, String> numbers, Runnable each) {
		this.framework = framework;
		this.numbers = numbers;
		this.each = each;
		this.kinds = Kinds.of(framework);
		for (Sheet sheet : Sheet.values()) {
			rows.put(sheet, new ArrayList<>());
		}
	}

	/** The tables of a framework without numbers. */
	static List<Table> of(Part framework) {
		return of(framework, element -> "", () -> {
		});
	}

	/**
	 * The tables of a framework, one for every sheet, in the order of {@link Sheet}.
	 *
	 * @param numbers the number of an element; empty where it has none
	 * @param each called for every element; may end it by an exception
	 */
	static List<Table> of(Part framework, Function<Part, String> numbers, Runnable each) {
		FrameworkTables tables = new FrameworkTables(framework, numbers, each);
		tables.levels();
		tables.framework();
		return tables.rows.entrySet().stream().map(entry -> new Table(entry.getKey(), entry.getKey() == Sheet.MATRIX ? tables.levels : Map.of(), entry.getValue())).toList();
	}

	private Row add(Sheet sheet) {
		Row row = new Row(0);
		rows.get(sheet).add(row);
		return row;
	}

	// ---- levels ----

	/** A column for every name of a level; a heading is the title as long as that is unique. */
	private void levels() {
		Set<String> taken = Sheet.MATRIX.columns().stream().map(column -> column.header().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(HashSet::new));
		for (Part scale : framework.parts()) {
			for (Part level : scale.parts()) {
				if (scale.kind() == Kind.SCALE && level.kind() == Kind.LEVEL && !levels.containsKey(level.name())) {
					String title = level.title().strip();
					String heading = title.isEmpty() || title.length() > 200 ? level.name() : title;
					for (int i = 1; !taken.add(heading.toLowerCase(Locale.ROOT)); i++) {
						heading = title + " (" + level.name() + (i == 1 ? "" : " " + i) + ")";
					}
					levels.put(level.name(), heading);
				}
			}
		}
	}

	// ---- framework ----

	private void framework() {
		field("title", Cells.optional(framework.title()), "");
		field("name", framework.name(), "");
		Map<String, Part> single = new LinkedHashMap<>();
		framework.parts().stream().filter(part -> part.kind() == Kind.FIELD).forEach(part -> single.put(part.keyword(), part));
		List<Part> fields = framework.parts().stream().filter(part -> part.kind() == Kind.FIELD).toList();
		for (Part field : fields) {
			switch (field.keyword()) {
				case "author" -> field("author", Cells.optional(field.title()), optional(field, "as"));
				case "audience" -> quoted(field).forEach(value -> field("audience", Cells.optional(value), ""));
				default -> {
					if (single.get(field.keyword()) == field) { // of two the last one holds
						header(field);
					}
				}
			}
		}
		contents(framework, Labels.FRAMEWORK, framework.title(), "");
	}

	private void header(Part field) {
		switch (field.keyword()) {
			case "logo" -> field("logo", Cells.optional(field.title()), optional(field, "alt"));
			case "derived" -> field("derived", field.title().split("@", 2)[0], field.title().split("@", 2)[1]);
			case "language-version", "version", "status", "date", "language", "review-by" -> field(field.keyword(), field.title(), "");
			default -> field(field.keyword(), Cells.optional(field.title()), "");
		}
	}

	private void field(String word, String value, String more) {
		add(Sheet.FRAMEWORK).with(Column.FIELD, Labels.of(Labels.FIELDS, word)).with(Column.VALUE, value).with(Column.MORE, more);
	}

	private static List<String> quoted(Part part) {
		List<String> values = new ArrayList<>();
		Matcher quoted = QUOTED.matcher(part.text(part.titleStart(), part.titleEnd()));
		while (quoted.find()) {
			values.add(QuotedText.value(quoted.group()));
		}
		return values;
	}

	// ---- what stands in a part ----

	private void contents(Part part, String key, String title, String number) {
		int place = 0;
		for (Part content : part.parts()) {
			if (content.kind() == Kind.FIELD) {
				continue;
			}
			String at = Integer.toString(++place);
			switch (content.kind()) {
				case ELEMENT -> element(content, key, at);
				case SCALE -> scale(content, at);
				case LEVEL -> level(content, part, at);
				case STRUCTURE -> structure(content, at);
				case GLOSSARY -> glossary(content, at);
				case SOURCES -> sources(content, at);
				case REFERENCE -> owned(Sheet.REFERENCES, key, title, number, at, reference(content));
				case ACCEPTANCE -> owned(Sheet.ACCEPTED, key, title, number, at, new Row(0).with(Column.RULE, content.name()).with(Column.BECAUSE, optional(content, "because")));
				case DESCRIPTOR -> {
					if (!isInMatrix(content, part)) {
						owned(Sheet.TEXTS, key, title, number, at, text("at", content).with(Column.LEVEL, content.name()));
					}
				}
				default -> facet(content, key, title, number, at);
			}
		}
	}

	private void owned(Sheet sheet, String key, String title, String number, String place, Row row) {
		rows.get(sheet).add(row.with(Column.NUMBER, number).with(Column.PART, title).with(Column.BELONGS, key).with(Column.PLACE, place));
	}

	/** The Matrix has room for one text of each level that is declared; it cannot tell a text without a word from none. */
	private boolean isInMatrix(Part descriptor, Part element) {
		return levels.containsKey(descriptor.name()) && !prose(descriptor).isEmpty()
				&& element.parts().stream().filter(part -> part.kind() == Kind.DESCRIPTOR && part.name().equals(descriptor.name()) && !prose(part).isEmpty()).findFirst().orElseThrow() == descriptor;
	}

	private void element(Part element, String inside, String place) {
		each.run();
		String number = numbers.apply(element);
		Row row = add(Sheet.MATRIX).with(Column.NUMBER, number).with(Column.KIND, kinds.label(element.keyword())).with(Column.TITLE, Cells.optional(element.title())).with(Column.SHORT, optional(element, "short"))
				.with(Column.CODE, optional(element, "code")).with(Column.AUDIENCE, Cells.list(values(element, "audience"))).with(Column.RETIRED, element.clause("retired in").map(Clause::value).orElse(""))
				.with(Column.REPLACED, Cells.list(values(element, "replaced by"))).with(Column.FORMERLY, Cells.list(values(element, "formerly"))).with(Column.IDENTIFIER, optional(element, "uuid"))
				.with(Column.INSIDE, inside).with(Column.NAME, element.name()).with(Column.PLACE, place);
		List<String> places = new ArrayList<>();
		for (int i = 0; i < element.parts().size(); i++) {
			Part part = element.parts().get(i);
			if (part.kind() == Kind.DESCRIPTOR && isInMatrix(part, element)) {
				row.withLevel(part.name(), prose(part));
				places.add(part.name() + "=" + (i + 1));
			}
		}
		row.with(Column.LEVEL_PLACES, String.join(" ", places));
		contents(element, element.name(), element.title(), number);
	}

	private Row reference(Part reference) {
		boolean address = reference.text(reference.nameStart(), reference.nameEnd()).startsWith("\"");
		Row row = new Row(0).with(address ? Column.ADDRESS : Column.TARGET, address ? Cells.optional(reference.name()) : reference.name()).with(Column.LABEL, title(reference));
		List<String> as = reference.values("as");
		return as.isEmpty() ? row : row.with(Column.RELATION, as.get(0)).with(Column.NOTE, as.size() > 1 ? Cells.optional(as.get(1)) : "");
	}

	// ---- scales, structure, glossary, sources ----

	private void scale(Part scale, String place) {
		named(Sheet.SCALES, scale, Labels.SCALE, place).with(Column.UNORDERED, scale.clause("unordered").isPresent() ? Labels.YES : "").with(Column.STEM, optional(scale, "stem"));
		contents(scale, "scale " + scale.name(), Labels.SCALE + " " + scale.title(), "");
	}

	private void level(Part level, Part scale, String place) {
		named(Sheet.SCALES, level, Labels.LEVEL, place).with(Column.INSIDE, scale.name()).with(Column.SHORT, optional(level, "short")).with(Column.CODE, optional(level, "code")).with(Column.MATRIX_HEADING, levels.get(level.name()));
		contents(level, "level " + scale.name() + "/" + level.name(), Labels.LEVEL + " " + level.title(), "");
	}

	private Row named(Sheet sheet, Part part, String kind, String place) {
		return add(sheet).with(Column.KIND, kind).with(Column.NAME, part.name()).with(Column.TITLE, Cells.optional(part.title())).with(Column.IDENTIFIER, optional(part, "uuid"))
				.with(Column.FORMERLY, Cells.list(values(part, "formerly"))).with(Column.PLACE, place);
	}

	private void structure(Part structure, String place) {
		if (structure.parts().isEmpty()) {
			add(Sheet.STRUCTURE).with(Column.PLACE, place);
		}
		for (Part tier : structure.parts()) {
			add(Sheet.STRUCTURE).with(Column.NAME, tier.name()).with(Column.TITLE, Cells.optional(tier.title())).with(Column.PLURAL, optional(tier, "plural")).with(Column.NUMBERED, optional(tier, "numbered"))
					.with(Column.PREFIX, optional(tier, "prefix")).with(Column.STEM, optional(tier, "stem")).with(Column.CONTAINS, Cells.list(values(tier, "contains"))).with(Column.RATED, optional(tier, "rated on"))
					.with(Column.ANSWERED, optional(tier, "answered on")).with(Column.PLACE, place);
		}
	}

	private void glossary(Part glossary, String place) {
		add(Sheet.GLOSSARY).with(Column.KIND, Labels.GLOSSARY).with(Column.TITLE, title(glossary)).with(Column.TEXT, prose(glossary)).with(Column.PLACE, place);
		for (Part term : glossary.parts()) {
			add(Sheet.GLOSSARY).with(Column.KIND, Labels.TERM).with(Column.TITLE, Cells.optional(term.title())).with(Column.CALLED, term.name()).with(Column.ALSO, Cells.list(values(term, "also")))
					.with(Column.TEXT, prose(term)).with(Column.PLACE, place);
		}
	}

	private void sources(Part sources, String place) {
		add(Sheet.SOURCES).with(Column.KIND, Labels.SOURCES).with(Column.TITLE, title(sources)).with(Column.TEXT, prose(sources)).with(Column.PLACE, place);
		for (Part source : sources.parts()) {
			cited(add(Sheet.SOURCES).with(Column.KIND, Labels.SOURCE).with(Column.NAME, source.name()).with(Column.TITLE, Cells.optional(source.title())).with(Column.PLACE, place), source).with(Column.TEXT, prose(source));
		}
	}

	private static Row cited(Row row, Part work) {
		return row.with(Column.BY, optional(work, "by")).with(Column.YEAR, work.clause("year").map(Clause::value).orElse("")).with(Column.LINK, optional(work, "link"));
	}

	// ---- texts ----

	private void facet(Part facet, String key, String title, String number, String place) {
		Row row = text(facet.keyword(), facet).with(Column.CALLED, facet.name());
		if (facet.kind() == Kind.FIGURE) {
			row.with(Column.FILE, Cells.optional(facet.title())).with(Column.ALTERNATIVE, optional(facet, "alt")).with(Column.CAPTION, optional(facet, "caption"));
		} else {
			row.with(Column.HEADING, title(facet));
		}
		owned(Sheet.TEXTS, key, title, number, place, row);
		facet.parts().forEach(part -> item(part, key, title, number, place));
	}

	private void item(Part item, String key, String title, String number, String place) {
		Row row = text(item.kind() == Kind.ENTRY ? item.keyword() : item.kind().name().toLowerCase(Locale.ROOT), item).with(Column.CALLED, item.name());
		switch (item.kind()) {
			case VOICE -> row.with(Column.BY, optional(item, "by")).with(Column.SOURCE, item.clause("from").map(Clause::value).orElse(""));
			case WORK -> cited(row, item).with(Column.HEADING, Cells.optional(item.title()));
			default -> {
				// an entry is its text
			}
		}
		owned(Sheet.TEXTS, key, title, number, place, row);
		item.parts().forEach(entry -> item(entry, key, title, number, place));
	}

	private static Row text(String word, Part part) {
		return new Row(0).with(Column.KIND, Labels.of(Labels.TEXTS, word)).with(Column.TEXT, part.kind() == Kind.ENTRY ? part.prose() : prose(part));
	}

	private static String prose(Part part) {
		return part.linesStart() < 0 ? "" : Cells.prose(List.of(part.prose().split("\n", -1)));
	}

	private static String title(Part part) {
		return part.titleStart() < 0 ? "" : Cells.optional(part.title());
	}

	/** The values of a clause, which may stand there more than once. */
	private static List<String> values(Part part, String clause) {
		return part.clauses().stream().filter(one -> one.word().equals(clause)).flatMap(one -> one.values().stream()).toList();
	}

	private static String optional(Part part, String clause) {
		return part.clause(clause).map(found -> Cells.optional(found.value())).orElse("");
	}
}
