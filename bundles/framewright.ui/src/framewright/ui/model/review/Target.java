package framewright.ui.model.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.compare.Sentences;
import framewright.core.review.Anchors;
import framewright.core.review.Review.Anchor;
import framewright.ui.model.compare.ChangeWords;
import framewright.ui.model.compare.ElementRedline.Selected;

/**
 * What a comment can be about.
 *
 * @param label in words: “The words “listen first””, “The text for High impact”
 */
public record Target(String label, Anchor anchor) {

	/** Longer phrases are shortened where they are shown. In characters. */
	private static final int LONGEST = 60;

	/**
	 * What there is to choose from, the nearest first: the words that are selected, the text they are in, the element, the framework.
	 *
	 * @param change   the change that somebody looks at
	 * @param selected what they selected of the newer text
	 */
	public static List<Target> of(Optional<Change> change, Optional<Selected> selected, ChangeWords words) {
		List<Target> targets = new ArrayList<>();
		selected.ifPresent(part -> {
			Anchor anchor = Anchors.of(part.element(), part.facet(), part.level(), part.text(), part.start(), part.end());
			if (part.end() > part.start() && !anchor.phrase().isBlank()) {
				targets.add(new Target("The words “" + shorten(anchor.phrase()) + "”", anchor));
			}
			part(part.element(), part.facet(), part.level(), words, targets);
		});
		change.ifPresent(one -> {
			String element = ChangeWords.isFramework(one.subject()) ? "" : one.subject().name();
			if (selected.isEmpty()) {
				part(element, one.facet(), one.level(), words, targets);
			}
			if (!element.isEmpty()) {
				targets.add(new Target("“" + ChangeWords.heading(one.subject()).replace("  ", " ") + "” as a whole", Anchor.of(element, "", "")));
			}
		});
		targets.add(new Target("The framework as a whole", Anchor.of("", "", "")));
		return targets;
	}

	private static void part(String element, String facet, String level, ChangeWords words, List<Target> into) {
		if (!level.isEmpty()) {
			into.add(new Target("The text for " + words.level(level), Anchor.of(element, facet.isEmpty() ? "at" : facet, level)));
		} else if (!facet.isEmpty()) {
			into.add(new Target("The " + Sentences.facet(facet), Anchor.of(element, facet, "")));
		}
	}

	private static String shorten(String phrase) {
		return phrase.length() <= LONGEST ? phrase : phrase.substring(0, LONGEST - 1) + "…";
	}
}
