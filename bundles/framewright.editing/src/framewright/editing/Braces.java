package framewright.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;

/** The braces of a text that mean something: those in prose, titles and notes are text. */
public final class Braces {

	/** The places of two signs that belong together, in characters. */
	public record Pair(int open, int close) {
	}

	private Braces() {
	}

	/** The pairs of braces, in the order in which they are opened. What has no partner is left out. */
	public static List<Pair> pairs(String text) {
		List<Pair> pairs = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(text));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			if (isSign(token, "{")) {
				open.push(((CommonToken) token).getStartIndex());
			} else if (isSign(token, "}") && !open.isEmpty()) {
				pairs.add(new Pair(open.pop(), ((CommonToken) token).getStartIndex()));
			}
		}
		pairs.sort(Comparator.comparingInt(Pair::open));
		return pairs;
	}

	/** The quoted text that begins or ends at a place of a line; empty when there is none. */
	public static Optional<Pair> quote(String line, int place) {
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(line));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			Pair pair = new Pair(((CommonToken) token).getStartIndex(), ((CommonToken) token).getStopIndex());
			boolean whole = token.getType() == InternalFrameworkLexer.RULE_STRING && token.getText().length() > 1 && token.getText().endsWith("\"");
			if (whole && (pair.open() == place || pair.close() == place)) {
				return Optional.of(pair);
			}
		}
		return Optional.empty();
	}

	/** How many more braces are opened than closed. */
	public static int unclosed(String text) {
		int depth = 0;
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(text));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			depth += isSign(token, "{") ? 1 : isSign(token, "}") ? -1 : 0;
		}
		return depth;
	}

	private static boolean isSign(Token token, String sign) {
		return ((CommonToken) token).getStopIndex() == ((CommonToken) token).getStartIndex() && token.getType() != InternalFrameworkLexer.RULE_WORD && token.getText().equals(sign);
	}
}
