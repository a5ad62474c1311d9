package framewright.format.word.redline;

import java.util.List;

import framewright.format.word.document.Look;
import framewright.format.word.document.Mark;
import framewright.format.word.document.Span;

/** A piece of two versions brought together. */
public sealed interface Marked {

	/** Whether the two versions differ anywhere in it. */
	boolean changed();

	/**
	 * Words.
	 *
	 * @param before how kept words looked in the older version; {@code null} when they looked the same
	 */
	record Words(Mark mark, Span span, Span before) {
	}

	/**
	 * A paragraph.
	 *
	 * @param mark  what became of the paragraph itself, apart from its words
	 * @param was   its look in the older version; {@code null} when it is the same
	 * @param place that of the newer version, or of the older one where it is gone
	 */
	record Paragraph(Mark mark, Look look, int depth, Look was, Place place, List<Words> words) implements Marked {

		@Override
		public boolean changed() {
			return mark != Mark.KEPT || was != null || words.stream().anyMatch(one -> one.mark != Mark.KEPT || one.before != null);
		}

		/** Its text in the newer version. */
		public String now() {
			return text(Mark.DELETED);
		}

		/** Its text in the older version. */
		public String old() {
			return text(Mark.INSERTED);
		}

		private String text(Mark without) {
			StringBuilder text = new StringBuilder();
			words.stream().filter(one -> one.mark != without).forEach(one -> text.append(one.span.text()));
			return text.toString();
		}
	}

	/** Pieces that belong together. */
	record Section(String key, List<Marked> items, boolean changed) implements Marked {
	}

	/** A table; each row has a cell for each column. */
	record Table(List<MarkedColumn> columns, List<MarkedRow> rows, boolean changed) implements Marked {
	}

	record MarkedColumn(Mark mark, int width) {
	}

	record MarkedRow(Mark mark, boolean head, List<List<Paragraph>> cells) {
	}
}
