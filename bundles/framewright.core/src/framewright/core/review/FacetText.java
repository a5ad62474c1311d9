package framewright.core.review;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Term;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** The text that an anchor is in, as a framework has it. */
public final class FacetText {

	private FacetText() {
	}

	/**
	 * The text of a facet. Where there are several of one kind, they come one after the other.
	 *
	 * @param element the name of the element; empty for the framework itself
	 * @param facet   as in {@link Review.Anchor}; without one it is the title, or the texts of the level
	 * @param level   the name of a level; empty where it is not about one
	 * @return Markdown; empty where there is no such text
	 */
	public static String of(Framework framework, String element, String facet, String level) {
		Optional<Part> part = part(framework, element);
		if (part.isEmpty()) {
			return "";
		}
		if (!level.isEmpty() && (facet.isEmpty() || facet.equals("at"))) {
			String descriptor = texts(part.get().getContents().stream().filter(content -> content instanceof Descriptor at && at.getLevel() != null && level.equals(at.getLevel().getName())).toList());
			return descriptor.isEmpty() && element.isEmpty() ? level(framework, level).map(found -> texts(found.getContents())).orElse("") : descriptor;
		}
		if (facet.isEmpty() || facet.equals("title")) {
			return part.get().getTitle() == null ? "" : part.get().getTitle();
		}
		Part holder = level.isEmpty() ? part.get() : level(framework, level).map(Part.class::cast).orElse(part.get());
		return texts(holder.getContents().stream().filter(content -> facet.equals(word(content))).toList());
	}

	/** Levels and scales bear no name that is unique in the framework; their texts are told as the framework's. */
	private static Optional<Level> level(Framework framework, String name) {
		for (Scale scale : Frameworks.scales(framework)) {
			for (Level level : Frameworks.levels(scale)) {
				if (name.equals(level.getName())) {
					return Optional.of(level);
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<Part> part(Framework framework, String element) {
		if (element.isEmpty() || element.equals(framework.getName())) {
			return Optional.of(framework);
		}
		return Frameworks.allElements(framework).stream().filter(found -> element.equals(found.getName())).map(Part.class::cast).findFirst();
	}

	/** The word that a content begins with. */
	private static String word(Content content) {
		return switch (content) {
			case ProseFacet prose -> prose.getKind().getLiteral();
			case ListFacet list -> list.getKind().getLiteral();
			case Voices voices -> "voices";
			case Reading reading -> "reading";
			case Glossary glossary -> "glossary";
			case Sources sources -> "sources";
			case Descriptor descriptor -> "at";
			default -> "";
		};
	}

	private static String texts(List<? extends EObject> contents) {
		List<String> texts = new ArrayList<>();
		for (EObject content : contents) {
			add(content, texts);
			for (Iterator<EObject> inner = content.eAllContents(); inner.hasNext();) {
				add(inner.next(), texts);
			}
		}
		return String.join("\n\n", texts);
	}

	private static void add(EObject object, List<String> texts) {
		String title = switch (object) {
			case ProseFacet prose -> prose.getHeading();
			case ListFacet list -> list.getHeading();
			case Term term -> term.getTitle();
			case Work work -> work.getTitle();
			default -> null;
		};
		if (title != null && !title.isBlank()) {
			texts.add(title);
		}
		if (object instanceof Prose prose && Frameworks.hasText(prose)) {
			texts.add(Frameworks.text(prose));
		}
	}
}
