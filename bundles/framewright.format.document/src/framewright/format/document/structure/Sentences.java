package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Line;

/** Where sentences begin and end in the text of a document, as far as can be told without understanding it. */
final class Sentences {

	private static final Pattern END = Pattern.compile("(?<![.\\s]\\p{L}|\\b(?:e\\.g|i\\.e|etc|vs|cf|No|Dr|Mr|Mrs|Ms|Prof|St))(?<![.!?])[.!?]++[\"”’)*_]*+(?=\\s++[\"“‘(*_]*+\\p{Lu})");

	/** Words that end no line whose sense is complete. */
	private static final Set<String> OPEN_WORDS = Set.of("a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "for", "with", "by", "at", "as", "from", "into", "is", "are", "be", "was", "were", "that", "which",
			"who", "its", "their", "our", "your", "my", "these", "those", "than", "through", "between", "each", "every", "all", "can", "will", "must", "should", "not", "has", "have", "when", "where", "how", "why");

	private Sentences() {
	}

	/** A paragraph in two. */
	record Cut(Block first, Optional<Block> rest) {
	}

	/** The first sentence of a paragraph, and what follows it; all of it when it is one sentence. */
	static Cut first(Block paragraph) {
		List<Line> lines = paragraph.lines();
		for (int i = 0; i < lines.size(); i++) {
			String text = lines.get(i).text();
			Matcher end = END.matcher(text);
			int from = i == 0 ? HeadingCode.of(text.replace("\\", "")).map(code -> Math.min(text.length(), code.code().length() + 2)).orElse(0) : 0;
			if (end.find(from)) {
				List<Line> head = new ArrayList<>(lines.subList(0, i));
				head.add(new Line(lines.get(i).number(), text.substring(0, end.end())));
				List<Line> rest = new ArrayList<>();
				rest.add(new Line(lines.get(i).number(), text.substring(end.end()).strip()));
				rest.addAll(lines.subList(i + 1, lines.size()));
				return new Cut(Block.paragraph(head).looking(paragraph.look()), Optional.of(Block.paragraph(rest)));
			}
			boolean endsHere = i + 1 < lines.size() && text.matches(".*[.!?][\"”’)*_]*\\s*$") && lines.get(i + 1).text().matches("^[\"“‘(*_]*\\p{Lu}.*");
			if (endsHere) {
				return new Cut(Block.paragraph(lines.subList(0, i + 1)).looking(paragraph.look()), Optional.of(Block.paragraph(lines.subList(i + 1, lines.size()))));
			}
		}
		return new Cut(paragraph, Optional.empty());
	}

	/** Whether a text stops in the middle: its last word needs another, or a comma or hyphen ends it. */
	static boolean isOpen(String words) {
		String text = words.strip();
		String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
		return text.endsWith(",") || text.endsWith("-") || text.endsWith("–") || text.endsWith("&") || OPEN_WORDS.contains(last);
	}

	/** Whether a text ends as sentences do. */
	static boolean isEnded(String words) {
		return words.strip().matches("(?s).*[.!?:;][\"”’)]*");
	}

	/** Whether a text leads to what stands below it: “The role of leaders is to …”, “For example:”. */
	static boolean isLeadIn(String words) {
		String text = words.strip();
		return text.matches("(?s).*(?:\\.{3}|…|:)\\s*+") || text.toLowerCase(Locale.ROOT).matches("(?s).*(?:\\bthe following\\b\\W*+(?:\\w++\\W++){0,4}+\\w*+\\W*+|\\b(?:for example|for instance|such as|including)\\s*[;,–-]\\s*)");
	}

	static int count(String words) {
		return words.isBlank() ? 0 : words.strip().split("\\s+").length;
	}
}
