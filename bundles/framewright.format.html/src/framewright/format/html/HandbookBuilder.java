package framewright.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.core.exchange.SinceLastVersion;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Numbering;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.format.html.Block.Cell;
import framewright.format.html.Block.Column;
import framewright.format.html.Block.Grid;
import framewright.format.html.Block.Item;
import framewright.format.html.Block.LevelCard;
import framewright.format.html.Block.Row;

/**
 * Makes the handbook of a framework.
 * <p>
 * The body keeps the order of the framework's one list of contents, with two exceptions that every printed handbook makes: the
 * glossary and the sources stand behind it, and retired elements at the very end. Neighbours that have nothing but descriptors, or
 * nothing but an answer to be given, share a table.
 * <p>
 * An instance serves one framework.
 */
public final class HandbookBuilder {

	private static final int DEEPEST_HEADING = 6;

	/** The ids that stand in the templates. */
	private static final List<String> PAGE_ANCHORS = List.of("page.top", "page.contents", "page.main", "page.card", "page.changes", "page.retired", "page.imprint");

	/** Only the summary of a chapter is set larger than other prose, not that of a part of it. */
	private static final int DEEPEST_LEAD = 3;

	/** With more parts than this a page of one element only names them. */
	private static final int MOST_PARTS = 60;

	/** With more parts than this, a part of a page that names it does not name them. */
	private static final int MOST_NAMED = 24;

	private final Framework framework;
	private final HandbookOptions options;
	private final Publication publication;
	private final Places places;
	private final SubMonitor progress;
	private final Anchors anchors;
	private final Numbering numbering;
	private final Identity identity;
	private final Map<Framework, Numbering> otherNumberings = new HashMap<>();
	private final Glossary glossary = new Glossary();
	private final ProseWriter prose = new ProseWriter(glossary);
	private final Pictures pictures;
	private final Set<Loss> losses;

	private final List<Handbook.Chapter> chapters = new ArrayList<>();
	private final List<OpenEntry> contents = new ArrayList<>();
	private final Map<Term, String> termAnchors = new LinkedHashMap<>();
	private final Map<Source, String> sourceAnchors = new LinkedHashMap<>();
	private final Map<Level, String> levelAnchors = new HashMap<>();
	private final Map<Scale, String> scaleAnchors = new HashMap<>();
	private final List<Handbook.Gone> gone = new ArrayList<>();
	private List<Block> blocks = new ArrayList<>();
	private boolean partsShown = true;

	/** A line of the table of contents to which lines may still be added. */
	private record OpenEntry(String look, String number, String title, String anchor, List<Handbook.Entry> entries) {
	}

	/**
	 * @param publication as what it is handed out
	 * @param losses where to tell what cannot be shown though the format could
	 * @param progress told of each element, and asked whether to stop
	 */
	HandbookBuilder(Framework framework, Library library, HandbookOptions options, Publication publication, Set<Loss> losses, SubMonitor progress) {
		this(framework, library, options, publication, Places.ONE_PAGE, losses, progress);
	}

	/** @param places where its pieces are found */
	public HandbookBuilder(Framework framework, Library library, HandbookOptions options, Publication publication, Places places, Set<Loss> losses, SubMonitor progress) {
		this.framework = framework;
		this.options = options;
		this.publication = publication;
		this.places = places;
		this.losses = losses;
		this.progress = progress;
		this.anchors = new Anchors(framework);
		this.numbering = Numbering.of(framework);
		this.identity = Identity.of(framework);
		this.pictures = new Pictures(library.folder(), lost -> losses.add(Loss.of(Aspect.FIGURES, lost)));
	}

