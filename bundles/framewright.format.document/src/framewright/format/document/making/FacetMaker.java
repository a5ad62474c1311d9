package framewright.format.document.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Names;
import framewright.dsl.model.Content;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.format.document.prose.SafeProse;
import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.structure.BoldLead;
import framewright.format.document.structure.CitedWork;
import framewright.format.document.structure.Definition;
import framewright.format.document.structure.Meanings;
import framewright.format.document.structure.Questions;
import framewright.format.document.structure.Quotations;
import framewright.format.document.structure.Quotations.Quotation;
import framewright.format.document.structure.Wording;

/**
 * Makes facets of blocks and puts them at the end of one part.
 * <p>
 * Every block that it is given is accounted for.
 */
public final class FacetMaker {

	private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
	private static final Pattern LOCAL_PICTURE = Pattern.compile("^!\\[([^\\]]*)\\]\\(<?(?!\\w+:)([^)>\\s]+)>?(?:\\s+\"([^\"]*)\")?\\)$");

	/** How deep entries of a list may nest in the language. */
	private static final int DEEPEST_ENTRY = 3;

	/** A lead-in of a list up to this many words is its heading. */
	private static final int LONGEST_LIST_HEADING = 12;

	private final Part part;
	private final Account account;
	private final String place;
	private Sureness sureness = Sureness.LIKELY;

	/**
	 * @param part where the facets go
	 * @param place the part in words that people understand; empty for the framework
	 */
	public FacetMaker(Part part, Account account, String place) {
		this.part = part;
		this.account = account;
		this.place = place;
	}

	private void add(Content content) {
		part.getContents().add(content);
	}

	/** How sure it is what the next facets are. */
	void sure(Sureness sureness) {
		this.sureness = sureness;
	}

	/** What a block became. */
	private void became(Block block, EObject target, String meaning) {
		account.became(block, target, meaning, sureness);
	}

	/** Tells of a block where it went in the part. */
	public void use(Block block, String facet) {
		account.use(block, place.isEmpty() ? facet : place + ", " + facet);
	}

	/** What is told about a facet: its own words, or its heading in quotation marks. */
	private static String named(String word, String heading) {
		return heading == null ? word : word + " “" + heading + "”";
	}

	// ---- prose ----

	/**
	 * What stands in an element: paragraphs as prose, bullet lists as indicators or what their lead-in says, questions at the end as questions.
	 *
	 * @param kind what prose becomes
	 * @param title the heading of the first of it, or {@code null}
	 * @param questions the heading of the questions, or {@code null}
	 */
	void element(List<Block> blocks, ProseKind kind, String title, String questions) {
		boolean first = true;
		for (List<Block> run : runs(blocks)) {
			if (run.get(0).isSaid()) {
				said(run);
			} else {
				elementText(run, kind, first ? title : null, questions);
				first = false;
			}
		}
		if (first && title != null) {
			prose(kind, title, List.of());
		}
	}

	/** Blocks that follow each other and of which the same was said, or nothing. */
	private static List<List<Block>> runs(List<Block> blocks) {
		List<List<Block>> runs = new ArrayList<>();
		for (Block block : blocks) {
			if (runs.isEmpty() || !runs.get(runs.size() - 1).get(0).said().equals(block.said())) {
				runs.add(new ArrayList<>());
			}
			runs.get(runs.size() - 1).add(block);
		}
		return runs;
	}

	private void elementText(List<Block> blocks, ProseKind kind, String title, String questions) {
		int firstQuestion = Questions.start(blocks, questions != null);
		boolean leads = blocks.stream().filter(block -> BoldLead.of(block).isPresent()).count() > 1;
		List<Block> pending = new ArrayList<>();
		String heading = title;
		for (int i = 0; i < firstQuestion; i++) {
			Block block = blocks.get(i);
			Optional<BoldLead> lead = leads ? BoldLead.of(block) : Optional.empty();
			if (lead.isPresent()) {
				prose(kind, heading, pending);
				heading = SafeProse.words(lead.get().heading());
				pending = new ArrayList<>(List.of(lead.get().rest()));
				use(block, named(word(kind), heading));
			} else if (block.is(Kind.BULLETS)) {
				Block leadIn = leadIn(pending);
				prose(kind, heading, pending);
				heading = null;
				pending.clear();
				list(kindOf(leadIn), leadIn, block);
			} else {
				Optional<Content> other = notProse(block);
				if (other.isPresent()) {
					prose(kind, heading, pending);
					heading = null;
					pending.clear();
					add(other.get());
				} else {
					pending.add(block);
				}
			}
		}
		prose(kind, heading, pending);
		if (firstQuestion < blocks.size()) {
			list(ListKind.QUESTIONS, questions, List.of(), blocks.subList(firstQuestion, blocks.size()));
		}
	}

