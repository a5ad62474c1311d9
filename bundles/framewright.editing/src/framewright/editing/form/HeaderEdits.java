package framewright.editing.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import framewright.dsl.Identity;
import framewright.dsl.Versions;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;
import framewright.editing.TextEdit;

/** The lines at the top of a framework. A new line stands where the language has it; one that is there is written in its place. Pure. */
public final class HeaderEdits {

	/** A line of the header that says one thing, in the order of the language. */
	public enum Field {
		VERSION("version"), STATUS("status"), EDITION("edition"), DATE("date"), UUID("uuid"), SUBTITLE("subtitle"), PUBLISHER("publisher"), OWNER("owner"), CONTACT("contact"), REFERENCE("reference"), LANGUAGE("language"), LICENCE(
				"licence"), REVIEW_BY("review-by");

		private final String keyword;

		Field(String keyword) {
			this.keyword = keyword;
		}

		/** The word of the language. */
		public String keyword() {
			return keyword;
		}
	}

	/**
	 * @param role empty for none
	 */
	public record Author(String name, String role) {
	}

	/**
	 * @param file under the library's folder {@code assets}; empty for no logo
	 * @param alt  what there is to see; empty for none
	 */
	public record Logo(String file, String alt) {
	}

	/**
	 * What a framework was made from.
	 *
	 * @param framework its permanent name; empty for nothing
	 * @param version   the version of it
	 */
	public record Origin(String framework, String version) {

		public static final Origin NONE = new Origin("", "");
	}

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

	private static final Set<Field> QUOTED = EnumSet.of(Field.EDITION, Field.UUID, Field.SUBTITLE, Field.PUBLISHER, Field.OWNER, Field.CONTACT, Field.REFERENCE, Field.LICENCE);

	/** The words that begin the lines of a header, in the order of the language. */
	private static final List<String> ORDER = List.of("language-version", "version", "status", "edition", "date", "uuid", "subtitle", "publisher", "owner", "author", "contact", "reference", "language", "licence",
			"audience", "review-by", "derived", "logo");

	/** The states of a framework, in the order in which it goes through them. */
	public static final List<String> STATES = List.of("draft", "review", "published", "retired");

	private HeaderEdits() {
	}

	/** What a line says; empty when there is none. */
	public static String value(FormText text, Field field) {
		return fields(text, field.keyword()).reduce((first, second) -> second).map(Part::title).orElse("");
	}

	/**
	 * Writes a line, or removes it.
	 *
	 * @param value empty to remove the line; refused when it is no version, date, language or status where one belongs
	 */
	public static FormEdit set(Field field, String value) {
		return text -> {
			String wanted = value.strip();
			checked(field, wanted);
			return line(text, field.keyword(), wanted.isEmpty() ? null : QUOTED.contains(field) ? QuotedText.quote(wanted) : wanted, wanted);
		};
	}

	/** The title of the framework; its name stays. Refused when it is empty. */
	public static FormEdit title(String title) {
		return text -> {
			Draft draft = new Draft(text);
			draft.title(text.framework(), Parts.wanted(title, "A framework needs a title. Write one."));
			return draft.edits();
		};
	}

	public static List<Author> authors(FormText text) {
		return fields(text, "author").map(part -> new Author(part.title(), part.values("as").stream().findFirst().orElse(""))).toList();
	}

	/** Makes these the authors, in this order, with as few changes as will do. */
	public static FormEdit authors(List<Author> authors) {
		return text -> {
			List<Author> wanted = authors.stream().map(author -> authors(text).contains(author) ? author : new Author(author.name().strip(), author.role().strip())).filter(author -> !author.name().isEmpty()).toList();
			if (wanted.equals(authors(text))) {
				return List.of();
			}
			List<Part> own = fields(text, "author").toList();
			Draft draft = new Draft(text);
			for (AbstractDelta<Author> delta : DiffUtils.diff(authors(text), wanted).getDeltas()) {
				int at = delta.getSource().getPosition();
				List<Author> lines = delta.getTarget().getLines();
				int same = Math.min(delta.getSource().size(), lines.size());
				for (int i = 0; i < same; i++) {
					draft.replace(own.get(at + i).start(), Signs.end(text.text(), own.get(at + i).start(), own.get(at + i).end()), words(lines.get(i)));
				}
				own.subList(at + same, at + delta.getSource().size()).forEach(draft::remove);
				if (lines.size() > same) {
					int place = at + same > 0 ? text.framework().parts().indexOf(own.get(at + same - 1)) + 1 : own.isEmpty() ? place(text.framework(), "author") : text.framework().parts().indexOf(own.getFirst());
					draft.insert(text.framework(), place, Kind.FIELD, lines.subList(same, lines.size()).stream().map(HeaderEdits::words).collect(Collectors.joining("\n")));
				}
			}
			return draft.edits();
		};
	}

	public static List<String> audience(FormText text) {
		return fields(text, "audience").flatMap(part -> Signs.of(text.text(), part.titleStart(), part.titleEnd()).stream())
				.filter(sign -> sign.what() == Signs.What.TEXT).map(sign -> QuotedText.value(text.text().substring(sign.start(), sign.end()))).toList();
	}

	/** Makes these the people whom the framework is for; empty for none. */
	public static FormEdit audience(List<String> audience) {
		return text -> {
			List<String> wanted = audience.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
			if (audience.equals(audience(text))) {
				return List.of();
			}
			return line(text, "audience", wanted.isEmpty() ? null : wanted.stream().map(QuotedText::quote).collect(Collectors.joining(", ")), null);
		};
	}

