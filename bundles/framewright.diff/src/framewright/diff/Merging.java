package framewright.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import framewright.core.compare.Comparison.Text;
import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.UnreadableTextException;
import framewright.diff.Draft.Node;
import framewright.diff.Edit.What;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.UnreadablePartException;

/**
 * Three-way merge: does the steps from the base to their text in ours, part by part. Where we changed the same thing in another way, both
 * versions and the base are shown, and nothing is decided.
 */
final class Merging {

	private final Matching mine;
	private final Matching others;
	private final Draft draft;
	private final Transfer transfer;
	private final Set<Part> prepared = new HashSet<>();
	private final Set<Part> touched = new HashSet<>();
	private final Set<Part> shown = new HashSet<>();
	private final Map<Part, Edit> myOrders = new HashMap<>();

	private Merging(Outline base, Outline ours, Outline theirs, String text) {
		mine = Matching.of(base, ours);
		others = Matching.of(base, theirs);
		draft = new Draft(text, ours.framework());
		transfer = new Transfer(draft, others, this::locate);
	}

	static Merged of(String base, String ours, String theirs) throws UnreadableTextException {
		if (ours.equals(theirs) || theirs.equals(base)) {
			return new Merged(List.of(new Merged.Settled(ours)));
		}
		if (ours.equals(base)) {
			return new Merged(List.of(new Merged.Settled(theirs)));
		}
		Merging merging = new Merging(Differences.outline(new Text("the version that both go back to", base)), Differences.outline(new Text("your version", ours)),
				Differences.outline(new Text("the other version", theirs)), ours);
		merging.merge();
		Merged merged = new Merged(merging.draft.print());
		// Whatever went wrong here, nobody may lose a sentence by it.
		return merged.isClean() && !isSound(merged) ? new Merged(List.of(new Conflict("", "", "", base, ours, theirs))) : merged;
	}

	private static boolean isSound(Merged merged) {
		try {
			Outline outline = Outline.of(merged.text(Conflict::ours));
			return outline.elements().size() == Outline.all(outline.framework(), Kind.ELEMENT).size();
		} catch (UnreadablePartException e) {
			return false;
		}
	}

	private void merge() {
		Edits ours = Edits.of(mine, () -> false);
		List<Edit> mySteps = new ArrayList<>(ours.list());
		ours.consequences().values().forEach(mySteps::addAll);
		mySteps.forEach(this::touch);
		Edits theirs = Edits.of(others, () -> false);
		List<Edit> steps = new ArrayList<>(theirs.list());
		theirs.consequences().values().forEach(steps::addAll);
		steps.sort(Comparator.comparing(Edit::what));
		for (Edit step : steps) {
			if (mayBeDone(step)) {
				transfer.apply(List.of(step));
			}
		}
	}

	/** Remembers what we changed, and everything around it. */
	private void touch(Edit edit) {
		if (edit.what() == What.ORDER) {
			myOrders.put(edit.from(), edit);
		}
		if (edit.what() == What.ADD || edit.what() == What.MOVE) {
			touchAround(mine.from(edit.to().parent()));
		}
		touchAround(edit.from());
	}

	private void touchAround(Part base) {
		for (Part part = base; part != null && touched.add(part); part = part.parent()) {
			// the set does the work
		}
	}

	/** Our part for one of the base; {@code null} when we took it out. What stands in parts that nobody changed is matched when it is asked for. */
	private Part locate(Part base) {
		Part known = mine.to(base);
		if (known != null || base.parent() == null || base.kind() == Kind.ELEMENT || base.kind() == Kind.SCALE) {
			return known;
		}
		Part parent = locate(base.parent());
		if (parent != null && prepared.add(base.parent())) {
			mine.children(base.parent(), parent);
		}
		return mine.to(base);
	}

	// ---- each step of theirs ----

	/** Whether a step can be done in our text; where it cannot, the conflict is shown if there is one. */
	private boolean mayBeDone(Edit step) {
		return switch (step.what()) {
			case ADD -> mayAdd(step.to());
			case MOVE -> mayMove(step);
			case REMOVE -> mayRemove(step.from());
			case ORDER -> mayOrder(step);
			default -> mayRewrite(step);
		};
	}

