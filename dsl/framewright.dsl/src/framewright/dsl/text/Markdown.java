package framewright.dsl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The part of Markdown (CommonMark 0.31) that prose may use: paragraphs, bullet and numbered lists, emphasis, strong and links.
 * <p>
 * Safe for use by several threads.
 */
public final class Markdown {

	/**
	 * Something in a prose that is outside the subset.
	 *
	 * @param line the line of the prose that it begins on, counted from 0
	 * @param message what it is and what to do instead
	 * @param address whether it is a link to what is no address; only an author can say where it should lead
	 */
	public record Fault(int line, String message, boolean address) {
	}

	/** How deep lists and emphasis are read. Nobody nests prose so deep, and whoever walks the tree must not run out of stack. */
	private static final int DEEPEST = 40;

	private static final Parser FULL = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
	private static final Parser SUBSET = subset().build();
	private static final TextContentRenderer TEXT = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();
	private static final Parser PLACED = subset().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

	/** No prose without one of these signs can hold anything outside the subset; most prose is cleared by this alone. */
	private static final Pattern SUSPECT = Pattern.compile("[#`<>~]|!\\[|\\]\\(|\\]:|^(?: {4}|\\t)|^[-*_=\\s]{3,}$|^\\s*[=-]+\\s*$|-{3}", Pattern.MULTILINE);
	private static final Pattern TABLE = Pattern.compile("^\\s*\\|?\\s*:?-{3,}:?\\s*\\|[\\s:|-]*$");

	private Markdown() {
	}

