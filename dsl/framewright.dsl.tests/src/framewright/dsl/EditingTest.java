package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import framewright.dsl.model.Framework;

/** Typing into a text gives what reading the whole text anew would give. */
class EditingTest {

	static final List<String> SHAPES = Texts.SHAPES;

	private static final List<String> TYPED = List.of("a", " ", "\n", "\"", "{", "}", "|", "| prose\n", "- entry\n", "//", "domain x \"X\" {\n}\n", "why", "at some", ".", "1.0.0", "see a.b", "*", "-", "\\", "level");

	@ParameterizedTest
	@FieldSource("SHAPES")
	void typingIsReading(String shape) {
		Random random = new Random(shape.hashCode());
		XtextResource resource = Texts.read(Texts.shape(shape));
		String text = Texts.shape(shape);
		for (int i = 0; i < 120; i++) {
			int offset = random.nextInt(text.length() + 1);
			int length = random.nextInt(3) == 0 ? Math.min(random.nextInt(12), text.length() - offset) : 0;
			String typed = random.nextInt(4) == 0 ? "" : TYPED.get(random.nextInt(TYPED.size()));
			if (i % 10 == 9) {
				// Start again from what is well-formed, now and then.
				typed = Texts.shape(shape);
				offset = 0;
				length = text.length();
			}
			resource.update(offset, length, typed);
			text = text.substring(0, offset) + typed + text.substring(offset + length);
			XtextResource anew = Texts.read(text);
			assertEquals(text, resource.getParseResult().getRootNode().getText());
			assertEquals(errors(anew), errors(resource), text);
			Framework expected = Frameworks.of(anew).orElse(null);
			Framework actual = Frameworks.of(resource).orElse(null);
			assertTrue(expected == null ? actual == null : actual != null && Texts.same(expected, actual), text);
		}
	}

	private static String errors(XtextResource resource) {
		EcoreUtil.resolveAll(resource);
		return String.join("\n", resource.getErrors().stream().sorted(java.util.Comparator.comparing(Resource.Diagnostic::getLine).thenComparing(Resource.Diagnostic::getMessage)).map(error -> error.getLine() + " " + error.getMessage()).toList());
	}
}
