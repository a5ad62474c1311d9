package framewright.editing.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Names;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.text.QuotedText;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;

/** Mends scales, tiers and what stands in the wrong place. */
final class StructureFixes {

	private StructureFixes() {
	}

	/** Another tier that may stand here, or leave for this one to do so. */
	static void notAllowed(Fault fault) {
		Element element = fault.object(Element.class).orElse(null);
		Framework framework = fault.framework().orElse(null);
		if (element == null || framework == null || element.getTier() == null || element.getTier().getName() == null) {
			return;
		}
		Tier tier = element.getTier();
		Tier above = element.eContainer() instanceof Element parent ? parent.getTier() : null;
		List<Tier> allowed = above != null ? above.getContains() : Frameworks.tiers(framework).stream().filter(one -> Frameworks.tiers(framework).stream().noneMatch(other -> other.getContains().contains(one))).toList();
		allowed.stream().filter(one -> one.getName() != null && (Frameworks.elements(element).isEmpty() || Frameworks.elements(element).stream().allMatch(child -> one.getContains().contains(child.getTier()))))
				.forEach(one -> fault.fix("Make it a " + one.getName(), fault.replace(one.getName())));
		if (above != null && above.getName() != null) {
			contain(fault, above, tier);
		}
	}

	private static void contain(Fault fault, Tier above, Tier tier) {
		if (above.eContainer() instanceof Structure structure && !DefaultStructure.isDefault(structure)) {
			List<INode> names = NodeModelUtils.findNodesForFeature(above, ModelPackage.Literals.TIER__CONTAINS);
			Optional<Part> part = fault.part(above);
			TextEdit edit = names.isEmpty() ? part.map(found -> TextEdit.insert(PartEdits.headerEnd(fault.text, found), " contains " + tier.getName())).orElse(null)
					: TextEdit.insert(names.get(names.size() - 1).getEndOffset(), ", " + tier.getName());
			if (edit != null && !reaches(tier, above, new HashSet<>())) {
				fault.fix("Let a " + above.getName() + " contain a " + tier.getName(), edit);
			}
		}
	}

	private static boolean reaches(Tier from, Tier goal, Set<Tier> seen) {
		return from == goal || seen.add(from) && from.getContains().stream().anyMatch(next -> reaches(next, goal, seen));
	}

	/** The names in “contains” that lead back to the tier itself. */
	static void cycle(Fault fault) {
		Tier tier = fault.object(Tier.class).orElse(null);
		Clause clause = fault.clause().orElse(null);
		if (tier == null || clause == null) {
			return;
		}
		List<INode> names = NodeModelUtils.findNodesForFeature(tier, ModelPackage.Literals.TIER__CONTAINS);
		for (int i = 0; i < Math.min(names.size(), tier.getContains().size()); i++) {
			INode name = names.get(i);
			if (reaches(tier.getContains().get(i), tier, new HashSet<>())) {
				fault.fix("Let it contain no " + name.getText().strip(), PartEdits.removeListed(fault.text, clause.start(), name.getOffset(), name.getEndOffset()));
			}
		}
	}

	static void ratedTwice(Fault fault) {
		Tier tier = fault.object(Tier.class).orElse(null);
		Part part = fault.part().orElse(null);
		if (tier == null || part == null) {
			return;
		}
		Clause rated = part.clause("rated on").orElse(null);
		Clause answered = part.clause("answered on").orElse(null);
		if (rated != null && answered != null) {
			fault.fix("Remove “answered on”", fault.remove(answered));
			fault.fix("Remove “rated on”", fault.remove(rated));
		} else if (rated != null) {
			fault.fix("Say “answered on” instead", new TextEdit(rated.start(), "rated".length(), "answered"));
			fault.part(tier.getRatedOn()).flatMap(scale -> scale.clause("unordered"))
					.ifPresent(unordered -> fault.fix("Give the scale an order: remove “unordered”", fault.remove(unordered)));
		}
	}

	/** The way of numbering that begins like the one that was written. */
	static void numbering(Fault fault) {
		String written = fault.words();
		char first = written.isEmpty() ? 'a' : written.charAt(0);
		String style = written.matches("0\\d.*") ? "01" : Character.isDigit(first) ? "1" : written.matches("[ivx]+") ? "i" : written.matches("[IVX]+") ? "I"
				: written.equalsIgnoreCase("roman") ? "i" : written.matches("(?i)arabic|numbers?|digits?|numeric|decimal") ? "1" : Character.isUpperCase(first) ? "A" : "a";
		fault.fix("Number them " + style, fault.replace(style));
	}

	/** As many levels as are missing, with titles to write over. */
	static void levels(Fault fault) {
		Scale scale = fault.object(Scale.class).orElse(null);
		Part part = scale == null ? null : fault.part(scale).orElse(null);
		if (part == null) {
			return;
		}
		Set<String> taken = new HashSet<>();
		Frameworks.levels(scale).stream().map(Level::getName).forEach(taken::add);
		List<String> lines = new ArrayList<>();
		for (int number = Frameworks.levels(scale).size() + 1; number <= 2; number++) {
			String name = Names.fromTitle("Level " + number, taken);
			taken.add(name);
			lines.add("level " + name + " " + QuotedText.quote("Level " + number));
		}
		fault.fix(lines.size() == 1 ? "Add a level" : "Add two levels", PartEdits.append(fault.text, part, lines));
	}

	/** The tiers of the second structure go to the end of the first, with their comments; those that are there already stay apart from it no more. */
	static void twice(Fault fault) {
		if (fault.root == null) {
			return;
		}
		List<Part> structures = fault.root.parts().stream().filter(part -> part.kind() == Part.Kind.STRUCTURE).toList();
		Part second = fault.part().filter(structures::contains).orElse(null);
		if (second == null || structures.indexOf(second) == 0) {
			return;
		}
		Set<String> names = new HashSet<>();
		structures.get(0).parts().forEach(tier -> names.add(tier.name()));
		List<String> lines = second.parts().stream().filter(tier -> names.add(tier.name())).flatMap(tier -> tier.text().lines().map(String::strip)).toList();
		TextEdit removed = fault.remove(second);
		if (lines.isEmpty()) {
			fault.fix("Remove the second structure", removed);
		} else {
			fault.fix("Put its tiers into the first structure", PartEdits.append(fault.text, structures.get(0), lines), removed);
		}
	}
}
