package framewright.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import framewright.dsl.model.Author;
import org.eclipse.emf.common.util.EList;

import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Status;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** Makes a framework of everything that the language knows, by chance; the same for the same seed. It is well-formed, and senseless. */
final class RandomFramework {

	/** What is hard to write: quotation marks, backslashes, marks of the language, and letters of many scripts. */
	private static final List<String> WORDS = List.of("leader", "will", "the", "\"quoted\"", "back\\slash", "\\", "\"", "//", "{", "}", "|", "-", "--", "---", "*listen*",
			"’tis", "é", "日本", "😀", "'''", "\\\"", "a\tb", "\u00a0", "\u2028", "…", "at", "1.", "&amp;", "it's");
	private static final List<String> NAMES = List.of("listening", "why", "part-of", "framework", "at", "level", "on", "as", "x", "_y", "A1", "voice", "from", "draft", "n-2");

	private final Random random;
	private final ModelFactory make = ModelFactory.eINSTANCE;
	private final List<Element> elements = new ArrayList<>();
	private final List<Scale> scales = new ArrayList<>();
	private final List<Tier> tiers = new ArrayList<>();
	private final List<Source> sources = new ArrayList<>();
	private int names;

	private RandomFramework(long seed) {
		random = new Random(seed);
	}

	static Framework of(long seed) {
		return new RandomFramework(seed).framework();
	}

	private Framework framework() {
		Framework framework = make.createFramework();
		framework.setName(name());
		framework.setTitle(text());
		sometimes(framework::setLanguageVersion, "1");
		sometimes(framework::setVersion, random.nextInt(20) + ".0." + random.nextInt(3) + (random.nextBoolean() ? "-rc.1" : ""));
		framework.setStatus(Status.values()[random.nextInt(Status.values().length)]);
		sometimes(framework::setEdition, text());
		sometimes(framework::setDate, "2026-09-01");
		sometimes(framework::setUuid, uuid());
		sometimes(framework::setSubtitle, text());
		sometimes(framework::setPublisher, text());
		sometimes(framework::setOwner, text());
		times(3, () -> framework.getAuthors().add(author()));
		sometimes(framework::setContact, text());
		sometimes(framework::setReference, text());
		sometimes(framework::setLanguage, "en-GB");
		sometimes(framework::setLicence, text());
		times(3, () -> framework.getAudience().add(text()));
		sometimes(framework::setReviewBy, "2028-01-31");
		if (random.nextBoolean()) {
			framework.setDerivedFrom(name());
			framework.setDerivedVersion("1.0.0");
		}
		if (random.nextBoolean()) {
			framework.setLogo(text());
			sometimes(framework::setLogoAlt, text());
		}
		EList<Content> contents = framework.getContents();
		times(3, () -> contents.add(scale()));
		boolean declared = random.nextInt(4) > 0;
		if (declared) {
			contents.add(structure());
		} else {
			DefaultStructure.addTo(framework);
			tiers.addAll(Frameworks.tiers(framework));
		}
		times(2, () -> contents.add(sources()));
		times(4, () -> contents.add(random.nextBoolean() ? facet() : glossary()));
		for (int i = 0; i <= random.nextInt(5); i++) {
			contents.add(element(0));
			times(2, () -> contents.add(random.nextBoolean() ? facet() : link()));
		}
		if (!declared) {
			// The default stands last, where reading puts it.
			contents.move(contents.size() - 1, (Content) tiers.get(0).eContainer());
		}
		return framework;
	}

	private Author author() {
		Author author = make.createAuthor();
		author.setName(text());
		sometimes(author::setRole, text());
		return author;
	}

	private Scale scale() {
		Scale scale = make.createScale();
		scale.setName(name());
		scale.setTitle(text());
		scale.setUnordered(random.nextBoolean());
		sometimes(scale::setStem, text());
		sometimes(scale::setUuid, uuid());
		times(2, () -> scale.getFormerly().add(name()));
		for (int i = 0; i < 1 + random.nextInt(4); i++) {
			times(1, () -> scale.getContents().add(facet()));
			scale.getContents().add(level());
		}
		scales.add(scale);
		return scale;
	}

