package framewright.format.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import framewright.core.exchange.Aspect;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Author;
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
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voices;
import framewright.dsl.text.Markdown;

/** Writes descriptions: all that is told of the framework, of an element and at a level, and has no column of its own. */
final class Descriptions {

	private final Framework framework;
	private final Numbering numbering;
	private final Mends mends;
	private final boolean levelsAside;

	/** @param levelsAside whether the texts for levels stand elsewhere */
	Descriptions(Framework framework, Numbering numbering, boolean levelsAside, Mends mends) {
		this.framework = framework;
		this.numbering = numbering;
		this.levelsAside = levelsAside;
		this.mends = mends;
	}

	String ofFramework(String shortName) {
		Html html = new Html(mends, "");
		if (!Mends.holds(shortName, framework.getTitle() == null ? "" : framework.getTitle())) {
			html.paragraph(Description.TITLE + framework.getTitle());
		}
		html.paragraph(framework.getSubtitle());
		html.list(facts().stream().map(html::escape).toList());
		contents(framework, html);
		Frameworks.scales(framework).forEach(scale -> scale(scale, html));
		for (Content content : framework.getContents()) {
			if (content instanceof Glossary glossary) {
				glossary(glossary, html);
			} else if (content instanceof Sources sources) {
				sources(sources, html);
			}
		}
		tiers(html);
		retired(html);
		html.paragraph(Description.NAMES + Names.of(framework));
		return html.toString();
	}

	private List<String> facts() {
		List<String> facts = new ArrayList<>();
		fact(Aspect.VERSION.label(), framework.getVersion(), facts);
		fact(Aspect.STATUS.label(), framework.eIsSet(framework.eClass().getEStructuralFeature("status")) ? framework.getStatus().getLiteral() : null, facts);
		fact(Aspect.EDITION.label(), framework.getEdition(), facts);
		fact(Aspect.DATE.label(), framework.getDate(), facts);
		fact(Aspect.PUBLISHER.label(), framework.getPublisher(), facts);
		fact(Aspect.OWNER.label(), framework.getOwner(), facts);
		fact("Authors", framework.getAuthors().stream().map(Descriptions::author).collect(Collectors.joining(", ")), facts);
		fact(Aspect.CONTACT.label(), framework.getContact(), facts);
		fact(Aspect.REFERENCE.label(), framework.getReference(), facts);
		fact(Aspect.LANGUAGE.label(), framework.getLanguage(), facts);
		fact(Aspect.LICENCE.label(), framework.getLicence(), facts);
		fact(Aspect.AUDIENCE.label(), String.join(", ", framework.getAudience()), facts);
		fact(Aspect.REVIEW_BY.label(), framework.getReviewBy(), facts);
		fact("Taken from", framework.getDerivedFrom() == null ? null : framework.getDerivedFrom() + " " + framework.getDerivedVersion(), facts);
		return facts;
	}

	private static String author(Author author) {
		return author.getRole() == null ? author.getName() : author.getName() + " (" + author.getRole() + ")";
	}

	private static void fact(String label, String value, List<String> facts) {
		if (value != null && !value.isBlank()) {
			facts.add(label + ": " + value);
		}
	}

