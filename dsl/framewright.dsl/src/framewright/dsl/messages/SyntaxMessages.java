package framewright.dsl.messages;

import java.util.List;
import java.util.stream.Collectors;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Status;
import framewright.dsl.validation.IssueCodes;

/** Says in plain words what a text that does not follow the language lacks, and what to do. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	/** Stands for the end of the text where ANTLR names what it expects. */
	private static final String END = "<end>";

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
			// A sign that the language has no use for; see ForgivingLexer.
			return context.getDefaultMessage();
		}
		Token token = error.token;
		String found = token == null || token.getText() == null ? "" : token.getText();
		if (token == null || token.getType() == Token.EOF) {
			return "The text ends too early. " + unclosed(context.getCurrentContext());
		}
		String expected = error instanceof MismatchedTokenException mismatched ? name(context, mismatched.expecting)
				: error instanceof MissingTokenException missing ? name(context, missing.expecting) : "";
		if (expected.equals(END)) {
			return quote(found) + " stands behind the } that ends the framework. Look above for a } too many, or remove this.";
		}
		if (found.startsWith("|")) {
			return "This line of prose belongs to nothing. Put it under why, how, at or another heading word.";
		}
		if (found.startsWith("-")) {
			return "This entry belongs to no list. Put it under indicators, questions, suggestions or tests.";
		}
		if (expected.equals("RULE_NUMBER") && found.startsWith("\"")) {
			return "A number, a version or a date is wanted here. Write it without quotation marks.";
		}
		if (expected.startsWith("RULE_") || error instanceof MissingTokenException) {
			return missing(expected, found, context.getCurrentContext());
		}
		if (found.startsWith("\"")) {
			return "This quoted text is not expected here. Check the word before it; perhaps a name is missing.";
		}
		if (found.equals("}")) {
			return "This } closes nothing, or something before it is not finished. Check the lines above.";
		}
		return otherwise(error, expected, found);
	}

	private static String otherwise(RecognitionException error, String expected, String found) {
		if (expected.equals("'}'")) {
			return quote(found) + " cannot stand here. Move it to where it belongs; if it is prose, begin its line with | .";
		}
		if (!expected.isEmpty()) {
			return missing(expected, found, null);
		}
		if (error instanceof UnwantedTokenException) {
			return quote(found) + " is not expected here. Remove it, or check the line before it.";
		}
		return quote(found) + " is not understood here. " + switch (wordBefore(error)) {
			case "status" -> "Use one of " + words(Status.VALUES) + ".";
			case "as" -> "Use one of " + words(Relation.VALUES) + ".";
			default -> "If this is a line of prose, begin it with | ; if it is an entry of a list, begin it with - .";
		};
	}

	private static String wordBefore(RecognitionException error) {
		Token before = error.input instanceof TokenStream words && words.index() > 0 ? words.LT(-1) : null;
		return before == null || before.getText() == null ? "" : before.getText();
	}

	private static String words(List<? extends Enumerator> values) {
		return values.stream().map(Enumerator::getLiteral).collect(Collectors.joining(", "));
	}

	private static String missing(String expected, String found, EObject context) {
		String before = found.isEmpty() ? "" : " before " + quote(found);
		return switch (expected) {
			case "RULE_STRING" -> context instanceof Element && Character.isLetterOrDigit(found.codePointAt(0))
					? "A title in quotation marks is missing" + before + ". If this is a line of prose, begin it with | ."
					: "A text in quotation marks is missing" + before + ".";
			case "RULE_WORD" -> "A name is missing" + before + ".";
			case "RULE_NUMBER" -> "A number, a version or a date is missing" + before + ", for instance 1.0.0.";
			case "RULE_LINE" -> "A line of prose is missing" + before + ". Begin it with | .";
			case "'}'" -> "A closing } is missing" + before + ".";
			case "'{'" -> "An opening { is missing" + before + ".";
			default -> expected.startsWith("'") ? "The word " + expected.replace("'", "") + " is missing" + before + "." : "Something is missing" + before + ". Check the line before it.";
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
		return type == Token.EOF ? END : type >= 0 && type < names.length ? names[type] : "";
	}

	private static String quote(String found) {
		String shown = found.strip();
		return "\u201c" + (shown.length() > 40 ? shown.substring(0, 40) + "\u2026" : shown) + "\u201d";
	}
}
