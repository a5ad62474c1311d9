package framewright.editing.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.Address;
import framewright.editing.form.ElementEdits;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.form.Tiers;

/** Where elements may be put: what the tiers allow, in the places that an author points at. Pure. */
public final class Placement {

	/** Where something is put, seen from the element that is pointed at. */
	public enum Where {
		BEFORE, AFTER, INSIDE
	}

	/**
	 * An element that may be added.
	 *
	 * @param parent what it would stand in
	 * @param tier   its tier
	 * @param place  among the elements of the parent, retired ones counted
	 * @param inside whether it would stand in what is selected, and not behind it
	 */
	public record Addition(Address parent, Tiers.Tier tier, int place, boolean inside) {

		public FormEdit edit(String title) {
			return ElementEdits.add(parent, tier.name(), title, place);
		}
	}

	private Placement() {
	}

	/** What may be added at an element, or to the framework: behind it first, its own tier before the others, then in it. */
	public static List<Addition> additions(FormText text, Address selected) {
		Part part = text.find(selected).map(Part::element).orElse(text.framework());
		Tiers tiers = Tiers.of(text);
		List<Addition> additions = new ArrayList<>();
		if (part.kind() == Kind.ELEMENT) {
			int place = elements(part.parent()).indexOf(part) + 1;
			for (Tiers.Tier tier : tiers.allowedIn(part.parent())) {
				Addition addition = new Addition(Address.of(part.parent()), tier, place, false);
				additions.add(tier.name().equals(part.keyword()) ? 0 : additions.size(), addition);
			}
		}
		for (Tiers.Tier tier : tiers.allowedIn(part)) {
			additions.add(new Addition(Address.of(part), tier, elements(part).size(), true));
		}
		return additions;
	}

	/**
	 * Moves an element to where it was dropped. Where it may not stand in what it was dropped on, it comes behind that.
	 *
	 * @param moved  its permanent name
	 * @param target the permanent name of the element that it was dropped at; empty for the framework
	 * @return empty when it may not stand there
	 */
	public static Optional<FormEdit> drop(FormText text, String moved, String target, Where where) {
		Part element = text.element(moved).orElse(null);
		Part at = target.isEmpty() ? text.framework() : text.element(target).orElse(null);
		if (element == null || at == null || at.kind() == Kind.FRAMEWORK && where != Where.INSIDE) {
			return Optional.empty();
		}
		Part parent = where == Where.INSIDE ? at : at.parent();
		for (Part above = parent; above != null; above = above.parent()) {
			if (above == element) {
				return Optional.empty();
			}
		}
		if (where == Where.INSIDE && at.kind() == Kind.ELEMENT && !isAllowed(text, parent, element)) {
			return drop(text, moved, target, Where.AFTER);
		}
		if (at == element || !isAllowed(text, parent, element)) {
			return Optional.empty();
		}
		List<Part> others = new ArrayList<>(elements(parent));
		others.remove(element);
		int place = switch (where) {
			case INSIDE -> others.size();
			case BEFORE -> others.indexOf(at);
			case AFTER -> others.indexOf(at) + 1;
		};
		return Optional.of(ElementEdits.move(moved, Address.of(parent), place));
	}

	private static boolean isAllowed(FormText text, Part parent, Part element) {
		return Tiers.of(text).allowedIn(parent).stream().anyMatch(tier -> tier.name().equals(element.keyword()));
	}

	private static List<Part> elements(Part parent) {
		return parent.parts().stream().filter(part -> part.kind() == Kind.ELEMENT).toList();
	}
}