	/**
	 * Makes the handbook.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public Handbook build() {
		giveAnchors();
		body();
		Handbook.Card card = options.smartcard() ? new SmartCard(framework, numbering, anchors, places).make() : Handbook.Card.NONE;
		if (card.present()) {
			enter("Smart card", "page.card");
		}
		List<Handbook.Terms> terms = glossaries();
		List<Handbook.Bibliography> sources = sources();
		if (places.apart()) {
			Frameworks.allElements(framework).stream().filter(element -> Frameworks.isRetired(element) && !(element.eContainer() instanceof Element outer && isGone(outer))).forEach(this::retire);
		}
		Handbook.Updates changes = changes();
		if (!changes.rows().isEmpty()) {
			enter(changes.title(), "page.changes");
		}
		tellLosses();
		if (!gone.isEmpty()) {
			enter("No longer part of this framework", "page.retired");
		}
		enter("About this handbook", "page.imprint");
		Imprint imprint = new Imprint(framework, publication);
		String logo = pictures.address(imprint.logo());
		return new Handbook(imprint.language(), imprint.direction(), imprint.cover(identity.framework().toString(), logo), entries(), List.copyOf(chapters), terms, sources, changes,
				gone, card, imprint.facts());
	}

	/**
	 * Makes a page of one element instead. Links to the glossary, the sources and the scales are left out, for these are not on it.
	 *
	 * @param shown {@code null} for the beginning of the framework
	 */
	Excerpt excerpt(Element shown) {
		PAGE_ANCHORS.forEach(anchors::claim);
		Imprint imprint = new Imprint(framework, publication);
		List<Handbook.Reference> above = new ArrayList<>();
		if (shown == null) {
			List<Element> parts = Frameworks.elementsInForce(framework);
			List<Content> introduction = inForce(framework).stream().takeWhile(content -> content instanceof Facet facet && !isSection(facet)).toList();
			beginChapter("introduction");
			contents(framework, introduction, 2, false);
			listParts(parts);
		} else {
			for (Object part = shown.eContainer(); part instanceof Element outer; part = outer.eContainer()) {
				above.add(0, link(outer, ""));
			}
			above.add(0, new Handbook.Reference(text(framework.getTitle(), ""), "", places.framework(), ""));
			List<Element> inside = Frameworks.allElements(shown);
			partsShown = inside.size() <= MOST_PARTS;
			element(shown, 2, true);
			if (!partsShown) {
				listParts(Frameworks.elementsInForce(shown));
			}
		}
		Handbook handbook = new Handbook(imprint.language(), imprint.direction(), imprint.cover(identity.framework().toString(), pictures.address(imprint.logo())), List.of(), chapters, List.of(), List.of(),
				Handbook.Updates.NONE, List.of(), Handbook.Card.NONE, List.of());
		return new Excerpt(handbook, above);
	}

	/**
	 * Makes the page of one element where each has its own, after {@link #build}.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public Handbook.Chapter page(Element shown) {
		anchors.beginPage();
		pictures.beginPage();
		chapters.clear();
		element(shown, 1, true);
		return chapters.get(0);
	}

	/** The id of an element, which its page is named after. */
	public String anchor(Element element) {
		return anchors.of(element);
	}

	/** An identifier that never changes; empty for what has no name. */
	public String identifier(Element element) {
		return uuid(element);
	}

	public Numbering numbering() {
		return numbering;
	}

	private void listParts(List<Element> parts) {
		if (!parts.isEmpty()) {
			blocks.add(new Block.See(List.of(new Handbook.Relation("In it", parts.stream().map(part -> link(part, "")).toList()))));
		}
	}

	/** Ids for all that is referred to before it is printed. Those of the page itself come first, for the templates know them. */
	private void giveAnchors() {
		PAGE_ANCHORS.forEach(anchors::claim);
		for (framewright.dsl.model.Glossary list : Frameworks.glossaries(framework)) {
			for (Term term : list.getTerms()) {
				String anchor = anchors.claim("term." + text(term.getName(), slug(term.getTitle())));
				termAnchors.put(term, anchor);
				glossary.add(text(term.getTitle(), ""), places.term(anchor));
				term.getVariants().forEach(variant -> glossary.add(variant, places.term(anchor)));
			}
		}
		for (Source source : Frameworks.sources(framework)) {
			sourceAnchors.put(source, anchors.claim("source." + text(source.getName(), "")));
		}
		for (Scale scale : Frameworks.scales(framework)) {
			scaleAnchors.put(scale, anchors.claim("scale." + text(scale.getName(), "")));
			for (Level level : Frameworks.levels(scale)) {
				levelAnchors.put(level, anchors.claim("level." + text(scale.getName(), "") + "." + text(level.getName(), "")));
			}
		}
		anchors.keep();
	}

	// ---- the body ----

	/** The first facets make the introduction; after that, everything in the framework itself that has a heading begins a chapter. */
	private void body() {
		List<Content> body = inForce(framework);
		int i = 0;
		while (i < body.size() && body.get(i) instanceof Facet facet && !isSection(facet)) {
			i++;
		}
		if (i > 0) {
			beginChapter("introduction");
			String anchor = anchors.claim("page.introduction");
			heading(2, anchor, "introduction", "section", "Introduction");
			enter("Introduction", anchor);
			contents(framework, body.subList(0, i), 3, false);
		}
		List<Content> rest = body.subList(i, body.size());
		if (!rest.isEmpty() && !hasHeading(rest.get(0), true, true)) {
			beginChapter("section");
		}
		contents(framework, rest, 2, true);
	}

