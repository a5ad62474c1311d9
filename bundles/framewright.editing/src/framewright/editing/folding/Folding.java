package framewright.editing.folding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;
import framewright.editing.folding.Fold.Kind;

/**
 * Says what of a text can be folded: what stands in braces, long prose and lists under their heading word, and comments of several lines. It looks at the words
 * only, so it knows a text that does not follow the language as well; a brace that is never closed folds nothing. Pure.
 */
public final class Folding {

	/** Prose of fewer lines stays as it is: folding it would gain nothing. */
	private static final int LONG = 3;

	private final String text;
	private final List<Fold> folds = new ArrayList<>();
	private final Deque<Integer> open = new ArrayDeque<>();
	/** Where the word stands that the present lines of prose belong to; -1 between them. */
	private int heading = -1;
	private int proseEnd;
	private int proseLines;
	private int commentStart = -1;
	private int commentEnd;
	private int commentLines;

	private Folding(String text) {
		this.text = text;
	}

	/** The folds of a text, in the order in which they begin. */
	public static List<Fold> of(String text) {
		return new Folding(text).read();
	}

	private List<Fold> read() {
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(text));
		int lineStart = 0;
		boolean first = true;
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			int start = ((CommonToken) token).getStartIndex();
			int end = ((CommonToken) token).getStopIndex() + 1;
			if (token.getType() == InternalFrameworkLexer.RULE_WS) {
				first |= text.substring(start, end).indexOf('\n') >= 0;
				continue;
			}
			if (first) {
				lineStart = start;
			}
			word(token, start, end, lineStart, first);
			first = token.getType() == InternalFrameworkLexer.RULE_SL_COMMENT;
		}
		endOfProse();
		endOfComment();
		folds.sort(Comparator.comparingInt(Fold::offset));
		return folds;
	}

	private void word(Token token, int start, int end, int lineStart, boolean first) {
		switch (token.getType()) {
			case InternalFrameworkLexer.RULE_LINE, InternalFrameworkLexer.RULE_BULLET, InternalFrameworkLexer.RULE_SUB_BULLET, InternalFrameworkLexer.RULE_SUB_SUB_BULLET -> {
				endOfComment();
				proseEnd = end;
				proseLines++;
			}
			case InternalFrameworkLexer.RULE_SL_COMMENT -> {
				if (first) {
					commentStart = commentStart < 0 ? start : commentStart;
					commentLines++;
					commentEnd = start + token.getText().stripTrailing().length();
				}
			}
			default -> {
				endOfComment();
				if (first) {
					endOfProse();
					heading = start;
				}
				brace(token.getText(), end, lineStart);
			}
		}
	}

	private void brace(String word, int end, int lineStart) {
		if (word.equals("{")) {
			open.push(lineStart);
		} else if (word.equals("}") && !open.isEmpty()) {
			endOfProse();
			add(open.pop(), end, Kind.BLOCK);
		}
	}

	private void endOfProse() {
		if (heading >= 0 && proseLines >= LONG) {
			add(heading, proseEnd, Kind.PROSE);
		}
		heading = -1;
		proseLines = 0;
	}

	private void endOfComment() {
		if (commentLines > 1) {
			add(commentStart, commentEnd, Kind.COMMENT);
		}
		commentStart = -1;
		commentLines = 0;
	}

	private void add(int start, int end, Kind kind) {
		if (text.substring(start, end).indexOf('\n') >= 0) {
			folds.add(new Fold(start, end - start, kind));
		}
	}
}
