package framewright.editing.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voices;
import framewright.editing.library.Node.Kind;

/**
 * Makes the rows of a framework from its model: all its parts for an outline, or its elements only for the Library view. Belongs to the
 * thread that may read the model; the rows may go to any.
 */
public final class Outline {

	private final Path file;
	private final boolean everything;
	private final Numbering numbering;
	private final Map<String, Integer> keys = new HashMap<>();

	private Outline(Path file, Framework framework, boolean everything) {
		this.file = file;
		this.everything = everything;
		this.numbering = Numbering.of(framework);
	}

	/** A framework with its elements, tier by tier. */
	public static Node elements(Path file, Framework framework) {
		return new Outline(file, framework, false).framework(framework);
	}

	/** A framework with all that stands in it, in the order of the text. */
	public static Node everything(Path file, Framework framework) {
		return new Outline(file, framework, true).framework(framework);
	}

	private Node framework(Framework framework) {
		String version = framework.getVersion() == null ? "" : framework.getVersion() + " · ";
		return node(Kind.FRAMEWORK, file + "#", framework, framework.getName(), "", titled(framework.getTitle(), framework.getName()), version + framework.getStatus().getLiteral(), children(framework, file + "#"));
	}

	private List<Node> children(Part part, String parent) {
		List<Node> children = new ArrayList<>();
		for (Content content : part.getContents()) {
			Node child = child(content, parent);
			if (child != null) {
				children.add(child);
			}
		}
		return children;
	}

	private Node child(Content content, String parent) {
		if (content instanceof Element element) {
			return element(element);
		}
		if (!everything) {
			return null;
		}
		return switch (content) {
			case Scale scale -> part(Kind.SCALE, scale, parent, "scale");
			case Level level -> part(Kind.LEVEL, level, parent, "level");
			case Structure structure -> DefaultStructure.isDefault(structure) ? null : leaf(Kind.STRUCTURE, parent, structure, "Structure", String.join(", ", structure.getTiers().stream().map(Tier::getTitle).toList()));
			case Descriptor descriptor -> leaf(Kind.DESCRIPTOR, parent, descriptor, level(descriptor), "level");
			case ProseFacet facet when facet.getKind() == ProseKind.SECTION -> leaf(Kind.SECTION, parent, facet, titled(facet.getHeading(), "Section"), "");
			case ProseFacet facet -> leaf(Kind.FACET, parent, facet, titled(facet.getHeading(), capital(facet.getKind().getLiteral())), facet.getHeading() == null ? "" : facet.getKind().getLiteral());
			case ListFacet facet -> leaf(Kind.FACET, parent, facet, titled(facet.getHeading(), capital(facet.getKind().getLiteral())), facet.getHeading() == null ? "" : facet.getKind().getLiteral());
			case Voices voices -> leaf(Kind.FACET, parent, voices, titled(voices.getHeading(), "Voices"), "");
			case Reading reading -> leaf(Kind.FACET, parent, reading, titled(reading.getHeading(), "Reading"), "");
			case Figure figure -> leaf(Kind.FACET, parent, figure, titled(figure.getCaption(), "Figure"), "");
			case Glossary glossary -> leaf(Kind.GLOSSARY, parent, glossary, titled(glossary.getHeading(), "Glossary"), glossary.getTerms().size() + " terms");
			case Sources sources -> leaf(Kind.SOURCES, parent, sources, titled(sources.getHeading(), "Sources"), Integer.toString(sources.getSources().size()));
			default -> null;
		};
	}

	private Node element(Element element) {
		String key = file + "#" + element.getName();
		Tier tier = element.getTier();
		String detail = tier == null || tier.getTitle() == null ? "" : tier.getTitle();
		boolean retired = Frameworks.isRetired(element);
		Kind kind = retired ? Kind.RETIRED : element.eContainer() instanceof Framework ? Kind.DOMAIN : Frameworks.elements(element).isEmpty() ? Kind.COMPONENT : Kind.ELEMENT;
		return node(kind, key, element, element.getName(), numbering.of(element).orElse(""), titled(element.getTitle(), element.getName()),
				retired ? detail + ", retired in " + element.getRetiredIn() : detail, children(element, key));
	}

	private Node part(Kind kind, Part part, String parent, String detail) {
		String key = parent + "/" + detail + ":" + part.getName();
		return node(kind, key, part, part.getName(), "", titled(part.getTitle(), part.getName()), detail, children(part, key));
	}

	private Node leaf(Kind kind, String parent, EObject object, String title, String detail) {
		return node(kind, parent + "/" + title, object, "", "", title, detail, List.of());
	}

	private static String level(Descriptor descriptor) {
		Level level = descriptor.getLevel();
		return level == null || level.eIsProxy() || level.getTitle() == null ? "Unknown level" : level.getTitle();
	}

	private Node node(Kind kind, String key, EObject object, String name, String number, String title, String detail, List<Node> children) {
		INode text = NodeModelUtils.findActualNodeFor(object);
		ITextRegion region = text == null ? ITextRegion.EMPTY_REGION : text.getTextRegion();
		// The same words may stand twice in one place; then the second row is told from the first by a count.
		int count = keys.merge(key, 1, Integer::sum);
		return new Node(kind, count == 1 ? key : key + "~" + count, file, name == null ? "" : name, number, title, detail, region.getOffset(), region.getLength(), Tally.NONE, children);
	}

	private static String titled(String title, String otherwise) {
		return title == null || title.isBlank() ? otherwise == null || otherwise.isBlank() ? "Untitled" : otherwise : title;
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}
}
