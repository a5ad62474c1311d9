package framewright.review.report;

import java.util.List;

import framewright.core.compare.Run.Kind;
import framewright.review.report.Redline.Block;
import framewright.review.report.Redline.Piece;

/** Writes Markdown in which whatever people have written stands as they wrote it: no sign of theirs becomes a heading, a link or a tag. */
final class MarkdownText {

	private static final String SIGNS = "\\`*_{}[]<>#|~&!";

	private final StringBuilder text = new StringBuilder();

	/** A heading, with a blank line before and after it. */
	MarkdownText heading(int order, String words) {
		return block("#".repeat(order) + " " + escaped(words));
	}

	MarkdownText paragraph(String words) {
		return block(begun(escaped(words)));
	}

	/** Something that is Markdown already. */
	MarkdownText block(String markdown) {
		if (!text.isEmpty()) {
			text.append('\n');
		}
		text.append(markdown).append('\n');
		return this;
	}

	/** An entry of a list, without a blank line before it but for the first. */
	MarkdownText entry(String markdown, boolean first) {
		if (first) {
			text.append('\n');
		}
		text.append("- ").append(begun(markdown)).append('\n');
		return this;
	}

	/** Lines as a quotation. */
	MarkdownText quotation(List<String> paragraphs) {
		return block("> " + String.join("\n>\n> ", paragraphs.stream().map(MarkdownText::begun).toList()));
	}

	@Override
	public String toString() {
		return text.toString();
	}

	/** What came in bold, what went struck out; entries of lists as such. */
	static List<String> redline(Redline redline) {
		return redline.condensed().blocks().stream().map(MarkdownText::block).toList();
	}

	private static String block(Block block) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < block.pieces().size();) {
			Kind kind = block.pieces().get(i).kind();
			StringBuilder words = new StringBuilder();
			for (; i < block.pieces().size() && block.pieces().get(i).kind() == kind; i++) {
				words.append(shown(block.pieces().get(i)));
			}
			put(kind, words.toString().replaceAll("[\\s\\p{Cntrl}]+", " "), line);
		}
		String bullet = block.depth() == 0 ? "" : "&nbsp;".repeat(4 * (block.depth() - 1)) + block.bullet().replace(".", "\\.") + " ";
		return bullet + (bullet.isEmpty() ? begun(line.toString().strip()) : line.toString().strip());
	}

	private static String shown(Piece piece) {
		return piece.address().isEmpty() ? piece.text() : piece.text() + " (" + piece.address() + ")";
	}

	/** Marks stand close to the words that they mark, and apart from other marks and words, or they are none. */
	private static void put(Kind kind, String words, StringBuilder line) {
		String core = words.strip();
		boolean apart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
		boolean marks = line.length() > 1 && (line.charAt(line.length() - 1) == '*' || line.charAt(line.length() - 1) == '~') && line.charAt(line.length() - 2) != '\\';
		if (kind == Kind.SAME || core.isEmpty()) {
			boolean clings = marks && !words.isEmpty() && Character.isLetterOrDigit(words.codePointAt(0));
			line.append(clings ? " " : "").append(escaped(words));
			return;
		}
		String mark = kind == Kind.ADDED ? "**" : "~~";
		boolean begins = !apart && (marks || !Character.isLetterOrDigit(core.codePointAt(0)));
		line.append(begins || !apart && words.startsWith(" ") ? " " : "");
		line.append(mark).append(escaped(core)).append(mark).append(words.endsWith(" ") ? " " : "");
	}

	/** A text as the beginning of a line: no digits, dashes or signs of it become a list or a heading. */
	private static String begun(String markdown) {
		if (markdown.matches("(?s)[0-9]{1,9}[.)].*")) {
			return markdown.replaceFirst("[.)]", "\\\\$0");
		}
		return markdown.isEmpty() || "+-=".indexOf(markdown.charAt(0)) < 0 ? markdown : "\\" + markdown;
	}

	/** A text on one line, for anywhere but its beginning. */
	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (SIGNS.indexOf(c) >= 0) {
				escaped.append('\\');
			}
			escaped.append(c);
		}
		return escaped.toString();
	}
}
