package framewright.format.html.site;

import java.util.Locale;
import java.util.Set;

/**
 * The names of the files of a site. They follow from permanent names alone, so an address never changes. An element's page is named after it; those of
 * the site itself hold a full stop more, which no element's name can. All are in small letters, for some computers take large and small ones for the same.
 */
final class FileNames {

	static final String INDEX = "index.html";
	static final String CARD = "page.card.html";
	static final String GLOSSARY = "page.glossary.html";
	static final String SOURCES = "page.sources.html";
	static final String CROSSWALK = "page.crosswalk.html";
	static final String CHANGES = "page.changes.html";
	static final String VERSIONS = "page.versions.html";
	static final String RETIRED = "page.retired.html";
	static final String SEARCH = "search.js";

	/** What Windows keeps for devices, and what is a page of the site. */
	private static final Set<String> KEPT = Set.of("index", "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
			"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

	private FileNames() {
	}

	/** The page of an element. @param anchor its id, which is its permanent name unless that is missing or stands twice */
	static String of(String anchor) {
		String small = anchor.toLowerCase(Locale.ROOT);
		if (!small.equals(anchor)) {
			return "part." + small + "." + Integer.toHexString(anchor.hashCode()) + ".html";
		}
		return (KEPT.contains(small) || small.startsWith("_") ? "part." : "") + small + ".html";
	}
}
