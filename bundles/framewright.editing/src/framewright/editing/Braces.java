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
import framewright.dsl.resource.Nesting;

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
		Nesting.braces(text, brace -> {
			if (text.charAt(brace) == '{') {
				open.push(brace);
			} else if (!open.isEmpty()) {
				pairs.add(new Pair(open.pop(), brace));
			}
			return true;
		});
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
		int[] depth = new int[1];
		Nesting.braces(text, brace -> {
			depth[0] += text.charAt(brace) == '{' ? 1 : -1;
			return true;
		});
		return depth[0];
	}
}
