package framewright.review.report;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import framewright.core.compare.Run;
import framewright.core.compare.Run.Kind;
import framewright.dsl.text.Markdown;

/**
 * A redline as paragraphs and entries of lists, in which every stretch of words knows whether it came, went or stayed.
 * <p>
 * The runs of a comparison are Markdown, and emphasis, lists and links may begin in one and end in another. So the runs are put together with marks that no text
 * holds, read as one text, and taken apart at the marks again.
 */
public record Redline(List<Block> blocks) {

	private static final char SAME = '\uE0F0';
	private static final char REMOVED = '\uE0F1';
	private static final char ADDED = '\uE0F2';

	/** What stands for paragraphs that are left out. */
	static final String OMISSION = "[…]";

	public Redline {
		blocks = List.copyOf(blocks);
	}

	/**
	 * A paragraph, or an entry of a list.
	 *
	 * @param depth  how deep it stands in lists; 0 for a paragraph
	 * @param bullet what stands before it, such as {@code •} or {@code 2.}; empty for a paragraph
	 */
	public record Block(int depth, String bullet, List<Piece> pieces) {

		public Block {
			pieces = List.copyOf(pieces);
		}

		/** Whether all of it is of one kind. */
		boolean is(Kind kind) {
			return pieces.stream().allMatch(piece -> piece.kind() == kind);
		}
	}

	/**
	 * A stretch of words.
	 *
	 * @param address where it leads; empty where it leads nowhere
	 */
	public record Piece(Kind kind, String text, boolean emphasis, boolean strong, String address) {

		private boolean looksLike(Piece other) {
			return kind == other.kind && emphasis == other.emphasis && strong == other.strong && address.equals(other.address);
		}
	}

	static Redline of(List<Run> runs) {
		StringBuilder text = new StringBuilder();
		for (Run run : runs) {
			mark(run, text);
		}
		Reader reader = new Reader();
		reader.read(Markdown.parse(text.toString()), 0, "");
		return new Redline(reader.blocks);
	}

