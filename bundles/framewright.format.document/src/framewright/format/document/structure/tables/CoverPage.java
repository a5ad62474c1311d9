package framewright.format.document.structure.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/**
 * What stands at the beginning of a document without headings: short lines that are its title and who publishes it, a motto, and footnotes to the pages
 * that follow.
 *
 * @param title the line that is the title; {@code null} where none is known to be it
 * @param titleWords the title as the text writes it
 * @param titles all lines that say the title
 * @param publishers lines that say who publishes it
 * @param mottos paragraphs in quotation marks
 * @param footnotes notes that belong to no place
 * @param rest everything else
 */
public record CoverPage(Block title, String titleWords, List<Block> titles, List<Block> publishers, List<Block> mottos, List<Footnote> footnotes, List<Block> rest) {

	/**
	 * A footnote.
	 *
	 * @param heading the term that it explains; {@code null} where it explains none
	 * @param block its text without its mark
	 */
	public record Footnote(String heading, Block block) {
	}

	private static final int LONGEST_LINE = 12;
	private static final Pattern PUBLISHER = Pattern.compile("(?i).*\\b(?:trust|institute|university|college|academy|academies|school|schools|council|ministry|department|association|foundation|press|publishing|agency|centre)\\b.*");
	private static final Pattern QUOTED = Pattern.compile("(?s)[\"“‘'«„].{3,300}[\"”’'»“]");
	private static final Pattern FOOTNOTE = Pattern.compile("(?s)^\\\\?[*†‡¹²³]\\s?(?=\\p{Lu}|[\"“‘'])(?![^*]*\\*).*");
	private static final Pattern TERM = Pattern.compile("(?i)\\b(?:term|word|words|phrase|expression)s?\\s+[\"“‘']([^\"“”‘’']{2,60})[\"”’']");

	static CoverPage of(List<Block> before) {
		int end = 0;
		while (end < before.size() && isCoverLine(before.get(end))) {
			end++;
		}
		boolean headings = before.stream().anyMatch(block -> block.is(Kind.HEADING));
		List<Block> lines = headings ? List.of() : before.subList(0, end);
		List<Block> mottos = lines.stream().filter(CoverPage::isMotto).toList();
		Title title = title(lines, before.subList(end, before.size())).orElse(null);
		List<Block> titles = new ArrayList<>();
		List<Block> publishers = new ArrayList<>();
		List<Block> rest = new ArrayList<>();
		String known = title == null ? "" : Words.key(title.words);
		String published = lines.stream().filter(block -> PUBLISHER.matcher(block.words()).matches()).map(block -> Words.key(block.words())).collect(Collectors.joining(" "));
		List<Footnote> footnotes = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			Block block = before.get(i);
			boolean cover = !headings && i < end;
			if (cover && mottos.contains(block)) {
				continue;
			} else if (cover && !known.isEmpty() && Words.key(block.words()).equals(known)) {
				titles.add(block);
			} else if (cover && !known.isEmpty() && published.contains(Words.key(block.words()))) {
				publishers.add(block);
			} else if (block.is(Kind.PARAGRAPH) && FOOTNOTE.matcher(block.markdown()).matches()) {
				footnotes.add(footnote(block));
			} else {
				rest.add(block);
			}
		}
		return new CoverPage(title == null ? null : title.block, title == null ? "" : title.words, titles, publishers, mottos, footnotes, rest);
	}

	/** Who publishes the document, each named once, as names are written; empty where the cover does not say it. */
	public String publisher() {
		Map<String, String> names = new java.util.LinkedHashMap<>();
		for (Block block : publishers) {
			boolean whole = PUBLISHER.matcher(block.words()).matches();
			for (Line line : whole ? block.lines() : List.<Line>of()) {
				String words = Words.clean(Block.paragraph(List.of(line)).words());
				boolean part = names.keySet().stream().anyMatch(key -> key.contains(Words.key(words)));
				if (!part) {
					names.put(Words.key(words), written(words));
				}
			}
		}
		// A name broken over two lines is said again whole elsewhere, or stays as it stands.
		return String.join(", ", names.values());
	}

	private static String written(String words) {
		if (!words.equals(words.toUpperCase(Locale.ROOT))) {
			return words;
		}
		Matcher word = Pattern.compile("\\p{L}+").matcher(words.toLowerCase(Locale.ROOT));
		return word.replaceAll(found -> List.of("of", "and", "the", "for", "in", "to", "at", "on").contains(found.group()) && found.start() > 0 ? found.group()
				: Matcher.quoteReplacement(found.group().substring(0, 1).toUpperCase(Locale.ROOT) + found.group().substring(1)));
	}

	private static boolean isCoverLine(Block block) {
		String words = block.words();
		return block.is(Kind.PARAGRAPH) && Words.count(words) <= LONGEST_LINE && (isMotto(block) || !words.matches("(?s).*[.!?:;,]"));
	}

	private static boolean isMotto(Block block) {
		String words = block.words().strip();
		return block.is(Kind.PARAGRAPH) && QUOTED.matcher(words).matches() && Words.count(words) >= 4 && words.substring(1, words.length() - 1).chars().noneMatch(c -> "\"“”«»".indexOf(c) >= 0);
	}

	private record Title(Block block, String words) {
	}

	/** The line that the text names: “The Handbook is …”. It also says how the title is written. */
	private static Optional<Title> title(List<Block> lines, List<Block> text) {
		String all = text.stream().limit(6).map(Block::words).collect(Collectors.joining(" "));
		for (Block line : lines) {
			String words = Words.clean(line.words());
			if (isMotto(line) || Words.count(words) < 2) {
				continue;
			}
			Pattern name = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + List.of(Words.key(words).split(" ")).stream().map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{N}]+")) + "(?![\\p{L}\\p{N}])");
			Matcher found = name.matcher(all);
			if (found.find() && Character.isUpperCase(found.group().codePointAt(0))) {
				return Optional.of(new Title(line, words.equals(words.toUpperCase(Locale.ROOT)) ? found.group() : words));
			}
		}
		return Optional.empty();
	}

	private static Footnote footnote(Block block) {
		List<Line> lines = new ArrayList<>(block.lines());
		lines.set(0, new Line(lines.get(0).number(), lines.get(0).text().replaceFirst("^\\\\?[*†‡¹²³]\\s?", "")));
		Block text = block.with(lines);
		Matcher term = TERM.matcher(text.words());
		return new Footnote(term.find() ? term.group(1) : null, text);
	}
}
