package framewright.editing.form;

import java.util.List;

import framewright.dsl.parts.Part;

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
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a cross-reference behind the last one, or at the natural place.
	 *
	 * @param owner an element or the framework
	 */
	public static FormEdit add(Address owner, See see) {
		throw new UnsupportedOperationException();
	}

	/** Writes a cross-reference anew; what does not change stays as it is. Refused for what cannot be an address or a name. */
	public static FormEdit set(Address reference, See see) {
		throw new UnsupportedOperationException();
	}
}
