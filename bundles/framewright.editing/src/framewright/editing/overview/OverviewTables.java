package framewright.editing.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import framewright.dsl.Numbering;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.Markdown;
import framewright.editing.elements.ListProse;
import framewright.editing.form.Address;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.FacetKind;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.form.GlossaryEdits;
import framewright.editing.form.GlossaryEdits.Source;
import framewright.editing.form.HeaderEdits;
import framewright.editing.form.HeaderEdits.Author;
import framewright.editing.form.ListEdits;
import framewright.editing.form.ProseEdits;
import framewright.editing.form.ScaleEdits;
import framewright.editing.form.TierEdits;
import framewright.editing.form.Tiers;
import framewright.editing.form.Tiers.Tier;

/** The tables of a framework's overview. */
public final class OverviewTables {

	private OverviewTables() {
	}

	public static OverviewTable authors() {
		return new Authors();
	}

	/**
	 * @param scale the name of the scale
	 */
	public static OverviewTable levels(String scale) {
		return new Levels(scale);
	}

	public static OverviewTable tiers() {
		return new TierTable();
	}

	public static OverviewTable glossary() {
		return new Terms();
	}

	public static OverviewTable sources() {
		return new SourceTable();
	}

	private static List<String> list(String value) {
		return Arrays.stream(value.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
	}

	private static <T> List<T> with(List<T> list, int index, T value) {
		List<T> changed = new ArrayList<>(list);
		changed.set(index, value);
		return changed;
	}

	private static String said(Part part, String word) {
		return part.values(word).stream().findFirst().orElse("");
	}

	/** What the tables have in common. The first column holds what a row is called. */
	private abstract static class Table implements OverviewTable {

		private final String one;
		private final List<String> details;

		Table(String one, String... details) {
			this.one = one;
			this.details = List.of(details);
		}

		@Override
		public String one() {
			return one;
		}

		@Override
		public List<String> details() {
			return details;
		}

		@Override
		public String problem(FormText text, int column, String value) {
			return column == 0 && value.isBlank() ? "A " + one + " needs a name here. Write one, or remove the row." : "";
		}

		@Override
		public String question(FormText text, int row) {
			return "";
		}

		@Override
		public FormEdit setDetail(FormText text, int row, int detail, String words) {
			return ProseEdits.set(Address.of(parts(text).get(row)), words);
		}

		@Override
		public FormEdit move(FormText text, int row, int by) {
			Part part = parts(text).get(row);
			return FacetEdits.move(Address.of(part), part.parent().parts().indexOf(part) + by);
		}

		@Override
		public int rowOf(FormText text, Part part) {
			List<Part> parts = parts(text);
			if (!parts.isEmpty() && parts.getFirst().parent() == part && part.kind() != Kind.FRAMEWORK && part.kind() != Kind.SCALE) {
				return 0; // the glossary, the tiers or the sources as a whole
			}
			for (Part up = part; up != null; up = up.parent()) {
				if (parts.contains(up)) {
					return parts.indexOf(up);
				}
			}
			return -1;
		}

		/** The parts that the rows show. */
		abstract List<Part> parts(FormText text);
	}

	private static final class Authors extends Table {

		Authors() {
			super("author");
		}

		@Override
		public List<Column> columns(FormText text) {
			return List.of(Column.of("Name", 3), Column.of("Role", 2));
		}

		@Override
		public List<Row> rows(FormText text) {
			return HeaderEdits.authors(text).stream().map(author -> new Row(List.of(author.name(), author.role()), List.of())).toList();
		}

		@Override
		public FormEdit set(FormText text, int row, int column, String value) {
			Author author = HeaderEdits.authors(text).get(row);
			return HeaderEdits.authors(with(HeaderEdits.authors(text), row, column == 0 ? new Author(value, author.role()) : new Author(author.name(), value)));
		}

		@Override
		public FormEdit add(FormText text, String title) {
			return HeaderEdits.authors(Stream.concat(HeaderEdits.authors(text).stream(), Stream.of(new Author(title, ""))).toList());
		}

		@Override
		public FormEdit remove(FormText text, int row) {
			List<Author> left = new ArrayList<>(HeaderEdits.authors(text));
			left.remove(row);
			return HeaderEdits.authors(left);
		}

		@Override
		public FormEdit move(FormText text, int row, int by) {
			List<Author> authors = new ArrayList<>(HeaderEdits.authors(text));
			authors.add(row + by, authors.remove(row));
			return HeaderEdits.authors(authors);
		}

		@Override
		List<Part> parts(FormText text) {
			return text.framework().parts().stream().filter(part -> part.kind() == Kind.FIELD && part.keyword().equals("author")).toList();
		}
	}

	private static final class Levels extends Table {

		private final String scale;

		Levels(String scale) {
			super("level", "What this level &means", "&Indicators, each on a line that begins with a dash");
			this.scale = scale;
		}

		@Override
		public List<Column> columns(FormText text) {
			return List.of(Column.of("Level, lowest first", 3), Column.of("Short title", 2), Column.of("Code", 1));
		}

		@Override
		public List<Row> rows(FormText text) {
			return parts(text).stream().map(level -> new Row(List.of(level.title(), said(level, "short"), said(level, "code")), List.of(summary(level), ListProse.markdown(ListEdits.rows(level, FacetKind.INDICATORS))))).toList();
		}

		private static String summary(Part level) {
			return level.parts().stream().filter(part -> part.kind() == Kind.PROSE && part.keyword().equals("summary") && part.titleStart() < 0).findFirst().map(Part::prose).orElse("");
		}

		@Override
		public FormEdit set(FormText text, int row, int column, String value) {
			String level = parts(text).get(row).name();
			return switch (column) {
				case 0 -> ScaleEdits.levelTitle(scale, level, value);
				case 1 -> ScaleEdits.levelShort(scale, level, value);
				default -> ScaleEdits.levelCode(scale, level, value);
			};
		}

		@Override
		public FormEdit setDetail(FormText text, int row, int detail, String words) {
			Address level = Address.of(parts(text).get(row));
			return detail == 0 ? ProseEdits.facet(level, FacetKind.SUMMARY, words) : ListEdits.facet(level, FacetKind.INDICATORS, ListProse.rows(words));
		}

		@Override
		public FormEdit add(FormText text, String title) {
			return ScaleEdits.addLevel(scale, title, Integer.MAX_VALUE);
		}

		@Override
		public String question(FormText text, int row) {
			Part level = parts(text).get(row);
			int uses = ScaleEdits.usesOf(text, scale, level.name());
			return uses == 0 ? "" : (uses == 1 ? "One element says" : uses + " elements say") + " something at the level “" + level.title() + "”. These texts would be removed with it.";
		}

		@Override
		public FormEdit remove(FormText text, int row) {
			return ScaleEdits.removeLevel(scale, parts(text).get(row).name(), true);
		}

		@Override
		public FormEdit move(FormText text, int row, int by) {
			return ScaleEdits.moveLevel(scale, parts(text).get(row).name(), row + by);
		}

		@Override
		List<Part> parts(FormText text) {
			return Tiers.scales(text.framework()).stream().filter(part -> part.name().equals(scale)).findFirst().map(Tiers::levels).orElse(List.of());
		}
	}

	private static final class TierTable extends Table {

		TierTable() {
			super("tier");
		}

		@Override
		public List<Column> columns(FormText text) {
			List<String> styles = Stream.concat(Stream.of(""), Numbering.styles().stream()).toList();
			List<String> scales = Stream.concat(Stream.of(""), Tiers.scales(text.framework()).stream().map(Part::title)).distinct().toList();
			return List.of(Column.of("Tier", 3), Column.of("Plural", 3), new Column("Numbers", 2, styles), Column.of("Prefix", 2), Column.of("Contains", 4), new Column("Rated on", 3, scales), new Column("Answered on", 3, scales),
					Column.of("Words before each text", 4));
		}

		@Override
		public List<Row> rows(FormText text) {
			Tiers tiers = Tiers.of(text);
			return tiers.all().stream().map(tier -> new Row(List.of(tier.title(), tier.plural(), tier.numbered(), tier.prefix(), titles(tiers, tier), scale(text, tier.ratedOn()), scale(text, tier.answeredOn()), tier.stem()), List.of()))
					.toList();
		}

		private static String titles(Tiers tiers, Tier tier) {
			return tier.contains().stream().map(name -> tiers.tier(name).map(Tier::title).orElse(name)).collect(Collectors.joining(", "));
		}

		private static String scale(FormText text, String name) {
			return Tiers.scales(text.framework()).stream().filter(scale -> scale.name().equals(name)).findFirst().map(Part::title).orElse(name);
		}

		/** The name of what has a title; the title itself where nothing has it. */
		private static <T> String name(List<T> all, String title, Function<T, String> titleOf, Function<T, String> nameOf) {
			return all.stream().filter(one -> titleOf.apply(one).equalsIgnoreCase(title.strip())).findFirst().map(nameOf).orElse(title.strip());
		}

		@Override
		public String problem(FormText text, int column, String value) {
			Tiers tiers = Tiers.of(text);
			if (column == 4) {
				return list(value).stream().filter(title -> tiers.all().stream().noneMatch(tier -> tier.title().equalsIgnoreCase(title) || tier.name().equals(title))).findFirst()
						.map(title -> "There is no tier “" + title + "”. Add it first, or write one of " + tiers.all().stream().map(Tier::title).collect(Collectors.joining(", ")) + ".").orElse("");
			}
			return super.problem(text, column, value);
		}

		@Override
		public FormEdit set(FormText text, int row, int column, String value) {
			Tiers tiers = Tiers.of(text);
			Tier tier = tiers.all().get(row);
			List<Part> scales = Tiers.scales(text.framework());
			return TierEdits.set(switch (column) {
				case 0 -> new Tier(tier.name(), value.strip(), tier.plural(), tier.numbered(), tier.prefix(), tier.stem(), tier.contains(), tier.ratedOn(), tier.answeredOn());
				case 1 -> new Tier(tier.name(), tier.title(), value.strip(), tier.numbered(), tier.prefix(), tier.stem(), tier.contains(), tier.ratedOn(), tier.answeredOn());
				case 2 -> new Tier(tier.name(), tier.title(), tier.plural(), value.strip(), tier.prefix(), tier.stem(), tier.contains(), tier.ratedOn(), tier.answeredOn());
				case 3 -> new Tier(tier.name(), tier.title(), tier.plural(), tier.numbered(), value, tier.stem(), tier.contains(), tier.ratedOn(), tier.answeredOn());
				case 4 -> new Tier(tier.name(), tier.title(), tier.plural(), tier.numbered(), tier.prefix(), tier.stem(), list(value).stream().map(title -> name(tiers.all(), title, Tier::title, Tier::name)).toList(), tier.ratedOn(),
						tier.answeredOn());
				case 5 -> new Tier(tier.name(), tier.title(), tier.plural(), tier.numbered(), tier.prefix(), tier.stem(), tier.contains(), name(scales, value, Part::title, Part::name), tier.answeredOn());
				case 6 -> new Tier(tier.name(), tier.title(), tier.plural(), tier.numbered(), tier.prefix(), tier.stem(), tier.contains(), tier.ratedOn(), name(scales, value, Part::title, Part::name));
				default -> new Tier(tier.name(), tier.title(), tier.plural(), tier.numbered(), tier.prefix(), value.strip(), tier.contains(), tier.ratedOn(), tier.answeredOn());
			});
		}

		@Override
		public FormEdit add(FormText text, String title) {
			return TierEdits.add(title);
		}

		@Override
		public FormEdit remove(FormText text, int row) {
			return TierEdits.remove(Tiers.of(text).all().get(row).name());
		}

		@Override
		public FormEdit move(FormText text, int row, int by) {
			return TierEdits.move(Tiers.of(text).all().get(row).name(), row + by);
		}

		@Override
		List<Part> parts(FormText text) {
			return text.framework().parts().stream().filter(part -> part.kind() == Kind.STRUCTURE).flatMap(structure -> structure.parts().stream()).toList();
		}
	}

	private static final class Terms extends Table {

		Terms() {
			super("term", "Mean&ing");
		}

		@Override
		public List<Column> columns(FormText text) {
			return List.of(Column.of("Term", 3), Column.of("Other forms", 3));
		}

		@Override
		public List<Row> rows(FormText text) {
			return parts(text).stream().map(term -> new Row(List.of(term.title(), String.join(", ", variants(term))), List.of(term.prose()))).toList();
		}

		private static List<String> variants(Part term) {
			return term.clauses().stream().filter(clause -> clause.word().equals("also")).flatMap(clause -> clause.values().stream()).toList();
		}

		@Override
		public FormEdit set(FormText text, int row, int column, String value) {
			Part term = parts(text).get(row);
			return column == 0 ? GlossaryEdits.term(Address.of(term), value, variants(term)) : GlossaryEdits.term(Address.of(term), term.title(), list(value));
		}

		@Override
		public FormEdit add(FormText text, String title) {
			return GlossaryEdits.addTerm(title, List.of(), "");
		}

		@Override
		public FormEdit remove(FormText text, int row) {
			return GlossaryEdits.removeTerm(Address.of(parts(text).get(row)));
		}

		@Override
		List<Part> parts(FormText text) {
			return GlossaryEdits.terms(text);
		}
	}

	private static final class SourceTable extends Table {

		SourceTable() {
			super("source", "Remar&ks");
		}

		@Override
		public List<Column> columns(FormText text) {
			return List.of(Column.of("Title", 4), Column.of("Author", 3), Column.of("Year", 1), Column.of("Web address", 3));
		}

		@Override
		public List<Row> rows(FormText text) {
			return parts(text).stream().map(source -> new Row(List.of(source.title(), said(source, "by"), said(source, "year"), said(source, "link")), List.of(source.prose()))).toList();
		}

		@Override
		public String problem(FormText text, int column, String value) {
			if (column == 2 && !value.isBlank() && !value.strip().matches("\\d{1,4}")) {
				return "“" + value.strip() + "” is no year. Write its digits, for instance 2019.";
			}
			if (column == 3 && !value.isBlank() && !Markdown.isAddress(value.strip())) {
				return "“" + value.strip() + "” is no web address. Begin it with https:// .";
			}
			return super.problem(text, column, value);
		}

		@Override
		public FormEdit set(FormText text, int row, int column, String value) {
			Part source = parts(text).get(row);
			List<String> values = with(rows(text).get(row).values(), column, value);
			return GlossaryEdits.source(Address.of(source), new Source(values.get(0), values.get(1), values.get(2), values.get(3)));
		}

		@Override
		public FormEdit add(FormText text, String title) {
			return GlossaryEdits.addSource(new Source(title, "", "", ""), "");
		}

		@Override
		public String question(FormText text, int row) {
			Part source = parts(text).get(row);
			long voices = voices(text.framework(), source.name());
			return voices == 0 ? "" : (voices == 1 ? "One voice comes" : voices + " voices come") + " from “" + source.title() + "”. That would no longer be said there.";
		}

		private static long voices(Part part, String source) {
			return (part.kind() == Kind.VOICE && part.values("from").contains(source) ? 1 : 0) + part.parts().stream().mapToLong(inner -> voices(inner, source)).sum();
		}

		@Override
		public FormEdit remove(FormText text, int row) {
			return GlossaryEdits.removeSource(Address.of(parts(text).get(row)), true);
		}

		@Override
		List<Part> parts(FormText text) {
			return GlossaryEdits.sources(text);
		}
	}
}
