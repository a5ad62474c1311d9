package framewright.format.word.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;
import framewright.core.review.ReturnedReview.Unplaced;
import framewright.format.word.ReviewComments;
import framewright.format.word.returned.CommentReader.Comment;
import framewright.format.word.returned.Written.Said;

/** The comments that were not in the document when it was made, as discussions. */
final class Conversations {

	private static final String NOBODY = "Unknown reviewer";

	private final CommentReader read;
	private final Anchors anchors;
	private final Stamp stamp;
	private final Map<String, Comment> byId = new HashMap<>();
	private final Map<String, Said> known = new HashMap<>(); // by the identifier that the comment has in the document
	private final List<Discussion> discussions = new ArrayList<>();
	private final List<Unplaced> unplaced = new ArrayList<>();

	Conversations(CommentReader read, Written written, Anchors anchors, Stamp stamp) {
		this.read = read;
		this.anchors = anchors;
		this.stamp = stamp;
		List<Said> said = new ArrayList<>(written.said());
		for (Comment comment : read.comments()) {
			byId.put(comment.id(), comment);
			said.stream().filter(one -> one.author().equals(comment.author()) && Written.plain(one.text()).equals(Written.plain(comment.text()))).findFirst().ifPresent(one -> {
				known.put(comment.id(), one);
				said.remove(one);
			});
		}
	}

	List<Discussion> discussions() {
		return discussions;
	}

	List<Unplaced> unplaced() {
		return unplaced;
	}

	void read() {
		Map<String, List<Comment>> threads = new LinkedHashMap<>();
		for (Comment comment : read.comments()) {
			threads.computeIfAbsent(first(comment), id -> new ArrayList<>()).add(comment);
		}
		Set<String> done = new HashSet<>();
		threads.forEach((id, thread) -> {
			Comment first = byId.getOrDefault(id, thread.get(0));
			String discussion = thread.stream().map(comment -> known.get(comment.id())).filter(one -> one != null && !one.discussion().isEmpty()).map(Said::discussion).findFirst().orElse("");
			List<Comment> fresh = thread.stream().filter(comment -> !known.containsKey(comment.id()) && !comment.text().isBlank()).toList();
			boolean resolved = resolved(first);
			boolean turned = read.threads() && !discussion.isEmpty() && resolved != first.text().startsWith(ReviewComments.RESOLVED) && done.add(discussion);
			if (!fresh.isEmpty() || turned) {
				discuss(discussion, first, fresh, resolved);
			}
		});
	}

	/** The first comment of the thread. Where the document does not tell, comments on the same words are a thread, if the first of them was ours. */
	private String first(Comment comment) {
		String id = comment.id();
		Set<String> seen = new HashSet<>();
		while (byId.containsKey(id) && !byId.get(id).answers().isEmpty() && seen.add(id)) {
			id = byId.get(id).answers();
		}
		if (!read.threads()) {
			for (Comment other : read.comments()) {
				if (known.containsKey(other.id()) && !known.get(other.id()).discussion().isEmpty() && anchors.sameWords(other.id(), comment.id())) {
					return other.id();
				}
			}
		}
		return id;
	}

	private boolean resolved(Comment first) {
		return read.threads() ? first.resolved() : first.text().startsWith(ReviewComments.RESOLVED);
	}

	private void discuss(String discussion, Comment first, List<Comment> fresh, boolean resolved) {
		Anchors.Found found = anchors.of(first.id());
		if (found.anchor() == null) {
			fresh.forEach(comment -> unplaced.add(new Unplaced(comment.text(), author(comment), stamp.time(comment.when()), found.words())));
			return;
		}
		List<Review.Comment> comments = new ArrayList<>();
		for (Comment comment : fresh) {
			String text = comments.isEmpty() && discussion.isEmpty() && !found.words().isEmpty() ? "(On “" + found.words() + "”.) " + comment.text() : comment.text();
			comments.add(new Review.Comment(Ids.of("comment", comment.author(), comment.when(), comment.text(), found.anchor()), author(comment), stamp.time(comment.when()), text));
		}
		Anchor anchor = found.anchor();
		String id = discussion.isEmpty() ? Ids.of("discussion", first.author(), first.when(), first.text(), anchor) : discussion;
		discussions.add(new Discussion(id, anchor, comments, resolved));
	}

	private static String author(Comment comment) {
		return comment.author().isBlank() ? NOBODY : comment.author().strip();
	}
}
