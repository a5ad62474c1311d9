package framewright.format.html.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Part;
import framewright.format.html.Handbook.Html;
import framewright.format.html.HandbookBuilder;
import framewright.format.html.Titles;
import framewright.format.html.site.Site.NavItem;

/**
 * The parts around a page: what it is part of, what stands beside it and what is in it. However many parts there are, a page names few of them, so the
 * size of the site grows with the framework and not with its square. Pages in the same part share the text.
 */
final class Navigation {

	/** Of a longer row, only so many on each side of the one that is open. */
	private static final int BESIDE = 12;

	private final SiteVersion version;
	private final HandbookBuilder builder;
	private final SiteTemplates templates;
	private final Map<Part, String> made = new HashMap<>();

	Navigation(SiteVersion version, HandbookBuilder builder, SiteTemplates templates) {
		this.version = version;
		this.builder = builder;
		this.templates = templates;
	}

	/** @param part an element, or the framework for pages that are no element's */
	Html around(Part part) throws IOException {
		boolean leaf = part instanceof Element element && Frameworks.elementsInForce(element).isEmpty();
		Part open = leaf && Frameworks.elementsInForce((Part) part.eContainer()).size() <= 2 * BESIDE ? (Part) part.eContainer() : part;
		String lines = made.get(open);
		if (lines == null) {
			lines = templates.fill("navigation", Map.of("items", items(version.framework(), path(open))));
			made.put(open, lines);
		}
		return new Html(part instanceof Element element ? lines.replace(" href=\"" + FileNames.of(builder.anchor(element)) + "\"", " href=\"" + FileNames.of(builder.anchor(element)) + "\" aria-current=\"page\"") : lines);
	}

	private static List<Part> path(Part part) {
		List<Part> path = new ArrayList<>();
		for (Object one = part; one instanceof Element element; one = element.eContainer()) {
			path.add(0, element);
		}
		return path;
	}

	private List<NavItem> items(Part parent, List<Part> path) {
		List<Element> elements = Frameworks.elementsInForce(parent);
		int at = path.isEmpty() ? 0 : Math.max(0, elements.indexOf(path.get(0)));
		int from = elements.size() <= 2 * BESIDE + 1 ? 0 : Math.max(0, at - BESIDE);
		int to = elements.size() <= 2 * BESIDE + 1 ? elements.size() : Math.min(elements.size(), at + BESIDE + 1);
		List<NavItem> items = new ArrayList<>();
		String whole = parent instanceof Element element ? FileNames.of(builder.anchor(element)) : FileNames.INDEX;
		if (from > 0) {
			items.add(new NavItem(whole, "", from + " before these", List.of()));
		}
		for (Element element : elements.subList(from, to)) {
			boolean open = !path.isEmpty() && path.get(0) == element;
			items.add(new NavItem(FileNames.of(builder.anchor(element)), Titles.brief(builder.numbering().of(element).orElse("")), Titles.brief(element), open ? items(element, path.subList(1, path.size())) : List.of()));
		}
		if (to < elements.size()) {
			items.add(new NavItem(whole, "", elements.size() - to + " after these", List.of()));
		}
		return items;
	}
}
