package framewright.validation.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.validation.TestLibrary;

class ConsistencyTest {

	private static final String PLAN = "write a plan for each term with clear aims, and share it early with colleagues.";
	private static final String NEAR = "write a plan for each term with clear aims, and share it early with your colleagues.";
	private static final String OTHER = "choose few aims for the year and say how each will be seen to be met.";

	@TempDir
	Path temporary;

	private TestLibrary library;

	@BeforeEach
	void settle() throws Exception {
		library = new TestLibrary(temporary);
	}

	private static String framework(String name, String header, String contents) {
		return """
				framework %s "The %s" {
				    version 1.0.0
				    status draft
				    uuid "%s"
				    %s
				    scale impact "Impact" {
				        level some "Some"
				        level high "High"
				    }
				    domain people "People" {
				        subdomain talk "Talk" {
				%s
				        }
				    }
				}
				""".formatted(name, name, UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), header, contents);
	}

	private static String component(String name, String title, String more, String... levels) {
		StringBuilder text = new StringBuilder("            component " + name + " \"" + title + "\" " + more + " {\n");
		for (int i = 0; i < levels.length; i++) {
			text.append("                at " + (i == 0 ? "some" : "high") + "\n                    | " + levels[i] + "\n");
		}
		return text.append("            }\n").toString();
	}

	private static String see(String what) {
		return "            component seer \"Another duty\" {\n                see " + what + "\n            }\n";
	}

	private void none(String rule) throws Exception {
		assertEquals(List.of(), library.messages(rule));
	}

	private Finding only(String rule) throws Exception {
		List<Finding> found = library.of(rule);
		assertEquals(1, found.size(), found.toString());
		return found.get(0);
	}

	@Test
	void theSameTitleInTheSamePlace() throws Exception {
		library.write("one", framework("one", "", component("a", "Ask for advice", "") + component("b", "Ask, for advice", "") + component("c", "Ask for advice", "retired in 1.0.0")));
		Finding finding = only("same-title");
		assertEquals("\"Ask, for advice\"", TestLibrary.words(finding));
		assertTrue(finding.message().startsWith("An element beside it bears the title “Ask, for advice”, too."), finding.message());
		assertEquals(Severity.WARNING, finding.severity());
		library.write("one", framework("one", "", component("a", "Ask for advice", "") + "} subdomain other \"Other\" {" + component("b", "Ask for advice", "")));
		assertTrue(only("same-title").message().startsWith("An element in “Talk” bears"), "in two parts of one tier it is a slip");
		library.write("one", framework("one", "", component("a", "What leaders do", "") + "} subdomain x \"X\" {" + component("b", "What leaders do", "") + "} subdomain y \"Y\" {" + component("c", "What leaders do", "")));
		none("same-title");
		library.write("one", framework("one", "", component("a", "People", "") + component("b", "Talk", "")));
		none("same-title");
	}

	@Test
	void theSameTitleInTwoFrameworks() throws Exception {
		library.write("one", framework("one", "", component("a", "Ask for advice", "")));
		library.write("two", framework("two", "", component("b", "Ask for advice", "")));
		Finding finding = only("same-title-elsewhere");
		assertEquals(Severity.INFO, finding.severity());
		assertTrue(finding.file().endsWith("two.framework"));
		assertTrue(finding.message().contains("“The one”") && finding.message().contains("“Ask for advice”"), finding.message());
		library.settings("rule.same-title-elsewhere.words = 4");
		none("same-title-elsewhere");
		library.settings("rule.same-title-elsewhere.words = 1");
		assertEquals(3, library.of("same-title-elsewhere").size(), "People and Talk, too");
		library.settings("title = Test");
		library.write("two", framework("two", "derived from one@1.0.0", component("b", "Ask for advice", "")));
		none("same-title-elsewhere");
		library.write("two", framework("two", "", component("b", "Ask for advice", "").replace("{", "{ see one.a as exact")));
		none("same-title-elsewhere");
	}

	@Test
	void twoElementsThatSayTheSame() throws Exception {
		library.write("one", framework("one", "", component("a", "A", "", PLAN, OTHER) + component("b", "B", "", OTHER.replace("few", "two"), NEAR)));
		List<Finding> found = library.of("repeated-descriptor");
		assertEquals(1, found.size(), found.toString());
		assertTrue(found.get(0).message().startsWith("This says the same as “A” at “Some”."), found.get(0).message());
		assertEquals("b", found.get(0).element());
		library.settings("rule.repeated-descriptor.alike = 70");
		assertEquals(2, library.of("repeated-descriptor").size());
		assertTrue(library.messages("repeated-descriptor").get(0).startsWith("This says nearly the same as “A” at “High”, but for “two” and “few”."), library.messages("repeated-descriptor").toString());
		library.settings("rule.repeated-descriptor.words = 9");
		none("repeated-descriptor");
		library.settings("title = Test");
		library.write("one", framework("one", "", component("a", "A", "", PLAN, NEAR)));
		none("repeated-descriptor");
		library.write("one", framework("one", "", component("a", "A", "", PLAN) + component("b", "B", "retired in 1.0.0", PLAN)));
		none("repeated-descriptor");
		library.write("one", framework("one", "", component("a", "A", "", PLAN) + component("b", "B", "", PLAN).replaceFirst("\\{", "{ see a as exact")));
		none("repeated-descriptor");
		library.write("one", framework("one", "", component("a", "A", "", PLAN) + component("b", "B", "", PLAN.replace("share it", "never share it"))));
		none("repeated-descriptor");
	}

	@Test
	void twoFrameworksThatSayTheSame() throws Exception {
		library.write("one", framework("one", "", component("a", "A", "", PLAN)));
		library.write("two", framework("two", "", component("b", "B", "", NEAR) + component("c", "C", "", OTHER)));
		none("repeated-descriptor");
		Finding finding = only("repeated-descriptor-elsewhere");
		assertTrue(finding.message().startsWith("This says the same as “A” at “Some” in “The one”."), finding.message());
		assertEquals("b", finding.element());
		library.write("two", framework("two", "derived from one@1.0.0", component("b", "B", "", NEAR)));
		none("repeated-descriptor-elsewhere");
		library.write("three", framework("three", "derived from one@1.0.0", component("b", "B", "", NEAR)));
		none("repeated-descriptor-elsewhere");
		library.write("two", framework("two", "", component("b", "B", "", NEAR)).replace("status draft", "status retired"));
		none("repeated-descriptor-elsewhere");
	}

	@Test
	void referencesToWhatIsRetired() throws Exception {
		library.write("one", framework("one", "", component("a", "Old duty", "retired in 1.0.0 replaced by b") + component("b", "New duty", "") + see("a as related")));
		Finding finding = only("retired-reference");
		assertEquals("a", TestLibrary.words(finding));
		assertTrue(finding.message().startsWith("“Old duty” is retired since version 1.0.0; its place is taken by “New duty”."), finding.message());
		library.write("two", framework("two", "", see("one.a as related")));
		List<Finding> both = library.of("retired-reference");
		assertEquals(2, both.size());
		for (Finding one : both.reversed()) {
			TestLibrary.mend(one);
		}
		none("retired-reference");
		assertTrue(java.nio.file.Files.readString(library.folder().resolve("two.framework")).contains("see one.b as related"));
		library.write("one", framework("one", "", component("a", "Old duty", "retired in 1.0.0") + component("b", "New duty", "")));
		library.write("two", framework("two", "", see("one.a as related")));
		assertTrue(only("retired-reference").mend().isEmpty(), "nothing takes its place");
		library.write("one", framework("one", "", component("a", "Old duty", "")).replace("status draft", "status retired"));
		assertTrue(only("retired-reference").message().startsWith("“The one” is retired"));
	}

	@Test
	void olderVersions() throws Exception {
		String one = framework("one", "", component("a", "A", ""));
		library.write("one", one.replace("1.0.0", "1.2.0"));
		library.publish("one", "1.0.0", one, "");
		library.write("two", framework("two", "derived from one@1.0.0", see("one.a as related")));
		library.publish("two", "1.0.0", framework("two", "", see("one.a as related")), "; with one 1.0.0");
		none("older-version");
		library.publish("one", "1.1.0", one.replace("1.0.0", "1.1.0"), "");
		List<Finding> found = library.of("older-version");
		assertEquals(2, found.size(), found.toString());
		assertEquals("1.0.0", TestLibrary.words(found.get(0)));
		assertTrue(found.get(0).message().contains("version 1.1.0 is published by now"), found.get(0).message());
		assertEquals("one.a", TestLibrary.words(found.get(1)));
		TestLibrary.mend(found.get(0));
		assertEquals(1, library.of("older-version").size());
		library.write("two", framework("two", "", component("b", "B", "")));
		none("older-version");
	}

	@Test
	void whatAReferenceFrameworkAsksFor() throws Exception {
		library.write("national", framework("national", "", component("plan", "Plan", "", PLAN) + component("act", "Act", "", OTHER) + component("look", "Look back", "", OTHER).replaceFirst("\\{", "{ see ours.a as related")
				+ component("old", "Old", "retired in 1.0.0", OTHER)));
		library.write("ours", framework("ours", "", component("a", "A", "", PLAN)));
		none("crosswalk");
		library.settings("crosswalk = ours covers national");
		Finding finding = only("crosswalk");
		assertEquals("Of 3 statements of “The national”, 2 are addressed by nothing here: 1a.i “Plan” and 1a.ii “Act”. Refer to each with “see … as exact”, “part-of” or “related” where something answers it.", finding.message());
		assertTrue(finding.file().endsWith("ours.framework"));
		library.settings("crosswalk = ours covers national\nrule.crosswalk.listed = 1");
		assertTrue(only("crosswalk").message().contains(": 1a.i “Plan” and 1 more."), only("crosswalk").message());
		library.write("ours", framework("ours", "", component("a", "A", "", PLAN).replaceFirst("\\{", "{ see national.plan as part-of\n see national.act as precedes")));
		assertTrue(only("crosswalk").message().contains("1 is addressed by nothing here: 1a.ii “Act”"), "what comes before something does not answer it");
		library.write("ours", framework("ours", "", component("a", "A", "", PLAN).replaceFirst("\\{", "{ see national.plan as part-of\n see national.act as exact")));
		none("crosswalk");
		library.settings("crosswalk = ours covers nothing");
		assertTrue(only("crosswalk").message().contains("no framework of that name"));
		library.settings("crosswalk = ours, national");
		assertTrue(only("crosswalk").message().contains("cannot be understood"));
	}

	@Test
	void scalesOfOneName() throws Exception {
		library.write("one", framework("one", "", ""));
		library.write("two", framework("two", "", ""));
		none("same-scale-name");
		library.write("two", framework("two", "", "").replace("\"High\"", "\"Strong\""));
		Finding finding = only("same-scale-name");
		assertEquals("\"Impact\"", TestLibrary.words(finding));
		assertTrue(finding.message().contains("“Some” and “High” there, “Some” and “Strong” here"), finding.message());
		library.write("two", framework("two", "", "").replace("\"High\"", "\"Strong\"").replace("scale impact \"Impact\"", "scale reach \"Reach\""));
		none("same-scale-name");
		library.write("two", framework("two", "", "").replace("\"High\"", "\"Strong\"").replace("scale impact \"Impact\"", "scale impact \"Reach\""));
		assertTrue(only("same-scale-name").message().contains("(“impact”)"));
	}
}
