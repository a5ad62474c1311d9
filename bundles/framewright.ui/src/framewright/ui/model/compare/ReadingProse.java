package framewright.ui.model.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import framewright.core.compare.Run;
import framewright.core.compare.Run.Kind;
import framewright.dsl.text.Markdown;
import framewright.ui.model.compare.ElementRedline.Side;

/**
 * The runs of a redline as a reader sees them: without the signs of Markdown, whose words are bold, slanted or lead somewhere instead. The older and the newer text are
 * read each by itself, because a sign may begin in one run and end in another. Signs are seen only where they are all that changed, such as another address behind the same
 * words.
 */
final class ReadingProse {

	/** What is no sign of Markdown. */
	private static final int NONE = -1;

	/**
	 * Words that look alike.
	 *
	 * @param place where they begin in the newer text, signs of Markdown included; of no meaning for words that were taken out
	 */
	record Piece(Kind kind, String text, int place, boolean strong, boolean emphasis, boolean link) {
	}

	private final String text;
	private final boolean[] strong;
	private final boolean[] emphasis;
	private final boolean[] link;
	private final boolean[] bullet;
	/** For each sign that is not for reading what it belongs to; signs of the same emphasis or link are seen together. */
	private final int[] sign;
	private final Set<Integer> seen = new HashSet<>();
	private int groups;

	private ReadingProse(String text) {
		this.text = text;
		strong = new boolean[text.length()];
		emphasis = new boolean[text.length()];
		link = new boolean[text.length()];
		bullet = new boolean[text.length()];
		sign = new int[text.length()];
		Arrays.fill(sign, NONE);
		read(Markdown.parseWithPlaces(text));
	}

	/** What is shown of one of the texts, or of both. */
	static List<Piece> of(List<Run> runs, Side side) {
		ReadingProse older = new ReadingProse(text(runs, Kind.ADDED));
		ReadingProse newer = new ReadingProse(newer(runs));
		look(runs, older, newer);
		Pieces pieces = new Pieces();
		int old = 0;
		int now = 0;
		for (Run run : runs) {
			boolean shown = side == Side.BOTH || run.kind() == Kind.SAME || (run.kind() == Kind.ADDED) == (side == Side.NEWER);
			boolean asOlder = run.kind() == Kind.REMOVED || side == Side.OLDER;
			for (int i = 0; shown && i < run.text().length(); i++) {
				boolean kept = run.kind() == Kind.SAME && side == Side.BOTH && older.isSeen(old + i);
				(asOlder ? older : newer).add(run, asOlder ? old + i : now + i, now + (run.kind() == Kind.REMOVED ? 0 : i), kept, pieces);
			}
			old += run.kind() == Kind.ADDED ? 0 : run.text().length();
			now += run.kind() == Kind.REMOVED ? 0 : run.text().length();
		}
		return pieces.all();
	}

	/** The newer text with its signs of Markdown. */
	static String newer(List<Run> runs) {
		return text(runs, Kind.REMOVED);
	}

	private static String text(List<Run> runs, Kind without) {
		StringBuilder text = new StringBuilder();
		runs.stream().filter(run -> run.kind() != without).forEach(run -> text.append(run.text()));
		return text.toString();
	}

	/** Finds the signs that are all that changed. */
	private static void look(List<Run> runs, ReadingProse older, ReadingProse newer) {
		int old = 0;
		int now = 0;
		for (Run run : runs) {
			int length = run.text().length();
			if (run.kind() == Kind.REMOVED) {
				older.look(old, old + length);
			} else if (run.kind() == Kind.ADDED) {
				newer.look(now, now + length);
			}
			old += run.kind() == Kind.ADDED ? 0 : length;
			now += run.kind() == Kind.REMOVED ? 0 : length;
		}
	}

	private void look(int from, int to) {
		for (int i = from; i < to; i++) {
			if (sign[i] == NONE && !Character.isWhitespace(text.charAt(i))) {
				return;
			}
		}
		for (int i = from; i < to; i++) {
			seen.add(sign[i]);
		}
	}

	private boolean isSeen(int at) {
		return sign[at] != NONE && seen.contains(sign[at]);
	}

	private void add(Run run, int at, int place, boolean kept, Pieces pieces) {
		if (sign[at] == NONE || isSeen(at) || kept) {
			pieces.add(bullet[at] ? '•' : text.charAt(at), new Piece(run.kind(), "", place, strong[at], emphasis[at], link[at]));
		}
	}

	/** Puts letters that look alike and follow each other together. */
	private static final class Pieces {
		private final List<Piece> pieces = new ArrayList<>();
		private final StringBuilder letters = new StringBuilder();
		private Piece look;

		void add(char letter, Piece wanted) {
			boolean goesOn = look != null && look.kind() == wanted.kind() && look.strong() == wanted.strong() && look.emphasis() == wanted.emphasis() && look.link() == wanted.link()
					&& (wanted.kind() == Kind.REMOVED || look.place() + letters.length() == wanted.place());
			if (!goesOn) {
				finish();
				look = wanted;
			}
			letters.append(letter);
		}

		private void finish() {
			if (look != null) {
				pieces.add(new Piece(look.kind(), letters.toString(), look.place(), look.strong(), look.emphasis(), look.link()));
				letters.setLength(0);
			}
		}

		List<Piece> all() {
			finish();
			look = null;
			return pieces;
		}
	}

	// ---- reading; how deep a tree may be, the parser limits ----

	private void read(Node parent) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			switch (node) {
				case StrongEmphasis words -> inline(words, strong);
				case Emphasis words -> inline(words, emphasis);
				case Link words -> inline(words, link);
				case Text words -> escapes(words);
				case ListItem item when item.getParent() instanceof BulletList && !item.getSourceSpans().isEmpty() -> bullet[begin(item)] = true;
				default -> {
					// Looks like any other.
				}
			}
			read(node);
		}
	}

	/** What stands before and behind the words are signs. */
	private void inline(Node node, boolean[] look) {
		if (node.getSourceSpans().isEmpty() || node.getFirstChild() == null || node.getFirstChild().getSourceSpans().isEmpty() || node.getLastChild().getSourceSpans().isEmpty()) {
			return;
		}
		int from = begin(node.getFirstChild());
		int to = end(node.getLastChild());
		Arrays.fill(look, from, to, true);
		Arrays.fill(sign, begin(node), from, groups);
		Arrays.fill(sign, to, end(node), groups);
		groups++;
	}

	/** A backslash before a sign says that it means nothing. */
	private void escapes(Text words) {
		if (words.getSourceSpans().isEmpty() || end(words) - begin(words) == words.getLiteral().length()) {
			return;
		}
		for (int i = begin(words); i + 1 < end(words); i++) {
			if (text.charAt(i) == '\\' && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(text.charAt(i + 1)) >= 0) {
				sign[i++] = groups++;
			}
		}
	}

	private static int begin(Node node) {
		return node.getSourceSpans().get(0).getInputIndex();
	}

	private static int end(Node node) {
		SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
		return last.getInputIndex() + last.getLength();
	}
}
