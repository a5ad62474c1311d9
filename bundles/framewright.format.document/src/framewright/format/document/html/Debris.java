package framewright.format.document.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** Knows what on a web page is no part of its text: the way around the site, requests to the reader, controls. */
final class Debris {

	/** Nothing in them is text. */
	private static final Set<String> SILENT = Set.of("script", "style", "template", "head", "link", "meta", "base", "noscript", "canvas", "svg", "math", "object", "embed", "applet", "map", "audio", "video", "iframe", "frame", "frameset", "param",
			"source", "track", "input", "datalist", "progress", "meter", "col", "colgroup", "title");

	private static final Set<String> ROLES = Set.of("navigation", "search", "banner", "contentinfo", "menu", "menubar", "toolbar", "dialog", "alertdialog");

	/** Words in the names of classes and identifiers that only what stands around a text has. */
	private static final Pattern AROUND = Pattern.compile("cookies?|cookie ?(?:banner|notice|bar|consent)|consent|breadcrumbs?|navbar|pagination|pager|share|sharing|sharedaddy|addtoany|socials?|social ?(?:links|icons|media|share)|skip(?: to| ?link).*|"
			+ "(?:comment )?respond|comment form|leave a reply|newsletter|subscribe|sign ?up|adverts?|advertisement|popup|site ?(?:nav|header|footer|navigation)|masthead|main ?(?:nav|menu)|primary ?(?:nav|menu)|search ?(?:form|box)|back to top|print ?button");

	/** Words in such names that a text may have as well: only where nearly everything is a link. */
	private static final Pattern MAYBE = Pattern.compile("nav|navigation|menu|sidebar|related|footer|header|toolbar|widgets?|tags|topbar|bottom|top|links|meta|post ?meta");

	private static final Pattern WAY = Pattern.compile("(?i)(?:skip|jump) to .{1,30}|(?:back|return|go) to (?:the )?(?:top|contents?|start).{0,20}|top|↑ ?(?:top)?|[«←] ?previous.{0,60}|next ?[»→]|print(?: this page)?|share(?: this(?: page)?)?");

	private static final Pattern HIDDEN = Pattern.compile("(?i).*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden).*");

	private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
	private static final String UNSEEN = "hidden on the page";
	private static final String SURROUNDING = "what the web site puts around its texts";

	/** So many words may be a note of the web site; more may be somebody's text. */
	private static final int FEW_WORDS = 20;

	private Debris() {
	}

	static boolean isSilent(Element element) {
		return SILENT.contains(element.normalName()) && !element.normalName().equals("noscript");
	}

	/** Why an element is left out; empty where it is text. */
	static String reason(Element element) {
		String tag = element.normalName();
		if (element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).matches()) {
			return UNSEEN;
		}
		if (tag.equals("nav") || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
			return "the way around the web site";
		}
		if (tag.equals("button") || tag.equals("select") || tag.equals("textarea") || tag.equals("form") && isForm(element)) {
			return "a form or button of the web page";
		}
		if (tag.equals("dialog") || tag.equals("noscript") && element.text().toLowerCase(Locale.ROOT).contains("javascript")) {
			return "a message of the web page";
		}
		if (tag.equals("footer") && isOfPage(element) && !isImprint(element)) {
			return "the foot of the web page";
		}
		if (tag.equals("header") && isOfPage(element) && element.selectFirst("h1, h2, p") == null) {
			return "the head of the web page";
		}
		boolean within = tag.equals("a") && element.attr("href").startsWith("#");
		if (within && (WAY.matcher(element.text().strip()).matches() || element.text().codePoints().noneMatch(Character::isLetterOrDigit))) {
			return "the way around the page";
		}
		return named(element);
	}

	/** Whether what is left out for a reason may have been a part of the text all the same: it is long, or has a heading. */
	static boolean mayBeText(Element element, String reason) {
		boolean unsure = reason.equals(UNSEEN) || reason.equals(SURROUNDING);
		return unsure && (element.selectFirst(HEADINGS) != null || element.text().strip().split("\\s+").length > FEW_WORDS);
	}

	/** Programs that make pages of documents name each section by its heading. */
	private static boolean isNamedByHeading(Element element) {
		Element heading = element.selectFirst(HEADINGS);
		return heading != null && words(element.id()).equals(words(heading.text().replaceAll("[^\\p{L}\\p{N}]+", " ")));
	}

	private static String named(Element element) {
		if (element.normalName().matches("body|main|article|html|h[1-6]|td|th|tr|table|li|p")) {
			return "";
		}
		boolean around = false;
		boolean maybe = false;
		for (String name : element.classNames()) {
			String words = words(name);
			around |= AROUND.matcher(words).matches();
			maybe |= MAYBE.matcher(words).matches();
		}
		String id = words(element.id());
		around |= AROUND.matcher(id).matches();
		maybe |= MAYBE.matcher(id).matches();
		if (around && element.selectFirst("h1, article, main") == null && !isNamedByHeading(element)) {
			return SURROUNDING;
		}
		return maybe && isLinks(element) ? "the way around the web site" : "";
	}

	private static String words(String name) {
		return name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[-_\\s]+", " ").strip().toLowerCase(Locale.ROOT);
	}

	/** Whether nearly all words of an element lead somewhere else. */
	private static boolean isLinks(Element element) {
		int all = element.text().length();
		int links = 0;
		for (Element link : element.select("a[href]")) {
			links += link.text().length();
		}
		return all > 0 && links * 10 >= all * 7 && element.selectFirst("h1, main, article, table") == null;
	}

	/** Whether an element belongs to the page as a whole. */
	private static boolean isOfPage(Element element) {
		for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
			if (parent.normalName().matches("article|main|section|blockquote|td")) {
				return false;
			}
		}
		return true;
	}

	/** Whether the foot of a page tells who wrote what stands above it, and does not lead elsewhere. */
	private static boolean isImprint(Element footer) {
		int all = footer.text().length();
		int links = footer.select("a[href]").stream().mapToInt(link -> link.text().length()).sum();
		return footer.selectFirst("dl, table, h1, h2, h3, h4, h5, h6") != null && links * 2 < all;
	}

	/** Pages of some programs are one large form, with everything in it. */
	private static boolean isForm(Element form) {
		return form.selectFirst("h1, h2, table, article, main") == null && form.text().length() < 2_000;
	}
}
