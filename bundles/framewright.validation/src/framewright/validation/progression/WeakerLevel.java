package framewright.validation.progression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.validation.progression.Phrases.Phrase;
import framewright.validation.progression.Rubric.Step;
import framewright.validation.progression.Statement.Duty;

/**
 * A level that is worded more weakly than the one below: “some” where that has “all”, “with support” where that has “independently”, “begin to” where that just does it. A scale measures one
 * thing that grows (Brookhart 2013, chapter 3: levels along one continuum), so such words are mostly in the wrong place, or left over from copying.
 * <p>
 * How strong words are is data: {@code strength.txt}, and lines {@code strength = KIND WEIGHT PHRASE} in a library's settings. Only words of one kind are compared, and only where they stand
 * with the same thing or the same duty.
 */
public final class WeakerLevel extends RubricRule {

	private static final String EXTENT = "extent";
	private static final String DEPTH = "depth";
	private static final String STAGE = "stage";
	private static final String ALONE = "alone";
	/** A word of this weight or less is weak where the level below has no word of the kind. */
	private static final int WEAK = 1;
	/** A word of this weight or more makes its duty strong. */
	private static final int STRONG = 4;
	/** How much of what a duty is about must be repeated for it to be the same duty. */
	private static final double SAME = 0.6;
	/** More words of strength than this are no descriptor. */
	private static final int MOST = 60;
	private static final Set<String> DEPTH_OF = Set.of("understanding", "knowledge", "awareness", "grasp", "insight", "skill", "expertise", "familiarity", "experience", "command", "confidence", "commitment");

	/** What a word of strength says. */
	private record Strength(String kind, int weight) {
	}

	/** A word of strength in a text: its place, the duty it stands in, and the thing it stands with if it is of a kind that does. */
	private record Word(Strength strength, int from, int end, Duty duty, Set<String> with) {

		boolean isOfThing() {
			return strength.kind().equals(EXTENT) || strength.kind().equals(DEPTH);
		}
	}

	@Override
	RubricLook prepareFor(Situation situation) {
		Phrases<Strength> phrases = new Phrases<>();
		WordLists.lines("strength").forEach(line -> add(line, phrases));
		situation.settings().all("strength").forEach(line -> add(line, phrases));
		return (rubric, report) -> look(rubric, phrases, report);
	}

	/** What is no line of this list is passed over: an institute writes some of them by hand. */
	private static void add(String line, Phrases<Strength> phrases) {
		String[] parts = line.strip().split("\\s+", 3);
		if (parts.length == 3 && parts[1].matches("\\d")) {
			phrases.add(parts[2], new Strength(parts[0], Integer.parseInt(parts[1])));
		}
	}

	private static void look(Rubric rubric, Phrases<Strength> phrases, Report report) {
		List<Step> steps = rubric.steps();
		List<Word> below = words(steps.get(0).says(), phrases);
		for (int i = 1; i < steps.size(); i++) {
			List<Word> above = words(steps.get(i).says(), phrases);
			compare(steps.get(i - 1), below, steps.get(i), above, report);
			below = above;
		}
	}

	private static void compare(Step lower, List<Word> below, Step higher, List<Word> above, Report report) {
		for (Word weak : above) {
			Word strong = below.stream().filter(word -> isWeaker(weak, word)).findFirst().orElse(null);
			if (strong != null && above.stream().noneMatch(word -> word != weak && makesUp(word, weak, strong))) {
				report.report(remark(higher, weak.from(), weak.end(), "“" + higher.title() + "” says " + shown(higher, weak) + " where “" + lower.title() + "” says " + shown(lower, strong)
						+ ", which is more. Make the higher level the stronger one: swap them, or choose other words here."));
			} else if (strong == null && isWeakForItsDuty(weak, above)) {
				compareWithPlain(weak, lower, below, higher, report);
			}
		}
	}

