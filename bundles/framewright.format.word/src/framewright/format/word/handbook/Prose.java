package framewright.format.word.handbook;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

import framewright.dsl.text.Markdown;
import framewright.format.word.document.Inline;
import framewright.format.word.document.Look;
import framewright.format.word.document.Numbering;
import framewright.format.word.document.Paragraph;
import framewright.format.word.document.Span;

/** Prose as paragraphs and items of lists. Each numbered list counts by itself, from the number that its author gave it. */
final class Prose {

	private final Numbering numbering;

	Prose(Numbering numbering) {
		this.numbering = numbering;
	}

	/** @param look that of its paragraphs */
	List<Paragraph> read(List<String> prose, Look look) {
		List<Paragraph> paragraphs = new ArrayList<>();
		String text = String.join("\n", prose);
		if (!text.isBlank()) {
			blocks(Markdown.parse(text), 0, look, null, 0, paragraphs);
		}
		return paragraphs;
	}

	/**
	 * An entry of a list: its first paragraph is the item, the others stand under it.
	 *
	 * @param depth how deep the entry is nested, from 0
	 */
	List<Paragraph> entry(List<String> prose, int depth) {
		List<Paragraph> paragraphs = new ArrayList<>();
		String text = String.join("\n", prose);
		if (!text.isBlank()) {
			blocks(Markdown.parse(text), depth, Look.CONTINUED, Look.BULLET, 0, paragraphs);
		}
		return paragraphs;
	}

	/** The words of prose in one run, for where there is room for one paragraph only. */
	List<Span> spans(List<String> prose) {
		List<Span> spans = new ArrayList<>();
		for (Paragraph paragraph : read(prose, Look.BODY)) {
			if (!spans.isEmpty()) {
				spans.add(Span.plain(" "));
			}
			spans.addAll(paragraph.spans());
		}
		return spans.stream().map(Links::inert).toList();
	}

	/**
	 * @param look that of the paragraphs
	 * @param item that of the first paragraph where it is the item of a list; else {@code null}
	 * @param list the list that the item counts in; 0 where it does not
	 */
	private void blocks(Node parent, int depth, Look look, Look item, int list, List<Paragraph> into) {
		Look next = item;
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof ListBlock inner) {
				items(inner, item != null ? depth + 1 : depth, into);
			} else {
				Look now = next != null ? next : item != null ? Look.CONTINUED : look;
				into.add(new Paragraph(now, item != null ? depth : 0, now == Look.NUMBER ? list : 0, "", Inline.spans(node).stream().map(Links::inert).toList()));
			}
			next = null;
		}
		if (parent.getFirstChild() == null && item != null) {
			into.add(new Paragraph(item, depth, list, "", List.of()));
		}
	}

	private void items(ListBlock list, int depth, List<Paragraph> into) {
		boolean counts = list instanceof OrderedList;
		Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
		int number = counts ? numbering.begin(depth, start == null ? 1 : Math.min(start, 32767)) : 0;
		for (Node one = list.getFirstChild(); one != null; one = one.getNext()) {
			if (one instanceof ListItem) {
				blocks(one, depth, Look.CONTINUED, counts ? Look.NUMBER : Look.BULLET, number, into);
			}
		}
	}
}
