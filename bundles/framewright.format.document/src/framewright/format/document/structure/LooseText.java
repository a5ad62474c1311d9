package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;
import framewright.format.document.source.Look;
import framewright.format.document.source.SourceDocument;

/**
 * Mends text that was recognised from pictures of pages: bullets come out as {@code «}, {@code »}, {@code *} or as nothing but a space, an entry goes on below an
 * empty line, and nested entries lose their indentation. Works page by page, and only in documents that have no headings of their own and whose
 * lists begin with different signs, which no author writes and every recognition of characters does.
 */
final class LooseText {

	/** So many empty lines stand between pages, and not between paragraphs. */
	static final double PAGE = 3;

	/** An entry that names a thing and says nothing of it. */
	private static final int A_FEW_WORDS = 3;

	/** A piece of text: an entry of a list, or a paragraph. */
	private static final class Piece {
		boolean item;
		boolean first;
		final String mark;
		final Look look;
		final List<Line> lines;

		Piece(boolean item, boolean first, String mark, Look look, List<Line> lines) {
			this.item = item;
			this.first = first;
			this.mark = mark;
			this.look = look;
			this.lines = new ArrayList<>(lines);
		}

		String words() {
			return Block.paragraph(lines).words();
		}
	}

	private final SourceDocument document;

	private LooseText(SourceDocument document) {
		this.document = document;
	}

	/** The blocks of a document, mended where they need it. */
	static List<Block> mend(SourceDocument document) {
		boolean headings = document.blocks().stream().anyMatch(block -> block.is(Kind.HEADING));
		if (headings || !isScanned(document.blocks())) {
			return document.blocks();
		}
		return new LooseText(document).mend();
	}

	/** Whether the entries of one list begin with different signs. */
	private static boolean isScanned(List<Block> blocks) {
		return blocks.stream().filter(block -> block.is(Kind.BULLETS)).filter(list -> marks(list).size() > 1).count() > 1;
	}

	private static Set<String> marks(Block list) {
		Set<String> marks = new HashSet<>();
		list.children().forEach(item -> marks.add(item.look().mark()));
		marks.remove("");
		return marks;
	}

	private List<Block> mend() {
		List<Block> mended = new ArrayList<>();
		List<Block> page = new ArrayList<>();
		for (Block block : document.blocks()) {
			if (startsPage(block) && !page.isEmpty()) {
				mended.addAll(page(page));
				page.clear();
			}
			page.add(block);
		}
		mended.addAll(page(page));
		return mended;
	}

	static boolean startsPage(Block block) {
		Look look = block.isList() && !block.children().isEmpty() ? block.children().get(0).look() : block.look();
		return look.page() || look.space() >= PAGE || block.look().page() || block.look().space() >= PAGE;
	}

	private List<Block> page(List<Block> blocks) {
		boolean mendable = blocks.stream().allMatch(block -> block.isList() || block.is(Kind.PARAGRAPH)) && blocks.stream().anyMatch(block -> block.is(Kind.BULLETS));
		if (!mendable) {
			return List.copyOf(blocks);
		}
		List<Piece> pieces = new ArrayList<>();
		blocks.forEach(block -> collect(block, pieces));
		pieces.get(0).first = true;
		pieces.get(0).item &= !pieces.get(0).mark.isEmpty();
		return build(broken(joined(pieces)));
	}

	private void collect(Block block, List<Piece> into) {
		if (block.isList()) {
			for (Block item : block.children()) {
				boolean[] marked = { true };
				item.children().forEach(child -> {
					if (child.isList()) {
						collect(child, into);
					} else {
						split(child, marked[0], item.look().mark(), item.look(), into);
						marked[0] = false;
					}
				});
			}
		} else {
			split(block, false, "", block.look(), into);
		}
	}

	/** Cuts a paragraph before each line that stands in, where a bullet was lost. */
	private void split(Block paragraph, boolean item, String mark, Look look, List<Piece> into) {
		Piece piece = null;
		for (Line line : paragraph.lines()) {
			boolean standsIn = document.lines().get(line.number()).text().matches("^\\s+\\S.*");
			if (piece == null) {
				piece = new Piece(item || standsIn, false, mark, look, List.of(line));
				into.add(piece);
			} else if (standsIn) {
				piece = new Piece(true, false, "", Look.PLAIN, List.of(line));
				into.add(piece);
			} else {
				piece.lines.add(line);
			}
		}
	}

	/** Joins what goes on below an empty line: it begins small, or what stands above it stops in the middle. */
	private static List<Piece> joined(List<Piece> pieces) {
		List<Piece> joined = new ArrayList<>();
		for (Piece piece : pieces) {
			Piece before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			boolean goesOn = before != null && !piece.item && !before.first && (Character.isLowerCase(firstLetter(piece.words())) && !Sentences.isEnded(before.words()) || Sentences.isOpen(before.words()));
			if (goesOn) {
				before.lines.addAll(piece.lines);
			} else {
				joined.add(piece);
			}
		}
		return joined;
	}

	private static int firstLetter(String words) {
		return words.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('A');
	}

