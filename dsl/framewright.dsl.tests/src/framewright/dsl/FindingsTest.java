package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.validation.IssueCodes;

/** What the language finds fault with: what it is called, where it is, how bad it is, and that its message can be acted upon. */
class FindingsTest {

	@TempDir
	Path library;

	/** A text with one fault, whose place stands between « and ». */
	private record Case(Severity severity, String text) {
	}

	private static final Map<String, Case> CASES = new HashMap<>();

	static {
		error(IssueCodes.SYNTAX, "framework f \"F\" { domain a \"A\" { «\"stray\"» } }");
		error(IssueCodes.GIVEN_TWICE, "framework f \"F\" { version 1.0.0 version «2.0.0» }");
		error(IssueCodes.BAD_VERSION, "framework f \"F\" { version «2.1» }");
		error(IssueCodes.BAD_DATE, "framework f \"F\" { review-by «2027-13-01» }");
		error(IssueCodes.BAD_UUID, "framework f \"F\" { domain d \"D\" uuid «\"6f1e2b52\"» }");
		error(IssueCodes.BAD_LANGUAGE, "framework f \"F\" { language «english» }");
		error(IssueCodes.LANGUAGE_VERSION, "framework f \"F\" { language-version «9» }");
		error(IssueCodes.EMPTY_TITLE, "framework f \"F\" { domain d «\" \"» }");
		error(IssueCodes.DUPLICATE_NAME, "framework f \"F\" { domain d \"D\" domain «d» \"Other\" }");
		error(IssueCodes.DUPLICATE_UUID, """
				framework f "F" {
				    domain d "D" uuid "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10"
				    domain e "E" uuid «"6F1E2B52-7d0c-4b6e-9a51-0f6c2f6f7a10"»
				}
				""");
		error(IssueCodes.UNKNOWN_TIER, "framework f \"F\" { «principle» p \"P\" }");
		error(IssueCodes.UNKNOWN_SCALE, "framework f \"F\" { structure { duty \"Duty\" rated on «s» } }");
		error(IssueCodes.UNKNOWN_LEVEL, Texts.around("component c \"C\" retired in 1.0.0 { at «top» }").replace("component c", "domain d \"D\" { subdomain s \"S\" { component c").replace("» }", "» } } }"));
		error(IssueCodes.UNKNOWN_SOURCE, "framework f \"F\" { voices { voice from «s» } }");
		error(IssueCodes.DANGLING_REFERENCE, "framework f \"F\" { see «other.element» }");
		error(IssueCodes.CYCLIC_REFERENCE, "framework f \"F\" { domain d \"D\" { see «d» } }");
		error(IssueCodes.BAD_ADDRESS, "framework f \"F\" { see «\"example.org\"» }");
		error(IssueCodes.TIER_NOT_ALLOWED, "framework f \"F\" { domain d \"D\" { «component» c \"C\" } }");
		error(IssueCodes.TIER_CYCLE, "framework f \"F\" { structure { duty \"Duty\" contains «duty» } }");
		error(IssueCodes.TIER_RATED_TWICE, "framework f \"F\" { scale s \"S\" { level a \"A\" level b \"B\" } structure { duty \"Duty\" rated on s answered on «s» } }");
		error(IssueCodes.BAD_NUMBERING, "framework f \"F\" { structure { duty \"Duty\" numbered «x» } }");
		error(IssueCodes.TOO_FEW_LEVELS, "framework f \"F\" { scale «s» \"S\" { level a \"A\" } }");
		error(IssueCodes.STRUCTURE_TWICE, "framework f \"F\" { structure { duty \"Duty\" } «structure { task \"Task\" }» }");
		CASES.put(IssueCodes.DESCRIPTOR_MISSING, new Case(Severity.INFO, rated("component c «\"C\"» { at some\n| text\n }")));
		error(IssueCodes.DESCRIPTOR_DOUBLE, rated("component c \"C\" { at some\n| text\nat high\n| text\nat «some»\n| text\n }"));
		error(IssueCodes.DESCRIPTOR_NOT_RATED, Texts.around("domain d \"D\" { at «some»\n| text\n }"));
		error(IssueCodes.PROSE_MARKUP, "framework f \"F\" { why\n| text\n  «| # heading»\n }");
		error(IssueCodes.SECTION_WITHOUT_TITLE, "framework f \"F\" { «section»\n| text\n }");
		error(IssueCodes.FIGURE_WITHOUT_ALT, "framework f \"F\" { figure «\"assets/a.png\"» }");
		error(IssueCodes.FIGURE_FILE, "framework f \"F\" { figure «\"../a.png\"» alt \"A\" }");
		error(IssueCodes.NOT_RETIRED, "framework f \"F\" { domain a \"A\" replaced by «b» domain b \"B\" }");
	}

