package framewright.ui.model.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import framewright.core.compare.Changes;
import framewright.core.review.Review;
import framewright.core.review.ReviewStore;
import framewright.core.review.ReviewStore.Opened;

/** The reviews of a framework that somebody can go on with, and the one they can start. Immutable. */
public final class ReviewChoice {

	/** How the store names the files of reviews. What is named otherwise was named by a synchronised drive. */
	private static final Pattern OWN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final List<Opened> reviews = new ArrayList<>();
	private final List<Opened> copies = new ArrayList<>();
	private final Changes changes;

	/** @param found all that there are of the framework */
	public ReviewChoice(List<Opened> found, Changes changes) {
		this.changes = changes;
		for (Opened one : found) {
			(isCopy(one) ? copies : reviews).add(one);
		}
	}

	private static boolean isCopy(Opened opened) {
		return !OWN.matcher(opened.review().id()).matches();
	}

	/** The reviews to choose from, those of the two versions first. */
	public List<Opened> reviews() {
		List<Opened> ordered = new ArrayList<>(reviews.stream().filter(this::isOfThese).toList());
		reviews.stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
		return ordered;
	}

	/** The review of just these two versions, the latest where there are several; empty when there is none. */
	public Optional<Opened> own() {
		return reviews.stream().filter(this::isOfThese).reduce((earlier, later) -> later);
	}

	private boolean isOfThese(Opened opened) {
		Review review = opened.review();
		return review.oldVersion().equals(older()) && review.newVersion().equals(newer()) && !newer().isEmpty();
	}

	/** The version compared with, as a review of these two texts names it. */
	public String older() {
		return version(changes.old());
	}

	/** The version under review. */
	public String newer() {
		return version(changes.now());
	}

	private static String version(Changes.Side side) {
		return side.version().isBlank() ? side.label() : side.version();
	}

	/** A title for a new review. */
	public String proposedTitle() {
		String title = changes.now().title().isBlank() ? changes.now().framework() : changes.now().title();
		return "Review of " + title + (changes.now().version().isBlank() ? "" : " " + changes.now().version());
	}

	/** A review in a list of reviews. */
	public static String told(Opened opened) {
		Review review = opened.review();
		String title = review.title().isBlank() ? review.id() : review.title();
		if (review.newVersion().isBlank()) {
			return title + " (cannot be read)";
		}
		long open = review.discussions().stream().filter(discussion -> !discussion.resolved()).count();
		return title + "   (" + review.oldVersion() + " to " + review.newVersion() + ", " + (open == 1 ? "1 open comment" : open + " open comments") + ")";
	}

	/** The copies of a review that a synchronised drive has left. */
	public List<Opened> copiesOf(Opened review) {
		return copies.stream().filter(copy -> copy.review().id().startsWith(review.review().id()) && nearest(copy).filter(near -> near.file().equals(review.file())).isPresent()).toList();
	}

	/** The review whose name a copy bears: of “2-1-0” and “2-1-0-2” the longer one that fits. */
	private Optional<Opened> nearest(Opened copy) {
		return reviews.stream().filter(one -> copy.review().id().startsWith(one.review().id()) && copy.file().getParent().equals(one.file().getParent()))
				.max(Comparator.comparingInt(one -> one.review().id().length()));
	}

	/** The name of the file of a copy, for a question about it. */
	public static String fileName(Opened copy) {
		String name = copy.file().getFileName().toString();
		return name.endsWith(ReviewStore.EXTENSION) ? name.substring(0, name.length() - ReviewStore.EXTENSION.length()) : name;
	}
}
