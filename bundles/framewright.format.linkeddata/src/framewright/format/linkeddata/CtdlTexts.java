package framewright.format.linkeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Status;
import framewright.dsl.model.Tier;

/** What CTDL-ASN has no place of its own for, as texts: the comments on a competency and the description of the framework. */
final class CtdlTexts {

	private final Web web;
	private final List<Loss> losses = new ArrayList<>();

	CtdlTexts(Web web) {
		this.web = web;
	}

	List<Loss> losses() {
		return losses;
	}

	/** All that is said about an element beside its title and its descriptors. */
	List<String> comments(Element element) {
		List<String> comments = new ArrayList<>();
		if (Frameworks.isRetired(element)) {
			comments.add("Retired in version " + element.getRetiredIn() + ".");
			String successors = element.getReplacedBy().stream().filter(successor -> !successor.eIsProxy()).map(Element::getTitle).collect(Collectors.joining("; "));
			comments.add(line("Replaced by", successors));
		}
		comments.add(line("Audience", String.join(", ", element.getAudience())));
		comments.addAll(contents(element));
		return comments;
	}

	/** Facets and references of a part, a text each. */
	private List<String> contents(Part part) {
		List<String> texts = new ArrayList<>();
		for (Content content : part.getContents()) {
			if (content instanceof Facet facet) {
				texts.add(Wording.titled(facet));
			} else if (content instanceof Reference reference) {
				texts.add(reference(part, reference));
			}
		}
		texts.add(textNames(part));
		return texts;
	}

	/** The permanent names that texts, lists and entries of a part were given. */
	private static String textNames(Part part) {
		List<String> names = new ArrayList<>();
		for (Content content : part.getContents()) {
			if (content instanceof Facet || content instanceof Glossary || content instanceof Sources) {
				Stream.concat(Stream.of((EObject) content), StreamSupport.stream(Spliterators.spliteratorUnknownSize(content.eAllContents(), 0), false)).map(CtdlTexts::name).filter(Objects::nonNull).forEach(names::add);
			}
		}
		return line("Permanent names of texts", String.join(", ", names));
	}

	private static String name(EObject text) {
		EStructuralFeature name = text.eClass().getEStructuralFeature("name");
		return name == null ? null : (String) text.eGet(name);
	}

	private String reference(Part part, Reference reference) {
		boolean outside = reference.getTarget() == null;
		if (!outside && web.find(reference.getTarget()).isEmpty()) {
			losses.add(new Loss(Aspect.CROSS_REFERENCES, part instanceof Element element && element.getName() != null ? List.of(element.getName()) : List.of(), "One leads nowhere and is left out."));
			return "";
		}
		String to = outside ? Wording.text(reference.getLabel()) : title(reference);
		String address = outside ? Wording.text(reference.getAddress()) : "";
		String note = Wording.text(reference.getNote());
		return line(relation(reference.getRelation()), to.isEmpty() ? address : address.isEmpty() ? to : to + " (" + address + ")") + (note.isEmpty() ? "" : " – " + note);
	}

	private String title(Reference reference) {
		Part target = (Part) reference.getTarget();
		return target instanceof Element && web.isElsewhere(target) ? Wording.text(target.getTitle()) + ", " + Wording.text(Frameworks.of(target).getTitle()) : Wording.text(target.getTitle());
	}

	private static String relation(Relation relation) {
		return switch (relation) {
			case RELATED -> "See also";
			case EXACT -> "The same as";
			case PART_OF -> "Part of";
			case PRECEDES -> "Comes before";
		};
	}

	private static String line(String label, String value) {
		return value == null || value.isBlank() ? "" : label + ": " + value;
	}

