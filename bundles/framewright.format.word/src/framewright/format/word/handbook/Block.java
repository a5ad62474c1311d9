package framewright.format.word.handbook;

import java.util.List;

import framewright.format.word.document.Look;
import framewright.format.word.document.Paragraph;

/** A piece of a handbook, ready to be written. The blocks stand in one flat list, in the order in which they are read. */
sealed interface Block {

	/**
	 * A heading.
	 *
	 * @param look {@link Look#LABEL} and {@link Look#NOTE_TITLE} are headings that the contents do not list
	 * @param order from 1
	 * @param kind what stands over it; may be empty
	 * @param number may be empty
	 * @param bookmark may be empty
	 * @param newPage whether it begins a page
	 */
	record Heading(Look look, int order, String kind, String number, String title, String bookmark, boolean newPage) implements Block {

		boolean isListed() {
			return look.order() > 0;
		}
	}

	/** Paragraphs. */
	record Text(List<Paragraph> paragraphs) implements Block {
	}

	/**
	 * A table.
	 *
	 * @param title what it is about; for those who cannot see where it stands
	 * @param shown whether the title is printed over it
	 * @param rubric whether it may stand on a page that lies on its side
	 * @param shares of the columns in the width
	 * @param head may be empty
	 * @param rowTitles whether the first column names the rows
	 */
	record Table(String title, boolean shown, boolean rubric, List<Integer> shares, List<Cell> head, List<List<Cell>> rows, boolean rowTitles) implements Block {
	}

	/** @param columns how many it covers */
	record Cell(List<Paragraph> paragraphs, int columns) {

		static Cell of(Look look, String text) {
			return new Cell(List.of(Paragraph.of(look, text)), 1);
		}
	}

	/**
	 * A picture.
	 *
	 * @param file its path in the library
	 * @param shown empty where it cannot be shown, and its description takes its place
	 */
	record Picture(String file, java.util.Optional<Pictures.Shown> shown, String description, String caption) implements Block {
	}

	/** The smart card: all numbers and short titles, a group for each part at the top. */
	record Card(List<Group> groups) implements Block {
	}

	/** @param number may be empty */
	record Group(String number, String title, String bookmark, List<Line> lines) {
	}

	/** @param depth from 0 */
	record Line(int depth, String number, String title, String bookmark) {
	}
}
