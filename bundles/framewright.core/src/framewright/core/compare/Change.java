package framewright.core.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One thing that changed between two versions of a framework, as a person would tell it.
 *
 * @param id     tells it from the other changes of a comparison, and is the same in every comparison of the same two texts, so that a review can refer to it
 * @param kind   what happened
 * @param weight how much it matters
 * @param rule   the identifier of the rule that gave the weight; the help has a section of that name
 * @param facet  the word of the facet, header field or clause that changed: {@code why}, {@code at}, {@code title}; empty when it is the element as a whole
 * @param level  the name of the level, where the change is about one; else empty
 * @param old    the text as it was, Markdown where it is prose; empty where there was none
 * @param now    the text as it is; empty where there is none
 * @param others the names of the other elements concerned: what an element was split into, merged from or replaced by
 * @param score  how alike the two elements are, from 0 to 1, where they were matched by likeness and not by name; else empty
 * @param effect what it may mean for an assessment under the older version, as a sentence; empty where it means nothing
 */
public record Change(String id, Subject subject, ChangeKind kind, ChangeClass weight, String rule, String facet, String level, String old, String now,
		List<String> others, OptionalDouble score, String effect) {

	public Change {
		others = List.copyOf(others);
	}

	/** Whether somebody assessed under the older version may stand elsewhere under the newer one. */
	public boolean affectsAssessment() {
		return !effect.isEmpty();
	}

	/** The same change with another weight, as a reviewer judged it. */
	public Change as(ChangeClass other) {
		return new Change(id, subject, kind, other, rule, facet, level, old, now, others, score, effect);
	}
}
