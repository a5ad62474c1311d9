package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.format.word.document.Look;
import framewright.format.word.document.Paragraph;
import framewright.format.word.document.Span;
import framewright.format.word.redline.Wording;

/**
 * Makes the body of a handbook.
 * <p>
 * It keeps the order of the framework's one list of contents, with two exceptions that every printed handbook makes: the glossary and the sources stand
 * behind it, and retired elements at the very end ({@link Ending}). Neighbours that have nothing but descriptors, or nothing but an answer to be given,
 * share a table. The numbers are words of the headings and not counted by Word: they are quoted elsewhere, and stay what they are when somebody takes a
 * part out of the document, adds a heading or copies one into another document.
 * <p>
 * An instance serves one framework.
 */
final class HandbookBuilder {

	private final Framework framework;
	private final SubMonitor progress;
	private final Bookmarks bookmarks;
	private final Numbering numbering;
	private final Prose prose;
	private final Pictures pictures;
	private final References references;
	private final Facets facets;
	private final Tables tables;
	private final List<Block> blocks = new ArrayList<>();
	private final List<Element> retired = new ArrayList<>();
	private final Map<Part, String> scaleBookmarks = new HashMap<>();

	/**
	 * @param losses where to tell what cannot be shown though the format could
	 * @param progress told of each element, and asked whether to stop
	 */
	HandbookBuilder(Framework framework, Pictures pictures, framewright.format.word.document.Numbering lists, Set<Loss> losses, SubMonitor progress) {
		this.framework = framework;
		this.pictures = pictures;
		this.progress = progress;
		this.bookmarks = new Bookmarks(framework);
		this.numbering = Numbering.of(framework);
		this.prose = new Prose(lists);
		this.references = new References(framework, numbering, bookmarks, losses);
		this.facets = new Facets(prose, bookmarks);
		this.tables = new Tables(prose, numbering, bookmarks, references, losses);
		String language = text(framework.getLanguage()).toLowerCase(java.util.Locale.ROOT);
		if (!language.isEmpty() && !language.equals("en") && !language.startsWith("en-")) {
			losses.add(Loss.of(Aspect.LANGUAGE, "The words that the handbook adds itself, such as “Contents”, are in English."));
		}
	}

	Bookmarks bookmarks() {
		return bookmarks;
	}

	Numbering numbering() {
		return numbering;
	}

	Prose prose() {
		return prose;
	}

	References references() {
		return references;
	}

	/** The retired elements that {@link #body} met. */
	List<Element> retired() {
		return retired;
	}

	/** The bookmark of a scale or a level. */
	String bookmark(Part scaleOrLevel) {
		return scaleBookmarks.computeIfAbsent(scaleOrLevel, part -> bookmarks.claim((part instanceof Scale ? "scale_" : "level_") + text(part.getName())));
	}

	/**
	 * The first facets make the introduction; after that, everything in the framework itself that has a heading begins a chapter.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	List<Block> body() {
		List<Content> body = inForce(framework);
		int i = 0;
		while (i < body.size() && body.get(i) instanceof Facet facet && !Facets.isSection(facet)) {
			i++;
		}
		if (i > 0) {
			blocks.add(heading(1, "", "", "Introduction", bookmarks.claim("introduction"), true));
			contents(framework, body.subList(0, i), 2, false);
		}
		contents(framework, body.subList(i, body.size()), 1, true);
		return blocks;
	}

	private static Block.Heading heading(int order, String kind, String number, String title, String bookmark, boolean newPage) {
		return new Block.Heading(Look.heading(order), order, kind, number, title, bookmark, newPage);
	}

	/**
	 * Lays out contents of one part.
	 *
	 * @param order that of the headings in it
	 * @param top whether these are the contents of the framework itself, behind its introduction
	 */
	private void contents(Part part, List<Content> contents, int order, boolean top) {
		boolean labels = !isLonely(contents);
		boolean afterPart = false;
		for (int i = 0; i < contents.size();) {
			Content content = contents.get(i);
			int end = content instanceof Element ? endOfRows(contents, i) : i + 1;
			boolean table = content instanceof Element && end > i;
			if (afterPart && !table && !Facets.hasHeading(content, top, labels)) {
				comeBack(part);
			}
			switch (content) {
				case Descriptor descriptor -> {
					end = endOfRun(contents, i, Descriptor.class);
					blocks.add(tables.descriptors((Element) part, run(contents, i, end, Descriptor.class)));
				}
				case Reference reference -> {
					end = endOfRun(contents, i, Reference.class);
					blocks.add(new Block.Text(references.paragraphs(run(contents, i, end, Reference.class), Look.BODY)));
				}
				case Element element when table -> {
					boolean introduced = i > 0 && contents.get(i - 1) instanceof Facet facet && Facets.isSection(facet);
					table(part, run(contents, i, end, Element.class), order, top, !introduced && (top || afterPart));
				}
				case Element element -> {
					end = i + 1;
					element(element, order, top);
				}
				case Scale scale -> scale(scale, order);
				case Figure figure -> blocks.add(new Block.Picture(text(figure.getFile()), pictures.find(figure.getFile()), text(figure.getAlt()), text(figure.getCaption())));
				case Facet facet -> blocks.addAll(facets.blocks(part, facet, order, top, labels));
				default -> {
					// declared for the language, not for readers
				}
			}
			afterPart = content instanceof Element && !table;
			i = end;
		}
	}

