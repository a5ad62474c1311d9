package framewright.format.spreadsheet;

/**
 * A column of a sheet.
 * <p>
 * Columns that tell what a machine needs to find a row again are hidden where a format can hide columns.
 */
enum Column {
	NUMBER("Number", 9, "Worked out from the order of the parts. It is not read back; in a new row it says which part the row belongs to."),
	PART("Part", 30, "The title of the part, to find your way. It is not read back."),
	KIND("Kind", 15, ""),
	TITLE("Title", 38, ""),
	SHORT("Short title", 22, ""),
	CODE("Number of its own", 12, "Instead of the number that is worked out."),
	AUDIENCE("Audience", 20, "Several are separated by semicolons."),
	RETIRED("Retired in", 10, "The version in which the part was retired. Empty while it is in force."),
	REPLACED("Replaced by", 20, "The permanent names of the parts that follow a retired one, with semicolons between them."),
	FORMERLY("Former names", 20, true),
	IDENTIFIER("Identifier", 38, true),
	INSIDE("Inside", 20, true),
	NAME("Permanent name", 24, true),
	PLACE("Place", 8, true),
	LEVEL_PLACES("Places of levels", 20, true),
	HEADING("Heading", 28, ""),
	TEXT("Text", 70, "Markdown: *emphasis*, **strong**, lists with - and links with [words](address)."),
	BY("By", 24, ""),
	YEAR("Year", 8, ""),
	LINK("Link", 30, ""),
	FILE("File", 24, ""),
	ALTERNATIVE("Alternative text", 30, ""),
	CAPTION("Caption", 30, ""),
	SOURCE("Source", 18, "The name of a source, as the sheet Sources has it."),
	LEVEL("Level", 14, "Only for a text of a level that has no column in the sheet Matrix."),
	BELONGS("Belongs to", 24, true),
	CALLED("Name", 18, ""),
	TARGET("Leads to", 34, "The permanent name of a part, or of a framework and a part with a full stop between them."),
	ADDRESS("Web address", 40, ""),
	LABEL("Label", 30, ""),
	RELATION("Relation", 12, ""),
	NOTE("Note", 40, ""),
	ALSO("Also", 30, "Other forms of the word, with semicolons between them."),
	STEM("Stem", 22, "The words before each text of a level."),
	UNORDERED("Unordered", 11, ""),
	PLURAL("Plural", 16, ""),
	NUMBERED("Numbered", 11, ""),
	PREFIX("Prefix", 16, ""),
	CONTAINS("Contains", 24, "The names of the kinds that it may contain, with semicolons between them."),
	RATED("Rated on", 16, "The name of a scale."),
	ANSWERED("Answered on", 16, "The name of a scale."),
	MATRIX_HEADING("Heading in Matrix", 20, true),
	FIELD("Field", 24, ""),
	VALUE("Value", 60, ""),
	MORE("More", 40, "The role of an author, what a logo shows, or the version of what the framework was taken from."),
	RULE("Rule", 24, ""),
	BECAUSE("Because", 60, "");

	/** Columns that a reader passes over. */
	boolean isForReaders() {
		return this == PART;
	}

	private final String header;
	private final int width;
	private final boolean hidden;
	private final String hint;

	Column(String header, int width, String hint) {
		this(header, width, false, hint);
	}

	Column(String header, int width, boolean hidden) {
		this(header, width, hidden, "");
	}

	Column(String header, int width, boolean hidden, String hint) {
		this.header = header;
		this.width = width;
		this.hidden = hidden;
		this.hint = hint;
	}

	String header() {
		return header;
	}

	/** In characters. */
	int width() {
		return width;
	}

	boolean hidden() {
		return hidden;
	}

	/** What a person is told who begins to fill in the column; empty where the heading says all. */
	String hint() {
		return hint;
	}
}
