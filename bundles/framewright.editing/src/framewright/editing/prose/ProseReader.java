package framewright.editing.prose;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import framewright.dsl.text.Markdown;
import framewright.editing.prose.Block.Kind;
import framewright.editing.prose.Block.Run;

/** Reads Markdown into what is shown of it, and remembers which lines each block came from. */
final class ProseReader {

	/**
	 * What was read.
	 *
	 * @param places the lines of each block, in the order of the blocks; empty when the prose is literal
	 */
	record Read(Prose prose, List<String> lines, List<Place> places) {
	}

	/** The lines that a block stands on, counted from 0, both included. */
	record Place(int first, int last) {
	}

	/** Is thrown when a prose holds something that there is no look for. */
	private static final class Unshowable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Unshowable() {
			super(null, null, false, false);
		}
	}

	private final List<Block> blocks = new ArrayList<>();
	private final List<Place> places = new ArrayList<>();

	private ProseReader() {
	}

	static Read read(String markdown) {
		List<String> lines = markdown.lines().toList();
		if (markdown.indexOf(ProseDraft.BREAK) < 0 && Markdown.faults(markdown).isEmpty()) {
			ProseReader reader = new ProseReader();
			try {
				reader.all(Markdown.parseWithPlaces(markdown), 0);
				if (reader.isWhole(lines)) {
					return new Read(new Prose(reader.blocks, false), lines, reader.places);
				}
			} catch (Unshowable e) {
				// Then its signs are shown.
			}
		}
		return new Read(new Prose(lines.stream().map(line -> new Block(Kind.PARAGRAPH, 0, 0, line, List.of())).toList(), true), lines, List.of());
	}

	/** Whether every line that is not blank belongs to one block. */
	private boolean isWhole(List<String> lines) {
		int next = 0;
		for (Place place : places) {
			for (; next < place.first(); next++) {
				if (!lines.get(next).isBlank()) {
					return false;
				}
			}
			if (place.first() < next) {
				return false;
			}
			next = place.last() + 1;
		}
		return lines.subList(next, lines.size()).stream().allMatch(String::isBlank);
	}

	private void all(Node parent, int depth) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Paragraph paragraph && depth == 0) {
				add(Kind.PARAGRAPH, 0, 0, paragraph);
			} else if (node instanceof ListBlock list) {
				entries(list, depth + 1);
			} else {
				throw new Unshowable();
			}
		}
	}

	private void entries(ListBlock list, int depth) {
		int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null ? ordered.getMarkerStartNumber() : 1;
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			if (!(item instanceof ListItem) || !(item.getFirstChild() instanceof Paragraph paragraph)) {
				throw new Unshowable();
			}
			add(list instanceof BulletList ? Kind.BULLET : Kind.NUMBER, depth, list instanceof BulletList ? 0 : number++, paragraph);
			for (Node more = paragraph.getNext(); more != null; more = more.getNext()) {
				if (!(more instanceof ListBlock inner)) {
					throw new Unshowable();
				}
				entries(inner, depth + 1);
			}
		}
	}

	private void add(Kind kind, int depth, int number, Paragraph paragraph) {
		Inlines inlines = new Inlines();
		paragraph.accept(inlines);
		blocks.add(new Block(kind, depth, number, inlines.text.toString(), inlines.runs));
		List<SourceSpan> spans = paragraph.getSourceSpans();
		if (spans.isEmpty()) {
			throw new Unshowable();
		}
		places.add(new Place(spans.getFirst().getLineIndex(), spans.getLast().getLineIndex()));
	}

	/** The words of a block and how they look. */
	private static final class Inlines extends AbstractVisitor {
		private final StringBuilder text = new StringBuilder();
		private final List<Run> runs = new ArrayList<>();
		private Look look = Look.PLAIN;

		@Override
		public void visit(Text node) {
			add(node.getLiteral());
		}

		@Override
		public void visit(SoftLineBreak node) {
			add("\n");
		}

		@Override
		public void visit(StrongEmphasis node) {
			within(look.strong(true), node);
		}

		@Override
		public void visit(Emphasis node) {
			within(look.emphasis(true), node);
		}

		@Override
		public void visit(Link node) {
			if (node.getTitle() != null) {
				throw new Unshowable();
			}
			within(look.link(node.getDestination()), node);
		}

		@Override
		public void visit(HardLineBreak node) {
			throw new Unshowable();
		}

		@Override
		public void visit(Code node) {
			throw new Unshowable();
		}

		@Override
		public void visit(HtmlInline node) {
			throw new Unshowable();
		}

		@Override
		public void visit(Image node) {
			throw new Unshowable();
		}

		private void within(Look inner, Node node) {
			Look outer = look;
			look = inner;
			visitChildren(node);
			look = outer;
		}

		private void add(String words) {
			int offset = text.length();
			text.append(words);
			if (look.equals(Look.PLAIN) || words.isEmpty()) {
				return;
			}
			Run last = runs.isEmpty() ? null : runs.getLast();
			if (last != null && last.end() == offset && last.look().equals(look)) {
				runs.set(runs.size() - 1, new Run(last.offset(), last.length() + words.length(), look));
			} else {
				runs.add(new Run(offset, words.length(), look));
			}
		}
	}
}
