package framewright.format.document.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Identity;
import framewright.dsl.Migration;
import framewright.dsl.Names;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Status;
import framewright.format.document.prose.Escape;
import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.structure.AnswerGrid;
import framewright.format.document.structure.BoldLead;
import framewright.format.document.structure.Definition;
import framewright.format.document.structure.FigureWords;
import framewright.format.document.structure.Imprint;
import framewright.format.document.structure.Meanings;
import framewright.format.document.structure.People;
import framewright.format.document.structure.Questions;
import framewright.format.document.structure.Quotations;
import framewright.format.document.structure.Quotations.Quotation;
import framewright.format.document.structure.Section;
import framewright.format.document.structure.SectionRoles;
import framewright.format.document.structure.Recognition;
import framewright.format.document.structure.SectionRoles.Role;
import framewright.format.document.structure.TierPlan;
import framewright.format.document.structure.TitlePage;
import framewright.format.document.structure.Wording;
import framewright.format.document.structure.Wording.Facet;
import framewright.format.document.structure.tables.HeadedRubric;
import framewright.format.document.structure.tables.Rubric;

/** Makes the model of a framework of a document whose structure has been recognised. */
public final class FrameworkMaker {

	private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

	/** A line under the title with up to this many words, and no sentence, is the subtitle. */
	private static final int LONGEST_SUBTITLE = 12;

	/** So much of a title names an element in what is told of lines, in characters. */
	private static final int LONGEST_PLACE = 60;

	/** No link in a list of contents is longer, in characters. */
	private static final int LONGEST_LINK = 1_000;

	private final Framework framework = FACTORY.createFramework();
	private final HeaderFields header = new HeaderFields(framework);
	private final Set<String> names = new HashSet<>();
	private final Account account;
	private final IProgressMonitor monitor;
	private final FacetMaker facets;
	private final List<Block> aside = new ArrayList<>();
	/** What the document says of itself in no line of it; used where its text does not say it. */
	private final List<SourceDocument.Property> spare = new ArrayList<>();
	private SectionRoles roles;
	private TierPlan tiers;
	private Rubric rubric;
	private RubricMaker rubricMaker;
	private RatingMaker ratings;

	/** @param monitor asked for every section whether to stop; may be {@code null} */
	public FrameworkMaker(String name, Account account, IProgressMonitor monitor) {
		this.account = account;
		this.monitor = monitor;
		facets = new FacetMaker(framework, account, "");
		framework.setName(name.matches("[A-Za-z_][A-Za-z0-9_-]*") ? name : Names.fromTitle(name, Set.of()));
		framework.setLanguageVersion(Migration.CURRENT);
		framework.setStatus(Status.DRAFT);
		framework.setUuid(Identity.of(framework).derived("document:" + account.text()).toString());
	}

	/** The document rates components on levels: these are the elements, and all headings outside the rubric are of text. */
	public void rubric(Rubric found) {
		rubric = found;
	}

	/** The document has the texts of a rubric below its headings: these are the elements. */
	public void headed(HeadedRubric found) {
		ratings = new RatingMaker(found, account);
	}

	public HeaderFields header() {
		return header;
	}

	/**
	 * Puts what a document says about itself outside its text into the header; what stands in a line of it and the header has no place for is kept as text.
	 *
	 * @return the title; empty where none is told in a line of the document
	 */
	public String properties(List<SourceDocument.Property> properties) {
		String title = "";
		for (SourceDocument.Property property : properties) {
			if (property.line() < 0) {
				spare.add(property);
				continue;
			}
			boolean isTitle = property.name().equals("title");
			title = isTitle && title.isEmpty() ? property.value() : title;
			if (isTitle || header.put(property.name(), property.value())) {
				account.use(property.line(), property.name());
			} else {
				aside.add(Block.paragraph(List.of(new Block.Line(property.line(), Escape.line(property.name() + ": " + property.value())))));
			}
		}
		return title;
	}

