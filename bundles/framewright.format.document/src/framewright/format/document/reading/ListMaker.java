package framewright.format.document.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Look;
import framewright.format.document.source.SourceDocument;

/** Puts entries that follow each other into lists, the ones that stand further in within those that stand further out. */
public final class ListMaker {

	private static final Pattern COUNTED = Pattern.compile("(\\W*)(\\w+)(\\W*)");
	private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");

	/** A list that is open. */
	private static final class Open {
		final Block.Kind kind;
		final double indent;
		final List<List<Block>> items = new ArrayList<>();
		final List<Look> looks = new ArrayList<>();

		Open(Block.Kind kind, double indent) {
			this.kind = kind;
			this.indent = indent;
		}

		Block close() {
			List<Block> all = new ArrayList<>();
			for (int i = 0; i < items.size(); i++) {
				all.add(Block.of(Block.Kind.ITEM, items.get(i)).looking(looks.get(i)));
			}
			return Block.of(kind, all);
		}
	}

	private final List<Block> blocks = new ArrayList<>();
	private final Deque<Open> open = new ArrayDeque<>();

	/** A block that is no entry of a list; lists before it end. */
	public void add(Block block) {
		close(0);
		blocks.add(block);
	}

	/**
	 * An entry of a list.
	 *
	 * @param kind of the list: bullets or numbers
	 * @param indent how far it stands in, in any measure that grows
	 * @param look with its mark
	 */
	public void item(Block.Kind kind, double indent, Block text, Look look) {
		while (!open.isEmpty() && (open.peek().indent > indent + 0.5 || open.peek().indent >= indent - 0.5 && open.peek().kind != kind)) {
			close(open.size() - 1);
		}
		if (open.isEmpty() || open.peek().indent < indent - 0.5 && open.size() < SourceDocument.DEEPEST / 2 - 2) {
			open.push(new Open(kind, indent));
		}
		open.peek().items.add(new ArrayList<>(List.of(text)));
		open.peek().looks.add(look);
	}

	/** Whether the last block is an entry, so that text may go on in it. */
	public boolean inItem() {
		return !open.isEmpty();
	}

	/** How far the last entry stands in; -1 where there is none. */
	public double indent() {
		return open.isEmpty() ? -1 : open.peek().indent;
	}

	/** A block that belongs to the last entry. */
	public void addToItem(Block block) {
		if (open.isEmpty()) {
			add(block);
		} else {
			open.peek().items.getLast().add(block);
		}
	}

	private void close(int left) {
		while (open.size() > left) {
			Block list = open.pop().close();
			if (open.isEmpty()) {
				blocks.add(list);
			} else {
				open.peek().items.getLast().add(list);
			}
		}
	}

	/** What was put in, all lists at their end. */
	public List<Block> blocks() {
		close(0);
		return blocks;
	}

	/** A small number in Roman letters. */
	public static String roman(int number) {
		return number >= 1 && number <= ROMAN.size() ? ROMAN.get(number - 1) : String.valueOf(number);
	}

	/** The mark that counts on from another: “b)” from “a)”; empty where there is none. */
	public static String next(String mark) {
		Matcher counted = COUNTED.matcher(mark);
		if (!counted.matches()) {
			return "";
		}
		String number = counted.group(2);
		int roman = ROMAN.indexOf(number);
		String next = "";
		if (number.matches("\\d{1,6}")) {
			next = String.valueOf(Integer.parseInt(number) + 1);
		} else if (roman >= 0 && roman + 1 < ROMAN.size() && (number.length() > 1 || number.equals("i"))) {
			next = ROMAN.get(roman + 1);
		} else if (number.length() == 1) {
			next = String.valueOf((char) (number.charAt(0) + 1));
		}
		return next.isEmpty() ? "" : counted.group(1) + next + counted.group(3);
	}
}
