package framewright.validation.progression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.validation.progression.Verbs.Form;
import framewright.validation.progression.Verbs.Verb;
import framewright.validation.text.ReadText;
import framewright.validation.text.ReadText.Sentence;
import framewright.validation.text.ReadText.Word;

/**
 * A descriptor as the rules of this pack read it: its words, and the duties in it. A duty begins with a verb and goes on to the next one that stands on the same footing: “<em>plan</em>
 * lessons and <em>check</em> books”. Places are those in the prose as the author wrote it. Immutable; reading costs time in proportion to the length.
 */
final class Statement {

	/** Nothing but a blank stands before a word. */
	static final char NONE = ' ';
	static final char COMMA = ',';
	/** A semicolon, colon, dash or bracket stands before a word. */
	static final char BREAK = ';';
	/** A sentence begins with a word. */
	static final char STOP = '.';

	/**
	 * A duty; all are places in the row of words.
	 *
	 * @param open where its words begin, with what introduces it (“with support, …”)
	 * @param verb where its verb is
	 * @param end where it ends
	 * @param certain whether it is beyond doubt that it stands on the same footing as the one before
	 * @param words what it is about, without the verb, small words and endings
	 */
	record Duty(int open, int verb, int end, Verb what, Form form, boolean certain, int sentence, Set<String> words) {
	}

