package framewright.editing.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.dsl.parts.Part;
import framewright.dsl.text.QuotedText;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;

/** Mends what an element says about levels. */
final class DescriptorFixes {

	private DescriptorFixes() {
	}

	/** A place to write for each level that has none, between those of the levels below and above it. */
	static void missing(Fault fault) {
		Element element = fault.object(Element.class).orElse(null);
		Part part = element == null ? null : fault.part(element).orElse(null);
		Scale scale = element == null ? null : Frameworks.ratedOn(element).orElse(null);
		if (part == null || scale == null) {
			return;
		}
		List<Level> levels = Frameworks.levels(scale);
		Set<Level> there = Frameworks.descriptors(element).stream().map(Descriptor::getLevel).collect(Collectors.toSet());
		List<Level> missing = levels.stream().filter(level -> level.getName() != null && !there.contains(level)).toList();
		if (missing.isEmpty()) {
			return;
		}
		Map<Level, Part> written = new HashMap<>();
		Frameworks.descriptors(element).forEach(descriptor -> fault.part(descriptor).ifPresent(found -> written.putIfAbsent(descriptor.getLevel(), found)));
		Map<Part, List<String>> behind = new HashMap<>();
		List<String> first = new ArrayList<>();
		for (Level level : missing) {
			Part below = null;
			for (Level other : levels.subList(0, levels.indexOf(level))) {
				below = written.getOrDefault(other, below);
			}
			List<String> lines = below == null ? first : behind.computeIfAbsent(below, none -> new ArrayList<>());
			lines.add("at " + level.getName());
			lines.add(PartEdits.INDENT + "| ");
		}
		List<TextEdit> edits = new ArrayList<>();
		behind.forEach((below, lines) -> edits.add(PartEdits.after(fault.text, below, lines)));
		if (!first.isEmpty()) {
			edits.add(written.isEmpty() && part.headEnd() == part.end() ? PartEdits.append(fault.text, part, first) : before(fault, part, first));
		}
		fault.fix(missing.size() == 1 ? "Add “at " + missing.get(0).getName() + "”" : "Add the levels that are missing", edits.toArray(TextEdit[]::new));
	}

	/** Before the first descriptor or child, else at the end: what is said before the levels stays before them. */
	private static TextEdit before(Fault fault, Part part, List<String> lines) {
		Part next = part.parts().stream().filter(child -> child.kind() == Part.Kind.DESCRIPTOR || child.kind() == Part.Kind.ELEMENT || child.kind() == Part.Kind.REFERENCE || child.kind() == Part.Kind.ACCEPTANCE).findFirst().orElse(null);
		if (next == null) {
			return PartEdits.append(fault.text, part, lines);
		}
		int index = part.parts().indexOf(next);
		return index == 0 ? PartEdits.prepend(fault.text, part, lines) : PartEdits.after(fault.text, part.parts().get(index - 1), lines);
	}

	/** Both texts under the first, or the second gone. */
	static void twice(Fault fault) {
		Descriptor second = fault.object(Descriptor.class).orElse(null);
		Part part = second == null ? null : fault.part(second).orElse(null);
		if (part == null || part.parent() == null) {
			return;
		}
		Part first = part.parent().parts().stream().filter(other -> other.kind() == Part.Kind.DESCRIPTOR && other != part && other.name().equals(part.name())).findFirst().orElse(null);
		if (first == null || first.start() > part.start()) {
			return;
		}
		if (part.prose().isBlank() || part.prose().equals(first.prose())) {
			fault.fix("Remove this one", fault.remove(part));
			return;
		}
		if (first.prose().isBlank()) {
			fault.fix("Remove the empty one", fault.remove(first));
			return;
		}
		List<String> lines = new ArrayList<>();
		fault.text.substring(part.linesStart(), part.linesEnd()).lines().map(String::strip).filter(line -> line.startsWith("|")).forEach(lines::add);
		String margin = PartEdits.margin(fault.text, first.linesStart());
		String end = PartEdits.lineEnd(fault.text);
		fault.fix("Put both texts into the first", TextEdit.insert(first.linesEnd(), end + margin + "|" + end + margin + String.join(end + margin, lines)), fault.remove(part));
	}

	/** The text becomes one that needs no level; or the tier is rated after all. */
	static void notRated(Fault fault) {
		Descriptor descriptor = fault.object(Descriptor.class).orElse(null);
		Part part = descriptor == null ? null : fault.part(descriptor).orElse(null);
		if (part == null) {
			return;
		}
		Level level = descriptor.getLevel();
		String heading = level == null || level.eIsProxy() || level.getTitle() == null ? "" : " " + QuotedText.quote(level.getTitle());
		fault.fix("Make it “what”", new TextEdit(part.start(), part.nameEnd() - part.start(), "what" + heading));
		Framework framework = Frameworks.of(descriptor);
		Tier tier = descriptor.eContainer() instanceof Element element ? element.getTier() : null;
		if (tier == null || tier.eIsProxy() || !(tier.eContainer() instanceof Structure structure) || DefaultStructure.isDefault(structure) || tier.getAnsweredOn() != null) {
			return;
		}
		Frameworks.scales(framework).stream().filter(scale -> scale.getName() != null && !scale.isUnordered() && (level == null || level.eContainer() == scale)).findFirst()
				.ifPresent(scale -> fault.part(tier).ifPresent(found -> fault.fix("Let the tier " + tier.getName() + " be rated on " + scale.getName(), TextEdit.insert(PartEdits.headerEnd(fault.text, found), " rated on " + scale.getName()))));
	}
}
