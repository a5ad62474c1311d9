package framewright.diff;

import framewright.dsl.parts.Part;

/**
 * One step that makes one tree of parts into another.
 *
 * @param from the part of the first tree; {@code null} for {@link What#ADD}
 * @param to   the part of the second tree; {@code null} for {@link What#REMOVE}
 * @param word the clause's word for {@link What#CLAUSE}; else empty
 */
record Edit(What what, Part from, Part to, String word) {

	/** What is done, in the order in which it is done. */
	enum What {
		/** A part, with all in it that the first tree does not have. */
		ADD,
		/** An element, with all in it, goes to another parent. */
		MOVE,
		/** A part, with all in it that the second tree does not have. */
		REMOVE,
		/** The word an element begins with: it belongs to another tier. */
		TIER, NAME, TITLE, CLAUSE,
		/** The lines of prose of a part itself. */
		PROSE,
		/** The order of the parts in it. */
		ORDER
	}

	static Edit add(Part to) {
		return new Edit(What.ADD, null, to, "");
	}

	static Edit remove(Part from) {
		return new Edit(What.REMOVE, from, null, "");
	}

	static Edit of(What what, Part from, Part to) {
		return new Edit(what, from, to, "");
	}

	static Edit clause(Part from, Part to, String word) {
		return new Edit(What.CLAUSE, from, to, word);
	}

	/** The part of the second tree, or of the first where it is gone. */
	Part part() {
		return to != null ? to : from;
	}

	/** The step that takes this one back. */
	Edit reversed() {
		return switch (what) {
			case ADD -> remove(to);
			case REMOVE -> add(from);
			default -> new Edit(what, to, from, word);
		};
	}
}