	/**
	 * Makes the framework.
	 *
	 * @param document the whole document
	 * @param title the title where something other than a heading gives it; may be empty
	 * @param chosenTiers the titles of the tiers that a person has chosen
	 */
	public Framework make(Section document, String title, List<String> chosenTiers) {
		List<Block> imprint = takeImprint(document);
		byline(document);
		String said = saidTitle(document);
		TitlePage page = TitlePage.of(document);
		framework.setTitle(title(page, said.isEmpty() ? title : said));
		frontPage(page);
		List<Section> sections = new ArrayList<>(page.sections());
		Section meanings = ratings == null ? null : ratings.takeMeanings(sections);
		roles = new SectionRoles(sections, ratings == null ? null : ratings::isRated);
		tiers = ratings == null ? new TierPlan(roles, sections, framework.getTitle(), chosenTiers) : new TierPlan(roles, sections, framework.getTitle(), chosenTiers, ratings::tier);
		boolean titled = page.title() != null || !said.isEmpty() || !title.isEmpty() || spareTitle().isPresent();
		Doubts doubts = new Doubts(account, roles, tiers);
		if (!titled) {
			doubts.untitled(framework.getTitle());
		}
		if (rubric == null) {
			doubts.tell(sections);
			int top = framework.getContents().size();
			Scale scale = ratings == null ? null : ratings.scale(meanings, names);
			sections.forEach(section -> section(section, framework, facets, null));
			tiers.structure().ifPresent(structure -> framework.getContents().add(top, structure));
			if (scale != null) {
				framework.getContents().add(top, scale);
				ratings.remaining(facets);
			}
		} else {
			rubric(sections, chosenTiers);
		}
		facets.text(ProseKind.NOTE, aside.isEmpty() ? null : "Title page", aside);
		imprint(imprint);
		spare.forEach(property -> header.put(property.name(), property.value()));
		if (framework.getVersion() == null) {
			framework.setVersion("0.1.0");
		}
		return framework;
	}

	private Optional<String> spareTitle() {
		return spare.stream().filter(property -> property.name().equals("title") && !property.value().isBlank()).map(SourceDocument.Property::value).findFirst();
	}

	/** Takes out what a person said to be the title. */
	private String saidTitle(Section section) {
		List<String> words = new ArrayList<>();
		takeTitle(section, words);
		return String.join(" ", words);
	}

	private void takeTitle(Section section, List<String> words) {
		for (Block block : List.copyOf(section.blocks)) {
			if (block.said().equals(Meanings.TITLE)) {
				section.blocks.remove(block);
				words.add(block.words());
				account.use(block, "title");
				account.became(block, framework, Meanings.TITLE, Sureness.SURE);
			}
		}
		section.sections.forEach(child -> takeTitle(child, words));
	}

	/** The parts of the rubric stand between the sections before and after them. */
	private void rubric(List<Section> sections, List<String> chosenTiers) {
		rubricMaker = new RubricMaker(rubric, account, names);
		rubricMaker.cover(facets, header);
		framework.getContents().addAll(rubricMaker.declarations(chosenTiers));
		sections.stream().filter(section -> !rubric.isBefore(section.heading)).forEach(section -> section(section, framework, facets, null));
		rubricMaker.elements(framework);
		sections.stream().filter(section -> rubric.isBefore(section.heading)).forEach(section -> section(section, framework, facets, null));
	}

	private String title(TitlePage page, String given) {
		if (page.title() != null) {
			account.use(page.title().heading, "title");
			account.became(page.title().heading, framework, Meanings.TITLE, Sureness.LIKELY);
		}
		if (!given.isBlank()) {
			boolean other = page.title() != null && !Section.key(page.title().title()).equals(Section.key(given));
			if (other && framework.getSubtitle() == null) {
				framework.setSubtitle(page.title().words());
			} else if (other && !Section.key(framework.getSubtitle()).equals(Section.key(page.title().words()))) {
				aside.add(Block.paragraph(page.title().heading.lines()));
			}
			return given;
		}
		if (page.title() != null && !page.title().words().isBlank()) {
			keepLinks(page.title(), framework);
			return page.title().words();
		}
		return spareTitle().orElseGet(() -> Wording.capital(framework.getName().replaceAll("[-_]+", " ").strip()));
	}

	// ---- the first and the last page ----

