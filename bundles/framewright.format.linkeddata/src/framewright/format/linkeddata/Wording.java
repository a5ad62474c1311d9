package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Source;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** The words of facets as one Markdown text each, for places that hold nothing but text. */
final class Wording {

	private Wording() {
	}

	/** What kind of text it is; begins with a capital letter and is one word. */
	static String kind(Facet facet) {
		return switch (facet) {
			case ProseFacet prose -> capital(prose.getKind().getLiteral());
			case ListFacet list -> capital(list.getKind().getLiteral());
			case Voices voices -> "Voices";
			case Reading reading -> "Reading";
			case Figure figure -> "Figure";
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		};
	}

	static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	/** The heading that the author gave; empty where there is none. */
	static String heading(Facet facet) {
		String heading = switch (facet) {
			case ProseFacet prose -> prose.getHeading();
			case ListFacet list -> list.getHeading();
			case Voices voices -> voices.getHeading();
			case Reading reading -> reading.getHeading();
			default -> null;
		};
		return heading == null ? "" : heading;
	}

	/** All words of a facet but its heading. */
	static String text(Facet facet) {
		return switch (facet) {
			case ProseFacet prose -> Frameworks.text(prose);
			case ListFacet list -> paragraphs(Frameworks.text(list), entries(list.getEntries(), ""));
			case Voices voices -> paragraphs(Stream.concat(Stream.of(Frameworks.text(voices)), voices.getVoices().stream().map(Wording::voice)));
			case Reading reading -> paragraphs(Frameworks.text(reading), reading.getWorks().stream().map(work -> "- " + inEntry(work(work), "")).collect(Collectors.joining("\n")));
			case Figure figure -> paragraphs(text(figure.getCaption()), text(figure.getAlt()), text(figure.getFile()));
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		};
	}

	/** With its heading, or what kind it is, before it in bold letters. */
	static String titled(Facet facet) {
		String heading = heading(facet);
		return paragraphs("**" + (heading.isEmpty() ? kind(facet) : heading) + "**", text(facet));
	}

	static String entries(List<Entry> entries, String indent) {
		List<String> lines = new ArrayList<>();
		for (Entry entry : entries) {
			lines.add(indent + "- " + inEntry(Frameworks.text(entry), indent));
			if (!entry.getEntries().isEmpty()) {
				lines.add(entries(entry.getEntries(), indent + "  "));
			}
		}
		return String.join("\n", lines);
	}

	/** A text of several lines keeps its place under the sign of its entry. */
	private static String inEntry(String text, String indent) {
		return text.replace("\n", "\n" + indent + "  ");
	}

	private static String voice(Voice voice) {
		Source source = voice.getSource() == null || voice.getSource().eIsProxy() ? null : voice.getSource();
		String by = sentence(text(voice.getBy()), source == null ? "" : text(source.getTitle()));
		return paragraphs(Frameworks.text(voice), by.isEmpty() ? "" : "— " + by);
	}

	private static String work(Work work) {
		return paragraphs(sentence(text(work.getTitle()), text(work.getAuthor()), text(work.getYear()), text(work.getLink())), Frameworks.text(work));
	}

	static String source(Source source) {
		return paragraphs(sentence(text(source.getTitle()), text(source.getAuthor()), text(source.getYear()), text(source.getLink())), Frameworks.text(source));
	}

	static String text(String value) {
		return value == null ? "" : value;
	}

	static String text(Prose prose) {
		return Frameworks.text(prose);
	}

	private static String sentence(String... parts) {
		return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
	}

	static String paragraphs(String... parts) {
		return paragraphs(Stream.of(parts));
	}

	static String paragraphs(Stream<String> parts) {
		return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
	}
}
