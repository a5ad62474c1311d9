package framewright.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;

import framewright.diff.Edit.What;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/**
 * The steps from one tree of parts to another. What follows from the new name of something (a reference to it that has to be written in another way) is no step of its
 * own, but a {@linkplain #consequences() consequence}.
 */
final class Edits {

	private final Matching matching;
	private final BooleanSupplier cancelled;
	private final List<Edit> edits = new ArrayList<>();
	private final Map<Part, List<Edit>> consequences = new HashMap<>();

	private Edits(Matching matching, BooleanSupplier cancelled) {
		this.matching = matching;
		this.cancelled = cancelled;
	}

	/** Finds the steps, in the order of the second text. */
	static Edits of(Matching matching, BooleanSupplier cancelled) {
		Edits edits = new Edits(matching, cancelled);
		edits.compare(matching.from().framework(), matching.to().framework());
		return edits;
	}

	List<Edit> list() {
		return edits;
	}

	/** For each part of the second text with a new name, what has to be written in another way because of it. */
	Map<Part, List<Edit>> consequences() {
		return consequences;
	}

	private void compare(Part from, Part to) {
		if (from.sameText(to)) {
			return; // whatever stands in them has the same names, and so is matched to each other
		}
		if (to.kind() == Kind.ELEMENT && cancelled.getAsBoolean()) {
			throw new OperationCanceledException();
		}
		if (to.kind() == Kind.ELEMENT && !from.keyword().equals(to.keyword())) {
			edits.add(Edit.of(What.TIER, from, to));
		}
		compareNames(from, to);
		if (!Prose.neutral(from.title()).equals(Prose.neutral(to.title()))) {
			edits.add(Edit.of(What.TITLE, from, to));
		}
		compareClauses(from, to);
		if (!Prose.same(from.prose(), to.prose())) {
			edits.add(Edit.of(What.PROSE, from, to));
		}
		compareParts(from, to);
	}

	private void compareNames(Part from, Part to) {
		if (from.name().equals(to.name())) {
			return;
		}
		Edit edit = Edit.of(What.NAME, from, to);
		Optional<Part> cause = switch (to.kind()) {
			case REFERENCE -> Optional.ofNullable(matching.to().elements().get(to.name()));
			case DESCRIPTOR -> matching.to().level(to.element(), to.name());
			default -> Optional.empty();
		};
		cause.ifPresentOrElse(renamed -> consequence(renamed, edit), () -> edits.add(edit));
	}

	private void consequence(Part renamed, Edit edit) {
		consequences.computeIfAbsent(renamed, part -> new ArrayList<>()).add(edit);
	}

	private void compareClauses(Part from, Part to) {
		if (from.clauses().isEmpty() && to.clauses().isEmpty()) {
			return;
		}
		Set<String> words = new LinkedHashSet<>();
		to.clauses().forEach(clause -> words.add(clause.word()));
		from.clauses().forEach(clause -> words.add(clause.word()));
		for (String word : words) {
			Optional<Clause> left = from.clause(word);
			Optional<Clause> right = to.clause(word);
			if (left.isPresent() && right.isPresent() && left.get().says(right.get())) {
				continue;
			}
			Edit edit = Edit.clause(from, to, word);
			Optional<Part> cause = left.isPresent() && right.isPresent() ? renamed(word, left.get(), right.get()) : Optional.empty();
			cause.ifPresentOrElse(renamed -> consequence(renamed, edit), () -> edits.add(edit));
		}
	}

	/** The part whose new name is the only reason why two clauses differ; empty when there is another. */
	private Optional<Part> renamed(String word, Clause left, Clause right) {
		boolean scales = word.equals("rated on") || word.equals("answered on");
		if (!scales && !word.equals("replaced by") || left.values().size() != right.values().size()) {
			return Optional.empty();
		}
		Part renamed = null;
		for (int i = 0; i < left.values().size(); i++) {
			String name = right.values().get(i);
			if (!left.values().get(i).equals(scales ? matching.formerScale(name) : matching.formerElement(name))) {
				return Optional.empty();
			}
			renamed = left.values().get(i).equals(name) ? renamed : scales ? matching.to().scales().get(name) : matching.to().elements().get(name);
		}
		return Optional.ofNullable(renamed);
	}

	private void compareParts(Part from, Part to) {
		if (from.parts().isEmpty() && to.parts().isEmpty()) {
			return;
		}
		matching.children(from, to);
		for (Part old : from.parts()) {
			if (matching.to(old) == null) {
				edits.add(Edit.remove(old));
			}
		}
		Map<Part, Integer> places = new HashMap<>();
		for (int i = 0; i < from.parts().size(); i++) {
			places.put(from.parts().get(i), i);
		}
		int last = -1;
		boolean ordered = true;
		for (Part part : to.parts()) {
			Part old = matching.from(part);
			if (old == null) {
				edits.add(Edit.add(part));
				movedInto(part);
				continue;
			}
			Integer place = places.get(old);
			if (place == null) {
				edits.add(Edit.of(What.MOVE, old, part));
			} else if (part.kind() != Kind.FIELD && part.kind() != Kind.ACCEPTANCE) {
				ordered &= place > last;
				last = Math.max(last, place);
			}
			compare(old, part);
		}
		if (!ordered) {
			edits.add(Edit.of(What.ORDER, from, to));
		}
	}

	/** What stands in a new part, and stood elsewhere before. */
	private void movedInto(Part added) {
		for (Part part : added.parts()) {
			Part old = part.kind() == Kind.ELEMENT ? matching.from(part) : null;
			if (old != null) {
				edits.add(Edit.of(What.MOVE, old, part));
				compare(old, part);
			} else if (part.kind() == Kind.ELEMENT) {
				movedInto(part);
			}
		}
	}
}
