package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.library.Library;

/** Whatever a framework says, its page holds only what was meant to be on it. */
class HostileTextTest {

	private static final String ATTACK = "</h2></style></script><script>alert(1)</script><img src=x onerror=alert(2)>' onload='x";

	@TempDir
	Path folder;

	@BeforeEach
	void library() throws Exception {
		Files.writeString(folder.resolve(Library.SETTINGS), "title = Hostile\n");
		Files.createDirectories(folder.resolve("assets"));
	}

	/** The attack in place of every text of the framework that has one of every construct. */
	@Test
	void markupInEveryTextIsPrintedAsText() throws Exception {
		String text = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"").matcher(Page.goldenText("every-construct.framework"))
				.replaceAll(quoted -> quoted.group(1).matches("[0-9a-f]{8}-.*|assets/.*") ? quoted.group() : "\"" + ATTACK + "\"")
				.replaceAll("(?m)^(\\s*(?:\\||-{1,3}) )\\S.*$", "$1" + ATTACK);
		Page page = Page.ofText(folder, text);
		Wellformed.check(page);
		assertEquals(0, page.document().select("main script, main img[src=x], main [onerror], header script").size());
		assertTrue(page.document().select("h1").text().contains("<script>alert(1)</script>"), page.document().select("h1")::outerHtml);
		assertTrue(page.document().select("td").text().contains("<img src=x onerror=alert(2)>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "#no-such-place", "other.html", "//example.org/x", "&#106;avascript:x" })
	void addressesThatLeadElsewhereAreNoLinks(String address) throws Exception {
		Page page = Page.ofText(folder, framework("""
				summary
				    | See [this](%1$s) and ![that](%1$s) and <%1$s>.
				see "%1$s" "A label" as related
				reading {
				    work "A work" link "%1$s"
				}
				sources {
				    source one "A source" link "%1$s"
				}
				""".formatted(address)));
		Wellformed.check(page);
		assertEquals(0, page.document().select("main a[href=" + address + "], main img").size());
		assertTrue(page.document().select("main").text().contains("See this and that and"));
		assertTrue(page.document().select("main").text().contains("A label"));
	}

	@Test
	void namesCannotTakeThePlaceOfThePagesOwn() throws Exception {
		Page page = Page.ofText(folder, """
				framework clash "Clash" {
				    language-version 1
				    structure {
				        part "Part"
				    }
				    part page "Page" formerly twice, old
				    part contents "Contents" formerly twice
				    part page-card "Smart card"
				    part script "Script" formerly page
				    part constructor "Constructor"
				    glossary {
				        term "A b" | One.
				        term "A-b" | Two.
				        term "%$§"
				    }
				}
				""");
		Wellformed.check(page);
		assertEquals("Page", page.document().getElementById("page").select(".text").text());
		assertNotNull(page.document().getElementById("twice"));
	}

	@Test
	void listsNestedWithoutEndArePrintedAsText() throws Exception {
		Page page = Page.ofText(folder, framework("summary\n    | " + "- ".repeat(20_000) + "deep\nwhat\n    | " + "*a ".repeat(5_000) + "b*".repeat(5_000) + "\n"));
		Wellformed.check(page);
		assertTrue(page.document().select("main").text().contains("deep"));
	}

	@Test
	void picturesComeFromTheAssetsAlone() throws Exception {
		Path outside = Files.writeString(folder.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
		Files.createSymbolicLink(folder.resolve("assets/link.svg"), outside);
		Files.writeString(folder.resolve("assets/text.png"), "no picture");
		Files.writeString(folder.resolve("assets/page.html"), "<svg></svg>");
		Files.write(folder.resolve("assets/large.svg"), ("<svg>" + " ".repeat((int) Pictures.LARGEST)).getBytes());
		Files.writeString(folder.resolve("assets/script.svg"), "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(2)</script></svg>");
		Page page = Page.ofText(folder, framework("""
				figure "assets/../secret.svg" alt "one"
				figure "assets/link.svg" alt "two"
				figure "assets/text.png" alt "three"
				figure "assets/page.html" alt "four"
				figure "assets/large.svg" alt "five"
				figure "/etc/passwd" alt "six"
				figure "assets" alt "seven"
				figure "https://example.org/x.png" alt "eight"
				figure "assets/script.svg" alt "nine"
				"""));
		Wellformed.check(page);
		assertEquals(1, page.document().select("img").size(), "only the last is one; as a picture, its script does not run");
		assertEquals("nine", page.document().select("img").attr("alt"));
		assertEquals(8, page.losses().size(), page.losses()::toString);
		assertTrue(page.document().select(".missing").text().contains("eight"));
		assertFalse(page.text().contains(folder.toString()), "nothing of the machine is told");
	}

	@Test
	void referencesThatLeadNowhereAreTold() throws Exception {
		Page page = Page.ofText(folder, framework("see no-such-thing\n"));
		Wellformed.check(page);
		assertEquals(1, page.losses().size());
	}

	/** What the parser makes of a text that is cut off in the middle: elements without a name, levels without a title. */
	@ParameterizedTest
	@ValueSource(ints = { 1200, 1900, 2200, 2600, 3000, 3400, 3700, 4000, 4400 })
	void aTextThatIsCutOffHasAPage(int length) throws Exception {
		Wellformed.check(Page.ofText(folder, Page.goldenText("every-construct.framework").substring(0, length)));
	}

	@Test
	void elementsWithoutANameHaveAPage() throws Exception {
		Page page = Page.ofText(folder, framework("structure {\n part \"Part\"\n}\npart \"No name\"\npart \npart x\nscale \"S\" { level \"One\" }\n"));
		Wellformed.check(page);
	}

	@Test
	void anEmptyFrameworkHasAPage() throws Exception {
		Page page = Page.ofText(folder, "framework empty \"Empty\" {\n}\n");
		Wellformed.check(page);
		assertEquals(0, page.document().select(".card").size());
	}

	/** A part of a part of a part, more than there are orders of headings. */
	@Test
	void deepPartsKeepTheOrderOfHeadings() throws Exception {
		StringBuilder text = new StringBuilder("framework deep \"Deep\" {\n structure {\n");
		for (int i = 0; i < 12; i++) {
			text.append("  t" + i + " \"Tier\" numbered 1" + (i < 11 ? " contains t" + (i + 1) : "") + "\n");
		}
		text.append(" }\n");
		for (int i = 0; i < 12; i++) {
			text.append(" t" + i + " e" + i + " \"Element\" {\n what | One.\n why | Two.\n");
		}
		Page page = Page.ofText(folder, text.append(" }\n".repeat(12)).append("}\n").toString());
		Wellformed.check(page);
		assertEquals("1.1.1.1.1.1.1.1.1.1.1.1", page.document().getElementById("e11").select(".number").text());
	}

	@Test
	void otherLanguagesAreMarked() throws Exception {
		Document arabic = Page.ofText(folder, "framework other \"Other\" {\n language ar\n}\n", Map.of()).document();
		assertEquals("ar", arabic.select("html").attr("lang"));
		assertEquals("rtl", arabic.select("html").attr("dir"));
		assertEquals(1, Page.ofText(folder, "framework other \"Other\" {\n language cy\n}\n").losses().size());
	}

	private static String framework(String contents) {
		return "framework hostile \"Hostile\" {\n" + contents + "}\n";
	}
}
