package framewright.dsl.text;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;

/**
 * Cuts a text into words so that a slip of the author's is an error of its line and of no other: signs that mean nothing, and the numbers of a list (1.), are passed over instead of
 * ending what stands around them, and a quoted text whose closing mark is forgotten does not swallow the brace behind it.
 */
public class ForgivingLexer extends InternalFrameworkLexer {

	public ForgivingLexer() {
	}

	public ForgivingLexer(CharStream input) {
		super(input);
	}

	@Override
	public Token nextToken() {
		Token token = super.nextToken();
		if (token.getType() == RULE_ANY_OTHER || token.getType() == RULE_NUMBER && token.getText().endsWith(".")) {
			token.setType(Token.INVALID_TOKEN_TYPE);
			token.setChannel(Token.HIDDEN_CHANNEL);
		} else if (token.getType() == RULE_STRING && token instanceof CommonToken quoted) {
			giveBackBrace(quoted);
		}
		return token;
	}

	@Override
	public String getErrorMessage(Token sign) {
		return "“" + sign.getText() + "” is not understood here. If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .";
	}

	/** Ends a quoted text that has no closing mark before the brace that its line ends with. */
	private void giveBackBrace(CommonToken quoted) {
		String text = quoted.getText();
		String line = text.stripTrailing();
		if (!line.endsWith("{") || QuotedText.isClosed(text)) {
			return;
		}
		int length = line.substring(0, line.length() - 1).stripTrailing().length();
		quoted.setStopIndex(quoted.getStartIndex() + length - 1);
		input.seek(quoted.getStartIndex() + length);
	}
}