	private boolean mayRewrite(Edit step) {
		Part ours = locate(step.from());
		if (ours == null) {
			showRemoved(step.from());
			return false;
		}
		Node node = draft.node(ours);
		String before = aspect(step.from(), step);
		String own = aspect(ours, step);
		String other = aspect(step.to(), step);
		if (own.equals(other)) {
			return false;
		}
		if (own.equals(before)) {
			return true;
		}
		Optional<String> merged = step.what() == What.PROSE ? SentenceMerge.of(step.from().prose(), ours.prose(), step.to().prose()) : Optional.empty();
		if (merged.isPresent()) {
			Transfer.prose(node, ours, written(merged.get(), ours));
			return false;
		}
		node.headConflict(conflict(ours, Indents.headLines(step.from()), Indents.headLines(ours), Indents.headLines(step.to())));
		return false;
	}

	/** What a step changes, as a text to compare. */
	private static String aspect(Part part, Edit step) {
		return switch (step.what()) {
			case TIER -> part.keyword();
			case NAME -> part.name();
			case TITLE -> part.title();
			case CLAUSE -> part.clause(step.word()).map(Clause::value).orElse("");
			default -> Prose.normal(part.prose());
		};
	}

	/** Prose with the marks and blanks that its lines have in a part. */
	private static String written(String prose, Part part) {
		String[] lines = prose.split("\n", -1);
		int last = lines.length;
		while (last > 1 && lines[last - 1].isBlank()) {
			last--;
		}
		StringBuilder written = new StringBuilder();
		for (int i = 0; i < last; i++) {
			String mark = i == 0 && part.kind() == Kind.ENTRY ? part.keyword() : "|";
			String line = lines[i].stripTrailing();
			written.append(i == 0 ? "" : "\n" + part.indent() + (part.kind() == Kind.ENTRY ? "" : "    ")).append(mark).append(line.isEmpty() ? "" : " " + line);
		}
		return written.toString();
	}

	private boolean mayAdd(Part to) {
		Part parent = locate(others.from(to.parent()));
		if (parent == null) {
			showRemoved(others.from(to.parent()));
			return false;
		}
		Part rival = rival(to, parent);
		if (rival == null) {
			return true;
		}
		if (!Shown.text(rival).equals(Shown.text(to)) || to.kind() == Kind.ELEMENT && !rival.text().strip().equals(to.text().strip())) {
			draft.node(rival).conflict(conflict(rival, "", Indents.lines(rival), Indents.lines(to)));
		}
		return false;
	}

	/** What we put where they put something, so that only one of the two can stay; {@code null} when both can. */
	private Part rival(Part to, Part parent) {
		if (to.kind() == Kind.ELEMENT || to.kind() == Kind.SCALE) {
			for (Part inner : with(to)) {
				Part ours = (to.kind() == Kind.ELEMENT ? mine.to().elements() : mine.to().scales()).get(inner.name());
				if (ours != null) {
					return ours;
				}
			}
			return null;
		}
		for (Part part : parent.parts()) {
			if (mine.from(part) == null && part.kind() == to.kind() && part.keyword().equals(to.keyword()) && isRival(part, to)) {
				return part;
			}
		}
		return null;
	}

	private static List<Part> with(Part element) {
		List<Part> all = new ArrayList<>(List.of(element));
		all.addAll(Outline.all(element, Kind.ELEMENT));
		return all;
	}

	private static boolean isRival(Part ours, Part theirs) {
		return switch (theirs.kind()) {
			case ENTRY, VOICE, WORK, FIGURE -> Shown.text(ours).equals(Shown.text(theirs));
			case PROSE, LIST -> ours.name().equals(theirs.name()) && ours.title().equals(theirs.title());
			case TERM -> ours.title().equals(theirs.title());
			case FIELD -> !theirs.keyword().equals("author") || ours.title().equals(theirs.title());
			default -> ours.name().equals(theirs.name());
		};
	}