	private Level level() {
		Level level = make.createLevel();
		level.setName(name());
		level.setTitle(text());
		sometimes(level::setShort, text());
		sometimes(level::setCode, text());
		sometimes(level::setUuid, uuid());
		times(2, () -> level.getFormerly().add(name()));
		times(2, () -> level.getContents().add(facet()));
		return level;
	}

	private Structure structure() {
		Structure structure = make.createStructure();
		for (int i = 0; i <= random.nextInt(4); i++) {
			Tier tier = make.createTier();
			tier.setName("tier-" + i);
			tier.setTitle(text());
			sometimes(tier::setPlural, text());
			sometimes(tier::setNumbering, Numbering.styles().get(random.nextInt(6)));
			sometimes(tier::setPrefix, text());
			sometimes(tier::setStem, text());
			structure.getTiers().add(tier);
			tiers.add(tier);
		}
		for (Tier tier : tiers) {
			tiers.stream().filter(other -> random.nextBoolean()).forEach(tier.getContains()::add);
			if (!scales.isEmpty()) {
				sometimes(tier::setRatedOn, any(scales));
				sometimes(tier::setAnsweredOn, any(scales));
			}
		}
		return structure;
	}

	private Element element(int depth) {
		Element element = make.createElement();
		element.setTier(any(tiers));
		element.setName(name());
		element.setTitle(text());
		sometimes(element::setShort, text());
		sometimes(element::setCode, text());
		sometimes(element::setUuid, uuid());
		times(2, () -> element.getAudience().add(text()));
		times(2, () -> element.getFormerly().add(name()));
		if (random.nextInt(4) == 0) {
			element.setRetiredIn("2.0.0");
			times(Math.min(2, elements.size()), () -> {
				Element successor = any(elements);
				if (!element.getReplacedBy().contains(successor)) {
					element.getReplacedBy().add(successor);
				}
			});
		}
		List<Content> contents = element.getContents();
		Scale scale = element.getTier().getRatedOn();
		if (scale != null) {
			Frameworks.levels(scale).forEach(level -> contents.add(descriptor(level)));
		}
		times(3, () -> contents.add(facet()));
		times(2, () -> contents.add(link()));
		if (depth < 4) {
			times(3, () -> contents.add(element(depth + 1)));
			times(1, () -> contents.add(facet()));
		}
		elements.add(element);
		return element;
	}

	private Descriptor descriptor(Level level) {
		Descriptor descriptor = make.createDescriptor();
		descriptor.setLevel(level);
		descriptor.getLines().addAll(lines());
		return descriptor;
	}

	private Facet facet() {
		return switch (random.nextInt(5)) {
			case 0, 1 -> prose();
			case 2 -> list();
			case 3 -> random.nextBoolean() ? voices() : figure();
			default -> reading();
		};
	}

	private ProseFacet prose() {
		ProseFacet facet = make.createProseFacet();
		facet.setKind(ProseKind.values()[random.nextInt(ProseKind.values().length)]);
		sometimes(facet::setName, name());
		sometimes(facet::setHeading, text());
		facet.getLines().addAll(lines());
		return facet;
	}

	private ListFacet list() {
		ListFacet list = make.createListFacet();
		list.setKind(ListKind.values()[random.nextInt(ListKind.values().length)]);
		sometimes(list::setName, name());
		sometimes(list::setHeading, text());
		list.getLines().addAll(lines());
		times(5, () -> list.getEntries().add(entry(1)));
		return list;
	}

	private Entry entry(int depth) {
		Entry entry = make.createEntry();
		entry.getLines().add(line());
		entry.getLines().addAll(lines());
		sometimes(entry::setName, name());
		if (depth < 3) {
			times(2, () -> entry.getEntries().add(entry(depth + 1)));
		}
		return entry;
	}

