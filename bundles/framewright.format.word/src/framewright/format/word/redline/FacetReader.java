package framewright.format.word.redline;

import static framewright.format.word.redline.Wording.text;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.Identity;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.dsl.text.Markdown;
import framewright.format.word.document.Look;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Item.Group;
import framewright.format.word.redline.Item.Line;
import framewright.format.word.redline.Item.Prose;

/** The texts, lists, quotations, works and terms of a part, as paragraphs. */
final class FacetReader {

	private FacetReader() {
	}

	/**
	 * @param place   that of the part it stands in, with the facet's own word
	 * @param heading the look of its heading
	 */
	static Group facet(Facet facet, Place place, Look heading, Keys keys) {
		return switch (facet) {
			case ProseFacet prose -> group(facet, keys, prose.getName(), prose.getHeading(), place, heading,
					ProseReader.read(prose.getLines(), prose.getKind() == ProseKind.SUMMARY && heading.order() == 1 ? Look.LEAD : Look.BODY, place));
			case ListFacet list -> group(facet, keys, list.getName(), list.getHeading(), place, heading, list(list, place));
			case Voices voices -> group(facet, keys, voices.getName(), voices.getHeading(), place, heading, voices(voices, place));
			case Reading reading -> group(facet, keys, reading.getName(), reading.getHeading(), place, heading, reading(reading, place));
			case Figure figure -> group(facet, keys, figure.getName(), figure.getFile(), place, null, List.of(figure(figure, place)));
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		};
	}

	/** @param look that of its heading; {@code null} when it has none */
	private static Group group(Facet facet, Keys keys, String name, String heading, Place place, Look look, List<Line> lines) {
		String word = Identity.keyword(facet);
		String title = text(heading).isEmpty() ? Wording.label(facet) : text(heading);
		return group(keys.unique("facet " + word + " " + (text(name).isEmpty() ? text(heading) : text(name))), "facet " + word, look == null ? "" : title, place, look, lines);
	}

	private static Group group(String key, String kind, String title, Place place, Look look, List<Line> lines) {
		List<Item> items = new ArrayList<>();
		if (!title.isEmpty()) {
			items.add(new Line("label", look, 0, place, List.of(Span.plain(title))));
		}
		items.add(new Prose("text", lines));
		return new Group(key, kind, items);
	}

	private static List<Line> list(ListFacet list, Place place) {
		List<Line> lines = new ArrayList<>(ProseReader.read(list.getLines(), Look.BODY, place));
		entries(list.getEntries(), 0, place, lines);
		return lines;
	}

	private static void entries(List<Entry> entries, int depth, Place place, List<Line> into) {
		for (Entry entry : entries) {
			into.addAll(ProseReader.entry(entry.getLines(), depth, place));
			entries(entry.getEntries(), depth + 1, place, into);
		}
	}

	private static List<Line> voices(Voices voices, Place place) {
		List<Line> lines = new ArrayList<>(ProseReader.read(voices.getLines(), Look.BODY, place));
		for (Voice voice : voices.getVoices()) {
			lines.addAll(ProseReader.read(voice.getLines(), Look.QUOTE, place));
			List<Span> by = new ArrayList<>();
			if (!text(voice.getBy()).isEmpty()) {
				by.add(Span.plain("— " + text(voice.getBy())));
			}
			if (voice.getSource() != null && !voice.getSource().eIsProxy()) {
				by.add(Span.plain(by.isEmpty() ? "— " : ", "));
				by.add(Span.emphasis(text(voice.getSource().getTitle())));
			}
			if (!by.isEmpty()) {
				lines.add(new Line("", Look.BY, 0, place, by));
			}
		}
		return lines;
	}

	private static List<Line> reading(Reading reading, Place place) {
		List<Line> lines = new ArrayList<>(ProseReader.read(reading.getLines(), Look.BODY, place));
		for (Work work : reading.getWorks()) {
			lines.add(work(work.getTitle(), work.getAuthor(), work.getYear(), work.getLink(), place));
			lines.addAll(ProseReader.read(work.getLines(), Look.CONTINUED, place));
		}
		return lines;
	}

	private static Line work(String title, String author, String year, String link, Place place) {
		String address = Markdown.isAddress(text(link)) ? text(link) : "";
		List<Span> spans = new ArrayList<>();
		spans.add(new Span(text(title).isEmpty() ? "Untitled" : text(title), false, true, address));
		if (!text(author).isEmpty()) {
			spans.add(Span.plain(", " + text(author)));
		}
		if (!text(year).isEmpty()) {
			spans.add(Span.plain(" (" + text(year) + ")"));
		}
		if (!text(link).isEmpty() && address.isEmpty()) {
			spans.add(Span.plain(", " + text(link)));
		}
		return new Line("", Look.BULLET, 0, place, spans);
	}

	/** What a figure shows, in words: the picture itself is a file of the library. */
	private static Line figure(Figure figure, Place place) {
		List<Span> spans = new ArrayList<>();
		spans.add(Span.strong("Figure: "));
		spans.add(Span.plain(text(figure.getCaption()).isEmpty() ? text(figure.getFile()) : text(figure.getCaption())));
		if (!text(figure.getAlt()).isEmpty()) {
			spans.add(Span.plain(" (" + text(figure.getAlt()) + ")"));
		}
		return new Line("", Look.CAPTION, 0, place, spans);
	}

	static Group glossary(Glossary glossary, Look heading, Keys keys) {
		Place place = new Place("", "glossary", "");
		List<Line> lines = new ArrayList<>(ProseReader.read(glossary.getLines(), Look.BODY, place));
		for (Term term : glossary.getTerms()) {
			List<Span> spans = new ArrayList<>();
			spans.add(Span.strong(text(term.getTitle()).isEmpty() ? "Untitled" : text(term.getTitle())));
			if (!term.getVariants().isEmpty()) {
				spans.add(Span.plain(" (also: " + String.join(", ", term.getVariants()) + ")"));
			}
			List<Line> meaning = ProseReader.read(term.getLines(), Look.TERM, place);
			boolean sentence = !meaning.isEmpty() && meaning.get(0).look() == Look.TERM;
			if (sentence) {
				spans.add(Span.plain(": "));
				spans.addAll(meaning.get(0).spans());
			}
			lines.add(new Line("", Look.TERM, 0, place, spans));
			lines.addAll(sentence ? meaning.subList(1, meaning.size()) : meaning);
		}
		return group(keys.unique("glossary"), "glossary", text(glossary.getHeading()).isEmpty() ? "Glossary" : text(glossary.getHeading()), place, heading, lines);
	}

	static Group sources(Sources sources, Look heading, Keys keys) {
		Place place = new Place("", "sources", "");
		List<Line> lines = new ArrayList<>(ProseReader.read(sources.getLines(), Look.BODY, place));
		for (Source source : sources.getSources()) {
			lines.add(work(source.getTitle(), source.getAuthor(), source.getYear(), source.getLink(), place));
			lines.addAll(ProseReader.read(source.getLines(), Look.CONTINUED, place));
		}
		return group(keys.unique("sources"), "sources", text(sources.getHeading()).isEmpty() ? "Sources" : text(sources.getHeading()), place, heading, lines);
	}
}
