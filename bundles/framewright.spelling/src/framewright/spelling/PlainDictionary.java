package framewright.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hunspell's files as they lie there: a word is looked up in the sorted list by halving, with and without the simple endings and beginnings of the affix file. Nothing is built in memory, so the first
 * word is looked up a few milliseconds after the start, where Hunspell itself needs a second of a processor.
 * <p>
 * It knows less than Hunspell (nothing of compounds, ignored signs and more), so that it does not have a word means nothing. That it has one means that Hunspell has it, too; a test compares them.
 * Immutable.
 */
final class PlainDictionary {

	/**
	 * A line of the affix file.
	 *
	 * @param flag what the words have that may take it
	 * @param crossed whether a word may have one at its beginning and one at its end
	 * @param strip what goes from the word
	 * @param append what comes instead
	 * @param condition what the word's end must be, a sign or several to choose from after another; of a beginning always none
	 */
	private record Affix(char flag, boolean crossed, String strip, String append, List<String> condition) {
	}

	/** Longer words are no words of English. */
	private static final int LONGEST = 60;

	private final byte[] words;
	private final int first;
	private final List<Affix> endings = new ArrayList<>();
	private final List<Affix> beginnings = new ArrayList<>();
	/** What a word has that is none alone, or none at all. */
	private final StringBuilder noWord = new StringBuilder();

	/**
	 * @param affixes the affix file, in UTF-8
	 * @param dictionary the list of words: a line with their number, then a line each, in the order of their bytes
	 */
	PlainDictionary(InputStream affixes, InputStream dictionary) throws IOException {
		words = dictionary.readAllBytes();
		first = lineEnd(0) + 1;
		BufferedReader lines = new BufferedReader(new InputStreamReader(affixes, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String[] fields = line.strip().split("\\s+");
			if (fields[0].equals("ONLYINCOMPOUND") || fields[0].equals("NEEDAFFIX") || fields[0].equals("FORBIDDENWORD")) {
				noWord.append(fields[1]);
			} else if (fields[0].equals("SFX") || fields[0].equals("PFX")) {
				affix(fields, lines);
			}
		}
	}

	/** The lines of an affix follow its first one, which tells how many they are. */
	private void affix(String[] head, BufferedReader lines) throws IOException {
		for (int left = Integer.parseInt(head[3]); left > 0; left--) {
			String[] fields = lines.readLine().strip().split("\\s+");
			String condition = fields.length > 4 ? fields[4] : ".";
			boolean plain = head[1].length() == 1 && fields[3].indexOf('/') < 0;
			Affix affix = new Affix(head[1].charAt(0), head[2].equals("Y"), fields[2].equals("0") ? "" : fields[2], fields[3].equals("0") ? "" : fields[3], signs(condition));
			if (plain && head[0].equals("SFX")) {
				endings.add(affix);
			} else if (plain && affix.strip().isEmpty() && condition.equals(".")) {
				beginnings.add(affix);
			}
		}
	}

	/** “[^aeiou]y” is “^aeiou” and “y”; “.” is nothing. */
	private static List<String> signs(String condition) {
		List<String> signs = new ArrayList<>();
		for (int i = 0; i < condition.length() && !condition.equals("."); i++) {
			int end = condition.charAt(i) == '[' ? condition.indexOf(']', i) : i + 1;
			signs.add(condition.charAt(i) == '[' ? condition.substring(i + 1, end) : condition.substring(i, end));
			i = condition.charAt(i) == '[' ? end : i;
		}
		return List.copyOf(signs);
	}

	/** Whether a word is certainly right. A capital at its beginning does not matter. */
	boolean has(String word) {
		if (word.length() > LONGEST || !word.chars().allMatch(sign -> sign == '\'' || sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z')) {
			return false;
		}
		String small = word.toLowerCase(Locale.ROOT);
		// Of a word with other capitals than the first nothing is known but that it stands in the list so.
		return hasForm(word) || !small.isEmpty() && !small.equals(word) && small.substring(1).equals(word.substring(1)) && hasForm(small);
	}

	private boolean hasForm(String word) {
		if (isListed(word, '\0', '\0') || hasEnding(word, null)) {
			return true;
		}
		for (Affix beginning : beginnings) {
			if (word.startsWith(beginning.append())) {
				String rest = word.substring(beginning.append().length());
				if (isListed(rest, beginning.flag(), '\0') || beginning.crossed() && hasEnding(rest, beginning)) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean hasEnding(String word, Affix beginning) {
		for (Affix ending : endings) {
			if (word.endsWith(ending.append()) && (beginning == null || ending.crossed())) {
				String stem = word.substring(0, word.length() - ending.append().length()) + ending.strip();
				if (fits(stem, ending.condition()) && isListed(stem, ending.flag(), beginning == null ? '\0' : beginning.flag())) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean fits(String stem, List<String> condition) {
		int start = stem.length() - condition.size();
		if (start < 0) {
			return false;
		}
		for (int i = 0; i < condition.size(); i++) {
			String signs = condition.get(i);
			boolean among = signs.indexOf(stem.charAt(start + i), signs.charAt(0) == '^' ? 1 : 0) >= 0;
			if (among == (signs.charAt(0) == '^')) {
				return false;
			}
		}
		return true;
	}

	/** Whether a word stands in the list, with two flags; {@code \0} is any. */
	private boolean isListed(String word, char flag, char other) {
		if (word.isEmpty()) {
			return false;
		}
		int line = find(word, '/');
		if (line < 0) {
			return flag == '\0' && other == '\0' && find(word, '\n') >= 0;
		}
		int from = line + word.length() + 1;
		int to = lineEnd(line);
		return noWord.chars().noneMatch(sign -> hasFlag(from, to, (char) sign)) && (flag == '\0' || hasFlag(from, to, flag)) && (other == '\0' || hasFlag(from, to, other));
	}

	private boolean hasFlag(int from, int to, char flag) {
		for (int i = from; i < to; i++) {
			if (words[i] == flag) {
				return true;
			}
		}
		return false;
	}

	/** Where the line begins that has a word and then a sign; -1 where there is none. */
	private int find(String word, char sign) {
		int low = first;
		int high = words.length;
		while (low < high) {
			int line = lineStart((low + high) >>> 1);
			int order = compare(line, word, sign);
			if (order == 0) {
				return line;
			}
			if (order < 0) {
				low = lineEnd(line) + 1;
			} else {
				high = line;
			}
		}
		return -1;
	}

	private int compare(int line, String word, char sign) {
		for (int i = 0; i <= word.length(); i++) {
			int here = line + i < words.length ? words[line + i] & 0xFF : '\n';
			int there = i == word.length() ? sign : word.charAt(i);
			if (here != there) {
				return here - there;
			}
		}
		return 0;
	}

	private int lineStart(int at) {
		int start = at;
		while (start > first && words[start - 1] != '\n') {
			start--;
		}
		return start;
	}

	private int lineEnd(int at) {
		int end = at;
		while (end < words.length && words[end] != '\n') {
			end++;
		}
		return end;
	}
}
