package framewright.ui.model.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.review.Anchors.Fit;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Comment;
import framewright.core.review.Review.Discussion;
import framewright.ui.model.compare.ChangeWords;

/** The threads of a review, in the order of the framework, and which of them are shown. Belongs to one thread. */
public final class Threads {

	/** Which threads are shown. */
	public enum Filter {
		OPEN("Open"), RESOLVED("Resolved"), ALL("All"), GONE("About words that are gone"), CHANGE("About the selected change");

		private final String label;

		Filter(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	/** A thread and where it stands. */
	public record Row(Discussion discussion, Place place) {

		public String id() {
			return discussion.id();
		}

		/** What was said first, on one line. */
		public String first() {
			return discussion.comments().isEmpty() ? "(taken back)" : discussion.comments().get(0).text().strip().replaceAll("\\s+", " ");
		}

		/** Who began it, and how many answered. */
		public String who() {
			if (discussion.comments().isEmpty()) {
				return "";
			}
			int replies = discussion.comments().size() - 1;
			return author(discussion.comments().get(0)) + (replies == 0 ? "" : ", " + (replies == 1 ? "1 reply" : replies + " replies"));
		}

		public String state() {
			return (discussion.resolved() ? "Resolved" : "Open") + (place.isOrphaned() ? " · words gone" : place.fit() == Fit.MOVED ? " · words changed" : "");
		}

		/** Whether it is about what a change is about. What is said of an element as a whole goes with each change of it. */
		public boolean isAbout(Change change) {
			Anchor anchor = discussion.anchor();
			String element = ChangeWords.isFramework(change.subject()) ? "" : change.subject().name();
			if (!place.element().equals(element) && !(place.isOrphaned() && anchor.element().equals(element))) {
				return false;
			}
			boolean wholeAnchor = anchor.facet().isEmpty() && anchor.level().isEmpty();
			boolean wholeChange = change.facet().isEmpty() && change.level().isEmpty();
			return wholeAnchor && !element.isEmpty() || wholeAnchor && wholeChange || anchor.level().equals(change.level()) && facet(anchor.facet(), anchor.level()).equals(facet(change.facet(), change.level()));
		}

		/** A level's text goes by two names. */
		private static String facet(String facet, String level) {
			return facet.isEmpty() && !level.isEmpty() ? "at" : facet;
		}
	}

	private final List<Row> rows = new ArrayList<>();
	private Filter filter = Filter.OPEN;
	private Change change;

	/** No threads. */
	public Threads() {
		// There are none.
	}

	/** @param places where each thread stands, by its identifier */
	public Threads(Review review, Map<String, Place> places) {
		for (Discussion discussion : review.discussions()) {
			rows.add(new Row(discussion, places.getOrDefault(discussion.id(), new Place(discussion.anchor().element(), Integer.MAX_VALUE, discussion.anchor().element(), discussion.anchor().phrase(), Fit.SAME))));
		}
		rows.sort(Comparator.comparingInt(row -> row.place().order()));
	}

	/** Who wrote a comment. */
	public static String author(Comment comment) {
		return comment.author().isBlank() ? "Somebody who gave no name" : comment.author();
	}

	public Filter filter() {
		return filter;
	}

	public void filter(Filter wanted) {
		filter = wanted;
	}

	/** The change that somebody looks at; {@code null} for none. */
	public void about(Change selected) {
		change = selected;
	}

	/** The same filter as in an earlier state of the review. */
	public void like(Threads earlier) {
		filter = earlier.filter;
		change = earlier.change;
	}

	/** What is shown. */
	public List<Row> shown() {
		return rows.stream().filter(this::passes).toList();
	}

	private boolean passes(Row row) {
		return switch (filter) {
			case OPEN -> !row.discussion().resolved();
			case RESOLVED -> row.discussion().resolved();
			case ALL -> true;
			case GONE -> row.place().isOrphaned();
			case CHANGE -> change != null && row.isAbout(change);
		};
	}

	/** The threads about a change. */
	public List<Row> about(Change one, boolean onlyOpen) {
		return rows.stream().filter(row -> row.isAbout(one) && !(onlyOpen && row.discussion().resolved())).toList();
	}

	public Optional<Row> find(String id) {
		return rows.stream().filter(row -> row.id().equals(id)).findFirst();
	}

	/** The thread after another one in what is shown, the first after the last or for none; empty when none is shown. */
	public Optional<Row> next(String id) {
		return step(id, 1);
	}

	/** The thread before another one, the last before the first. */
	public Optional<Row> previous(String id) {
		return step(id, -1);
	}

	private Optional<Row> step(String id, int by) {
		List<Row> shown = shown();
		if (shown.isEmpty()) {
			return Optional.empty();
		}
		int here = shown.stream().map(Row::id).toList().indexOf(id);
		int there = here < 0 ? by > 0 ? 0 : shown.size() - 1 : Math.floorMod(here + by, shown.size());
		return Optional.of(shown.get(there));
	}

	/** The threads in figures: “2 open, 1 resolved; 1 is about words that are gone”. */
	public String counts() {
		if (rows.isEmpty()) {
			return "No comments yet";
		}
		long resolved = rows.stream().filter(row -> row.discussion().resolved()).count();
		long gone = rows.stream().filter(row -> row.place().isOrphaned()).count();
		return rows.size() - resolved + " open, " + resolved + " resolved" + (gone == 0 ? "" : gone == 1 ? "; 1 is about words that are gone" : "; " + gone + " are about words that are gone");
	}

	/** The change that a thread is about, the nearest first: of its level, else of its element; empty when nothing of it changed. */
	public static Optional<Change> change(Row row, List<Change> changes) {
		String level = row.discussion().anchor().level();
		List<Change> about = changes.stream().filter(row::isAbout).toList();
		return about.stream().filter(one -> one.level().equals(level)).findFirst().or(() -> about.stream().findFirst())
				.or(() -> changes.stream().filter(one -> !row.place().element().isEmpty() && one.subject().name().equals(row.place().element())).findFirst());
	}
}