	private void frontPage(TitlePage page) {
		List<Block> summary = new ArrayList<>();
		for (Block block : page.above()) {
			boolean title = Section.key(block.words()).equals(Section.key(framework.getTitle()));
			boolean line = block.is(Block.Kind.PARAGRAPH) && !isSentence(block);
			if (title) {
				account.use(block, "title");
			} else if (line && page.title() != null) {
				aside.add(block);
			} else {
				summary.add(block);
			}
		}
		List<Block> below = page.below();
		for (int i = 0; i < below.size(); i++) {
			Block block = below.get(i);
			boolean top = i < 4 && summary.isEmpty();
			if (top && isSubtitle(block)) {
				framework.setSubtitle(block.words());
				account.use(block, "subtitle");
				account.became(block, framework, "", Sureness.GUESSED);
			} else if (top && isAuthors(block)) {
				aside.add(block);
			} else if (!isHeader(block) && !isContents(block)) {
				summary.add(block);
			}
		}
		facets.text(ProseKind.SUMMARY, null, summary);
	}

	private static boolean isSentence(Block block) {
		String words = block.words();
		return words.matches("(?s).*[.!?][\"”’')]*") || words.split("\\s+").length > 2 * LONGEST_SUBTITLE;
	}

	private boolean isSubtitle(Block block) {
		if (framework.getSubtitle() != null || !block.is(Block.Kind.PARAGRAPH) || block.lines().size() > 1) {
			return false;
		}
		String words = block.words();
		return !words.isEmpty() && words.split("\\s+").length <= LONGEST_SUBTITLE && !words.matches(".*[.!?:]|.*:\\s.*|[!\\[].*") && People.in(words).isEmpty()
				&& SafeProse.links(block.markdown()).isEmpty() && HeaderFields.labelled(block.markdown()).isEmpty() && BoldLead.whole(block).isEmpty();
	}

	/** A line of names is the authors. It is kept as it stands as well, because a header has no place for the words between the names. */
	private boolean isAuthors(Block block) {
		List<String> people = block.is(Block.Kind.PARAGRAPH) && framework.getAuthors().isEmpty() ? People.in(block.words()) : List.of();
		people.forEach(name -> header.add(name, null));
		if (!people.isEmpty()) {
			account.use(block, people.size() == 1 ? "author" : "authors");
			account.became(block, framework, "", Sureness.GUESSED);
		}
		return !people.isEmpty();
	}

	/** A list of labels and values, at least half of which the header knows. What it does not know is kept as text. */
	private boolean isHeader(Block block) {
		if (!block.is(Block.Kind.BULLETS)) {
			return false;
		}
		List<Optional<List<String>>> pairs = block.children().stream()
				.map(item -> item.children().size() == 1 ? HeaderFields.labelled(item.children().get(0).markdown()) : Optional.<List<String>>empty()).toList();
		long known = pairs.stream().flatMap(Optional::stream).filter(pair -> HeaderFields.knows(pair.get(0))).count();
		if (pairs.stream().anyMatch(Optional::isEmpty) || known * 2 < pairs.size() || known == 0) {
			return false;
		}
		for (int i = 0; i < pairs.size(); i++) {
			List<String> pair = pairs.get(i).orElseThrow();
			Block text = block.children().get(i).children().get(0);
			if (header.put(pair.get(0), pair.get(1))) {
				account.use(text, pair.get(0).toLowerCase(java.util.Locale.ROOT));
			} else {
				aside.add(text);
			}
		}
		return true;
	}

	/** Links to places in the document itself are its list of contents, which every export makes anew. */
	private boolean isContents(Block block) {
		boolean contents = block.isList() && isLinksWithin(block) || BoldLead.whole(block).filter(words -> words.equalsIgnoreCase("contents")).isPresent();
		if (contents) {
			account.skip(block, "the list of contents, which every export makes anew");
		}
		return contents;
	}

	private static boolean isLinksWithin(Block block) {
		return block.is(Block.Kind.PARAGRAPH) ? block.markdown().length() < LONGEST_LINK && block.markdown().strip().matches("\\[(?:[^\\]\\\\]|\\\\.)*\\]\\(#[^)]*\\)") : block.lines().isEmpty() && !block.children().isEmpty()
				&& block.children().stream().allMatch(FrameworkMaker::isLinksWithin);
	}

	/** Takes the small print off the end of the document. */
	private static List<Block> takeImprint(Section document) {
		Section last = document;
		while (!last.sections.isEmpty()) {
			last = last.sections.get(last.sections.size() - 1);
		}
		int start = last.heading == null ? last.blocks.size() : Imprint.start(last.blocks);
		if (start == 0) {
			return List.of();
		}
		List<Block> tail = last.blocks.subList(start, last.blocks.size());
		List<Block> imprint = List.copyOf(tail);
		tail.clear();
		return imprint;
	}

