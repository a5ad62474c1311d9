package framewright.validation.progression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.validation.progression.Rubric.Step;
import framewright.validation.progression.Statement.Duty;

/**
 * A sentence that rates two different things at once, so that a leader can meet one and not the other: “manage the budget and coach new teachers”. Whoever rates must then guess (Brookhart 2013:
 * a criterion is one thing that can be looked at; the term is that of questionnaires).
 * <p>
 * “And”, several sentences and lists are normal in rubrics, and so are two steps of one duty. So this is only said of a sentence that consists of exactly two duties with different verbs, both
 * of them plainly in a field that {@code topics.txt} (or a line {@code topic = NAME: WORDS} of the library's settings) knows, with no field in common and no word that joins them, and only
 * where neither the title nor every other level is about both fields.
 */
public final class DoubleBarrelled extends RubricRule {

	/** Words that point back to the other duty. */
	private static final Set<String> LINKING = Set.of("it", "its", "them", "this", "these", "those", "both", "thereby", "thus", "so", "each", "accordingly", "together", "by");

	@Override
	RubricLook prepareFor(Situation situation) {
		Map<String, Set<String>> fields = new HashMap<>();
		WordLists.lines("topics").forEach(line -> add(line, fields));
		situation.settings().all("topic").forEach(line -> add(line, fields));
		return (rubric, report) -> look(rubric, fields, report);
	}

	private static void add(String line, Map<String, Set<String>> fields) {
		int colon = line.indexOf(':');
		if (colon > 0) {
			for (String word : line.substring(colon + 1).strip().split("\\s+")) {
				fields.computeIfAbsent(word, key -> new HashSet<>(2)).add(line.substring(0, colon).strip());
			}
		}
	}

	private static void look(Rubric rubric, Map<String, Set<String>> fields, Report report) {
		for (Step step : rubric.steps()) {
			List<Duty> duties = step.says().duties();
			for (int i = 1; i < duties.size(); i++) {
				boolean pair = duties.get(i - 1).sentence() == duties.get(i).sentence() && (i < 2 || duties.get(i - 2).sentence() != duties.get(i).sentence())
						&& (i + 1 == duties.size() || duties.get(i + 1).sentence() != duties.get(i).sentence());
				if (pair) {
					look(duties.get(i - 1), duties.get(i), step, rubric, fields, report);
				}
			}
		}
	}

	private static void look(Duty one, Duty other, Step step, Rubric rubric, Map<String, Set<String>> fields, Report report) {
		Statement says = step.says();
		if (!other.certain() || one.what() == other.what() || !isJoined(one, other, says) || isLinked(other, says)) {
			return;
		}
		Set<String> first = fields(says, one.open(), one.end(), fields);
		Set<String> second = fields(says, other.open(), other.end(), fields);
		if (first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains) || isAboutBoth(first, second, step, rubric, fields)) {
			return;
		}
		report.report(remark(step, other.verb(), other.end(), "“" + step.title() + "” rates two things at once: " + quote(says, one.verb(), one.end()) + " and " + quote(says, other.verb(), other.end())
				+ ". A leader can do one and not the other. Make each a component of its own, or keep the one that the title names."));
	}

	/** Whether “and” or “or” stands between two duties. */
	private static boolean isJoined(Duty one, Duty other, Statement says) {
		for (int i = one.end(); i < other.verb(); i++) {
			if (says.word(i).equals("and") || says.word(i).equals("or")) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLinked(Duty duty, Statement says) {
		for (int i = duty.verb() + 1; i < duty.end(); i++) {
			if (LINKING.contains(says.word(i))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAboutBoth(Set<String> first, Set<String> second, Step step, Rubric rubric, Map<String, Set<String>> fields) {
		Statement title = Statement.of(rubric.element().getTitle());
		if (touches(title, first, fields) && touches(title, second, fields)) {
			return true;
		}
		boolean everywhere = rubric.steps().size() > 1;
		for (Step other : rubric.steps()) {
			everywhere &= other == step || touches(other.says(), first, fields) && touches(other.says(), second, fields);
		}
		return everywhere;
	}

	private static boolean touches(Statement says, Set<String> wanted, Map<String, Set<String>> fields) {
		return fields(says, 0, says.size(), fields).stream().anyMatch(wanted::contains);
	}

	private static Set<String> fields(Statement says, int from, int end, Map<String, Set<String>> fields) {
		Set<String> found = new TreeSet<>();
		for (int i = from; i < end; i++) {
			String word = says.word(i);
			Set<String> of = fields.getOrDefault(word, fields.get(Statement.stem(word)));
			if (of != null) {
				found.addAll(of);
			}
		}
		return found;
	}
}
