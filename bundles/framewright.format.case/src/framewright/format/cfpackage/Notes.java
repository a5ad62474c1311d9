package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.Aspect;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Author;
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
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Voices;

/** The notes of a part, as Markdown: what CASE has no field for and people who read the package elsewhere should know. */
final class Notes {

	private Notes() {
	}

	/** Empty where there is nothing to note. */
	static String of(Part part, CaseOptions options) {
		List<String> blocks = new ArrayList<>();
		List<String> facts = new ArrayList<>();
		if (part instanceof Framework framework) {
			facts(framework, facts);
		}
		if (part instanceof Element element) {
			fact("For", String.join(", ", element.getAudience()), facts);
			fact("Retired in version", element.getRetiredIn(), facts);
		}
		if (!options.hasExtensions()) {
			names(part, facts);
			Frameworks.contents(part, Reference.class).forEach(reference -> fact("On " + target(reference), reference.getNote(), facts));
		}
		if (!facts.isEmpty()) {
			blocks.add(String.join("\n", facts));
		}
		for (EObject content : part.getContents()) {
			if (options.notes() && content instanceof Facet facet) {
				facet(facet, blocks::add);
			} else if (options.notes() && content instanceof Sources sources) {
				list(sources, sources.getHeading(), "Sources", blocks::add);
				blocks.add(sources.getSources().stream().map(source -> "- " + work(source.getTitle(), source.getAuthor(), source.getYear(), source.getLink(), source)).collect(Collectors.joining("\n")));
			} else if (content instanceof Glossary glossary) {
				list(glossary, glossary.getHeading(), "", blocks::add); // the terms are concepts
			}
		}
		return blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
	}

	/** What scales and levels are called in Framewright. */
	private static void names(Part part, List<String> facts) {
		List<String> formerly = part instanceof Scale scale ? scale.getFormerly() : part instanceof Level level ? level.getFormerly() : List.of();
		if (part instanceof Scale || part instanceof Level) {
			fact("Name in Framewright", part.getName(), facts);
			fact("Formerly", String.join(", ", formerly), facts);
			fact("Stem", part instanceof Scale scale ? scale.getStem() : null, facts);
		}
	}

	private static void facts(Framework framework, List<String> facts) {
		fact(Aspect.SUBTITLE, framework.getSubtitle(), facts);
		fact(Aspect.EDITION, framework.getEdition(), facts);
		fact(Aspect.STATUS, framework.eIsSet(framework.eClass().getEStructuralFeature("status")) ? framework.getStatus().getLiteral() : null, facts);
		fact(Aspect.DATE, framework.getDate(), facts);
		fact(Aspect.OWNER, framework.getOwner(), facts);
		fact("Authors", framework.getAuthors().stream().map(Notes::author).collect(Collectors.joining(", ")), facts);
		fact(Aspect.CONTACT, framework.getContact(), facts);
		fact(Aspect.REFERENCE, framework.getReference(), facts);
		fact(Aspect.AUDIENCE, String.join(", ", framework.getAudience()), facts);
		fact(Aspect.REVIEW_BY, framework.getReviewBy(), facts);
		fact("Taken from", framework.getDerivedFrom() == null ? null : framework.getDerivedFrom() + " " + framework.getDerivedVersion(), facts);
		fact("Logo", framework.getLogoAlt() == null || framework.getLogo() == null ? framework.getLogo() : framework.getLogoAlt() + " (" + framework.getLogo() + ")", facts);
	}

	private static String author(Author author) {
		return author.getRole() == null ? author.getName() : author.getName() + " (" + author.getRole() + ")";
	}

	private static void fact(Aspect aspect, String value, List<String> facts) {
		fact(aspect.label(), value, facts);
	}

	private static void fact(String label, String value, List<String> facts) {
		if (value != null && !value.isBlank()) {
			facts.add("- " + label + ": " + value);
		}
	}

	private static String target(Reference reference) {
		if (reference.getAddress() != null) {
			return reference.getLabel() == null ? reference.getAddress() : reference.getLabel();
		}
		return reference.getTarget() instanceof Part part && !part.eIsProxy() ? "“" + part.getTitle() + "”" : "a reference";
	}

	private static void facet(Facet facet, Consumer<String> blocks) {
		String title = Kind.of(facet).title();
		switch (facet) {
			case ProseFacet prose -> list(prose, prose.getHeading(), title, blocks);
			case ListFacet list -> {
				list(list, list.getHeading(), title, blocks);
				List<String> lines = new ArrayList<>();
				entries(list.getEntries(), "", lines);
				blocks.accept(String.join("\n", lines));
			}
			case Voices voices -> {
				list(voices, voices.getHeading(), title, blocks);
				voices.getVoices().forEach(voice -> blocks.accept("“" + Frameworks.text(voice) + "”" + (voice.getBy() == null ? "" : "\n— " + voice.getBy())));
			}
			case Reading reading -> {
				list(reading, reading.getHeading(), title, blocks);
				blocks.accept(reading.getWorks().stream().map(work -> "- " + work(work.getTitle(), work.getAuthor(), work.getYear(), work.getLink(), work)).collect(Collectors.joining("\n")));
			}
			case Figure figure -> blocks.accept(Stream.of("**Figure**", figure.getAlt(), figure.getCaption()).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n\n")));
			default -> throw new IllegalArgumentException(facet.eClass().getName());
		}
	}

	private static void list(Prose prose, String heading, String title, Consumer<String> blocks) {
		String shown = heading == null || heading.isBlank() ? title : heading;
		blocks.accept(shown.isEmpty() ? "" : "**" + shown + "**");
		blocks.accept(Frameworks.text(prose));
	}

	private static void entries(List<Entry> entries, String indent, List<String> lines) {
		for (Entry entry : entries) {
			lines.add(indent + "- " + Frameworks.text(entry).replace("\n", "\n" + indent + "  "));
			entries(entry.getEntries(), indent + "  ", lines);
		}
	}

	private static String work(String title, String author, String year, String link, Prose about) {
		String cited = cited(title, author, year) + (link == null ? "" : " " + link);
		return Frameworks.hasText(about) ? cited + "\n  " + Frameworks.text(about).replace("\n", "\n  ") : cited;
	}

	/** A work as people name it: its title, who wrote it and when. */
	static String cited(String title, String author, String year) {
		String by = Stream.of(author, year).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(", "));
		return (title == null ? "" : title) + (by.isEmpty() ? "" : " (" + by + ")");
	}
}
