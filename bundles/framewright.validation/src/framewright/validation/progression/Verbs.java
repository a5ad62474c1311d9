package framewright.validation.progression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verbs that duties begin with, in their forms. They are data: {@code verbs.txt} and {@code related-verbs.txt}. */
final class Verbs {

	/** The forms that a descriptor can begin with. */
	enum Form {
		/** “lead” */
		BASE,
		/** “leads” */
		THIRD,
		/** “leading” */
		ING,
		/** “led” */
		PAST
	}

	/**
	 * A verb.
	 *
	 * @param also whether its base form is also another kind of word
	 * @param with words that follow it where it is the verb
	 */
	record Verb(String base, boolean also, Set<String> with, Map<Form, String> forms) {
	}

	private static final Map<String, Verb> BASES = new HashMap<>();
	private static final Map<Form, Map<String, Verb>> BY_FORM = new HashMap<>();
	private static final Map<String, Set<Integer>> GROUPS = new HashMap<>();

	static {
		for (Form form : Form.values()) {
			BY_FORM.put(form, new HashMap<>());
		}
		WordLists.lines("verbs").forEach(Verbs::add);
		int group = 0;
		for (String line : WordLists.lines("related-verbs")) {
			for (String word : line.split("\\s+")) {
				GROUPS.computeIfAbsent(word, key -> new HashSet<>()).add(group);
			}
			group++;
		}
	}

	private Verbs() {
	}

	private static void add(String line) {
		String[] words = line.split("\\s+");
		String base = words[0];
		boolean also = false;
		Set<String> with = new HashSet<>();
		String past = null;
		String ing = null;
		for (int i = 1; i < words.length; i++) {
			if (words[i].equals("~")) {
				also = true;
			} else if (words[i].startsWith("+")) {
				with.add(words[i].substring(1));
			} else if (words[i].endsWith("ing") && (past != null || words.length == 2)) {
				ing = words[i];
			} else {
				past = words[i];
			}
		}
		Map<Form, String> forms = Map.of(Form.BASE, base, Form.THIRD, third(base), Form.ING, ing == null ? ing(base) : ing, Form.PAST, past == null ? past(base) : past);
		Verb verb = new Verb(base, also, with, forms);
		BASES.put(base, verb);
		forms.forEach((form, word) -> BY_FORM.get(form).putIfAbsent(word, verb));
		if (base.equals("be")) {
			BY_FORM.get(Form.THIRD).put("are", verb);
		}
	}

	private static String third(String base) {
		return switch (base) {
			case "be" -> "is";
			case "have" -> "has";
			default -> base.endsWith("y") && !isVowel(base, base.length() - 2) ? base.substring(0, base.length() - 1) + "ies"
					: base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x") || base.endsWith("o") ? base + "es" : base + "s";
		};
	}

	private static String ing(String base) {
		return base.endsWith("e") && !base.endsWith("ee") && !base.equals("be") ? base.substring(0, base.length() - 1) + "ing" : base + "ing";
	}

	private static String past(String base) {
		return base.endsWith("e") ? base + "d" : base.endsWith("y") && !isVowel(base, base.length() - 2) ? base.substring(0, base.length() - 1) + "ied" : base + "ed";
	}

	private static boolean isVowel(String word, int index) {
		return index >= 0 && "aeiou".indexOf(word.charAt(index)) >= 0;
	}

	/** The verb that a word is a form of, or {@code null}. */
	static Verb find(String word, Form form) {
		return BY_FORM.get(form).get(word);
	}

	/** The verb that a word is any form of, or {@code null}. */
	static Verb find(String word) {
		for (Form form : Form.values()) {
			Verb verb = find(word, form);
			if (verb != null) {
				return verb;
			}
		}
		return null;
	}

	/** The forms that a word can be, the likeliest first. */
	static List<Form> forms(String word) {
		return List.of(Form.values()).stream().filter(form -> find(word, form) != null).toList();
	}

	/** Whether two verbs stand for much the same duty. */
	static boolean areRelated(String one, String other) {
		if (one.equals(other)) {
			return true;
		}
		Set<Integer> groups = GROUPS.get(one);
		Set<Integer> others = GROUPS.get(other);
		return groups != null && others != null && groups.stream().anyMatch(others::contains);
	}
}