	/**
	 * Text with a heading of its own, with the lists in it as part of the text.
	 *
	 * @param heading may be {@code null}, other than for a section
	 */
	void text(ProseKind kind, String heading, List<Block> blocks) {
		boolean first = true;
		for (List<Block> run : runs(blocks)) {
			if (run.get(0).isSaid()) {
				if (first && heading != null) {
					prose(kind, heading, List.of());
				}
				said(run);
			} else {
				plainText(first || kind != ProseKind.SECTION ? kind : ProseKind.NOTE, first ? heading : null, run);
			}
			first = false;
		}
		if (first && heading != null) {
			prose(kind, heading, List.of());
		}
	}

	private void plainText(ProseKind kind, String heading, List<Block> blocks) {
		List<Block> pending = new ArrayList<>();
		boolean begun = false;
		for (Block block : blocks) {
			Optional<Content> other = notProse(block);
			if (other.isEmpty()) {
				pending.add(block);
				continue;
			}
			if (!pending.isEmpty() || heading != null && !begun) {
				begin(kind, heading, pending, begun);
				begun = true;
				pending.clear();
			}
			add(other.get());
		}
		if (!pending.isEmpty() || heading != null && !begun) {
			begin(kind, heading, pending, begun);
		}
	}

	/** What follows a quotation or figure in a text is a note, because a section would need a title again. */
	private void begin(ProseKind kind, String heading, List<Block> blocks, boolean begun) {
		prose(begun && kind == ProseKind.SECTION ? ProseKind.NOTE : kind, begun ? null : heading, blocks);
	}

	/** A text with its heading; nothing where there is neither. */
	private void prose(ProseKind kind, String heading, List<Block> blocks) {
		List<String> lines = ImportedProse.lines(blocks);
		boolean none = lines.stream().allMatch(String::isBlank);
		if (none && heading == null) {
			blocks.forEach(block -> account.skip(block, "marks without words"));
			return;
		}
		ProseFacet facet = FACTORY.createProseFacet();
		facet.setKind(kind);
		facet.setHeading(heading);
		facet.getLines().addAll(none ? List.of() : lines);
		add(facet);
		blocks.forEach(block -> {
			use(block, named(word(kind), heading));
			became(block, facet, word(kind));
		});
	}

	private static String word(ProseKind kind) {
		return kind.getLiteral();
	}

	/** A quotation, or a picture of the library; empty for what belongs into prose. */
	private Optional<Content> notProse(Block block) {
		if (block.is(Kind.QUOTE)) {
			return Optional.of(voices(null, List.of(), List.of(Quotations.of(block))));
		}
		return block.is(Kind.PARAGRAPH) && block.lines().size() == 1 ? figure(block) : Optional.empty();
	}

	private Optional<Content> figure(Block block) {
		Matcher picture = LOCAL_PICTURE.matcher(block.markdown().strip());
		if (!picture.matches()) {
			return Optional.empty();
		}
		String file = picture.group(2).replaceFirst("^.*/", "").replaceAll("[^\\p{L}\\p{N}._-]", "-");
		if (file.isEmpty() || file.contains("..")) {
			return Optional.empty();
		}
		Figure figure = FACTORY.createFigure();
		figure.setFile("assets/" + file);
		figure.setAlt(picture.group(1).isBlank() ? file : SafeProse.words(picture.group(1)));
		if (picture.group(3) != null) {
			figure.setCaption(picture.group(3));
		}
		use(block, "figure");
		became(block, figure, "");
		return Optional.of(figure);
	}

