package framewright.format.word.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a framework says, its handbook is a Word document in which the words stand as words. */
class HostileHandbookTest {

	private static final String ATTACK = "</w:t></w:r><w:r><w:fldSimple w:instr=' DDEAUTO c:\\\\\\\\cmd '/> {INCLUDETEXT x} =cmd|'/c calc'!A1 &amp; <script> ]]> \u202Eright 🎓 \uD83D";

	@TempDir
	Path folder;

	@BeforeEach
	void library() throws Exception {
		Everything.library(folder);
	}

	private static String framework(String contents) {
		return "framework hostile \"Hostile\" {\n" + contents + "\n}\n";
	}

	@Test
	void markupInEveryTextIsWords() throws Exception {
		String text = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"").matcher(Everything.TEXT)
				.replaceAll(quoted -> Matcher.quoteReplacement(quoted.group(1).matches("[0-9a-f]{8}-.*|assets/.*") ? quoted.group() : "\"" + ATTACK + "\"")).replaceAll("(?m)^(\\s*(?:\\||-{1,3}) )\\S.*$", "$1" + Matcher.quoteReplacement(ATTACK));
		Written handbook = Written.of(folder, text);
		handbook.check();
		assertEquals(List.of(), handbook.all("w:fldSimple"));
		assertTrue(handbook.poi().getProperties().getCoreProperties().getTitle().contains("</w:t>"));
		assertTrue(handbook.texts("BodyText").stream().anyMatch(words -> words.contains("{INCLUDETEXT x}") && words.contains("\u202Eright 🎓")), handbook.texts("BodyText")::toString);
		assertTrue(handbook.all("w:instrText").stream().allMatch(field -> field.getTextContent().matches(" (TOC|PAGEREF) .*")));
	}

	@Test
	void wordsWithoutEndAndControlCharacters() throws Exception {
		String longest = "x".repeat(10_000);
		Written handbook = Written.of(folder, framework("what\n    | " + longest + " a\u0001b\u000Bc\uFFFEd\n    section \"" + longest + "\"\n        | e"));
		handbook.check();
		assertTrue(handbook.texts("BodyText").contains(longest + " abcd"), "only what XML cannot hold is left out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "file:///etc/passwd", "\\\\\\\\server\\\\share", "ms-word:ofe|u|https://example.org", "data:text/html,x", "//example.org/x" })
	void addressesThatLeadElsewhereAreNoLinks(String address) throws Exception {
		Written handbook = Written.of(folder, framework("what\n | See [this](" + address + ").\n see \"" + address + "\" \"Label\"\n contact \"" + address + "\"\n sources {\n source s \"S\" link \"" + address + "\"\n }\n"));
		handbook.check();
		assertEquals(List.of(), external(handbook));
	}

	private static List<String> external(Written handbook) {
		return Written.all(handbook.part("word/_rels/document.xml.rels"), "Relationship").stream().filter(one -> one.getAttribute("TargetMode").equals("External")).map(one -> one.getAttribute("Target")).toList();
	}

	/** Word calls a file broken in which an address is not written by the rules. */
	@Test
	void addressesAreWrittenByTheRules() throws Exception {
		Written handbook = Written.of(folder, framework("see \"https://example.org/a[b]|c%zz%20é#x#y\" \"One\"\n see \"https://example.org/" + "z".repeat(3000) + "\" \"Two\""));
		handbook.check();
		assertEquals(List.of("https://example.org/a%5Bb%5D%7Cc%25zz%20%C3%A9#x%23y"), external(handbook));
		external(handbook).forEach(java.net.URI::create);
	}

	@Test
	void namesThatAreNoBookmarks() throws Exception {
		String name = "a-" + "very-long-name-".repeat(5);
		Written handbook = Written.of(folder, framework("structure {\n part \"Part\"\n }\n part " + name + "one \"One\"\n part " + name + "two \"Two\"\n part A-b \"Three\"\n part a_b \"Four\"\n part introduction \"Five\"\n part _x \"Six\"\n see " + name + "two"));
		handbook.check();
	}

	@ParameterizedTest
	@ValueSource(ints = { 300, 900, 1500, 2100, 2700, 3300, 3900, 4500 })
	void aTextThatIsCutOffHasAHandbook(int length) throws Exception {
		Written.of(folder, Everything.TEXT.substring(0, Math.min(length, Everything.TEXT.length()))).check();
	}

	@Test
	void emptyAndUnfinishedFrameworks() throws Exception {
		Written.of(folder, "framework empty \"Empty\" {\n}\n").check();
		Written.of(folder, framework("structure {\n part \"Part\"\n}\npart \"No name\"\npart \npart x\nscale \"S\" { level \"One\" }\n")).check();
	}

	@Test
	void nestedWithoutEnd() throws Exception {
		StringBuilder text = new StringBuilder("framework deep \"Deep\" {\n structure {\n");
		for (int i = 0; i < 12; i++) {
			text.append("  t" + i + " \"Tier\" numbered 1" + (i < 11 ? " contains t" + (i + 1) : "") + "\n");
		}
		text.append(" }\n");
		for (int i = 0; i < 12; i++) {
			text.append(" t" + i + " e" + i + " \"Element\" {\n what | One.\n why | Two.\n");
		}
		Written.of(folder, text.append(" }\n".repeat(12)).append("}\n").toString()).check();
		Written.of(folder, framework("summary\n    | " + "- ".repeat(20_000) + "deep\nwhat\n    | " + "*a ".repeat(5_000) + "b*".repeat(5_000) + "\n")).check();
	}

	@Test
	void manyLevelsStandUnderEachOther() throws Exception {
		StringBuilder text = new StringBuilder("scale s \"S\" stem \"We shall\" {\n");
		for (int i = 0; i < 9; i++) {
			text.append("level l" + i + " \"Level " + i + "\"\n");
		}
		text.append("}\n structure {\n part \"Part\" rated on s\n }\n part one \"One\" {\n");
		for (int i = 0; i < 9; i++) {
			text.append("at l" + i + "\n | do " + i + "\n");
		}
		Written handbook = Written.of(folder, framework(text + "}\n"));
		handbook.check();
		assertEquals(List.of("Level", "We shall …", "One", "Level 0", "do 0"), handbook.poi().getTables().get(0).getRows().stream().flatMap(row -> row.getTableCells().stream()).map(cell -> cell.getText()).limit(5).toList());
	}

	@Test
	void picturesComeFromTheAssetsAlone() throws Exception {
		Path outside = Files.writeString(folder.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
		Files.createSymbolicLink(folder.resolve("assets/link.svg"), outside);
		Files.writeString(folder.resolve("assets/text.png"), "no picture");
		Files.writeString(folder.resolve("assets/bomb.svg"), "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>" + bomb() + "]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&j;</text></svg>");
		Files.writeString(folder.resolve("assets/entity.svg"), "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&a;</text></svg>");
		Files.writeString(folder.resolve("assets/script.svg"), "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' width='90' height='90'><script>alert(2)</script><image x:href='file:///etc/hostname' width='9' height='9'/>"
				+ "<use x:href='http://example.org/a.svg#b'/><rect width='20' height='20' fill='red'/></svg>");
		Files.writeString(folder.resolve("assets/huge.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='999999999' height='1'/>");
		Files.write(folder.resolve("assets/some.webp"), "RIFF0000WEBPVP8 ".getBytes());
		StringBuilder text = new StringBuilder();
		for (String file : List.of("assets/../secret.svg", "assets/link.svg", "assets/text.png", "assets/bomb.svg", "/etc/passwd", "assets", "https://example.org/x.png", "assets/huge.svg", "assets/some.webp", "assets/none.png", "assets/script.svg")) {
			text.append("figure \"" + file + "\" alt \"About " + file + "\"\n");
		}
		Written handbook = Written.of(folder, framework(text.toString()));
		handbook.check();
		assertEquals(List.of("About assets/script.svg"), handbook.all("wp:docPr").stream().map(one -> one.getAttribute("descr")).toList());
		assertEquals(10, handbook.result().losses().size(), handbook.result().losses()::toString);
		assertTrue(handbook.texts("NoteText").contains("Picture: About assets/text.png"), "what it shows is told");
		assertTrue(Written.of(folder, framework("figure \"assets/entity.svg\" alt \"One\"")).docx().names().size() > 5);
	}

	private static String bomb() {
		StringBuilder bomb = new StringBuilder();
		for (char c = 'b'; c <= 'j'; c++) {
			bomb.append("<!ENTITY " + c + " '" + ("&" + (char) (c - 1) + ";").repeat(10) + "'>");
		}
		return bomb.toString();
	}

	@Test
	void referencesThatLeadNowhereAreTold() throws Exception {
		Written handbook = Written.of(folder, framework("see no-such-thing"), Map.of());
		handbook.check();
		assertEquals(1, handbook.result().losses().size());
	}
}
