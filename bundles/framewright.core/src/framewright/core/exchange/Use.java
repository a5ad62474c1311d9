package framewright.core.exchange;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Author;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.dsl.text.Markdown;

/**
 * A place where a framework uses an aspect of the language.
 *
 * @param element the permanent name of the element; empty for the framework itself, its scales and levels
 * @param value what the author wrote there: a text, Markdown where it is prose, without a stem; the number where it is one
 */
public record Use(Aspect aspect, String element, String value) {

	/** All that a framework uses, in the order of the text. What is left blank is not used. */
	public static List<Use> of(Framework framework) {
		return new Uses(framework).all();
	}

	private static final class Uses {
		private final List<Use> uses = new ArrayList<>();
		private final Framework framework;
		private final Numbering numbering;
		private String element = "";
		private boolean retired;

		Uses(Framework framework) {
			this.framework = framework;
			this.numbering = Numbering.of(framework);
		}

		List<Use> all() {
			header();
			for (TreeIterator<EObject> contents = framework.eAllContents(); contents.hasNext();) {
				EObject object = contents.next();
				Element owner = owner(object);
				element = owner == null || owner.getName() == null ? "" : owner.getName();
				retired = owner != null && !Frameworks.isInForce(owner);
				take(object);
			}
			return uses;
		}

		private static Element owner(EObject object) {
			for (EObject one = object; one != null; one = one.eContainer()) {
				if (one instanceof Element owner) {
					return owner;
				}
			}
			return null;
		}

		private void header() {
			use(Aspect.TITLE, framework.getTitle());
			use(Aspect.NAMES, framework.getName());
			use(Aspect.SUBTITLE, framework.getSubtitle());
			use(Aspect.VERSION, framework.getVersion());
			use(Aspect.STATUS, framework.eIsSet(framework.eClass().getEStructuralFeature("status")) ? framework.getStatus().getLiteral() : null);
			use(Aspect.EDITION, framework.getEdition());
			use(Aspect.DATE, framework.getDate());
			use(Aspect.IDENTIFIER, framework.getUuid());
			use(Aspect.PUBLISHER, framework.getPublisher());
			use(Aspect.OWNER, framework.getOwner());
			use(Aspect.CONTACT, framework.getContact());
			use(Aspect.REFERENCE, framework.getReference());
			use(Aspect.LANGUAGE, framework.getLanguage());
			use(Aspect.LICENCE, framework.getLicence());
			framework.getAudience().forEach(audience -> use(Aspect.AUDIENCE, audience));
			use(Aspect.REVIEW_BY, framework.getReviewBy());
			use(Aspect.DERIVED_FROM, framework.getDerivedFrom());
			use(Aspect.DERIVED_FROM, framework.getDerivedVersion());
			use(Aspect.LOGO, framework.getLogoAlt() == null ? framework.getLogo() : framework.getLogoAlt());
		}

		private void take(EObject object) {
			switch (object) {
				case Author author -> {
					use(Aspect.AUTHORS, author.getName());
					use(Aspect.AUTHORS, author.getRole());
				}
				case Tier tier -> {
					use(Aspect.TIERS, tier.getTitle());
					use(Aspect.STEMS, tier.getStem());
				}
				case Scale scale -> {
					use(Aspect.SCALES, scale.getTitle());
					use(Aspect.STEMS, scale.getStem());
					known(scale.getName(), scale.getUuid(), scale.getFormerly());
				}
				case Level level -> {
					use(Aspect.LEVELS, level.getTitle());
					use(Aspect.LEVEL_NAMES, level.getShort());
					use(Aspect.LEVEL_NAMES, level.getCode());
					known(level.getName(), level.getUuid(), level.getFormerly());
				}
				case Element part -> element(part);
				case Descriptor descriptor -> prose(Aspect.DESCRIPTORS, descriptor);
				case ProseFacet facet -> {
					use(Aspect.NAMES, facet.getName());
					heading(facet.getHeading());
					prose(aspect(facet), facet);
				}
				case ListFacet facet -> list(facet, facet.getHeading(), facet.getName());
				case Entry entry -> {
					use(Aspect.NAMES, entry.getName());
					prose(aspect(list(entry)), entry);
				}
				case Voices voices -> list(voices, voices.getHeading(), voices.getName());
				case Voice voice -> {
					use(Aspect.NAMES, voice.getName());
					prose(Aspect.VOICES, voice);
					use(Aspect.ATTRIBUTIONS, voice.getBy());
				}
				case Reading reading -> list(reading, reading.getHeading(), reading.getName());
				case Work work -> {
					use(Aspect.NAMES, work.getName());
					List.of(text(work.getTitle()), text(work.getAuthor()), text(work.getYear()), text(work.getLink())).forEach(value -> use(Aspect.READING, value));
					prose(Aspect.READING, work);
				}
				case Figure figure -> {
					use(Aspect.NAMES, figure.getName());
					List.of(text(figure.getAlt()), text(figure.getCaption())).forEach(value -> use(Aspect.FIGURES, value));
				}
				case Glossary glossary -> list(glossary, glossary.getHeading(), null);
				case Term term -> {
					use(Aspect.NAMES, term.getName());
					use(Aspect.GLOSSARY, term.getTitle());
					term.getVariants().forEach(variant -> use(Aspect.GLOSSARY, variant));
					prose(Aspect.GLOSSARY, term);
				}
				case Sources sources -> list(sources, sources.getHeading(), null);
				case Source source -> {
					use(Aspect.NAMES, source.getName());
					List.of(text(source.getTitle()), text(source.getAuthor()), text(source.getYear()), text(source.getLink())).forEach(value -> use(Aspect.SOURCES, value));
					prose(Aspect.SOURCES, source);
				}
				case Reference reference -> reference(reference);
				case Acceptance acceptance -> List.of(text(acceptance.getRule()), text(acceptance.getReason())).forEach(value -> use(Aspect.ACCEPTANCES, value));
				default -> {
					// holds others only
				}
			}
		}