	/** The summary, what the header has beside, and all other texts of the framework. */
	String description(Framework framework) {
		List<String> texts = new ArrayList<>();
		texts.add(Wording.text(framework.getSubtitle()));
		ProseFacet summary = Frameworks.contents(framework, ProseFacet.class).stream().filter(facet -> facet.getKind() == ProseKind.SUMMARY && facet.getHeading() == null).findFirst().orElse(null);
		texts.add(summary == null ? "" : Frameworks.text(summary));
		texts.add(header(framework));
		for (Content content : framework.getContents()) {
			switch (content) {
				case Facet facet -> texts.add(facet == summary ? "" : Wording.titled(facet));
				case Reference reference -> texts.add(reference(framework, reference));
				case Glossary glossary -> texts.add(glossary(glossary));
				case Sources sources -> texts.add(sources(sources));
				default -> {
					// has a place of its own
				}
			}
		}
		texts.add(textNames(framework));
		String description = Wording.paragraphs(texts.stream());
		return description.isEmpty() ? Wording.text(framework.getTitle()) : description;
	}

	private static String header(Framework framework) {
		List<String> lines = new ArrayList<>();
		lines.add(line("Permanent name", framework.getName()));
		lines.add(line("Status", framework.getStatus() == Status.REVIEW ? "in review" : null));
		lines.add(line("Edition", framework.getEdition()));
		lines.add(line("Date", framework.getDate()));
		lines.add(line("Reference", framework.getReference()));
		lines.add(line("Owner", framework.getOwner()));
		lines.add(line("Contact", framework.getContact()));
		lines.add(line("Audience", String.join(", ", framework.getAudience())));
		lines.add(line("Review by", framework.getReviewBy()));
		lines.add(line("Taken from", framework.getDerivedFrom() == null ? null : framework.getDerivedFrom() + "@" + Wording.text(framework.getDerivedVersion())));
		lines.add(line("Logo", framework.getLogo() == null || framework.getLogoAlt() == null ? framework.getLogo() : framework.getLogo() + " (" + framework.getLogoAlt() + ")"));
		for (Tier tier : Frameworks.tiers(framework)) {
			lines.add(line("Kind of part", Wording.text(tier.getTitle()) + (tier.getStem() == null ? "" : " (“" + tier.getStem() + " …”)")));
		}
		return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).map(line -> "- " + line).toList());
	}

	private static String glossary(Glossary glossary) {
		String terms = glossary.getTerms().stream().map(term -> "- " + Wording.text(term.getTitle()) + (term.getVariants().isEmpty() ? "" : " (" + String.join(", ", term.getVariants()) + ")") + ": "
				+ Frameworks.text(term).replace("\n", "\n  ")).collect(Collectors.joining("\n"));
		return Wording.paragraphs("**" + (glossary.getHeading() == null ? "Glossary" : glossary.getHeading()) + "**", Frameworks.text(glossary), terms);
	}

	private static String sources(Sources sources) {
		String all = sources.getSources().stream().map(source -> "- " + Wording.source(source).replace("\n", "\n  ")).collect(Collectors.joining("\n"));
		return Wording.paragraphs("**" + (sources.getHeading() == null ? "Sources" : sources.getHeading()) + "**", Frameworks.text(sources), all);
	}

	static List<String> authors(Framework framework) {
		return framework.getAuthors().stream().map((Author author) -> Wording.text(author.getName()) + (author.getRole() == null ? "" : " (" + author.getRole() + ")")).toList();
	}

	/** Who made it, which registries require: the authors, else who owns or publishes it, else what it is called. */
	static List<String> creators(Framework framework) {
		List<String> authors = framework.getAuthors().stream().anyMatch(author -> !Wording.text(author.getName()).isBlank()) ? authors(framework) : List.of();
		return authors.isEmpty() ? Stream.of(framework.getOwner(), framework.getPublisher(), framework.getTitle()).map(Wording::text).filter(text -> !text.isBlank()).limit(1).toList() : authors;
	}

	/** What a scale is, in one text. */
	String description(Scale scale) {
		List<String> texts = new ArrayList<>(contents(scale));
		texts.add(line("Stem", scale.getStem()));
		texts.add(names(scale.getName(), scale.getFormerly()));
		return Wording.paragraphs(texts.stream());
	}

	/** What is said about a level beside its title. */
	List<String> notes(Level level) {
		List<String> texts = new ArrayList<>(contents(level));
		texts.add(names(level.getName(), level.getFormerly()));
		return texts;
	}

	private static String names(String name, List<String> formerly) {
		return line("Permanent name", name) + (formerly.isEmpty() ? "" : " (formerly " + String.join(", ", formerly) + ")");
	}
}
