package framewright.format.html;

import java.util.List;

/**
 * A handbook as it is printed: every text chosen, every number and every link worked out, so that the templates only lay it out.
 * <p>
 * Texts are plain and are escaped by the templates; only {@link Html} is markup.
 *
 * @param language the language of the text, as in {@code en-GB}
 * @param direction {@code ltr} or {@code rtl}
 * @param contents the chapters, and under each its parts
 * @param chapters the body, in the order of the framework
 * @param glossary the lists of terms; they stand behind the body, wherever the author wrote them
 * @param sources the lists of sources; as the glossary
 * @param changes what changed since the version before; without rows when that is not to be shown
 * @param retired what is no longer part of the framework; empty when it is not to be shown
 * @param card the blocks of the smart card; empty when there is to be none
 */
public record Handbook(String language, String direction, Cover cover, List<Entry> contents, List<Chapter> chapters, List<Terms> glossary,
		List<Bibliography> sources, Updates changes, List<Gone> retired, Card card, List<Fact> imprint) {

	/** Markup that is safe to print as it is, because it was made here and not by an author. */
	public record Html(String markup) {

		public static final Html NONE = new Html("");

		public boolean present() {
			return !markup.isEmpty();
		}
	}

	/**
	 * The cover.
	 *
	 * @param uuid the framework's identifier
	 * @param version empty when the framework has none
	 * @param date the day it bears, as people write it; may be empty
	 * @param reviewBy until when it is to be reviewed, likewise
	 * @param part what part of the framework this is, in words; empty for the whole
	 * @param status the status in words; empty for a published framework, which needs no warning
	 * @param draft whether it is not published, so that DRAFT stands across every page
	 * @param logo the address of the picture; empty when there is none
	 */
	public record Cover(String title, String subtitle, String uuid, String edition, String version, String date, String reviewBy, String part, String status, boolean draft,
			String publisher, List<Author> authors,
			Link licence, String logo, String logoAlt, String description) {
	}

	/** Somebody who wrote it; the role may be empty. */
	public record Author(String name, String role) {
	}

	/** A text that may lead somewhere; the address may be empty. */
	public record Link(String text, String address) {
	}

	/**
	 * A line of the table of contents.
	 *
	 * @param look as of the chapter: {@code domain}, {@code leaf} or {@code section}
	 */
	public record Entry(String look, String number, String title, String anchor, List<Entry> entries) {
	}

	/**
	 * A part of the body that begins with a heading of the second order.
	 *
	 * @param look {@code introduction}, {@code domain} (has parts of its own, begins a page), {@code leaf} or {@code section}
	 */
	public record Chapter(String look, List<Block> blocks) {
	}

	/** A list of terms. */
	public record Terms(String title, String anchor, Html lead, List<Term> terms) {
	}

	/** A term and its meaning; other forms of the word behind it. */
	public record Term(String anchor, String title, List<String> variants, Html meaning) {
	}

	/** A list of sources, with a heading. */
	public record Bibliography(String title, String anchor, Html lead, List<Work> works) {
	}

	/** A book, an article or a web page; all but the title may be empty. */
	public record Work(String anchor, String title, String author, String year, String address, Html note) {
	}

	/**
	 * A retired element.
	 *
	 * @param version the version in which it was retired
	 * @param parts what was inside it
	 */
	public record Gone(String anchor, List<String> formerAnchors, String uuid, String kind, String title, String version, List<Reference> successors, List<Gone> parts) {
	}

	/** Cross-references of one kind, with the words that name it. */
	public record Relation(String name, List<Reference> references) {
	}

	/** A cross-reference, ready to print; the address is empty where there is nothing to lead to. */
	public record Reference(String text, String context, String address, String note) {

		/** Whether it leads to somewhere else than this framework. */
		public boolean external() {
			return address.contains(":");
		}
	}

	/** The smart card: every title on one page. */
	public record Card(List<CardGroup> groups, int lines) {

		static final Card NONE = new Card(List.of(), 0);

		public boolean present() {
			return !groups.isEmpty();
		}

		/** How tightly it is set, so that it fits a page as long as that can be read. */
		public String density() {
			return lines > 130 ? "dense" : lines > 70 ? "close" : "open";
		}
	}

	/** A block of the smart card. The address is empty where the title is that of a tier. */
	public record CardGroup(String number, String title, String address, List<CardLine> lines) {
	}

	/** A line of the smart card, indented by its depth from 0. */
	public record CardLine(int depth, String number, String title, String address) {
	}

	/**
	 * What changed since the version that was published before.
	 *
	 * @param title the heading, which names that version
	 * @param summary a paragraph
	 */
	public record Updates(String title, String summary, List<Update> rows) {

		static final Updates NONE = new Updates("", "", List.of());
	}

	/** What changed in one part; without an address where it is not there any more. */
	public record Update(String number, String title, String address, String words) {
	}

	/** A line of the imprint. */
	public record Fact(String name, List<Link> values) {
	}
}
