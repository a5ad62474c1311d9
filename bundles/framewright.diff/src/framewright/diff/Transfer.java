package framewright.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import framewright.diff.Draft.Node;
import framewright.diff.Edit.What;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** Does the steps from one text to another in a draft: of the first text, or of a third one that goes back to it. */
final class Transfer {

	private final Draft draft;
	private final Matching matching;
	private final UnaryOperator<Part> located;
	private final Map<Part, Node> placed = new HashMap<>();

	/**
	 * @param matching of the two texts that the steps lead from and to
	 * @param located  finds the draft's part for one of the text that the steps lead from; gives {@code null} where the draft has none
	 */
	Transfer(Draft draft, Matching matching, UnaryOperator<Part> located) {
		this.draft = draft;
		this.matching = matching;
		this.located = located;
	}

	/** Does steps, in the order in which they can be done. */
	void apply(List<Edit> edits) {
		List<Edit> ordered = new ArrayList<>(edits);
		ordered.sort(Comparator.comparing(Edit::what));
		ordered.forEach(this::apply);
	}

	/** The draft's node for a part of the text that the steps lead to; {@code null} when it has none. */
	Node node(Part to) {
		Node added = placed.get(to);
		if (added != null) {
			return added;
		}
		Part from = matching.from(to);
		return from == null ? null : nodeOf(from);
	}

	private Node nodeOf(Part from) {
		Part part = located.apply(from);
		return part == null ? null : draft.node(part);
	}

	private void apply(Edit edit) {
		switch (edit.what()) {
			case ADD -> add(edit.to());
			case MOVE -> move(edit.from(), edit.to());
			case REMOVE -> remove(edit.from());
			case ORDER -> order(edit);
			default -> {
				Node node = nodeOf(edit.from());
				if (node != null) {
					rewrite(node, edit);
				}
			}
		}
	}

	// ---- whole parts ----

	private void add(Part to) {
		Node parent = node(to.parent());
		if (parent != null && !placed.containsKey(to)) {
			draft.insert(foreign(to), parent, index(to, parent), to.parent().lead(to.parent().parts().indexOf(to)));
		}
	}

	/** The part as a node, without the elements in it that come from elsewhere. */
	private Node foreign(Part to) {
		Node node = draft.foreign(to);
		placed.put(to, node);
		for (int i = 0; i < to.parts().size(); i++) {
			Part inner = to.parts().get(i);
			if (inner.kind() != Kind.ELEMENT || matching.from(inner) == null) {
				draft.append(foreign(inner), node, to.lead(i));
			}
		}
		return node;
	}

	/** Behind the nearest part before it that stands in the same parent; a first one stands behind the header. */
	int index(Part to, Node parent) {
		List<Part> siblings = to.parent().parts();
		for (int i = siblings.indexOf(to) - 1; i >= 0; i--) {
			Node before = node(siblings.get(i));
			if (before != null && before.parent() == parent) {
				return parent.inside().indexOf(before) + 1;
			}
		}
		int header = 0;
		if (to.kind() != Kind.FIELD) {
			while (header < parent.inside().size() && parent.inside().get(header).part() != null && parent.inside().get(header).part().kind() == Kind.FIELD) {
				header++;
			}
		}
		return header;
	}

	private void move(Part from, Part to) {
		Node node = nodeOf(from);
		Node parent = node(to.parent());
		if (node == null || parent == null || node.parent() == null || parent.isWithin(node)) {
			return;
		}
		String lead = draft.lead(node);
		node.detach();
		draft.insert(node, parent, index(to, parent), lead);
	}

	/** Takes a part out; elements in it that are to stay go to its parent. */
	private void remove(Part from) {
		Node node = nodeOf(from);
		if (node == null || node.parent() == null) {
			return;
		}
		Node parent = node.parent();
		List<Node> staying = new ArrayList<>();
		staying(from, staying);
		int index = parent.inside().indexOf(node);
		for (Node kept : staying) {
			if (kept.isWithin(node)) {
				String lead = draft.lead(kept);
				kept.detach();
				draft.insert(kept, parent, ++index, lead);
			}
		}
		node.detach();
	}

	private void staying(Part from, List<Node> staying) {
		for (Part inner : from.parts()) {
			if (inner.kind() == Kind.ELEMENT) {
				Node node = matching.to(inner) == null ? null : nodeOf(inner);
				if (node != null) {
					staying.add(node);
				} else {
					staying(inner, staying);
				}
			}
		}
	}

