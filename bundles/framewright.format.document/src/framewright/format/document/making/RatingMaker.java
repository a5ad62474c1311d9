package framewright.format.document.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Names;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Scale;
import framewright.format.document.source.Block;
import framewright.format.document.structure.Section;
import framewright.format.document.structure.Wording.Facet;
import framewright.format.document.structure.tables.HeadedRubric;
import framewright.format.document.structure.tables.HeadedRubric.Rating;

/** Makes the scale of a document that has the texts of a rubric below its headings, and puts these texts into the elements. Serves one framework. */
final class RatingMaker {

	private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

	private final HeadedRubric rubric;
	private final Account account;
	private final List<Level> levels = new ArrayList<>();
	private Scale scale;

	RatingMaker(HeadedRubric rubric, Account account) {
		this.rubric = rubric;
		this.account = account;
	}

	/** The tier that the document names for an element. */
	Optional<String> tier(Section section) {
		return rubric.tier(section.heading);
	}

	/** Whether a section has texts for the levels. */
	boolean isRated(Section section) {
		return rubric.isRated(section.heading);
	}

	/** Takes out the section that says what the levels mean, one below the other; {@code null} where there is none. */
	Section takeMeanings(List<Section> sections) {
		List<String> keys = rubric.levels().stream().map(Section::key).toList();
		for (Section section : List.copyOf(sections)) {
			if (section.said().isEmpty() && section.sections.stream().map(Section::key).toList().equals(keys)) {
				sections.remove(section);
				return section;
			}
			Section inside = takeMeanings(section.sections);
			if (inside != null) {
				return inside;
			}
		}
		return null;
	}

	/**
	 * Makes the scale.
	 *
	 * @param meanings the section that says what the levels mean, or {@code null}
	 * @param names the names that are taken; that of the scale is added
	 */
	Scale scale(Section meanings, Set<String> names) {
		scale = FACTORY.createScale();
		scale.setTitle(meanings == null || meanings.title().isBlank() ? rubric.scaleTitle() : meanings.title());
		scale.setName(Names.fromTitle(scale.getTitle(), names));
		names.add(scale.getName());
		if (!rubric.stem().isEmpty()) {
			scale.setStem(rubric.stem());
		}
		String place = "scale “" + scale.getTitle() + "”";
		if (meanings != null) {
			account.use(meanings.heading, place + ", title");
			account.became(meanings.heading, scale, "", Sureness.LIKELY);
			List<Block> summary = new ArrayList<>(meanings.allBlocks());
			summary.stream().filter(rubric::saysStem).forEach(block -> account.use(block, place + ", stem"));
			summary.removeIf(rubric::saysStem);
			new FacetMaker(scale, account, place).text(ProseKind.SUMMARY, null, summary);
		}
		Set<String> taken = new HashSet<>();
		for (int i = 0; i < rubric.levels().size(); i++) {
			Level level = FACTORY.createLevel();
			level.setTitle(rubric.levels().get(i));
			level.setName(Names.fromTitle(level.getTitle(), taken));
			taken.add(level.getName());
			scale.getContents().add(level);
			levels.add(level);
			if (meanings != null) {
				meaning(meanings.sections.get(i), level, place + ", level “" + level.getTitle() + "”");
			}
		}
		rubric.names().forEach(block -> tell(block, place + ", names of levels and tiers"));
		rubric.stems().forEach(block -> tell(block, place + ", stem"));
		return scale;
	}

	private void tell(Block block, String place) {
		block.numbers().stream().distinct().filter(line -> !account.knows(line)).forEach(line -> account.use(line, place));
	}

	private void meaning(Section section, Level level, String place) {
		account.use(section.heading, place + ", title");
		account.became(section.heading, level, "", Sureness.LIKELY);
		FacetMaker facets = new FacetMaker(level, account, place);
		facets.element(section.allBlocks(), ProseKind.SUMMARY, null, null);
		section.sections.forEach(child -> inside(child, facets));
	}

	private static void inside(Section section, FacetMaker facets) {
		ListKind kind = Facet.of(section.title()).flatMap(Facet::list).orElse(ListKind.INDICATORS);
		boolean list = section.unsaid().stream().anyMatch(Block::isList);
		facets.use(section.heading, "heading “" + section.title() + "”");
		if (list) {
			facets.listSection(kind, section.title(), section.introduction, section.blocks);
		} else {
			facets.text(ProseKind.NOTE, section.title(), section.allBlocks());
		}
		facets.heads(section.heading, Sureness.LIKELY);
		section.sections.forEach(child -> inside(child, facets));
	}

	/** Puts the texts of the levels into an element, and its short title. */
	void rate(Section section, Element element, String place) {
		rubric.shortTitle(section.heading).filter(title -> !title.equals(element.getTitle())).ifPresent(element::setShort);
		Optional<Rating> rating = rubric.take(section.heading);
		if (rating.isEmpty()) {
			return;
		}
		element.getTier().setRatedOn(scale);
		List<String> missing = new ArrayList<>();
		for (int i = 0; i < levels.size(); i++) {
			List<Block> blocks = rating.get().texts().get(i);
			if (blocks.isEmpty()) {
				missing.add("“" + levels.get(i).getTitle() + "”");
				continue;
			}
			Descriptor descriptor = FACTORY.createDescriptor();
			descriptor.setLevel(levels.get(i));
			descriptor.getLines().addAll(ImportedProse.lines(blocks));
			element.getContents().add(descriptor);
			String title = levels.get(i).getTitle();
			blocks.forEach(block -> {
				block.numbers().stream().distinct().forEach(line -> account.use(line, place + ", " + title));
				account.became(block, descriptor, "", Sureness.SURE);
			});
		}
		if (!missing.isEmpty()) {
			account.doubt(section.heading, "The document has no text of “" + element.getTitle() + "” for " + String.join(" and ", missing) + ". Compare with the original and add what is missing.");
		}
	}

	/** The texts of the levels below a heading that is none of an element. */
	List<Block> asText(Section section) {
		return rubric.take(section.heading).map(rating -> rating.texts().stream().flatMap(List::stream).toList()).orElse(List.of());
	}

	/** Keeps the texts whose headings a person said to be no headings. */
	void remaining(FacetMaker facets) {
		for (Rating rating : rubric.remaining()) {
			facets.text(ProseKind.NOTE, rating.title().isBlank() ? null : rating.title(), rating.texts().stream().flatMap(List::stream).toList());
		}
	}
}
