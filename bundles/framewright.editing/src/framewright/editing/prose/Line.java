package framewright.editing.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import framewright.editing.prose.Block.Kind;
import framewright.editing.prose.Block.Run;

/**
 * A line of a draft on its way to be a block.
 *
 * @param mark how many signs the mark of an entry takes at its beginning; 0 for a paragraph
 */
record Line(CharSequence text, List<Look> looks, int start, int end, int mark) {

	/**
	 * The block that the line is, in the one form that Markdown can say.
	 *
	 * @param above how deep the entry before stands; 0 when it is a paragraph or there is none
	 * @param numbers the last number of each list that is open, by depth; brought up to date
	 */
	Block block(int above, int[] numbers) {
		if (mark == 0) {
			Arrays.fill(numbers, 0);
			return words(Kind.PARAGRAPH, 0, 0);
		}
		String sign = text.subSequence(start, start + mark).toString();
		int blanks = sign.length() - sign.stripLeading().length();
		int depth = Math.min(Math.min(blanks / ProseDraft.STEP.length(), above) + 1, numbers.length - 1);
		Arrays.fill(numbers, depth + 1, numbers.length, 0);
		if (sign.contains("•")) {
			numbers[depth] = 0;
			return words(Kind.BULLET, depth, 0);
		}
		int typed = Integer.parseInt(sign.replaceAll("\\D", ""));
		numbers[depth] = numbers[depth] == 0 ? Math.max(typed, 1) : numbers[depth] + 1;
		return words(Kind.NUMBER, depth, numbers[depth]);
	}

	private Block words(Kind kind, int depth, int number) {
		StringBuilder words = new StringBuilder();
		List<Look> wordLooks = new ArrayList<>();
		for (int i = start + mark; i < end; i++) {
			char sign = text.charAt(i);
			boolean blank = sign == ' ' || sign == ProseDraft.BREAK;
			char last = words.isEmpty() ? '\n' : words.charAt(words.length() - 1);
			if (blank && last == '\n') {
				continue;
			}
			if (sign == ProseDraft.BREAK) {
				while (words.charAt(words.length() - 1) == ' ') {
					words.setLength(words.length() - 1);
					wordLooks.removeLast();
				}
			}
			words.append(sign == ProseDraft.BREAK ? '\n' : sign);
			wordLooks.add(looks.get(i));
		}
		while (!words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1))) {
			words.setLength(words.length() - 1);
			wordLooks.removeLast();
		}
		trim(words, wordLooks, Look::strong, false, Look::strong);
		trim(words, wordLooks, Look::emphasis, false, Look::emphasis);
		trim(words, wordLooks, Look::link, "", Look::link);
		return new Block(kind, depth, number, words.toString(), runs(wordLooks));
	}

	/** Takes a look from blanks that a stretch of it begins or ends with: Markdown knows no bold blank there, and nobody sees it. */
	private static <T> void trim(CharSequence words, List<Look> looks, Function<Look, T> is, T none, BiFunction<Look, T, Look> with) {
		for (int i = 0; i < looks.size();) {
			T value = is.apply(looks.get(i));
			int to = i;
			while (to < looks.size() && is.apply(looks.get(to)).equals(value)) {
				to++;
			}
			if (!value.equals(none)) {
				for (int at = i; at < to && Character.isWhitespace(words.charAt(at)); at++) {
					looks.set(at, with.apply(looks.get(at), none));
				}
				for (int at = to - 1; at >= i && Character.isWhitespace(words.charAt(at)); at--) {
					looks.set(at, with.apply(looks.get(at), none));
				}
			}
			i = to;
		}
	}

	private static List<Run> runs(List<Look> looks) {
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < looks.size();) {
			int from = i;
			while (i < looks.size() && looks.get(i).equals(looks.get(from))) {
				i++;
			}
			if (!looks.get(from).equals(Look.PLAIN)) {
				runs.add(new Run(from, i - from, looks.get(from)));
			}
		}
		return runs;
	}
}
