package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/**
 * What the texts of levels begin with, over and over: “A leader will”. It stands above the texts of a cell, or is their first words.
 *
 * @param words as the document has it
 */
record Stem(String words) {

	/** A stem has up to this many words. */
	private static final int LONGEST = 7;

	/** It is said at least this often. */
	private static final int FEWEST = 3;

	/** Where it is part of the texts, at least this share of them begin with it. */
	private static final double NEARLY_ALL = 0.8;

	/** @param tables what stands in cells of tables and between them */
	static Optional<Stem> in(List<Block> blocks, Levels levels) {
		Map<String, Integer> alone = new HashMap<>();
		Map<String, String> words = new HashMap<>();
		List<String> texts = new ArrayList<>();
		collect(blocks, levels, alone, words, texts, 0);
		Optional<String> most = alone.entrySet().stream().filter(found -> found.getValue() >= FEWEST).max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
		return most.map(key -> new Stem(words.get(key))).or(() -> beginning(texts));
	}

	private static void collect(List<Block> blocks, Levels levels, Map<String, Integer> alone, Map<String, String> words, List<String> texts, int depth) {
		for (Block block : blocks) {
			if (block == levels.definition() || depth > 12) {
				continue;
			}
			if (block.is(Kind.PARAGRAPH)) {
				block.lines().forEach(line -> alone(line.text(), levels, alone, words));
			}
			if (block.is(Kind.TABLE)) {
				for (Grid.Row row : Grid.of(block)) {
					List<Integer> filled = row.filled();
					filled.subList(Math.min(1, filled.size()), filled.size()).stream().map(row::words).filter(text -> Words.count(text) > 2).forEach(texts::add);
				}
			}
			collect(block.children(), levels, alone, words, texts, depth + 1);
		}
	}

	private static void alone(String line, Levels levels, Map<String, Integer> alone, Map<String, String> words) {
		String clean = bare(line);
		int count = clean.length() > 100 ? 0 : Words.count(clean);
		boolean can = count >= 2 && count <= LONGEST && levels.of(clean) < 0 && !clean.matches(".*[.!?]$") && Code.of(clean).isEmpty() && clean.matches(".*\\p{Ll}");
		if (can) {
			alone.merge(Words.key(clean), 1, Integer::sum);
			words.putIfAbsent(Words.key(clean), clean);
		}
	}

	private static String bare(String line) {
		return Words.clean(Words.clean(line).replaceAll("[\\s:…]+$|\\.\\.\\.$", ""));
	}

	/** The longest beginning that nearly all texts share. */
	private static Optional<Stem> beginning(List<String> texts) {
		if (texts.size() < 2 * FEWEST) {
			return Optional.empty();
		}
		for (int length = LONGEST - 1; length >= 2; length--) {
			Map<String, Integer> counts = new HashMap<>();
			for (String text : texts) {
				String[] words = text.split("\\s+", length + 1);
				if (words.length > length) {
					counts.merge(String.join(" ", List.of(words).subList(0, length)), 1, Integer::sum);
				}
			}
			Optional<String> found = counts.entrySet().stream().filter(count -> count.getValue() >= NEARLY_ALL * texts.size()).map(Map.Entry::getKey).findFirst();
			if (found.isPresent()) {
				return found.filter(words -> words.matches("\\p{L}[\\p{L}\\p{N}’' -]*")).map(Stem::new);
			}
		}
		return Optional.empty();
	}

	boolean is(String line) {
		return line.length() < 200 && Words.key(bare(line)).equals(Words.key(words));
	}

	/** A block without the stem at its beginning; the same where it does not begin with it, {@code null} where nothing else is in it. */
	Block cut(Block block) {
		if (block.lines().isEmpty()) {
			return block;
		}
		Pattern beginning = Pattern.compile("(?i)^[\\s*_]*" + String.join("[\\s*_]+", List.of(words.split("\\s+")).stream().map(Pattern::quote).toList()) + "(?![\\p{L}\\p{N}])[\\s:…*_]*(?:\\.\\.\\.\\s*)?");
		List<Line> lines = new ArrayList<>(block.lines());
		String rest = beginning.matcher(lines.get(0).text()).replaceFirst("");
		if (rest.equals(lines.get(0).text())) {
			return block;
		}
		if (rest.isBlank()) {
			lines.remove(0);
		} else {
			lines.set(0, new Line(lines.get(0).number(), rest));
		}
		return lines.isEmpty() ? null : block.with(lines);
	}
}