	private void beginChapter(String look) {
		glossary.beginChapter();
		blocks = new ArrayList<>();
		chapters.add(new Handbook.Chapter(look, blocks));
	}

	/**
	 * Lays out contents of one part.
	 *
	 * @param depth the order of the headings in it
	 * @param top whether these are the contents of the framework itself
	 */
	private void contents(Part part, List<Content> contents, int depth, boolean top) {
		boolean labels = !isLonely(contents);
		boolean afterPart = false;
		for (int i = 0; i < contents.size();) {
			Content content = contents.get(i);
			int end = content instanceof Element ? endOfRows(contents, i) : i + 1;
			boolean table = content instanceof Element && end > i;
			if (afterPart && !table && !hasHeading(content, top, labels)) {
				comeBack(part, top);
			}
			switch (content) {
				case Descriptor descriptor -> {
					end = endOfRun(contents, i, Descriptor.class);
					descriptors((Element) part, run(contents, i, end, Descriptor.class));
				}
				case Reference reference -> {
					end = endOfRun(contents, i, Reference.class);
					see(run(contents, i, end, Reference.class));
				}
				case Element element when table -> {
					boolean introduced = i > 0 && contents.get(i - 1) instanceof Facet facet && isSection(facet);
					table(part, run(contents, i, end, Element.class), depth, top, !introduced && (top || afterPart));
				}
				case Element element when places.apart() -> {
					end = endOfParts(contents, i);
					parts(run(contents, i, end, Element.class), top);
				}
				case Element element -> {
					end = i + 1;
					element(element, depth, top);
				}
				case Scale scale -> scale(scale, depth, top);
				case Facet facet -> facet(part, facet, depth, top, labels);
				default -> {
					// declared for the language, not for readers
				}
			}
			afterPart = content instanceof Element && !table;
			i = end;
		}
	}

	/** Whether a piece of contents begins with a heading, so that it is plain that it does not belong to the part before it. */
	private static boolean hasHeading(Content content, boolean top, boolean labels) {
		return switch (content) {
			case ProseFacet prose when prose.getKind() == ProseKind.NOTE -> !text(prose.getHeading(), "").isEmpty();
			case ProseFacet prose -> top || !text(prose.getHeading(), "").isEmpty() || labels && prose.getKind() != ProseKind.SUMMARY;
			case Figure figure -> false;
			case Reference reference -> false;
			case Descriptor descriptor -> false;
			default -> true;
		};
	}

	/** Marks that what follows belongs to a whole again, and not to the last of its parts. */
	private void comeBack(Part part, boolean top) {
		if (top) {
			beginChapter("section");
		}
		blocks.add(new Block.Continued(part instanceof Element element ? Titles.numbered(element, numbering) : ""));
	}

	/** Whether an element has one piece of prose and no parts: then its title says enough, and no “What” is needed over it. */
	private static boolean isLonely(List<Content> contents) {
		return contents.stream().filter(ProseFacet.class::isInstance).count() == 1 && contents.stream().noneMatch(Element.class::isInstance);
	}

	private static boolean isSection(Facet facet) {
		return facet instanceof ProseFacet prose && prose.getKind() == ProseKind.SECTION;
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
		Scale scale = scale(tier);
		int end = from;
		while (scale != null && end < contents.size() && contents.get(end) instanceof Element element && element.getTier() == tier && isRow(element)) {
			end++;
		}
		return end;
	}

	/** The end of the elements from here on that cannot share a table. */
	private static int endOfParts(List<Content> contents, int from) {
		int end = from + 1;
		while (end < contents.size() && contents.get(end) instanceof Element && endOfRows(contents, end) == end) {
			end++;
		}
		return end;
	}

	/** The scale that elements of a tier are rated or answered on, or {@code null}. */
	private static Scale scale(Tier tier) {
		if (tier == null || tier.eIsProxy()) {
			return null;
		}
		Scale scale = tier.getRatedOn() != null ? tier.getRatedOn() : tier.getAnsweredOn();
		return scale == null || scale.eIsProxy() || Frameworks.levels(scale).isEmpty() ? null : scale;
	}

	private static boolean isRow(Element element) {
		return element.getContents().stream().allMatch(content -> content instanceof Descriptor || content instanceof Reference || content instanceof Acceptance);
	}

	/** The contents that are printed where they stand. Retired elements are set aside, and what is only for the language is left out. */
	private List<Content> inForce(Part part) {
		List<Content> kept = new ArrayList<>();
		for (Content content : part.getContents()) {
			switch (content) {
				case Element element when !partsShown -> {
					// named at the end of the page
				}
				case Element element when Frameworks.isRetired(element) -> {
					if (!places.apart()) {
						retire(element);
					}
				}
				case framewright.dsl.model.Glossary list -> {
					// behind the body
				}
				case Sources list -> {
					// behind the body
				}
				case Structure structure -> {
					// shown by the tiers themselves
				}
				default -> kept.add(content);
			}
		}
		return kept;
	}