	/** A heading is that of the facet that was put in last. */
	void heads(Block heading, Sureness sure) {
		Content last = part.getContents().isEmpty() ? null : part.getContents().get(part.getContents().size() - 1);
		String meaning = switch (last) {
			case ProseFacet facet -> facet.getKind().getLiteral();
			case ListFacet facet -> facet.getKind().getLiteral();
			case Voices voices -> Meanings.VOICE;
			case Reading reading -> Meanings.READING;
			case null, default -> "";
		};
		account.became(heading, last, meaning, sure);
	}

	// ---- what a person said ----

	/** Blocks of which a person said what they are. They go on in the facet before them where that is of the same kind. */
	void said(List<Block> blocks) {
		String meaning = blocks.get(0).said();
		Content last = part.getContents().isEmpty() ? null : part.getContents().get(part.getContents().size() - 1);
		Optional<ListKind> list = Meanings.list(meaning);
		Optional<ProseKind> prose = Meanings.prose(meaning);
		if (list.isPresent()) {
			if (last instanceof ListFacet before && before.getKind() == list.get()) {
				entries(list.get(), blocks, before);
			} else {
				list(list.get(), null, List.of(), blocks);
			}
		} else if (prose.isPresent() && prose.get() != ProseKind.SECTION) {
			prose(prose.get(), null, blocks);
		} else if (meaning.equals(Meanings.VOICE)) {
			List<Quotation> quotations = Quotations.in(blocks).orElseGet(() -> blocks.stream().map(block -> new Quotation(List.of(block), null, "")).toList());
			Voices voices = voices(null, List.of(), quotations);
			if (last instanceof Voices before) {
				before.getVoices().addAll(List.copyOf(voices.getVoices()));
			} else {
				add(voices);
			}
		} else if (meaning.equals(Meanings.SPEAKER) && last instanceof Voices before && !before.getVoices().isEmpty() && before.getVoices().get(before.getVoices().size() - 1).getBy() == null) {
			Voice voice = before.getVoices().get(before.getVoices().size() - 1);
			voice.setBy(blocks.stream().map(Block::words).reduce((left, right) -> left + " " + right).orElse(""));
			blocks.forEach(block -> {
				use(block, "voices, who said it");
				became(block, voice, meaning);
			});
		} else if (meaning.equals(Meanings.READING)) {
			reading(null, List.of(), blocks.stream().map(block -> block.isList() ? block : Block.of(Kind.BULLETS, List.of(Block.of(Kind.ITEM, List.of(block))))).toList());
		} else {
			section(blocks);
		}
	}

	/** Text with a title of its own: its first line where that is short. */
	private void section(List<Block> blocks) {
		Block first = blocks.get(0);
		boolean titled = blocks.size() > 1 && first.is(Kind.PARAGRAPH) && first.words().split("\\s+").length <= LONGEST_LIST_HEADING;
		String[] words = first.words().split("\\s+");
		String title = titled ? first.words() : String.join(" ", List.of(words).subList(0, Math.min(6, words.length))) + " …";
		plainText(ProseKind.SECTION, title.isBlank() ? "Text" : title, titled ? blocks.subList(1, blocks.size()) : blocks);
		if (titled) {
			use(first, named("section", title));
			became(first, part.getContents().get(part.getContents().size() - 1), ProseKind.SECTION.getLiteral());
		}
	}

	// ---- lists ----

	/** The paragraph that leads in a list, taken off the end of what stands before it. */
	private static Block leadIn(List<Block> pending) {
		boolean leads = !pending.isEmpty() && pending.get(pending.size() - 1).is(Kind.PARAGRAPH) && pending.get(pending.size() - 1).words().matches("(?s).*(?::|\\.{3,}|…)");
		return leads ? pending.remove(pending.size() - 1) : null;
	}

	private static ListKind kindOf(Block leadIn) {
		return Optional.ofNullable(leadIn).flatMap(block -> Wording.Facet.of(block.words())).flatMap(Wording.Facet::list).orElse(ListKind.INDICATORS);
	}

