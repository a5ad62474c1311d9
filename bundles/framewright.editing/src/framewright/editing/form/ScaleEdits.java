package framewright.editing.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import framewright.dsl.Names;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.text.QuotedText;
import framewright.editing.TextEdit;

/** Scales and their levels. Their names are permanent and made from the titles. Summary and indicators of both are facets: {@link ProseEdits}, {@link ListEdits}, {@link FacetEdits}. Pure. */
public final class ScaleEdits {

	private static final List<String> SCALE = List.of("unordered", "stem", "uuid", "formerly");
	private static final List<String> LEVEL = List.of("short", "code", "uuid", "formerly");

	private ScaleEdits() {
	}

	/** The name that a new scale with a title would have. */
	public static String scaleNameFor(FormText text, String title) {
		return Names.fromTitle(title, Parts.names(Tiers.scales(text.framework())));
	}

	/** The name that a new level of a scale would have. */
	public static String levelNameFor(FormText text, String scale, String title) {
		return Names.fromTitle(title, Tiers.scales(text.framework()).stream().filter(part -> part.name().equals(scale)).findFirst().map(part -> Parts.names(Tiers.levels(part))).orElse(Set.of()));
	}

	/**
	 * Adds a scale behind the last one, before the tiers and the elements.
	 *
	 * @param levels the titles of its levels, lowest first; at least two
	 */
	public static FormEdit addScale(String title, List<String> levels) {
		return text -> {
			String wanted = Parts.wanted(title, "A scale needs a title. Write one.");
			List<String> titles = levels.stream().map(String::strip).filter(level -> !level.isEmpty()).toList();
			if (titles.size() < 2) {
				throw new RefusedEditException("A scale needs at least two levels. Write the titles of two or more.");
			}
			StringBuilder lines = new StringBuilder("scale " + scaleNameFor(text, wanted) + " " + QuotedText.quote(wanted) + " {");
			Set<String> taken = new HashSet<>();
			for (String level : titles) {
				String name = Names.fromTitle(level, taken);
				taken.add(name);
				lines.append("\n\tlevel ").append(name).append(' ').append(QuotedText.quote(level));
			}
			lines.append("\n}");
			Composed composed = new Composed(text);
			if (Tiers.scales(text.framework()).size() == 1) {
				// What is rated by default is rated on the only scale. A second one must not change that.
				composed.then(TierEdits.declared());
			}
			return composed.then(now -> {
				Draft draft = new Draft(now);
				Part framework = now.framework();
				draft.insert(framework, Parts.behindLast(framework, Kind.SCALE, TierEdits.placeOfStructure(framework)), Kind.SCALE, lines.toString());
				return draft.edits();
			}).edits();
		};
	}

	/** Removes a scale that no tier is rated or answered on; others are refused. */
	public static FormEdit removeScale(String scale) {
		return text -> {
			Part gone = Parts.scale(text, scale);
			Tiers tiers = Tiers.of(text);
			for (Tiers.Tier tier : tiers.all()) {
				boolean used = tier.ratedOn().equals(scale) || tier.answeredOn().equals(scale);
				if (used && (!tiers.areDefault() || Parts.allElements(text.framework()).stream().anyMatch(element -> element.parts().stream().anyMatch(part -> part.kind() == Kind.DESCRIPTOR)))) {
					throw new RefusedEditException("The tier “" + tier.title() + "” is " + (tier.ratedOn().equals(scale) ? "rated" : "answered") + " on " + Parts.named(gone) + ". Change that first, then remove the scale.");
				}
			}
			Composed composed = new Composed(text);
			if (tiers.areDefault() && Tiers.scales(text.framework()).size() == 2) {
				// With one scale left, what is rated by default would be rated on it.
				composed.then(TierEdits.declared());
			}
			return composed.then(now -> {
				Draft draft = new Draft(now);
				draft.remove(Parts.scale(now, scale));
				return draft.edits();
			}).edits();
		};
	}

	public static FormEdit scaleTitle(String scale, String title) {
		return text -> titled(text, Parts.scale(text, scale), title, "A scale needs a title. Write one.");
	}

	/**
	 * The words printed before each text at a level, “A leader will”.
	 *
	 * @param stem empty for none
	 */
	public static FormEdit scaleStem(String scale, String stem) {
		return text -> Values.of(Parts.scale(text, scale), SCALE).quoted("stem", stem).on(text);
	}

