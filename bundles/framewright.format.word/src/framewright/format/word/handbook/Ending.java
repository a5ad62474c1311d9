package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import framewright.core.exchange.SinceLastVersion;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Term;
import framewright.format.word.document.Look;
import framewright.format.word.document.Paragraph;
import framewright.format.word.document.Span;
import framewright.format.word.handbook.Block.Cell;
import framewright.format.word.redline.Wording;

/** What stands behind the body of a handbook: glossary, sources, what is no longer part of the framework, what changed, and what the header says. */
final class Ending {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final Framework framework;
	private final Bookmarks bookmarks;
	private final Prose prose;
	private final References references;
	private final List<Block> blocks = new ArrayList<>();

	Ending(Framework framework, HandbookBuilder body) {
		this.framework = framework;
		this.bookmarks = body.bookmarks();
		this.prose = body.prose();
		this.references = body.references();
	}

	/** All that was added. */
	List<Block> blocks() {
		return blocks;
	}

	private void chapter(String title, boolean newPage) {
		blocks.add(new Block.Heading(Look.HEADING_1, 1, "", "", title, bookmarks.claim("chapter_" + title), newPage));
	}

	void glossaries() {
		for (Glossary list : Frameworks.glossaries(framework)) {
			chapter(text(list.getHeading()).isEmpty() ? "Glossary" : text(list.getHeading()), true);
			blocks.add(new Block.Text(prose.read(list.getLines(), Look.BODY)));
			for (Term term : list.getTerms()) {
				List<Span> spans = new ArrayList<>(List.of(Span.strong(text(term.getTitle()))));
				if (!term.getVariants().isEmpty()) {
					spans.add(Span.emphasis(" (also: " + String.join(", ", term.getVariants()) + ")"));
				}
				List<Paragraph> meaning = new ArrayList<>(prose.read(term.getLines(), Look.TERM));
				if (!meaning.isEmpty() && meaning.get(0).look() == Look.TERM) {
					spans.add(Span.plain("\u2002"));
					spans.addAll(meaning.remove(0).spans());
				}
				meaning.add(0, Paragraph.of(Look.TERM, spans));
				blocks.add(new Block.Text(meaning));
			}
		}
	}

	void sources() {
		for (Sources list : Frameworks.contents(framework, Sources.class)) {
			chapter(text(list.getHeading()).isEmpty() ? "Sources" : text(list.getHeading()), false);
			blocks.add(new Block.Text(prose.read(list.getLines(), Look.BODY)));
			for (Source source : list.getSources()) {
				blocks.add(new Block.Text(Facets.work(prose, source.getTitle(), source.getAuthor(), source.getYear(), source.getLink(), source.getLines(), bookmarks.claim("source_" + text(source.getName())))));
			}
		}
	}

	void retired(List<Element> retired) {
		if (retired.isEmpty()) {
			return;
		}
		chapter("No longer part of this framework", false);
		List<List<Cell>> rows = new ArrayList<>();
		for (Element element : retired) {
			rows.add(gone(element));
			Frameworks.allElements(element).forEach(part -> rows.add(gone(part)));
		}
		blocks.add(new Block.Table("Parts that are no longer part of this framework", false, false, List.of(45, 20, 35), List.of(Cell.of(Look.LEVEL, "Part"), Cell.of(Look.LEVEL, "Retired in"), Cell.of(Look.LEVEL, "What follows it")), rows, true));
	}

	private Cell what(Element element) {
		List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(Look.ROW_TITLE, Wording.title(element))));
		String kind = Titles.kind(element, "");
		if (!kind.isEmpty()) {
			paragraphs.add(Paragraph.of(Look.ROW_NOTE, kind));
		}
		return new Cell(paragraphs, 1);
	}

	private List<Cell> gone(Element element) {
		List<Paragraph> successors = element.getReplacedBy().stream().filter(next -> !next.eIsProxy()).map(next -> Paragraph.of(Look.CELL, references.element(next))).toList();
		return List.of(what(element), Cell.of(Look.CELL, text(element.getRetiredIn()).isEmpty() ? "with the part it was in" : "version " + text(element.getRetiredIn())), new Cell(successors, 1));
	}

	void changes(SinceLastVersion since) {
		chapter("Changes since version " + since.version(), false);
		String when = since.date().map(date -> "Version " + since.version() + " was published on " + date.format(DATE) + ". ").orElse("");
		blocks.add(new Block.Text(List.of(Paragraph.of(Look.BODY, when + since.summary()))));
		if (since.rows().isEmpty()) {
			return;
		}
		List<List<Cell>> rows = new ArrayList<>();
		for (SinceLastVersion.Row row : since.rows()) {
			String title = row.element().isEmpty() ? "The framework itself" : (row.number().isEmpty() ? "" : row.number() + "\u2002") + row.title();
			String bookmark = row.gone() ? "" : bookmarks.named(row.element());
			Span name = new Span(title, false, false, bookmark.isEmpty() ? "" : "#" + bookmark);
			String words = String.join("; ", row.words());
			rows.add(List.of(new Cell(List.of(Paragraph.of(Look.CELL, List.of(name))), 1), Cell.of(Look.CELL, words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1))));
		}
		blocks.add(new Block.Table("Changes since version " + since.version(), false, false, List.of(50, 50), List.of(Cell.of(Look.LEVEL, "Part"), Cell.of(Look.LEVEL, "What changed")), rows, true));
	}

	void imprint(List<Imprint.Fact> facts) {
		chapter("About this handbook", false);
		List<List<Cell>> rows = facts.stream().map(fact -> List.of(Cell.of(Look.ROW_TITLE, fact.name()), new Cell(fact.values().stream().map(value -> Paragraph.of(Look.CELL, List.of(value))).toList(), 1))).toList();
		blocks.add(new Block.Table("About this handbook", false, false, List.of(28, 72), List.of(), rows, true));
	}
}