	/** Codes whose fault takes more than one file to make; each has a test of its own below. */
	private static final Set<String> OF_LIBRARIES = Set.of(IssueCodes.DUPLICATE_FRAMEWORK, IssueCodes.FILE_NAME);

	private static void error(String code, String text) {
		CASES.put(code, new Case(Severity.ERROR, text));
	}

	private static String rated(String component) {
		return Texts.around("domain d \"D\" { subdomain s \"S\" {\n" + component + "\n} }");
	}

	static List<String> codes() {
		return Arrays.stream(IssueCodes.class.getFields()).filter(field -> !field.getName().equals("TODO")).map(FindingsTest::value).toList();
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}

	@ParameterizedTest
	@MethodSource("codes")
	void isFoundAtItsPlace(String code) {
		if (OF_LIBRARIES.contains(code)) {
			return;
		}
		Case fault = CASES.get(code);
		assertNotNull(fault, "every code needs a case here");
		String text = fault.text().replaceAll("[«»]", "");
		List<Issue> issues = Texts.issues(text);
		assertEquals(1, issues.size(), () -> issues.toString());
		Issue issue = issues.get(0);
		assertEquals(code, issue.getCode(), issue.getMessage());
		assertEquals(fault.severity(), issue.getSeverity());
		int from = fault.text().indexOf('«');
		assertEquals(fault.text().substring(from + 1, fault.text().indexOf('»')), text.substring(issue.getOffset(), issue.getOffset() + issue.getLength()));
		assertEquals(from, issue.getOffset());
		PlainWords.check(issue.getMessage());
	}

	private List<Issue> issues(String path, String text, String... others) {
		XtextResourceSet set = Texts.service(XtextResourceSet.class);
		for (int i = 0; i < others.length; i += 2) {
			Texts.read(others[i + 1], URI.createFileURI(library.resolve(others[i]).toString()).toString(), set);
		}
		List<Issue> issues = Texts.issues(Texts.read(text, URI.createFileURI(library.resolve(path).toString()).toString(), set));
		issues.forEach(issue -> PlainWords.check(issue.getMessage()));
		return issues;
	}

	private static String codes(List<Issue> issues) {
		return String.join(", ", issues.stream().map(issue -> issue.getSeverity() + " " + issue.getCode()).sorted().toList());
	}

	private static String codes(String text) {
		List<Issue> issues = Texts.issues(text);
		issues.forEach(issue -> PlainWords.check(issue.getMessage()));
		return codes(issues);
	}

	// ---- libraries ----

	@Test
	void theSameFrameworkTwice() {
		assertEquals("ERROR duplicate-framework", codes(issues("f.framework", "framework f \"F\" {}", "g/f.framework", "framework f \"Copy\" {}")));
	}

	@Test
	void theSameUuidTwice() {
		String header = " { uuid \"6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10\" }";
		assertEquals("ERROR duplicate-uuid", codes(issues("f.framework", "framework f \"F\"" + header, "g.framework", "framework g \"G\"" + header)));
	}

	@Test
	void ownPublishedVersionsAreNoDuplicates() {
		assertEquals("", codes(issues("f.framework", "framework f \"F\" {}", "published/f/1.0.0.framework", "framework f \"F\" {}")));
		assertEquals("", codes(issues("published/f/2.0.0.framework", "framework f \"F\" {}", "published/f/1.0.0.framework", "framework f \"F\" {}", "f.framework", "framework f \"F\" {}")));
	}

	@Test
	void aFileThatDoesNotBearTheNameOfItsFramework() {
		assertEquals("WARNING file-name", codes(issues("g.framework", "framework f \"F\" {}")));
		assertEquals("WARNING file-name", codes(issues("published/g/1.0.0.framework", "framework f \"F\" {}")));
		assertEquals("", codes(issues("published/f/1.0.0.framework", "framework f \"F\" {}")));
	}

