package framewright.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

import framewright.dsl.text.Markdown;
import framewright.format.html.Handbook.Html;

/**
 * Prose as markup. Whatever the prose holds, the markup has nothing but paragraphs, lists, emphasis, code in running text and links to
 * web and e-mail addresses; everything else comes out as the characters that the author typed, and a picture as its description.
 */
final class ProseWriter {

	/** Nobody writes lists within lists as deep as this; what does is set as plain text. */
	private static final int DEEPEST = 60;

	private static final Pattern TERM = Pattern.compile("[A-Za-z0-9_.-]*#[A-Za-z0-9_.-]+");

	private final HtmlRenderer blocks = renderer(false);
	private final HtmlRenderer lines = renderer(true);
	private final Glossary glossary;

	/** @param glossary the terms to link */
	ProseWriter(Glossary glossary) {
		this.glossary = glossary;
	}

	/** Paragraphs and lists. */
	Html blocks(List<String> prose) {
		return render(prose, blocks, glossary);
	}

	/** The same, but without the paragraph where there is only one: for entries of lists. */
	Html line(List<String> prose) {
		return render(prose, lines, glossary);
	}

	/** Paragraphs and lists in which no term is linked: for the glossary itself. */
	Html plain(List<String> prose) {
		return render(prose, blocks, null);
	}

	private static Html render(List<String> prose, HtmlRenderer renderer, Glossary glossary) {
		String text = String.join("\n", prose);
		if (text.isBlank()) {
			return Html.NONE;
		}
		Node document = Markdown.parse(text);
		List<Node> nodes = new ArrayList<>();
		if (!collect(document, nodes)) {
			document = unparsed(text);
		}
		for (Node node : nodes) {
			if (node instanceof Image || node instanceof Link link && !Markdown.isAddress(link.getDestination())) {
				unwrap(node);
			}
		}
		if (glossary != null) {
			nodes.stream().filter(Text.class::isInstance).map(Text.class::cast).filter(node -> !(node.getParent() instanceof Link)).forEach(node -> link(node, glossary));
		}
		return new Html(renderer.render(document).strip());
	}

	/** All nodes below a root in the order of the text, without recursion; false when they are nested too deep to be printed. */
	private static boolean collect(Node root, List<Node> into) {
		int depth = 0;
		Node node = root;
		while (true) {
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				if (++depth > DEEPEST) {
					into.clear();
					return false;
				}
			} else {
				while (node != root && node.getNext() == null) {
					node = node.getParent();
					depth--;
				}
				if (node == root) {
					return true;
				}
				node = node.getNext();
			}
			into.add(node);
		}
	}

	private static Node unparsed(String text) {
		Paragraph paragraph = new Paragraph();
		paragraph.appendChild(new Text(text));
		Document document = new Document();
		document.appendChild(paragraph);
		return document;
	}

	/** Puts what stands in a node in its place. */
	private static void unwrap(Node node) {
		while (node.getFirstChild() != null) {
			node.insertBefore(node.getFirstChild());
		}
		node.unlink();
	}

	private static void link(Text node, Glossary glossary) {
		String text = node.getLiteral();
		int done = 0;
		for (Glossary.Use use : glossary.uses(text)) {
			if (use.start() > done) {
				node.insertBefore(new Text(text.substring(done, use.start())));
			}
			Link link = new Link(use.address(), null);
			link.appendChild(new Text(text.substring(use.start(), use.end())));
			node.insertBefore(link);
			done = use.end();
		}
		node.setLiteral(text.substring(done));
	}

	private static HtmlRenderer renderer(boolean lines) {
		AttributeProvider attributes = (node, tag, values) -> mark(node, values);
		return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).urlSanitizer(new Addresses()).omitSingleParagraphP(lines)
				.attributeProviderFactory(context -> attributes).build();
	}

	private static void mark(Node node, Map<String, String> attributes) {
		if (node instanceof Link link) {
			attributes.remove("rel");
			attributes.put("class", Markdown.isAddress(link.getDestination()) ? "external" : "term");
		}
	}

	/** Lets through what {@link #render} has left: addresses of the web, of e-mail, and of terms. */
	private static final class Addresses implements UrlSanitizer {
		@Override
		public String sanitizeLinkUrl(String address) {
			return TERM.matcher(address).matches() || Markdown.isAddress(address) ? address : "";
		}

		@Override
		public String sanitizeImageUrl(String address) {
			return "";
		}
	}
}
