package framewright.editing.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import framewright.dsl.Names;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;
import framewright.editing.TextEdit;

/**
 * What an author does with elements. All functions are pure; what they give works the edits out when it is done.
 * <p>
 * An element is told by its permanent name. Where the framework has several of a name the first is meant.
 */
public final class ElementEdits {

	private ElementEdits() {
	}

	/**
	 * The permanent name that a new element with a title would have: made from the title, and free, also of retired elements and former names. A page
	 * that wants to show what it adds asks for it before.
	 */
	public static String nameFor(FormText text, String title) {
		return Names.fromTitle(title, Parts.takenNames(text));
	}

	/** Gives an element another title. Its permanent name stays. Refused when the title is empty. */
	public static FormEdit retitle(String name, String title) {
		return head(name, (draft, element) -> draft.title(element, Parts.wanted(title, "An element needs a title. Write one.")));
	}

	/**
	 * @param shortTitle empty for none
	 */
	public static FormEdit shortTitle(String name, String shortTitle) {
		return text -> Values.of(Parts.element(text, name), Parts.ELEMENT).quoted("short", shortTitle).on(text);
	}

	/**
	 * The author's own number, which stands instead of the counted one.
	 *
	 * @param code empty for none
	 */
	public static FormEdit code(String name, String code) {
		return text -> Values.of(Parts.element(text, name), Parts.ELEMENT).quoted("code", code).on(text);
	}

	/**
	 * Whom an element is for.
	 *
	 * @param audience empty for none
	 */
	public static FormEdit audience(String name, List<String> audience) {
		return text -> Values.of(Parts.element(text, name), Parts.ELEMENT).quoted("audience", audience).on(text);
	}

	/**
	 * Adds an element with a title and nothing in it. Its name is {@link #nameFor}.
	 *
	 * @param parent an element or {@link Address#FRAMEWORK}
	 * @param tier   the name of a tier that may stand there ({@link Tiers#allowedIn}); others are refused
	 * @param place  its place among the elements of the parent, retired ones counted, from 0; behind the last when there are fewer
	 */
	public static FormEdit add(Address parent, String tier, String title, int place) {
		return text -> {
			Part in = Parts.at(text, parent, Kind.FRAMEWORK, Kind.ELEMENT);
			mayStand(text, tier, in);
			String wanted = Parts.wanted(title, "An element needs a title. Write one.");
			Draft draft = new Draft(text);
			draft.insert(in, Parts.gap(in, place, null), Kind.ELEMENT, empty(tier, nameFor(text, wanted), wanted));
			return draft.edits();
		};
	}

	/**
	 * Moves an element with all that is in it.
	 *
	 * @param parent where to, an element or {@link Address#FRAMEWORK}; refused when the tier may not stand there, or when it lies in the element itself
	 * @param place  its place among the elements of the parent as they are without it, from 0; behind the last when there are fewer
	 */
	public static FormEdit move(String name, Address parent, int place) {
		return text -> {
			Part element = Parts.element(text, name);
			Part in = Parts.at(text, parent, Kind.FRAMEWORK, Kind.ELEMENT);
			for (Part up = in; up != null; up = up.parent()) {
				if (up == element) {
					throw new RefusedEditException(Parts.named(element) + " cannot be moved into itself. Choose another place.");
				}
			}
			if (in != element.parent()) {
				mayStand(text, element.keyword(), in);
			}
			Draft draft = new Draft(text);
			draft.move(element, in, Parts.gap(in, place, element));
			return draft.edits();
		};
	}

	/** Before the element above it in the same parent; refused for the first. */
	public static FormEdit up(String name) {
		return step(name, -1);
	}

	/** Behind the element below it in the same parent; refused for the last. */
	public static FormEdit down(String name) {
		return step(name, 1);
	}

