package framewright.format.word.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of a document as it came back: paragraphs of pieces, with who inserted or deleted what. */
final class ReadText {

	/** Who changed something, and when; empty where the document does not tell. */
	record Hand(String author, String when) {
	}

	/**
	 * Words.
	 *
	 * @param insertedBy {@code null} for words that were there
	 * @param deletedBy  {@code null} for words that stay
	 */
	record Piece(String text, Hand insertedBy, Hand deletedBy) {
	}

	/** A place among the pieces: before the piece of that number. */
	record Position(int paragraph, int piece) implements Comparable<Position> {

		@Override
		public int compareTo(Position other) {
			return paragraph != other.paragraph ? Integer.compare(paragraph, other.paragraph) : Integer.compare(piece, other.piece);
		}
	}

	/** A paragraph. */
	static final class Paragraph {
		final List<Piece> pieces = new ArrayList<>();
		/** Where bookmarks of ours begin. */
		final Map<Integer, String> begins = new HashMap<>();
		/** What became of the end of the paragraph. */
		Hand endInsertedBy;
		Hand endDeletedBy;
	}

	final List<Paragraph> paragraphs = new ArrayList<>();
	/** The bookmarks of ours, where they end. */
	final Map<String, Position> ends = new HashMap<>();
	final Map<String, Position> commentBegins = new HashMap<>();
	final Map<String, Position> commentEnds = new HashMap<>();
}
