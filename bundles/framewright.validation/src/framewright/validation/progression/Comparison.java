package framewright.validation.progression;

import java.util.Set;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.validation.progression.Rubric.Step;

/**
 * A comparison that does not say with what: “plan more effectively”, “better meetings”. It says no more than that the level is higher, and leaves whoever rates to guess how much is enough
 * (Brookhart 2013: describe the work, do not rank it; Moskal 2003: score levels say what is seen). The level below is no answer, for a descriptor is read by itself.
 * <p>
 * What a comparison says within itself is left alone: “than …”, “no more than”, “more and more”; what changes (“become more confident”, “so that lessons are better”); what somebody needs or
 * wants; groups of people (“more experienced colleagues”); and settled phrases, which {@code not-compared.txt} and lines {@code not-compared = PHRASE} of the library's settings list.
 */
public final class Comparison extends RubricRule {

	private static final Set<String> COMPARING = WordLists.words("comparatives");
	private static final Set<String> CHANGE = WordLists.words("change-words");
	private static final Set<String> ADJECTIVES = WordLists.words("adjectives");
	private static final Set<String> PEOPLE = Set.of("colleagues", "pupils", "pupil", "leaders", "teachers", "teacher", "staff", "learners", "students", "children", "schools", "members", "people", "practitioners", "readers", "colleague",
			"leader", "families", "parents", "groups");
	/** How far on what it is compared with may stand. */
	private static final int REACH = 15;

	@Override
	RubricLook prepareFor(Situation situation) {
		Phrases<Boolean> allowed = Phrases.of("not-compared");
		situation.settings().all("not-compared").stream().filter(phrase -> !phrase.isBlank()).forEach(phrase -> allowed.add(phrase, Boolean.TRUE));
		return (rubric, report) -> rubric.steps().forEach(step -> look(step, allowed, report));
	}

	private static void look(Step step, Phrases<Boolean> allowed, Report report) {
		Statement says = step.says();
		boolean changing = false;
		int allowedUntil = 0;
		for (int i = 0; i < says.size(); i++) {
			if (says.before(i) == Statement.STOP || says.before(i) == Statement.BREAK) {
				changing = false;
			}
			var phrase = allowed.at(says, i, says.sentenceEnd(i));
			if (phrase != null) {
				allowedUntil = Math.max(allowedUntil, i + phrase.words().length);
			}
			int end = i < allowedUntil ? 0 : comparison(says, i);
			if (end > 0 && !changing && !isOfPeople(says, end) && !hasReferent(says, i, end)) {
				report.report(remark(step, i, end, "“" + says.text(i, end) + "” compares, but does not say with what. Say what is done or seen at this level, or add “than …”."));
			}
			changing |= changes(says, i);
		}
	}

	/** Where a comparison ends that begins at a place; 0 if none does. */
	private static int comparison(Statement says, int index) {
		String word = says.word(index);
		if (COMPARING.contains(word)) {
			return index + 1;
		}
		boolean more = (word.equals("more") || word.equals("less")) && index + 1 < says.sentenceEnd(index) && says.before(index + 1) == Statement.NONE;
		return more && (isAdjective(says.word(index + 1)) || isManner(says, index)) ? index + 2 : 0;
	}

	/** “with more care”, but not “with more pupils”. */
	private static boolean isManner(Statement says, int index) {
		String next = says.word(index + 1);
		return index > says.sentenceStart(index) && says.word(index - 1).equals("with") && !next.endsWith("s") && !PEOPLE.contains(next) && !Statement.SMALL.contains(next);
	}

	private static boolean isAdjective(String word) {
		if (ADJECTIVES.contains(word)) {
			return true;
		}
		int length = word.length();
		return length > 5 && (word.endsWith("ly") && !word.equals("family") && !word.equals("supply") || word.endsWith("ive") || word.endsWith("ful") || word.endsWith("able") || word.endsWith("ible") || word.endsWith("ous")
				|| word.endsWith("ent") && !word.endsWith("ment") && !word.endsWith("talent") || word.endsWith("ical") || word.endsWith("ional"));
	}

	/** Words after which a comparison in the same clause is with what was before, or with what is needed. “to” with a verb is a purpose. */
	private static boolean changes(Statement says, int index) {
		String word = says.word(index);
		return CHANGE.contains(word) || word.equals("to") && index + 1 < says.size() && Verbs.find(says.word(index + 1), Verbs.Form.BASE) != null && index > says.sentenceStart(index) + 1;
	}

	private static boolean isOfPeople(Statement says, int end) {
		return end < says.size() && says.before(end) == Statement.NONE && PEOPLE.contains(says.word(end));
	}

	private static boolean hasReferent(Statement says, int index, int end) {
		int last = Math.min(says.sentenceEnd(index), end + REACH);
		for (int i = end; i < last; i++) {
			String word = says.word(i);
			if (word.equals("than") || word.equals("compared") || word.equals("relative") && i + 1 < last && says.word(i + 1).equals("to")) {
				return true;
			}
		}
		// “stronger and stronger”, “the deeper … the better”, “to better meet”, “for a year or longer”
		return end + 1 < last && says.word(end).equals("and") && says.word(end + 1).equals(says.word(index)) || index > says.sentenceStart(index) && isBefore(says.word(index - 1));
	}

	private static boolean isBefore(String word) {
		return word.equals("the") || word.equals("no") || word.equals("any") || word.equals("ever") || word.equals("even") || word.equals("much") || word.equals("to") || word.equals("or");
	}
}
