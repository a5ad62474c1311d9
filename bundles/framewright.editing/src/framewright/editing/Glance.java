package framewright.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import framewright.dsl.resource.Nesting;

/**
 * What must be known of a text to say what may be written at a place: all that stands in the braces around it and the scales, tiers and sources of the
 * framework. Of everything else only the head and empty braces are left, so that millions of characters become some thousands, which are read in no time.
 *
 * @param text the short text
 * @param offset the place in it, in characters
 * @param shift what must be added to a place near by to have the one in the whole text
 */
record Glance(String text, int offset, int shift) {

	/** What begins like this is seen in all of the framework. */
	private static final Pattern SEEN_EVERYWHERE = Pattern.compile("(?m)^\\s*(scale|structure|sources)\\b");

	/** Braces and what stands between them. */
	private record Block(int open, int close) {
	}

	static Glance of(String text, int offset) {
		StringBuilder words = new StringBuilder();
		int from = 0;
		int place = offset;
		for (Block block : left(text, offset)) {
			words.append(text, from, block.open + 1);
			from = block.close;
			if (block.close <= offset) {
				place -= block.close - block.open - 1;
			}
		}
		words.append(text, from, text.length());
		return new Glance(words.toString(), place, offset - place);
	}

	/** The outermost blocks whose insides are left out, in their order. */
	private static List<Block> left(String text, int offset) {
		List<Block> left = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		int[] last = { 0 };
		Deque<Boolean> kept = new ArrayDeque<>();
		Nesting.braces(text, brace -> {
			if (text.charAt(brace) == '{') {
				boolean everywhere = open.size() == 1 && SEEN_EVERYWHERE.matcher(text).region(last[0], brace).find();
				kept.push(everywhere || !kept.isEmpty() && open.size() > 1 && kept.peek());
				open.push(brace);
			} else if (!open.isEmpty()) {
				Block block = new Block(open.pop(), brace);
				boolean around = block.open < offset && offset <= block.close;
				if (!kept.pop() && !around) {
					while (!left.isEmpty() && left.getLast().open > block.open) {
						left.removeLast();
					}
					left.add(block);
				}
			}
			last[0] = brace + 1;
			return true;
		});
		return left;
	}
}
