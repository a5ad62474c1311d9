package framewright.format.word.redline;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

import framewright.dsl.text.Markdown;
import framewright.format.word.document.Inline;
import framewright.format.word.document.Look;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Item.Line;

/** Prose as paragraphs and items of lists. Whatever it holds, nothing but words, emphasis and links to web and e-mail addresses comes out. */
final class ProseReader {

	private final Look look;
	private final Place place;
	private final List<Line> lines = new ArrayList<>();

	private ProseReader(Look look, Place place) {
		this.look = look;
		this.place = place;
	}

	/** @param look that of its paragraphs */
	static List<Line> read(List<String> prose, Look look, Place place) {
		return read(prose, look, null, 0, place);
	}

	/**
	 * An entry of a list: its first paragraph is the item, the others stand under it.
	 *
	 * @param depth how deep the entry is nested, from 0
	 */
	static List<Line> entry(List<String> prose, int depth, Place place) {
		return read(prose, Look.CONTINUED, Look.BULLET, depth, place);
	}

	private static List<Line> read(List<String> prose, Look look, Look first, int depth, Place place) {
		String text = String.join("\n", prose);
		if (text.isBlank()) {
			return List.of();
		}
		ProseReader reader = new ProseReader(look, place);
		reader.blocks(Markdown.parse(text), depth, first);
		return reader.lines;
	}

	/** The words of one paragraph of prose, such as a caption. */
	static List<Span> spans(String prose) {
		List<Span> spans = new ArrayList<>();
		for (Line line : read(List.of(prose), Look.BODY, new Place("", "", ""))) {
			if (!spans.isEmpty()) {
				spans.add(Span.plain(" "));
			}
			spans.addAll(line.spans());
		}
		return spans;
	}

	/** @param first the look of the first paragraph, where it is an item; else {@code null} */
	private void blocks(Node parent, int depth, Look first) {
		Look next = first;
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof ListBlock list) {
				boolean inside = first != null;
				for (Node one = list.getFirstChild(); one != null; one = one.getNext()) {
					if (one instanceof ListItem) {
						blocks(one, inside ? depth + 1 : depth, list instanceof OrderedList ? Look.NUMBER : Look.BULLET);
					}
				}
			} else {
				boolean listed = first != null;
				lines.add(new Line("", next != null ? next : listed ? Look.CONTINUED : look, listed ? depth : 0, place, Inline.spans(node)));
			}
			next = first == null ? null : Look.CONTINUED;
		}
		if (parent.getFirstChild() == null && first != null) {
			lines.add(new Line("", first, depth, place, List.of()));
		}
	}
}
