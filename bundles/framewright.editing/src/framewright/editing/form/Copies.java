package framewright.editing.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.dsl.Names;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.TextEdit;

/** The text of an element once more, as a new one. */
final class Copies {

	private static final List<String> OWN = List.of("code", "uuid", "formerly");

	private Copies() {
	}

	/** A copy with all that is in force in it, each element under a new name. */
	static String duplicate(FormText text, Part element, String title) {
		Draft draft = new Draft(text);
		Map<String, String> names = new HashMap<>();
		Set<String> taken = Parts.takenNames(text);
		List<Part> copied = new ArrayList<>();
		collect(element, copied);
		for (Part one : copied) {
			String name = Names.fromTitle(one == element ? title : one.title(), taken);
			taken.add(name);
			names.put(one.name(), name);
			draft.replace(one.nameStart(), one.nameEnd(), name);
			OWN.forEach(word -> draft.clause(one, Parts.ELEMENT, word, null));
			for (Part part : one.parts()) {
				if (part.kind() == Kind.ELEMENT && Parts.isRetired(part)) {
					draft.remove(part);
				}
			}
		}
		draft.title(element, title);
		for (Part one : copied) {
			for (Part part : one.parts()) {
				if (part.kind() == Kind.REFERENCE && !ReferenceEdits.isAddress(part)) {
					reference(draft, text, part, names);
				}
			}
		}
		return cut(text, element, draft);
	}

	/** In a copy a reference to one that was copied leads to its copy. */
	private static void reference(Draft draft, FormText text, Part reference, Map<String, String> names) {
		String own = text.framework().name() + ".";
		String target = reference.name().startsWith(own) ? reference.name().substring(own.length()) : reference.name();
		if (names.containsKey(target)) {
			draft.replace(reference.nameStart(), reference.nameEnd(), names.get(target));
		}
	}

	private static void collect(Part element, List<Part> into) {
		into.add(element);
		Parts.elementsIn(element).stream().filter(inner -> !Parts.isRetired(inner)).forEach(inner -> collect(inner, into));
	}

	/** What follows an element when it is split: its texts and the elements in it, under another name. */
	static String successor(FormText text, Part element, String name, String title) {
		Draft draft = new Draft(text);
		draft.replace(element.nameStart(), element.nameEnd(), name);
		draft.title(element, title);
		OWN.forEach(word -> draft.clause(element, Parts.ELEMENT, word, null));
		draft.clause(element, Parts.ELEMENT, "short", null);
		return cut(text, element, draft);
	}

	private static String cut(FormText text, Part element, Draft draft) {
		List<TextEdit> own = draft.edits().stream().map(edit -> new TextEdit(edit.offset() - element.start(), edit.length(), edit.words())).toList();
		return TextEdit.apply(element.text(), own);
	}
}
