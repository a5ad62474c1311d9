package framewright.format.word.returned;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import framewright.format.word.returned.ReadText.Hand;
import framewright.format.word.returned.ReadText.Paragraph;
import framewright.format.word.returned.ReadText.Piece;
import framewright.format.word.returned.ReadText.Position;

/** The text of a document cut into what belongs to one place each, in the order of the document. */
final class Units {

	/** Words and where they stand. */
	record Located(Position position, Piece piece) {
	}

	/** What belongs to one place, or a paragraph that belongs to none. */
	static final class Unit {
		final List<Located> words = new ArrayList<>();
		/** Where it begins. */
		final Position position;
		/** {@code null} where nothing is known of it. */
		Written.Text written;
		/** Who wants it to flow into the next paragraph; {@code null} for nobody. */
		Hand joinedBy;

		Unit(Written.Text written, Position position) {
			this.written = written;
			this.position = position;
		}

		/** Whether it is a text of the framework. */
		boolean isText() {
			return written != null && !written.view();
		}
	}

	final List<Unit> all = new ArrayList<>();
	/** What the document held and is there no longer. */
	final List<Written.Text> missing = new ArrayList<>();
	private final ReadText text;
	private final Written written;
	private final Set<String> found = new HashSet<>();

	private Units(ReadText text, Written written) {
		this.text = text;
		this.written = written;
	}

	static Units of(ReadText text, Written written) {
		Units units = new Units(text, written);
		units.cut();
		units.findByText();
		return units;
	}

	private void cut() {
		String open = null; // the bookmark that the paragraph before ended in
		Unit current = null;
		for (int p = 0; p < text.paragraphs.size(); p++) {
			Paragraph paragraph = text.paragraphs.get(p);
			TreeMap<Integer, String> begins = new TreeMap<>(paragraph.begins);
			begins.values().removeIf(key -> !written.places().containsKey(key));
			boolean goesOn = open != null && current != null && text.ends.getOrDefault(open, new Position(-1, 0)).compareTo(new Position(p, 0)) > 0;
			if (goesOn) {
				Paragraph before = text.paragraphs.get(p - 1);
				current.words.add(new Located(new Position(p, 0), new Piece("\n", before.endInsertedBy, before.endDeletedBy)));
			} else {
				open = begins.isEmpty() ? null : begins.pollFirstEntry().getValue();
				current = unit(open, new Position(p, 0));
			}
			for (int i = 0; i < paragraph.pieces.size(); i++) {
				if (begins.containsKey(i)) {
					open = begins.remove(i);
					current = unit(open, new Position(p, i));
				}
				current.words.add(new Located(new Position(p, i), paragraph.pieces.get(i)));
			}
			for (String key : begins.values()) {
				open = key;
				current = unit(key, new Position(p, paragraph.pieces.size()));
			}
			current.joinedBy = paragraph.endDeletedBy;
		}
		written.places().forEach((key, place) -> {
			if (!found.contains(key)) {
				missing.add(place);
			}
		});
	}

	private Unit unit(String key, Position position) {
		Unit unit = new Unit(key == null ? null : written.places().get(key), position);
		if (key != null) {
			found.add(key);
		}
		all.add(unit);
		return unit;
	}

	/** Programs that lose bookmarks leave most texts as they were: those are found by what they say, in the order of the document. */
	private void findByText() {
		if (missing.isEmpty()) {
			return;
		}
		Map<String, Deque<Written.Text>> lost = new HashMap<>();
		missing.forEach(place -> lost.computeIfAbsent(Written.plain(place.text()), words -> new ArrayDeque<>()).add(place));
		for (Unit unit : all) {
			Deque<Written.Text> same = unit.written != null ? null : lost.get(Written.plain(base(unit)));
			if (same != null && !same.isEmpty() && !same.peek().text().isBlank()) {
				unit.written = same.poll();
				missing.remove(unit.written);
			}
		}
		missing.removeIf(place -> place.text().isBlank());
	}

	/** Whether a change is that between the two versions, and not a reviewer's. */
	boolean isOurs(Hand hand) {
		return hand != null && !written.author().isEmpty() && hand.author().equals(written.author());
	}

	boolean isReviewers(Hand hand) {
		return hand != null && !isOurs(hand);
	}

	/** The text without what reviewers tracked: what was written, unless somebody edited it without tracking. */
	String base(Unit unit) {
		return text(unit.words, null);
	}

	/** The text as one reviewer wants it. @param reviewer {@code null} for none of them */
	String text(List<Located> words, String reviewer) {
		StringBuilder text = new StringBuilder();
		for (Located word : words) {
			if (isIn(word.piece, reviewer)) {
				text.append(word.piece.text());
			}
		}
		return text.toString();
	}

	private boolean isIn(Piece piece, String reviewer) {
		boolean inserted = piece.insertedBy() == null || isOurs(piece.insertedBy()) || piece.insertedBy().author().equals(reviewer);
		boolean deleted = piece.deletedBy() != null && (isOurs(piece.deletedBy()) || piece.deletedBy().author().equals(reviewer));
		return inserted && !deleted;
	}

	/** All of it, also what was deleted: for those who have to find it in the document. */
	static String everything(Unit unit) {
		StringBuilder text = new StringBuilder();
		unit.words.forEach(word -> text.append(word.piece.text()));
		return Written.plain(text.toString());
	}
}
