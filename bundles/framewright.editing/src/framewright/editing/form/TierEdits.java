package framewright.editing.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import framewright.dsl.Names;
import framewright.dsl.Numbering;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;
import framewright.editing.TextEdit;

/** The tiers of a framework. Where it declares none, the first change writes the three that it has by default. Pure. */
public final class TierEdits {

	private static final List<String> ORDER = List.of("plural", "numbered", "prefix", "stem", "contains", "rated on", "answered on");

	private TierEdits() {
	}

	/** The name that a new tier would have. */
	public static String nameFor(FormText text, String title) {
		Set<String> taken = new HashSet<>();
		Tiers.of(text).all().forEach(tier -> taken.add(tier.name()));
		return Names.forTier(title, taken);
	}

	/** Adds a tier behind the others. */
	public static FormEdit add(String title) {
		return text -> {
			String wanted = Parts.wanted(title, "A tier needs a title. Write one.");
			return declaredThen(text, now -> {
				Part structure = structures(now).getLast();
				Draft draft = new Draft(now);
				draft.insert(structure, structure.parts().size(), Kind.TIER, nameFor(now, wanted) + " " + QuotedText.quote(wanted));
				return draft.edits();
			});
		};
	}

	/** Writes what a tier says of itself; its name stays, and so does all that does not change. Refused with words that say what does not fit. */
	public static FormEdit set(Tiers.Tier tier) {
		return text -> {
			Tiers tiers = Tiers.of(text);
			if (tiers.tier(tier.name()).filter(tier::equals).isPresent()) {
				return List.of();
			}
			checked(text, tiers, tier);
			return declaredThen(text, now -> Values.of(part(now, tier.name()), ORDER).title(tier.title()).quoted("plural", tier.plural()).bare("numbered", tier.numbered()).quoted("prefix", tier.prefix())
					.quoted("stem", tier.stem()).bare("contains", tier.contains()).bare("rated on", tier.ratedOn()).bare("answered on", tier.answeredOn()).on(now));
		};
	}

	/** Removes a tier, also from what others contain. Refused while there is an element of it. */
	public static FormEdit remove(String tier) {
		return text -> {
			Optional<Part> used = Parts.allElements(text.framework()).stream().filter(element -> element.keyword().equals(tier)).findFirst();
			if (used.isPresent()) {
				throw new RefusedEditException(Parts.named(used.get()) + " is of this tier. Move or remove all elements of the tier first; those that are retired count too.");
			}
			if (Tiers.of(text).all().size() == 1) {
				throw new RefusedEditException("This is the only tier. Add another one before you remove it.");
			}
			return declaredThen(text, now -> {
				Composed composed = new Composed(now);
				for (Tiers.Tier other : Tiers.of(now).all()) {
					if (other.contains().contains(tier)) {
						List<String> left = other.contains().stream().filter(name -> !name.equals(tier)).toList();
						composed.then(then -> Values.of(part(then, other.name()), ORDER).bare("contains", left).on(then));
					}
				}
				return composed.then(then -> {
					Draft draft = new Draft(then);
					draft.remove(part(then, tier));
					return draft.edits();
				}).edits();
			});
		};
	}

	/**
	 * @param place among the other tiers, from 0
	 */
	public static FormEdit move(String tier, int place) {
		return text -> declaredThen(text, now -> {
			Part moved = part(now, tier);
			List<Part> others = moved.parent().parts().stream().filter(other -> other != moved).toList();
			Draft draft = new Draft(now);
			draft.move(moved, moved.parent(), place >= others.size() ? moved.parent().parts().size() : moved.parent().parts().indexOf(others.get(Math.max(0, place))));
			return draft.edits();
		});
	}

	private static List<TextEdit> declaredThen(FormText text, FormEdit edit) throws RefusedEditException {
		return new Composed(text).then(declared()).then(edit).edits();
	}

	/** Writes the tiers that the framework has by default, where it declares none. */
	static FormEdit declared() {
		return text -> {
			Tiers tiers = Tiers.of(text);
			if (!tiers.areDefault()) {
				return List.of();
			}
			StringBuilder lines = new StringBuilder("structure {");
			for (Tiers.Tier tier : tiers.all()) {
				lines.append("\n\t").append(tier.name()).append(' ').append(QuotedText.quote(tier.title())).append(" numbered ").append(tier.numbered());
				lines.append(tier.contains().isEmpty() ? "" : " contains " + String.join(", ", tier.contains())).append(tier.ratedOn().isEmpty() ? "" : " rated on " + tier.ratedOn());
			}
			lines.append("\n}");
			Draft draft = new Draft(text);
			draft.insert(text.framework(), Parts.behindLast(text.framework(), Kind.SCALE, placeOfStructure(text.framework())), Kind.STRUCTURE, lines.toString());
			return draft.edits();
		};
	}

	/** Before the elements, and before the glossary and sources that stand there. */
	static int placeOfStructure(Part framework) {
		int place = 0;
		while (place < framework.parts().size()) {
			Kind kind = framework.parts().get(place).kind();
			if (kind != Kind.FIELD && kind != Kind.PROSE && kind != Kind.LIST && kind != Kind.FIGURE) {
				break;
			}
			place++;
		}
		return place;
	}

	private static List<Part> structures(FormText text) {
		return text.framework().parts().stream().filter(part -> part.kind() == Kind.STRUCTURE).toList();
	}

	private static Part part(FormText text, String name) throws RefusedEditException {
		return structures(text).stream().flatMap(structure -> structure.parts().stream()).filter(tier -> tier.name().equals(name)).findFirst().orElseThrow(() -> new RefusedEditException("The tier is no longer there."));
	}

	private static void checked(FormText text, Tiers tiers, Tiers.Tier tier) throws RefusedEditException {
		Parts.wanted(tier.title(), "A tier needs a title. Write one.");
		if (!tier.numbered().isEmpty() && !Numbering.isStyle(tier.numbered())) {
			throw new RefusedEditException("“" + tier.numbered() + "” is no way of numbering. Use one of " + String.join(", ", Numbering.styles()) + ".");
		}
		for (String name : tier.contains()) {
			if (tiers.tier(name).isEmpty()) {
				throw new RefusedEditException("There is no tier “" + name + "”. Add it first.");
			}
			if (reaches(tiers, name, tier.name(), new HashSet<>())) {
				throw new RefusedEditException("A tier cannot contain itself, directly or through others. Take “" + tiers.tier(name).map(Tiers.Tier::title).orElse(name) + "” away.");
			}
		}
		if (!tier.ratedOn().isEmpty() && !tier.answeredOn().isEmpty()) {
			throw new RefusedEditException("A tier is either rated on a scale or answered on one. Choose one of the two.");
		}
		if (!tier.answeredOn().isEmpty()) {
			Parts.scale(text, tier.answeredOn());
		}
		if (!tier.ratedOn().isEmpty() && Parts.scale(text, tier.ratedOn()).clause("unordered").isPresent()) {
			throw new RefusedEditException("The scale has no order, so nothing can be rated on it. Let the tier be answered on it instead.");
		}
	}

	private static boolean reaches(Tiers tiers, String from, String goal, Set<String> seen) {
		return from.equals(goal) || seen.add(from) && tiers.tier(from).map(Tiers.Tier::contains).orElse(List.of()).stream().anyMatch(next -> reaches(tiers, next, goal, seen));
	}
}
