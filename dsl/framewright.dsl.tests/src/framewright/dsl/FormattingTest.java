package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The canonical layout: the same words, in one place each. */
class FormattingTest {

	@Test
	void everythingHasItsPlace() {
		assertEquals("""
				framework f "F" {
				    version 1.0.0
				    author "A" as "lead"
				    audience "B", "C"
				    derived from g@2.0.0
				    logo "assets/l.svg" alt "L"

				    why "W"
				        | one
				        |
				        | two

				    scale s "S" stem "A leader will" {
				        summary
				            | about s
				        level a "A"
				        level b "B" {
				            note
				                | about b
				        }
				    }

				    structure {
				        duty "Duty" numbered 1 contains duty
				        task "Task"
				    }

				    duty d "D" short "E" formerly x, y {
				        why
				            | because
				        indicators "I"
				            | such as
				            - one
				              | goes on
				              called first
				                -- two
				                    --- three
				            - four
				        see d as related "note"
				        accept a.b because "c"

				        duty e "E2"

				        duty g "G" {
				            how
				        }
				        note
				    }

				    voices {
				        voice
				            | text
				        by "A"
				        voice
				    }

				    glossary "G" {
				        term "T" also "U", "V"
				            | text
				    }

				    see d
				    see e
				}
				""", Texts.format("""
				framework   f
				"F"{version 1.0.0 author "A"
				as "lead" audience "B" ,"C" derived   from g @ 2.0.0 logo "assets/l.svg"
				alt "L"
				why "W"
				|one
				|
				   |two
				scale s "S"
				stem "A leader will"{summary
				| about s
				level a "A" level b "B"{note
				| about b
				}}
				structure{duty "Duty" numbered 1 contains duty task "Task"}


				duty d "D" short "E"
				   formerly x,y{

				why
				| because
				indicators "I"
				|such as
				-one
				|goes on
				called first
				--two
				---three
				- four
				see d as related "note" accept a . b because "c"
				duty e "E2" duty g "G" { how } note }
				voices{voice
				|text
				by "A" voice}
				glossary "G"{term "T" also "U","V"
				| text
				}
				see d see e}"""));
	}

	@Test
	void commentsAreKeptWhereTheyAre() {
		assertEquals("""
				// before
				framework f "F" { // behind the brace
				    // before the version
				    version 1.0.0 // behind the version

				    // before the domain
				    domain d "D" { // behind its brace
				        // before why
				        why
				            | prose // is prose
				        // before the closing brace
				    }
				    // at the end
				}
				// after
				""", Texts.format("""
				// before
				framework f "F" {// behind the brace
				// before the version
				version 1.0.0// behind the version
				// before the domain
				domain d "D" {   // behind its brace
				// before why
				why
				| prose // is prose
				      // before the closing brace
				}
				// at the end
				}
				// after"""));
	}

	@Test
	void whatIsRepeatedIsOneList() {
		assertEquals("framework f \"F\" {\n    audience \"A\", \"B\", \"C\"\n\n    domain d \"D\" formerly a, b, c retired in 1.0.0 replaced by e, g\n\n    domain e \"E\"\n\n    domain g \"G\"\n}\n",
				Texts.format("framework f \"F\" { audience \"A\" audience \"B\", \"C\" domain d \"D\" formerly a formerly b, c retired in 1.0.0 replaced by e replaced by g domain e \"E\" domain g \"G\" }"));
	}

	@Test
	void whatIsRepeatedElsewhereStays() {
		String text = "framework f \"F\" {\n    audience \"A\"\n    version 1.0.0\n    audience \"B\"\n}\n";
		assertEquals(text, Texts.format(text));
	}

	@Test
	void lineEndsAndByteOrderMarkAreKept() {
		String formatted = Texts.format("\uFEFFframework f \"F\" {\r\nwhy\r\n|one\r\n\r\n}");
		assertEquals("\uFEFFframework f \"F\" {\r\n\r\n    why\r\n        | one\r\n}\r\n", formatted);
		assertEquals(formatted, Texts.format(formatted));
	}

	@Test
	void onlyTheWantedLinesAreLaidOut() {
		String text = "framework f \"F\" {\n  why\n  |one\n  how\n  |two\n}\n";
		int from = text.indexOf("  how");
		assertEquals("framework f \"F\" {\n  why\n  |one\n\n    how\n        | two\n}\n", Texts.format(Texts.read(text), new TextRegion(from - 1, text.indexOf('}') - from + 1)));
		assertEquals(text, Texts.format(Texts.read(text), new TextRegion(0, 0)));
	}