	private void list(ListKind kind, Block leadIn, Block list) {
		String words = leadIn == null ? null : leadIn.words().replaceAll("\\s*(?::|\\.{2,}|…)$", "");
		boolean heading = leadIn != null && words.split("\\s+").length <= LONGEST_LIST_HEADING && SafeProse.links(leadIn.markdown()).isEmpty();
		ListFacet facet = list(kind, heading ? words : null, leadIn == null || heading ? List.of() : List.of(leadIn), List.of(list));
		if (heading) {
			use(leadIn, named(kind.getLiteral(), words));
			became(leadIn, facet, kind.getLiteral());
		}
	}

	/**
	 * A list facet.
	 *
	 * @param leadIn what stands before the entries
	 * @param entries lists, whose items become entries, and anything else, which becomes an entry each
	 */
	ListFacet list(ListKind kind, String heading, List<Block> leadIn, List<Block> entries) {
		ListFacet facet = FACTORY.createListFacet();
		facet.setKind(kind);
		facet.setHeading(heading);
		if (!leadIn.isEmpty()) {
			facet.getLines().addAll(ImportedProse.lines(leadIn));
			leadIn.forEach(block -> {
				use(block, named(kind.getLiteral(), heading));
				became(block, facet, kind.getLiteral());
			});
		}
		entries(kind, entries, facet);
		add(facet);
		return facet;
	}

	private void entries(ListKind kind, List<Block> blocks, ListFacet facet) {
		for (Block block : blocks) {
			if (block.isList()) {
				entries(kind, block, facet.getEntries(), 1);
			} else {
				Entry entry = entry(List.of(block));
				facet.getEntries().add(entry);
				became(block, entry, kind.getLiteral());
			}
			use(block, named(kind.getLiteral(), facet.getHeading()));
		}
	}

	private void entries(ListKind kind, Block list, List<Entry> into, int depth) {
		for (Block item : list.children()) {
			List<Block> text = item.children().stream().filter(child -> !child.isList()).toList();
			Entry entry = entry(text);
			into.add(entry);
			text.forEach(block -> became(block, entry, kind.getLiteral()));
			item.children().stream().filter(Block::isList).forEach(inner -> entries(kind, inner, depth < DEEPEST_ENTRY ? entry.getEntries() : into, Math.min(depth + 1, DEEPEST_ENTRY)));
		}
	}

	private static Entry entry(List<Block> text) {
		Entry entry = FACTORY.createEntry();
		entry.getLines().addAll(ImportedProse.entry(text));
		return entry;
	}

	/** A section whose heading announces a list: what stands before its first list leads in; without any list, each paragraph is an entry. */
	void listSection(ListKind kind, String heading, List<Block> introduction, List<Block> blocks) {
		boolean first = true;
		for (List<Block> run : runs(blocks)) {
			if (run.get(0).isSaid()) {
				said(run);
			} else {
				plainListSection(kind, first ? heading : null, first ? introduction : List.of(), run);
				first = false;
			}
		}
		if (first) {
			plainListSection(kind, heading, introduction, List.of());
		}
	}

	private void plainListSection(ListKind kind, String heading, List<Block> introduction, List<Block> blocks) {
		int first = 0;
		while (first < blocks.size() && !blocks.get(first).isList()) {
			first++;
		}
		if (first == blocks.size()) {
			list(kind, heading, introduction, blocks);
			return;
		}
		int last = blocks.size();
		while (!blocks.get(last - 1).isList()) {
			last--;
		}
		List<Block> leadIn = new ArrayList<>(introduction);
		leadIn.addAll(blocks.subList(0, first));
		list(kind, heading, leadIn, blocks.subList(first, last));
		text(ProseKind.NOTE, null, blocks.subList(last, blocks.size()));
	}

	// ---- voices, works, terms ----

	/** What people said, under a heading of its own. */
	public void addVoices(String heading, List<Block> leadIn, List<Quotation> quotations) {
		add(voices(heading, leadIn, quotations));
	}

