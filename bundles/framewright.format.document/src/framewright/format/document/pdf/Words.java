package framewright.format.document.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.reading.Inline;

/** Puts the lines of paragraphs together, and words again that were divided at the end of a line. */
final class Words {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-\u2010\u2011][\\p{L}\\p{N}]+)*");
	private static final Pattern DIVIDED = Pattern.compile("([\\p{L}]+)[-\u2010\u00AD]\\s*$");
	private static final Pattern NEXT = Pattern.compile("^([\\p{Ll}]+)");
	private static final int MOST = 200_000;

	private final Set<String> known = new HashSet<>();

	/** Takes in the words of a line, as far as they stand on it whole. */
	void learn(String line) {
		Matcher word = WORD.matcher(line);
		while (word.find() && known.size() < MOST) {
			if (word.end() < line.length() - 1 || !line.endsWith("-")) {
				known.add(word.group().toLowerCase(Locale.ROOT));
			}
		}
	}

	/** The text of a paragraph, less the mark before it. */
	Inline text(Paragraph paragraph) {
		Inline text = new Inline();
		List<Line> lines = paragraph.lines;
		for (int i = 0; i < lines.size(); i++) {
			List<Piece> pieces = lines.get(i).pieces();
			String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
			Piece before = null;
			for (int j = 0; j < pieces.size(); j++) {
				Piece piece = pieces.get(j);
				if (before != null && Line.isSpace(before, piece)) {
					text.add(" ");
				}
				String words = piece.text();
				boolean end = j == pieces.size() - 1;
				int hyphen = end ? hyphen(words, next) : 0;
				text.add(hyphen > 0 ? words.stripTrailing().substring(0, words.stripTrailing().length() - hyphen) : words, piece.bold(), piece.italic(), piece.link());
				text.weigh(Math.round(piece.size() * 10) / 10.0, piece.text().length());
				if (end && hyphen == 0 && !next.isEmpty() && !(words.stripTrailing().endsWith("-") && isDivided(words, next))) {
					text.add(" ");
				}
				before = piece;
			}
		}
		if (paragraph.markLength > 0) {
			text.dropStart(paragraph.markLength);
		}
		return text;
	}

	private static boolean isDivided(String words, String next) {
		return DIVIDED.matcher(words).find() && NEXT.matcher(next).find();
	}

	/** How many signs of a hyphen to take away at the end of a line: 0 where the word is written with it, or none is divided. */
	private int hyphen(String words, String next) {
		Matcher first = DIVIDED.matcher(words);
		Matcher second = NEXT.matcher(next);
		if (!first.find() || !second.find()) {
			return 0;
		}
		String with = (first.group(1) + "-" + second.group(1)).toLowerCase(Locale.ROOT);
		String without = (first.group(1) + second.group(1)).toLowerCase(Locale.ROOT);
		boolean written = known.contains(with) && !known.contains(without);
		boolean parts = !known.contains(without) && known.contains(first.group(1).toLowerCase(Locale.ROOT)) && known.contains(second.group(1)) && first.group(1).length() > 3 && second.group(1).length() > 3;
		return written || parts ? 0 : 1;
	}
}
