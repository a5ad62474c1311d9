package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;

/**
 * Lists of the titles of parts that stand before the parts themselves: a table of contents, a card with everything at a glance, a list in a sentence
 * (“The domains are:”).
 */
final class Contents {

	/**
	 * One title in such a list.
	 *
	 * @param code its code; {@code null} where it has none
	 * @param key the title for comparison
	 * @param block where it stands
	 * @param group whether it is the title of a part that has others below it, as the list says nothing but such titles
	 */
	record Entry(Code code, String title, String key, Block block, boolean group) {
	}

	private static final int LONGEST_TITLE = 30;
	private static final Pattern CALLED = Pattern.compile("(?i).*\\b(?:contents|card|at a glance|overview|summary|index)\\b.*");
	private static final Pattern PAGE_NUMBER = Pattern.compile("(?:(?<![\\s.…·_])[\\s.…·_]{2,}+|\\t)\\d{1,4}+\\s*+$");

	/** The blocks of such lists. */
	private final Set<Block> blocks = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
	/** The headings of such lists, and sentences that lead into them. */
	private final List<Block> announcements = new ArrayList<>();
	private final List<Entry> entries = new ArrayList<>();
	private final Levels levels;

	private Contents(Levels levels) {
		this.levels = levels;
	}

	static Contents in(List<Block> blocks, Levels levels) {
		Contents contents = new Contents(levels);
		contents.byCodes(blocks);
		contents.byTitles(blocks);
		return contents;
	}

	boolean holds(Block block) {
		return blocks.contains(block);
	}

	List<Entry> entries() {
		return entries;
	}

	List<Block> announcements() {
		return announcements;
	}

	// ---- coded titles that come again ----

	private void byCodes(List<Block> all) {
		Map<String, Integer> last = new HashMap<>();
		List<Code> heads = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Code code = head(all.get(i));
			heads.add(code);
			if (code != null) {
				last.put(key(code), i);
			}
		}
		for (int i = 0; i < all.size(); i++) {
			if (heads.get(i) == null || last.get(key(heads.get(i))) == i) {
				continue;
			}
			int end = i;
			Set<String> seen = new HashSet<>();
			Set<Integer> again = new HashSet<>();
			boolean lists = false;
			for (; end < all.size(); end++) {
				Code code = heads.get(end);
				boolean list = all.get(end).isList() && isTitles(all.get(end));
				if (code == null && !list || code != null && !seen.add(key(code))) {
					break;
				}
				lists |= list;
				if (code != null) {
					again.add(last.get(key(code)));
				}
			}
			int stop = end;
			boolean elsewhere = again.stream().allMatch(index -> index >= stop);
			if (elsewhere && (lists || seen.size() > 1)) {
				announced(all, i);
				all.subList(i, end).forEach(block -> take(block, false));
			}
			i = Math.max(i, end - 1);
		}
	}

	private static String key(Code code) {
		return code.kind() + " " + code.number();
	}

	/** The code of a title that stands as a paragraph or heading of its own. */
	private Code head(Block block) {
		boolean line = (block.is(Kind.PARAGRAPH) || block.is(Kind.HEADING)) && block.lines().size() == 1;
		String words = line ? block.words() : "";
		return line && Words.count(words) <= LONGEST_TITLE && levels.of(words) < 0 ? Code.of(words).filter(code -> !code.kind().equals(Code.LETTERS)).orElse(null) : null;
	}

	/** Whether a list holds nothing but what can be titles. */
	private boolean isTitles(Block list) {
		return list.children().stream().allMatch(item -> item.children().stream().allMatch(inner -> inner.isList() ? isTitles(inner) : inner.is(Kind.PARAGRAPH) && isTitle(inner.words())));
	}

	private boolean isTitle(String words) {
		return Words.count(words) <= LONGEST_TITLE && levels.of(words) < 0 && !isSentences(Words.clean(words));
	}

	/** Whether a text ends as a sentence does, and has another such sign before its last space. */
	private static boolean isSentences(String text) {
		int last = text.length() - 1;
		int space = last;
		while (space >= 0 && !Character.isWhitespace(text.charAt(space))) {
			space--;
		}
		return last >= 0 && isStop(text.charAt(last)) && text.substring(0, Math.max(space, 0)).chars().anyMatch(Contents::isStop);
	}

	private static boolean isStop(int sign) {
		return ".!?;:".indexOf(sign) >= 0;
	}

	// ---- lists of titles ----

	/** A list that names nothing but titles of parts that come later. */
	private void byTitles(List<Block> all) {
		Map<String, Integer> titles = new HashMap<>();
		for (int i = 0; i < all.size(); i++) {
			Block block = all.get(i);
			Code code = head(block);
			if (!holds(block) && (code != null || block.is(Kind.HEADING))) {
				titles.put(Words.key(code == null ? block.words() : code.title()), i);
			}
		}
		for (int i = 0; i < all.size(); i++) {
			Block list = all.get(i);
			int at = i;
			boolean names = list.isList() && !holds(list) && list.children().size() > 1 && isTitles(list)
					&& list.children().stream().allMatch(item -> titles.getOrDefault(Words.key(title(first(item))), -1) > at);
			if (names) {
				announced(all, i);
				take(list, true);
			}
		}
	}

	private static String first(Block item) {
		return item.children().stream().filter(block -> block.is(Kind.PARAGRAPH)).map(Block::words).findFirst().orElse("");
	}

	private static String title(String words) {
		String clean = PAGE_NUMBER.matcher(Words.clean(words)).replaceFirst("");
		return Code.of(clean).map(Code::title).orElse(clean);
	}

	// ---- what was found ----

	/** The line before a list that announces it. */
	private void announced(List<Block> all, int index) {
		if (index == 0 || holds(all.get(index - 1))) {
			return;
		}
		Block before = all.get(index - 1);
		String words = before.is(Kind.PARAGRAPH) || before.is(Kind.HEADING) ? before.words() : "";
		boolean announces = Words.count(words) <= 8 && (CALLED.matcher(words).matches() || words.endsWith(":"));
		if (announces && !words.isEmpty()) {
			announcements.add(before);
			blocks.add(before);
		}
	}

	private void take(Block block, boolean groups) {
		blocks.add(block);
		if (block.isList()) {
			items(block, groups);
		} else {
			entry(block, groups);
		}
	}

	private void items(Block list, boolean groups) {
		for (Block item : list.children()) {
			for (Block inner : item.children()) {
				if (inner.isList()) {
					items(inner, groups);
				} else {
					entry(inner, groups);
				}
			}
		}
	}

	private void entry(Block block, boolean group) {
		String clean = PAGE_NUMBER.matcher(Words.clean(block.words())).replaceFirst("");
		if (Words.key(clean).isEmpty()) {
			return;
		}
		Code code = Code.of(clean).orElse(null);
		String title = code == null ? clean : code.title();
		entries.add(new Entry(code, title, Words.key(title), block, group));
	}
}
