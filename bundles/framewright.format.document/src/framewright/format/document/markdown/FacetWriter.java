package framewright.format.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.format.document.prose.Escape;
import framewright.format.document.prose.SafeProse;
import framewright.format.document.structure.Wording;

/** Writes the texts, lists, voices, works, figures, terms and sources of a part. */
final class FacetWriter {

	private final Page page;
	private final Set<String> figures = new TreeSet<>();

	FacetWriter(Page page) {
		this.page = page;
	}

	/** The files of all figures written, as the framework names them. */
	Set<String> figures() {
		return figures;
	}

	/** @param level that of a heading inside the part */
	void write(Facet facet, int level) {
		switch (facet) {
			case ProseFacet prose -> prose(prose, level);
			case ListFacet list -> list(list, level);
			case Voices voices -> voices(voices, level);
			case Reading reading -> reading(reading, level);
			case Figure figure -> figure(figure);
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		}
	}

	/** A summary and a “what” are the text of the part itself, and need no heading. */
	private void prose(ProseFacet prose, int level) {
		boolean silent = prose.getHeading() == null && (prose.getKind() == ProseKind.SUMMARY || prose.getKind() == ProseKind.WHAT);
		if (!silent) {
			page.heading(level, prose.getHeading() == null ? Wording.heading(prose.getKind()) : prose.getHeading());
		}
		lines(prose);
	}

	private void list(ListFacet list, int level) {
		page.heading(level, list.getHeading() == null ? Wording.heading(list.getKind()) : list.getHeading());
		lines(list);
		List<String> lines = new ArrayList<>();
		entries(list.getEntries(), "", lines);
		page.block(lines);
	}

	private static void entries(List<Entry> entries, String indent, List<String> into) {
		for (Entry entry : entries) {
			item(entry, indent, into);
			entries(entry.getEntries(), indent + "  ", into);
		}
	}

	private static void item(Prose prose, String indent, List<String> into) {
		List<String> lines = SafeProse.lines(Frameworks.text(prose));
		into.add(indent + "- " + (lines.isEmpty() ? "" : Escape.start(lines.get(0))));
		lines.stream().skip(1).forEach(line -> into.add(line.isBlank() ? "" : indent + "  " + line));
	}

	private void voices(Voices voices, int level) {
		page.heading(level, voices.getHeading() == null ? Wording.VOICES : voices.getHeading());
		lines(voices);
		for (Voice voice : voices.getVoices()) {
			List<String> quote = new ArrayList<>();
			SafeProse.lines(Frameworks.text(voice)).forEach(line -> quote.add("> " + line));
			String attribution = attribution(voice);
			if (!attribution.isEmpty()) {
				quote.add(">");
				quote.add("> — " + attribution);
			}
			page.block(quote);
		}
	}

	private static String attribution(Voice voice) {
		List<String> parts = new ArrayList<>();
		if (voice.getBy() != null) {
			parts.add(Escape.inline(voice.getBy()));
		}
		if (voice.getSource() != null && !voice.getSource().eIsProxy()) {
			parts.add("*" + Escape.inline(voice.getSource().getTitle()) + "*");
		}
		return String.join(", ", parts);
	}

	private void reading(Reading reading, int level) {
		page.heading(level, reading.getHeading() == null ? Wording.READING : reading.getHeading());
		lines(reading);
		List<String> lines = new ArrayList<>();
		for (Work work : reading.getWorks()) {
			work(work, work.getTitle(), work.getAuthor(), work.getYear(), work.getLink(), lines);
		}
		page.block(lines);
	}

	private static void work(Prose note, String title, String author, String year, String link, List<String> into) {
		String text = "*" + Escape.inline(title == null || title.isBlank() ? "…" : title.strip()) + "*";
		String address = link == null ? "" : Escape.address(link);
		String line = address.isEmpty() ? text : "[" + text + "](" + address + ")";
		line += author == null ? "" : " – " + Escape.inline(author);
		line += year == null ? "" : " (" + Escape.inline(year) + ")";
		into.add("- " + line);
		if (Frameworks.hasText(note)) {
			into.add("");
			SafeProse.lines(Frameworks.text(note)).forEach(noteLine -> into.add(noteLine.isBlank() ? "" : "  " + noteLine));
		}
	}

	private void figure(Figure figure) {
		if (figure.getFile() == null) {
			return;
		}
		figures.add(figure.getFile());
		page.block(picture(figure.getFile(), figure.getAlt()));
		if (figure.getCaption() != null && !figure.getCaption().isBlank()) {
			page.block("*" + Escape.inline(figure.getCaption().strip()) + "*");
		}
	}

	/** A picture of the library; of one that lies elsewhere, only what it shows. */
	static String picture(String file, String alt) {
		String words = Escape.inline(alt == null ? "" : alt.strip());
		boolean ofLibrary = file.startsWith("assets/") && !file.contains("..") && file.indexOf('\\') < 0 && file.indexOf(':') < 0;
		return ofLibrary ? "![" + words + "](" + Escape.path(file) + ")" : Escape.start(words);
	}

	void glossary(Glossary glossary, int level) {
		page.heading(level, glossary.getHeading() == null ? Wording.GLOSSARY : glossary.getHeading(), glossary);
		lines(glossary);
		List<String> lines = new ArrayList<>();
		for (Term term : glossary.getTerms()) {
			String also = term.getVariants().isEmpty() ? "" : " (also: " + Escape.inline(String.join(", ", term.getVariants())) + ")";
			List<String> definition = SafeProse.lines(Frameworks.text(term));
			lines.add("- **" + Escape.inline(term.getTitle() == null || term.getTitle().isBlank() ? "…" : term.getTitle().strip()) + "**" + also + ": " + (definition.isEmpty() ? "" : definition.get(0)));
			definition.stream().skip(1).forEach(line -> lines.add(line.isBlank() ? "" : "  " + line));
		}
		page.block(lines);
	}

	void sources(Sources sources, int level) {
		page.heading(level, sources.getHeading() == null ? Wording.SOURCES : sources.getHeading(), sources);
		lines(sources);
		List<String> lines = new ArrayList<>();
		for (Source source : sources.getSources()) {
			work(source, source.getTitle(), source.getAuthor(), source.getYear(), source.getLink(), lines);
		}
		page.block(lines);
	}

	/** The prose of a part, as a block. */
	void lines(Prose prose) {
		if (Frameworks.hasText(prose)) {
			page.block(SafeProse.lines(Frameworks.text(prose)));
		}
	}
}