	@Test
	void aFigureWhoseFileIsMissing() throws IOException {
		String text = "framework f \"F\" { figure \"assets/a.png\" alt \"A\" }";
		assertEquals("WARNING figure-file", codes(issues("f.framework", text)));
		Files.createDirectories(library.resolve("assets"));
		Files.writeString(library.resolve("assets/a.png"), "");
		assertEquals("", codes(issues("f.framework", text)));
		assertEquals("", codes(issues("published/f/1.0.0.framework", text)));
	}

	@Test
	void aFigureBeyondTheLibraryDoesNotCount() throws IOException {
		Files.createDirectories(library.resolve("assets"));
		Files.writeString(library.resolve("assets/a.png"), "");
		Files.createDirectories(library.resolve("inner"));
		Files.writeString(library.resolve("inner/library.settings"), "");
		assertEquals("WARNING figure-file", codes(issues("inner/f.framework", "framework f \"F\" { figure \"assets/a.png\" alt \"A\" }")));
	}

	// ---- how bad it is ----

	@Test
	void whatIsMissingInADraftIsATodo() {
		Issue issue = Texts.issues(rated("component c \"C\"")).get(0);
		assertEquals(Severity.INFO, issue.getSeverity());
		assertEquals(IssueCodes.TODO, issue.getData()[0]);
		assertEquals("There is no text yet for “Some impact”, “High impact”. Write it under at some, at high.", issue.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "review", "published", "retired" })
	void fromReviewOnItIsAnError(String status) {
		assertEquals("ERROR descriptor-missing", codes(rated("component c \"C\"").replace("framework f \"F\" {", "framework f \"F\" { status " + status)));
	}

	@Test
	void aDescriptorWithoutTextIsMissing() {
		assertEquals("INFO descriptor-missing", codes(rated("component c \"C\" { at some\n|\n|  \nat high\n| text\n }")));
	}

	@Test
	void aRetiredElementNeedsNoDescriptors() {
		assertEquals("", codes(rated("component c \"C\" retired in 2.0.0")));
	}

	@Test
	void anOlderLanguageIsAWarning() {
		assertEquals("WARNING language-version", codes("framework f \"F\" { language-version 0 }"));
		assertEquals("", codes("framework f \"F\" { language-version 1 }"));
	}

	// ---- the less obvious cases ----

	@ParameterizedTest
	@CsvSource(textBlock = """
			domain a "A" formerly b domain b "B", a former name is taken
			domain a "A" retired in 1.0.0 domain a "B", retired elements keep their names
			domain a "A" formerly a, a name that is a former name
			domain a "A" { subdomain a "B" }, however deep
			scale s "S" { level a "A" level b "B" } scale s "T" { level a "A" level b "B" } domain d "D", scales
			scale s "S" { level a "A" level a "B" }, levels
			structure { duty "D" duty "E" }, tiers
			sources { source s "S" source s "T" }, sources
			""")
	void duplicateNames(String contents, String why) {
		assertTrue(codes("framework f \"F\" { " + contents + " }").contains("ERROR duplicate-name"), why);
	}

