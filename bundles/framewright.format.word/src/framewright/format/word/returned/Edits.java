package framewright.format.word.returned;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.core.review.Review.Anchor;
import framewright.core.review.ReturnedReview.Proposal;
import framewright.core.review.ReturnedReview.Unplaced;
import framewright.format.word.redline.Place;
import framewright.format.word.returned.ReadText.Hand;
import framewright.format.word.returned.Units.Located;
import framewright.format.word.returned.Units.Unit;

/** What reviewers wrote into the text, as proposals: changes that they tracked, and changes that nobody tracked. */
final class Edits {

	private static final int CONTEXT = 200;

	private final Units units;
	private final Written written;
	private final Stamp stamp;
	private final Map<Place, Integer> paragraphs = new HashMap<>();
	private final List<Proposal> proposals = new ArrayList<>();
	private final List<Unplaced> unplaced = new ArrayList<>();

	/** @param stamp who saved the document last and when: nobody else can be told for changes that were not tracked */
	Edits(Units units, Written written, Stamp stamp) {
		this.units = units;
		this.written = written;
		this.stamp = stamp;
		written.places().values().stream().filter(text -> !text.view()).forEach(text -> paragraphs.merge(text.place(), 1, Integer::sum));
	}

	List<Proposal> proposals() {
		return proposals;
	}

	List<Unplaced> unplaced() {
		return unplaced;
	}

	void read() {
		Unit before = null;
		for (Unit unit : units.all) {
			if (unit.isText()) {
				edited(unit);
				before = unit;
			} else {
				added(unit, before);
			}
		}
		// where most places are gone, a program lost them, and nobody took the texts out
		boolean lost = units.missing.size() * 2 > written.places().size();
		for (Written.Text text : units.missing) {
			if (!text.view() && !lost) {
				propose(text.place(), text.text(), "", "", stamp.time(""));
			}
		}
		if (lost && !units.missing.isEmpty()) {
			unplaced.add(new Unplaced(units.missing.size() + " texts of the framework were not found again, so changes in them cannot be told.", "", stamp.time(""), "The whole document"));
		}
	}

	/** A text of the framework: a proposal for each reviewer who changed it. */
	private void edited(Unit unit) {
		String was = unit.written.text();
		String base = units.base(unit);
		if (!Written.plain(base).equals(Written.plain(was))) {
			propose(unit.written.place(), was, base, "", stamp.time(""));
		}
		reviewers(unit).forEach((author, when) -> {
			String proposed = units.text(unit.words, author);
			if (!shown(proposed).equals(shown(base))) {
				propose(unit.written.place(), base, proposed, author, stamp.time(when));
			}
		});
		if (units.isReviewers(unit.joinedBy) && !units.text(unit.words, unit.joinedBy.author()).isBlank()) {
			unplaced.add(new Unplaced("This paragraph and the next one are to be one.", unit.joinedBy.author(), stamp.time(unit.joinedBy.when()), context(unit)));
		}
	}

	/** A paragraph that is no text of the framework. One that is new is proposed for the place behind the text before it. */
	private void added(Unit unit, Unit before) {
		boolean known = unit.written != null || written.others().contains(Written.plain(units.base(unit)));
		boolean place = !known && before != null;
		if (!known && !units.base(unit).isBlank()) {
			add(place, before, unit, units.base(unit), "", stamp.time(""));
		}
		reviewers(unit).forEach((author, when) -> {
			String text = units.text(unit.words, author);
			if (!Written.plain(text).equals(Written.plain(units.base(unit)))) {
				boolean fresh = place || before != null && units.base(unit).isBlank();
				add(fresh, before, unit, text, author, stamp.time(when));
			}
		});
	}

	private void add(boolean place, Unit before, Unit unit, String text, String author, OffsetDateTime when) {
		if (place) {
			propose(before.written.place(), "", text, author, when);
		} else {
			unplaced.add(new Unplaced(shown(text).isEmpty() ? "(taken out)" : shown(text), author, when, context(unit)));
		}
	}

	/** Who changed a text, with the time of their last change. */
	private Map<String, String> reviewers(Unit unit) {
		Map<String, String> reviewers = new LinkedHashMap<>();
		for (Located word : unit.words) {
			for (Hand hand : new Hand[] { word.piece().insertedBy(), word.piece().deletedBy() }) {
				if (units.isReviewers(hand)) {
					reviewers.merge(hand.author(), hand.when(), (one, other) -> one.compareTo(other) > 0 ? one : other);
				}
			}
		}
		return reviewers;
	}

	private void propose(Place place, String old, String proposed, String author, OffsetDateTime when) {
		String number = place.isHeading() ? number(old) : "";
		String before = shown(old.substring(number.length()));
		String after = shown(proposed.strip().startsWith(number.strip()) && !number.isEmpty() ? proposed.strip().substring(number.strip().length()) : proposed);
		if (before.equals(after)) {
			unplaced.add(new Unplaced(shown(proposed), author, when, "The number of “" + before + "”, which follows from its place"));
			return;
		}
		boolean one = paragraphs.getOrDefault(place, 1) == 1 || place.isHeading();
		Anchor anchor = new Anchor(place.element(), place.facet(), place.level(), one ? "" : before, "", "");
		proposals.add(new Proposal(Ids.of("proposal", place, before, after, author, when), anchor, before, after, author, when));
	}

	/** What stands before the two spaces that set a number off from a title. */
	static String number(String heading) {
		int gap = heading.indexOf("  ");
		return gap < 0 ? "" : heading.substring(0, gap + 2);
	}

	/** A text as it is shown: single spaces, paragraphs on lines of their own. */
	static String shown(String text) {
		return text.replaceAll("[^\\S\\n]+", " ").replaceAll(" ?\\n+ ?", "\n").strip();
	}

	private static String context(Unit unit) {
		String text = Units.everything(unit);
		return text.length() <= CONTEXT ? text : text.substring(0, CONTEXT) + " …";
	}
}
