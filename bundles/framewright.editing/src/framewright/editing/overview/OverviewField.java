package framewright.editing.overview;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import framewright.dsl.Versions;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.Address;
import framewright.editing.form.FacetKind;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.form.HeaderEdits;
import framewright.editing.form.HeaderEdits.Field;
import framewright.editing.form.HeaderEdits.Logo;
import framewright.editing.form.HeaderEdits.Origin;
import framewright.editing.form.ProseEdits;
import framewright.editing.form.RefusedEditException;

/** A single thing that a framework says of itself, as an author writes it. */
public enum OverviewField {

	TITLE("&Title", Shape.LINE, "", "framework"),
	SUBTITLE("Su&btitle", Shape.LINE, Field.SUBTITLE),
	SUMMARY("Summar&y", Shape.PROSE, "What the framework is, and for whom.", "summary"),
	AUDIENCE("&Audience", Shape.LINES, "Whom it is for, one on each line.", "audience"),
	LOGO("L&ogo", Shape.FILE, "A picture in the folder “assets” of the library. It stands on the cover.", "logo"),
	LOGO_TEXT("What t&he logo shows", Shape.LINE, "For people who cannot see it.", "logo"),
	PUBLISHER("&Publisher", Shape.LINE, Field.PUBLISHER),
	OWNER("O&wner", Shape.LINE, Field.OWNER),
	CONTACT("&Contact", Shape.LINE, Field.CONTACT),
	REFERENCE("Refere&nce", Shape.LINE, Field.REFERENCE),
	VERSION("&Version", Shape.LINE, Field.VERSION),
	STATUS("&Status", Shape.CHOICE, Field.STATUS),
	EDITION("E&dition", Shape.LINE, Field.EDITION),
	DATE("Dat&e", Shape.LINE, Field.DATE),
	LANGUAGE("Lan&guage", Shape.LINE, Field.LANGUAGE),
	LICENCE("&Licence", Shape.LINE, Field.LICENCE),
	REVIEW_BY("&Review by", Shape.LINE, Field.REVIEW_BY),
	ORIGIN("Ta&ken from", Shape.LINE, "The framework and the version that this one was made from, for instance leadership-toolkit 1.2.0.", "derived"),
	IDENTIFIER("&Unique identifier", Shape.MADE, Field.UUID);

	/** How a value is written. */
	public enum Shape {
		/** On one line. */
		LINE,
		/** Several, one on each line. */
		LINES,
		/** Prose in Markdown. */
		PROSE,
		/** One of {@link OverviewField#choices()}. */
		CHOICE,
		/** The path of a picture in the library. */
		FILE,
		/** Made by the product and never typed; people copy it. */
		MADE
	}

	private final String label;
	private final Shape shape;
	private final String hint;
	private final Field field;
	private final String keyword;

	OverviewField(String label, Shape shape, Field field) {
		this.label = label;
		this.shape = shape;
		this.field = field;
		this.keyword = field.keyword();
		this.hint = switch (field) {
			case VERSION -> "Three numbers, for instance 2.1.0.";
			case LANGUAGE -> "The short sign of the language, for instance en-GB.";
			case REVIEW_BY -> "Year, month and day, for instance 2027-09-01.";
			case EDITION -> "How readers call this version, for instance September 2026.";
			case LICENCE -> "What others may do with it, for instance CC BY 4.0.";
			case CONTACT -> "Where readers write to.";
			case OWNER -> "Who decides about it.";
			case REFERENCE -> "The number it has in your own records.";
			case DATE -> "When this version was published. Publishing writes it by itself.";
			case UUID -> "By this other systems know the framework again. It is made once and never changes.";
			default -> "";
		};
	}

	OverviewField(String label, Shape shape, String hint, String keyword) {
		this.label = label;
		this.shape = shape;
		this.hint = hint;
		this.field = null;
		this.keyword = keyword;
	}

	/** What the field is called, with an ampersand before the letter that leads to it. */
	public String label() {
		return label;
	}

	/** What the field is called, for those who do not see it. */
	public String plainLabel() {
		return label.replace("&", "");
	}

	public Shape shape() {
		return shape;
	}

	/** What belongs in the field; may be empty. */
	public String hint() {
		return hint;
	}

	/** The values to choose from, an empty one first; empty where anything may be written. */
	public List<String> choices() {
		return shape == Shape.CHOICE ? HeaderEdits.STATES : List.of();
	}

