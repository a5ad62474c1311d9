package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.model.Framework;
import framewright.dsl.resource.Nesting;

/** Whatever a file holds is a framework or has errors at their places. Nothing is thrown, nothing runs for ever, and no mistake of ours turns up in the log. */
class HostileTest {

	private static final Duration A_MINUTE = Duration.ofMinutes(1);

	private final List<String> logged = new ArrayList<>();

	private final AppenderSkeleton log = new AppenderSkeleton() {
		@Override
		protected void append(LoggingEvent event) {
			if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
				String trace = event.getThrowableStrRep() == null ? "" : String.join("\n", Arrays.stream(event.getThrowableStrRep()).limit(12).toList());
				logged.add(event.getRenderedMessage() + "\n" + trace);
			}
		}

		@Override
		public boolean requiresLayout() {
			return false;
		}

		@Override
		public void close() {
			// nothing to close
		}
	};

	@BeforeEach
	void listen() {
		LogManager.getRootLogger().addAppender(log);
	}

	@AfterEach
	void nothingWentWrong() {
		LogManager.getRootLogger().removeAppender(log);
		assertEquals(List.of(), logged);
	}

	private static List<Issue> survives(byte[] bytes) {
		return assertTimeoutPreemptively(A_MINUTE, () -> {
			XtextResource resource = Texts.read(bytes);
			EcoreUtil.resolveAll(resource);
			List<Issue> issues = Texts.issues(resource);
			Frameworks.of(resource).ifPresent(HostileTest::use);
			int length = new String(bytes, StandardCharsets.UTF_8).length();
			for (Issue issue : issues) {
				PlainWords.check(issue.getMessage());
				assertTrue(issue.getOffset() >= 0 && issue.getOffset() <= length, () -> issue + " in a text of " + length);
				assertTrue(issue.getLineNumber() >= 1, issue::toString);
				assertTrue(issue.getOffset() + issue.getLength() <= length + 1, () -> issue + " in a text of " + length);
			}
			assertEquals(resource.getErrors().size(), issues.stream().filter(issue -> issue.isSyntaxError() || resource.getErrors().stream().anyMatch(error -> error.getMessage().equals(issue.getMessage()) && error.getLine() == issue.getLineNumber())).count(),
					"every error is told");
			if (!resource.getContents().isEmpty()) {
				Texts.format(resource);
			}
			return issues;
		});
	}

	/** What other parts of the program do with every model, broken or not. */
	private static void use(Framework framework) {
		Numbering numbering = Numbering.of(framework);
		Identity identity = Identity.of(framework);
		Frameworks.allElements(framework).stream().limit(500).forEach(element -> {
			numbering.heading(element);
			Frameworks.stem(element);
			Frameworks.shortTitle(element);
			if (element.getName() != null) {
				identity.of(element);
			}
			EcoreUtil.getURI(element);
		});
	}

	private static List<Issue> survives(String text) {
		return survives(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void isRefused(String code, byte[] bytes) {
		List<Issue> issues = survives(bytes);
		assertEquals(1, issues.size(), issues.toString());
		assertEquals(code, issues.get(0).getCode());
		assertEquals(Severity.ERROR, issues.get(0).getSeverity());
	}

	@Test
	void nestedDeeply() {
		isRefused("nested-too-deep", ("framework f \"F\" {" + "domain d \"D\" {".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
		isRefused("nested-too-deep", ("framework f \"F\" {\n" + "domain d \"D\" {\n".repeat(5_000) + "}\n".repeat(5_001)).getBytes(StandardCharsets.UTF_8));
		isRefused("nested-too-deep", "{".repeat(500_000).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void nestedAsDeepAsMayBe() {
		assertFalse(survives("framework f \"F\" {" + "domain d \"D\" {".repeat(59) + "}".repeat(60)).stream().anyMatch(issue -> "nested-too-deep".equals(issue.getCode())));
	}

	@Test
	void nestingPassesOverWhatIsNoBrace() {
		String braces = "{".repeat(100);
		assertEquals(-1, Nesting.tooDeep("a \"" + braces + "\\\"" + braces + "\" | " + braces + "\n// " + braces + "\n- " + braces + "\n  -- " + braces + "\n\"" + braces + "\n}}}{", 3));
		assertEquals(4, Nesting.tooDeep("a-b{{", 1));
		assertEquals(10, Nesting.tooDeep("\"a { {\n\"b {", 1));
		assertEquals(3, Nesting.tooDeep("\"a\\{", 0));
		assertEquals(3, Nesting.tooDeep("{}{{", 1));
		assertEquals(1, Nesting.tooDeep("\"{".replace("\"", "/"), 0));
	}

	@Test
	void openBracesBehindTitlesWithoutEnd() {
		isRefused("nested-too-deep", ("framework f \"F\" {\n" + "domain d \"D {  \n".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void referencesThatLeadNowhere() {
		List<Issue> issues = survives("framework f \"F\" {\n" + "see nowhere.at-all\n".repeat(50_000) + "}\n");
		assertTrue(!issues.isEmpty() && issues.size() <= 301, issues.size() + " issues");
	}

	@Test
	void unknownTiers() {
		survives("framework f \"F\" {\n" + "thing x \"X\"\n".repeat(5_000) + "}\n");
	}

	@Test
	void syntaxErrorsOnEveryLine() {
		List<Issue> issues = survives("framework f \"F\" {\n" + "see \"unclosed\n domain = {\n".repeat(3_000) + "}\n");
		assertTrue(issues.size() <= 302, issues.size() + " issues");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n", "\uFEFF", "\uFEFF\r\n", "}", "{", "\"", "|", "-", "---", "//", "\\", "framework", "framework f", "framework f \"", "framework f \"F\"", "framework f \"F\" {", "framework f \"F\" { domain",
			"framework f \"F\" } {", "framework f \"F\" { structure { x", "framework f \"F\" { scale s", "framework f \"F\" { at }", "framework f \"F\" { see }", "framework f \"F\" { domain d \"D\" replaced by",
			"framework f \"F\" { structure { a \"A\" contains a, } a", "framework f \"F\" { domain d domain e domain d see", "framework f \"F\" { scale s scale s level l level", "framework framework framework" })
	void scraps(String text) {
		survives(text);
	}

	@Test
	void runsOfOneSign() {
		for (String sign : List.of("\"", "\\", "|", "-", "}", "/", "'", "\r", "\t", "a", "1", "\u00a0", "\uFEFF", "é", "😀", "\" ", "- ", "a ", "{}", "\"{\n", "at ", ". ")) {
			survives(sign.repeat(5_000));
			survives("framework f \"F\" {\n" + sign.repeat(5_000) + "\n}");
		}
	}

	@Test
	void oneVeryLongLine() {
		String words = "word ".repeat(20_000);
		survives("framework f \"" + words + "\" { why\n| " + words + "\n indicators\n- " + words + "\n }");
		survives("framework f \"F\" {" + words + "}");
	}

	@Test
	void manyTitlesWithoutEnd() {
		survives("framework f \"F\" {\n" + "domain d \"D\n".repeat(3_000) + "}\n");
	}

	@Test
	void whatIsNoText() {
		isRefused("not-text", new byte[] { 'a', 0, 'b' });
		isRefused("not-utf8", new byte[] { 'f', 'r', (byte) 0xE9, 'x' });
		isRefused("not-utf8", "framework f \"caf\u00e9\" {}".getBytes(StandardCharsets.ISO_8859_1));
		isRefused("not-utf8", new byte[] { 'a', (byte) 0xE2, (byte) 0x82 });
		isRefused("not-utf8", new byte[] { (byte) 0xFF, (byte) 0xFE, 'a' });
	}

	@Test
	void thePlaceOfWhatIsNoText() {
		Resource.Diagnostic error = Texts.read(new byte[] { 'a', '\n', 'b', 'c', (byte) 0xE9, 'x' }).getErrors().get(0);
		assertEquals("2:3", error.getLine() + ":" + error.getColumn());
	}

	@Test
	void randomBytes() {
		Random random = new Random(11);
		for (int i = 0; i < 100; i++) {
			byte[] bytes = new byte[random.nextInt(2_000)];
			random.nextBytes(bytes);
			survives(bytes);
			for (int j = 0; j < bytes.length; j++) {
				bytes[j] = (byte) (1 + Math.abs(bytes[j] % 127));
			}
			survives(bytes);
		}
	}

	@Test
	void randomWordsOfTheLanguage() {
		Random random = new Random(12);
		List<String> words = new ArrayList<>(ParsingTest.keywords());
		words.addAll(List.of("{", "{", "{", "}", "}", "}", "\"text\"", "\"text\"", "\"open", "| line\n", "- entry\n", "-- entry\n", "1.0.0", "name", "domain", "component", ".", ",", "@", "// x\n", "\n", "*"));
		for (int i = 0; i < 300; i++) {
			StringBuilder text = new StringBuilder(random.nextBoolean() ? "framework f \"F\" {\n" : "");
			for (int j = random.nextInt(60); j > 0; j--) {
				text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(6) == 0 ? '\n' : ' ');
			}
			survives(text.toString());
		}
	}

	@Test
	void cutOffAnywhere() {
		String text = Texts.text(Texts.samples().stream().filter(file -> file.endsWith("leadership-toolkit.framework")).findFirst().orElseThrow());
		// The beginning, where all kinds of words stand close together, and then larger and larger pieces.
		Random random = new Random(13);
		for (int i = 0; i < 200; i++) {
			survives(text.substring(0, i < 170 ? random.nextInt(6_000) : random.nextInt(text.length())));
		}
	}

	@Test
	void wordsLostAnywhere() {
		Random random = new Random(14);
		for (String shape : Texts.SHAPES) {
			String text = Texts.shape(shape);
			for (int i = 0; i < 60; i++) {
				int from = random.nextInt(text.length());
				survives(text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + random.nextInt(30))));
			}
		}
	}
}
