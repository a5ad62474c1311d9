package framewright.format.word.document;

import java.util.List;

/**
 * A paragraph that is ready to be written.
 *
 * @param depth of an item of a list, from 0
 * @param list the list that a numbered item counts in, as {@link Numbering} gave it; 0 for all other
 * @param anchor the bookmark that it bears; empty where it has none
 */
public record Paragraph(Look look, int depth, int list, String anchor, List<Span> spans) {

	public Paragraph {
		spans = List.copyOf(spans);
	}

	public static Paragraph of(Look look, String text) {
		return new Paragraph(look, 0, 0, "", List.of(Span.plain(text)));
	}

	public static Paragraph of(Look look, List<Span> spans) {
		return new Paragraph(look, 0, 0, "", spans);
	}

	public Paragraph at(String bookmark) {
		return new Paragraph(look, depth, list, bookmark, spans);
	}

	/** How many characters it has. */
	public int length() {
		return spans.stream().mapToInt(span -> span.text().length()).sum();
	}
}
