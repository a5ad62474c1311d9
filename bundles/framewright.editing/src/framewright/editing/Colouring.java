package framewright.editing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;

/**
 * Divides lines of text into stretches of one style each, by the language's own lexer. No token of the language goes past the end of
 * its line, so any number of whole lines can be styled without a look at those before or after.
 */
public final class Colouring {

	/** A stretch of text of one style; offset from where the text begins. */
	public record Stretch(int offset, int length, Style style) {
	}

	/** Words after which a name follows, also when that name is a keyword elsewhere. */
	private static final Set<String> BEFORE_NAME = Set.of("framework", "scale", "level", "source", "called", "from", "on", "see", "at", "formerly", "by", "contains", "language", "accept", ",", ".", "@");
	private static final Pattern EMPHASIS = Pattern.compile("\\*\\*[^*\\s](?:[^*]*[^*\\s])?\\*\\*|\\*[^*\\s](?:[^*]*[^*\\s])?\\*|\\[[^\\]]*\\]\\([^)\\s]*\\)");
	private static final BitSet KEYWORDS = keywords();

	private Colouring() {
	}

	/** The stretches of a text that consists of whole lines. White space is left out. */
	public static List<Stretch> of(String text) {
		List<Stretch> stretches = new ArrayList<>();
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(text));
		Line line = new Line();
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			int start = ((CommonToken) token).getStartIndex();
			int end = ((CommonToken) token).getStopIndex() + 1;
			if (token.getType() == InternalFrameworkLexer.RULE_WS) {
				if (text.substring(start, end).indexOf('\n') >= 0) {
					line = new Line();
				}
				continue;
			}
			add(stretches, text, start, end, line.style(token));
			if (token.getType() == InternalFrameworkLexer.RULE_SL_COMMENT) {
				line = new Line();
			}
		}
		return stretches;
	}

	private static void add(List<Stretch> stretches, String text, int start, int end, Style style) {
		if (style == Style.PROSE) {
			prose(stretches, text, start, end);
		} else if (style != Style.PLAIN) {
			stretches.add(new Stretch(start, end - start, style));
		}
	}

	/** The mark that begins the line, then its text with what is emphasised in it. */
	private static void prose(List<Stretch> stretches, String text, int start, int end) {
		int from = start;
		while (from < end && (text.charAt(from) == '-' || text.charAt(from) == '|') && (from == start || text.charAt(start) == '-' && text.charAt(from) == '-')) {
			from++;
		}
		stretches.add(new Stretch(start, from - start, Style.MARK));
		Matcher emphasised = EMPHASIS.matcher(text).region(from, end);
		while (mayBeEmphasised(text, from, end) && emphasised.find()) {
			prosePart(stretches, from, emphasised.start());
			stretches.add(new Stretch(emphasised.start(), emphasised.end() - emphasised.start(), emphasised.group().startsWith("**") ? Style.STRONG : Style.EMPHASIS));
			from = emphasised.end();
		}
		prosePart(stretches, from, end);
	}

	private static boolean mayBeEmphasised(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (text.charAt(i) == '*' || text.charAt(i) == '[') {
				return true;
			}
		}
		return false;
	}

	private static void prosePart(List<Stretch> stretches, int start, int end) {
		if (end > start) {
			stretches.add(new Stretch(start, end - start, Style.PROSE));
		}
	}

	/** What a token is depends on those before it in its line. */
	private static final class Line {
		private String before = "";
		private boolean beforeWasTier;
		private boolean titled;

		Style style(Token token) {
			Style style = of(token);
			titled = titled || style == Style.NAME;
			beforeWasTier = style == Style.TIER;
			before = token.getText();
			return style;
		}

		private Style of(Token token) {
			return switch (token.getType()) {
				case InternalFrameworkLexer.RULE_LINE, InternalFrameworkLexer.RULE_BULLET, InternalFrameworkLexer.RULE_SUB_BULLET, InternalFrameworkLexer.RULE_SUB_SUB_BULLET -> Style.PROSE;
				case InternalFrameworkLexer.RULE_STRING -> titled && !before.equals("short") && !before.equals("stem") ? Style.TITLE : Style.STRING;
				case InternalFrameworkLexer.RULE_NUMBER -> Style.NUMBER;
				case InternalFrameworkLexer.RULE_SL_COMMENT -> Style.COMMENT;
				case InternalFrameworkLexer.RULE_WORD -> before.isEmpty() ? Style.TIER : Style.NAME;
				default -> keyword(token);
			};
		}

		private Style keyword(Token token) {
			if (!KEYWORDS.get(token.getType())) {
				return Style.PLAIN;
			}
			boolean word = Character.isLetter(token.getText().charAt(0));
			if (!word) {
				return Style.MARK;
			}
			return beforeWasTier || BEFORE_NAME.contains(before) ? Style.NAME : Style.KEYWORD;
		}
	}

	/** The lexer's constants for keywords and signs are called T__ and a number. */
	private static BitSet keywords() {
		BitSet keywords = new BitSet();
		for (var field : InternalFrameworkLexer.class.getFields()) {
			if (field.getName().startsWith("T__")) {
				try {
					keywords.set(field.getInt(null));
				} catch (IllegalAccessException e) {
					throw new IllegalStateException(e);
				}
			}
		}
		return keywords;
	}
}
