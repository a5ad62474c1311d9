package framewright.format.word.redline;

import static framewright.format.word.redline.Wording.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import framewright.dsl.model.Framework;
import framewright.dsl.model.Status;
import framewright.format.word.document.Look;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Item.Column;
import framewright.format.word.redline.Item.Grid;
import framewright.format.word.redline.Item.Line;
import framewright.format.word.redline.Item.Row;

/** What a framework's header says, as a table of two columns. */
final class Facts {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final List<Row> rows = new ArrayList<>();

	private Facts() {
	}

	static Grid of(Framework framework) {
		Facts facts = new Facts();
		facts.add("version", "Version", framework.getVersion());
		facts.add("status", "Status", status(framework.getStatus()));
		facts.add("edition", "Edition", framework.getEdition());
		facts.add("date", "Date", date(framework.getDate()));
		facts.add("publisher", "Publisher", framework.getPublisher());
		facts.add("owner", "Owner", framework.getOwner());
		facts.add("author", "Authors",
				framework.getAuthors().stream().map(author -> text(author.getName()) + (text(author.getRole()).isEmpty() ? "" : " (" + text(author.getRole()) + ")")).collect(Collectors.joining("; ")));
		facts.add("audience", "For", String.join("; ", framework.getAudience()));
		facts.add("contact", "Contact", framework.getContact());
		facts.add("reference", "Reference", framework.getReference());
		facts.add("language", "Language", framework.getLanguage());
		facts.add("licence", "Licence", framework.getLicence());
		facts.add("review-by", "To be reviewed by", date(framework.getReviewBy()));
		facts.add("derived", "Derived from", text(framework.getDerivedFrom()).isEmpty() ? "" : framework.getDerivedFrom() + ", version " + text(framework.getDerivedVersion()));
		return new Grid("facts", List.of(new Column("field", 1), new Column("value", 3)), facts.rows);
	}

	private void add(String field, String label, String value) {
		if (!text(value).isEmpty()) {
			Place place = new Place("", field, "");
			rows.add(new Row(field, false, List.of(List.of(new Line("", Look.CELL_HEAD, 0, null, List.of(Span.plain(label)))), List.of(new Line("", Look.CELL, 0, place, List.of(Span.plain(text(value))))))));
		}
	}

	private static String status(Status status) {
		return switch (status) {
			case DRAFT -> "Draft";
			case REVIEW -> "In review";
			case PUBLISHED -> "Published";
			case RETIRED -> "Retired";
		};
	}

	private static String date(String date) {
		try {
			return date == null ? "" : LocalDate.parse(date).format(DATE);
		} catch (DateTimeParseException e) {
			return date;
		}
	}
}