	/** What the framework says. */
	public String value(FormText text) {
		return switch (this) {
			case TITLE -> text.framework().title();
			case SUMMARY -> summary(text.framework());
			case AUDIENCE -> String.join("\n", HeaderEdits.audience(text));
			case LOGO -> HeaderEdits.logo(text).file();
			case LOGO_TEXT -> HeaderEdits.logo(text).alt();
			case ORIGIN -> {
				Origin origin = HeaderEdits.origin(text);
				yield (origin.framework() + " " + origin.version()).strip();
			}
			default -> HeaderEdits.value(text, field);
		};
	}

	private static String summary(Part framework) {
		return framework.parts().stream().filter(part -> part.kind() == Kind.PROSE && part.keyword().equals("summary") && part.titleStart() < 0).findFirst().map(Part::prose).orElse("");
	}

	/** What is wrong with a value, in plain words with what to do; empty when nothing is. */
	public String problem(String value) {
		if (this == TITLE) {
			return value.isBlank() ? "A framework needs a title. Write one." : "";
		}
		if (this == VERSION && value.isBlank()) {
			return "There is no version yet. Write one, for instance 1.0.0; without it nothing can be published or retired.";
		}
		if (this == IDENTIFIER && value.isBlank()) {
			return "There is no identifier yet. Let one be made, so that other systems know the framework again.";
		}
		return fault(value);
	}

	private String fault(String value) {
		return switch (this) {
			case ORIGIN -> HeaderEdits.fault(origin(value));
			case LOGO -> Assets.fault(value);
			default -> field == null ? "" : HeaderEdits.fault(field, value);
		};
	}

	/**
	 * What is wrong with a value in a library; empty when nothing is.
	 *
	 * @param library the folder of the library
	 */
	public String problem(String value, Path library) {
		String problem = problem(value);
		return this == LOGO && problem.isEmpty() && !value.isBlank() && !Assets.isThere(library, value.strip()) ? "There is no file “" + value.strip() + "” in the library. Choose another one, or put it there." : problem;
	}

	/** What somebody wrote as name and version. */
	private static Origin origin(String value) {
		String[] words = value.strip().split("\\s*@\\s*|\\s*,?\\s+(?:version\\s+)?", 2);
		return words[0].isEmpty() ? Origin.NONE : new Origin(words[0], words.length < 2 ? "" : words[1]);
	}

	/** Whether a value with a problem must not be written. What is only missing may stay missing. */
	public boolean isRefused(String value) {
		return this == TITLE ? value.isBlank() : !fault(value).isEmpty();
	}

	/**
	 * What an author should know of a value that is right; empty for nothing.
	 *
	 * @param today the day on which it is looked at
	 */
	public String remark(String value, LocalDate today) {
		if (this == REVIEW_BY && !value.isBlank() && problem(value).isEmpty() && LocalDate.parse(value.strip()).isBefore(today)) {
			return "This day has passed. Review the framework, then write a later one.";
		}
		if (this == VERSION && value.contains("-") && Versions.isVersion(value.strip())) {
			return "A version with an addition comes before the one it leads to.";
		}
		return "";
	}

	/** The edit that writes a value; an empty one takes the line away. */
	public FormEdit edit(String value) {
		return switch (this) {
			case TITLE -> HeaderEdits.title(value);
			case SUMMARY -> ProseEdits.facet(Address.FRAMEWORK, FacetKind.SUMMARY, value);
			case AUDIENCE -> HeaderEdits.audience(value.lines().toList());
			case LOGO -> text -> HeaderEdits.logo(new Logo(value, HeaderEdits.logo(text).alt())).on(text);
			case LOGO_TEXT -> text -> {
				if (HeaderEdits.logo(text).file().isEmpty()) {
					throw new RefusedEditException("There is no logo yet. Choose one first.");
				}
				return HeaderEdits.logo(new Logo(HeaderEdits.logo(text).file(), value)).on(text);
			};
			case ORIGIN -> HeaderEdits.origin(origin(value));
			default -> HeaderEdits.set(field, value);
		};
	}

	/** Whether the field shows a part of a text. */
	public boolean shows(Part part) {
		return switch (this) {
			case TITLE -> part.kind() == Kind.FRAMEWORK;
			case SUMMARY -> part.kind() == Kind.PROSE && part.parent().kind() == Kind.FRAMEWORK && part.keyword().equals("summary") && part.titleStart() < 0;
			case LOGO_TEXT -> false; // It stands on the line of the logo.
			default -> part.kind() == Kind.FIELD && part.keyword().equals(keyword);
		};
	}

	/** The field that shows a part; {@code null} when none does. */
	public static OverviewField of(Part part) {
		Function<OverviewField, Boolean> shows = field -> field.shows(part);
		return java.util.Arrays.stream(values()).filter(shows::apply).findFirst().orElse(null);
	}
}
