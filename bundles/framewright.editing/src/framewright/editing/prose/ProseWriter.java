package framewright.editing.prose;

import java.util.ArrayList;
import java.util.List;

import framewright.dsl.text.Markdown;
import framewright.editing.prose.Block.Kind;
import framewright.editing.prose.ProseReader.Place;

/** Writes blocks as Markdown. What comes from the source unchanged is taken from there, line by line. */
final class ProseWriter {

	private final List<Block> blocks;
	private final ProseReader.Read source;

	private ProseWriter(List<Block> blocks, ProseReader.Read source) {
		this.blocks = blocks;
		this.source = source;
	}

	static String write(List<Block> blocks, ProseReader.Read source) {
		String kept = new ProseWriter(blocks, source).write(true);
		return Prose.of(kept).equals(new Prose(blocks, false)) ? kept : new ProseWriter(blocks, source).write(false);
	}

	private String write(boolean keep) {
		List<String> lines = new ArrayList<>();
		List<String> margins = new ArrayList<>();
		int known = -1;
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			int same = keep ? find(block, known + 1) : -1;
			if (i > 0) {
				gap(lines, blocks.get(i - 1), block, same >= 0 && same == known + 1 && isKept(lines, known), same);
			}
			while (margins.size() > Math.max(0, block.depth() - 1)) {
				margins.removeLast();
			}
			String margin = String.join("", margins);
			List<String> own = same >= 0 ? source.lines().subList(source.places().get(same).first(), source.places().get(same).last() + 1) : written(block, margin);
			lines.addAll(own);
			if (block.depth() > 0) {
				margins.add(" ".repeat(markWidth(own.getFirst()) - margin.length()));
			}
			known = same >= 0 ? same : known;
		}
		return String.join("\n", lines);
	}

	/** Whether the last line that was written is that of a block of the source. */
	private boolean isKept(List<String> lines, int block) {
		return block >= 0 && lines.getLast().equals(source.lines().get(source.places().get(block).last()));
	}

	private int find(Block block, int from) {
		List<Block> old = source.prose().literal() ? List.of() : source.prose().blocks();
		for (int i = from; i < old.size(); i++) {
			if (old.get(i).equals(block)) {
				return i;
			}
		}
		return -1;
	}

	private void gap(List<String> lines, Block above, Block below, boolean asBefore, int same) {
		if (asBefore) {
			Place last = source.places().get(same - 1);
			lines.addAll(source.lines().subList(last.last() + 1, source.places().get(same).first()));
		} else if (above.kind() == Kind.PARAGRAPH || below.kind() == Kind.PARAGRAPH || below.number() > 1 && below.depth() > above.depth()) {
			// Markdown takes a number other than 1 for words when it follows a line directly.
			lines.add("");
		}
	}

	/** How far the words of an entry stand from the beginning of its line. */
	private static int markWidth(String line) {
		int at = 0;
		while (at < line.length() && line.charAt(at) == ' ') {
			at++;
		}
		while (at < line.length() && line.charAt(at) != ' ') {
			at++;
		}
		return at + 1;
	}

	private static List<String> written(Block block, String margin) {
		String mark = switch (block.kind()) {
			case PARAGRAPH -> "";
			case BULLET -> "- ";
			case NUMBER -> block.number() + ". ";
		};
		String rest = " ".repeat(mark.length());
		List<String> lines = new ArrayList<>();
		for (String line : inline(block, mark, rest).split("\n", -1)) {
			lines.add(margin + (lines.isEmpty() ? mark : rest) + line);
		}
		return lines;
	}

	/** The words of a block with as few signs as say what is meant: escaped only where they would mean something else. */
	private static String inline(Block block, String mark, String rest) {
		String best = "";
		for (Signs signs : Signs.values()) {
			best = new Inline(block, signs).write();
			String alone = mark + best.replace("\n", "\n" + rest);
			Prose read = Prose.of(alone);
			Block first = read.blocks().isEmpty() ? block : read.blocks().getFirst();
			boolean same = !read.literal() && read.blocks().size() == 1 && first.text().equals(block.text()) && (signs.gaveUp() || first.runs().equals(block.runs()));
			if (same && Markdown.faults(alone).isEmpty()) {
				return best;
			}
		}
		return best;
	}

	/** Ways of writing the same words, the most natural first. */
	enum Signs {
		NATURAL, ESCAPED, UNDERSCORES, PLAIN;

		boolean escapes() {
			return this != NATURAL;
		}

		/** Whether looks are left out, as Markdown has no way to say them there. */
		boolean gaveUp() {
			return this == PLAIN;
		}

		String emphasis() {
			return this == UNDERSCORES ? "_" : "*";
		}
	}
}
