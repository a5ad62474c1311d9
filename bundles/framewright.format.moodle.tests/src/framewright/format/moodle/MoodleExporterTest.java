package framewright.format.moodle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.Fidelity.Kind;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.Use;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.text.Markdown;
import framewright.format.moodle.MoodleReader.Competency;
import framewright.format.moodle.MoodleReader.Site;

class MoodleExporterTest {

	@TempDir
	Path folder;

	private Written everything(Map<String, String> options) throws Exception {
		return Written.of(new MoodleExporter(), Written.everything(folder), Library.containing(folder), options);
	}

	private Written write(String text, Map<String, String> options) throws Exception {
		return Written.of(new MoodleExporter(), Written.framework(folder, text), Library.containing(folder), options);
	}

	private Site read(String text) throws Exception {
		return write(text, Map.of()).read();
	}

	private static String parts(String parts) {
		return "framework sample \"Sample\" {\n structure {\n part \"Part\" contains part\n }\n" + parts + "\n}\n";
	}

	@Test
	void moodleCreatesTheWholeFramework() throws Exception {
		Written written = everything(Map.of());
		Site site = written.read();
		assertEquals("fwname-2.1.7-draft", site.framework().id);
		assertEquals("Titlum everything", site.framework().shortName);
		assertEquals("Levelum low,Levelum high", site.framework().scaleValues);
		assertEquals("[{\"scaleid\":\"0\"},{\"id\":1,\"scaledefault\":1,\"proficient\":0},{\"id\":2,\"scaledefault\":0,\"proficient\":1}]", site.framework().scaleConfiguration);
		assertEquals(site.lines(), site.created().size(), "no line is dropped");
		assertEquals(List.of("kindname", "personsname", "countname"), site.framework().children.stream().map(one -> one.id).toList());
		Competency hear = site.created().get("hearname");
		assertEquals("listeningname", hear.parent);
		assertEquals("1a.i Elementum hear", hear.shortName);
		assertEquals(List.of("talkname"), hear.relatedTo, "the first name is for ever; what leads out of the framework is told in the description");
		assertFalse(site.created().containsKey("shoutname"), "what is retired must not be rated");
		assertTrue(site.framework().description.contains("<li>Elementum shout (since 2.0.0; now: Elementum speak, Elementum hear)</li>"), site.framework().description);
		assertEquals("competency,domain,competency,competency", site.taxonomies());
	}

	@Test
	void descriptionsAreHtmlThatMoodleKeeps() throws Exception {
		Site site = everything(Map.of()).read();
		String hear = site.created().get("hearname").description;
		assertTrue(hear.contains("<p>Stemum of scale …</p>\n<dl><dt><strong>Levelum low</strong></dt><dd>descriptum hear low.</dd></dl>"), hear);
		assertTrue(hear.contains("<a href=\"https://example.org/standard\">Addressum section 3</a> – Refnotum of an address"), hear);
		assertTrue(hear.contains("<li>The same as Otherum far away (Otherum guide)</li>"), hear);
		String listening = site.created().get("listeningname").description;
		assertTrue(listening.contains("<em>Mondayum</em>"), listening);
		assertTrue(listening.contains("<li>Questionum nested\n<ul><li>Questionum nested twice</li>\n</ul></li>"), listening);
	}

	@Test
	void levelsMayBeCompetenciesOfTheirOwn() throws Exception {
		Site site = everything(Map.of("levels", "children")).read();
		assertEquals(site.lines(), site.created().size());
		Competency high = site.created().get("hearname.highname");
		assertEquals("hearname", high.parent);
		assertEquals("Levelum high: Shortum hear", high.shortName);
		assertTrue(high.description.contains("descriptum hear high,\nin two lines."), high.description);
		assertFalse(site.created().get("hearname").description.contains("descriptum"));
		assertTrue(site.created().containsKey("hearname.oldlowname"), "the first name of a level is for ever, too");
		assertEquals("competency,domain,competency,level", site.taxonomies());
	}

	@ParameterizedTest
	@ValueSource(strings = { "description", "children" })
	void everyValueIsWhereTheExporterSays(String levels) throws Exception {
		Written written = everything(Map.of("levels", levels));
		Site site = written.read();
		StringBuilder words = new StringBuilder();
		List<Competency> all = new ArrayList<>(site.created().values());
		all.add(site.framework());
		for (Competency one : all) {
			words.append(String.join("\n", one.id, one.shortName, one.scaleValues, one.description)).append('\n');
		}
		String text = (words.toString().replaceAll("<[^>]*>", "") + words).replaceAll("\\s+", " ");
		List<String> wrong = new ArrayList<>();
		Set<Aspect> used = EnumSet.noneOf(Aspect.class);
		for (Use use : Use.of(written.framework())) {
			used.add(use.aspect());
			boolean found = use.aspect() == Aspect.FORMATTING ? words.indexOf("<em>emphasum</em>") > 0 && words.indexOf("<a href=\"https://example.org/linkum\">linkum</a>") > 0
					: Markdown.plain(use.value()).replaceAll("\"(\\w+)\" \\(https[^)]*\\)", "$1").replaceAll("(?m)^\\d\\. ", "").lines().allMatch(line -> text.contains(line.strip()));
			if (found == (written.fidelity().of(use.aspect()).kind() == Kind.LEFT_OUT)) {
				wrong.add(use.aspect() + " " + written.fidelity().of(use.aspect()) + ": " + use.value());
			}
		}
		assertEquals(List.of(), wrong);
		assertEquals(EnumSet.allOf(Aspect.class), used);
	}

