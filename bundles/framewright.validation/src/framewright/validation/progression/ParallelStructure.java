package framewright.validation.progression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.validation.progression.Rubric.Step;
import framewright.validation.progression.Verbs.Form;
import framewright.validation.progression.Verbs.Verb;

/**
 * Levels that are built differently: one begins with “leads” and the others with “lead”, or one is a paragraph among lists. Readers compare levels line by line, and a different build looks like
 * a different meaning (Tierney and Simon 2004: levels should differ in the quality of what is done, not in how they are worded).
 */
public final class ParallelStructure extends RubricRule {

	/** How a text can begin. */
	private enum Build {
		BASE("the plain form of a verb"), THIRD("a verb in the form of “leads”"), ING("a verb in the form of “leading”"), PAST("a verb in the past"), GOING("a verb in the form of “is leading”"), NOUN(
				"a noun");

		private final String shown;

		Build(String shown) {
			this.shown = shown;
		}
	}

	/** A paragraph shorter than this can stand among lists. */
	private static final int SHORTEST = 12;

	private static final Phrases<Boolean> INCLUDING = Phrases.of("including");

	@Override
	RubricLook prepareFor(Situation situation) {
		return (rubric, report) -> {
			if (rubric.steps().size() > 1) {
				lookAtLists(rubric, report);
				lookAtBeginnings(rubric, report);
			}
		};
	}

	private static void lookAtLists(Rubric rubric, Report report) {
		List<Step> lists = rubric.steps().stream().filter(step -> step.says().items() > 1).toList();
		List<Step> paragraphs = rubric.steps().stream().filter(step -> step.says().items() == 0 && step.says().size() >= SHORTEST && !INCLUDING.anyIn(step.says())).toList();
		if (lists.isEmpty() || paragraphs.isEmpty() || lists.size() + paragraphs.size() < rubric.steps().size()) {
			return;
		}
		boolean mostlyLists = lists.size() >= paragraphs.size();
		for (Step odd : mostlyLists ? paragraphs : lists) {
			report.report(remark(odd, 0, odd.says().size(), "“" + odd.title() + "” is a " + (mostlyLists ? "paragraph" : "list") + " and " + titles(mostlyLists ? lists : paragraphs)
					+ (mostlyLists ? " a list" : " a paragraph") + ". Write all levels in one way, so that they can be read side by side."));
		}
	}

	private static String titles(List<Step> steps) {
		return String.join(", ", steps.stream().map(step -> "“" + step.title() + "”").toList()) + (steps.size() == 1 ? " is" : " are each");
	}

	private static void lookAtBeginnings(Rubric rubric, Report report) {
		Map<Build, List<Step>> builds = new LinkedHashMap<>();
		for (Step step : rubric.steps()) {
			Build build = build(step.says());
			if (build != null) {
				builds.computeIfAbsent(build, key -> new ArrayList<>()).add(step);
			}
		}
		if (builds.size() < 2) {
			return;
		}
		Map.Entry<Build, List<Step>> usual = builds.entrySet().iterator().next();
		for (Map.Entry<Build, List<Step>> entry : builds.entrySet()) {
			usual = entry.getValue().size() > usual.getValue().size() ? entry : usual;
		}
		for (Map.Entry<Build, List<Step>> entry : builds.entrySet()) {
			if (entry != usual && entry.getKey() != usual.getKey()) {
				for (Step odd : entry.getValue()) {
					report.report(remark(odd, entry.getKey(), usual));
				}
			}
		}
	}

	private static Remark remark(Step odd, Build build, Map.Entry<Build, List<Step>> usual) {
		Statement says = odd.says();
		Statement model = usual.getValue().get(0).says();
		int from = Math.max(0, says.firstHead());
		int end = build == Build.GOING || build == Build.NOUN ? Math.min(from + 2, says.sentenceEnd(from)) : from + 1;
		int start = Math.max(0, model.firstHead());
		int stop = usual.getKey() == Build.GOING || usual.getKey() == Build.NOUN ? Math.min(start + 2, model.sentenceEnd(start)) : start + 1;
		Remark remark = RubricRule.remark(odd, from, end, "“" + odd.title() + "” begins with " + build.shown + ", “" + says.text(from, end) + "”, and “" + usual.getValue().get(0).title() + "” with "
				+ usual.getKey().shown + ", “" + model.text(start, stop) + "”. Begin all levels in one way, so that they can be read side by side.");
		String other = build == Build.NOUN ? null : otherForm(says, build, usual.getKey());
		return other == null ? remark : remark.mended(new Remark.Mend("Write “" + other + "”", other, false));
	}

	/** The first verb in another form; {@code null} where there is none. */
	private static String otherForm(Statement says, Build build, Build wanted) {
		int head = says.firstHead() + (build == Build.GOING ? 1 : 0);
		Verb verb = Verbs.find(says.word(head), build == Build.GOING ? Form.ING : says.firstForm());
		if (verb == null || wanted == Build.NOUN || verb.base().equals("be")) {
			return null;
		}
		String other = wanted == Build.GOING ? "is " + verb.forms().get(Form.ING) : verb.forms().get(Form.valueOf(wanted.name()));
		boolean capital = Character.isUpperCase(says.at(says.firstHead()).text().charAt(0));
		return capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
	}

	/** How a text begins; {@code null} where that cannot be told. */
	private static Build build(Statement says) {
		if (says.isProgressive()) {
			return Build.GOING;
		}
		if (says.firstForm() != null) {
			return Build.valueOf(says.firstForm().name());
		}
		String first = says.word(0);
		return first.equals("the") || first.equals("a") || first.equals("an") ? Build.NOUN : null;
	}
}
