package framewright.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;

import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/**
 * Reads a framework's model: what stands in the one ordered list of contents, by kind, and what follows from it.
 * <p>
 * All functions are pure. They may be called from any thread that may read the model.
 */
public final class Frameworks {

	private Frameworks() {
	}

	/** The framework that a resource holds; empty when its text is too broken to have one. */
	public static Optional<Framework> of(Resource resource) {
		return resource.getContents().stream().filter(Framework.class::isInstance).map(Framework.class::cast).findFirst();
	}

	/** The framework that an object stands in, or {@code null} when it stands in none. */
	public static Framework of(EObject object) {
		return EcoreUtil2.getContainerOfType(object, Framework.class);
	}

	/** The contents of one kind, in their order. */
	public static <T> List<T> contents(Part part, Class<T> kind) {
		List<T> found = new ArrayList<>();
		for (Content content : part.getContents()) {
			if (kind.isInstance(content)) {
				found.add(kind.cast(content));
			}
		}
		return found;
	}

	public static List<Scale> scales(Framework framework) {
		return contents(framework, Scale.class);
	}

	/** The levels of a scale, lowest first. */
	public static List<Level> levels(Scale scale) {
		return contents(scale, Level.class);
	}

	/** The tiers that are declared; those of {@link DefaultStructure} where the framework declares none. */
	public static List<Tier> tiers(Framework framework) {
		return contents(framework, Structure.class).stream().flatMap(structure -> structure.getTiers().stream()).toList();
	}

	public static List<Source> sources(Framework framework) {
		return contents(framework, Sources.class).stream().flatMap(sources -> sources.getSources().stream()).toList();
	}

	public static List<Glossary> glossaries(Framework framework) {
		return contents(framework, Glossary.class);
	}

	/** The elements directly in a part, retired ones included, in their order. */
	public static List<Element> elements(Part part) {
		return contents(part, Element.class);
	}

	/** The elements directly in a part that are in force, in their order. */
	public static List<Element> elementsInForce(Part part) {
		return elements(part).stream().filter(element -> !isRetired(element)).toList();
	}

	/** Every element of a framework, retired ones included, in the order of the text. */
	public static List<Element> allElements(Part part) {
		List<Element> found = new ArrayList<>();
		collect(part, found);
		return found;
	}

	private static void collect(Part part, List<Element> into) {
		for (Element element : elements(part)) {
			into.add(element);
			collect(element, into);
		}
	}

	public static boolean isRetired(Element element) {
		return element.getRetiredIn() != null;
	}

	/** Whether an element is part of the framework still: what stands in a retired element is retired with it. */
	public static boolean isInForce(Element element) {
		return !isRetired(element) && (!(element.eContainer() instanceof Element outer) || isInForce(outer));
	}

	public static List<Descriptor> descriptors(Element element) {
		return contents(element, Descriptor.class);
	}

	/** The scale that an element is rated on; empty where its tier is not rated. */
	public static Optional<Scale> ratedOn(Element element) {
		return Optional.ofNullable(element.getTier()).map(Tier::getRatedOn).filter(scale -> !scale.eIsProxy());
	}

	/**
	 * The words printed before each descriptor of an element ("A leader will"), which the descriptors do not repeat: the stem of
	 * its tier, else of the scale it is rated on; empty where there is neither.
	 */
	public static Optional<String> stem(Element element) {
		return Optional.ofNullable(element.getTier()).map(Tier::getStem).or(() -> ratedOn(element).map(Scale::getStem));
	}

	/** The short title if there is one, else the title. */
	public static String shortTitle(Element element) {
		return element.getShort() != null ? element.getShort() : element.getTitle();
	}

	/** The name that an element was first given; no rename ever changes it, so identifiers are made from it. */
	public static String firstName(Element element) {
		return element.getFormerly().isEmpty() ? element.getName() : element.getFormerly().get(0);
	}

	/** The prose as Markdown text, its lines as the author broke them. */
	public static String text(Prose prose) {
		return String.join("\n", prose.getLines());
	}

	/** Whether there is any word in the prose. */
	public static boolean hasText(Prose prose) {
		return prose.getLines().stream().anyMatch(line -> !line.isBlank());
	}
}
