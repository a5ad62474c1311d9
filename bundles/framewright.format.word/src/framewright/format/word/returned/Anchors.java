package framewright.format.word.returned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.core.review.Review.Anchor;
import framewright.format.word.redline.Place;
import framewright.format.word.returned.ReadText.Position;
import framewright.format.word.returned.Units.Located;
import framewright.format.word.returned.Units.Unit;

/** Where in the framework the words are that a comment is about. */
final class Anchors {

	/** How many characters before and after a phrase tell it from the same phrase elsewhere. */
	private static final int AROUND = 40;
	private static final int CONTEXT = 200;

	/**
	 * Where a comment belongs.
	 *
	 * @param anchor {@code null} where that cannot be told
	 * @param words  those that the comment is about, where the anchor does not tell them; may be empty
	 */
	record Found(Anchor anchor, String words) {
	}

	private final ReadText text;
	private final Units units;
	private final Map<Place, Integer> paragraphs = new HashMap<>();

	Anchors(ReadText text, Units units, Written written) {
		this.text = text;
		this.units = units;
		written.places().values().stream().filter(one -> !one.view()).forEach(one -> paragraphs.merge(one.place(), 1, Integer::sum));
	}

	/** Whether two comments are about exactly the same words. */
	boolean sameWords(String one, String other) {
		Position begin = text.commentBegins.get(one);
		Position end = text.commentEnds.get(one);
		return begin != null && end != null && begin.equals(text.commentBegins.get(other)) && end.equals(text.commentEnds.get(other));
	}

	Found of(String comment) {
		Position begin = text.commentBegins.get(comment);
		if (begin == null) {
			return new Found(null, "A comment without a place in the text");
		}
		Position end = text.commentEnds.getOrDefault(comment, begin);
		int index = unitAt(begin, end);
		if (index < 0) {
			return new Found(null, "");
		}
		Unit unit = units.all.get(index);
		if (unit.written == null) {
			return around(index, Edits.shown(units.text(within(unit, begin, end), null)));
		}
		Place place = unit.written.place();
		Anchor whole = Anchor.of(place.element(), place.isHeading() ? "" : place.facet(), place.level());
		if (unit.written.view()) {
			return new Found(whole, "");
		}
		return phrase(unit, begin, end, place, whole);
	}

	/** The last unit that begins before the comment, or the first that has words in it. */
	private int unitAt(Position begin, Position end) {
		int low = 0;
		int high = units.all.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (units.all.get(middle).position.compareTo(begin) <= 0) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		int at = Math.max(low - 1, units.all.isEmpty() ? -1 : 0);
		for (int i = Math.max(at, 0); i < units.all.size() && units.all.get(i).position.compareTo(end) < 0; i++) {
			if (!within(units.all.get(i), begin, end).isEmpty()) {
				return i;
			}
		}
		return at;
	}

	private static List<Located> within(Unit unit, Position begin, Position end) {
		return unit.words.stream().filter(word -> word.position().compareTo(begin) >= 0 && word.position().compareTo(end) < 0).toList();
	}

	/** A paragraph without a place: the part that it stands in; before the first part, and where no part is known, nothing. */
	private Found around(int index, String words) {
		for (int i = index; i >= 0; i--) {
			Unit before = units.all.get(i);
			if (before.isText()) {
				return new Found(Anchor.of(before.written.place().element(), "", before.written.place().level()), words);
			}
		}
		String context = Units.everything(units.all.get(index));
		boolean known = units.all.stream().anyMatch(Unit::isText);
		return known ? new Found(Anchor.of("", "", ""), words.isEmpty() ? shortened(context) : shortened(words)) : new Found(null, shortened(words.isEmpty() ? context : words));
	}

	private static String shortened(String text) {
		return text.length() <= CONTEXT ? text : text.substring(0, CONTEXT) + " …";
	}

	private Found phrase(Unit unit, Position begin, Position end, Place place, Anchor whole) {
		List<Located> inside = within(unit, begin, end);
		String phrase = Edits.shown(units.text(inside, null));
		String all = Edits.shown(units.base(unit));
		boolean only = place.isHeading() || paragraphs.getOrDefault(place, 1) == 1;
		if (phrase.isEmpty() && !inside.isEmpty() && !all.isEmpty()) {
			StringBuilder deleted = new StringBuilder();
			inside.forEach(word -> deleted.append(word.piece().text()));
			return new Found(whole, shortened(Edits.shown(deleted.toString()))); // about words that were taken out
		}
		if (phrase.isEmpty() || phrase.equals(all)) {
			return new Found(only || all.isEmpty() ? whole : new Anchor(place.element(), place.facet(), place.level(), all, "", ""), "");
		}
		String before = units.text(unit.words.stream().filter(word -> word.position().compareTo(begin) < 0).toList(), null);
		String after = units.text(unit.words.stream().filter(word -> word.position().compareTo(end) >= 0).toList(), null);
		String number = place.isHeading() ? Edits.number(units.base(unit)).strip() : ""; // it follows from the place and is no part of the title
		return new Found(new Anchor(place.element(), place.facet(), place.level(), without(number, phrase), without(number, Edits.shown(tail(before))), Edits.shown(head(after))), "");
	}

	private static String without(String number, String text) {
		return !number.isEmpty() && text.startsWith(number) ? text.substring(number.length()).strip() : text;
	}

	private static String tail(String text) {
		int from = Math.max(0, text.length() - AROUND);
		int word = text.indexOf(' ', from);
		return from == 0 ? text : text.substring(word < 0 ? from : word);
	}

	private static String head(String text) {
		int to = Math.min(text.length(), AROUND);
		int word = text.lastIndexOf(' ', to);
		return to == text.length() ? text : text.substring(0, word <= 0 ? to : word);
	}
}