	// ---- elements ----

	private void element(Element element, int depth, boolean top) {
		progress.split(1);
		List<Content> inside = inForce(element);
		boolean hasParts = inside.stream().anyMatch(Element.class::isInstance);
		if (top) {
			beginChapter(hasParts ? "domain" : "leaf");
		}
		String number = number(element);
		blocks.add(new Block.Heading(Math.min(depth, DEEPEST_HEADING), anchors.of(element), anchors.former(element.getFormerly()), uuid(element),
				top ? hasParts ? "domain" : "leaf" : "part", tierTitle(element, number), number, Titles.of(element), List.copyOf(element.getAudience()), places.element(anchors.of(element))));
		enter(depth, top && !hasParts ? "leaf" : "domain", number, Titles.of(element), anchors.of(element));
		contents(element, inside, depth + 1, false);
		if (element.getTier() != null && !element.getTier().eIsProxy() && element.getTier().getAnsweredOn() != null && scale(element.getTier()) != null) {
			blocks.add(grid(List.of(element), Titles.of(element), false));
		}
	}

	/** The name of the tier, unless the number begins with it. */
	private static String tierTitle(Element element, String number) {
		Tier tier = element.getTier();
		if (tier == null || tier.eIsProxy() || tier.getTitle() == null) {
			return "";
		}
		return number.toLowerCase(Locale.ROOT).startsWith(tier.getTitle().toLowerCase(Locale.ROOT)) ? "" : tier.getTitle();
	}

	private String number(Element element) {
		return numbering.of(element).orElse("");
	}

	/** Identifiers are made from names; what has none, in a text that is broken, has no identifier either. */
	private String uuid(Element element) {
		return Frameworks.firstName(element) == null ? "" : identity.of(element).toString();
	}

	private String uuid(Element element, Level level) {
		return Frameworks.firstName(element) == null || level.getName() == null ? "" : identity.of(element, level).toString();
	}

	private String uuid(Level level) {
		return level.getName() == null ? "" : identity.of(level).toString();
	}

	/** Names elements that have pages of their own, and what is in them. */
	private void parts(List<Element> elements, boolean top) {
		if (top) {
			beginChapter("section");
			String title = elements.get(0).getTier() == null || elements.get(0).getTier().eIsProxy() ? "Parts" : Titles.plural(elements.get(0).getTier());
			String anchor = anchors.claim("page." + slug(title));
			heading(2, anchor, "parts", "section", title);
			enter(title, anchor);
		}
		blocks.add(new Block.Parts(elements.stream().map(element -> part(element, true)).toList()));
	}

	/** An element, and what is in it, as a page that only names it does. */
	public Block.PartLink part(Element element, boolean withParts) {
		List<Element> inside = withParts ? Frameworks.elementsInForce(element) : List.of();
		List<Block.PartLink> named = inside.size() > MOST_NAMED ? List.of() : inside.stream().map(one -> part(one, false)).toList();
		return new Block.PartLink(places.element(anchors.of(element)), tierTitle(element, number(element)), number(element), Titles.of(element), withParts ? firstWords(element) : "", named);
	}

	/** The first paragraph of an element's first prose, as plain text. */
	private static String firstWords(Element element) {
		return Frameworks.contents(element, ProseFacet.class).stream().filter(Frameworks::hasText).findFirst()
				.map(facet -> framewright.dsl.text.Markdown.plain(Frameworks.text(facet).strip().split("\\n\\s*\\n", 2)[0]).replaceAll("\\s+", " ").strip()).orElse("");
	}

	// ---- tables ----

	private void table(Part part, List<Element> elements, int depth, boolean top, boolean titled) {
		Tier tier = elements.get(0).getTier();
		if (titled && top) {
			beginChapter("section");
			String anchor = anchors.claim("page." + text(tier.getName(), "table"));
			heading(depth, anchor, "table", "section", Titles.plural(tier));
			enter(Titles.plural(tier), anchor);
		} else if (titled) {
			heading(depth, "", "table", "title", Titles.plural(tier));
		}
		String caption = part instanceof Element parent ? Titles.plural(tier) + " of " + Titles.numbered(parent, numbering) : Titles.plural(tier);
		blocks.add(tier.getRatedOn() != null ? rubric(elements, caption) : grid(elements, caption, true));
	}

