package framewright.format.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.items.PlainText;
import framewright.core.exchange.items.Slot;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.format.spreadsheet.RawTable.RawRow;

/** What the rows above a table tell of the framework as a whole: a title, “Version | 2.0”, “#publisher, …”, some words. */
final class About {

	static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+){0,2}(?:-[A-Za-z0-9.-]+)?");
	static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
	static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

	private record Field(String key, String value) {
	}

	private final List<Field> fields = new ArrayList<>();
	private final List<String> words = new ArrayList<>();
	private String title = "";

	/** @param said whether a person says that they are about the framework */
	void rows(List<RawRow> rows, Ledger ledger, boolean said) {
		for (RawRow row : rows) {
			List<String> cells = row.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
			String first = cells.isEmpty() ? "" : cells.get(0);
			boolean known = cells.size() > 1 && isField(first) && fits(Role.key(first), cells.get(1));
			if (ledger.said(row).equals(Ledger.IGNORED)) {
				ledger.skipped(row, Ledger.IGNORED, Sureness.SURE, "you said to leave it out");
			} else if (cells.isEmpty()) {
				ledger.skipped(row, Ledger.IGNORED, Sureness.SURE, "it is blank");
			} else if (known) {
				fields.add(new Field(Role.key(first), String.join(" ", cells.subList(1, cells.size()))));
				ledger.ofFramework(row, Sureness.SURE);
			} else if (first.startsWith("#") && !said) {
				ledger.skipped(row, Ledger.IGNORED, Sureness.SURE, "a comment: the row begins with #");
			} else if (title.isEmpty() && cells.size() == 1 && first.length() <= 200) {
				title = PlainText.line(first);
				ledger.ofFramework(row, Sureness.LIKELY);
			} else {
				words.add(String.join(" – ", cells));
				ledger.ofFramework(row, Sureness.GUESSED);
			}
		}
	}

	private static boolean isField(String first) {
		return List.of("title", "name", "framework", "version", "publisher", "author", "creator", "language", "licence", "license", "date", "subtitle", "owner", "contact", "edition", "reference", "audience").contains(Role.key(first)) && first.length() < 30;
	}

	/** Whether the language takes such a value; else it is words like others. */
	static boolean fits(String key, String value) {
		return switch (key) {
			case "language" -> LANGUAGE.matcher(value).matches();
			case "date" -> DATE.matcher(value).lookingAt();
			default -> true;
		};
	}

	List<Content> facets() {
		List<Content> facets = new ArrayList<>();
		if (!words.isEmpty()) {
			facets.add(new Slot("summary").fill(String.join("\n\n", words)));
		}
		return facets;
	}

	void into(Framework framework) {
		if (!title.isEmpty()) {
			framework.setTitle(title);
		}
		fields.forEach(field -> field(framework, field.key().toLowerCase(Locale.ROOT), PlainText.line(field.value())));
	}

	/** Puts one field into the header. A version that is none is an edition. */
	static void field(Framework framework, String key, String value) {
		if (value.isEmpty()) {
			return;
		}
		switch (key) {
			case "title", "name", "framework" -> framework.setTitle(value);
			case "version" -> {
				if (VERSION.matcher(value).matches()) {
					framework.setVersion(version(value));
				} else {
					framework.setEdition(value);
				}
			}
			case "publisher" -> framework.setPublisher(value);
			case "author", "creator" -> {
				if (framework.getAuthors().stream().noneMatch(author -> value.equals(author.getName()))) {
					Author author = ModelFactory.eINSTANCE.createAuthor();
					author.setName(value);
					framework.getAuthors().add(author);
				}
			}
			case "language" -> {
				if (LANGUAGE.matcher(value).matches()) {
					framework.setLanguage(value.replace('_', '-'));
				}
			}
			case "licence", "license" -> framework.setLicence(value);
			case "date" -> {
				if (DATE.matcher(value).lookingAt()) {
					framework.setDate(value.substring(0, "2026-09-01".length()));
				}
			}
			case "subtitle" -> framework.setSubtitle(value);
			case "owner" -> framework.setOwner(value);
			case "contact" -> framework.setContact(value);
			case "edition" -> framework.setEdition(value);
			case "reference" -> framework.setReference(value);
			case "audience" -> {
				if (!framework.getAudience().contains(value)) {
					framework.getAudience().add(value);
				}
			}
			default -> throw new IllegalArgumentException(key);
		}
	}

	/** A version has three numbers. */
	private static String version(String value) {
		String numbers = value.split("-", 2)[0];
		long points = numbers.chars().filter(c -> c == '.').count();
		return numbers + ".0".repeat((int) (2 - Math.min(2, points))) + value.substring(numbers.length());
	}
}
