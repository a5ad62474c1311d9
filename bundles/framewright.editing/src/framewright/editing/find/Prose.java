package framewright.editing.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;

/**
 * A piece of prose that reads as one: a paragraph, which may go over several lines, or an entry of a list. Knows where each of its letters
 * stands in the text, so that words can be found across the end of a line.
 */
final class Prose {

	private static final Pattern MARK = Pattern.compile("^(\\||-+)[ \\t]?");
	/** The address of a link and code are not for reading. */
	private static final Pattern NOT_READ = Pattern.compile("\\]\\([^)\\s]*\\)|`[^`\\n]*`");

	private final StringBuilder letters = new StringBuilder();
	private final List<int[]> lines = new ArrayList<>();

	/** The pieces of prose of a text, in its order. */
	static List<Prose> of(String text) {
		List<Prose> all = new ArrayList<>();
		Prose paragraph = null;
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(text));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			switch (token.getType()) {
				case InternalFrameworkLexer.RULE_LINE -> {
					String line = text(token);
					if (line.isBlank()) {
						paragraph = null;
					} else {
						if (paragraph == null) {
							paragraph = new Prose();
							all.add(paragraph);
						}
						paragraph.add(token, line);
					}
				}
				case InternalFrameworkLexer.RULE_BULLET, InternalFrameworkLexer.RULE_SUB_BULLET, InternalFrameworkLexer.RULE_SUB_SUB_BULLET -> {
					paragraph = null;
					Prose entry = new Prose();
					entry.add(token, text(token));
					all.add(entry);
				}
				case InternalFrameworkLexer.RULE_WS -> {
					// Blanks between the lines of a paragraph do not end it.
				}
				default -> paragraph = null;
			}
		}
		return all;
	}

	/** The line without its mark. */
	private static String text(Token token) {
		String line = token.getText().stripTrailing();
		Matcher mark = MARK.matcher(line);
		return mark.find() ? line.substring(mark.end()) : line;
	}

	private void add(Token token, String line) {
		int start = ((CommonToken) token).getStartIndex() + token.getText().stripTrailing().length() - line.length();
		if (!letters.isEmpty()) {
			letters.append('\n');
		}
		lines.add(new int[] { letters.length(), start });
		letters.append(line);
	}

	/** The stretches of the text in which a pattern is found, as begin and end. */
	List<int[]> find(Pattern pattern) {
		List<int[]> found = new ArrayList<>();
		List<int[]> unread = new ArrayList<>();
		for (Matcher matcher = NOT_READ.matcher(letters); matcher.find();) {
			unread.add(new int[] { matcher.start(), matcher.end() });
		}
		for (Matcher matcher = pattern.matcher(letters); matcher.find();) {
			if (matcher.end() > matcher.start() && unread.stream().noneMatch(part -> part[0] < matcher.end() && matcher.start() < part[1])) {
				found.add(new int[] { place(matcher.start()), place(matcher.end() - 1) + 1 });
			}
		}
		return found;
	}

	private int place(int letter) {
		int[] line = lines.stream().filter(candidate -> candidate[0] <= letter).reduce((first, second) -> second).orElseThrow();
		return line[1] + letter - line[0];
	}
}
