package framewright.format.html.print;

import java.util.ArrayList;
import java.util.List;

import framewright.format.html.Handbook;

/**
 * How large the smart card is printed, so that it is one page.
 *
 * @param size a class of print.css
 * @param groups what stands on it
 */
record Poster(String size, List<Handbook.CardGroup> groups) {

	private record Paper(String size, int lines) {
	}

	/** From the smallest to the largest, with the lines that they may hold at best. */
	private static final List<Paper> PAPERS = List.of(new Paper("a4-11", 130), new Paper("a4-9", 190), new Paper("a4-7", 280), new Paper("a3", 500), new Paper("a2", 1000), new Paper("a1", 2200));

	/** The sizes to be tried, the smallest first. Where not even the largest would hold all, the parts that are deepest are left out. */
	static List<Poster> sizes(Handbook.Card card) {
		List<Handbook.CardGroup> groups = card.groups();
		int most = PAPERS.get(PAPERS.size() - 1).lines();
		for (int deepest = 3; lines(groups) > most && deepest >= 0; deepest--) {
			int least = deepest;
			groups = groups.stream().map(group -> new Handbook.CardGroup(group.number(), group.title(), group.anchor(), group.lines().stream().filter(line -> line.depth() < least).toList())).toList();
		}
		List<Poster> sizes = new ArrayList<>();
		for (Paper paper : PAPERS) {
			if (lines(groups) <= paper.lines()) {
				sizes.add(new Poster(paper.size(), groups));
			}
		}
		return sizes.isEmpty() ? List.of(new Poster("a1", groups)) : sizes;
	}

	private static int lines(List<Handbook.CardGroup> groups) {
		return groups.stream().mapToInt(group -> group.lines().size() + 1).sum();
	}
}
