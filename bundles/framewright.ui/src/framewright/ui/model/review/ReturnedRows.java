package framewright.ui.model.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import framewright.core.review.Entry;
import framewright.core.review.ReturnedReview;
import framewright.core.review.ReturnedReview.Proposal;
import framewright.core.review.ReturnedReview.Unplaced;
import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Comment;
import framewright.core.review.Review.Discussion;
import framewright.core.review.ReviewStore.Said;

/**
 * What reviewers wrote into a document, row by row, and which of it goes into the review. What is in the review already is not taken again, unless
 * somebody wants it. Belongs to one thread.
 */
public final class ReturnedRows {

	/** What a row is. */
	public enum Kind {
		COMMENT("Comment"), REPLY("Reply"), STATE("Resolved or reopened"), PROPOSAL("Other wording"), UNPLACED("Could not be placed");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	/**
	 * One thing that somebody wrote.
	 *
	 * @param place   where it goes, in words
	 * @param known   whether the review has it already
	 * @param thread  the thread of the review that it belongs to; empty when it begins one
	 * @param entries what goes into the review: the first may begin a thread, and those after it that say no thread reply to it
	 */
	public record Row(Kind kind, String author, String text, String place, boolean known, String thread, List<Said> entries) {
	}

	private final List<Row> rows = new ArrayList<>();
	private final Map<Row, Boolean> chosen = new LinkedHashMap<>();

	/**
	 * @param review what there is already
	 * @param places tells where an anchor stands now
	 * @param now    the time for what the document does not date
	 */
	public ReturnedRows(ReturnedReview returned, Review review, Function<Anchor, Place> places, OffsetDateTime now) {
		Map<String, Discussion> there = new LinkedHashMap<>();
		review.discussions().forEach(discussion -> there.put(discussion.id(), discussion));
		for (Discussion discussion : returned.discussions()) {
			Discussion before = there.get(discussion.id());
			if (before == null) {
				begun(discussion, review, places, now);
			} else {
				goneOn(discussion, before, places, now);
			}
		}
		for (Proposal proposal : returned.proposals()) {
			String text = told(proposal);
			Said said = new Said(proposal.author(), time(proposal.when(), now), new Entry.Start(proposal.anchor(), text));
			add(new Row(Kind.PROPOSAL, proposal.author(), text, words(places.apply(proposal.anchor())), isThere(review, proposal.author(), text), "", List.of(said)));
		}
		for (Unplaced unplaced : returned.unplaced()) {
			String text = unplaced.context().isBlank() ? unplaced.text() : unplaced.text() + "\n\n(In the Word document beside: “" + unplaced.context().strip() + "”)";
			Said said = new Said(unplaced.author(), time(unplaced.when(), now), new Entry.Start(Anchor.of("", "", ""), text));
			add(new Row(Kind.UNPLACED, unplaced.author(), text, "The framework as a whole", isThere(review, unplaced.author(), text), "", List.of(said)));
		}
		rows.forEach(row -> chosen.put(row, !row.known()));
	}

	private void begun(Discussion discussion, Review review, Function<Anchor, Place> places, OffsetDateTime now) {
		List<Said> said = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		boolean known = true;
		for (Comment comment : discussion.comments()) {
			Entry entry = said.isEmpty() ? new Entry.Start(discussion.anchor(), comment.text()) : new Entry.Reply("", comment.text());
			said.add(new Said(comment.author(), time(comment.when(), now), entry));
			text.append(text.isEmpty() ? "" : "\n" + Answers.who(comment.author()) + ": ").append(comment.text());
			known &= isThere(review, comment.author(), comment.text());
		}
		if (said.isEmpty()) {
			return;
		}
		if (discussion.resolved()) {
			said.add(new Said("", said.get(said.size() - 1).when(), new Entry.Resolve("")));
		}
		add(new Row(Kind.COMMENT, discussion.comments().get(0).author(), text.toString(), words(places.apply(discussion.anchor())), known, "", said));
	}

	private void goneOn(Discussion discussion, Discussion before, Function<Anchor, Place> places, OffsetDateTime now) {
		String place = words(places.apply(before.anchor()));
		for (Comment comment : discussion.comments()) {
			boolean known = before.comments().stream().anyMatch(one -> one.author().equals(comment.author()) && same(one.text(), comment.text()));
			Said said = new Said(comment.author(), time(comment.when(), now), new Entry.Reply(before.id(), comment.text()));
			add(new Row(Kind.REPLY, comment.author(), comment.text(), place, known, before.id(), List.of(said)));
		}
		if (discussion.resolved() != before.resolved()) {
			Entry entry = discussion.resolved() ? new Entry.Resolve(before.id()) : new Entry.Reopen(before.id());
			String what = discussion.resolved() ? "The thread was resolved." : "The thread was taken up again.";
			add(new Row(Kind.STATE, "", what, place, false, before.id(), List.of(new Said("", now, entry))));
		}
	}

