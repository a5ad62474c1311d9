package framewright.editing.form;

import java.util.Arrays;
import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** What may be said about a framework, an element, a scale or a level, in the order in which it is natural to say it. */
public enum FacetKind {

	SUMMARY(Kind.PROSE, "Summary"), WHAT(Kind.PROSE, "What"), WHY(Kind.PROSE, "Why"), HOW(Kind.PROSE, "How"), INDICATORS(Kind.LIST, "Indicators"), QUESTIONS(Kind.LIST, "Questions"), SUGGESTIONS(Kind.LIST,
			"Suggestions"), TESTS(Kind.LIST, "Tests"), NOTE(Kind.PROSE, "Note"), SECTION(Kind.PROSE, "Section"), FIGURE(Kind.FIGURE, "Figure"), VOICES(Kind.VOICES, "Voices"), READING(Kind.READING, "Reading");

	private final Kind part;
	private final String title;

	FacetKind(Kind part, String title) {
		this.part = part;
		this.title = title;
	}

	/** The word of the language: {@code summary}. */
	public String keyword() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/** What kind of part it is. */
	public Kind part() {
		return part;
	}

	/** What people call it. */
	public String title() {
		return title;
	}

	public static Optional<FacetKind> of(Part part) {
		return Arrays.stream(values()).filter(kind -> kind.part == part.kind() && kind.keyword().equals(part.keyword())).findFirst();
	}
}