	/** A duty that the level below asks for without reserve. */
	private static void compareWithPlain(Word weak, Step lower, List<Word> below, Step higher, Report report) {
		Set<String> about = about(weak, higher.says());
		for (Duty duty : lower.says().duties()) {
			boolean reserved = below.stream().anyMatch(word -> word.duty() == duty && word.strength().weight() <= 2 && !word.isOfThing());
			if (!reserved && isSameDuty(duty, about)) {
				report.report(remark(higher, weak.from(), weak.end(), "“" + higher.title() + "” says " + shown(higher, weak) + " where “" + lower.title() + "” asks for the same without reserve: "
						+ quote(lower.says(), duty.verb(), duty.end()) + ". Make the higher level the stronger one: take these words away here, or move them to the level below."));
				return;
			}
		}
		compareAsAWhole(weak, lower, below, higher, report);
	}

	/** A level that needs help above one that needs none, whatever its duties are. */
	private static void compareAsAWhole(Word weak, Step lower, List<Word> below, Step higher, Report report) {
		boolean reserved = below.stream().anyMatch(word -> word.strength().weight() <= 2 && !word.isOfThing());
		if (!reserved && weak.strength().kind().equals(ALONE) && !isByPartners(weak, higher.says()) && !lower.says().duties().isEmpty()) {
			Duty duty = lower.says().duties().get(0);
			report.report(remark(higher, weak.from(), weak.end(), "“" + higher.title() + "” says " + shown(higher, weak) + ", and “" + lower.title() + "” asks for what it says without help: "
					+ quote(lower.says(), duty.verb(), duty.end()) + ". Make the higher level the stronger one: take these words away here, or move them to the level below."));
		}
	}

	/** “with support from local employers” can be a strength. */
	private static boolean isByPartners(Word weak, Statement says) {
		return weak.end() < says.size() && says.before(weak.end()) == Statement.NONE && Set.of("of", "from", "by").contains(says.word(weak.end()));
	}

	/** The words of a duty, its verb among them, without those of strength. */
	private static Set<String> about(Word weak, Statement says) {
		Set<String> about = new HashSet<>(weak.duty().words());
		about.add(weak.duty().what().base());
		for (int i = weak.from(); i < weak.end(); i++) {
			about.remove(Statement.stem(says.word(i)));
		}
		for (String word : List.copyOf(about)) {
			Verbs.Verb verb = Verbs.find(word);
			if (verb != null) {
				about.add(verb.base());
			}
		}
		return about;
	}

	private static boolean isSameDuty(Duty lower, Set<String> about) {
		int shared = 0;
		int telling = 0;
		for (String word : lower.words()) {
			if (about.contains(word)) {
				shared++;
				telling += Statement.GENERAL.contains(word) || Statement.GENERAL.contains(word + "s") ? 0 : 1;
			}
		}
		return about.contains(lower.what().base()) && telling > 0 && shared >= SAME * lower.words().size();
	}

	private static boolean isWeakForItsDuty(Word weak, List<Word> above) {
		return !weak.isOfThing() && weak.strength().weight() <= WEAK && weak.duty() != null
				&& above.stream().noneMatch(word -> word.duty() == weak.duty() && !word.isOfThing() && word.strength().weight() >= STRONG && word.from() > weak.end());
	}

	private static String shown(Step step, Word word) {
		Statement says = step.says();
		int end = word.end();
		if (word.isOfThing()) {
			while (end < says.sentenceEnd(word.from()) && end < word.end() + 3 && says.before(end) == Statement.NONE && !word.with().contains(Statement.stem(says.word(end - 1)))) {
				end++;
			}
		}
		return "“" + says.text(word.from(), end) + "”";
	}

	private static boolean isWeaker(Word weak, Word strong) {
		if (!weak.strength().kind().equals(strong.strength().kind()) || weak.strength().weight() >= strong.strength().weight()) {
			return false;
		}
		if (weak.isOfThing()) {
			return weak.with().stream().anyMatch(strong.with()::contains);
		}
		return weak.duty() != null && strong.duty() != null && isSharing(weak.duty(), strong.duty());
	}

