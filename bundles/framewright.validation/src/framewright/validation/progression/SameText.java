package framewright.validation.progression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.validation.progression.Phrases.Phrase;
import framewright.validation.progression.Rubric.Step;
import framewright.validation.progression.Statement.Duty;
import framewright.validation.progression.Verbs.Verb;

/**
 * Neighbouring levels that say the same, or differ only in words that carry no difference: small words, the order, another word for the same. Real rubrics share most of their words from one
 * level to the next, and that is good: what counts is that something differs that an assessor can see (Moskal 2000: the difference between score levels should be clear; Brookhart 2013: each
 * level describes work that can be told from that of the next). So one word that carries a difference is enough here to say nothing.
 */
public final class SameText extends RubricRule {

	/** Small words that join what somebody does it with; twice counts once. */
	private static final Set<String> JOINING = Set.of("by", "with", "from");
	private static final int FEWEST = 2;

	private static final Phrases<String> SAME = new Phrases<>();
	private static final Map<String, String> SAME_WORDS = new HashMap<>();

	static {
		for (String line : WordLists.lines("same-words")) {
			String[] group = line.split(",");
			for (String phrase : group) {
				SAME.add(phrase, group[0].strip());
				SAME_WORDS.put(phrase.strip(), group[0].strip());
			}
		}
	}

	@Override
	boolean isOfEnglish() {
		return false;
	}

	@Override
	RubricLook prepareFor(Situation situation) {
		return SameText::look;
	}

	private static void look(Rubric rubric, Report report) {
		List<Step> steps = rubric.steps();
		for (int i = 1; i < steps.size(); i++) {
			compare(steps.get(i - 1), steps.get(i), report);
		}
	}

	private static void compare(Step lower, Step higher, Report report) {
		Statement below = lower.says();
		Statement above = higher.says();
		// Words that carry meaning are at least half as many on the other side, so most neighbours are told apart by a glance.
		if (Math.abs(below.size() - above.size()) > Math.max(below.size(), above.size()) / 2 + 3) {
			return;
		}
		Map<String, Integer> gist = gist(below);
		if (gist.size() < FEWEST || !gist.equals(gist(above))) {
			return;
		}
		report.report(remark(higher, 0, above.size(), message(lower, higher)));
	}

	private static String message(Step lower, Step higher) {
		String advice = " Say what is more here: a wider reach, other people, a greater depth or one more duty.";
		Set<String> here = differing(higher.says(), lower.says());
		Set<String> there = differing(lower.says(), higher.says());
		String same = quote(higher.says(), 0, higher.says().size());
		if (here.isEmpty() && there.isEmpty()) {
			boolean ordered = words(higher.says()).equals(words(lower.says()));
			return ordered ? "“" + higher.title() + "” says the same as “" + lower.title() + "”: " + same + "." + advice
					: "“" + higher.title() + "” says the same as “" + lower.title() + "” in another order: " + same + "." + advice;
		}
		List<String> parts = new ArrayList<>();
		if (!here.isEmpty()) {
			parts.add("“" + String.join("”, “", here) + "” here");
		}
		if (!there.isEmpty()) {
			parts.add("“" + String.join("”, “", there) + "” there");
		}
		return "“" + higher.title() + "” says nearly the same as “" + lower.title() + "”: " + same + ". Only " + String.join(" and ", parts) + " differ, and that is no difference in what a leader does." + advice;
	}

	private static List<String> words(Statement statement) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < statement.size(); i++) {
			words.add(statement.word(i));
		}
		return words;
	}

	/** At most five words that one has and the other has not. */
	private static Set<String> differing(Statement one, Statement other) {
		Set<String> others = new HashSet<>(words(other));
		Set<String> found = new LinkedHashSet<>();
		for (int i = 0; i < one.size() && found.size() < 5; i++) {
			if (!others.contains(one.word(i))) {
				found.add(one.at(i).text());
			}
		}
		return found;
	}

	/** The words that carry meaning, with how often they occur. */
	private static Map<String, Integer> gist(Statement statement) {
		Map<Integer, Verb> heads = new HashMap<>();
		for (Duty duty : statement.duties()) {
			heads.put(duty.verb(), duty.what());
		}
		Map<String, Integer> counts = new HashMap<>();
		for (int i = 0; i < statement.size(); i++) {
			Phrase<String> phrase = SAME.at(statement, i, statement.sentenceEnd(i));
			String word = phrase != null ? phrase.meaning() : heads.containsKey(i) ? SAME_WORDS.getOrDefault(heads.get(i).base(), heads.get(i).base()) : withoutPossessive(statement.word(i));
			if (!Statement.SMALL.contains(word)) {
				counts.merge(word, 1, JOINING.contains(word) ? (before, one) -> 1 : Integer::sum);
			}
			if (phrase != null) {
				i += phrase.words().length - 1;
			}
		}
		return counts;
	}

	/** “the school's vision” is “the vision of the school”. */
	private static String withoutPossessive(String word) {
		return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
	}
}