	static List<String> texts() {
		List<String> texts = new ArrayList<>(Texts.SHAPES.stream().map(Texts::shape).toList());
		Texts.samples().stream().map(Texts::text).forEach(texts::add);
		return texts;
	}

	static List<Path> samples() {
		return Texts.samples();
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("samples")
	void theSampleLibraryIsInCanonicalForm(Path file) {
		assertEquals(Texts.text(file), Texts.format(Texts.text(file)));
	}

	@RepeatedTest(20)
	void formattingTwiceIsFormattingOnce(RepetitionInfo repetition) {
		int seed = repetition.getCurrentRepetition();
		String text = respaced(Texts.write(RandomFramework.of(3000 + seed)), new Random(seed), true);
		String once = Texts.format(text);
		assertEquals(once, Texts.format(once));
	}

	/** What an author typed between the words plays no part in the layout. */
	@ParameterizedTest(name = "{index}")
	@MethodSource("texts")
	void spaceMeansNothing(String text) {
		String canonical = Texts.format(text);
		for (int seed = 0; seed < 2; seed++) {
			assertEquals(canonical, Texts.format(respaced(text, new Random(seed), false)));
		}
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("texts")
	void commentsAnywhereAreKeptAndChangeNothing(String text) {
		for (int seed = 0; seed < 2; seed++) {
			String commented = respaced(text, new Random(seed), true);
			XtextResource before = Texts.read(commented);
			assertEquals("", syntax(before), commented);
			String formatted = Texts.format(before);
			XtextResource after = Texts.read(formatted);
			assertEquals(comments(before), comments(after));
			assertEquals(prose(before), prose(after));
			assertTrue(Texts.same(Frameworks.of(before).orElseThrow(), Frameworks.of(after).orElseThrow()), formatted);
			assertEquals(formatted, Texts.format(formatted));
		}
	}

	private static String syntax(XtextResource resource) {
		return resource.getParseResult().hasSyntaxErrors() ? Texts.faults(resource) : "";
	}

	/** The same words with other space, and comments if wanted, between them. */
	private static String respaced(String text, Random random, boolean comments) {
		StringBuilder respaced = new StringBuilder();
		int comment = 0;
		for (ILeafNode leaf : Texts.read(text).getParseResult().getRootNode().getLeafNodes()) {
			if (!leaf.isHidden()) {
				respaced.append(isProse(leaf) && random.nextBoolean() ? leaf.getText().replaceFirst("^(\\||-{1,3}) (?=[A-Za-z])", "$1") + "  " : leaf.getText());
				respaced.append(isProse(leaf) ? "\n" : "");
			} else if (leaf.getText().startsWith("//")) {
				respaced.append(leaf.getText());
			} else {
				boolean follows = respaced.isEmpty() || respaced.charAt(respaced.length() - 1) == '\n';
				respaced.append(follows ? "" : " ");
				for (int i = random.nextInt(3); i > 0; i--) {
					respaced.append(" \t\n".charAt(random.nextInt(3)));
				}
				if (comments && random.nextInt(20) == 0) {
					respaced.append("// comment ").append(comment++).append(" { | \"\n");
				}
			}
		}
		return respaced.toString();
	}

	private static boolean isProse(ILeafNode leaf) {
		EObject grammar = leaf.getGrammarElement();
		return grammar instanceof org.eclipse.xtext.RuleCall call && call.getRule() instanceof TerminalRule rule && List.of("LINE", "BULLET", "SUB_BULLET", "SUB_SUB_BULLET").contains(rule.getName());
	}

	private static List<String> comments(XtextResource resource) {
		return leaves(resource).stream().filter(leaf -> leaf.isHidden() && leaf.getText().startsWith("//")).map(leaf -> leaf.getText().strip()).toList();
	}

	/** The lines of prose, but for the space behind their marks and at their ends. */
	private static List<String> prose(XtextResource resource) {
		return leaves(resource).stream().filter(FormattingTest::isProse).map(leaf -> leaf.getText().replaceFirst("^(\\||-{1,3}) ?", "$1 ").stripTrailing()).toList();
	}

	private static List<ILeafNode> leaves(XtextResource resource) {
		List<ILeafNode> leaves = new ArrayList<>();
		resource.getParseResult().getRootNode().getLeafNodes().forEach(leaves::add);
		return leaves;
	}
}
