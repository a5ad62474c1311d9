package framewright.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What an entry of a review can be: the word for it in the file, and the words that say more about it. */
enum EntryKind {
	DISCUSSION("discussion", "element", "facet", "level", "phrase", "before", "after"),
	COMMENT("comments-on"),
	CORRECTION("corrects"),
	RESOLUTION("resolves"),
	REOPENING("reopens"),
	PLACING("places", "element", "facet", "level", "phrase", "before", "after"),
	ACCEPTANCE("accepts"),
	REJECTION("rejects"),
	JUDGEMENT("weighs", "weight"),
	SIGN_OFF("signs-as", "person", "on-behalf-of", "decided", "minute"),
	WITHDRAWAL("withdraws");

	private static final Set<String> COMMON = Set.of("by", "at");

	private final String word;
	private final Set<String> details;

	EntryKind(String word, String... details) {
		this.word = word;
		this.details = Set.of(details);
	}

	String word() {
		return word;
	}

	static Optional<EntryKind> of(String word) {
		return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
	}

	/** Whether a word says something about an entry of this kind. */
	boolean knows(String detail) {
		return detail.equals(word) || details.contains(detail) || COMMON.contains(detail);
	}

	/** Whether it is said of another entry of the review, and stands with that in the file. */
	boolean isAbout() {
		return switch (this) {
			case COMMENT, CORRECTION, RESOLUTION, REOPENING, PLACING, WITHDRAWAL -> true;
			case DISCUSSION, ACCEPTANCE, REJECTION, JUDGEMENT, SIGN_OFF -> false;
		};
	}
}
