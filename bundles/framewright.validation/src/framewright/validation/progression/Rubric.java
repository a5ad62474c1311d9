package framewright.validation.progression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;

/**
 * What an element is at each level of its scale, lowest first; levels without words are left out.
 *
 * @param element the element
 * @param scale the scale, an ordered one
 */
record Rubric(Element element, Scale scale, List<Step> steps) {

	/** What is said of one level. */
	record Step(Level level, Descriptor descriptor, Statement says) {

		/** The name of the level as a person knows it. */
		String title() {
			return level.getTitle();
		}
	}

	/** How many words a descriptor may have to be looked at. More are no descriptor but a mistake. */
	private static final int MOST = 5_000;
	/** The same in characters, so that it need not be read to know. */
	private static final int LONGEST = 50_000;

	/** What a part says of the levels, if it is an element in force that is rated on an ordered scale. */
	static Optional<Rubric> of(Part part) {
		if (!(part instanceof Element element) || Frameworks.isRetired(element)) {
			return Optional.empty();
		}
		Scale scale = Frameworks.ratedOn(element).orElse(null);
		if (scale == null || scale.isUnordered()) {
			return Optional.empty();
		}
		List<Descriptor> descriptors = Frameworks.descriptors(element);
		List<Step> steps = new ArrayList<>(descriptors.size());
		for (Level level : Frameworks.levels(scale)) {
			for (Descriptor descriptor : descriptors) {
				if (descriptor.getLevel() == level && Frameworks.hasText(descriptor)) {
					String text = Frameworks.text(descriptor);
					Statement says = text.length() > LONGEST ? null : Statement.of(text);
					if (says != null && says.size() > 0 && says.size() <= MOST) {
						steps.add(new Step(level, descriptor, says));
					}
					break;
				}
			}
		}
		return steps.isEmpty() ? Optional.empty() : Optional.of(new Rubric(element, scale, steps));
	}
}
