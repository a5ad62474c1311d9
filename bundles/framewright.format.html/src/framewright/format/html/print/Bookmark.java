package framewright.format.html.print;

import java.util.ArrayList;
import java.util.List;

import framewright.format.html.Block;
import framewright.format.html.Handbook;

/** A line of the bookmarks that a reader shows beside the pages. */
public record Bookmark(String title, String anchor, List<Bookmark> inner) {

	/** All bookmarks of a handbook, nested as its headings are. */
	static List<Bookmark> of(Handbook handbook, boolean contents) {
		Collected all = new Collected();
		all.add(1, handbook.cover().title(), "page.top");
		if (contents) {
			all.add(1, "Contents", "page.contents");
		}
		for (Handbook.Chapter chapter : handbook.chapters()) {
			chapter.blocks().forEach(all::add);
		}
		if (handbook.card().present()) {
			all.add(1, "Smart card", "page.card");
		}
		handbook.glossary().forEach(list -> all.add(1, list.title(), list.anchor()));
		handbook.sources().forEach(list -> all.add(1, list.title(), list.anchor()));
		if (!handbook.changes().rows().isEmpty()) {
			all.add(1, handbook.changes().title(), "page.changes");
		}
		if (!handbook.retired().isEmpty()) {
			all.add(1, "No longer part of this framework", "page.retired");
		}
		all.add(1, "About this handbook", "page.imprint");
		return all.roots;
	}

	/** Puts each bookmark into the last one before it that is less deep. */
	private static final class Collected {
		final List<Bookmark> roots = new ArrayList<>();
		private final List<Bookmark> path = new ArrayList<>();
		private final List<Integer> depths = new ArrayList<>();

		void add(Block block) {
			switch (block) {
				case Block.Heading heading -> add(heading.depth() - 1, numbered(heading.number(), heading.title()), heading.anchor());
				case Block.Subheading heading when heading.look().equals("section") && !heading.anchor().isEmpty() -> add(heading.depth() - 1, heading.title(), heading.anchor());
				case Block.Rubric rubric when !rubric.rowTitle().isEmpty() -> rows(rubric.rows());
				case Block.Grid grid when !grid.rowTitle().isEmpty() -> rows(grid.rows());
				case Block.Levels levels -> levels.cards().forEach(card -> leaf(card.title(), card.anchor()));
				default -> {
					// has no heading
				}
			}
		}

		private void rows(List<Block.Row> rows) {
			rows.forEach(row -> leaf(numbered(row.number(), row.title()), row.anchor()));
		}

		private void leaf(String title, String anchor) {
			(path.isEmpty() ? roots : path.get(path.size() - 1).inner()).add(new Bookmark(title, anchor, List.of()));
		}

		void add(int depth, String title, String anchor) {
			while (!path.isEmpty() && depths.get(depths.size() - 1) >= depth) {
				path.remove(path.size() - 1);
				depths.remove(depths.size() - 1);
			}
			Bookmark bookmark = new Bookmark(title, anchor, new ArrayList<>());
			(path.isEmpty() ? roots : path.get(path.size() - 1).inner()).add(bookmark);
			path.add(bookmark);
			depths.add(depth);
		}

		private static String numbered(String number, String title) {
			return number.isEmpty() ? title : number + " " + title;
		}
	}
}
