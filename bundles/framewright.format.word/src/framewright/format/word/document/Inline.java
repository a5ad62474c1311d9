package framewright.format.word.document;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import framewright.dsl.text.Markdown;

/** The words of a paragraph of prose. Whatever it holds, nothing but words, emphasis and links to web and e-mail addresses comes out. */
public final class Inline {

	private Inline() {
	}

	/** Neighbours that look alike are one. */
	public static List<Span> spans(Node paragraph) {
		List<Span> spans = new ArrayList<>();
		inline(paragraph, false, false, "", spans);
		return joined(spans);
	}

	private static void inline(Node parent, boolean strong, boolean emphasis, String link, List<Span> into) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
				case Text text -> into.add(new Span(text.getLiteral(), strong, emphasis, link));
				case Code code -> into.add(new Span(code.getLiteral(), strong, emphasis, link));
				case HtmlInline html -> into.add(new Span(html.getLiteral(), strong, emphasis, link));
				case SoftLineBreak space -> into.add(new Span(" ", strong, emphasis, link));
				case HardLineBreak line -> into.add(new Span("\n", strong, emphasis, link));
				case Emphasis words -> inline(words, strong, true, link, into);
				case StrongEmphasis words -> inline(words, true, emphasis, link, into);
				case Link words -> inline(words, strong, emphasis, Markdown.isAddress(words.getDestination()) ? words.getDestination() : link, into);
				default -> inline(node, strong, emphasis, link, into);
			}
		}
	}

	private static List<Span> joined(List<Span> spans) {
		List<Span> joined = new ArrayList<>();
		for (Span span : spans) {
			int last = joined.size() - 1;
			if (last >= 0 && joined.get(last).looksLike(span)) {
				joined.set(last, new Span(joined.get(last).text() + span.text(), span.strong(), span.emphasis(), span.link()));
			} else if (!span.text().isEmpty()) {
				joined.add(span);
			}
		}
		return joined;
	}
}
