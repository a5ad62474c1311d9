package framewright.editing.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.text.QuotedText;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Target;

/** Mends names that lead nowhere: to the name that was meant, or by adding what is named. */
final class ReferenceFixes {

	private static final int MOST = 3;

	private ReferenceFixes() {
	}

	private static void nearest(Fault fault, List<String> names) {
		Nearest.to(fault.words(), names.stream().filter(Objects::nonNull).toList(), MOST).forEach(name -> fault.fix("Change to “" + name + "”", fault.replace(name)));
	}

	static void tier(Fault fault) {
		Framework framework = fault.framework().orElse(null);
		if (framework == null) {
			return;
		}
		nearest(fault, Frameworks.tiers(framework).stream().map(Tier::getName).toList());
		add(fault, Frameworks.contents(framework, Structure.class).stream().filter(structure -> !DefaultStructure.isDefault(structure)).findFirst().orElse(null), "tier", fault.words() + " " + title(fault.words()));
	}

	static void scale(Fault fault) {
		fault.framework().ifPresent(framework -> nearest(fault, Frameworks.scales(framework).stream().map(Scale::getName).toList()));
	}

	/** A level that is not there yet is added at the top of its scale, where most new ones go. */
	static void level(Fault fault) {
		Framework framework = fault.framework().orElse(null);
		if (framework == null) {
			return;
		}
		Element element = fault.object(Element.class).orElse(null);
		Scale scale = element == null ? null : Frameworks.ratedOn(element).orElse(null);
		List<Scale> scales = scale != null ? List.of(scale) : Frameworks.scales(framework);
		nearest(fault, scales.stream().flatMap(one -> Frameworks.levels(one).stream()).map(Level::getName).toList());
		if (scales.size() == 1) {
			add(fault, scales.get(0), "level", "level " + fault.words() + " " + title(fault.words()));
		}
	}

	static void source(Fault fault) {
		Framework framework = fault.framework().orElse(null);
		if (framework == null) {
			return;
		}
		nearest(fault, Frameworks.sources(framework).stream().map(framewright.dsl.model.Source::getName).toList());
		String line = "source " + fault.words() + " " + title(fault.words());
		Sources sources = Frameworks.contents(framework, Sources.class).stream().findFirst().orElse(null);
		if (sources != null) {
			add(fault, sources, "source", line);
		} else if (fault.root != null) {
			fault.fix("Add the source " + fault.words(), PartEdits.append(fault.text, fault.root, List.of("", "sources {", PartEdits.INDENT + line, "}")));
		}
	}

	private static void add(Fault fault, EObject home, String kind, String line) {
		if (home != null) {
			fault.part(home).ifPresent(part -> fault.fix("Add the " + kind + " " + fault.words(), PartEdits.append(fault.text, part, List.of(line))));
		}
	}

	private static String title(String name) {
		String words = name.replaceAll("[-_]+", " ").strip();
		return QuotedText.quote(words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1));
	}

	/** What is called otherwise now, what stands in another framework, and what is spelt nearly so. */
	static void dangling(Fault fault) {
		String written = fault.words().replaceAll("\\s*\\.\\s*", ".");
		String last = written.substring(written.lastIndexOf('.') + 1);
		String first = written.contains(".") ? written.substring(0, written.indexOf('.')) : "";
		List<NamesInText> all = new ArrayList<>(List.of(fault.names()));
		all.addAll(fault.others());
		Map<String, String> certain = new LinkedHashMap<>();
		List<String> names = new ArrayList<>();
		for (NamesInText text : all) {
			boolean own = text.file().equals(fault.file);
			String prefix = own && first.isEmpty() ? "" : text.framework() + ".";
			for (String element : NameFixes.elements(text)) {
				names.add(prefix + element);
				if (element.equals(last) && !(prefix + element).equals(written)) {
					certain.putIfAbsent(prefix + element, "Change to “" + prefix + element + "”");
				}
			}
			if (!own) {
				names.add(text.framework());
			}
			text.mentions().stream().filter(mention -> mention.role() == Role.FORMER && mention.target().kind() == Target.Kind.ELEMENT && (first.isEmpty() ? own : text.framework().equals(first)))
					.forEach(mention -> former(fault, prefix, mention.target().name(), mention.offset(), text, last, certain));
		}
		certain.forEach((name, label) -> fault.fix(label, fault.replace(name)));
		Nearest.to(written, names, MOST).stream().filter(name -> !certain.containsKey(name)).forEach(name -> fault.fix("Change to “" + name + "”", fault.replace(name)));
	}

	private static void former(Fault fault, String prefix, String now, int offset, NamesInText text, String last, Map<String, String> certain) {
		try {
			String words = text.file().equals(fault.file) ? fault.text : fault.texts.text(text.file());
			if (words.startsWith(last, offset) && (offset + last.length() == words.length() || !Character.isLetterOrDigit(words.charAt(offset + last.length())) && "-_".indexOf(words.charAt(offset + last.length())) < 0)) {
				certain.put(prefix + now, "Change to “" + prefix + now + "”, its present name");
			}
		} catch (java.io.IOException e) {
			// Then this name is not offered.
		}
	}

	/** A reference to its own element goes; of several that lead round in a circle, the one that was found. */
	static void cycle(Fault fault) {
		Part part = fault.part().orElse(null);
		if (part == null) {
			return;
		}
		if (part.kind() == Part.Kind.REFERENCE) {
			fault.fix("Remove this reference", fault.remove(part));
			return;
		}
		Element element = fault.object(Element.class).orElse(null);
		Clause clause = part.clause("replaced by").orElse(null);
		if (element != null && clause != null) {
			fault.fix("Remove “replaced by”", fault.remove(clause));
		}
	}

	/** An element that is replaced is retired in this version, or it is not replaced at all. */
	static void notRetired(Fault fault) {
		Clause clause = fault.clause().orElse(null);
		Framework framework = fault.framework().orElse(null);
		if (clause == null || framework == null) {
			return;
		}
		String version = HeaderFixes.version(framework);
		fault.fix("Retire it in " + version, TextEdit.insert(clause.start(), "retired in " + version + " "));
		fault.fix("Remove “replaced by”", fault.remove(clause));
	}
}