	/** “Ada Writer is a head of school”, at the end of an article, says who wrote it. */
	private void byline(Section document) {
		Section last = document;
		while (!last.sections.isEmpty()) {
			last = last.sections.get(last.sections.size() - 1);
		}
		Block block = last.blocks.isEmpty() ? null : last.blocks.get(last.blocks.size() - 1);
		Optional<People.Byline> byline = block == null || !framework.getAuthors().isEmpty() ? Optional.empty() : People.byline(block);
		if (byline.isPresent() && (last.blocks.size() > 1 || last.heading == null)) {
			header.add(byline.get().name(), byline.get().role());
			account.use(block, "author");
			account.became(block, framework, "", Sureness.GUESSED);
			last.blocks.remove(block);
		}
	}

	private void imprint(List<Block> imprint) {
		Imprint.contact(imprint).ifPresent(value -> header.put(Wording.HeaderLine.CONTACT, value));
		Imprint.publisher(imprint).ifPresent(value -> header.put(Wording.HeaderLine.PUBLISHER, value));
		Imprint.reference(imprint).ifPresent(value -> header.put(Wording.HeaderLine.REFERENCE, value));
		if (!imprint.isEmpty()) {
			facets.text(ProseKind.NOTE, "Contact", imprint);
		}
	}

	// ---- sections ----

