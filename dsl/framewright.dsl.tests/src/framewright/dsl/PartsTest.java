package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.model.Author;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Structure;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/** The parts that are read from the lines of a text are those that the parser finds, and together they are the text. */
class PartsTest {

	@RepeatedTest(200)
	void readAsTheParserReads(RepetitionInfo repetition) throws UnreadablePartException {
		String text = Texts.write(RandomFramework.of(5000 + repetition.getCurrentRepetition()));
		compare(Texts.framework(text), text);
	}

	@ParameterizedTest
	@MethodSource("framewright.dsl.Texts#samples")
	void samples(Path file) throws UnreadablePartException {
		String text = Texts.text(file);
		compare(Frameworks.of(Texts.read(text)).orElseThrow(), text);
	}

	@Test
	void commentsAndBlankLinesBelongSomewhere() throws UnreadablePartException {
		String text = """
				// before
				framework f "F" { // behind the brace
				    version 1.0.0 // behind the version
				    // before the domain

				    domain d "D" /* no */ { why | x
				        questions "q" // behind the heading
				            // before the first
				            - a // this is the entry's own text
				            | goes on
				            -- b
				        at // between
				          some | y
				    } // behind the domain
				    // last
				} // the end
				""".replace("/* no */ ", "");
		Part framework = PartReader.read(text);
		assertEquals(text.strip().substring("// before\n".length()), print(framework).strip());
		Part domain = framework.parts().get(1);
		assertEquals("\n    // before the domain\n\n    ", framework.lead(1));
		assertTrue(domain.text().endsWith("// behind the domain"), domain.text());
		assertEquals(List.of("why", "questions", "at"), domain.parts().stream().map(Part::keyword).toList());
		assertEquals("a // this is the entry's own text\ngoes on", domain.parts().get(1).parts().get(0).prose());
		assertEquals("questions \"q\" // behind the heading", domain.parts().get(1).head());
	}

	@Test
	void lineEndingsOfWindows() throws UnreadablePartException {
		String text = "framework f \"F\" {\r\n    summary\r\n        | one \r\n        |\r\n        | two\r\n}\r\n";
		Part framework = PartReader.read(text);
		assertEquals("one\n\ntwo", framework.parts().get(0).prose());
		assertEquals(text.strip(), print(framework));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "framework", "framework f", "framework f \"F", "framework f \"F\" {", "framework f \"F\" { domain }", "framework f \"F\" { domain d }", "framework f \"F\" { why \"", "framework f \"F\" { questions\n-- a\n}",
			"framework f \"F\" { } x", "framework f \"F\" { voices { work \"x\" } }", "framework f \"F\" { | x\n }", "framework f \"F\" { see x as }", "\u0000", "framework f \"F\" { audience \"a\", }" })
	void whatDoesNotFollowTheLanguageIsRefused(String text) {
		UnreadablePartException refused = assertThrows(UnreadablePartException.class, () -> PartReader.read(text));
		assertTrue(refused.getMessage().startsWith("Line 1: ") || refused.getMessage().startsWith("Line 2: "), refused.getMessage());
	}

	@Test
	void nestedTooDeepIsRefused() {
		assertThrows(UnreadablePartException.class, () -> PartReader.read("framework f \"F\" {" + " domain d \"D\" {".repeat(100_000)));
	}

	/** Whatever is done to a text, it is read or refused, and never anything else. */
	@RepeatedTest(50)
	void mutatedTexts(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		StringBuilder text = new StringBuilder(Texts.write(RandomFramework.of(repetition.getCurrentRepetition())));
		for (int i = 0; i < 40; i++) {
			int at = random.nextInt(text.length());
			switch (random.nextInt(3)) {
				case 0 -> text.deleteCharAt(at);
				case 1 -> text.insert(at, "{}\"|-\n,.@/".charAt(random.nextInt(10)));
				default -> text.setLength(Math.max(1, random.nextInt(20) == 0 ? at : text.length()));
			}
			try {
				Part framework = PartReader.read(text.toString());
				assertTrue(text.toString().contains(print(framework)));
			} catch (UnreadablePartException e) {
				assertTrue(e.line() > 0);
			}
		}
	}

	private static String print(Part part) {
		StringBuilder text = new StringBuilder(part.head());
		for (int i = 0; i < part.parts().size(); i++) {
			text.append(part.lead(i)).append(print(part.parts().get(i)));
		}
		return text.append(part.tail()).toString();
	}

	private static void compare(Framework framework, String text) throws UnreadablePartException {
		Part part = PartReader.read(text);
		assertTrue(text.contains(print(part)));
		assertEquals(describe(framework), describe(part));
	}

	// ---- both as lists of lines: what each object is called and says, in the order of the text ----

	private static String describe(Part part) {
		List<String> lines = new ArrayList<>();
		describe(part, 0, lines);
		return String.join("\n", lines);
	}

	private static void describe(Part part, int depth, List<String> lines) {
		if (part.kind() == Kind.FIELD) {
			return;
		}
		boolean named = part.kind() != Kind.REFERENCE && part.kind() != Kind.DESCRIPTOR && part.kind() != Kind.ACCEPTANCE;
		lines.add(" ".repeat(depth) + (named ? part.name() : "") + "|" + (part.kind() == Kind.REFERENCE || part.kind() == Kind.FIGURE ? "" : part.title()) + "|" + part.prose().replace("\n", "/") + "|" + part.values("formerly") + part.values("short"));
		part.parts().forEach(inner -> describe(inner, depth + 1, lines));
	}

	private static String describe(EObject object) {
		List<String> lines = new ArrayList<>();
		describe(object, 0, lines);
		return String.join("\n", lines);
	}

	private static void describe(EObject object, int depth, List<String> lines) {
		if (object instanceof Author || object instanceof Structure structure && DefaultStructure.isDefault(structure)) {
			return;
		}
		String name = object instanceof Descriptor ? "" : value(object, "name");
		String title = value(object, "title") + value(object, "heading");
		lines.add(" ".repeat(depth) + name + "|" + title + "|" + (object instanceof Prose prose ? Frameworks.text(prose).replace("\n", "/") : "") + "|" + list(object, "formerly") + list(object, "short"));
		object.eContents().forEach(inner -> describe(inner, depth + 1, lines));
	}

	private static String value(EObject object, String feature) {
		EStructuralFeature found = object.eClass().getEStructuralFeature(feature);
		Object value = found == null ? null : object.eGet(found);
		return value == null ? "" : value.toString();
	}

	private static List<?> list(EObject object, String feature) {
		EStructuralFeature found = object.eClass().getEStructuralFeature(feature);
		Object value = found == null ? null : object.eGet(found);
		return value == null ? List.of() : value instanceof EList<?> list ? list : List.of(value);
	}
}
