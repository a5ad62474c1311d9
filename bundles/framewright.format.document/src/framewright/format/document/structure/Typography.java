package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Look;

/** Finds headings by their type, and the levels of those that the format does not tell: larger stands above smaller, bold above plain. */
final class Typography {

	private static final int LONGEST = 20;

	/** Type this much larger than that of the text is that of a heading. */
	private static final double LARGER = 1.08;

	/** How a heading is set: its size in half points, and whether it is bold. */
	private record Type(long size, boolean bold) implements Comparable<Type> {

		static Type of(Look look) {
			return new Type(Math.round(look.size() * 2), look.bold());
		}

		@Override
		public int compareTo(Type other) {
			return size != other.size ? Long.compare(other.size, size) : Boolean.compare(other.bold, bold);
		}
	}

	private Typography() {
	}

	/** The blocks with their headings, each with a level. */
	static List<Block> rank(List<Block> blocks) {
		boolean uncertain = blocks.stream().anyMatch(block -> block.is(Kind.HEADING) && block.level() == 0);
		double body = bodySize(blocks);
		if (!uncertain && body == 0) {
			return blocks;
		}
		boolean certain = blocks.stream().anyMatch(block -> block.is(Kind.HEADING) && block.level() > 0);
		List<Block> all = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			boolean heads = !certain && body > 0 && block.is(Kind.PARAGRAPH) && block.look().size() >= body * LARGER && i + 1 < blocks.size() && Sentences.count(block.words()) <= LONGEST
					&& !block.words().matches("(?s).*[^.][.,;]");
			all.add(heads ? new Block(Kind.HEADING, 0, block.lines(), List.of(), block.look(), block.span()) : block);
		}
		return levels(all);
	}

	private static List<Block> levels(List<Block> blocks) {
		Map<Type, Integer> known = new HashMap<>();
		TreeSet<Type> types = new TreeSet<>();
		int deepest = 0;
		for (Block block : blocks) {
			if (block.is(Kind.HEADING) && block.level() > 0) {
				known.merge(Type.of(block.look()), block.level(), Math::min);
				deepest = Math.max(deepest, block.level());
			} else if (block.is(Kind.HEADING)) {
				types.add(Type.of(block.look()));
			}
		}
		Map<Type, Integer> levels = new HashMap<>(known);
		int next = deepest;
		for (Type type : types) {
			if (!levels.containsKey(type)) {
				next++;
				levels.put(type, next);
			}
		}
		return blocks.stream().map(block -> block.is(Kind.HEADING) && block.level() == 0 ? new Block(Kind.HEADING, levels.get(Type.of(block.look())), block.lines(), List.of(), block.look(), block.span()) : block).toList();
	}

	/** The size in which most words are set; 0 where sizes are not known. */
	private static double bodySize(List<Block> blocks) {
		Map<Long, Integer> words = new HashMap<>();
		for (Block block : blocks) {
			if (block.look().size() > 0) {
				words.merge(Math.round(block.look().size() * 2), Sentences.count(block.words()), Integer::sum);
			}
			block.children().forEach(item -> {
				if (item.look().size() > 0) {
					words.merge(Math.round(item.look().size() * 2), Sentences.count(item.words()), Integer::sum);
				}
			});
		}
		return words.entrySet().stream().max(Map.Entry.comparingByValue()).map(entry -> entry.getKey() / 2.0).orElse(0.0);
	}
}