	public static Logo logo(FormText text) {
		return fields(text, "logo").reduce((first, second) -> second).map(part -> new Logo(part.title(), part.values("alt").stream().findFirst().orElse(""))).orElse(new Logo("", ""));
	}

	public static FormEdit logo(Logo logo) {
		return text -> {
			if (logo.file().isBlank()) {
				return line(text, "logo", null, "");
			}
			Composed composed = new Composed(text).then(now -> line(now, "logo", QuotedText.quote(logo.file().strip()), logo.file().strip()));
			composed.then(now -> Values.of(fields(now, "logo").reduce((first, second) -> second).orElseThrow(), List.of("alt")).quoted("alt", logo.alt()).on(now));
			return composed.edits();
		};
	}

	public static Origin origin(FormText text) {
		return fields(text, "derived").reduce((first, second) -> second).map(part -> part.title().split("@", 2)).map(said -> new Origin(said[0], said.length < 2 ? "" : said[1])).orElse(Origin.NONE);
	}

	/** Writes what the framework was made from, or that it was made from nothing. Refused when {@link #fault(Origin)} is not empty. */
	public static FormEdit origin(Origin origin) {
		return text -> {
			if (origin.equals(Origin.NONE)) {
				return line(text, "derived", null, "");
			}
			String fault = fault(origin);
			if (!fault.isEmpty()) {
				throw new RefusedEditException(fault);
			}
			String written = origin.framework() + "@" + origin.version();
			return line(text, "derived", fields(text, "derived").findAny().isEmpty() ? "from " + written : written, written);
		};
	}

	/** What is wrong with what a framework was made from, in plain words; empty when nothing is. */
	public static String fault(Origin origin) {
		if (origin.equals(Origin.NONE)) {
			return "";
		}
		if (!NAME.matcher(origin.framework()).matches()) {
			return "“" + origin.framework() + "” is no name of a framework. Write the name of its file, for instance leadership-toolkit 1.2.0.";
		}
		return origin.version().isEmpty() ? "The version is missing. Write it behind the name, for instance " + origin.framework() + " 1.2.0." : fault(Field.VERSION, origin.version());
	}

	private static Stream<Part> fields(FormText text, String keyword) {
		return text.framework().parts().stream().filter(part -> part.kind() == Kind.FIELD && part.keyword().equals(keyword));
	}

	/**
	 * What is wrong with the value of a line, in plain words; empty when nothing is.
	 *
	 * @param value as an author writes it; empty is right, a line may be left out
	 */
	public static String fault(Field field, String value) {
		String wanted = value.strip();
		if (wanted.isEmpty()) {
			return "";
		}
		return switch (field) {
			case VERSION -> Versions.isVersion(wanted) ? "" : "“" + wanted + "” is no version. Write three numbers with full stops between them, for instance 2.1.0.";
			case DATE, REVIEW_BY -> isDate(wanted) ? "" : "“" + wanted + "” is no date. Write year, month and day, for instance 2027-09-01.";
			case UUID -> Identity.isUuid(wanted) ? "" : "“" + wanted + "” is no identifier that other systems understand. Let one be made.";
			case LANGUAGE -> isLanguage(wanted) ? "" : "“" + wanted + "” is no language. Write its short sign, for instance en-GB.";
			case STATUS -> STATES.contains(wanted) ? "" : "“" + wanted + "” is no status. Choose one of " + String.join(", ", STATES) + ".";
			default -> "";
		};
	}

	private static void checked(Field field, String value) throws RefusedEditException {
		String fault = fault(field, value);
		if (!fault.isEmpty()) {
			throw new RefusedEditException(fault);
		}
	}

	private static boolean isDate(String text) {
		try {
			LocalDate.parse(text);
			return text.matches("\\d{4}-\\d\\d-\\d\\d");
		} catch (DateTimeException e) {
			return false;
		}
	}

	private static boolean isLanguage(String text) {
		return text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") && Set.of(Locale.getISOLanguages()).contains(Locale.forLanguageTag(text).getLanguage());
	}

	private static String words(Author author) {
		return "author " + QuotedText.quote(author.name()) + (author.role().isEmpty() ? "" : " as " + QuotedText.quote(author.role()));
	}

	/**
	 * @param written what stands behind the word; {@code null} to take the line away
	 * @param value   what it says; {@code null} when it is to be written in any case
	 */
	private static List<TextEdit> line(FormText text, String keyword, String written, String value) {
		List<Part> own = fields(text, keyword).toList();
		Draft draft = new Draft(text);
		if (written == null) {
			own.forEach(draft::remove);
		} else if (own.isEmpty()) {
			draft.insert(text.framework(), place(text.framework(), keyword), Kind.FIELD, keyword + " " + written);
		} else {
			Part last = own.getLast();
			if (value == null || !last.title().equals(value)) {
				draft.replace(last.titleStart(), last.titleEnd(), written);
			}
			own.subList(0, own.size() - 1).forEach(draft::remove);
		}
		return draft.edits();
	}

	/** Behind the nearest line that comes before it in the language. */
	private static int place(Part framework, String keyword) {
		int place = 0;
		int nearest = -1;
		for (int i = 0; i < framework.parts().size(); i++) {
			Part part = framework.parts().get(i);
			int order = part.kind() == Kind.FIELD ? ORDER.indexOf(part.keyword()) : Integer.MAX_VALUE;
			if (order <= ORDER.indexOf(keyword) && order >= nearest) {
				nearest = order;
				place = i + 1;
			}
		}
		return place;
	}
}