	/** Whether two duties are about something that both name. */
	private static boolean isSharing(Duty one, Duty other) {
		if (one.what() == other.what() && (one.words().size() <= 3 || other.words().size() <= 3)) {
			return true;
		}
		int telling = 0;
		for (String word : one.words()) {
			telling += other.words().contains(word) && !Statement.GENERAL.contains(word) && !Statement.GENERAL.contains(word + "s") ? 1 : 0;
		}
		return telling >= 2 || telling == 1 && (one.what() == other.what() || Math.min(one.words().size(), other.words().size()) <= 4);
	}

	/** Whether a word says of the same as strongly as the level below does. */
	private static boolean makesUp(Word word, Word weak, Word strong) {
		return word.strength().kind().equals(strong.strength().kind()) && word.strength().weight() >= strong.strength().weight()
				&& (!weak.isOfThing() || word.with().stream().anyMatch(strong.with()::contains));
	}

	private static List<Word> words(Statement says, Phrases<Strength> phrases) {
		List<Word> found = new ArrayList<>();
		int number = 0;
		List<Duty> duties = says.duties();
		for (int i = 0; i < says.size() && found.size() < MOST; i++) {
			while (number < duties.size() && duties.get(number).end() <= i) {
				number++;
			}
			Duty duty = number < duties.size() && duties.get(number).open() <= i ? duties.get(number) : null;
			int longest = 0;
			for (Phrase<Strength> phrase : phrases.allAt(says, i, says.sentenceEnd(i))) {
				if (longest == 0 || phrase.words().length == longest) {
					longest = phrase.words().length;
					Word word = read(phrase, i, duty, says);
					if (word != null) {
						found.add(word);
					}
				}
			}
			i += Math.max(0, longest - 1);
		}
		return found;
	}

	private static Word read(Phrase<Strength> phrase, int index, Duty duty, Statement says) {
		int end = index + phrase.words().length;
		String kind = phrase.meaning().kind();
		if (kind.equals(EXTENT) || kind.equals(DEPTH)) {
			Set<String> with = things(end, says);
			if (kind.equals(DEPTH)) {
				with.retainAll(DEPTH_OF);
			}
			return with.isEmpty() ? null : new Word(phrase.meaning(), index, end, duty, with);
		}
		if (duty == null || !isTheLeaders(index, duty, says)) {
			return null;
		}
		boolean isVerb = phrase.words().length == 1 && kind.equals(STAGE);
		if (isVerb && index != duty.verb() || isWithSomebodys(phrase.words(), end, says)) {
			return null;
		}
		return new Word(phrase.meaning(), index, end, duty, Set.of());
	}

	/** “with support from the trust's specialists” is no weakness. */
	private static boolean isWithSomebodys(String[] phrase, int end, Statement says) {
		return Arrays.asList(phrase).contains("with") && end < says.size() && says.before(end) == Statement.NONE && says.word(end).equals("for");
	}

	/** The things that words at a place stand with: the next word that is not small, and those that follow it. */
	private static Set<String> things(int from, Statement says) {
		Set<String> things = new HashSet<>();
		int end = Math.min(from + 3, from < says.size() ? says.sentenceEnd(from) : from);
		for (int i = from; i < end && says.before(i) != Statement.STOP && (i == from || says.before(i) == Statement.NONE); i++) {
			String word = says.word(i);
			if (Statement.SMALL.contains(word) || word.equals("with") || word.equals("from") || word.equals("about")) {
				if (things.isEmpty() && (word.equals("of") || word.equals("the") || word.equals("their") || word.equals("our") || word.equals("its"))) {
					continue;
				}
				break;
			}
			things.add(Statement.stem(word));
		}
		return things;
	}

	/** Whether it is the leader who does what a word stands with, and not somebody whom the leader moves to do it. */
	private static boolean isTheLeaders(int index, Duty duty, Statement says) {
		for (int i = duty.verb() + 1; i < index; i++) {
			switch (says.word(i)) {
				case "that", "who", "which", "so", "until", "to", "whether", "how", "what", "whose" -> {
					return false;
				}
				default -> {
					// goes on
				}
			}
		}
		return true;
	}
}