	/** To the end of the element above it; refused where there is none or its tier may not stand there. */
	public static FormEdit in(String name) {
		return text -> {
			Part element = Parts.element(text, name);
			List<Part> siblings = Parts.elementsIn(element.parent());
			int place = siblings.indexOf(element);
			if (place == 0) {
				throw new RefusedEditException("There is no element above " + Parts.named(element) + " that it could be put in.");
			}
			return move(name, Address.of(siblings.get(place - 1)), Integer.MAX_VALUE).on(text);
		};
	}

	/** Behind the element that it stands in; refused where there is none or its tier may not stand there. */
	public static FormEdit out(String name) {
		return text -> {
			Part element = Parts.element(text, name);
			Part parent = element.parent();
			if (parent.kind() == Kind.FRAMEWORK) {
				throw new RefusedEditException(Parts.named(element) + " stands directly in the framework already.");
			}
			return move(name, Address.of(parent.parent()), Parts.elementsIn(parent.parent()).indexOf(parent) + 1).on(text);
		};
	}

	/**
	 * Puts a copy of an element and all that is in it behind it. The copies have new names and neither uuid, former names nor code; references among
	 * them lead to the copies. What is retired is not copied; a retired element is refused.
	 *
	 * @param title of the copy; those in it keep theirs
	 */
	public static FormEdit duplicate(String name, String title) {
		return text -> {
			Part element = Parts.element(text, name);
			if (Parts.isRetired(element)) {
				throw new RefusedEditException(Parts.named(element) + " is retired. Bring it back before you copy it.");
			}
			String wanted = Parts.wanted(title, "The copy needs a title. Write one.");
			Draft draft = new Draft(text);
			String copy = Copies.duplicate(text, element, wanted);
			draft.insert(element.parent(), element.parent().parts().indexOf(element) + 1, Kind.ELEMENT, margin -> margin + Draft.indented(copy, draft.indent(element.start()), margin));
			return draft.edits();
		};
	}

	/**
	 * Makes several elements of one.
	 * <p>
	 * Was it never published, it keeps its name and all that is in it, takes the first title, and an empty element follows for every other title.
	 * Was it published, it is retired in the version of the framework and replaced by new elements, one for each title: that is what a comparison
	 * tells as a split, and what a rating given for the old one is still found by. The first of the new ones has a copy of its texts and takes over the
	 * elements in it.
	 *
	 * @param titles    at least two
	 * @param published tells whether the element of a name stands in a published version
	 */
	public static FormEdit split(String name, List<String> titles, Predicate<String> published) {
		return text -> {
			Part element = Parts.element(text, name);
			List<String> wanted = titles.stream().map(String::strip).filter(title -> !title.isEmpty()).toList();
			if (wanted.size() < 2) {
				throw new RefusedEditException("To split an element, give at least two titles.");
			}
			if (Parts.isRetired(element)) {
				throw new RefusedEditException(Parts.named(element) + " is retired already. Bring it back before you split it.");
			}
			return published.test(name) ? splitPublished(text, element, wanted) : splitUnpublished(text, element, wanted);
		};
	}

	/**
	 * Takes an element out of force: it stays in the text, says in which version it was retired, and counts no more. Refused when the framework has no version.
	 *
	 * @param replacedBy names of other elements of this framework, or of another one ({@code framework.element}); empty for none
	 */
	public static FormEdit retire(String name, List<String> replacedBy) {
		return text -> {
			Part element = Parts.element(text, name);
			String version = HeaderEdits.value(text, HeaderEdits.Field.VERSION);
			if (version.isEmpty()) {
				throw new RefusedEditException("The framework has no version yet, so it cannot be said in which one the element was retired. Write a version on the page Overview first.");
			}
			for (String successor : replacedBy) {
				maySucceed(text, element, successor);
			}
			Draft draft = new Draft(text);
			if (!Parts.isRetired(element)) {
				draft.clause(element, Parts.ELEMENT, "retired in", List.of(version));
			}
			Composed composed = new Composed(text).then(now -> draft.edits());
			composed.then(head(name, (next, retired) -> {
				if (!Parts.values(retired, "replaced by").equals(replacedBy)) {
					next.clause(retired, Parts.ELEMENT, "replaced by", replacedBy.isEmpty() ? null : replacedBy);
				}
			}));
			return composed.edits();
		};
	}