	/** What the second text does not know stays behind what it stood behind. */
	private void order(Edit edit) {
		Node parent = nodeOf(edit.from());
		if (parent == null) {
			return;
		}
		Map<Node, Integer> places = new HashMap<>();
		for (int i = 0; i < edit.to().parts().size(); i++) {
			Part to = edit.to().parts().get(i);
			Node node = to.kind() == Kind.FIELD || to.kind() == Kind.ACCEPTANCE ? null : node(to);
			if (node != null && node.parent() == parent) {
				places.put(node, i);
			}
		}
		List<Node> first = new ArrayList<>();
		List<List<Node>> groups = new ArrayList<>();
		for (Node node : parent.inside()) {
			if (places.containsKey(node)) {
				groups.add(new ArrayList<>(List.of(node)));
			} else {
				(groups.isEmpty() ? first : groups.get(groups.size() - 1)).add(node);
			}
		}
		groups.sort(Comparator.comparing(group -> places.get(group.get(0))));
		parent.inside().clear();
		parent.inside().addAll(first);
		groups.forEach(parent.inside()::addAll);
	}

	// ---- a part's own words ----

	private static void rewrite(Node node, Edit edit) {
		Part ours = node.part();
		Part theirs = edit.to();
		switch (edit.what()) {
			case TIER -> node.splice(ours.start(), ours.start() + ours.keyword().length(), theirs.keyword());
			case NAME -> name(node, ours, theirs);
			case TITLE -> {
				String title = theirs.titleStart() < 0 ? "" : theirs.text(theirs.titleStart(), theirs.titleEnd());
				replace(node, ours.titleStart(), ours.titleEnd(), title, wordEnd(ours));
			}
			case CLAUSE -> {
				Optional<Clause> clause = ours.clause(edit.word());
				String words = theirs.clause(edit.word()).map(own -> theirs.text(own.start(), own.end())).orElse("");
				replace(node, clause.map(Clause::start).orElse(-1), clause.map(Clause::end).orElse(-1), words, clausesEnd(ours));
			}
			case PROSE -> prose(node, ours, theirs.linesStart() < 0 ? "" : Indents.change(theirs.text(theirs.linesStart(), theirs.linesEnd()), theirs.indent(), node.part().indent()));
			default -> throw new IllegalArgumentException(edit.what().toString());
		}
	}

	/** Writes the lines of a part's prose; they come with their marks. */
	static void prose(Node node, Part ours, String lines) {
		if (ours.linesStart() < 0 && !lines.isEmpty()) {
			node.splice(clausesEnd(ours), clausesEnd(ours), "\n" + ours.indent() + "    " + lines);
		} else {
			replace(node, ours.linesStart(), ours.linesEnd(), lines, clausesEnd(ours));
		}
	}

	private static void name(Node node, Part ours, Part theirs) {
		boolean called = switch (ours.kind()) {
			case PROSE, LIST, ENTRY, VOICES, VOICE, READING, WORK, FIGURE, TERM -> true;
			default -> false;
		};
		if (!called) {
			// The target of a reference may be an address in quotation marks.
			node.splice(ours.nameStart(), ours.nameEnd(), theirs.text(theirs.nameStart(), theirs.nameEnd()));
			return;
		}
		int from = ours.nameStart() < 0 ? -1 : ours.start() + ours.text(ours.start(), ours.nameStart()).lastIndexOf("called");
		int behind = ours.kind() == Kind.ENTRY ? ours.headEnd() : ours.kind() == Kind.TERM ? ours.titleEnd() : ours.start() + ours.keyword().length();
		replace(node, from, ours.nameEnd(), theirs.name().isEmpty() ? "" : "called " + theirs.name(), behind);
	}

	/** Replaces words; puts them in, with a blank before them, where there are none yet; takes them out with the blanks before them. */
	private static void replace(Node node, int from, int to, String words, int behind) {
		if (from < 0) {
			if (!words.isEmpty()) {
				node.splice(behind, behind, " " + words);
			}
			return;
		}
		int start = from;
		if (words.isEmpty()) {
			while (start > node.part().start() && Character.isWhitespace(node.part().text(start - 1, start).charAt(0))) {
				start--;
			}
		}
		node.splice(start, to, words);
	}

	/** Where the quoted text of a part stands if it has one. */
	private static int wordEnd(Part part) {
		return Math.max(part.nameEnd(), part.start() + part.keyword().length());
	}

	/** Behind the last clause; behind the title where there is none. */
	private static int clausesEnd(Part part) {
		int end = Math.max(part.titleEnd(), part.kind() == Kind.TIER ? part.nameEnd() : wordEnd(part));
		for (Clause clause : part.clauses()) {
			end = Math.max(end, clause.end());
		}
		return part.kind() == Kind.VOICE ? Math.max(end, part.linesEnd()) : end;
	}

	/** Whether a step only changes words, and no part comes, goes or moves. */
	static boolean isRewriting(Edit edit) {
		return edit.what() != What.ADD && edit.what() != What.MOVE && edit.what() != What.REMOVE && edit.what() != What.ORDER;
	}
}