	/** Marks that what follows belongs to a whole again, and not to the last of its parts. */
	private void comeBack(Part part) {
		String title = part instanceof Element element ? numbering.heading(element) : Wording.title(part);
		blocks.add(new Block.Text(List.of(Paragraph.of(Look.KIND, title + ", continued"))));
	}

	/** Whether an element has one piece of prose and no parts: then its title says enough, and no “What” is needed over it. */
	private static boolean isLonely(List<Content> contents) {
		return contents.stream().filter(ProseFacet.class::isInstance).count() == 1 && contents.stream().noneMatch(Element.class::isInstance);
	}

	private static int endOfRun(List<Content> contents, int from, Class<?> kind) {
		int end = from;
		while (end < contents.size() && kind.isInstance(contents.get(end))) {
			end++;
		}
		return end;
	}

	private static <T> List<T> run(List<Content> contents, int from, int end, Class<T> kind) {
		return contents.subList(from, end).stream().map(kind::cast).toList();
	}

	/** The end of the elements from here on that can share a table; the beginning itself when this one cannot stand in a table. */
	private static int endOfRows(List<Content> contents, int from) {
		Tier tier = ((Element) contents.get(from)).getTier();
		Scale scale = Tables.scale(tier);
		int end = from;
		while (scale != null && end < contents.size() && contents.get(end) instanceof Element element && element.getTier() == tier && isRow(element)) {
			end++;
		}
		return end;
	}

	private static boolean isRow(Element element) {
		return element.getContents().stream().allMatch(content -> content instanceof Descriptor || content instanceof Reference || content instanceof Acceptance);
	}

	/** The contents that are printed where they stand. Retired elements are set aside, and what is only for the language is left out. */
	private List<Content> inForce(Part part) {
		List<Content> kept = new ArrayList<>();
		for (Content content : part.getContents()) {
			switch (content) {
				case Element element when Frameworks.isRetired(element) -> retired.add(element);
				case Glossary behind -> {
					// behind the body
				}
				case Sources behind -> {
					// behind the body
				}
				case Structure structure -> {
					// shown by the tiers themselves
				}
				case Acceptance acceptance -> {
					// for those who write it
				}
				default -> kept.add(content);
			}
		}
		return kept;
	}

	private void element(Element element, int order, boolean top) {
		progress.split(1);
		List<Content> inside = inForce(element);
		boolean hasParts = inside.stream().anyMatch(Element.class::isInstance);
		String number = numbering.of(element).orElse("");
		blocks.add(heading(order, Titles.kind(element, number), number, Wording.title(element), bookmarks.of(element), top && hasParts));
		if (!element.getAudience().isEmpty()) {
			blocks.add(new Block.Text(List.of(Paragraph.of(Look.AUDIENCE, "For: " + String.join("; ", element.getAudience())))));
		}
		contents(element, inside, order + 1, false);
		if (element.getTier() != null && !element.getTier().eIsProxy() && element.getTier().getAnsweredOn() != null && Tables.scale(element.getTier()) != null) {
			blocks.add(tables.answer(element));
		}
	}

	/** @param titled whether it gets a heading */
	private void table(Part part, List<Element> elements, int order, boolean top, boolean titled) {
		progress.split(elements.size());
		Tier tier = elements.get(0).getTier();
		String title = Titles.plural(tier);
		if (titled && top) {
			blocks.add(heading(order, "", "", title, bookmarks.claim("table_" + text(tier.getName())), false));
		} else if (titled) {
			blocks.add(new Block.Heading(Look.LABEL, order, "", "", title, "", false));
		}
		String caption = part instanceof Element parent ? title + " of " + numbering.heading(parent) : title;
		blocks.add(tier.getRatedOn() != null ? tables.rubric(elements, caption) : tables.grid(elements, caption));
	}

	private void scale(Scale scale, int order) {
		blocks.add(heading(order, "", "", Wording.title(scale), bookmark(scale), false));
		if (!text(scale.getStem()).isEmpty()) {
			blocks.add(new Block.Text(List.of(Paragraph.of(Look.BODY, List.of(Span.plain("Each description goes on from the words "), Span.emphasis("“" + text(scale.getStem()) + " …”"))))));
		}
		boolean bare = Frameworks.levels(scale).stream().allMatch(level -> level.getContents().isEmpty());
		List<Content> facetsOfScale = new ArrayList<>();
		for (Content content : scale.getContents()) {
			if (content instanceof Level level) {
				contents(scale, List.copyOf(facetsOfScale), order + 1, false);
				facetsOfScale.clear();
				if (bare) {
					String code = text(level.getCode()).isEmpty() ? "" : text(level.getCode()) + "\u2002";
					blocks.add(new Block.Text(List.of(Paragraph.of(Look.BULLET, code + Wording.title(level)).at(bookmark(level)))));
					continue;
				}
				blocks.add(heading(order + 1, "", text(level.getCode()), Wording.title(level), bookmark(level), false));
				contents(level, level.getContents(), order + 2, false);
			} else {
				facetsOfScale.add(content);
			}
		}
		contents(scale, facetsOfScale, order + 1, false);
	}
}
