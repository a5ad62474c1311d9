package framewright.format.word;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.review.Review;
import framewright.core.review.Review.Anchor;
import framewright.core.review.Review.Discussion;
import framewright.format.word.document.Comments;
import framewright.format.word.document.Mark;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Marked.Paragraph;
import framewright.format.word.redline.Marked.Words;
import framewright.format.word.redline.Names;

/** Finds for each remark the words that it is about. What is about words that are in neither version goes to the nearest heading and says so. */
final class Remarks {

	/** Words that comments are about: from one place among all words of a paragraph, those of both versions, to another. */
	record Range(int from, int to, List<Integer> comments) {
	}

	private final List<Paragraph> paragraphs;
	private final Names names;
	private final Comments comments;
	private final PlaceMap map;
	private final Map<Paragraph, List<Range>> ranges = new IdentityHashMap<>();
	private final Map<String, List<Paragraph>> byElement = new HashMap<>();

	/** @param paragraphs all of the document, in its order; the first is its title */
	Remarks(List<Paragraph> paragraphs, Names names, Comments comments, PlaceMap map) {
		this.paragraphs = paragraphs;
		this.names = names;
		this.comments = comments;
		this.map = map;
		for (Paragraph paragraph : paragraphs) {
			if (paragraph.place() != null) {
				byElement.computeIfAbsent(names.element(paragraph.place().element()), element -> new ArrayList<>()).add(paragraph);
			}
		}
	}

	/** The ranges of comments in a paragraph, in their order. */
	List<Range> in(Paragraph paragraph) {
		return ranges.getOrDefault(paragraph, List.of()).stream().sorted(Comparator.comparingInt(Range::from)).toList();
	}

	/** What is said of an element and stands in the text. */
	List<Paragraph> of(String element) {
		return byElement.getOrDefault(names.element(element), List.of());
	}

	void discussion(Discussion discussion) {
		if (discussion.comments().isEmpty()) {
			return;
		}
		Found found = find(discussion.anchor());
		List<Integer> thread = new ArrayList<>();
		for (Review.Comment comment : discussion.comments()) {
			String mark = thread.isEmpty() ? (discussion.resolved() ? ReviewComments.RESOLVED : "") + found.remark : "";
			thread.add(comments.add(comment.author(), comment.when(), mark + comment.text(), thread.isEmpty() ? -1 : thread.get(0), discussion.resolved()));
			map.said(discussion.id(), comment.author(), comment.when(), mark + comment.text());
		}
		put(found, thread);
	}

	/** Something said about a place by somebody, outside any discussion. */
	void note(Anchor anchor, String author, OffsetDateTime when, String text) {
		Found found = find(anchor);
		note(found, author, when, found.remark + text);
	}

	/** Something said about a paragraph as a whole. */
	void note(Paragraph paragraph, String author, OffsetDateTime when, String text) {
		note(whole(paragraph, ""), author, when, text);
	}

	private void note(Found found, String author, OffsetDateTime when, String text) {
		map.said("", author, when, text);
		put(found, List.of(comments.add(author, when, text, -1, false)));
	}

	private void put(Found found, List<Integer> thread) {
		ranges.computeIfAbsent(found.paragraph, paragraph -> new ArrayList<>()).add(new Range(found.from, found.to, thread));
	}

	/** @param remark what must be said before the comment because the place is not the one it was made for */
	private record Found(Paragraph paragraph, int from, int to, String remark) {
	}

	private static Found whole(Paragraph paragraph, String remark) {
		return new Found(paragraph, 0, length(paragraph), remark);
	}

	private static int length(Paragraph paragraph) {
		return paragraph.words().stream().mapToInt(one -> one.span().text().length()).sum();
	}

	private Found find(Anchor anchor) {
		String facet = anchor.facet().isEmpty() ? anchor.level().isEmpty() ? "title" : "at" : anchor.facet();
		List<Paragraph> element = of(anchor.element());
		List<Paragraph> there = element.stream().filter(paragraph -> paragraph.place().facet().equals(facet) && (paragraph.place().level().equals(anchor.level()) || anchor.level().isEmpty())).toList();
		String phrase = plain(anchor.phrase());
		if (!phrase.isEmpty()) {
			Optional<Found> words = phrase(there, phrase, plain(anchor.before()), plain(anchor.after()));
			if (words.isPresent()) {
				return words.get();
			}
		} else if (!there.isEmpty()) {
			return whole(standing(there), "");
		}
		String about = phrase.isEmpty() ? "" : "(About words that stand here no longer: “" + phrase + "”.) ";
		if (!there.isEmpty()) {
			return whole(standing(there), about);
		}
		return element.isEmpty() ? whole(paragraphs.get(0), "(About “" + anchor.element() + "”, which has no place in this document.) " + about)
				: whole(standing(element), about.isEmpty() ? "(About a text that is here no longer.) " : about);
	}

	/** The first paragraph that the newer version has, else the first. */
	static Paragraph standing(List<Paragraph> paragraphs) {
		return paragraphs.stream().filter(paragraph -> paragraph.mark() != Mark.DELETED && !paragraph.now().isEmpty()).findFirst().orElse(paragraphs.get(0));
	}

	/** The phrase as one reads it, without the signs of Markdown and with single spaces. */
	private static String plain(String phrase) {
		return phrase.replaceAll("[*\\\\]|\\]\\([^)]*\\)|\\[", "").replaceAll("\\s+", " ").strip();
	}

	private static Optional<Found> phrase(List<Paragraph> paragraphs, String phrase, String before, String after) {
		for (Mark without : new Mark[] { Mark.DELETED, Mark.INSERTED }) {
			Found best = null;
			int most = -1;
			for (Paragraph paragraph : paragraphs) {
				String text = without == Mark.DELETED ? paragraph.now() : paragraph.old();
				for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
					int fit = commonEnd(text.substring(0, at).strip(), before) + commonStart(text.substring(at + phrase.length()).strip(), after);
					if (fit > most) {
						most = fit;
						best = new Found(paragraph, among(paragraph.words(), at, without, true), among(paragraph.words(), at + phrase.length(), without, false), "");
					}
				}
			}
			if (best != null) {
				return Optional.of(best);
			}
		}
		return Optional.empty();
	}

	private static int commonEnd(String one, String other) {
		int length = 0;
		while (length < Math.min(one.length(), other.length()) && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
			length++;
		}
		return length;
	}

	private static int commonStart(String one, String other) {
		int length = 0;
		while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
			length++;
		}
		return length;
	}

	/** Where an offset in one version lies among the words of both. @param start whether a stretch begins there, and not behind what the other version has */
	private static int among(List<Words> words, int offset, Mark without, boolean start) {
		int left = offset;
		int place = 0;
		for (Words one : words) {
			Span span = one.span();
			if (one.mark() != without) {
				if (start ? left < span.text().length() : left <= span.text().length()) {
					return place + left;
				}
				left -= span.text().length();
			}
			place += span.text().length();
		}
		return place;
	}
}
