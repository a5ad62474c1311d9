package framewright.editing.form;

import java.util.List;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.Markdown;
import framewright.dsl.text.QuotedText;

/** Cross-references of an element or a framework: to an element, to a framework, or to an address outside. Pure. They are removed and moved by {@link FacetEdits}. */
public final class ReferenceEdits {

	/**
	 * @param target   the name of an element of this framework, {@code framework} or {@code framework.element} of another; or an address outside
	 * @param external whether the target is an address outside
	 * @param label    what an address is called; empty for none, and always for what is not outside
	 * @param relation related, exact, part-of or precedes; empty when none is said
	 * @param note     empty for none; only with a relation, which is {@code related} then if none is said
	 */
	public record See(String target, boolean external, String label, String relation, String note) {

		public static See to(String target) {
			return new See(target, false, "", "related", "");
		}
	}

	/** The words for how two elements are related. */
	public static final List<String> RELATIONS = List.of("related", "exact", "part-of", "precedes");

	private ReferenceEdits() {
	}

	/** What a cross-reference says. */
	public static See read(Part reference) {
		List<String> relation = reference.values("as");
		return new See(reference.name(), isAddress(reference), reference.title(), relation.isEmpty() ? "" : relation.get(0), relation.size() < 2 ? "" : relation.get(1));
	}

	/**
	 * Adds a cross-reference behind the last one, or at the natural place.
	 *
	 * @param owner an element or the framework
	 */
	public static FormEdit add(Address owner, See see) {
		return text -> {
			Part part = Parts.at(text, owner, Kind.FRAMEWORK, Kind.ELEMENT);
			String words = words(checked(part, see));
			Draft draft = new Draft(text);
			draft.insert(part, Parts.behindLast(part, Kind.REFERENCE, place(part)), Kind.REFERENCE, words);
			return draft.edits();
		};
	}

	/** Writes a cross-reference anew; what does not change stays as it is. Refused for what cannot be an address or a name. */
	public static FormEdit set(Address reference, See see) {
		return text -> {
			Part part = Parts.at(text, reference, Kind.REFERENCE);
			See wanted = checked(part.parent(), see);
			if (wanted.equals(read(part))) {
				return List.of();
			}
			int end = Signs.end(text.text(), part.start(), part.end());
			Draft draft = new Draft(text);
			draft.replace(part.start(), end, words(wanted));
			return draft.edits();
		};
	}

	/** Whether a cross-reference leads to an address outside and not to an element. */
	static boolean isAddress(Part reference) {
		return reference.text(reference.nameStart(), reference.nameStart() + 1).equals("\"");
	}

	private static int place(Part owner) {
		return owner.kind() == Kind.FRAMEWORK ? owner.parts().size() : FacetEdits.placeFor(owner, FacetKind.values().length);
	}

	private static See checked(Part owner, See see) throws RefusedEditException {
		String target = see.target().strip();
		if (see.external() && !Markdown.isAddress(target)) {
			throw new RefusedEditException("“" + target + "” is no web or e-mail address. Begin it with https:// or mailto: .");
		}
		if (!see.external() && !target.matches("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)?")) {
			throw new RefusedEditException("“" + target + "” is no element. Choose one from the list.");
		}
		if (!see.external() && owner.kind() == Kind.ELEMENT && target.equals(owner.name())) {
			throw new RefusedEditException("An element does not refer to itself. Choose another one.");
		}
		if (!see.relation().isEmpty() && !RELATIONS.contains(see.relation())) {
			throw new RefusedEditException("“" + see.relation() + "” is no relation. Choose one of " + String.join(", ", RELATIONS) + ".");
		}
		String relation = see.relation().isEmpty() && !see.note().isBlank() ? "related" : see.relation();
		return new See(target, see.external(), see.external() ? see.label().strip() : "", relation, see.note().strip());
	}

	private static String words(See see) {
		String target = see.external() ? QuotedText.quote(see.target()) + (see.label().isEmpty() ? "" : " " + QuotedText.quote(see.label())) : see.target();
		return "see " + target + (see.relation().isEmpty() ? "" : " as " + see.relation()) + (see.note().isEmpty() ? "" : " " + QuotedText.quote(see.note()));
	}
}
