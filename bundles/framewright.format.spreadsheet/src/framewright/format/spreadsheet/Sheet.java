package framewright.format.spreadsheet;

import static framewright.format.spreadsheet.Column.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sheets that together hold a framework. {@link #MATRIX} is where people work; the others carry the rest, so that nothing is lost. */
enum Sheet {
	/** A row for each element, a column for each level, which stands after {@link Column#SHORT}. */
	MATRIX("Matrix", NUMBER, KIND, TITLE, SHORT, CODE, AUDIENCE, RETIRED, REPLACED, FORMERLY, IDENTIFIER, INSIDE, LEVEL_PLACES, PLACE, NAME),
	/** A row for each text, list, entry, quotation, work and figure. */
	TEXTS("Texts", NUMBER, PART, KIND, HEADING, TEXT, BY, YEAR, LINK, FILE, ALTERNATIVE, CAPTION, SOURCE, LEVEL, CALLED, PLACE, BELONGS),
	REFERENCES("Cross-references", NUMBER, PART, TARGET, ADDRESS, LABEL, RELATION, NOTE, PLACE, BELONGS),
	GLOSSARY("Glossary", KIND, TITLE, ALSO, TEXT, CALLED, PLACE),
	SOURCES("Sources", KIND, TITLE, BY, YEAR, LINK, TEXT, NAME, PLACE),
	SCALES("Scales", KIND, NAME, TITLE, SHORT, CODE, UNORDERED, STEM, IDENTIFIER, FORMERLY, MATRIX_HEADING, INSIDE, PLACE),
	STRUCTURE("Structure", NAME, TITLE, PLURAL, NUMBERED, PREFIX, STEM, CONTAINS, RATED, ANSWERED, PLACE),
	FRAMEWORK("Framework", FIELD, VALUE, MORE),
	ACCEPTED("Accepted findings", NUMBER, PART, RULE, BECAUSE, PLACE, BELONGS);

	private final String title;
	private final List<Column> columns;

	Sheet(String title, Column... columns) {
		this.title = title;
		this.columns = List.of(columns);
	}

	String title() {
		return title;
	}

	List<Column> columns() {
		return columns;
	}

	/** Whether a column is hidden here. Names that are the only way to tell a row from another are shown. */
	boolean hides(Column column) {
		return column.hidden() && !(column == NAME && this != MATRIX);
	}

	/** What a file with this sheet alone is called after the framework's name. */
	String suffix() {
		return title.toLowerCase(Locale.ROOT).replace(' ', '-');
	}

	static Optional<Sheet> titled(String title) {
		return Arrays.stream(values()).filter(sheet -> sheet.title.equalsIgnoreCase(title.strip())).findFirst();
	}
}