	@Test
	void whatIsTooLongIsCutAfterAWordAndTold() throws Exception {
		String title = "A title of many words " + "that goes on and on ".repeat(6) + "to its end";
		Written written = write(parts(" part one \"" + title + "\"\n part two \"" + title + "\" short \"In short\"\n part " + "n".repeat(130) + " \"Long name\" {\n part child \"Child\"\n }"), Map.of());
		Site site = written.read();
		assertEquals(4, site.created().size());
		String cut = site.created().get("one").shortName;
		assertTrue(cut.length() <= 100 && cut.endsWith("…") && title.startsWith(cut.replace("…", " ")), cut);
		assertTrue(site.created().get("one").description.contains(title.strip()));
		assertEquals("In short", site.created().get("two").shortName);
		assertTrue(site.created().get("two").description.contains(title.strip()));
		assertEquals(36, site.created().get("child").parent.length(), "a name that is too long is not cut: the identifier stands for it");
		assertTrue(written.losses().stream().anyMatch(loss -> loss.startsWith("Titles of the parts (" + title + "): Its short name is cut")), written.losses()::toString);
		assertTrue(written.losses().stream().anyMatch(loss -> loss.contains("is the short title")), written.losses()::toString);
	}

	@Test
	void commasInLevelsWouldMakeMoreLevels() throws Exception {
		Written written = write("framework sample \"Sample\" {\n scale s \"S\" {\n level a \"Yes, always\"\n level b \"No\"\n level c \"No\"\n level d \"=cmd|' /C calc'!A0\"\n }\n}\n", Map.of());
		assertEquals("Yes; always,No,No (3),'=cmd|' /C calc'!A0", written.read().framework().scaleValues);
		assertTrue(written.losses().stream().anyMatch(loss -> loss.contains("a semicolon stands for a comma")), written.losses()::toString);
		assertTrue(written.read().framework().description.contains("<dt><strong>Yes, always</strong></dt>"), "the words themselves are in the description");
	}

	@Test
	void aFrameworkWithoutAScaleGetsOne() throws Exception {
		Written written = write(parts(" part one \"One\""), Map.of());
		assertEquals("Not yet competent,Competent", written.read().framework().scaleValues);
		assertTrue(written.losses().stream().anyMatch(loss -> loss.contains("Moodle cannot do without a scale")));
	}

	@Test
	void fromWhichLevelOnAPersonIsProficientCanBeSaid() throws Exception {
		String text = "framework sample \"Sample\" {\n scale s \"S\" {\n level a \"A\"\n level b \"B\"\n level c \"C\"\n }\n}\n";
		assertTrue(write(text, Map.of("proficient", "b")).read().framework().scaleConfiguration.endsWith("{\"id\":2,\"scaledefault\":0,\"proficient\":1},{\"id\":3,\"scaledefault\":0,\"proficient\":1}]"));
		assertTrue(assertThrows(IOException.class, () -> write(text, Map.of("proficient", "nowhere"))).getMessage().contains("“nowhere”"));
	}

	@Test
	void elementsOnAnotherScaleSaySo() throws Exception {
		Site site = read("framework sample \"Sample\" {\n scale s \"S\" {\n level a \"A\"\n level b \"B\"\n }\n scale t \"T\" {\n level c \"C\"\n level d \"D\"\n }\n structure {\n one \"One\" rated on s\n two \"Two\" rated on t\n }\n"
				+ " one x \"X\"\n one y \"Y\"\n two z \"Z\"\n}\n");
		assertEquals("A,B", site.framework().scaleValues);
		assertEquals("", site.created().get("x").scaleValues);
		assertEquals("C,D", site.created().get("z").scaleValues);
	}

	@Test
	void namesThatDifferInCapitalsOnlyAreTwo() throws Exception {
		Site site = read(parts(" part same \"One\" {\n see SAME\n part inner \"Inner\"\n }\n part SAME \"Two\""));
		assertEquals(3, site.created().size());
		assertEquals(3, site.lines());
		assertEquals(1, site.created().values().iterator().next().relatedTo.size());
	}