	/** Whether the levels have no order. Refused while a tier is rated on the scale, because that needs one. */
	public static FormEdit unordered(String scale, boolean unordered) {
		return text -> {
			Optional<Tiers.Tier> rated = Tiers.of(text).all().stream().filter(tier -> tier.ratedOn().equals(scale)).findFirst();
			if (unordered && rated.isPresent()) {
				throw new RefusedEditException("The tier “" + rated.get().title() + "” is rated on this scale, and a rating needs an order. Let the tier be answered on the scale instead, then take the order away.");
			}
			return Values.of(Parts.scale(text, scale), SCALE).alone("unordered", unordered).on(text);
		};
	}

	/**
	 * @param place among the levels, from 0 for the lowest; above the highest when there are fewer
	 */
	public static FormEdit addLevel(String scale, String title, int place) {
		return text -> {
			Part part = Parts.scale(text, scale);
			String wanted = Parts.wanted(title, "A level needs a title. Write one.");
			Draft draft = new Draft(text);
			draft.insert(part, gap(part, place, null), Kind.LEVEL, "level " + levelNameFor(text, scale, wanted) + " " + QuotedText.quote(wanted));
			return draft.edits();
		};
	}

	/** How many elements say something at a level. */
	public static int usesOf(FormText text, String scale, String level) {
		return texts(text, scale, level).size();
	}

	/**
	 * @param withTexts whether what the elements say at the level goes with it; refused without when there is any
	 */
	public static FormEdit removeLevel(String scale, String level, boolean withTexts) {
		return text -> {
			Part gone = Parts.level(text, scale, level);
			if (Tiers.levels(gone.parent()).size() <= 2) {
				throw new RefusedEditException("A scale needs at least two levels. Add another one before you remove " + Parts.named(gone) + ".");
			}
			List<Part> texts = texts(text, scale, level);
			if (!texts.isEmpty() && !withTexts) {
				throw new RefusedEditException((texts.size() == 1 ? "One element says" : texts.size() + " elements say") + " something at the level " + Parts.named(gone) + ". Remove those texts with it, or keep the level.");
			}
			Draft draft = new Draft(text);
			texts.forEach(draft::remove);
			draft.remove(gone);
			return draft.edits();
		};
	}

	/**
	 * @param place among the other levels, from 0 for the lowest
	 */
	public static FormEdit moveLevel(String scale, String level, int place) {
		return text -> {
			Part moved = Parts.level(text, scale, level);
			Draft draft = new Draft(text);
			draft.move(moved, moved.parent(), gap(moved.parent(), place, moved));
			return draft.edits();
		};
	}

	public static FormEdit levelTitle(String scale, String level, String title) {
		return text -> titled(text, Parts.level(text, scale, level), title, "A level needs a title. Write one.");
	}

	/**
	 * @param shortTitle empty for none
	 */
	public static FormEdit levelShort(String scale, String level, String shortTitle) {
		return text -> Values.of(Parts.level(text, scale, level), LEVEL).quoted("short", shortTitle).on(text);
	}

	/**
	 * @param code empty for none
	 */
	public static FormEdit levelCode(String scale, String level, String code) {
		return text -> Values.of(Parts.level(text, scale, level), LEVEL).quoted("code", code).on(text);
	}

	private static List<TextEdit> titled(FormText text, Part part, String title, String missing) throws RefusedEditException {
		Draft draft = new Draft(text);
		draft.title(part, Parts.wanted(title, missing));
		return draft.edits();
	}

	/** What elements say at a level. */
	private static List<Part> texts(FormText text, String scale, String level) {
		Tiers tiers = Tiers.of(text);
		return Parts.allElements(text.framework()).stream().filter(element -> tiers.scaleOf(element).filter(part -> part.name().equals(scale)).isPresent())
				.flatMap(element -> element.parts().stream()).filter(part -> part.kind() == Kind.DESCRIPTOR && part.name().equals(level)).toList();
	}

	private static int gap(Part scale, int place, Part without) {
		List<Part> levels = Tiers.levels(scale).stream().filter(level -> level != without).toList();
		if (levels.isEmpty()) {
			return scale.parts().size();
		}
		return place <= 0 ? scale.parts().indexOf(levels.getFirst()) : scale.parts().indexOf(levels.get(Math.min(place, levels.size()) - 1)) + 1;
	}
}