	private void scale(Scale scale, Html html) {
		html.heading(scale.getTitle());
		html.paragraph(scale.getStem() == null ? null : scale.getStem() + " …");
		contents(scale, html);
		for (Level level : Frameworks.levels(scale)) {
			Html about = new Html(mends, "");
			contents(level, about);
			String title = Stream.of(level.getCode(), level.getTitle(), level.getShort() == null ? null : "(" + level.getShort() + ")").filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" "));
			html.definition(title, about.toString());
		}
	}

	private void tiers(Html html) {
		List<String> tiers = Frameworks.tiers(framework).stream().map(tier -> html.escape(tier(tier))).toList();
		html.paragraph(tiers.isEmpty() ? null : Description.TIERS).list(tiers);
	}

	private static String tier(Tier tier) {
		String title = tier.getTitle() == null ? "" : tier.getTitle();
		String both = tier.getPlural() == null || tier.getPlural().isBlank() ? title : title + " / " + tier.getPlural();
		return tier.getStem() == null ? both : both + " (“" + tier.getStem() + " …”)";
	}

	/** Moodle has no place for what is no longer in force; it must not be rated. */
	private void retired(Html html) {
		List<String> retired = Frameworks.allElements(framework).stream().filter(Frameworks::isRetired).map(element -> {
			String successors = element.getReplacedBy().stream().filter(successor -> !successor.eIsProxy()).map(Element::getTitle).collect(Collectors.joining(", "));
			return html.escape(element.getTitle() + " (since " + element.getRetiredIn() + (successors.isEmpty() ? "" : "; now: " + successors) + ")");
		}).toList();
		html.paragraph(retired.isEmpty() ? null : "No longer in force:").list(retired);
	}

	/** @param titled whether the short name tells the title */
	String of(Element element, boolean titled) {
		Html html = new Html(mends, element.getName() == null ? "" : element.getName());
		if (!titled) {
			html.paragraph(Description.TITLE + element.getTitle());
		}
		html.paragraph(element.getShort() == null ? null : Description.SHORT + element.getShort());
		html.paragraph(element.getAudience().isEmpty() ? null : Description.AUDIENCE + String.join(", ", element.getAudience()));
		contents(element, html);
		if (!levelsAside) {
			levels(element, html);
		}
		references(element, html);
		String names = Names.of(element);
		html.paragraph(names.isEmpty() ? null : Description.NAMES + names);
		return html.toString();
	}

	private void levels(Element element, Html html) {
		List<Descriptor> descriptors = Frameworks.descriptors(element);
		if (!descriptors.isEmpty()) {
			html.paragraph(Frameworks.stem(element).map(stem -> stem + " …").orElse(null));
			descriptors.forEach(descriptor -> html.definition(level(descriptor), html.markdown(Frameworks.text(descriptor)).strip()));
		}
	}

	static String level(Descriptor descriptor) {
		Level level = descriptor.getLevel();
		return level == null || level.eIsProxy() || level.getTitle() == null ? "Level" : level.getTitle();
	}

	/** The description of a competency for a level. */
	String of(Element element, Descriptor descriptor, String shortName) {
		Html html = new Html(mends, element.getName() == null ? "" : element.getName());
		if (!Mends.holds(shortName, level(descriptor))) {
			html.paragraph(Description.LEVEL + level(descriptor));
		}
		return html.paragraph(Frameworks.stem(element).map(stem -> stem + " …").orElse(null)).prose(descriptor).toString();
	}

	private void references(Part part, Html html) {
		List<String> items = new ArrayList<>();
		for (Reference reference : Frameworks.contents(part, Reference.class)) {
			String target;
			if (reference.getAddress() != null) {
				target = html.link(reference.getLabel() == null ? reference.getAddress() : reference.getLabel(), reference.getAddress());
				// An address that is no link is told, for people to find.
				target += Markdown.isAddress(reference.getAddress()) || reference.getLabel() == null ? "" : " (" + html.escape(reference.getAddress()) + ")";
			} else if (reference.getTarget() instanceof Part other && !other.eIsProxy()) {
				target = html.escape(heading(other));
			} else {
				mends.tell(Aspect.CROSS_REFERENCES, part instanceof Element element && element.getName() != null ? element.getName() : "", "What leads nowhere is left out. Check what it should refer to.");
				continue;
			}
			items.add(relation(reference.getRelation()) + " " + target + (reference.getNote() == null || reference.getNote().isBlank() ? "" : " – " + html.escape(reference.getNote())));
		}
		html.list(items);
	}

	private String heading(Part other) {
		Framework home = Frameworks.of(other);
		String title = other instanceof Element element && home == framework ? numbering.heading(element) : other.getTitle();
		return home == framework || other == home || home == null ? title : title + " (" + home.getTitle() + ")";
	}

	private static String relation(Relation relation) {
		return switch (relation) {
			case RELATED -> "See";
			case EXACT -> "The same as";
			case PART_OF -> "Part of";
			case PRECEDES -> "Comes before";
		};
	}

	/** The texts of a part, in their order. */
	private void contents(Part part, Html html) {
		for (Content content : part.getContents()) {
			if (content instanceof Facet facet) {
				facet(facet, part, html);
			}
		}
		if (part instanceof Framework) {
			references(part, html);
		}
	}

	private void facet(Facet facet, Part part, Html html) {
		switch (facet) {
			case ProseFacet prose -> {
				html.heading(prose.getHeading() != null ? prose.getHeading() : label(prose, html.isHeaded()));
				html.prose(prose);
			}
			case ListFacet list -> {
				html.heading(list.getHeading() != null ? list.getHeading() : Optional.of(list.getKind().getLiteral()).map(Descriptions::capital).orElse(""));
				html.prose(list).list(entries(list.getEntries(), html));
			}
			case Voices voices -> {
				html.heading(voices.getHeading()).prose(voices);
				voices.getVoices().forEach(voice -> html.raw("<blockquote>" + html.markdown(Frameworks.text(voice)) + (voice.getBy() == null ? "" : "<p>— " + html.escape(voice.getBy()) + "</p>") + "</blockquote>\n"));
			}
			case Reading reading -> {
				html.heading(reading.getHeading() == null ? "Further reading" : reading.getHeading()).prose(reading);
				html.list(reading.getWorks().stream().map(work -> work(work.getTitle(), work.getAuthor(), work.getYear(), work.getLink(), work, html)).toList());
			}
			case Figure figure -> html.paragraph(Stream.of(figure.getAlt(), figure.getCaption()).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" – ")));
			default -> throw new IllegalArgumentException(facet.eClass().getName() + " of " + part.getName());
		}
	}

	private static String label(ProseFacet prose, boolean headed) {
		return switch (prose.getKind()) {
			case SUMMARY -> headed ? "Summary" : "";
			case SECTION -> "";
			case WHAT, WHY, HOW, NOTE -> capital(prose.getKind().getLiteral());
		};
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	private static List<String> entries(List<Entry> entries, Html html) {
		return entries.stream().map(entry -> {
			List<String> inner = entries(entry.getEntries(), html);
			return Html.tight(html.markdown(Frameworks.text(entry)).strip()) + (inner.isEmpty() ? "" : "\n<ul>" + inner.stream().map(item -> "<li>" + item + "</li>\n").collect(Collectors.joining()) + "</ul>");
		}).toList();
	}

	private static String work(String title, String author, String year, String link, Prose about, Html html) {
		String by = Stream.of(author, year).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(", "));
		String name = title == null ? "" : title;
		boolean leads = link != null && Markdown.isAddress(link);
		return (leads ? html.link(name, link) : html.escape(name)) + (by.isEmpty() ? "" : html.escape(" (" + by + ")")) + (leads || link == null ? "" : " " + html.escape(link))
				+ (Frameworks.hasText(about) ? "\n" + html.markdown(Frameworks.text(about)).strip() : "");
	}

	private void glossary(Glossary glossary, Html html) {
		html.heading(glossary.getHeading() == null ? "Glossary" : glossary.getHeading()).prose(glossary);
		glossary.getTerms().forEach(term -> html.definition(Stream.concat(Stream.of(term.getTitle()), term.getVariants().stream()).filter(text -> text != null).collect(Collectors.joining(", ")), html.markdown(Frameworks.text(term)).strip()));
	}

	private void sources(Sources sources, Html html) {
		html.heading(sources.getHeading() == null ? "Sources" : sources.getHeading()).prose(sources);
		html.list(sources.getSources().stream().map(source -> work(source.getTitle(), source.getAuthor(), source.getYear(), source.getLink(), source, html)).toList());
	}
}
