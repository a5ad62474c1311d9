package framewright.editing.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** Finds the parts that edits are about, and says in plain words when they are not there. */
final class Parts {

	/** The words behind the title of an element, in their order. */
	static final List<String> ELEMENT = List.of("short", "code", "uuid", "audience", "formerly", "retired in", "replaced by");

	private Parts() {
	}

	static Part at(FormText text, Address address) throws RefusedEditException {
		return text.find(address).orElseThrow(() -> new RefusedEditException("What was to be changed is no longer there. Choose it again."));
	}

	static Part at(FormText text, Address address, Kind... kinds) throws RefusedEditException {
		Part part = at(text, address);
		if (!List.of(kinds).contains(part.kind())) {
			throw new RefusedEditException("This cannot be done with " + named(part) + ". Choose it again.");
		}
		return part;
	}

	static Part element(FormText text, String name) throws RefusedEditException {
		return text.element(name).orElseThrow(() -> new RefusedEditException("The element is no longer there. Choose another one."));
	}

	static Part scale(FormText text, String name) throws RefusedEditException {
		return Tiers.scales(text.framework()).stream().filter(scale -> scale.name().equals(name)).findFirst().orElseThrow(() -> new RefusedEditException("The scale is no longer there."));
	}

	static Part level(FormText text, String scale, String name) throws RefusedEditException {
		return Tiers.levels(scale(text, scale)).stream().filter(level -> level.name().equals(name)).findFirst().orElseThrow(() -> new RefusedEditException("The level is no longer there."));
	}

	/** What a part is called in a message. */
	static String named(Part part) {
		if (!part.title().isBlank()) {
			return "“" + part.title() + "”";
		}
		return part.kind() == Kind.FRAMEWORK ? "the framework" : "this " + part.kind().name().toLowerCase(Locale.ROOT);
	}

	static String wanted(String text, String what) throws RefusedEditException {
		if (text == null || text.isBlank()) {
			throw new RefusedEditException(what);
		}
		return text.strip();
	}

	static boolean isRetired(Part element) {
		return element.clause("retired in").isPresent();
	}

	/** All values of a word, also where it is said several times. */
	static List<String> values(Part part, String word) {
		List<String> values = new ArrayList<>();
		part.clauses().stream().filter(clause -> clause.word().equals(word)).map(Clause::values).forEach(values::addAll);
		return values;
	}

	static List<Part> elementsIn(Part parent) {
		return parent.parts().stream().filter(part -> part.kind() == Kind.ELEMENT).toList();
	}

	/** An element and all in it, in the order of the text. */
	static List<Part> allElements(Part from) {
		List<Part> all = new ArrayList<>();
		if (from.kind() == Kind.ELEMENT) {
			all.add(from);
		}
		elementsIn(from).forEach(inner -> all.addAll(allElements(inner)));
		return all;
	}

	/** All parts in a part, at any depth. */
	static List<Part> inside(Part part) {
		List<Part> inside = new ArrayList<>();
		for (Part inner : part.parts()) {
			inside.add(inner);
			inside.addAll(inside(inner));
		}
		return inside;
	}

	/** The names that no new element may have: also those of retired elements and those that elements had before. */
	static Set<String> takenNames(FormText text) {
		Set<String> taken = new HashSet<>();
		for (Part element : allElements(text.framework())) {
			taken.add(element.name());
			taken.addAll(values(element, "formerly"));
		}
		return taken;
	}

	/** Names and former names of scales, levels, tiers or sources. */
	static Set<String> names(List<Part> parts) {
		Set<String> names = new HashSet<>();
		for (Part part : parts) {
			names.add(part.name());
			names.addAll(values(part, "formerly"));
		}
		return names;
	}

	/** The place among all parts for an element that is to be at a place among the elements. */
	static int gap(Part parent, int place, Part without) {
		List<Part> elements = elementsIn(parent).stream().filter(element -> element != without).toList();
		if (elements.isEmpty()) {
			return endOf(parent);
		}
		if (place <= 0) {
			return parent.parts().indexOf(elements.getFirst());
		}
		return parent.parts().indexOf(elements.get(Math.min(place, elements.size()) - 1)) + 1;
	}

	/** Behind all that comes before a glossary, sources and further reading at the end of a framework; behind everything in an element. */
	static int endOf(Part parent) {
		int end = parent.parts().size();
		if (parent.kind() == Kind.FRAMEWORK) {
			Set<Kind> last = Set.of(Kind.VOICES, Kind.READING, Kind.GLOSSARY, Kind.SOURCES);
			while (end > 0 && last.contains(parent.parts().get(end - 1).kind())) {
				end--;
			}
		}
		return end;
	}

	/** The last part of a kind; behind which another one of it is put. */
	static int behindLast(Part parent, Kind kind, int otherwise) {
		return parent.parts().stream().filter(part -> part.kind() == kind).max(Comparator.comparingInt(Part::start)).map(part -> parent.parts().indexOf(part) + 1).orElse(otherwise);
	}

	/** How many lines of the header a framework has at its beginning. */
	static int header(Part framework) {
		int header = 0;
		while (header < framework.parts().size() && framework.parts().get(header).kind() == Kind.FIELD) {
			header++;
		}
		return header;
	}
}