	private static String told(Proposal proposal) {
		if (proposal.old().isBlank()) {
			return "Proposed addition: “" + proposal.proposed().strip() + "”";
		}
		return proposal.proposed().isBlank() ? "Proposed to take out: “" + proposal.old().strip() + "”" : "Proposed wording: “" + proposal.proposed().strip() + "”\ninstead of: “" + proposal.old().strip() + "”";
	}

	private static String words(Place place) {
		return place.words() + (place.phrase().isEmpty() ? "" : " · “" + (place.phrase().length() > 50 ? place.phrase().substring(0, 49) + "…" : place.phrase()) + "”") + (place.isOrphaned() ? " (no longer there)" : "");
	}

	private static OffsetDateTime time(OffsetDateTime when, OffsetDateTime now) {
		return Optional.ofNullable(when).orElse(now);
	}

	private static boolean isThere(Review review, String author, String text) {
		return review.discussions().stream().flatMap(discussion -> discussion.comments().stream()).anyMatch(comment -> comment.author().equals(author) && same(comment.text(), text));
	}

	private static boolean same(String one, String other) {
		return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
	}

	/** Two people may have written the very same; each is a row of its own. */
	private void add(Row row) {
		if (!rows.contains(row)) {
			rows.add(row);
		}
	}

	public List<Row> rows() {
		return List.copyOf(rows);
	}

	public boolean isChosen(Row row) {
		return chosen.getOrDefault(row, false);
	}

	public void choose(Row row, boolean taken) {
		chosen.put(row, taken);
	}

	/** The rows that go into the review. */
	public List<Row> taken() {
		return rows.stream().filter(this::isChosen).toList();
	}

	/** What was found and what will be done, in a sentence. */
	public String summary() {
		long unplaced = rows.stream().filter(row -> row.kind() == Kind.UNPLACED).count();
		long known = rows.stream().filter(Row::known).count();
		return taken().size() + " of " + rows.size() + " will be added." + (unplaced == 0 ? "" : " " + unplaced + " could not be placed and " + (unplaced == 1 ? "goes" : "go") + " to the framework as a whole.")
				+ (known == 0 ? "" : " " + known + (known == 1 ? " is" : " are") + " in the review already.");
	}

	/** What keeps the comments from being taken into a review, or may be a mistake; empty when nothing does. */
	public static String remark(ReturnedReview returned, Review review) {
		if (!returned.framework().isEmpty() && !returned.framework().equals(review.framework())) {
			return "The document is about another framework, “" + returned.framework() + "”. Check that it is the right one.";
		}
		if (!returned.review().isEmpty() && !returned.review().equals(review.id())) {
			return "The document was made from another review, “" + returned.review() + "”. Check that it is the right one.";
		}
		boolean versions = !returned.newVersion().isEmpty() && !returned.newVersion().equals(review.newVersion());
		return versions ? "The document is about version " + returned.newVersion() + ", this review about " + review.newVersion() + ". What has changed since may stand elsewhere." : "";
	}

	/** What goes in first: all that needs no thread that is yet to be begun, and what begins threads. */
	public static List<Said> first(List<Row> taken) {
		List<Said> said = new ArrayList<>();
		for (Row row : taken) {
			said.addAll(row.thread().isEmpty() ? row.entries().subList(0, 1) : row.entries());
		}
		return said;
	}

	/**
	 * What goes in then: what was said in the threads that were begun.
	 *
	 * @param ids the identifiers of what went in {@linkplain #first first}
	 */
	public static List<Said> then(List<Row> taken, List<String> ids) {
		List<Said> said = new ArrayList<>();
		int at = 0;
		for (Row row : taken) {
			if (!row.thread().isEmpty()) {
				at += row.entries().size();
				continue;
			}
			String thread = ids.get(at++);
			row.entries().subList(1, row.entries().size()).forEach(one -> said.add(new Said(one.author(), one.when(), in(thread, one.entry()))));
		}
		return said;
	}

	private static Entry in(String thread, Entry entry) {
		return switch (entry) {
			case Entry.Reply reply -> new Entry.Reply(thread, reply.text());
			case Entry.Resolve resolve -> new Entry.Resolve(thread);
			default -> entry;
		};
	}
}