	/** Cuts entries, and paragraphs behind them, before each line that begins a new one: with a capital, behind a line that is complete and was not full. */
	private List<Piece> broken(List<Piece> pieces) {
		int width = pieces.stream().flatMap(piece -> piece.lines.stream()).mapToInt(line -> document.lines().get(line.number()).text().length()).max().orElse(0);
		List<Piece> broken = new ArrayList<>();
		boolean items = false;
		for (Piece piece : pieces) {
			boolean inList = piece.item || items;
			items = inList;
			if (!inList) {
				broken.add(piece);
				continue;
			}
			Piece current = new Piece(true, piece.first, piece.mark, piece.look, piece.lines.subList(0, 1));
			broken.add(current);
			boolean everyLine = piece.lines.size() > 2 && piece.lines.stream().allMatch(line -> Character.isUpperCase(firstLetter(line.text())));
			for (Line line : piece.lines.subList(1, piece.lines.size())) {
				String above = document.lines().get(current.lines.get(current.lines.size() - 1).number()).text().strip();
				String firstWord = line.text().split("\\s+", 2)[0];
				boolean begins = Character.isUpperCase(firstLetter(line.text())) && !Sentences.isOpen(above) && (everyLine || above.length() + firstWord.length() + 1 < width);
				if (begins) {
					current = new Piece(true, false, "", Look.PLAIN, List.of(line));
					broken.add(current);
				} else {
					current.lines.add(line);
				}
			}
		}
		return broken;
	}

	// ---- building lists again ----

	private static List<Block> build(List<Piece> pieces) {
		List<Block> blocks = new ArrayList<>();
		int at = 0;
		while (at < pieces.size()) {
			int end = at;
			while (end < pieces.size() && pieces.get(end).item) {
				end++;
			}
			if (end == at) {
				blocks.add(Block.paragraph(pieces.get(at).lines).looking(pieces.get(at).look));
				at++;
				continue;
			}
			list(pieces.subList(at, end), blocks);
			at = end;
		}
		return blocks;
	}

	/** A list; what leads it in stands before it as a paragraph. */
	private static void list(List<Piece> items, List<Block> into) {
		boolean leadIn = items.size() > 1 && Sentences.isLeadIn(items.get(0).words());
		if (leadIn) {
			into.add(Block.paragraph(items.get(0).lines).looking(items.get(0).look));
		}
		List<Piece> rest = leadIn ? items.subList(1, items.size()) : items;
		List<Block> all = new ArrayList<>();
		int[] depths = depths(rest);
		for (int i = 0; i < rest.size(); i++) {
			List<Block> children = new ArrayList<>(List.of(Block.paragraph(rest.get(i).lines)));
			Look look = rest.get(i).look;
			List<Block> inner = new ArrayList<>();
			while (i + 1 < rest.size() && depths[i + 1] > 0) {
				i++;
				inner.add(Block.of(Kind.ITEM, List.of(Block.paragraph(rest.get(i).lines))).looking(rest.get(i).look));
			}
			if (!inner.isEmpty()) {
				children.add(Block.of(Kind.BULLETS, inner));
			}
			all.add(Block.of(Kind.ITEM, children).looking(look));
		}
		into.add(Block.of(Kind.BULLETS, all).looking(leadIn ? Look.PLAIN : items.get(0).look));
	}

	/**
	 * How deep each entry stands, 0 or 1: entries behind one that leads in; a run that does not begin as most entries do, between such that do; a run of a
	 * few words each.
	 */
	private static int[] depths(List<Piece> items) {
		int[] depths = new int[items.size()];
		List<String> words = items.stream().map(Piece::words).toList();
		for (int i = 0; i + 1 < items.size(); i++) {
			if (depths[i] == 0 && Sentences.isLeadIn(words.get(i))) {
				String mark = items.get(i).mark;
				boolean otherMarks = !items.get(i + 1).mark.isEmpty() && !items.get(i + 1).mark.equals(mark);
				for (int inner = i + 1; inner < items.size() && !(otherMarks && items.get(inner).mark.equals(mark)); inner++) {
					depths[inner] = 1;
				}
			}
		}
		String usual = usualBeginning(words);
		int lastUsual = words.size() - 1;
		while (lastUsual >= 0 && !beginning(words.get(lastUsual)).equals(usual)) {
			lastUsual--;
		}
		int at = 1;
		while (at < items.size()) {
			int end = at;
			while (end < items.size() && depths[end] == 0 && isInner(words.get(at - 1), words.get(end), usual, end < lastUsual)) {
				end++;
			}
			for (int inner = at; end - at > 1 && inner < end; inner++) {
				depths[inner] = 1;
			}
			at = Math.max(end, at + 1);
		}
		return depths;
	}

	/**
	 * Whether an entry may stand within the one above the run that it is in.
	 *
	 * @param returns whether an entry further down begins as most do
	 */
	private static boolean isInner(String above, String words, String usual, boolean returns) {
		boolean quoted = words.matches("^[\"“‘«].*");
		boolean unlike = !usual.isEmpty() && !beginning(words).equals(usual) && beginning(above).equals(usual);
		boolean aFewWords = Sentences.count(words) <= A_FEW_WORDS && Sentences.count(above) > 2 * A_FEW_WORDS && !Sentences.isEnded(words);
		return !quoted && (unlike && returns || aFewWords);
	}

	/** The first word of at least three entries, or two of four, and of two in five; empty where there is none. */
	private static String usualBeginning(List<String> words) {
		Map<String, Integer> counts = new HashMap<>();
		words.forEach(text -> counts.merge(beginning(text), 1, Integer::sum));
		return counts.entrySet().stream().filter(entry -> (entry.getValue() > 2 || entry.getValue() == 2 && words.size() <= 4) && entry.getValue() * 5 >= words.size() * 2).max(Map.Entry.comparingByValue())
				.map(Map.Entry::getKey).orElse("");
	}

	private static String beginning(String words) {
		return words.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
	}
}