	/** Puts a retired element back in force. */
	public static FormEdit bringBack(String name) {
		return FormEdit.all(List.of(head(name, (draft, element) -> draft.clause(element, Parts.ELEMENT, "replaced by", null)),
				head(name, (draft, element) -> draft.clause(element, Parts.ELEMENT, "retired in", null))));
	}

	/**
	 * Removes an element with all that is in it, and what refers to them in this framework. Refused when it or anything in it was published: that has to be retired.
	 *
	 * @param published tells whether the element of a name stands in a published version
	 */
	public static FormEdit remove(String name, Predicate<String> published) {
		return text -> {
			Part element = Parts.element(text, name);
			for (Part inner : Parts.allElements(element)) {
				if (published.test(inner.name())) {
					throw new RefusedEditException(Parts.named(inner) + (inner == element ? "" : " in it") + " was published, and what was published is never removed. Retire it instead: it stays in the text and counts no more.");
				}
			}
			Composed composed = new Composed(text);
			Draft draft = new Draft(text);
			Set<String> gone = Parts.names(Parts.allElements(element));
			for (Part mention : mentions(text, element)) {
				if (mention.kind() == Kind.REFERENCE) {
					draft.remove(mention);
				} else {
					List<String> left = Parts.values(mention, "replaced by").stream().filter(successor -> !gone.contains(local(text, successor))).toList();
					draft.clause(mention, Parts.ELEMENT, "replaced by", left.isEmpty() ? null : left);
				}
			}
			composed.then(now -> draft.edits());
			composed.then(now -> {
				Draft last = new Draft(now);
				last.remove(Parts.element(now, name));
				return last.edits();
			});
			return composed.edits();
		};
	}

	/** The titles of what refers to an element or to those in it from elsewhere in this framework, to be shown before it is removed. */
	public static List<String> usesOf(FormText text, String name) {
		return text.element(name).map(element -> mentions(text, element).stream().map(mention -> mention.element().title()).distinct().toList()).orElse(List.of());
	}

	// ---- how it is done ----

	private interface Head {
		void write(Draft draft, Part element) throws RefusedEditException;
	}

	private static FormEdit head(String name, Head head) {
		return text -> {
			Draft draft = new Draft(text);
			head.write(draft, Parts.element(text, name));
			return draft.edits();
		};
	}

	private static String empty(String tier, String name, String title) {
		return tier + " " + name + " " + QuotedText.quote(title);
	}

	private static FormEdit step(String name, int by) {
		return text -> {
			Part element = Parts.element(text, name);
			List<Part> siblings = Parts.elementsIn(element.parent());
			int place = siblings.indexOf(element) + by;
			if (place < 0 || place >= siblings.size()) {
				throw new RefusedEditException(Parts.named(element) + " is the " + (by < 0 ? "first" : "last") + " already.");
			}
			// Over its neighbour and no further, whatever text stands between other elements.
			int gap = element.parent().parts().indexOf(siblings.get(place)) + (by < 0 ? 0 : 1);
			Draft draft = new Draft(text);
			draft.move(element, element.parent(), gap);
			return draft.edits();
		};
	}

	/** Refuses an element of a tier where it may not stand. */
	private static void mayStand(FormText text, String tier, Part parent) throws RefusedEditException {
		Tiers tiers = Tiers.of(text);
		String title = tiers.tier(tier).map(Tiers.Tier::title).orElseThrow(() -> new RefusedEditException("The framework has no tier “" + tier + "”. Add it on the page Overview, or choose another one."));
		if (tiers.allowedIn(parent).stream().noneMatch(allowed -> allowed.name().equals(tier))) {
			List<String> allowed = tiers.allowedIn(parent).stream().map(Tiers.Tier::title).toList();
			String instead = allowed.isEmpty() ? "It contains no other elements." : "What may stand there: " + String.join(", ", allowed) + ".";
			throw new RefusedEditException("The tier “" + title + "” may not stand in " + (parent.kind() == Kind.FRAMEWORK ? "the framework directly" : Parts.named(parent)) + ". " + instead);
		}
	}