	private Voices voices(String heading, List<Block> leadIn, List<Quotation> quotations) {
		Voices voices = FACTORY.createVoices();
		voices.setHeading(heading);
		String told = named("voices", heading);
		if (!leadIn.isEmpty()) {
			voices.getLines().addAll(ImportedProse.lines(leadIn));
			leadIn.forEach(block -> {
				use(block, told);
				became(block, voices, Meanings.VOICE);
			});
		}
		for (Quotation quotation : quotations) {
			Voice voice = FACTORY.createVoice();
			voice.getLines().addAll(ImportedProse.lines(quotation.text()));
			quotation.text().forEach(block -> {
				use(block, told);
				became(block, voice, Meanings.VOICE);
			});
			if (quotation.by() != null) {
				voice.setBy(quotation.speaker());
				use(quotation.by(), told + ", who said it");
				became(quotation.by(), voice, Meanings.SPEAKER);
			}
			voices.getVoices().add(voice);
		}
		return voices;
	}

	/** A list of books to read. */
	public void reading(String heading, List<Block> introduction, List<Block> blocks) {
		Reading reading = FACTORY.createReading();
		reading.setHeading(heading);
		List<Block> leadIn = new ArrayList<>(introduction);
		String told = named("reading", heading);
		for (Block block : blocks) {
			if (!block.isList()) {
				leadIn.add(block);
				continue;
			}
			for (Block item : block.children()) {
				Work work = FACTORY.createWork();
				CitedWork cited = CitedWork.of(CitedWork.head(item).map(Block::markdown).orElse(""));
				work.setTitle(cited.title());
				work.setAuthor(cited.author().isEmpty() ? null : cited.author());
				work.setYear(cited.year().isEmpty() ? null : cited.year());
				work.setLink(cited.link().isEmpty() ? null : cited.link());
				work.getLines().addAll(ImportedProse.lines(CitedWork.notes(item)));
				reading.getWorks().add(work);
				became(item, work, Meanings.READING);
			}
			use(block, told);
		}
		reading.getLines().addAll(ImportedProse.lines(leadIn));
		leadIn.forEach(block -> {
			use(block, told);
			became(block, reading, Meanings.READING);
		});
		add(reading);
	}

	/** Where a framework's statements come from. */
	public void sources(String heading, List<Block> introduction, List<Block> blocks) {
		Sources sources = FACTORY.createSources();
		sources.setHeading(heading);
		Set<String> names = new HashSet<>();
		List<Block> leadIn = new ArrayList<>(introduction);
		String told = named("sources", heading);
		for (Block block : blocks) {
			if (!block.isList()) {
				leadIn.add(block);
				continue;
			}
			for (Block item : block.children()) {
				Source source = FACTORY.createSource();
				CitedWork cited = CitedWork.of(CitedWork.head(item).map(Block::markdown).orElse(""));
				source.setName(Names.fromTitle(cited.title(), names));
				names.add(source.getName());
				source.setTitle(cited.title());
				source.setAuthor(cited.author().isEmpty() ? null : cited.author());
				source.setYear(cited.year().isEmpty() ? null : cited.year());
				source.setLink(cited.link().isEmpty() ? null : cited.link());
				source.getLines().addAll(ImportedProse.lines(CitedWork.notes(item)));
				sources.getSources().add(source);
				became(item, source, "");
			}
			use(block, told);
		}
		sources.getLines().addAll(ImportedProse.lines(leadIn));
		leadIn.forEach(block -> use(block, told));
		add(sources);
	}

	/** The terms of a framework and what they mean. */
	public void glossary(String heading, List<Block> introduction, List<Definition> definitions, List<Block> blocks) {
		Glossary glossary = FACTORY.createGlossary();
		glossary.setHeading(heading);
		String told = named("glossary", heading);
		glossary.getLines().addAll(ImportedProse.lines(introduction));
		introduction.forEach(block -> use(block, told));
		for (Definition definition : definitions) {
			Term term = FACTORY.createTerm();
			term.setTitle(definition.term());
			term.getVariants().addAll(definition.variants());
			term.getLines().addAll(ImportedProse.lines(definition.text()));
			glossary.getTerms().add(term);
		}
		blocks.forEach(block -> {
			use(block, told);
			became(block, glossary, "");
		});
		add(glossary);
	}
}
