package framewright.format.word.redline;

import java.util.List;

import framewright.format.word.document.Look;
import framewright.format.word.document.Span;

/** A piece of one version of a framework, as a tree. Pieces of two versions with the same key under the same parent are the same piece. */
public sealed interface Item {

	/** Tells it from its siblings. */
	String key();

	/**
	 * A paragraph.
	 *
	 * @param depth that of an item of a list, from 0
	 */
	record Line(String key, Look look, int depth, Place place, List<Span> spans) implements Item {

		public Line {
			spans = List.copyOf(spans);
		}

		public String text() {
			return Span.text(spans);
		}
	}

	/**
	 * Pieces that belong together.
	 *
	 * @param kind  two pieces of one kind that only one version each has, at the same place, are still the same piece; empty where they are not
	 */
	record Group(String key, String kind, List<Item> items) implements Item {

		public Group {
			items = List.copyOf(items);
		}
	}

	/** Paragraphs that have no keys: they are the same where they are alike. */
	record Prose(String key, List<Line> lines) implements Item {

		public Prose {
			lines = List.copyOf(lines);
		}
	}

	/** A table. */
	record Grid(String key, List<Column> columns, List<Row> rows) implements Item {

		public Grid {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}
	}

	/** @param width its share of the table's width */
	record Column(String key, int width) {
	}

	/**
	 * A row of a table.
	 *
	 * @param head  whether it is repeated on every page
	 * @param cells one for each column
	 */
	record Row(String key, boolean head, List<List<Line>> cells) {

		public Row {
			cells = cells.stream().map(List::copyOf).toList();
		}
	}
}