	private Block.Rubric rubric(List<Element> elements, String caption) {
		Element first = elements.get(0);
		List<Level> levels = Frameworks.levels(scale(first.getTier()));
		List<Row> rows = new ArrayList<>();
		for (Element element : elements) {
			progress.split(1);
			List<Content> inside = inForce(element);
			rows.add(row(element, cells(element, levels, run(inside, Descriptor.class)), references(run(inside, Reference.class))));
		}
		return new Block.Rubric(caption, text(first.getTier().getTitle(), ""), columns(levels, Frameworks.stem(first).orElse("")), rows);
	}

	private static <T> List<T> run(List<Content> contents, Class<T> kind) {
		return contents.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** Descriptors under the heading of their element: with all levels of the scale where they stand together, else with those that stand here. */
	private void descriptors(Element element, List<Descriptor> descriptors) {
		Scale scale = scale(element.getTier());
		boolean together = descriptors.size() == Frameworks.descriptors(element).size();
		List<Level> levels = scale != null && together ? Frameworks.levels(scale) : descriptors.stream().map(Descriptor::getLevel).filter(Objects::nonNull).distinct().toList();
		Row row = new Row("", List.of(), "", "", "", List.of(), cells(element, levels, descriptors), List.of(), "");
		blocks.add(new Block.Rubric(Titles.numbered(element, numbering), "", columns(levels, Frameworks.stem(element).orElse("")), List.of(row)));
	}

	private String level(Level level) {
		return levelAnchors.containsKey(level) ? places.level(levelAnchors.get(level)) : "";
	}

	private List<Column> columns(List<Level> levels, String stem) {
		return levels.stream().map(level -> new Column("", level(level), Titles.of(level), stem)).toList();
	}

	private List<Cell> cells(Element element, List<Level> levels, List<Descriptor> descriptors) {
		Map<Level, List<String>> lines = new HashMap<>();
		for (Descriptor descriptor : descriptors) {
			if (!levels.contains(descriptor.getLevel())) {
				losses.add(new Loss(Aspect.DESCRIPTORS, List.of(text(element.getName(), "")), "One is left out, because its level is not one of the scale."));
			}
			List<String> cell = lines.computeIfAbsent(descriptor.getLevel(), level -> new ArrayList<>());
			if (!cell.isEmpty()) {
				cell.add("");
			}
			cell.addAll(descriptor.getLines());
		}
		List<Cell> cells = new ArrayList<>();
		for (Level level : levels) {
			cells.add(new Cell(anchors.claim(anchors.of(element) + "." + text(level.getName(), "")), uuid(element, level), Titles.of(level),
					prose.blocks(lines.getOrDefault(level, List.of()))));
		}
		return cells;
	}

	private Row row(Element element, List<Cell> cells, List<Handbook.Relation> references) {
		return new Row(anchors.of(element), anchors.former(element.getFormerly()), uuid(element), number(element), Titles.of(element),
				List.copyOf(element.getAudience()), cells, references, places.element(anchors.of(element)));
	}

	/** @param named whether the rows stand for the elements; else the element has its own heading, and the row only holds the answers */
	private Grid grid(List<Element> elements, String caption, boolean named) {
		Tier tier = elements.get(0).getTier();
		Scale scale = scale(tier);
		String anchor = anchors.claim("grid." + anchors.of(elements.get(0)));
		List<Column> columns = Frameworks.levels(scale).stream()
				.map(level -> new Column(anchor + "." + text(level.getName(), ""), level(level), Titles.of(level), "")).toList();
		List<Row> rows = new ArrayList<>();
		for (Element element : elements) {
			if (!named) {
				rows.add(new Row(anchors.claim("answer." + anchors.of(element)), List.of(), "", "", "Your answer", List.of(), List.of(), List.of(), ""));
				continue;
			}
			progress.split(1);
			rows.add(row(element, List.of(), references(run(inForce(element), Reference.class))));
		}
		return new Grid(anchor, caption, named ? text(tier.getTitle(), "") : "", columns, rows);
	}

	// ---- scales ----

	private void scale(Scale scale, int depth, boolean top) {
		if (top) {
			beginChapter("section");
		}
		String title = Titles.of(scale);
		heading(depth, scaleAnchors.get(scale), "scale", "section", title);
		enter(depth, "section", "", title, scaleAnchors.get(scale));
		List<Content> inside = new ArrayList<>();
		List<LevelCard> cards = new ArrayList<>();
		for (Content content : scale.getContents()) {
			if (content instanceof Level level) {
				lay(scale, inside, depth + 1);
				cards.add(card(level, depth + 1));
			} else {
				lay(cards, scale);
				inside.add(content);
			}
		}
		lay(scale, inside, depth + 1);
		lay(cards, scale);
	}

	private void lay(Scale scale, List<Content> facets, int depth) {
		if (!facets.isEmpty()) {
			contents(scale, List.copyOf(facets), depth, false);
			facets.clear();
		}
	}

	private void lay(List<LevelCard> cards, Scale scale) {
		if (!cards.isEmpty()) {
			blocks.add(new Block.Levels(!scale.isUnordered(), List.copyOf(cards)));
			cards.clear();
		}
	}

	private LevelCard card(Level level, int depth) {
		List<Block> outer = blocks;
		blocks = new ArrayList<>();
		contents(level, level.getContents(), depth + 1, false);
		LevelCard card = new LevelCard(Math.min(depth, DEEPEST_HEADING), levelAnchors.get(level), uuid(level), text(level.getCode(), ""), Titles.of(level), blocks);
		blocks = outer;
		return card;
	}

	// ---- facets ----

	private void facet(Part part, Facet facet, int depth, boolean top, boolean labels) {
		switch (facet) {
			case ProseFacet prose -> prose(part, prose, depth, top, labels);
			case ListFacet list -> {
				String anchor = beginFacet(part, facet, list.getName(), list.getHeading(), label(facet), depth, top);
				blocks.add(new Block.Listing(list.getKind().getLiteral(), anchor, prose.blocks(list.getLines()), items(list.getEntries(), part)));
			}
			case Voices voices -> {
				String anchor = beginFacet(part, facet, voices.getName(), voices.getHeading(), label(facet), depth, top);
				blocks.add(new Block.Quotes(anchor, prose.blocks(voices.getLines()), voices.getVoices().stream().map(voice -> quote(voice, part)).toList()));
			}
			case Reading reading -> {
				String anchor = beginFacet(part, facet, reading.getName(), reading.getHeading(), label(facet), depth, top);
				blocks.add(new Block.Books(anchor, prose.blocks(reading.getLines()), reading.getWorks().stream().map(work -> work(work, part)).toList()));
			}
			case Figure figure -> blocks.add(new Block.Picture(anchor(part, figure.getName()), pictures.address(figure.getFile()), text(figure.getAlt(), ""), text(figure.getCaption(), "")));
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		}
	}

	private void prose(Part part, ProseFacet facet, int depth, boolean top, boolean labels) {
		String title = text(facet.getHeading(), "");
		if (!Frameworks.hasText(facet) && title.isEmpty()) {
			return;
		}
		if (facet.getKind() == ProseKind.NOTE) {
			if (top) {
				beginChapter("section");
			}
			if (top && !title.isEmpty()) {
				enter(title, claimFor(part, facet.getName(), "note"));
			}
			String anchor = top && !title.isEmpty() ? lastEntry() : anchor(part, facet.getName());
			blocks.add(new Block.Note(Math.min(depth, DEEPEST_HEADING), anchor, title, prose.blocks(facet.getLines())));
			return;
		}
		String anchor = "";
		boolean label = facet.getKind() != ProseKind.SUMMARY && labels;
		if (!title.isEmpty() || label || top) {
			anchor = beginFacet(part, facet, facet.getName(), title, label(facet), depth, top);
		} else {
			anchor = anchor(part, facet.getName());
		}
		boolean lead = facet.getKind() == ProseKind.SUMMARY && title.isEmpty() && depth <= DEEPEST_LEAD;
		blocks.add(new Block.Text(facet.getKind().getLiteral(), anchor, lead, prose.blocks(facet.getLines())));
	}

	/**
	 * Puts the heading of a facet, and at the top a chapter for it.
	 *
	 * @return the id that is left for the facet itself; empty when the heading bears it or there is none
	 */
	private String beginFacet(Part part, Facet facet, String name, String heading, String label, int depth, boolean top) {
		String title = text(heading, label);
		if (top) {
			beginChapter("section");
		}
		String anchor = top ? claimFor(part, name, slug(title)) : anchor(part, name);
		heading(depth, anchor, Identity.keyword(facet), top ? "section" : text(heading, "").isEmpty() ? "label" : "title", title);
		if (top) {
			enter(title, anchor);
		}
		return "";
	}

	private static String label(Facet facet) {
		return switch (Identity.keyword(facet)) {
			case "summary" -> "Summary";
			case "what" -> "What";
			case "why" -> "Why";
			case "how" -> "How";
			case "section" -> "Section";
			case "indicators" -> "Signs of success";
			case "questions" -> "Questions";
			case "suggestions" -> "Suggestions";
			case "tests" -> "Tests";
			case "voices" -> "Voices";
			case "reading" -> "Further reading";
			default -> "";
		};
	}

	private void heading(int depth, String anchor, String facet, String look, String title) {
		blocks.add(new Block.Subheading(Math.min(depth, DEEPEST_HEADING), anchor, facet, look, title));
	}

	private List<Item> items(List<Entry> entries, Part part) {
		return entries.stream().map(entry -> new Item(anchor(part, entry.getName()), prose.line(entry.getLines()), items(entry.getEntries(), part))).toList();
	}

	private Block.Quote quote(framewright.dsl.model.Voice voice, Part part) {
		Source source = voice.getSource() == null || voice.getSource().eIsProxy() ? null : voice.getSource();
		String anchor = source == null ? null : sourceAnchors.get(source);
		return new Block.Quote(anchor(part, voice.getName()), prose.blocks(voice.getLines()), text(voice.getBy(), ""), source == null ? "" : text(source.getTitle(), ""), anchor == null ? "" : places.source(anchor));
	}

	private Handbook.Work work(Work work, Part part) {
		return new Handbook.Work(anchor(part, work.getName()), text(work.getTitle(), ""), text(work.getAuthor(), ""), text(work.getYear(), ""), address(work.getLink()), prose.blocks(work.getLines()));
	}

	/** The id of something that an author has named, so that it can be linked to; empty for what has no name. */
	private String anchor(Part part, String name) {
		return text(name, "").isEmpty() ? "" : claimFor(part, name, "");
	}

	private String claimFor(Part part, String name, String otherwise) {
		String owner = switch (part) {
			case Element element -> anchors.of(element);
			case Level level -> levelAnchors.get(level);
			case Scale scale -> scaleAnchors.get(scale);
			default -> "page";
		};
		return anchors.claim(owner + "." + text(name, otherwise));
	}

	// ---- references ----

	private void see(List<Reference> references) {
		List<Handbook.Relation> shown = references(references);
		if (!shown.isEmpty()) {
			blocks.add(new Block.See(shown));
		}
	}

	/** References with the same relation that follow each other share its name. */
	private List<Handbook.Relation> references(List<Reference> references) {
		List<Handbook.Relation> relations = new ArrayList<>();
		for (Reference reference : references) {
			Handbook.Reference shown = reference(reference);
			if (shown == null) {
				continue;
			}
			String name = relation(reference);
			if (relations.isEmpty() || !relations.get(relations.size() - 1).name().equals(name)) {
				relations.add(new Handbook.Relation(name, new ArrayList<>()));
			}
			relations.get(relations.size() - 1).references().add(shown);
		}
		return relations;
	}

	private static String relation(Reference reference) {
		return switch (reference.getRelation()) {
			case EXACT -> "Same as";
			case PART_OF -> "Part of";
			case PRECEDES -> "Comes before";
			case RELATED -> "See also";
		};
	}

	private Handbook.Reference reference(Reference reference) {
		String note = text(reference.getNote(), "");
		if (reference.getAddress() != null) {
			return new Handbook.Reference(text(reference.getLabel(), reference.getAddress()), "", address(reference.getAddress()), note);
		}
		return switch (reference.getTarget()) {
			case Element element when !element.eIsProxy() -> link(element, note);
			case Framework other when !other.eIsProxy() -> new Handbook.Reference(text(other.getTitle(), ""), "", other == framework ? places.framework() : places.other(other, null), note);
			case null, default -> {
				losses.add(Loss.of(Aspect.CROSS_REFERENCES, "One that leads nowhere is left out. The list of problems says where it stands."));
				yield null;
			}
		};
	}

	/** A reference to an element: a link where it is on this page, else its title and that of its framework. */
	private Handbook.Reference link(Element element, String note) {
		String anchor = anchors.of(element);
		if (anchor.isEmpty()) {
			Framework other = Frameworks.of(element);
			if (other == null) { // in a part of the framework that was not asked for
				return new Handbook.Reference(Titles.of(element), "", "", note);
			}
			Numbering numbers = otherNumberings.computeIfAbsent(other, Numbering::of);
			return new Handbook.Reference(Titles.numbered(element, numbers), text(other.getTitle(), ""), places.other(other, element), note);
		}
		boolean shown = options.retired() || !isGone(element);
		return new Handbook.Reference(Titles.numbered(element, numbering), "", shown ? places.element(anchor) : "", note);
	}

	private static boolean isGone(Element element) {
		for (Object part = element; part instanceof Element one; part = one.eContainer()) {
			if (Frameworks.isRetired(one)) {
				return true;
			}
		}
		return false;
	}

	/** An address that a link may lead to, else nothing. */
	private static String address(String address) {
		return address != null && framewright.dsl.text.Markdown.isAddress(address) ? address : "";
	}

	// ---- behind the body ----

	private void retire(Element element) {
		gone.add(gone(element, true));
	}

	private Handbook.Gone gone(Element element, boolean withParts) {
		progress.split(1);
		List<Handbook.Reference> successors = element.getReplacedBy().stream().filter(next -> !next.eIsProxy()).map(next -> link(next, "")).toList();
		List<Handbook.Gone> parts = withParts ? Frameworks.allElements(element).stream().map(part -> gone(part, false)).toList() : List.of();
		return new Handbook.Gone(anchors.of(element), anchors.former(element.getFormerly()), uuid(element), tierTitle(element, ""), Titles.of(element), text(element.getRetiredIn(), ""), successors, parts);
	}

	private List<Handbook.Terms> glossaries() {
		List<Handbook.Terms> lists = new ArrayList<>();
		for (framewright.dsl.model.Glossary list : Frameworks.glossaries(framework)) {
			String title = text(list.getHeading(), "Glossary");
			String anchor = anchors.claim("page.glossary");
			lists.add(new Handbook.Terms(title, anchor, prose.plain(list.getLines()), list.getTerms().stream()
					.map(term -> new Handbook.Term(termAnchors.get(term), text(term.getTitle(), ""), List.copyOf(term.getVariants()), prose.plain(term.getLines()))).toList()));
			enter(title, anchor);
		}
		return lists;
	}

	private List<Handbook.Bibliography> sources() {
		List<Handbook.Bibliography> lists = new ArrayList<>();
		for (Sources list : Frameworks.contents(framework, Sources.class)) {
			String title = text(list.getHeading(), "Sources");
			String anchor = anchors.claim("page.sources");
			lists.add(new Handbook.Bibliography(title, anchor, prose.plain(list.getLines()), list.getSources().stream()
					.map(source -> new Handbook.Work(sourceAnchors.get(source), text(source.getTitle(), ""), text(source.getAuthor(), ""), text(source.getYear(), ""), address(source.getLink()), prose.plain(source.getLines())))
					.toList()));
			enter(title, anchor);
		}
		return lists;
	}

	private Handbook.Updates changes() {
		if (publication.changes().isEmpty()) {
			return Handbook.Updates.NONE;
		}
		SinceLastVersion since = publication.changes().get();
		Map<String, Element> elements = new HashMap<>();
		Frameworks.allElements(framework).forEach(element -> elements.putIfAbsent(text(element.getName(), ""), element));
		List<Handbook.Update> rows = since.rows().stream().map(row -> {
			Element element = row.element().isEmpty() ? null : elements.get(row.element());
			String address = row.element().isEmpty() ? places.framework() : element == null ? places.gone(row.element()) : link(element, "").address();
			return new Handbook.Update(row.number(), row.element().isEmpty() ? "The framework itself" : row.title(), address, String.join("; ", row.words()));
		}).toList();
		String date = since.date().map(day -> ", published on " + Publication.date(day)).orElse("");
		return new Handbook.Updates("Changes since version " + since.version() + date, since.summary(), rows);
	}

	private void tellLosses() {
		if (!options.retired()) {
			gone.clear();
		}
		String language = text(framework.getLanguage(), "en").toLowerCase(Locale.ROOT);
		if (!language.equals("en") && !language.startsWith("en-")) {
			losses.add(Loss.of(Aspect.LANGUAGE, "The words that the handbook adds itself, such as “Contents”, are in English."));
		}
	}

	// ---- the table of contents ----

	/** A line for what begins with a heading of the second or third order; deeper ones are not in the table. */
	private void enter(int depth, String look, String number, String title, String anchor) {
		String brief = Titles.brief(number);
		if (depth == 2) {
			contents.add(new OpenEntry(look, brief, title, anchor, new ArrayList<>()));
		} else if (depth == 3 && !contents.isEmpty()) {
			contents.get(contents.size() - 1).entries().add(new Handbook.Entry(look, brief, title, anchor, List.of()));
		}
	}

	private void enter(String title, String anchor) {
		enter(2, "section", "", title, anchor);
	}

	private String lastEntry() {
		return contents.get(contents.size() - 1).anchor();
	}

	private List<Handbook.Entry> entries() {
		return contents.stream().map(entry -> new Handbook.Entry(entry.look(), entry.number(), entry.title(), entry.anchor(), List.copyOf(entry.entries()))).toList();
	}

	private static String slug(String title) {
		return text(title, "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	private static String text(String value, String otherwise) {
		return value == null || value.isBlank() ? otherwise : value.strip();
	}
}
