package framewright.validation.progression;

import java.util.Locale;

import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.model.Status;
import framewright.validation.progression.Rubric.Step;

/** A rule about what an element is at each level of an ordered scale. Retired frameworks are left alone. */
abstract class RubricRule implements PartValidator {

	/** Looks at one rubric after the other. */
	@FunctionalInterface
	interface RubricLook {
		void at(Rubric rubric, Report report);
	}

	/** Whether it reads English words; then frameworks in another language are left alone. */
	boolean isOfEnglish() {
		return true;
	}

	/** Reads what is the same for all rubrics of a framework. */
	abstract RubricLook prepareFor(Situation situation);

	@Override
	public final Look prepare(Situation situation) {
		String language = situation.framework().getLanguage();
		boolean foreign = isOfEnglish() && language != null && !language.toLowerCase(Locale.ROOT).startsWith("en");
		if (foreign || situation.framework().getStatus() == Status.RETIRED) {
			return (part, report) -> {
				// nothing to say: these words are not read, or no longer in force
			};
		}
		RubricLook look = prepareFor(situation);
		return (part, report) -> Rubric.of(part).ifPresent(rubric -> look.at(rubric, report));
	}

	/** A remark about some words of a level. */
	static Remark remark(Step step, int from, int end, String message) {
		return Remark.of(step.descriptor(), step.says().at(from).start(), step.says().at(end - 1).end(), message);
	}

	/** Words as a message shows them: at most some eight of them. */
	static String quote(Statement says, int from, int end) {
		int last = Math.min(end, from + 9);
		return "“" + says.text(from, last) + (last < end ? " …”" : "”");
	}
}
