package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.xtext.diagnostics.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import framewright.dsl.model.Framework;

/** On paper: a page in each of the five shapes of document that authors bring, all in the one language. */
class ShapesTest {

	static final List<String> SHAPES = Texts.SHAPES;

	@ParameterizedTest
	@FieldSource("SHAPES")
	void isUnderstoodAndHasNoError(String shape) {
		List<String> errors = Texts.issues(Texts.shape(shape)).stream().filter(issue -> issue.getSeverity() != Severity.INFO).map(issue -> issue.getLineNumber() + ": " + issue.getMessage()).toList();
		assertEquals(List.of(), errors);
	}

	@ParameterizedTest
	@FieldSource("SHAPES")
	void isOnePage(String shape) {
		long lines = Texts.shape(shape).lines().count();
		assertTrue(lines >= 40 && lines <= 75, lines + " lines");
	}

	@ParameterizedTest
	@FieldSource("SHAPES")
	void isLaidOutOnce(String shape) {
		String formatted = Texts.format(Texts.shape(shape));
		assertEquals(formatted, Texts.format(formatted));
		assertEquals(words(Texts.shape(shape)), words(formatted));
	}

	@ParameterizedTest
	@FieldSource("SHAPES")
	void isWrittenAsItWasRead(String shape) {
		Framework framework = Texts.framework(Texts.shape(shape));
		String written = Texts.write(framework);
		Texts.assertSame(framework, Texts.framework(written));
	}

	private static String words(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}
}
