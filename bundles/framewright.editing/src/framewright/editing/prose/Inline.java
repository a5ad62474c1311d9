package framewright.editing.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import framewright.editing.prose.Block.Run;
import framewright.editing.prose.ProseWriter.Signs;

/** Writes the words of one block as Markdown, in one way of using its signs. */
final class Inline {

	private static final String SPECIAL = "\\*_[]`<>#&~!";

	/** Something that was begun and must be ended. */
	private record Open(String kind, String address) {
	}

	private final Block block;
	private final Signs signs;
	private final List<Look> looks = new ArrayList<>();
	private final List<Open> open = new ArrayList<>();
	private final StringBuilder out = new StringBuilder();

	Inline(Block block, Signs signs) {
		this.block = block;
		this.signs = signs;
		for (int i = 0; i < block.text().length(); i++) {
			looks.add(Look.PLAIN);
		}
		for (Run run : signs.gaveUp() ? List.<Run>of() : block.runs()) {
			for (int i = run.offset(); i < run.end(); i++) {
				looks.set(i, run.look());
			}
		}
	}

	String write() {
		String text = block.text();
		for (int i = 0; i < text.length(); i++) {
			turn(i);
			char sign = text.charAt(i);
			boolean first = i == 0 || text.charAt(i - 1) == '\n';
			boolean mark = first && (sign == '-' || sign == '+' || sign == '=') || (sign == '.' || sign == ')') && isNumber(text, i);
			if (signs.escapes() && (SPECIAL.indexOf(sign) >= 0 || mark)) {
				out.append('\\');
			}
			out.append(sign);
		}
		close(0);
		return out.toString();
	}

	/** Whether only digits stand before a place of its line. */
	private static boolean isNumber(String text, int at) {
		int start = text.lastIndexOf('\n', at - 1) + 1;
		return at > start && text.substring(start, at).chars().allMatch(Character::isDigit);
	}

	/** Ends what does not go on at a place and begins what begins there, what lasts longest first. */
	private void turn(int at) {
		List<Open> wanted = wanted(at);
		int kept = 0;
		while (kept < open.size() && wanted.contains(open.get(kept))) {
			kept++;
		}
		close(kept);
		wanted.removeAll(open);
		wanted.sort(Comparator.comparingInt((Open mark) -> -lasts(mark, at)));
		for (Open mark : wanted) {
			open.add(mark);
			out.append(mark.kind().equals("link") ? "[" : sign(mark));
		}
	}

	private List<Open> wanted(int at) {
		Look look = looks.get(at);
		List<Open> wanted = new ArrayList<>();
		if (!look.link().isEmpty()) {
			wanted.add(new Open("link", look.link()));
		}
		if (look.strong()) {
			wanted.add(new Open("strong", ""));
		}
		if (look.emphasis()) {
			wanted.add(new Open("emphasis", ""));
		}
		return wanted;
	}

	private int lasts(Open mark, int at) {
		int to = at;
		while (to < looks.size() && wanted(to).contains(mark)) {
			to++;
		}
		return to - at;
	}

	private void close(int kept) {
		while (open.size() > kept) {
			Open mark = open.removeLast();
			boolean brackets = mark.address().contains("(") || mark.address().contains(")");
			out.append(mark.kind().equals("link") ? brackets ? "](<" + mark.address() + ">)" : "](" + mark.address() + ")" : sign(mark));
		}
	}

	private String sign(Open mark) {
		return mark.kind().equals("strong") ? "**" : signs.emphasis();
	}
}
