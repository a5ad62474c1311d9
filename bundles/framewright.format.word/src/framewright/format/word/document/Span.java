package framewright.format.word.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words in one look.
 *
 * @param text a line break is {@code \n}
 * @param link an address; empty when it is no link
 */
public record Span(String text, boolean strong, boolean emphasis, String link) {

	public static Span plain(String text) {
		return new Span(text, false, false, "");
	}

	public static Span strong(String text) {
		return new Span(text, true, false, "");
	}

	public static Span emphasis(String text) {
		return new Span(text, false, true, "");
	}

	/** A stretch of it. */
	public Span part(int from, int to) {
		return new Span(text.substring(from, to), strong, emphasis, link);
	}

	/** Whether other words look like these and lead to the same place. */
	public boolean looksLike(Span other) {
		return strong == other.strong && emphasis == other.emphasis && link.equals(other.link);
	}

	/** The words of several without their looks. */
	public static String text(List<Span> spans) {
		return spans.stream().map(Span::text).collect(Collectors.joining());
	}
}
