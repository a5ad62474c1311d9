package framewright.ui.model.compare;

import java.util.ArrayList;
import java.util.List;

import framewright.ui.model.compare.ReadingProse.Piece;

/**
 * A text to be shown, and how its parts look. Immutable.
 *
 * @param spans the parts that look different from plain text, in order; they do not overlap
 * @param stresses the parts that their author set apart, in order; each may lie in several spans
 * @param sections where each section begins, in characters
 */
public record RedlineText(String text, List<Span> spans, List<Stress> stresses, List<Integer> sections) {

	public RedlineText {
		spans = List.copyOf(spans);
		stresses = List.copyOf(stresses);
		sections = List.copyOf(sections);
	}

	/** A text in which its author set nothing apart. */
	public RedlineText(String text, List<Span> spans, List<Integer> sections) {
		this(text, spans, List.of(), sections);
	}

	/** A part that is bold, slanted, or leads somewhere. */
	public record Stress(int offset, int length, boolean strong, boolean emphasis, boolean link) {
	}

	/** How a part of the text looks, and what it means. */
	public enum Look {
		ELEMENT, MUTED, HEADING, CURRENT, WEIGHT, EFFECT, ADDED, REMOVED
	}

	public record Span(int offset, int length, Look look) {

		boolean touches(int from, int to) {
			return from == to ? from >= offset && from < offset + length : from < offset + length && to > offset;
		}
	}

	/** The section that a place in the text belongs to; -1 for what comes before the first. */
	public int section(int offset) {
		int section = -1;
		while (section + 1 < sections.size() && sections.get(section + 1) <= offset) {
			section++;
		}
		return section;
	}

	/** A stretch of the text as it is said aloud: “removed: check. added: prove.” Plain words are said as they are. */
	public String spoken(int from, int to) {
		List<String> parts = new ArrayList<>();
		int at = from;
		for (Span span : spans) {
			if ((span.look() == Look.ADDED || span.look() == Look.REMOVED) && span.touches(from, to)) {
				plain(at, span.offset(), parts);
				int start = from == to ? span.offset() : Math.max(from, span.offset());
				int end = from == to ? span.offset() + span.length() : Math.min(to, span.offset() + span.length());
				parts.add((span.look() == Look.ADDED ? "added: " : "removed: ") + text.substring(start, end).strip() + ".");
				at = end;
			}
		}
		plain(at, to, parts);
		return String.join(" ", parts);
	}

	private void plain(int from, int to, List<String> into) {
		if (from < to && !text.substring(from, to).isBlank()) {
			into.add(text.substring(from, to).strip());
		}
	}

	/** Puts such a text together. */
	static final class Builder {
		private final StringBuilder text = new StringBuilder();
		private final List<Span> spans = new ArrayList<>();
		private final List<Stress> stresses = new ArrayList<>();
		private final List<Integer> sections = new ArrayList<>();
		private final List<Integer> bodies = new ArrayList<>();

		Builder section() {
			sections.add(text.length());
			return this;
		}

		/** What follows is the text of the section itself. */
		Builder body() {
			bodies.add(text.length());
			return this;
		}

		/** Where the text of each section begins, behind its headings. */
		List<Integer> bodies() {
			return bodies;
		}

		Builder add(String words) {
			text.append(words);
			return this;
		}

		Builder add(String words, Look look) {
			if (!words.isEmpty()) {
				spans.add(new Span(text.length(), words.length(), look));
				text.append(words);
			}
			return this;
		}

		Builder add(Piece piece) {
			if (piece.strong() || piece.emphasis() || piece.link()) {
				stresses.add(new Stress(text.length(), piece.text().length(), piece.strong(), piece.emphasis(), piece.link()));
			}
			return switch (piece.kind()) {
				case SAME -> add(piece.text());
				case ADDED -> goOn(piece.text(), Look.ADDED);
				case REMOVED -> goOn(piece.text(), Look.REMOVED);
			};
		}

		/** What follows on something that came or went is one with it, though it may be set in bold. */
		private Builder goOn(String words, Look look) {
			Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
			if (last == null || last.look() != look || last.offset() + last.length() != text.length()) {
				return add(words, look);
			}
			spans.set(spans.size() - 1, new Span(last.offset(), last.length() + words.length(), look));
			return add(words);
		}

		/** Empty lines at the end go. */
		Builder trim() {
			int end = text.length();
			while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
				end--;
			}
			text.setLength(end);
			Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
			if (last != null && last.offset() + last.length() > end) {
				spans.remove(spans.size() - 1);
				if (last.offset() < end) {
					spans.add(new Span(last.offset(), end - last.offset(), last.look()));
				}
			}
			stresses.removeIf(stress -> stress.offset() >= text.length());
			stresses.replaceAll(stress -> stress.offset() + stress.length() <= text.length() ? stress
					: new Stress(stress.offset(), text.length() - stress.offset(), stress.strong(), stress.emphasis(), stress.link()));
			return this;
		}

		RedlineText build() {
			return new RedlineText(text.toString(), spans, stresses, sections);
		}
	}
}