	@ParameterizedTest
	@ValueSource(strings = { "domain a \"A\" retired in 2.0.0 replaced by b domain b \"B\" retired in 2.0.0 replaced by a", "domain a \"A\" retired in 2.0.0 replaced by a",
			"domain a \"A\" { see b as precedes } domain b \"B\" { see a as precedes }",
			"domain a \"A\" { see b as precedes } domain b \"B\" { see c as precedes } domain c \"C\" { see a as precedes }", "see f" })
	void circles(String contents) {
		assertTrue(codes("framework f \"F\" { " + contents + " }").contains("ERROR cyclic-reference"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "domain a \"A\" { see b } domain b \"B\" { see a }", "domain a \"A\" { see b as precedes } domain b \"B\" { see a as related }",
			"domain a \"A\" { see b as precedes see c as precedes } domain b \"B\" { see c as precedes } domain c \"C\"" })
	void noCircles(String contents) {
		assertEquals("", codes("framework f \"F\" { " + contents + " }"));
	}

	@Test
	void tiersThatContainEachOther() {
		assertEquals("ERROR tier-cycle, ERROR tier-cycle", codes("framework f \"F\" { structure { a \"A\" contains b b \"B\" contains a c \"C\" contains a } }"));
	}

	@Test
	void anUnorderedScaleRatesNothing() {
		assertEquals("ERROR tier-rated-twice", codes("framework f \"F\" { scale s \"S\" unordered { level a \"A\" level b \"B\" } structure { duty \"Duty\" rated on s } }"));
	}

	@Test
	void aTierThatBelongsElsewhere() {
		assertEquals("ERROR tier-not-allowed", codes("framework f \"F\" { component c \"C\" }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "structure { duty \"D\" plural \"P\" plural \"Q\" }", "domain d \"D\" short \"S\" code \"C\" short \"T\"", "scale s \"S\" stem \"A\" stem \"B\" { level a \"A\" level b \"B\" }",
			"scale s \"S\" { level a \"A\" code \"1\" code \"2\" level b \"B\" }" })
	void saidTwice(String contents) {
		assertEquals("ERROR given-twice", codes("framework f \"F\" { " + contents + " }"));
	}

	@Test
	void whatMayBeRepeated() {
		assertEquals("", codes("framework f \"F\" { author \"A\" author \"B\" audience \"C\" audience \"D\" domain d \"D\" formerly a formerly b audience \"E\" audience \"F\" }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-30", "2026-9-1", "2026", "1.0.0", "2026-09-01T00" })
	void dates(String date) {
		assertEquals("ERROR bad-date", codes("framework f \"F\" { date " + date + " }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.0", "01.0.0", "1.0.0-", "1.0.0+x", "2026-09-01" })
	void versions(String version) {
		assertEquals("ERROR bad-version", codes("framework f \"F\" { version " + version + " }"));
		assertEquals("ERROR bad-version", codes("framework f \"F\" { derived from g@" + version + " }"));
		assertEquals("ERROR bad-version", codes("framework f \"F\" { domain d \"D\" retired in " + version + " }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "en-GB", "cy", "zh-Hant-TW" })
	void languages(String language) {
		assertEquals("", codes("framework f \"F\" { language " + language + " }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "file:///etc/passwd", "https://a b", "http://", "data:text/html,x" })
	void addressesOfNoPage(String address) {
		assertEquals("ERROR bad-address", codes("framework f \"F\" { reading { work \"W\" link \"" + address + "\" } }"));
		assertEquals("ERROR bad-address", codes("framework f \"F\" { sources { source s \"S\" link \"" + address + "\" } }"));
		assertEquals("ERROR bad-address", codes("framework f \"F\" { see \"" + address + "\" }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/etc/passwd", "assets/../x.png", "http://example.org/a.png", "assets\\\\a.png", "C:/a.png" })
	void figuresOutsideTheLibrary(String file) {
		assertEquals("ERROR figure-file", codes("framework f \"F\" { figure \"" + file + "\" alt \"A\" }"));
	}

	@Test
	void theLogoIsAFileOfTheLibraryToo() {
		assertEquals("ERROR figure-file", codes("framework f \"F\" { logo \"../secret.png\" alt \"Logo\" }"));
	}

	@Test
	void proseIsCheckedWhereverItStands() {
		String contents = """
				glossary
				    | # one
				{
				    term "T"
				        | # two
				}
				sources
				    | # three
				{
				    source s "S"
				        | # four
				}
				voices
				    | # five
				{
				    voice
				        | # six
				}
				reading
				    | # seven
				{
				    work "W"
				        | # eight
				}
				tests
				    | # nine
				    - # ten
				        -- # eleven
				            --- # twelve
				""";
		List<Issue> issues = Texts.issues("framework f \"F\" {\n" + contents + "}");
		assertEquals("3, 6, 9, 12, 15, 18, 21, 24, 27, 28, 29, 30", String.join(", ", issues.stream().map(issue -> issue.getLineNumber().toString()).toList()));
	}

	@Test
	void severalFaultsOfOneProse() {
		List<Issue> issues = Texts.issues("framework f \"F\" {\nwhy\n| # one\n|\n| two\n|\n| <b>three</b>\n|\n| ![four](x.png)\n}");
		assertEquals(Set.of(3, 7, 9), Set.copyOf(issues.stream().map(Issue::getLineNumber).toList()));
	}
}