	private Voices voices() {
		Voices voices = make.createVoices();
		sometimes(voices::setName, name());
		sometimes(voices::setHeading, text());
		voices.getLines().addAll(lines());
		times(3, () -> {
			Voice voice = make.createVoice();
			sometimes(voice::setName, name());
			voice.getLines().addAll(lines());
			sometimes(voice::setBy, text());
			if (!sources.isEmpty()) {
				sometimes(voice::setSource, any(sources));
			}
			voices.getVoices().add(voice);
		});
		return voices;
	}

	private Reading reading() {
		Reading reading = make.createReading();
		sometimes(reading::setName, name());
		sometimes(reading::setHeading, text());
		reading.getLines().addAll(lines());
		times(3, () -> {
			Work work = make.createWork();
			sometimes(work::setName, name());
			work.setTitle(text());
			sometimes(work::setAuthor, text());
			sometimes(work::setYear, "1999");
			sometimes(work::setLink, text());
			work.getLines().addAll(lines());
			reading.getWorks().add(work);
		});
		return reading;
	}

	private Figure figure() {
		Figure figure = make.createFigure();
		sometimes(figure::setName, name());
		figure.setFile("assets/" + text());
		sometimes(figure::setAlt, text());
		sometimes(figure::setCaption, text());
		return figure;
	}

	private Glossary glossary() {
		Glossary glossary = make.createGlossary();
		sometimes(glossary::setHeading, text());
		glossary.getLines().addAll(lines());
		times(3, () -> {
			Term term = make.createTerm();
			term.setTitle(text());
			sometimes(term::setName, name());
			times(3, () -> term.getVariants().add(text()));
			term.getLines().addAll(lines());
			glossary.getTerms().add(term);
		});
		return glossary;
	}

	private Sources sources() {
		Sources all = make.createSources();
		sometimes(all::setHeading, text());
		all.getLines().addAll(lines());
		times(3, () -> {
			Source source = make.createSource();
			source.setName(name());
			source.setTitle(text());
			sometimes(source::setAuthor, text());
			sometimes(source::setYear, "2024");
			sometimes(source::setLink, text());
			source.getLines().addAll(lines());
			all.getSources().add(source);
			sources.add(source);
		});
		return all;
	}

	private Content link() {
		if (random.nextInt(4) == 0) {
			Acceptance acceptance = make.createAcceptance();
			acceptance.setRule("long-sentences.at");
			acceptance.setReason(text());
			return acceptance;
		}
		Reference reference = make.createReference();
		if (elements.isEmpty() || random.nextBoolean()) {
			reference.setAddress(text());
			sometimes(reference::setLabel, text());
		} else {
			reference.setTarget(any(elements));
		}
		if (random.nextBoolean()) {
			reference.setExplicit(true);
			reference.setRelation(Relation.values()[random.nextInt(Relation.values().length)]);
			sometimes(reference::setNote, text());
		}
		return reference;
	}

	/** No two are the same, so that every reference has one meaning. */
	private String name() {
		String name = NAMES.get(random.nextInt(NAMES.size()));
		return names++ % 7 == 0 && names < 7 ? name : name + "-" + names;
	}

	private String text() {
		return words(random.nextInt(5));
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		times(4, () -> lines.add(line()));
		return lines;
	}

	private String line() {
		return ((random.nextInt(8) == 0 ? "  " : "") + words(random.nextInt(9))).stripTrailing();
	}

	private String words(int count) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			words.add(any(WORDS));
		}
		return String.join(" ", words);
	}

	private String uuid() {
		return new UUID(random.nextLong(), random.nextLong()).toString();
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private void times(int most, Runnable action) {
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			action.run();
		}
	}

	private <T> void sometimes(Consumer<T> setter, T value) {
		if (random.nextBoolean()) {
			setter.accept(value);
		}
	}
}
