package framewright.format.html.site;

import java.util.List;

import framewright.format.html.Handbook.Html;
import framewright.format.html.Handbook.Link;
import framewright.format.html.Handbook.Reference;

/**
 * What the pages of one version have in common: the value {@code site} of the templates. All texts are plain.
 *
 * @param language the language of the text, as in {@code en-GB}
 * @param direction {@code ltr} or {@code rtl}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param root what leads from a page to the folder of the newest version: empty, or {@code ../}
 * @param logoAlt what the logo shows; empty where there is none
 * @param version the version in words, such as {@code Version 2.0.0}; empty where the framework says none
 * @param draft whether it is not published, so that DRAFT stands across every page
 * @param policy what the pages may load and run
 * @param menu the pages that are no element's
 */
public record Site(String language, String direction, String theme, String root, String title, String publisher, String logoAlt, String version, boolean draft, String policy,
		List<Link> menu) {

	/**
	 * A page: the value {@code page} of the templates.
	 *
	 * @param file its name
	 * @param kind the template that lays it out
	 * @param canonical its address, or that of the newest version of it; empty where nobody knows
	 * @param data what it holds, for search engines, as JSON-LD
	 * @param trail what it is part of, from the framework down
	 * @param previous the page before it; without an address where there is none
	 * @param next the page after it, likewise
	 * @param notice what a reader must know of it, such as that there is a newer version; without a text where there is nothing
	 * @param versions the same page in all versions; empty where there is one version only
	 * @param navigation the parts around it
	 */
	public record Page(String file, String kind, String title, String description, String canonical, Html data, List<Link> trail, Link previous, Link next, Notice notice,
			List<VersionLink> versions, Html navigation) {
	}

	/** Something to be known before reading on. The link may have no address. */
	public record Notice(String kind, String text, Link link) {

		static final Notice NONE = new Notice("", "", new Link("", ""));
	}

	/** A page in a version. @param note such as {@code draft}; may be empty */
	public record VersionLink(String label, String note, String address, boolean current) {
	}

	/** A line of the navigation. @param address empty where lines are left out */
	public record NavItem(String address, String number, String title, List<NavItem> items) {
	}

	/**
	 * A version as the list of versions tells of it.
	 *
	 * @param changes where it is told what changed; empty for the first
	 * @param summary what changed, in a paragraph; may be empty
	 */
	public record VersionEntry(String label, String note, String date, String publisher, String address, String changes, String summary) {
	}

	/** References between this framework and another one, or to the web. @param anchor the id of the group */
	public record Crossing(String title, String anchor, String address, List<CrossRow> out, List<CrossRow> in) {
	}

	/**
	 * A reference.
	 *
	 * @param anchor the id of the other end, where it is met first; else empty
	 * @param here the element of this framework
	 * @param relation in words, read from left to right
	 * @param there the other end
	 * @param about its first words; may be empty
	 */
	public record CrossRow(String anchor, Link here, String relation, Reference there, String about) {
	}
}
