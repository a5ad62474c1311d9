package framewright.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.parsers.SAXParserFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

class RulePagesTest {

	@TempDir
	Path help;

	@Test
	void everyRuleAndCheckHasAWellFormedPage() throws Exception {
		Map<String, String> pages = RulePages.pages();
		assertEquals(Explanations.codes().size() + 1, pages.size(), "no page takes the place of another");
		String all = pages.get(RulePages.ALL);
		for (String code : Explanations.codes()) {
			String name = RulePages.path(code).substring(RulePages.FOLDER.length() + 1);
			assertTrue(pages.containsKey(name), code);
			assertTrue(all.contains("href=\"" + name + "\""), code);
		}
		for (String page : pages.values()) {
			SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(page)), new DefaultHandler());
		}
	}

	@Test
	void aPageSaysAllThatIsDeclared() {
		String page = RulePages.pages().get("test.long-title.html");
		for (String words : new String[] { "<h1>Titles are short</h1>", "Readers skip long titles. Shorten them.", "component a &quot;A title that goes on and on and on&quot;", "component a &quot;A short title&quot;", "An error.",
				"rule.test.long-title.longest = 5", "How many words a title may have.", "accept test.long-title because" }) {
			assertTrue(page.contains(words), words);
		}
		assertTrue(RulePages.pages().get("test.shy.html").contains("Off until a library switches it on."));
		assertEquals("rules/index.html", RulePages.path("../no-such-rule"));
		String indented = "<pre>domain people &quot;People&quot; {\n    summary\n        | Who they are.\n}</pre>";
		String examples = RulePages.pages().get("test.contents.html");
		assertEquals(2, examples.split(Pattern.quote(indented), -1).length - 1, "both examples are indented as in a framework: " + examples);
	}

	@Test
	void pagesOfRulesThatAreGoneGo() throws IOException {
		Path old = Files.createDirectories(help.resolve(RulePages.FOLDER)).resolve("old-rule.html");
		Files.writeString(old, "old");
		RulePages.writeTo(help);
		assertFalse(Files.exists(old));
		assertTrue(Files.readString(help.resolve(RulePages.path("unknown-level"))).contains("The finding lists the levels."));
	}
}
