package framewright.dsl.text;

import org.antlr.runtime.BitSet;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;

import framewright.dsl.parser.antlr.FrameworkParser;
import framewright.dsl.parser.antlr.internal.InternalFrameworkParser;
import framewright.dsl.services.FrameworkGrammarAccess;

/** Reads on behind the closing brace of whatever holds something that cannot stand there, so that what comes after it is understood. */
public class ForgivingParser extends FrameworkParser {

	@Override
	protected InternalFrameworkParser createParser(XtextTokenStream stream) {
		return new Reader(stream, getGrammarAccess());
	}

	private static final class Reader extends InternalFrameworkParser {
		private final int opening = type("'{'");
		private final int closing = type("'}'");

		Reader(XtextTokenStream stream, FrameworkGrammarAccess grammar) {
			super(stream, grammar);
		}

		private int type(String name) {
			String[] names = getTokenNames();
			int type = 0;
			while (!names[type].equals(name)) {
				type++;
			}
			return type;
		}

		@Override
		protected Object recoverFromMismatchedToken(IntStream words, int expected, BitSet follow) throws RecognitionException {
			int distance = expected == closing && words.LA(2) != closing ? distanceToClosing(words) : 0;
			if (distance == 0) {
				return super.recoverFromMismatchedToken(words, expected, follow);
			}
			reportError(new MismatchedTokenException(expected, words));
			for (int i = 1; i < distance; i++) {
				words.consume();
			}
			Object brace = getCurrentInputSymbol(words);
			words.consume();
			state.errorRecovery = false;
			return brace;
		}

		/** How many words ahead the brace stands that closes what is being read; 0 where there is none. */
		private int distanceToClosing(IntStream words) {
			int depth = 1;
			for (int ahead = 1; words.LA(ahead) != Token.EOF; ahead++) {
				int type = words.LA(ahead);
				depth += type == opening ? 1 : type == closing ? -1 : 0;
				if (depth == 0) {
					return ahead;
				}
			}
			return 0;
		}
	}
}
