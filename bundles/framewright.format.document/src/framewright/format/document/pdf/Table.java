package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** A table on a page or on several. */
final class Table {

	/** A cell, with where it is on the page. */
	static final class Cell {
		int columns = 1;
		int rows = 1;
		boolean head;
		final List<Part> parts = new ArrayList<>();
	}

	/** A row. */
	static final class Row {
		/** Whether it is the head again, on a page where the table goes on. */
		boolean repeats;
		int page;
		final List<Cell> cells = new ArrayList<>();
	}

	final List<Row> rows = new ArrayList<>();

	/** Where its columns begin, and where the last one ends. */
	float[] edges = {};

	int page;
}
