package framewright.format.cfpackage;

import java.util.Locale;

import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Voices;

/** The kinds of items besides the framework's own tiers. */
enum Kind {
	PART("Part"), SCALE("Scale"), LEVEL("Level"), SUMMARY("Summary"), WHAT("What"), WHY("Why"), HOW("How"), NOTE("Note"), SECTION("Section"), INDICATORS("Indicators"), INDICATOR("Indicator"),
	QUESTIONS("Questions"), QUESTION("Question"), SUGGESTIONS("Suggestions"), SUGGESTION("Suggestion"), TESTS("Tests"), TEST("Test"), VOICES("Quotations"), VOICE("Quotation"),
	READING("Further reading"), WORK("Work"), FIGURE("Figure"), SOURCES("Sources"), SOURCE("Source");

	private final String title;

	Kind(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	/** The word for it in the language. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Kind of(Facet facet) {
		return switch (facet) {
			case ProseFacet prose -> valueOf(prose.getKind().getLiteral().toUpperCase(Locale.ROOT));
			case ListFacet list -> valueOf(list.getKind().getLiteral().toUpperCase(Locale.ROOT));
			case Voices voices -> VOICES;
			case Reading reading -> READING;
			case Figure figure -> FIGURE;
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		};
	}

	static Kind ofEntries(ListKind list) {
		return switch (list) {
			case INDICATORS -> INDICATOR;
			case QUESTIONS -> QUESTION;
			case SUGGESTIONS -> SUGGESTION;
			case TESTS -> TEST;
		};
	}
}
