package framewright.format.word.redline;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.dsl.Identity;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Part;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Tier;

/** What things are called in a document where their authors gave them no name. */
public final class Wording {

	private Wording() {
	}

	public static String text(String value) {
		return value == null ? "" : value.strip();
	}

	/** The title; where the author has not written one yet, the name. */
	public static String title(Part part) {
		return !text(part.getTitle()).isEmpty() ? text(part.getTitle()) : !text(part.getName()).isEmpty() ? part.getName() : "Untitled";
	}

	/** The heading of a facet that has none of its own; empty where it needs none. */
	public static String label(Facet facet) {
		return switch (Identity.keyword(facet)) {
			case "why" -> "Why";
			case "how" -> "How";
			case "note" -> "Note";
			case "section" -> "Section";
			case "indicators" -> "Signs of success";
			case "questions" -> "Questions";
			case "suggestions" -> "Suggestions";
			case "tests" -> "Tests";
			case "voices" -> "Voices";
			case "reading" -> "Further reading";
			default -> "";
		};
	}

	public static String relation(Relation relation) {
		return switch (relation) {
			case RELATED -> "See also: ";
			case EXACT -> "The same as: ";
			case PART_OF -> "Part of: ";
			case PRECEDES -> "Comes before: ";
		};
	}

	static String plural(Tier tier) {
		return !text(tier.getPlural()).isEmpty() ? text(tier.getPlural()) : text(tier.getTitle());
	}

	/** What the author wrote where a reference stands, such as the name of an element of another framework. */
	public static String written(EObject object, EStructuralFeature feature) {
		List<String> names = NodeModelUtils.findNodesForFeature(object, feature).stream().map(node -> node.getText().strip()).toList();
		return names.stream().collect(Collectors.joining(", "));
	}
}