	private static final int KEPT = 256;
	private static final Map<String, Statement> LAST = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Statement> eldest) {
			return size() > KEPT;
		}
	});

	static final Set<String> SMALL = WordLists.words("small-words");
	static final Set<String> GENERAL = WordLists.words("general-words");

	private static final Set<String> SUBJECTS = Set.of("they", "he", "she", "we", "i", "you", "leaders", "leader");
	private static final Set<String> BEFORE_LEADER = Set.of("a", "an", "the", "each", "every", "our", "middle", "senior", "school", "system", "these", "such", "new", "effective");
	private static final Set<String> AUXILIARIES = Set.of("will", "should", "shall", "can", "may", "must", "would");
	private static final Set<String> ADVERBS = Set.of("also", "then", "always", "often", "never", "sometimes", "seldom", "well", "both", "not", "further", "to", "likewise", "therefore", "so");
	private static final Set<String> OPENERS = Set.of("with", "without", "under", "in", "through", "by", "when", "where", "if", "at", "for", "from", "as", "on", "after", "before", "within", "across", "beyond", "during",
			"over", "to", "while", "wherever", "whenever", "having", "using", "drawing", "working", "building", "given", "alongside", "together", "because", "once", "besides", "among", "unlike", "like", "despite");
	private static final Set<String> COORDINATORS = Set.of("and", "or", "but", "then", "nor");
	private static final Set<String> SUBORDINATORS = Set.of("that", "who", "which", "whom", "whose", "when", "where", "whether", "if", "how", "what", "why", "because", "until", "while", "so", "as", "before", "after",
			"whenever", "wherever", "although", "though", "whatever", "unless", "since", "once", "by", "without");
	/** What follows a noun, and not a verb that is also a noun. */
	private static final Set<String> AFTER_NOUN = Set.of("of", "for", "in", "with", "to", "from", "on", "at", "by", "and", "or", "is", "are", "was", "were", "will", "that", "as", "between", "within", "across", "about", "which", "who",
			"where", "when", "has", "have", "can", "may", "should", "must", "among", "over", "than");
	/** Pairs of words that are one noun, though the first of them can be a verb. */
	private static final Set<String> COMPOUNDS = Set.of("support staff", "support plans", "support plan", "lead teacher", "lead teachers", "review meetings", "review meeting", "work scrutiny", "test results", "test scores", "research evidence",
			"exam results", "change programmes", "staff meetings", "staff training", "staff wellbeing", "coach education", "lead practitioners", "research findings", "network meetings", "group work", "support services");

	private final String prose;
	private final List<Word> words = new ArrayList<>();
	private final char[] before;
	private final int[] sentenceOf;
	private final List<int[]> sentences = new ArrayList<>();
	private final List<Duty> duties = new ArrayList<>();
	private int firstHead = -1;
	private Form firstForm;
	private boolean progressive;

	private Statement(String prose) {
		this.prose = prose;
		ReadText text = ReadText.of(prose);
		for (Sentence sentence : text.sentences()) {
			sentences.add(new int[] { words.size(), words.size() + sentence.words().size() });
			words.addAll(sentence.words());
		}
		before = new char[words.size()];
		sentenceOf = new int[words.size()];
		for (int number = 0; number < sentences.size(); number++) {
			int[] range = sentences.get(number);
			for (int i = range[0]; i < range[1]; i++) {
				sentenceOf[i] = number;
				before[i] = i == range[0] ? STOP : between(text.plain(), words.get(i - 1).end(), words.get(i).start());
			}
		}
		for (int number = 0; number < sentences.size(); number++) {
			readSentence(number);
		}
	}

	static Statement of(String prose) {
		Statement known = LAST.get(prose);
		if (known == null) {
			known = new Statement(prose);
			LAST.put(prose, known);
		}
		return known;
	}

	private static char between(String text, int from, int to) {
		char found = NONE;
		for (int i = from; i < to; i++) {
			switch (text.charAt(i)) {
				case ',' -> found = found == NONE ? COMMA : found;
				case ';', ':', '–', '—', '(', ')', '/' -> found = BREAK;
				default -> {
					// a blank, or the end of a word
				}
			}
		}
		return found;
	}

	int size() {
		return words.size();
	}

	/** A word in small letters. */
	String word(int index) {
		return words.get(index).lower();
	}

	Word at(int index) {
		return words.get(index);
	}

	char before(int index) {
		return before[index];
	}

	/** The end of the sentence that a word stands in. */
	int sentenceEnd(int index) {
		return sentences.get(sentenceOf[index])[1];
	}

	int sentenceStart(int index) {
		return sentences.get(sentenceOf[index])[0];
	}

	int sentenceCount() {
		return sentences.size();
	}

	List<Duty> duties() {
		return Collections.unmodifiableList(duties);
	}

	/** Where the verb of the first sentence is; -1 where it has none. */
	int firstHead() {
		return firstHead;
	}

	/** The form of the verb of the first sentence; {@code null} where it has none. */
	Form firstForm() {
		return firstForm;
	}

	/** Whether the first verb is one like “is leading”. */
	boolean isProgressive() {
		return progressive;
	}

	/** Some of the words, as they stand in the prose. */
	String text(int from, int end) {
		return prose.substring(words.get(from).start(), words.get(end - 1).end()).replaceAll("\\s+", " ");
	}

	/** How many items the text has if it is a list; 0 if there are other lines before it or after it, or none. */
	int items() {
		int items = 0;
		for (String line : prose.split("\n")) {
			String rest = line.stripLeading();
			if (isItem(rest)) {
				items++;
			} else if (!rest.isEmpty() && line.equals(rest)) {
				return 0;
			}
		}
		return items;
	}

	private static boolean isItem(String line) {
		int digits = 0;
		while (digits < line.length() && digits < 9 && Character.isDigit(line.charAt(digits))) {
			digits++;
		}
		char mark = digits < line.length() ? line.charAt(digits) : 0;
		boolean marked = digits > 0 ? mark == '.' || mark == ')' : mark == '-' || mark == '*' || mark == '+';
		return marked && digits + 1 < line.length() && line.charAt(digits + 1) == ' ';
	}

	// ---- duties ----

	private void readSentence(int number) {
		int start = sentences.get(number)[0];
		int end = sentences.get(number)[1];
		Head first = head(start, end);
		if (first == null) {
			return;
		}
		int head = first.at();
		Form form = first.form();
		if (number == 0) {
			firstHead = first.progressive() ? head - 1 : head;
			firstForm = form;
			progressive = first.progressive();
		}
		Verb verb = Verbs.find(word(head), form);
		int open = start;
		boolean certain = true;
		for (int i = head + 1; i < end; i++) {
			int next = coordinated(i, end, form);
			if (next >= 0) {
				boolean sure = isOnSameFooting(head, i);
				add(open, head, i, verb, form, certain, number);
				open = i;
				head = next;
				verb = Verbs.find(word(next), form);
				certain = sure;
				i = next;
			}
		}
		add(open, head, end, verb, form, certain, number);
	}

	private void add(int open, int head, int end, Verb verb, Form form, boolean certain, int sentence) {
		int last = end;
		while (last > head + 1 && COORDINATORS.contains(word(last - 1))) {
			last--;
		}
		Set<String> about = new HashSet<>();
		for (int i = head + 1; i < last; i++) {
			if (!SMALL.contains(word(i))) {
				about.add(stem(word(i)));
			}
		}
		duties.add(new Duty(open, head, last, verb, form, certain, sentence, about));
	}

	/**
	 * The verb of a sentence.
	 *
	 * @param progressive whether “is” or “are” stands before it
	 */
	private record Head(int at, Form form, boolean progressive) {
	}

	/** The verb that a sentence is built on, or {@code null}. */
	private Head head(int start, int end) {
		int i = start;
		boolean auxiliary = false;
		for (int steps = 0; i < end && steps < 12; steps++) {
			String word = word(i);
			boolean sure = auxiliary || !isNounHere(i, end);
			if (AUXILIARIES.contains(word)) {
				auxiliary = true;
				i++;
			} else if (SUBJECTS.contains(word)) {
				i++;
			} else if (BEFORE_LEADER.contains(word) && leads(i, end) > 0) {
				i = leads(i, end);
			} else if (sure && !Verbs.forms(word).isEmpty() && !(OPENERS.contains(word) && commaAfter(i, end) > 0)) {
				return found(i, end, auxiliary);
			} else if (OPENERS.contains(word) && commaAfter(i, end) > 0) {
				i = commaAfter(i, end);
			} else if (OPENERS.contains(word)) {
				int near = verbNear(i + 1, end);
				return near < 0 ? null : found(near, end, auxiliary);
			} else if (isAdverb(word) || COORDINATORS.contains(word)) {
				i++;
			} else {
				return null;
			}
		}
		return null;
	}

	private Head found(int index, int end, boolean auxiliary) {
		String word = word(index);
		if (!auxiliary && (word.equals("is") || word.equals("are")) && index + 1 < end && Verbs.find(word(index + 1), Form.ING) != null) {
			return new Head(index + 1, Form.ING, true);
		}
		boolean base = auxiliary && Verbs.find(word, Form.BASE) != null;
		return new Head(index, base ? Form.BASE : Verbs.forms(word).get(0), false);
	}

	/** The place after “a senior leader” where it begins at a place, else 0. */
	private int leads(int index, int end) {
		for (int i = index; i < Math.min(end, index + 4); i++) {
			if (word(i).equals("leader") || word(i).equals("leaders")) {
				return i + 1;
			}
			if (!BEFORE_LEADER.contains(word(i))) {
				return 0;
			}
		}
		return 0;
	}

	private int commaAfter(int index, int end) {
		for (int i = index + 1; i < Math.min(end, index + 25); i++) {
			if (before[i] == COMMA || before[i] == BREAK) {
				return i;
			}
		}
		return 0;
	}

	private int verbNear(int from, int end) {
		for (int i = from; i < Math.min(end, from + 6); i++) {
			Verb verb = Verbs.find(word(i), Form.BASE);
			if (verb != null && !isNounHere(i, end) && (i == from || !isDeterminer(word(i - 1)))) {
				return i;
			}
		}
		return -1;
	}

	private static boolean isDeterminer(String word) {
		return switch (word) {
			case "a", "an", "the", "their", "his", "her", "its", "our", "your", "some", "any", "no", "this", "that", "each", "every" -> true;
			default -> false;
		};
	}

	private static boolean isAdverb(String word) {
		return ADVERBS.contains(word) || word.length() > 4 && word.endsWith("ly") && Verbs.find(word, Form.BASE) == null;
	}

	/** Where the verb is of a duty that begins at a place and stands on the same footing as one with a verb in the form, or -1. */
	private int coordinated(int index, int end, Form form) {
		boolean after = COORDINATORS.contains(word(index - 1)) || before[index] == COMMA || before[index] == BREAK;
		if (!after || COORDINATORS.contains(word(index))) {
			return -1;
		}
		int i = index;
		while (i < end - 1 && (isAdverb(word(i)) || AUXILIARIES.contains(word(i)) || SUBJECTS.contains(word(i)))) {
			i++;
		}
		if (i > index && word(i - 1).equals("to") || Verbs.find(word(i), form) == null || isNounHere(i, end)) {
			return -1;
		}
		return i;
	}

	/** Whether a word that can be a verb and a noun is a noun where it stands. */
	private boolean isNounHere(int index, int end) {
		Verb verb = Verbs.find(word(index));
		if (verb == null || !verb.also()) {
			return false;
		}
		if (index + 1 >= end || before[index + 1] != NONE) {
			return before[index] != STOP;
		}
		String next = word(index + 1);
		// “Plan and teach lessons”
		if (before[index] == STOP && COORDINATORS.contains(next) && index + 2 < end && Verbs.find(word(index + 2), Form.BASE) != null && !isNounHere(index + 2, end)) {
			return false;
		}
		return AFTER_NOUN.contains(next) && !verb.with().contains(next) || COMPOUNDS.contains(word(index) + " " + next);
	}

	/** Whether nothing between a verb and a later one could be what the later one belongs to. */
	private boolean isOnSameFooting(int head, int next) {
		for (int i = head + 1; i < next; i++) {
			if (SUBORDINATORS.contains(word(i)) || word(i).equals("to") && i + 1 < next && Verbs.find(word(i + 1), Form.BASE) != null) {
				return false;
			}
		}
		return true;
	}

	/** A word without the ending of a plural or a possessive. */
	static String stem(String word) {
		String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
		int length = stem.length();
		if (length > 4 && stem.endsWith("ies")) {
			return stem.substring(0, length - 3) + "y";
		}
		if (length > 4 && (stem.endsWith("sses") || stem.endsWith("xes") || stem.endsWith("ches") || stem.endsWith("shes"))) {
			return stem.substring(0, length - 2);
		}
		return length > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && !stem.endsWith("is") ? stem.substring(0, length - 1) : stem;
	}
}
