package framewright.editing;

import java.util.Map;

/** What the keywords of the language mean, in a few words each. */
public final class Keywords {

	private static final Map<String, String> MEANING = Map.ofEntries(
			Map.entry("framework", "A framework and all that is in it"),
			Map.entry("language-version", "The version of the language this file is written in"),
			Map.entry("version", "The version of the framework, such as 2.1.0"),
			Map.entry("status", "How far it is: draft, review, published or retired"),
			Map.entry("edition", "What this edition is called, such as “September 2026”"),
			Map.entry("date", "The date of this version, such as 2026-09-01"),
			Map.entry("uuid", "An identifier for other systems; leave it as it is"),
			Map.entry("subtitle", "A line below the title"),
			Map.entry("publisher", "Who publishes it"),
			Map.entry("owner", "Who is responsible for it"),
			Map.entry("author", "Someone who wrote it"),
			Map.entry("contact", "Where readers can write to"),
			Map.entry("reference", "The publisher's own reference"),
			Map.entry("language", "The language of the text, such as en-GB"),
			Map.entry("licence", "How others may use it, such as “CC BY 4.0”"),
			Map.entry("audience", "Who it is for"),
			Map.entry("review-by", "When it must be looked at again"),
			Map.entry("derived", "The framework and version it was made from"),
			Map.entry("logo", "A picture for the cover"),
			Map.entry("alt", "The picture in words, for readers who cannot see it"),
			Map.entry("as", "In what role or relation"),
			Map.entry("scale", "Levels to rate on, lowest first"),
			Map.entry("unordered", "The levels have no order"),
			Map.entry("stem", "Words printed before each descriptor, such as “A leader will”"),
			Map.entry("formerly", "A name it had before"),
			Map.entry("level", "One step of a scale"),
			Map.entry("short", "A shorter title for tables and menus"),
			Map.entry("code", "A number or code of its own"),
			Map.entry("structure", "The tiers of this framework"),
			Map.entry("plural", "The word for more than one"),
			Map.entry("numbered", "How elements are numbered: 1, 01, a, A, i or I"),
			Map.entry("prefix", "Letters before the number"),
			Map.entry("contains", "The tiers below it"),
			Map.entry("rated", "Rated on a scale: one descriptor for each level"),
			Map.entry("answered", "Answered on a scale, without descriptors"),
			Map.entry("retired", "No longer in force since a version"),
			Map.entry("replaced", "What follows it"),
			Map.entry("at", "What is seen at one level"),
			Map.entry("called", "A name, so that it can be referred to"),
			Map.entry("voices", "Quotations"),
			Map.entry("voice", "A quotation"),
			Map.entry("by", "Who said or wrote it"),
			Map.entry("from", "Where it is from"),
			Map.entry("reading", "Books and articles to read on"),
			Map.entry("work", "A book or an article"),
			Map.entry("year", "The year it appeared"),
			Map.entry("link", "Its address on the web"),
			Map.entry("figure", "A picture from the folder “assets”"),
			Map.entry("caption", "A line below the picture"),
			Map.entry("glossary", "Terms and what they mean"),
			Map.entry("term", "A term and what it means"),
			Map.entry("also", "Other forms of the term, such as its plural"),
			Map.entry("sources", "What the framework draws on"),
			Map.entry("source", "A document that is quoted"),
			Map.entry("see", "A reference to another element, framework or web page"),
			Map.entry("accept", "Accepts what a rule finds here"),
			Map.entry("because", "The reason"),
			Map.entry("draft", "It is being written"),
			Map.entry("review", "It is being looked at"),
			Map.entry("published", "It is in force"),
			Map.entry("summary", "What it is about, in a paragraph or two"),
			Map.entry("what", "What it means"),
			Map.entry("why", "Why it matters"),
			Map.entry("how", "How to go about it"),
			Map.entry("note", "A note to the reader"),
			Map.entry("section", "A section with a title of its own"),
			Map.entry("indicators", "A list of signs by which it is seen"),
			Map.entry("questions", "A list of questions to think about"),
			Map.entry("suggestions", "A list of things to try"),
			Map.entry("tests", "A list of tests of good practice"),
			Map.entry("related", "About the same thing"),
			Map.entry("exact", "The very same"),
			Map.entry("part-of", "A part of the other"),
			Map.entry("precedes", "Comes before the other"));

	private Keywords() {
	}

	/** What a keyword means; empty when it needs no explanation. */
	public static String explain(String keyword) {
		return MEANING.getOrDefault(keyword, "");
	}
}