	/** @param questions the heading of questions inside, where a heading above announces them; else {@code null} */
	private void section(Section section, Part parent, FacetMaker into, String questions) {
		if (monitor != null && monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		if (roles.of(section) == Role.TEXT && FigureWords.are(section.unsaid())) {
			account.doubt(section.heading, "These words look like those of a figure, torn out of it. Put the figure in, or say what each line is.");
		}
		into.sure(roles.sureness(section));
		Role role = roles.of(section);
		if (ratings != null && role != Role.ELEMENT) {
			section.blocks.addAll(ratings.asText(section));
		}
		switch (rubric != null && (role == Role.ELEMENT || role == Role.GROUP) ? Role.TEXT : role) {
			case ELEMENT -> element(section, parent, questions);
			case GROUP -> group(section, parent, into);
			case FACET -> facet(section, parent, into);
			case VOICES -> {
				into.addVoices(section.title(), introduction(section), Quotations.in(section.unsaid()).orElse(List.<Quotation>of()));
				saidIn(section, into);
				told(section, into, "heading of the voices");
			}
			case ANSWERS -> answers(section, into);
			case TEXT, OPEN -> text(section, parent, into);
		}
	}

	/** What a person said of single blocks of a section that is read as a whole. */
	private static void saidIn(Section section, FacetMaker into) {
		section.blocks.stream().filter(Block::isSaid).forEach(block -> into.said(List.of(block)));
	}

	private void element(Section section, Part parent, String questions) {
		Element element = FACTORY.createElement();
		element.setTier(tiers.of(section));
		element.setTitle(section.title().isBlank() ? "Untitled" : section.title());
		element.setName(Names.fromTitle(element.getTitle(), names));
		names.add(element.getName());
		section.code().ifPresent(code -> element.setCode(code.code()));
		parent.getContents().add(element);
		String place = place(element);
		account.use(section.heading, place + ", title");
		account.became(section.heading, element, Meanings.part(depth(element)), roles.sureness(section));
		keepLinks(section, element);
		FacetMaker inside = new FacetMaker(element, account, place);
		boolean parts = section.sections.stream().anyMatch(child -> roles.of(child) == Role.ELEMENT || roles.of(child) == Role.GROUP);
		ProseKind kind = Facet.of(section.title()).flatMap(Facet::prose).filter(prose -> prose == ProseKind.WHY || prose == ProseKind.HOW).orElse(parts ? ProseKind.SUMMARY : ProseKind.WHAT);
		inside.element(introduction(section), kind, null, null);
		inside.element(section.blocks, kind, null, questions);
		if (ratings != null) {
			ratings.rate(section, element, place);
		}
		section.sections.forEach(child -> section(child, element, inside, questions));
	}

	/** How deep an element stands, from 1. */
	private static int depth(Element element) {
		int depth = 1;
		for (EObject above = element.eContainer(); above instanceof Element; above = above.eContainer()) {
			depth++;
		}
		return depth;
	}

	/** An element as people speak of it: “Standard LIS1”, “Principle No 3”, “Domain “Leading people””. */
	private static String place(Element element) {
		String tier = element.getTier().getTitle();
		String code = element.getCode();
		String title = element.getTitle().length() > LONGEST_PLACE ? element.getTitle().substring(0, LONGEST_PLACE).strip() + " …" : element.getTitle();
		return code == null ? tier + " “" + title + "”" : code.startsWith(tier) ? code : tier + " " + code;
	}

	/** A self-rating grid becomes a scale of answers, and a tier of what people answer for where the document tells it. */
	private void answers(Section section, FacetMaker into) {
		AnswerGrid grid = AnswerGrid.in(section.allBlocks()).orElseThrow();
		Scale scale = FACTORY.createScale();
		scale.setTitle(grid.question());
		scale.setName(Names.fromTitle(scale.getTitle(), names));
		names.add(scale.getName());
		scale.setUnordered(true);
		Set<String> taken = new HashSet<>();
		for (Block answer : grid.answers()) {
			Level level = FACTORY.createLevel();
			level.setTitle(answer.words());
			level.setName(Names.fromTitle(level.getTitle(), taken));
			taken.add(level.getName());
			scale.getContents().add(level);
			account.use(answer, "answer “" + level.getTitle() + "” of the scale “" + scale.getTitle() + "”");
		}
		text(section, into, grid.heads().subList(0, grid.heads().size() - 1));
		Block head = grid.heads().get(grid.heads().size() - 1);
		account.use(head, "question of the answers");
		framework.getContents().add(scale);
		if (!grid.rows().isEmpty()) {
			tiers.answered(grid.rows(), scale);
			account.use(head, "name of the tier that is answered for");
		}
	}

	/** A heading over elements. One that announces their questions is the heading of these; any other is a section of its own, before them. */
	private void group(Section section, Part parent, FacetMaker into) {
		boolean announcesQuestions = Facet.of(section.title()).filter(facet -> facet == Facet.QUESTIONS).isPresent();
		boolean asked = announcesQuestions && section.sections.stream().anyMatch(child -> Questions.start(child.blocks, true) < child.blocks.size());
		if (asked) {
			account.use(section.heading, "heading of the questions in each " + tierWord(section));
		}
		Optional<ProseKind> kind = Facet.of(section.title()).flatMap(Facet::prose).filter(prose -> prose != ProseKind.NOTE && prose != ProseKind.SUMMARY);
		if (section.holdsStatements && kind.isPresent() && !section.allBlocks().isEmpty()) {
			into.text(kind.get(), section.title(), withLinks(section, section.allBlocks()));
			told(section, into, "heading");
		} else if (!asked || !section.allBlocks().isEmpty()) {
			text(section, into, section.allBlocks());
		}
		section.sections.forEach(child -> section(child, parent, into, asked ? section.title() : null));
	}

	private String tierWord(Section group) {
		return group.sections.stream().filter(child -> roles.of(child) == Role.ELEMENT).map(child -> tiers.of(child).getTitle().toLowerCase(java.util.Locale.ROOT)).findFirst().orElse("part");
	}

	private void text(Section section, Part parent, FacetMaker into) {
		List<Block> blocks = section.allBlocks();
		boolean contents = section.key().matches("(table of )?contents") && !blocks.isEmpty() && section.isLeaf() && blocks.stream().allMatch(this::isContents);
		if (contents) {
			account.skip(section.heading, "the list of contents, which every export makes anew");
			return;
		}
		text(section, into, blocks);
		section.sections.forEach(child -> section(child, parent, into, null));
	}

	private void text(Section section, FacetMaker into, List<Block> blocks) {
		String title = section.words().isBlank() ? "Untitled" : section.words();
		List<Block> own = new ArrayList<>(blocks);
		own.removeIf(block -> block.is(Block.Kind.HEADING) && toldHeading(block, title));
		into.text(ProseKind.SECTION, title, withLinks(section, own));
		told(section, into, "title of the section");
	}

	private boolean toldHeading(Block heading, String title) {
		account.use(heading, "title of the section “" + title + "”");
		return true;
	}

	/** A section that its heading makes a facet of the part that it stands in. */
	private void facet(Section section, Part parent, FacetMaker into) {
		Facet facet = SectionRoles.facetOf(section).orElse(section.words().endsWith(":") ? Facet.INDICATORS : null);
		String title = section.title();
		boolean lists = section.unsaid().stream().anyMatch(Block::isList);
		Optional<List<Definition>> definitions = Definition.in(section.unsaid());
		if (facet == null) {
			text(section, parent, into);
			return;
		}
		boolean asText = switch (facet) {
			case GLOSSARY -> definitions.isEmpty() || !isOfFramework(section);
			case SOURCES -> !lists || !isOfFramework(section);
			case READING -> !lists;
			case VOICES -> true;
			default -> false;
		};
		if (asText) {
			text(section, parent, into);
			return;
		}
		switch (facet) {
			case GLOSSARY -> into.glossary(title, introduction(section), definitions.orElseThrow(), section.unsaid());
			case SOURCES -> into.sources(title, introduction(section), section.unsaid());
			case READING -> into.reading(title, introduction(section), section.unsaid());
			case VOICES -> throw new IllegalStateException(title);
			case QUESTIONS, SUGGESTIONS, TESTS, INDICATORS -> into.listSection(facet.list().orElseThrow(), title, introduction(section), withLinks(section, section.blocks));
			case WHAT, WHY, HOW -> whatWhyHow(section, facet.prose().orElseThrow(), into);
			case NOTE, SUMMARY -> noteOrSummary(section, facet.prose().orElseThrow(), into);
		}
		told(section, into, "heading");
		if (facet == Facet.GLOSSARY || facet == Facet.SOURCES || facet == Facet.READING) {
			saidIn(section, into);
		}
		section.sections.forEach(child -> section(child, parent, into, null));
	}

	private void noteOrSummary(Section section, ProseKind kind, FacetMaker into) {
		List<Block> blocks = introduction(section);
		blocks.addAll(section.blocks);
		into.text(kind, section.title(), withLinks(section, blocks));
	}

	private void whatWhyHow(Section section, ProseKind kind, FacetMaker into) {
		List<Block> blocks = introduction(section);
		blocks.addAll(section.blocks);
		if (blocks.stream().filter(block -> BoldLead.of(block).isPresent()).count() > 1) {
			into.element(withLinks(section, blocks), kind, section.title(), null);
		} else {
			into.text(kind, section.title(), withLinks(section, blocks));
		}
	}

	/** What a person may say that lines of the document are; asked when the framework is made. */
	public List<Meaning> meanings() {
		return rubric == null ? Recognition.meanings(tiers) : rubricMaker.meanings();
	}

	private static boolean isOfFramework(Section section) {
		return section.parent == null || section.parent.parent == null || section.parent.parent.heading == null;
	}

	/** The introduction of a section, without its heading, which is that of the section again. */
	private List<Block> introduction(Section section) {
		List<Block> blocks = new ArrayList<>(section.introduction);
		blocks.removeIf(block -> block.is(Block.Kind.HEADING) && toldHeading(block, section.title()));
		return blocks;
	}

	/** The heading of a section became that of a facet. */
	private void told(Section section, FacetMaker into, String heading) {
		if (section.heading.numbers().stream().noneMatch(account::knows)) {
			into.use(section.heading, heading + " “" + section.title() + "”");
		}
		into.heads(section.heading, roles.sureness(section));
	}

	// ---- links in headings ----

	/** A title holds no link, so what a heading links to becomes a reference. */
	private static void keepLinks(Section section, Part part) {
		for (SafeProse.Address link : SafeProse.addresses(section.heading.markdown())) {
			Reference reference = FACTORY.createReference();
			reference.setAddress(link.address());
			reference.setLabel(link.text());
			part.getContents().add(reference);
		}
	}

	/** The blocks, and before them the links of the heading. */
	private static List<Block> withLinks(Section section, List<Block> blocks) {
		List<Block> all = new ArrayList<>();
		SafeProse.links(section.heading.markdown()).forEach(link -> all.add(Block.paragraph(List.of(new Block.Line(section.heading.lines().get(0).number(), link)))));
		all.addAll(blocks);
		return all;
	}
}
