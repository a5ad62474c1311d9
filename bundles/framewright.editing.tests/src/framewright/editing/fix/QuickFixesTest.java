package framewright.editing.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import framewright.core.library.Finding;
import framewright.core.library.LibraryReader;
import framewright.core.rules.Rules;
import framewright.dsl.validation.IssueCodes;
import framewright.editing.InLibrary;
import framewright.editing.Libraries;

/** Each fix is done, and the text is checked again. */
class QuickFixesTest extends InLibrary {

	private static final String TIERS = """
			structure {
			    domain "Domain" numbered 1 contains subdomain
			    subdomain "Subdomain" contains component
			    component "Component" rated on impact
			}
			""".indent(4);

	private List<Finding> findings(String name, String text) {
		try {
			LibraryReader reader = new LibraryReader(library.library());
			reader.readAll(null);
			reader.read(library.file(name), text);
			return reader.check(library.file(name), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Set<String> codes(List<Finding> findings) {
		return findings.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The labels of the fixes for what a check finds in a text; each is done and must leave nothing of it, and nothing else either. */
	private List<String> fixed(String code, String text) {
		List<String> labels = new ArrayList<>();
		fixes(code, text).forEach(fix -> {
			String after = fix.edit().apply(library.file("alpha"), text);
			assertEquals(Set.of(), codes(findings("alpha", after)), fix.label() + ":\n" + after);
			labels.add(fix.label());
		});
		return labels;
	}

	private List<QuickFix> fixes(String code, String text) {
		library.open("alpha", text);
		List<Finding> found = findings("alpha", text).stream().filter(finding -> finding.code().equals(code)).toList();
		assertTrue(!found.isEmpty(), () -> code + " is not found, but " + findings("alpha", text));
		List<QuickFix> fixes = QuickFixes.of(library.texts(), library.file("alpha"), text, found.get(0));
		fixes.forEach(fix -> assertEquals(code, fix.code()));
		return fixes;
	}

	private String after(String code, String text) {
		return fixes(code, text).get(0).edit().apply(library.file("alpha"), text);
	}

	private static String alpha(String words, String other) {
		assertTrue(Libraries.ALPHA.contains(words), words);
		return Libraries.ALPHA.replace(words, other);
	}

	private static String structured(String words, String other) {
		String text = Libraries.ALPHA.replace("    scale impact", TIERS + "    scale impact");
		assertTrue(text.contains(words), words + " in " + text);
		return text.replace(words, other);
	}

	@Test
	void everyStructuralCheckIsThoughtOf() throws Exception {
		Set<String> all = new TreeSet<>();
		for (Field field : IssueCodes.class.getFields()) {
			all.add((String) field.get(null));
		}
		all.remove(IssueCodes.TODO);
		all.add(Rules.STALE);
		assertEquals(all, new TreeSet<>(QuickFixes.codes()));
	}

	@Test
	void versionsDatesAndLanguages() {
		assertEquals(List.of("Write 1.0.0"), fixed(IssueCodes.BAD_VERSION, alpha("version 1.0.0", "version 1")));
		assertEquals(List.of("Write 1.2.0"), fixed(IssueCodes.BAD_VERSION, alpha("version 1.0.0", "version 01.2")));
		assertEquals(List.of(), fixes(IssueCodes.BAD_VERSION, alpha("version 1.0.0", "version 1.x")));
		assertEquals(List.of("Write 2027-09-01 (1 September 2027)"), fixed(IssueCodes.BAD_DATE, alpha("status draft", "status draft review-by 2027-9-1")));
		assertEquals(List.of("Write 2027-09-01 (1 September 2027)"), fixed(IssueCodes.BAD_DATE, alpha("status draft", "status draft date 01.09.2027")));
		assertEquals(List.of(), fixes(IssueCodes.BAD_DATE, alpha("status draft", "status draft date 2027-13-40")));
		assertEquals(List.of("Write en-GB"), fixed(IssueCodes.BAD_LANGUAGE, alpha("en-GB", "en_GB")));
		assertEquals(List.of("Write en-GB"), fixed(IssueCodes.BAD_LANGUAGE, alpha("en-GB", "English")));
		assertEquals(List.of("Write cy"), fixed(IssueCodes.BAD_LANGUAGE, alpha("en-GB", "Cymraeg")));
	}

	@Test
	void uuids() {
		assertEquals(List.of("Write it in five groups", "Write a new uuid"), fixed(IssueCodes.BAD_UUID, alpha("6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10", "{6F1E2B527D0C4B6E9A510F6C2F6F7A10}")));
		assertTrue(after(IssueCodes.BAD_UUID, alpha("6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10", "{6F1E2B527D0C4B6E9A510F6C2F6F7A10}")).equals(Libraries.ALPHA));
		assertEquals(List.of("Write a new uuid"), fixed(IssueCodes.BAD_UUID, alpha("6f1e2b52", "x")));
		assertEquals(List.of("Remove this uuid"), fixed(IssueCodes.DUPLICATE_UUID, alpha("\"Leading People\"", "\"Leading People\" uuid \"6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10\"")));
		assertEquals(List.of("Write a new uuid"), fixed(IssueCodes.DUPLICATE_UUID, alpha("7a10", "7a11")), "beta has that one");
	}

	@Test
	void olderLanguageAndFileNames() {
		String old = "framework alpha \"Alpha\" {\n    language-version 0\n    summary '''Words.'''\n}\n";
		assertEquals("framework alpha \"Alpha\" {\n    language-version 1\n    summary\n        | Words.\n}\n", after(IssueCodes.LANGUAGE_VERSION, old));
		String other = alpha("framework alpha", "framework other");
		List<QuickFix> fixes = fixes(IssueCodes.FILE_NAME, other);
		assertEquals(List.of("Call the file other.framework", "Call the framework alpha"), fixes.stream().map(QuickFix::label).toList());
		assertEquals(java.util.Map.of(library.file("alpha"), library.file("other")), fixes.get(0).edit().moves());
		assertEquals(Libraries.ALPHA, fixes.get(1).edit().apply(library.file("alpha"), other));
	}

	@Test
	void whatIsSaidTwice() {
		assertEquals(Libraries.ALPHA, after(IssueCodes.GIVEN_TWICE, alpha("    status draft\n", "    status draft\n    status review\n")));
		assertEquals(alpha("\"Listen to others\"", "\"Listen to others\" short \"A\""), after(IssueCodes.GIVEN_TWICE, alpha("\"Listen to others\"", "\"Listen to others\" short \"A\" short \"B\"")));
		fixed(IssueCodes.GIVEN_TWICE, alpha("\"Listen to others\"", "\"Listen to others\" short \"A\" short \"B\" // why\n"));
	}

	@Test
	void names() {
		assertEquals(List.of("Call this one listen-to-others"), fixed(IssueCodes.DUPLICATE_NAME, alpha("component listening", "component people")));
		assertEquals(List.of("Call this one high-impact"), fixed(IssueCodes.DUPLICATE_NAME, alpha("level high", "level some").replace("at high", "at high-impact")));
		assertEquals(List.of("Remove the former name people"), fixed(IssueCodes.DUPLICATE_NAME, alpha("\"Listen to others\"", "\"Listen to others\" formerly hearing, people")));
		assertEquals(List.of("Write “Listening”"), fixed(IssueCodes.EMPTY_TITLE, alpha("\"Listen to others\"", "\"\"")));
		library.save("sub/alpha.framework", Libraries.ALPHA.replace("7a10", "7a19"));
		assertEquals(List.of("Call this framework alpha-framework"), fixes(IssueCodes.DUPLICATE_FRAMEWORK, Libraries.ALPHA).stream().map(QuickFix::label).toList());
	}

	@Test
	void namesThatLeadNowhere() {
		assertEquals(List.of("Change to “growth”"), fixed(IssueCodes.DANGLING_REFERENCE, alpha("beta.growth", "beta.growht")).stream().map(label -> label.replace("beta.", "")).toList());
		assertEquals(List.of("Change to “beta.growth”"), fixed(IssueCodes.DANGLING_REFERENCE, alpha("beta.growth", "growth")));
		String former = alpha("\"Leading People\"", "\"Leading People\" formerly persons").replace("see beta.growth", "see persons");
		assertEquals("Change to “people”, its present name", fixed(IssueCodes.DANGLING_REFERENCE, former).get(0));
		assertEquals(List.of("Change to “some”", "Add the level som"), fixesLeaveNone(IssueCodes.UNKNOWN_LEVEL, alpha("at some", "at som")));
		assertEquals(List.of("Change to “component”"), fixed(IssueCodes.UNKNOWN_TIER, alpha("component listening", "componet listening")));
		assertEquals(List.of("Change to “impact”"), fixed(IssueCodes.UNKNOWN_SCALE, structured("rated on impact", "rated on impakt")));
	}

	@Test
	void whatIsNamedIsAdded() {
		assertTrue(after(IssueCodes.UNKNOWN_LEVEL, alpha("at some", "at outstanding")).contains("        level high \"High impact\"\n        level outstanding \"Outstanding\"\n    }\n"));
		assertEquals("Add the tier strand", fixes(IssueCodes.UNKNOWN_TIER, structured("contains component", "contains component, strand")).get(0).label());
		fixed(IssueCodes.UNKNOWN_TIER, structured("contains component", "contains component, strand"));
		String voice = "    voices {\n        voice\n            | Words.\n        from act\n    }\n";
		fixed(IssueCodes.UNKNOWN_SOURCE, alpha("    scale impact", voice + "    scale impact"));
		String sources = "    sources {\n        source law \"Law\"\n    }\n";
		assertTrue(after(IssueCodes.UNKNOWN_SOURCE, alpha("    scale impact", sources + voice + "    scale impact")).contains("source law \"Law\"\n        source act \"Act\"\n    }"));
	}

	@Test
	void circles() {
		assertEquals(List.of("Remove this reference"), fixed(IssueCodes.CYCLIC_REFERENCE, alpha("see beta.growth as related", "see listening")));
		assertEquals(List.of("Remove “replaced by”"), fixed(IssueCodes.CYCLIC_REFERENCE, alpha("\"Listen to others\"", "\"Listen to others\" retired in 1.0.0 replaced by listening")));
		assertEquals(List.of("Let it contain no domain"), fixed(IssueCodes.TIER_CYCLE, structured("contains subdomain", "contains subdomain, domain")));
	}

	@Test
	void retiredAndReplaced() {
		String replaced = alpha("\"Listen to others\"", "\"Listen to others\" replaced by beta.growth");
		assertEquals(List.of("Retire it in 1.0.0", "Remove “replaced by”"), fixed(IssueCodes.NOT_RETIRED, replaced));
	}

	@Test
	void addresses() {
		assertEquals(List.of("Write https://example.org/a"), fixed(IssueCodes.BAD_ADDRESS, alpha("see beta.growth as related", "see \"example.org/a\" \"A\"")));
		assertEquals(List.of("Write mailto:team@example.org"), fixed(IssueCodes.BAD_ADDRESS, alpha("see beta.growth as related", "see \"team@example.org\" \"A\"")));
		assertEquals(List.of("Write whole addresses"), fixed(IssueCodes.BAD_ADDRESS, alpha("What alpha is", "What [alpha](www.example.org) is")));
		assertEquals(List.of(), fixes(IssueCodes.BAD_ADDRESS, alpha("see beta.growth as related", "see \"page 3\" \"A\"")));
	}

	@Test
	void tiersInTheWrongPlace() {
		String wrong = alpha("            component listening", "            domain listening");
		assertEquals(List.of("Make it a component"), fixed(IssueCodes.TIER_NOT_ALLOWED, wrong));
		String flat = structured("subdomain relationships", "component relationships").replace("subdomain \"Subdomain\" contains component", "subdomain \"Subdomain\" contains component").replace("            component listening", "            subdomain listening");
		assertTrue(fixes(IssueCodes.TIER_NOT_ALLOWED, flat).stream().map(QuickFix::label).toList().contains("Let a domain contain a component"));
	}

	@Test
	void scalesAndTiers() {
		assertEquals(List.of("Remove “answered on”", "Remove “rated on”"), fixes(IssueCodes.TIER_RATED_TWICE, structured("rated on impact", "rated on impact answered on impact")).stream().map(QuickFix::label).toList());
		fixesLeaveNone(IssueCodes.TIER_RATED_TWICE, structured("rated on impact", "rated on impact answered on impact"));
		fixesLeaveNone(IssueCodes.TIER_RATED_TWICE, structured("scale impact \"Impact\"", "scale impact \"Impact\" unordered"));
		assertEquals(List.of("Number them 1"), fixed(IssueCodes.BAD_NUMBERING, structured("numbered 1", "numbered 123")));
		assertEquals(List.of("Number them i"), fixed(IssueCodes.BAD_NUMBERING, structured("numbered 1", "numbered roman")));
		fixesLeaveNone(IssueCodes.TOO_FEW_LEVELS, alpha("        level high \"High impact\"\n", ""));
		fixesLeaveNone(IssueCodes.TOO_FEW_LEVELS, alpha("    scale impact", "    scale two \"Two\" {}\n    scale impact"));
		String twice = structured("    scale impact", "    structure {\n        strand \"Strand\" // a remark\n        domain \"Again\"\n    }\n    scale impact");
		assertEquals(List.of("Put its tiers into the first structure"), fixed(IssueCodes.STRUCTURE_TWICE, twice));
		assertTrue(after(IssueCodes.STRUCTURE_TWICE, twice).contains("strand \"Strand\" // a remark\n"));
	}

	private List<String> fixesLeaveNone(String code, String text) {
		List<QuickFix> fixes = fixes(code, text);
		assertTrue(!fixes.isEmpty());
		fixes.forEach(fix -> {
			String after = fix.edit().apply(library.file("alpha"), text);
			Set<String> codes = codes(findings("alpha", after));
			assertTrue(!codes.contains(code) && !codes.contains(IssueCodes.SYNTAX), fix.label() + " " + codes + "\n" + after);
		});
		return fixes.stream().map(QuickFix::label).toList();
	}

	/** What is missing is for the author to write; the fix makes the place. */
	@Test
	void descriptorsThatAreMissing() {
		String none = alpha("                at some\n                    | hear other views.\n                at high\n                    | seek out other views.\n", "");
		assertEquals(alpha("| hear other views.", "| ").replace("| seek out other views.", "| "), after(IssueCodes.DESCRIPTOR_MISSING, none));
		String high = alpha("                at some\n                    | hear other views.\n", "");
		assertEquals(alpha("| hear other views.", "| "), after(IssueCodes.DESCRIPTOR_MISSING, high));
		String some = alpha("                at high\n                    | seek out other views.\n", "");
		assertEquals(alpha("| seek out other views.", "| "), after(IssueCodes.DESCRIPTOR_MISSING, some));
		String bare = Libraries.ALPHA.replaceAll("(?s)( component listening \"Listen to others\") \\{.*?\n            \\}", "$1 // yet\n");
		assertTrue(after(IssueCodes.DESCRIPTOR_MISSING, bare).contains("component listening \"Listen to others\" {\n                at some\n                    | \n                at high\n                    | \n            } // yet\n"), after(IssueCodes.DESCRIPTOR_MISSING, bare));
		String tight = Libraries.ALPHA.replaceAll("(?s)( component listening \"Listen to others\") \\{.*?\n            \\}", "$1 { }");
		assertEquals(Set.of(IssueCodes.DESCRIPTOR_MISSING), codes(findings("alpha", after(IssueCodes.DESCRIPTOR_MISSING, tight))), after(IssueCodes.DESCRIPTOR_MISSING, tight));
		assertEquals(List.of(), fixes(IssueCodes.DESCRIPTOR_MISSING, alpha("| hear other views.", "|")), "the place is there already");
	}

	@Test
	void descriptorsTooMany() {
		String twice = alpha("                see beta", "                at some\n                    | and more.\n                see beta");
		assertEquals(alpha("| hear other views.", "| hear other views.\n                    |\n                    | and more."), after(IssueCodes.DESCRIPTOR_DOUBLE, twice));
		fixed(IssueCodes.DESCRIPTOR_DOUBLE, twice);
		assertEquals(List.of("Remove this one"), fixed(IssueCodes.DESCRIPTOR_DOUBLE, alpha("                see beta", "                at some\n                    | hear other views.\n                see beta")));
		String unrated = alpha("        subdomain rel", "        at some\n            | words.\n        subdomain rel");
		assertEquals(List.of("Make it “what”"), fixed(IssueCodes.DESCRIPTOR_NOT_RATED, unrated));
		assertTrue(after(IssueCodes.DESCRIPTOR_NOT_RATED, unrated).contains("        what \"Some impact\"\n            | words.\n"));
		assertEquals(List.of("Make it “what”", "Let the tier component be rated on impact"), fixes(IssueCodes.DESCRIPTOR_NOT_RATED, structured(" rated on impact", "")).stream().map(QuickFix::label).toList());
	}

	@Test
	void proseSectionsAndFigures() {
		assertEquals(List.of("Keep the words without the markup"), fixed(IssueCodes.PROSE_MARKUP, alpha("| What alpha is about.", "| # What `alpha` is")));
		assertEquals(List.of("Make it a note"), fixed(IssueCodes.SECTION_WITHOUT_TITLE, alpha("    summary", "    section")));
		fixed(IssueCodes.SECTION_WITHOUT_TITLE, alpha("    summary", "    section \" \""));
		library.save("assets/picture.svg", "<svg/>");
		assertEquals(List.of("Use the caption as alternative text"), fixed(IssueCodes.FIGURE_WITHOUT_ALT, alpha("    scale impact", "    figure \"assets/picture.svg\" caption \"A picture\"\n    scale impact")));
		assertEquals(List.of(), fixes(IssueCodes.FIGURE_WITHOUT_ALT, alpha("    scale impact", "    figure \"assets/picture.svg\"\n    scale impact")));
		for (String wrong : List.of("picture.svg", "pictures\\\\\\\\picture.svg", "assets/pictur.svg", "assets/PICTURE.svg")) {
			assertEquals(List.of("Change to “assets/picture.svg”"), fixed(IssueCodes.FIGURE_FILE, alpha("    scale impact", "    figure \"" + wrong + "\" alt \"A\"\n    scale impact")), wrong);
		}
	}

	@Test
	void slipsOfThePen() {
		assertTrue(fixed(IssueCodes.SYNTAX, alpha("\"Leading People\" {", "\"Leading People {")).contains("Close the quotation mark"));
		assertTrue(fixed(IssueCodes.SYNTAX, alpha("| What alpha is about.", "What alpha is about.")).contains("Make this line prose"));
		assertTrue(fixed(IssueCodes.SYNTAX, alpha("version 1.0.0", "version \"1.0.0\"")).contains("Remove the quotation marks"));
		assertTrue(fixed(IssueCodes.SYNTAX, Libraries.ALPHA.substring(0, Libraries.ALPHA.length() - 2)).contains("Add the } that is missing at the end"));
		assertTrue(fixed(IssueCodes.SYNTAX, Libraries.ALPHA + "}\n").contains("Remove this }"));
		assertTrue(fixed(IssueCodes.SYNTAX, alpha("\"Leading People\"", "\u201cLeading People\u201d")).contains("Quote the title"));
		assertEquals(List.of(), fixes(IssueCodes.SYNTAX, alpha("domain people", "domain ,")));
	}

	@Test
	void whatIsPublishedStays() throws Exception {
		String text = alpha("version 1.0.0", "version 1");
		Path file = library.save("published/alpha/1.0.0.framework", text);
		Finding finding = findings("alpha", text).get(0);
		assertEquals(List.of(), QuickFixes.of(library.texts(), file, text, finding));
	}
}
