package framewright.editing.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/**
 * What an author writes: prose as Markdown, whose lines stand in the text behind a bar (or the dash of an entry). A line of the author's is one line of the text;
 * lines that did not change stay byte for byte, with the comments between them. Pure.
 */
public final class ProseEdits {

	/**
	 * The text of an element at a level.
	 *
	 * @param element  its permanent name
	 * @param level    the name of the level
	 * @param markdown empty for none
	 */
	public record Cell(String element, String level, String markdown) {
	}

	private ProseEdits() {
	}

	/**
	 * Writes the prose of anything that has some: a facet, a descriptor, the lead-in of a list, of voices, a reading, a glossary or sources, an entry, a voice, a work, a term, a
	 * source. A part that was only its prose (a descriptor, or a facet without heading and name) stays without lines when the prose is empty; {@link #facet} and {@link #descriptor} remove it.
	 *
	 * @param markdown lines with a line break of any kind between them; blank lines at its ends are left out
	 */
	public static FormEdit set(Address part, String markdown) {
		return text -> {
			Part written = Parts.at(text, part, Kind.PROSE, Kind.LIST, Kind.DESCRIPTOR, Kind.ENTRY, Kind.VOICES, Kind.VOICE, Kind.READING, Kind.WORK, Kind.GLOSSARY, Kind.TERM, Kind.SOURCES, Kind.SOURCE);
			Draft draft = new Draft(text);
			Lines.write(draft, written, markdown);
			return draft.edits();
		};
	}

	/** Writes what an element says at a level: newly, at its place in the order of the levels, where there was nothing; removed when it is empty. Refused where the element is not rated on a scale with that level. */
	public static FormEdit descriptor(String element, String level, String markdown) {
		return descriptors(List.of(new Cell(element, level, markdown)));
	}

	/** Writes several descriptors as one step, for instance a block that was pasted. All are written or none. */
	public static FormEdit descriptors(List<Cell> cells) {
		return text -> {
			Tiers tiers = Tiers.of(text);
			Draft draft = new Draft(text);
			Map<String, Map<String, String>> byElement = new LinkedHashMap<>();
			cells.forEach(cell -> byElement.computeIfAbsent(cell.element(), name -> new LinkedHashMap<>()).put(cell.level(), cell.markdown()));
			for (Map.Entry<String, Map<String, String>> cell : byElement.entrySet()) {
				describe(draft, tiers, Parts.element(text, cell.getKey()), cell.getValue());
			}
			return draft.edits();
		};
	}

	/**
	 * Writes the first facet of a kind without a heading on a part: newly, at its natural place, where there was none; removed when it is empty.
	 *
	 * @param owner the framework, an element, a scale or a level
	 * @param kind  one with prose: summary, what, why, how, note
	 */
	public static FormEdit facet(Address owner, FacetKind kind, String markdown) {
		return text -> {
			Part part = Parts.at(text, owner);
			Optional<Part> own = part.parts().stream().filter(inner -> inner.kind() == Kind.PROSE && inner.keyword().equals(kind.keyword()) && inner.titleStart() < 0).findFirst();
			if (own.isEmpty()) {
				return Lines.of(markdown).isEmpty() ? List.of() : FacetEdits.add(owner, kind, "", markdown).on(text);
			}
			Draft draft = new Draft(text);
			if (Lines.of(markdown).isEmpty()) {
				draft.remove(own.get());
			} else {
				Lines.write(draft, own.get(), markdown);
			}
			return draft.edits();
		};
	}

	private static void describe(Draft draft, Tiers tiers, Part element, Map<String, String> texts) throws RefusedEditException {
		List<String> levels = tiers.levelsOf(element).stream().map(Part::name).toList();
		Map<Integer, StringBuilder> written = new TreeMap<>();
		List<String> inOrder = texts.keySet().stream().sorted(Comparator.comparing(levels::indexOf)).toList();
		for (String level : inOrder) {
			if (!levels.contains(level)) {
				throw new RefusedEditException(Parts.named(element) + (levels.isEmpty() ? " is not rated, so nothing can be written at a level. Let its tier be rated on a scale on the page Overview."
						: " is not rated on a scale with the level “" + level + "”."));
			}
			Optional<Part> own = Tiers.descriptor(element, level);
			String markdown = texts.get(level);
			boolean empty = Lines.of(markdown).isEmpty();
			if (own.isPresent() && empty) {
				draft.remove(own.get());
			} else if (own.isPresent()) {
				Lines.write(draft, own.get(), markdown);
			} else if (!empty) {
				StringBuilder lines = written.computeIfAbsent(place(element, levels, level), place -> new StringBuilder());
				lines.append(lines.isEmpty() ? "" : "\n").append("at ").append(level).append(Lines.barred(markdown, "\t"));
			}
		}
		written.forEach((place, lines) -> draft.insert(element, place, Kind.DESCRIPTOR, lines.toString()));
	}

	/** Behind the last lower level that is described, else before the first higher one, else where descriptors belong. */
	private static int place(Part element, List<String> levels, String level) {
		List<Part> parts = element.parts();
		int higher = -1;
		int behindLower = -1;
		for (int i = 0; i < parts.size(); i++) {
			if (parts.get(i).kind() == Kind.DESCRIPTOR) {
				int other = levels.indexOf(parts.get(i).name());
				if (other >= 0 && other < levels.indexOf(level)) {
					behindLower = i + 1;
				} else if (other > levels.indexOf(level) && higher < 0) {
					higher = i;
				}
			}
		}
		if (behindLower >= 0) {
			return behindLower;
		}
		return higher >= 0 ? higher : FacetEdits.placeFor(element, FacetKind.HOW.ordinal());
	}
}