	private static void maySucceed(FormText text, Part element, String successor) throws RefusedEditException {
		if (!successor.matches("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)?")) {
			throw new RefusedEditException("“" + successor + "” is no element. Choose one from the list.");
		}
		String own = local(text, successor);
		if (own.equals(element.name())) {
			throw new RefusedEditException(Parts.named(element) + " cannot be replaced by itself. Choose another element.");
		}
		if (!own.contains(".") && text.element(own).isEmpty()) {
			throw new RefusedEditException("There is no element “" + successor + "”. Choose one from the list.");
		}
	}

	/** The name of an element of this framework, also where the framework's is said before it; any other name as it is. */
	private static String local(FormText text, String name) {
		String own = text.framework().name() + ".";
		return name.startsWith(own) ? name.substring(own.length()) : name;
	}

	/** What refers to an element or to those in it, and does not stand in it. */
	private static List<Part> mentions(FormText text, Part element) {
		Set<String> names = new HashSet<>();
		Parts.allElements(element).forEach(inner -> names.add(inner.name()));
		List<Part> mentions = new ArrayList<>();
		for (Part part : Parts.inside(text.framework())) {
			boolean within = part.start() >= element.start() && part.end() <= element.end();
			boolean refers = part.kind() == Kind.REFERENCE && !ReferenceEdits.isAddress(part) && names.contains(local(text, part.name()));
			boolean succeeded = part.kind() == Kind.ELEMENT && Parts.values(part, "replaced by").stream().anyMatch(successor -> names.contains(local(text, successor)));
			if (!within && (refers || succeeded)) {
				mentions.add(part);
			}
		}
		return mentions;
	}

	private static List<TextEdit> splitUnpublished(FormText text, Part element, List<String> titles) throws RefusedEditException {
		Composed composed = new Composed(text).then(retitle(element.name(), titles.getFirst()));
		Address parent = Address.of(element.parent());
		int place = Parts.elementsIn(element.parent()).indexOf(element);
		for (String title : titles.subList(1, titles.size())) {
			composed.then(add(parent, element.keyword(), title, ++place));
		}
		return composed.edits();
	}

	private static List<TextEdit> splitPublished(FormText text, Part element, List<String> titles) throws RefusedEditException {
		Set<String> taken = Parts.takenNames(text);
		List<String> names = new ArrayList<>();
		for (String title : titles) {
			names.add(Names.fromTitle(title, taken));
			taken.add(names.getLast());
		}
		Draft draft = new Draft(text);
		String first = Copies.successor(text, element, names.getFirst(), titles.getFirst());
		Parts.elementsIn(element).forEach(draft::remove);
		Composed composed = new Composed(text).then(now -> draft.edits());
		composed.then(now -> {
			Draft next = new Draft(now);
			Part old = Parts.element(now, element.name());
			int index = old.parent().parts().indexOf(old) + 1;
			next.insert(old.parent(), index, Kind.ELEMENT, margin -> margin + Draft.indented(first, next.indent(old.start()), margin));
			return next.edits();
		});
		for (int i = 1; i < names.size(); i++) {
			int place = i;
			composed.then(now -> {
				Draft next = new Draft(now);
				Part before = Parts.element(now, names.get(place - 1));
				next.insert(before.parent(), before.parent().parts().indexOf(before) + 1, Kind.ELEMENT, empty(element.keyword(), names.get(place), titles.get(place)));
				return next.edits();
			});
		}
		return composed.then(retire(element.name(), names)).edits();
	}
}
