package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.format.word.document.Look;
import framewright.format.word.document.Paragraph;
import framewright.format.word.document.Span;

/** The texts, lists, quotations and works of a part, as headings and paragraphs. */
final class Facets {

	/** Only the summary of a chapter is set larger than other prose, not that of a part of it. */
	private static final int DEEPEST_LEAD = 2;

	private final Prose prose;
	private final Bookmarks bookmarks;

	Facets(Prose prose, Bookmarks bookmarks) {
		this.prose = prose;
		this.bookmarks = bookmarks;
	}

	static boolean isSection(Facet facet) {
		return facet instanceof ProseFacet prose && prose.getKind() == ProseKind.SECTION;
	}

	/** Whether a piece of contents begins with a heading, so that it is plain that it does not belong to the part before it. */
	static boolean hasHeading(Content content, boolean top, boolean labels) {
		return switch (content) {
			case ProseFacet prose when prose.getKind() == ProseKind.NOTE -> !text(prose.getHeading()).isEmpty();
			case ProseFacet prose -> top || !text(prose.getHeading()).isEmpty() || labels && prose.getKind() != ProseKind.SUMMARY;
			case Figure figure -> false;
			case Reference reference -> false;
			case Descriptor descriptor -> false;
			default -> true;
		};
	}

	/**
	 * The blocks of a facet that is no figure.
	 *
	 * @param order that of its heading
	 * @param top whether it stands in the framework itself, behind the introduction
	 * @param labels whether a text without a heading is given one
	 */
	List<Block> blocks(Part part, Facet facet, int order, boolean top, boolean labels) {
		return switch (facet) {
			case ProseFacet one when one.getKind() == ProseKind.NOTE -> note(one, order);
			case ProseFacet one -> prose(part, one, order, top, labels);
			case ListFacet list -> with(heading(part, facet, list.getHeading(), order, top), list(list));
			case Voices voices -> with(heading(part, facet, voices.getHeading(), order, top), voices(voices));
			case Reading reading -> with(heading(part, facet, reading.getHeading(), order, top), reading(reading));
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		};
	}

	private static List<Block> with(Block heading, List<Paragraph> paragraphs) {
		return List.of(heading, new Block.Text(paragraphs));
	}

	/** What begins a chapter is in the contents, as is a section of its own; of the rest, the heading only says what follows. */
	private Block heading(Part part, Facet facet, String heading, int order, boolean top) {
		String title = text(heading).isEmpty() ? Titles.label(facet) : text(heading);
		boolean listed = top || part instanceof Framework || isSection(facet);
		return new Block.Heading(listed ? Look.heading(order) : Look.LABEL, order, "", "", title, listed ? bookmarks.claim("section_" + title) : "", false);
	}

	private List<Block> prose(Part part, ProseFacet facet, int order, boolean top, boolean labels) {
		List<Block> blocks = new ArrayList<>();
		String title = text(facet.getHeading());
		if (!Frameworks.hasText(facet) && title.isEmpty()) {
			return blocks;
		}
		boolean summary = facet.getKind() == ProseKind.SUMMARY;
		if (!title.isEmpty() || labels && !summary || top) {
			blocks.add(heading(part, facet, title, order, top));
		}
		blocks.add(new Block.Text(prose.read(facet.getLines(), summary && title.isEmpty() && order <= DEEPEST_LEAD ? Look.LEAD : Look.BODY)));
		return blocks;
	}

	private List<Block> note(ProseFacet note, int order) {
		List<Block> blocks = new ArrayList<>();
		if (!text(note.getHeading()).isEmpty()) {
			blocks.add(new Block.Heading(Look.NOTE_TITLE, order, "", "", text(note.getHeading()), "", false));
		}
		if (Frameworks.hasText(note)) {
			blocks.add(new Block.Text(prose.read(note.getLines(), Look.NOTE)));
		}
		return blocks;
	}

	private List<Paragraph> list(ListFacet list) {
		List<Paragraph> paragraphs = new ArrayList<>(prose.read(list.getLines(), Look.BODY));
		entries(list.getEntries(), 0, paragraphs);
		return paragraphs;
	}

	private void entries(List<Entry> entries, int depth, List<Paragraph> into) {
		for (Entry entry : entries) {
			into.addAll(prose.entry(entry.getLines(), depth));
			entries(entry.getEntries(), depth + 1, into);
		}
	}

	private List<Paragraph> voices(Voices voices) {
		List<Paragraph> paragraphs = new ArrayList<>(prose.read(voices.getLines(), Look.BODY));
		for (Voice voice : voices.getVoices()) {
			paragraphs.addAll(prose.read(voice.getLines(), Look.QUOTE));
			List<Span> by = new ArrayList<>();
			if (!text(voice.getBy()).isEmpty()) {
				by.add(Span.plain("— " + text(voice.getBy())));
			}
			if (voice.getSource() != null && !voice.getSource().eIsProxy()) {
				by.add(Span.plain(by.isEmpty() ? "— " : ", "));
				by.add(Span.emphasis(text(voice.getSource().getTitle())));
			}
			if (!by.isEmpty()) {
				paragraphs.add(Paragraph.of(Look.BY, by));
			}
		}
		return paragraphs;
	}

	private List<Paragraph> reading(Reading reading) {
		List<Paragraph> paragraphs = new ArrayList<>(prose.read(reading.getLines(), Look.BODY));
		for (Work work : reading.getWorks()) {
			paragraphs.addAll(work(prose, work.getTitle(), work.getAuthor(), work.getYear(), work.getLink(), work.getLines(), ""));
		}
		return paragraphs;
	}

	/** A book, an article or a web page, with what is said of it. The address stands there in full, for a link on paper leads nowhere. */
	static List<Paragraph> work(Prose prose, String title, String author, String year, String link, List<String> lines, String bookmark) {
		List<Span> spans = new ArrayList<>();
		if (!text(author).isEmpty()) {
			spans.add(Span.plain(text(author) + (text(year).isEmpty() ? ", " : " (" + text(year) + "), ")));
		}
		spans.add(Span.emphasis(text(title).isEmpty() ? "Untitled" : text(title)));
		if (text(author).isEmpty() && !text(year).isEmpty()) {
			spans.add(Span.plain(" (" + text(year) + ")"));
		}
		if (!text(link).isEmpty()) {
			spans.add(Span.plain(". "));
			spans.add(new Span(text(link), false, false, Links.of(link)));
		}
		List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(Look.WORK, spans).at(bookmark)));
		paragraphs.addAll(prose.read(lines, Look.CONTINUED));
		return paragraphs;
	}
}