	/** Without what came, or without what went. */
	Redline without(Kind kind) {
		List<Block> left = new ArrayList<>();
		for (Block block : blocks) {
			List<Piece> pieces = block.pieces().stream().filter(piece -> piece.kind() != kind).toList();
			if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
				left.add(new Block(block.depth(), block.bullet(), pieces));
			}
		}
		return new Redline(left);
	}

	/** With a mark of omission for the paragraphs in which nothing changed. */
	Redline condensed() {
		List<Block> left = new ArrayList<>();
		boolean omitted = false;
		for (Block block : blocks) {
			boolean same = block.is(Kind.SAME) && blocks.size() > 1;
			if (!same) {
				left.add(block);
			} else if (!omitted) {
				left.add(new Block(0, "", List.of(new Piece(Kind.SAME, OMISSION, false, false, ""))));
			}
			omitted = same;
		}
		return new Redline(left);
	}

	/** Whether there is nothing to read. */
	public boolean isEmpty() {
		return blocks.isEmpty();
	}

	/** Every line of a run gets its mark, behind what makes a line an entry of a list. */
	private static void mark(Run run, StringBuilder text) {
		char mark = switch (run.kind()) {
			case SAME -> SAME;
			case REMOVED -> REMOVED;
			case ADDED -> ADDED;
		};
		boolean first = true;
		for (String line : run.text().replaceAll("[" + SAME + "-" + ADDED + "]", "").split("\n", -1)) {
			if (!first) {
				text.append('\n');
			}
			boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
			int prefix = atStart ? prefix(line) : 0;
			text.append(line, 0, prefix);
			if (prefix < line.length()) {
				text.append(mark).append(line, prefix, line.length());
			}
			first = false;
		}
	}

	private static int prefix(String line) {
		int at = 0;
		while (at < line.length() && line.charAt(at) == ' ') {
			at++;
		}
		int digits = at;
		while (digits < line.length() && digits - at < 9 && Character.isDigit(line.charAt(digits))) {
			digits++;
		}
		int bullet = digits > at ? digits : at;
		boolean isBullet = bullet < line.length() && (digits > at ? line.charAt(bullet) == '.' || line.charAt(bullet) == ')' : "-*+".indexOf(line.charAt(bullet)) >= 0);
		return isBullet && bullet + 1 < line.length() && line.charAt(bullet + 1) == ' ' ? bullet + 2 : at;
	}

	/** Reads the tree of a text with marks in it. Lists are not nested deeper than the parser lets them be. */
	private static final class Reader {
		final List<Block> blocks = new ArrayList<>();
		private final List<Piece> pieces = new ArrayList<>();
		private Kind kind = Kind.SAME;

		void read(Node parent, int depth, String bullet) {
			String sign = bullet;
			for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
				switch (node) {
					case BulletList list -> read(list, depth + 1, "");
					case OrderedList list -> read(list, depth + 1, "");
					case ListItem item -> read(item, depth, sign(item));
					case Paragraph paragraph -> {
						inline(paragraph, false, false, "");
						flush(depth, sign);
						sign = "";
					}
					case LinkReferenceDefinition definition -> {
						definition(definition);
						flush(depth, sign);
						sign = "";
					}
					default -> read(node, depth, sign);
				}
			}
		}

		private static String sign(ListItem item) {
			if (!(item.getParent() instanceof OrderedList list)) {
				return "•";
			}
			int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
			for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
				number++;
			}
			return number + ".";
		}

		private void inline(Node parent, boolean emphasis, boolean strong, String address) {
			for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
				switch (node) {
					case Text text -> add(text.getLiteral(), emphasis, strong, address);
					case SoftLineBreak lineBreak -> add(" ", emphasis, strong, address);
					case HardLineBreak lineBreak -> add(" ", emphasis, strong, address);
					case Emphasis inner -> inline(inner, true, strong, address);
					case StrongEmphasis inner -> inline(inner, emphasis, true, address);
					case Link link -> link(link, link.getDestination(), link.getTitle(), emphasis, strong);
					case Image image -> link(image, image.getDestination(), image.getTitle(), emphasis, strong);
					case LinkReferenceDefinition definition -> definition(definition);
					case org.commonmark.node.Code code -> add(code.getLiteral(), emphasis, strong, address);
					case org.commonmark.node.HtmlInline html -> add(html.getLiteral(), emphasis, strong, address);
					default -> inline(node, emphasis, strong, address);
				}
			}
		}

		/** An address that has changed, or is none, is shown as words; one to click on is never put together from two. */
		private void link(Node link, String address, String title, boolean emphasis, boolean strong) {
			boolean leads = link instanceof Link && address.chars().noneMatch(c -> c >= SAME && c <= ADDED) && Markdown.isAddress(address);
			inline(link, emphasis, strong, leads ? address : "");
			String more = leads ? title : title == null ? address : address + " " + title;
			if (more != null) {
				add(" (" + more + ")", emphasis, strong, "");
			}
		}

		/** Nobody uses them in a framework, but what is written is shown. */
		private void definition(LinkReferenceDefinition definition) {
			add("[" + definition.getLabel() + "]: " + definition.getDestination() + (definition.getTitle() == null ? "" : " " + definition.getTitle()), false, false, "");
		}

		private void add(String text, boolean emphasis, boolean strong, String address) {
			StringBuilder words = new StringBuilder();
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c >= SAME && c <= ADDED) {
					put(words, emphasis, strong, address);
					kind = c == SAME ? Kind.SAME : c == REMOVED ? Kind.REMOVED : Kind.ADDED;
				} else {
					words.append(c);
				}
			}
			put(words, emphasis, strong, address);
		}

		private void put(StringBuilder words, boolean emphasis, boolean strong, String address) {
			if (words.isEmpty()) {
				return;
			}
			Piece piece = new Piece(kind, words.toString(), emphasis, strong, address);
			Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
			if (last != null && last.looksLike(piece)) {
				pieces.set(pieces.size() - 1, new Piece(kind, last.text() + piece.text(), emphasis, strong, address));
			} else {
				pieces.add(piece);
			}
			words.setLength(0);
		}

		private void flush(int depth, String bullet) {
			if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
				blocks.add(new Block(depth, bullet, pieces));
			}
			pieces.clear();
		}
	}
}