	private static Parser.Builder subset() {
		return Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST);
	}

	/** The prose as a tree of paragraphs, lists and inlines. Blocks outside the subset are kept as plain text. */
	public static Node parse(String prose) {
		return SUBSET.parse(prose);
	}

	/** The words of a prose for where there is no formatting: without the marks of emphasis, a link as its text and its address, an empty line between paragraphs. */
	public static String plain(String prose) {
		Node tree = SUBSET.parse(prose);
		tree.accept(new AbstractVisitor() {
			@Override
			public void visit(SoftLineBreak broken) {
				// Where an author breaks a line means nothing.
				broken.insertBefore(new Text(" "));
				broken.unlink();
			}
		});
		return TEXT.render(tree);
	}

	/** Whether a prose is more than paragraphs of words: has emphasis, a list or a link. */
	public static boolean isFormatted(String prose) {
		boolean[] formatted = new boolean[1];
		SUBSET.parse(prose).accept(new AbstractVisitor() {
			@Override
			protected void visitChildren(Node parent) {
				formatted[0] |= !(parent instanceof Document || parent instanceof Paragraph || parent instanceof Text || parent instanceof SoftLineBreak);
				super.visitChildren(parent);
			}
		});
		return formatted[0];
	}

	/** The same tree, in which every node knows where it stands in the prose. */
	public static Node parseWithPlaces(String prose) {
		return PLACED.parse(prose);
	}

	/** Whether an address may stand behind a link: a web page or an e-mail address. */
	public static boolean isAddress(String address) {
		return address.matches("(?i)(https?://[^\\s\"<>]+|mailto:[^\\s\"<>]+@[^\\s\"<>]+)");
	}

	/**
	 * A line of prose with the same words and without what is outside the subset: a heading becomes bold, code emphasis; HTML tags and the marks of
	 * quotations, pictures and dividing lines go.
	 */
	public static String toSubset(String line) {
		String plain = simplify(line);
		for (String simpler = simplify(plain); !simpler.equals(plain); simpler = simplify(plain)) {
			plain = simpler;
		}
		// What still looks like more than words is said to be words.
		return faults(plain).isEmpty() ? plain : plain.replaceAll("[#<>`!\\[~]", "\\\\$0");
	}

	private static String simplify(String line) {
		String plain = line.strip();
		plain = plain.replaceFirst("^#{1,6}\\s+(.*?)\\s*#*$", "**$1**");
		plain = plain.replaceFirst("^(?:>\\s*)+", "");
		plain = plain.replaceFirst("^(?:`{3,}|~{3,}).*$", "");
		plain = plain.replaceFirst("^(?:[-*_]\\s*){3,}$", "");
		plain = plain.replaceAll("`+([^`]+)`+", "*$1*");
		plain = plain.replaceAll("!\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
		plain = plain.replaceAll("</?[A-Za-z][^<>]*>", "");
		return plain.strip();
	}

	/** Whether there is nothing but words in a prose, in one look: the expression for what is suspected takes its time with every character. */
	private static boolean isPlain(String prose) {
		char before = '\n';
		int empty = 0;
		for (int i = 0; i < prose.length(); i++) {
			char c = prose.charAt(i);
			boolean suspect = switch (c) {
				case '#', '`', '<', '>', '~', '\u0085', '\u2028', '\u2029' -> true;
				case '[' -> before == '!';
				case '(', ':' -> before == ']';
				case ' ', '*', '_', '=' -> before == '\n';
				case '-' -> before == '\n' || before == '-';
				case '\n' -> before == '\n' && ++empty > 1;
				default -> c < ' ';
			};
			if (suspect) {
				return false;
			}
			empty = c == '\n' ? empty : 0;
			before = c;
		}
		return true;
	}

	/** What in a prose is outside the subset, in the order of the text. */
	public static List<Fault> faults(String prose) {
		if (isPlain(prose) || !SUSPECT.matcher(prose).find()) {
			return List.of();
		}
		List<Fault> faults = new ArrayList<>();
		List<String> lines = prose.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			if (TABLE.matcher(lines.get(i)).matches()) {
				faults.add(new Fault(i, "Prose cannot hold a table. Write it as a list, or use levels and components for what is rated.", false));
			}
		}
		FULL.parse(prose).accept(new FaultFinder(faults));
		return faults;
	}

	private static final class FaultFinder extends AbstractVisitor {
		private final List<Fault> faults;

		FaultFinder(List<Fault> faults) {
			this.faults = faults;
		}

		@Override
		public void visit(Heading heading) {
			add(heading, "Prose cannot hold a heading. Use a section of its own, or put the words in **bold**.");
			visitChildren(heading);
		}

		@Override
		public void visit(FencedCodeBlock code) {
			add(code, "Prose cannot hold a block set off by ``` or ~~~. Write it as a paragraph.");
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			add(code, "This line begins with four spaces or more, which sets it off as computer code. Remove the spaces after the bar.");
		}

		@Override
		public void visit(Code code) {
			add(code, "Words between backquotes (`) are set as computer code. Use *emphasis* instead.");
		}

		@Override
		public void visit(HtmlBlock html) {
			add(html, "Prose cannot hold HTML. Remove what stands between < and >.");
		}

		@Override
		public void visit(HtmlInline html) {
			add(html, "Prose cannot hold HTML. Remove what stands between < and >.");
		}

		@Override
		public void visit(Image image) {
			add(image, "Prose cannot hold a picture. Use a figure with an alternative text.");
		}

		@Override
		public void visit(BlockQuote quote) {
			add(quote, "A line that begins with > is set as a quotation. Use voices for quotations, or remove the >.");
			visitChildren(quote);
		}

		@Override
		public void visit(ThematicBreak line) {
			add(line, "Prose cannot hold a dividing line. Remove it, or begin a new section.");
		}

		@Override
		public void visit(Link link) {
			if (!isAddress(link.getDestination())) {
				add(link, "The link to “" + link.getDestination() + "” is no web or e-mail address. Begin it with https:// or mailto: .", true);
			}
			visitChildren(link);
		}

		private void add(Node node, String message) {
			add(node, message, false);
		}

		private void add(Node node, String message, boolean address) {
			faults.add(new Fault(node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex(), message, address));
		}
	}
}