	@Test
	void whatIsTwiceIsRefused() {
		IOException refused = assertThrows(IOException.class, () -> read(parts(" part same \"One\"\n part same \"Two\"")));
		assertTrue(refused.getMessage().contains("no ID number is there twice"), refused.getMessage());
	}

	@Test
	void referencesToWhatIsNotThereAreNotCrossReferences() throws Exception {
		Written written = write(parts(" part one \"One\" {\n see one\n see two\n see two as exact\n see old\n see inner\n see nothing\n }\n part two \"Two\"\n part old \"Old\" retired in 1.0.0 {\n part inner \"Inner\"\n }"), Map.of());
		assertEquals(List.of("two"), written.read().created().get("one").relatedTo);
		assertTrue(written.losses().stream().anyMatch(loss -> loss.startsWith("Cross-references (One): What leads nowhere")), written.losses()::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "A <b>bold</b> title", "a < b", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "ends with \\\\", "a \\\\\\\" b", "comma, semicolon; %2C", "\u202Eright to left", "\uD83D\uDE00 emoji",
			"bell \u0007", "0", "   ", "say \\\"hi\\\"" })
	void hostileTitlesAreThereAndInert(String title) throws Exception {
		Written written = write(parts(" part one \"" + title + "\" {\n why\n | " + title + "\n part two \"Two\"\n }\n part three \"Three\""), Map.of());
		Site site = written.read();
		assertEquals(Set.of("one", "two", "three"), site.created().keySet(), () -> written.files().toString());
		assertEquals("Three", site.created().get("three").shortName);
		for (List<String> row : MoodleReader.csv(written.files().get("sample.moodle.csv").strip())) {
			row.forEach(cell -> assertFalse(cell.matches("(?s)[=+@\t-].*"), cell));
		}
		String description = site.created().get("one").description;
		assertFalse(description.contains("<script") || description.contains("<b>"), description);
		boolean kept = site.created().get("one").shortName.equals(title.replace("\\\"", "\"").replace("\\\\", "\\").strip());
		assertEquals(kept, written.losses().stream().noneMatch(loss -> loss.startsWith("Titles of the parts") || loss.startsWith("Emphasis")), "what is changed is told: " + written.losses());
	}

	@Test
	void whatNoFileCanHoldIsReplacedAndTold() throws Exception {
		Framework framework = Written.framework(folder, parts(" part one \"One\""));
		Frameworks.elements(framework).get(0).setTitle("\uD83D half");
		Written written = Written.of(new MoodleExporter(), framework, Library.containing(folder), Map.of());
		assertEquals("\uFFFD half", written.read().created().get("one").shortName);
		assertTrue(written.losses().stream().anyMatch(loss -> loss.contains("stands for control characters")), written.losses()::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://x.org/\" onclick=\"y" })
	void addressesThatLeadElsewhereAreNoLinks(String address) throws Exception {
		String quoted = address.replace("\"", "\\\"");
		Site site = read(parts(" part one \"One\" {\n why\n | A [link](" + address + ") here.\n see \"" + quoted + "\" \"Label\"\n reading {\n work \"Work\" link \"" + quoted + "\"\n }\n }"));
		String description = site.created().get("one").description;
		assertFalse(description.contains("href"), description);
		assertTrue(description.contains("Label"), description);
	}

	@Test
	void theSampleLibraryIsCreatedWhole() throws Exception {
		Library library = Library.containing(Written.samples());
		LibraryReader reader = new LibraryReader(library);
		for (FrameworkFile file : reader.readAll(new NullProgressMonitor())) {
			Framework framework = file.framework().orElseThrow();
			for (String levels : List.of("description", "children")) {
				Written written = Written.of(new MoodleExporter(), framework, library, Map.of("levels", levels));
				Site site = written.read();
				assertEquals(site.lines(), site.created().size(), framework.getName());
				assertTrue(site.created().size() >= Frameworks.allElements(framework).stream().filter(element -> !Frameworks.isRetired(element)).count());
				assertEquals(written.files(), Written.of(new MoodleExporter(), framework, library, Map.of("levels", levels)).files(), "the same again");
			}
		}
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 500; i++) {
			text.append(" part p" + i + " \"Part " + i + "\"\n");
		}
		Framework framework = Written.framework(folder, parts(text.toString()));
		int[] asked = { 0 };
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return ++asked[0] > 100;
			}
		};
		try (OutputFolder output = new OutputFolder(folder.resolve("out"))) {
			ExportRequest request = new ExportRequest(framework, Library.containing(folder), Written.options(new MoodleExporter(), Map.of()), output);
			assertThrows(OperationCanceledException.class, () -> new MoodleExporter().export(request, monitor));
		}
		assertFalse(Files.exists(folder.resolve("out/sample.moodle.csv")));
	}
}
