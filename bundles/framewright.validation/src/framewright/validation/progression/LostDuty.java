package framewright.validation.progression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Scale;
import framewright.validation.progression.Rubric.Step;
import framewright.validation.progression.Statement.Duty;

/**
 * A level that repeats most of the duties of the level below and leaves one out without a word. A rubric wants the same things looked at on every level, only done otherwise (Tierney and Simon
 * 2004, “What's still wrong with rubrics: focusing on the consistency of performance criteria across scale levels”): who reads that a duty is missing cannot tell whether it is included or given up.
 * <p>
 * A level that describes something else, or more, is normal. So at least two duties must be repeated, most of them, and nothing above may speak of what the lost one is about or do something of
 * the kind. Nothing is said where the level says that it includes what is below, or the scale says so of all.
 */
public final class LostDuty extends RubricRule {

	private static final Phrases<Boolean> INCLUDING = Phrases.of("including");
	private static final Phrases<Boolean> INCLUDING_SCALE = Phrases.of("including-scale");
	/** More duties than this are no descriptor, and comparing them all would take long. */
	private static final int MOST = 40;
	private static final double REPEATED = 0.6;
	/** Words with as many letters in common at their beginning are of one family. */
	private static final int FAMILY = 6;

	@Override
	RubricLook prepareFor(Situation situation) {
		Set<Scale> inclusive = new HashSet<>();
		for (Scale scale : Frameworks.scales(situation.framework())) {
			if (isInclusive(scale)) {
				inclusive.add(scale);
			}
		}
		return (rubric, report) -> {
			if (!inclusive.contains(rubric.scale())) {
				look(rubric, report);
			}
		};
	}

	private static boolean isInclusive(Scale scale) {
		if (says(scale)) {
			return true;
		}
		for (Level level : Frameworks.levels(scale)) {
			if (says(level)) {
				return true;
			}
		}
		return false;
	}

	private static boolean says(Part part) {
		return Frameworks.contents(part, Prose.class).stream().anyMatch(prose -> INCLUDING_SCALE.anyIn(Statement.of(Frameworks.text(prose))));
	}

	private static void look(Rubric rubric, Report report) {
		List<Step> steps = rubric.steps();
		for (int i = 1; i < steps.size(); i++) {
			compare(steps.get(i - 1), steps.get(i), report);
		}
	}

	private static void compare(Step lower, Step higher, Report report) {
		List<Duty> below = lower.says().duties();
		List<Duty> above = higher.says().duties();
		if (below.size() < 3 || above.size() < 2 || below.size() > MOST || above.size() > MOST || INCLUDING.anyIn(higher.says())) {
			return;
		}
		List<Duty> open = new ArrayList<>(above);
		List<Duty> missing = new ArrayList<>();
		Set<String> spoken = words(higher.says());
		for (Duty duty : below) {
			Duty again = open.stream().filter(other -> isRepeated(duty, other)).findFirst().orElse(null);
			if (again == null) {
				missing.add(duty);
			} else {
				open.remove(again);
				// What a repeated duty already said below is no trace of another.
				again.words().stream().filter(word -> duty.words().contains(word) && isSaidOnlyIn(word, again, above)).forEach(spoken::remove);
			}
		}
		int repeated = below.size() - missing.size();
		if (repeated < 2 || repeated < REPEATED * below.size()) {
			return;
		}
		List<Duty> lost = missing.stream().filter(duty -> isLost(duty, open, spoken)).toList();
		if (lost.size() != 1) {
			return;
		}
		Duty duty = lost.get(0);
		String words = lower.says().text(duty.verb(), duty.end());
		report.report(remark(lower, duty.verb(), duty.end(), "“" + higher.title() + "” repeats what “" + lower.title() + "” asks for, but leaves out “" + words
				+ "” without saying so. Repeat it there, or begin that level with words such as “as well as the above”."));
	}

	private static boolean isSaidOnlyIn(String word, Duty duty, List<Duty> all) {
		return all.stream().noneMatch(other -> other != duty && other.words().contains(word));
	}

	private static boolean isRepeated(Duty lower, Duty higher) {
		int shared = 0;
		int telling = 0;
		for (String word : lower.words()) {
			shared += higher.words().contains(word) ? 1 : 0;
			telling += isTelling(word) ? 1 : 0;
		}
		if (lower.what() == higher.what()) {
			return shared > 0 || telling == 0;
		}
		double share = (double) shared / Math.max(1, lower.words().size());
		return shared > 1 && share >= 0.7 || shared > 0 && share >= 0.34 && Verbs.areRelated(lower.what().base(), higher.what().base());
	}

	/** Nothing above speaks of what a duty is about, and none of what is new there is of its kind. */
	private static boolean isLost(Duty duty, List<Duty> fresh, Set<String> spoken) {
		if (!duty.certain() || spoken.contains(duty.what().base())) {
			return false;
		}
		int telling = 0;
		int traces = 0;
		for (String word : duty.words()) {
			if (isTelling(word)) {
				telling++;
				traces += spoken.contains(word) || spoken.stream().anyMatch(other -> isOfOneFamily(word, other)) ? 1 : 0;
			}
		}
		return telling > 0 && traces < 2 && 2 * traces < telling && fresh.stream().noneMatch(other -> Verbs.areRelated(duty.what().base(), other.what().base()));
	}

	/** “regulation” and “regulatory” */
	private static boolean isOfOneFamily(String one, String other) {
		return one.length() >= FAMILY && other.length() >= FAMILY && one.regionMatches(0, other, 0, FAMILY);
	}

	private static boolean isTelling(String stem) {
		return !Statement.GENERAL.contains(stem) && !Statement.GENERAL.contains(stem + "s");
	}

	private static Set<String> words(Statement statement) {
		Set<String> words = new HashSet<>();
		for (int i = 0; i < statement.size(); i++) {
			words.add(Statement.stem(statement.word(i)));
		}
		return words;
	}
}
