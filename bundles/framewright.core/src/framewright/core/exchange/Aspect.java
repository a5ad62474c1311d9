package framewright.core.exchange;

/**
 * What a framework can hold, as far as formats differ in what they can take of it: the rows of the table that compares the formats, and what a loss
 * report speaks of.
 */
public enum Aspect {
	TITLE("Title of the framework"),
	SUBTITLE("Subtitle"),
	VERSION("Version"),
	STATUS("Status"),
	EDITION("Edition"),
	DATE("Date"),
	IDENTIFIER("Identifiers"),
	PUBLISHER("Publisher"),
	OWNER("Owner"),
	AUTHORS("Authors and their roles"),
	CONTACT("Contact"),
	REFERENCE("Reference"),
	LANGUAGE("Language"),
	LICENCE("Licence"),
	AUDIENCE("Audience"),
	REVIEW_BY("Review-by date"),
	DERIVED_FROM("What it was taken from"),
	LOGO("Logo"),
	TIERS("Kinds of parts"),
	NUMBERS("Numbers"),
	CODES("Codes"),
	STEMS("Stems"),
	SCALES("Scales"),
	LEVELS("Levels"),
	LEVEL_TEXTS("Texts of scales and levels"),
	LEVEL_NAMES("Names, codes and short titles of scales and levels"),
	ELEMENT_TITLES("Titles of the parts"),
	SHORT_TITLES("Short titles"),
	NAMES("Permanent names"),
	FORMER_NAMES("Former names"),
	ELEMENT_AUDIENCE("Audience of a part"),
	DESCRIPTORS("Descriptors"),
	SUMMARIES("Summaries"),
	WHAT("What"),
	WHY("Why"),
	HOW("How"),
	NOTES("Notes"),
	SECTIONS("Sections"),
	HEADINGS("Headings of texts and lists"),
	LEAD_INS("Words before a list"),
	INDICATORS("Indicators"),
	QUESTIONS("Questions"),
	SUGGESTIONS("Suggestions"),
	TESTS("Tests"),
	VOICES("Quotations"),
	ATTRIBUTIONS("Who or what is quoted"),
	READING("Further reading"),
	FIGURES("Figures"),
	GLOSSARY("Glossary"),
	SOURCES("Sources"),
	CROSS_REFERENCES("Cross-references"),
	REFERENCE_NOTES("Notes on cross-references"),
	ADDRESSES("References to web addresses"),
	RETIRED("Retired parts"),
	RETIRED_TEXTS("Texts of retired parts"),
	SUCCESSORS("What follows a retired part"),
	FORMATTING("Emphasis, lists and links"),
	ACCEPTANCES("Accepted findings");

	private final String label;

	Aspect(String label) {
		this.label = label;
	}

	/** What people call it; begins with a capital letter. */
	public String label() {
		return label;
	}
}
