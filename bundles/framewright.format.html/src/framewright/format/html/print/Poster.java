package framewright.format.html.print;

import java.util.ArrayList;
import java.util.List;

import framewright.format.html.Handbook;

/**
 * How the smart card is printed, so that it is one page.
 *
 * @param points the size of its letters
 * @param columns how many columns it has
 * @param groups what stands on it
 */
record Poster(Paper paper, double points, int columns, List<Handbook.CardGroup> groups) {

	/** @param lines how many the sheet may hold at best */
	private record Sheet(Paper paper, double points, int columns, int lines) {
	}

	/** From the one for the fewest lines to the one for the most. */
	private static final List<Sheet> SHEETS = List.of(new Sheet(Paper.sheet(297, 210, 14), 18, 2, 18), new Sheet(Paper.sheet(297, 210, 12), 14, 3, 60),
			new Sheet(Paper.sheet(297, 210, 11), 11, 4, 120), new Sheet(Paper.sheet(297, 210, 11), 9, 4, 170), new Sheet(Paper.sheet(297, 210, 11), 7.5, 4, 240),
			new Sheet(Paper.sheet(420, 297, 13), 8.5, 5, 420), new Sheet(Paper.sheet(594, 420, 16), 9, 7, 900), new Sheet(Paper.sheet(841, 594, 20), 9, 10, 2000));

	/** The sheets to be tried, in this order. Where not even the largest would hold all, the parts that are deepest are left out. */
	static List<Poster> sizes(Handbook.Card card) {
		List<Handbook.CardGroup> groups = card.groups();
		int most = SHEETS.get(SHEETS.size() - 1).lines();
		for (int deepest = 3; lines(groups) > most && deepest >= 0; deepest--) {
			int least = deepest;
			groups = groups.stream().map(group -> new Handbook.CardGroup(group.number(), group.title(), group.address(), group.lines().stream().filter(line -> line.depth() < least).toList())).toList();
		}
		List<Poster> sizes = new ArrayList<>();
		for (Sheet sheet : SHEETS) {
			if (lines(groups) <= sheet.lines() || sheet.lines() == most) {
				sizes.add(new Poster(sheet.paper(), sheet.points(), sheet.columns(), groups));
			}
		}
		return sizes;
	}

	/** What is added to print.css. */
	String style() {
		return ".card { font-size: " + points + "pt; }\n.card .groups { column-count: " + columns + "; }\n";
	}

	private static int lines(List<Handbook.CardGroup> groups) {
		return groups.stream().mapToInt(group -> group.lines().size() + 1).sum();
	}
}
