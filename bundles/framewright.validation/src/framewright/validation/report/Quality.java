package framewright.validation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import framewright.core.library.Severity;
import framewright.core.rules.RulePages;

/**
 * What the report shows of one framework. Immutable.
 *
 * @param version the version that the framework bears; empty when it bears none
 * @param status draft, review, published or retired
 * @param tallies how many findings there are of each severity, gravest first
 * @param rules the rules and checks that found something, one after the other by category
 * @param rows the framework itself and its elements, in their order
 * @param quiet how many elements are left out of the rows because little or nothing was found in them; 0 where all are shown
 * @param trend the published versions, oldest first, and then the framework as it is now
 * @param groups what was found, rule by rule
 */
public record Quality(String title, String version, String status, List<Tally> tallies, List<Column> rules, List<Row> rows, int quiet, List<Point> trend, List<Group> groups) {

	public Quality {
		tallies = List.copyOf(tallies);
		rules = List.copyOf(rules);
		rows = List.copyOf(rows);
		trend = List.copyOf(trend);
		groups = List.copyOf(groups);
	}

	/** The categories of the rules with how many rules each has, in the order of the rules. */
	public List<Category> categories() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		rules.forEach(rule -> counts.merge(rule.category(), 1, Integer::sum));
		return counts.entrySet().stream().map(entry -> new Category(RulePages.title(entry.getKey()), entry.getValue())).toList();
	}

	/** A family of rules that stand one beside the other. */
	public record Category(String title, int rules) {
	}

	/** Whether nothing was found. */
	public boolean isClear() {
		return groups.isEmpty();
	}

	/** A stretch of a bar of the trend; the width is in per cent of the longest bar. */
	public record Bar(Severity severity, String width, String words) {
	}

	/** The bar of a version, in stretches of one severity each. */
	public List<Bar> bars(Point point) {
		double longest = trend.stream().mapToDouble(Quality::rate).max().orElse(0);
		return point.tallies().stream().filter(tally -> tally.count() > 0)
				.map(tally -> new Bar(tally.severity(), String.format(Locale.ROOT, "%.1f", 80 * rate(point) / longest * tally.count() / point.sum()), tally.words())).toList();
	}

	/** How many findings a version has for every 100 elements. */
	public String per100(Point point) {
		return String.format(Locale.ROOT, "%.0f", 100 * rate(point));
	}

	private static double rate(Point point) {
		return point.sum() / (double) Math.max(1, point.elements());
	}

	/** How many findings of a severity. */
	public record Tally(Severity severity, int count) {

		/** “1 warning”, “3 to-dos”, “12 for information”. */
		public String words() {
			return switch (severity) {
				case INFO -> count + " for information";
				default -> count + " " + severity.word() + (count == 1 ? "" : "s");
			};
		}
	}

	/**
	 * A rule that found something.
	 *
	 * @param first whether it is the first of its category
	 */
	public record Column(String id, String title, String category, boolean first) {
	}

	/**
	 * An element, or the framework.
	 *
	 * @param number as the framework's tiers number it; may be empty
	 * @param depth how deep it stands; 0 for the framework
	 * @param cells one for each rule
	 * @param sum how many findings there are in it
	 */
	public record Row(String number, String title, int depth, List<Cell> cells, int sum) {

		public Row {
			cells = List.copyOf(cells);
		}
	}

	/**
	 * What a rule found in an element.
	 *
	 * @param count how many findings; 0 for none
	 * @param severity the gravest of them; {@code null} for none
	 */
	public record Cell(int count, Severity severity) {

		/** How strongly it is coloured, from 0 to 3. */
		public int heat() {
			return count == 0 ? 0 : count == 1 ? 1 : count < 4 ? 2 : 3;
		}
	}

	/**
	 * A version and how much was found in it.
	 *
	 * @param date when it was published; empty where that is not known, and for the framework as it is now
	 * @param elements how many elements are in force
	 * @param tallies for every severity, gravest first, also where there is none
	 */
	public record Point(String version, String date, int elements, List<Tally> tallies) {

		public Point {
			tallies = List.copyOf(tallies);
		}

		public int sum() {
			return tallies.stream().mapToInt(Tally::count).sum();
		}
	}

	/**
	 * What a rule found, and why that matters.
	 *
	 * @param more how many more there are than are listed
	 */
	public record Group(Column rule, String why, List<Item> items, int more) {

		public Group {
			items = List.copyOf(items);
		}
	}

	/** One finding; {@code where} names the element as readers know it. */
	public record Item(Severity severity, String where, String message, int line) {
	}
}
