package framewright.format.moodle;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import framewright.core.exchange.Aspect;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;

/** What competencies are rated on in Moodle. */
final class Scales {

	/**
	 * A scale as Moodle reads it.
	 *
	 * @param values the levels, lowest first, with commas between them
	 * @param configuration in JSON: which one is given at first, and from which on a person counts as proficient
	 */
	record MoodleScale(String values, String configuration) {

		static final MoodleScale INHERITED = new MoodleScale("", "");
	}

	private final Map<Scale, MoodleScale> scales = new HashMap<>();
	private final Mends mends;
	private final String proficient;
	private final Optional<Scale> main;

	/** @param proficient the name or title of the level from which on a person counts as proficient; empty for the highest */
	Scales(Framework framework, String proficient, Mends mends) {
		this.mends = mends;
		this.proficient = proficient;
		this.main = main(framework);
	}

	/** The scale that most elements are rated on, else the first with an order. */
	private static Optional<Scale> main(Framework framework) {
		Map<Scale, Integer> uses = new HashMap<>();
		Frameworks.allElements(framework).forEach(element -> Frameworks.ratedOn(element).ifPresent(scale -> uses.merge(scale, 1, Integer::sum)));
		List<Scale> scales = Frameworks.scales(framework).stream().filter(scale -> !scale.isUnordered() && !Frameworks.levels(scale).isEmpty()).toList();
		int most = scales.stream().mapToInt(scale -> uses.getOrDefault(scale, 0)).max().orElse(0);
		return scales.stream().filter(scale -> uses.getOrDefault(scale, 0) == most).findFirst();
	}

	/** The scale of the framework, which Moodle cannot do without. */
	MoodleScale framework() {
		if (main.isEmpty()) {
			mends.tell(Aspect.SCALES, "", "Moodle cannot do without a scale, so “Not yet competent” and “Competent” stand for one.");
			return new MoodleScale("Not yet competent,Competent", configuration(2, 2));
		}
		return of(main.get());
	}

	/** The scale of an element where it is not that of the framework. */
	MoodleScale of(Element element) {
		Optional<Scale> scale = Frameworks.ratedOn(element).filter(one -> !one.isUnordered() && !Frameworks.levels(one).isEmpty());
		return scale.isEmpty() || scale.equals(main) ? MoodleScale.INHERITED : of(scale.get());
	}

	/** Tells of scales that are no scales in Moodle: those without an order, and those on which nothing is rated. */
	void tellOthers(Framework framework) {
		if (!scales.keySet().containsAll(Frameworks.scales(framework))) {
			mends.tell(Aspect.LEVELS, "", "Those of a scale without an order, or on which nothing is rated, are in the description only, for Moodle has no place for them.");
		}
	}

	private MoodleScale of(Scale scale) {
		return scales.computeIfAbsent(scale, this::write);
	}

	private MoodleScale write(Scale scale) {
		Set<String> values = new LinkedHashSet<>();
		List<Level> levels = Frameworks.levels(scale);
		int from = levels.size();
		for (int i = 0; i < levels.size(); i++) {
			Level level = levels.get(i);
			String value = mends.level(level.getTitle(), level.getName() == null ? Integer.toString(i + 1) : level.getName());
			if (!values.add(value)) {
				mends.tell(Aspect.LEVELS, "", "Two levels of a scale have the same title. Their places are added to tell them apart.");
				values.add(value + " (" + (i + 1) + ")");
			}
			if (!proficient.isEmpty() && (proficient.equalsIgnoreCase(level.getName()) || proficient.equalsIgnoreCase(level.getTitle()))) {
				from = Math.min(from, i + 1);
			}
		}
		return new MoodleScale(String.join(",", values), configuration(levels.size(), from));
	}

	/** The first item is given at first. Moodle puts the scale's own number into the first object. */
	private static String configuration(int levels, int proficientFrom) {
		JsonArray configuration = new JsonArray();
		JsonObject scale = new JsonObject();
		scale.addProperty("scaleid", "0");
		configuration.add(scale);
		for (int id = 1; id <= levels; id++) {
			boolean first = id == 1;
			if (first || id >= proficientFrom) {
				JsonObject item = new JsonObject();
				item.addProperty("id", id);
				item.addProperty("scaledefault", first ? 1 : 0);
				item.addProperty("proficient", id >= proficientFrom ? 1 : 0);
				configuration.add(item);
			}
		}
		return configuration.toString();
	}

	/** Whether a level of that name or title is in a scale of the framework. */
	static boolean has(Framework framework, String level) {
		return Frameworks.scales(framework).stream().flatMap(scale -> Frameworks.levels(scale).stream()).anyMatch(one -> level.equalsIgnoreCase(one.getName()) || level.equalsIgnoreCase(one.getTitle()));
	}
}