		private void element(Element part) {
			if (Frameworks.isRetired(part)) {
				use(Aspect.RETIRED, part.getTitle(), true);
				use(Aspect.RETIRED, part.getRetiredIn(), true);
				part.getReplacedBy().stream().filter(successor -> !successor.eIsProxy()).forEach(successor -> use(Aspect.SUCCESSORS, successor.getTitle(), true));
			}
			use(Aspect.ELEMENT_TITLES, part.getTitle());
			use(Aspect.SHORT_TITLES, part.getShort());
			use(part.getCode() == null ? Aspect.NUMBERS : Aspect.CODES, numbering.of(part).orElse(""));
			part.getAudience().forEach(audience -> use(Aspect.ELEMENT_AUDIENCE, audience));
			identity(part.getName(), part.getUuid(), part.getFormerly());
		}

		private void identity(String name, String uuid, List<String> formerly) {
			use(Aspect.NAMES, name, true);
			use(Aspect.IDENTIFIER, uuid, true);
			formerly.forEach(old -> use(Aspect.FORMER_NAMES, old, true));
		}

		/** How a scale or level is known; readers see its title. */
		private void known(String name, String uuid, List<String> formerly) {
			use(Aspect.LEVEL_NAMES, name);
			use(Aspect.LEVEL_NAMES, uuid);
			formerly.forEach(old -> use(Aspect.LEVEL_NAMES, old));
		}

		private void reference(Reference reference) {
			if (reference.getTarget() instanceof Part target) {
				use(Aspect.CROSS_REFERENCES, target.eIsProxy() ? null : target.getTitle());
			}
			use(Aspect.ADDRESSES, reference.getAddress());
			use(Aspect.ADDRESSES, reference.getLabel());
			use(Aspect.REFERENCE_NOTES, reference.getNote());
		}

		private void list(Prose facet, String heading, String name) {
			use(Aspect.NAMES, name);
			heading(heading);
			prose(Aspect.LEAD_INS, facet);
		}

		private void heading(String heading) {
			use(Aspect.HEADINGS, heading);
		}

		private static ListFacet list(Entry entry) {
			EObject outer = entry.eContainer();
			while (outer instanceof Entry) {
				outer = outer.eContainer();
			}
			return (ListFacet) outer;
		}

		private static Aspect aspect(ListFacet list) {
			return switch (list.getKind()) {
				case INDICATORS -> Aspect.INDICATORS;
				case QUESTIONS -> Aspect.QUESTIONS;
				case SUGGESTIONS -> Aspect.SUGGESTIONS;
				case TESTS -> Aspect.TESTS;
			};
		}

		private static Aspect aspect(ProseFacet facet) {
			if (facet.eContainer() instanceof Scale || facet.eContainer() instanceof Level) {
				return Aspect.LEVEL_TEXTS;
			}
			ProseKind kind = facet.getKind();
			return switch (kind) {
				case SUMMARY -> Aspect.SUMMARIES;
				case WHAT -> Aspect.WHAT;
				case WHY -> Aspect.WHY;
				case HOW -> Aspect.HOW;
				case NOTE -> Aspect.NOTES;
				case SECTION -> Aspect.SECTIONS;
			};
		}

		private void prose(Aspect aspect, Prose prose) {
			String text = Frameworks.text(prose);
			use(retired ? Aspect.RETIRED_TEXTS : aspect, text, true);
			if (Markdown.isFormatted(text)) {
				use(Aspect.FORMATTING, text);
			}
		}

		private static String text(String value) {
			return value == null ? "" : value;
		}

		private void use(Aspect aspect, String value) {
			use(aspect, value, false);
		}

		/** Of retired parts only what they were called counts: their texts are no longer part of the framework. */
		private void use(Aspect aspect, String value, boolean ofRetired) {
			if (value != null && !value.isBlank() && (ofRetired || !retired)) {
				uses.add(new Use(aspect, element, value));
			}
		}
	}
}
