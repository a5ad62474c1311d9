package framewright.dsl.messages;

import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.validation.IssueCodes;

/** Says in plain words what a text that does not follow the language lacks, and what to do. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		return new SyntaxErrorMessage(explain(context), IssueCodes.SYNTAX);
	}

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
		return new SyntaxErrorMessage(context.getDefaultMessage(), IssueCodes.SYNTAX);
	}

	private static String explain(IParserErrorContext context) {
		RecognitionException error = context.getRecognitionException();
		if (error == null) {
			return "This is not understood here.";
		}
		Token token = error.token;
		String found = token == null || token.getText() == null ? "" : token.getText();
		if (token == null || token.getType() == Token.EOF) {
			return "The text ends too early. " + unclosed(context.getCurrentContext());
		}
		if (error instanceof MissingTokenException missing) {
			return missing(name(context, missing.expecting), found);
		}
		if (found.startsWith("|")) {
			return "This line of prose belongs to nothing. Put it under why, how, at or another heading word.";
		}
		if (found.startsWith("-")) {
			return "This entry belongs to no list. Put it under indicators, questions, suggestions or tests.";
		}
		if (found.startsWith("\"")) {
			return "This quoted text is not expected here. Check the word before it.";
		}
		if (found.equals("}")) {
			return "This } closes nothing, or something before it is not finished. Check the lines above.";
		}
		if (error instanceof UnwantedTokenException) {
			return quote(found) + " is not expected here. Remove it, or check the line before it.";
		}
		String expected = expecting(context, error);
		return quote(found) + " is not understood here. " + (expected.isEmpty()
				? "If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - ."
				: expected);
	}

	private static String expecting(IParserErrorContext context, RecognitionException error) {
		if (error instanceof org.antlr.runtime.MismatchedTokenException mismatched && mismatched.expecting != Token.INVALID_TOKEN_TYPE) {
			return missing(name(context, mismatched.expecting), "");
		}
		return "";
	}

	private static String missing(String expected, String found) {
		String before = found.isEmpty() ? "" : " before " + quote(found);
		return switch (expected) {
			case "RULE_STRING" -> "A text in quotation marks is missing" + before + ", for instance a title.";
			case "RULE_WORD" -> "A name is missing" + before + ".";
			case "RULE_NUMBER" -> "A number or version is missing" + before + ", for instance 1.0.0.";
			case "RULE_LINE" -> "A line of prose is missing" + before + ". Begin it with | .";
			case "'}'" -> "A closing } is missing" + before + ".";
			case "'{'" -> "An opening { is missing" + before + ".";
			default -> expected.startsWith("'") ? "The word " + expected.replace("'", "") + " is missing" + before + "." : "Something is missing" + before + ".";
		};
	}

	private static String unclosed(EObject context) {
		for (EObject object = context; object != null; object = object.eContainer()) {
			if (object instanceof Part part && (part instanceof Element || part instanceof Framework) && part.getName() != null) {
				return "A closing } is missing at the end of " + part.getName() + ".";
			}
		}
		return "A framework begins with the word framework, a name and a title, and stands between { and }.";
	}

	private static String name(IParserErrorContext context, int type) {
		String[] names = context.getTokenNames();
		return type >= 0 && type < names.length ? names[type] : "";
	}

	private static String quote(String found) {
		String shown = found.strip();
		return "\u201c" + (shown.length() > 40 ? shown.substring(0, 40) + "\u2026" : shown) + "\u201d";
	}
}
