package framewright.format.moodle;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Prose;
import framewright.dsl.text.Markdown;

/** Puts HTML together that Moodle's cleaning leaves as it is: paragraphs, lists, emphasis and links to web pages, and nothing of an author's own. */
final class Html {

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).percentEncodeUrls(true).urlSanitizer(new UrlSanitizer() {
		@Override
		public String sanitizeLinkUrl(String url) {
			return Markdown.isAddress(url) ? url : "";
		}

		@Override
		public String sanitizeImageUrl(String url) {
			return "";
		}
	}).nodeRendererFactory(context -> new BareLinks(context)).build();

	private final StringBuilder text = new StringBuilder();
	private final Mends mends;
	private final String element;
	private boolean headed;

	/** @param element the permanent name of the element that is described; empty for the framework */
	Html(Mends mends, String element) {
		this.mends = mends;
		this.element = element;
	}

	/** A link that leads nowhere is words. */
	private static final class BareLinks implements NodeRenderer {
		private final HtmlNodeRendererContext context;

		BareLinks(HtmlNodeRendererContext context) {
			this.context = context;
		}

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(Link.class);
		}

		@Override
		public void render(Node node) {
			String address = ((Link) node).getDestination();
			boolean leads = Markdown.isAddress(address);
			if (leads) {
				context.getWriter().tag("a", Map.of("href", context.encodeUrl(address)));
			}
			for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
				context.render(child);
			}
			if (leads) {
				context.getWriter().tag("/a");
			}
		}
	}

	Html heading(String words) {
		if (words == null || words.isBlank()) {
			return this;
		}
		headed = true;
		return raw("<h4>" + escape(words) + "</h4>\n");
	}

	/** Whether there is a heading, under which anything without one would seem to stand. */
	boolean isHeaded() {
		return headed;
	}

	Html paragraph(String words) {
		return words == null || words.isBlank() ? this : raw("<p>" + escape(words) + "</p>\n");
	}

	Html prose(Prose prose) {
		return raw(markdown(Frameworks.text(prose)));
	}

	/** Markdown as HTML. */
	String markdown(String prose) {
		return prose.isBlank() ? "" : harmless(RENDERER.render(Markdown.parse(mends.characters(prose, element))));
	}

	/** A list whose items are HTML. */
	Html list(List<String> items) {
		return items.isEmpty() ? this : raw("<ul>\n" + String.join("", items.stream().map(item -> "<li>" + tight(item) + "</li>\n").toList()) + "</ul>\n");
	}

	/** A term and what is said of it, which is HTML. */
	Html definition(String term, String definition) {
		return raw("<dl><dt><strong>" + escape(term) + "</strong></dt><dd>" + tight(definition) + "</dd></dl>\n");
	}

	/** A paragraph that stands alone needs no space around it. */
	static String tight(String html) {
		boolean alone = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
		return alone ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
	}

	Html raw(String html) {
		text.append(html);
		return this;
	}

	/** A link where the address leads somewhere, else the words. */
	String link(String words, String address) {
		return Markdown.isAddress(address) ? "<a href=\"" + escape(address) + "\">" + escape(words) + "</a>" : escape(words);
	}

	String escape(String words) {
		return harmless(mends.characters(words, element).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"));
	}

	/** PHP takes a backslash before a quotation mark for an escape. */
	private static String harmless(String html) {
		return html.replace("\\", "&#92;");
	}

	@Override
	public String toString() {
		return text.toString().strip();
	}
}