	private boolean mayMove(Edit step) {
		Part ours = locate(step.from());
		if (ours == null) {
			showRemoved(step.from());
			return false;
		}
		Node goal = transfer.node(step.to().parent());
		Part home = locate(step.from().parent());
		Node node = draft.node(ours);
		if (goal != null && node.parent() == goal) {
			return false; // we moved it there too
		}
		boolean movedByUs = home != ours.parent();
		if (goal == null || movedByUs || goal.isWithin(node)) {
			node.headConflict(conflict(ours, placed(step.from()), placed(ours), placed(step.to())));
			return false;
		}
		return true;
	}

	/** The first line of an element with a comment before it that tells where it stands. */
	private static String placed(Part element) {
		return element.indent() + "// stands in “" + element.parent().title() + "”\n" + Indents.headLines(element);
	}

	private boolean mayRemove(Part from) {
		Part ours = locate(from);
		if (ours == null) {
			return false;
		}
		if (touched.contains(from)) {
			draft.node(ours).conflict(conflict(ours, Indents.lines(from), Indents.lines(ours), ""));
			return false;
		}
		return true;
	}

	private boolean mayOrder(Edit step) {
		Edit own = myOrders.get(step.from());
		if (own == null) {
			return locate(step.from()) != null;
		}
		List<String> ours = order(own.to(), mine);
		List<String> theirs = order(step.to(), others);
		List<String> common = ours.stream().filter(theirs::contains).toList();
		if (!common.equals(theirs.stream().filter(ours::contains).toList())) {
			draft.node(own.to()).headConflict(conflict(own.to(), ordered(step.from(), order(step.from(), null)), ordered(own.to(), ours), ordered(step.to(), theirs)));
		}
		return false;
	}

	/** What stands in a part, in order, by what the base calls it. */
	private static List<String> order(Part parent, Matching matching) {
		return parent.parts().stream().filter(part -> part.kind() != Kind.FIELD && part.kind() != Kind.ACCEPTANCE).map(part -> matching == null ? part : matching.from(part)).filter(part -> part != null)
				.map(part -> part.title().isEmpty() ? Shown.text(part).lines().findFirst().orElse(part.keyword()) : part.title()).toList();
	}

	private static String ordered(Part part, List<String> order) {
		return order.stream().map(title -> part.indent() + "// in this order: " + title + "\n").collect(Collectors.joining()) + Indents.headLines(part);
	}

	// ---- conflicts ----

	/** They changed something in what we took out: it is shown where it stood. */
	private void showRemoved(Part base) {
		Part gone = base;
		while (gone.parent() != null && locate(gone.parent()) == null) {
			gone = gone.parent();
		}
		Part theirs = others.to(gone);
		if (gone.parent() == null || theirs == null || !shown.add(gone)) {
			return;
		}
		Node parent = draft.node(locate(gone.parent()));
		Part element = gone.element();
		Conflict conflict = new Conflict(element.kind() == Kind.ELEMENT ? element.name() : "", gone.kind() == Kind.ELEMENT ? "" : gone.keyword(), gone.kind() == Kind.DESCRIPTOR ? gone.name() : "", Indents.lines(gone), "", Indents.lines(theirs));
		int index = 0;
		List<Part> siblings = gone.parent().parts();
		for (int i = siblings.indexOf(gone) - 1; i >= 0 && index == 0; i--) {
			Part before = locate(siblings.get(i));
			Node node = before == null ? null : draft.node(before);
			index = node != null && node.parent() == parent ? parent.inside().indexOf(node) + 1 : 0;
		}
		draft.insert(draft.placeholder(conflict), parent, index, gone.parent().lead(siblings.indexOf(gone)));
	}

	private static Conflict conflict(Part ours, String base, String own, String theirs) {
		Part element = ours.element();
		return new Conflict(element.kind() == Kind.ELEMENT ? element.name() : "", ours.kind() == Kind.ELEMENT || ours.kind() == Kind.FRAMEWORK ? "" : ours.keyword(), ours.kind() == Kind.DESCRIPTOR ? ours.name() : "", base, own, theirs);
	}
}
