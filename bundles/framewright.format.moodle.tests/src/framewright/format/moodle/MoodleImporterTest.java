package framewright.format.moodle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.LossReport;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Use;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.text.Markdown;

/** Files of Moodle become frameworks, whoever wrote them, and bring frameworks up to date. */
class MoodleImporterTest {

	private static final String HEAD = "\"Parent id number\",\"Id number\",Shortname,Description,\"Description format\",\"Scale values\",\"Scale configuration\",\"Rule type (optional)\",\"Rule outcome (optional)\",\"Rule config (optional)\",\"Cross referenced competency id numbers\",\"Exported id (optional)\",\"Is framework\",Taxonomy\n";
	private static final String FRAMEWORK = ",fw-1,Our skills,<p>About <b>skills</b>.</p>,1,\"Not yet,Secure\",\"[{\"\"scaleid\"\":\"\"2\"\"},{\"\"id\"\":2,\"\"scaledefault\"\":1,\"\"proficient\"\":1}]\",,,,,,1,\"domain,skill,competency,competency\"\n";

	@TempDir
	Path folder;

	private Path file(String text) throws IOException {
		return Files.writeString(folder.resolve("skills.csv"), text);
	}

	private static ImportRequest request(Path file) throws Exception {
		return new ImportRequest(file, "skills", Options.of(List.of(), Map.of()));
	}

	private Imported read(String text) throws Exception {
		Imported imported = new MoodleImporter().read(request(file(text)), null);
		assertTrue(FrameworkText.parses(FrameworkText.write(imported.framework())), () -> FrameworkText.write(imported.framework()));
		return imported;
	}

	private static String outline(Framework framework) {
		return FrameworkText.write(framework).replaceAll("\\s+", " ");
	}

	private static String doubts(Imported imported) {
		return imported.doubts().toString();
	}

	@Test
	void wordsBetweenThePartsOfAListAreKept() {
		String prose = String.join("\n", HtmlProse.of(Jsoup.parseBodyFragment("<ul>Before<li>one</li>between</ul><dl>loose<dt>term</dt><dd>meaning</dd></dl><p>1 * 2 * 3</p>").body().childNodes()));
		for (String word : List.of("Before", "one", "between", "loose", "term", "meaning")) {
			assertTrue(prose.contains(word), prose);
		}
		assertTrue(prose.contains("- one"), prose);
	}

	@Test
	void manyQuotationMarksInALongCellTakeNoTimeAndCanBeCancelled() {
		int[] asked = { 0 };
		List<MoodleFile.Line> lines = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MoodleFile.lines("x" + "a\"".repeat(1_000_000), ',', true, () -> asked[0]++));
		assertEquals(2_000_001, lines.get(0).cell(0).length());
		assertTrue(asked[0] > 10);
	}

	// ---- files of Moodle ----

	@Test
	void aFileOfMoodle() throws Exception {
		String cut = "Leaders take care of the people they work with and know what each of them needs to do good work " + "every day of the year";
		Imported imported = read(HEAD + FRAMEWORK + ",d1,People,\"<p>First.</p><ul><li>one</li><li>two <em>times</em><ul><li>deep</li></ul></li></ul><p>1 * 2 * 3</p>\",1,,,,,,,,,\n" + "d1,s1,\"" + cut.substring(0, 100) + "\",<p>" + cut + "</p><p>More.</p>,1,,,,,,\"s%2C2,d1\",,,\n"
				+ "d1,\"s,2\",Listen,Plain < text,2,,,core_competency\\competency_rule_all,1,null,,7,,\n" + "d1,,Nameless,,1,,,,,,,,,\n" + "gone,s4,Orphan,,1,\"Low,Top\",x,,,,missing,,,\n");
		assertEquals("framework skills \"Our skills\" { reference \"fw-1\" summary | About **skills**. scale scale \"Scale\" { level not-yet \"Not yet\" level secure \"Secure\" } scale scale-2 \"Scale\" { level low \"Low\" level top \"Top\" } "
				+ "structure { domain \"Domain\" contains skill rated on scale-2 skill \"Skill\" } domain people \"People\" code \"d1\" { summary | First. | | - one | - two *times* | - deep | | 1 * 2 * 3 skill leaders-take-care-of-people-they-work \"" + cut
				+ "\" code \"s1\" { summary | More. see listen as related see people as related } skill listen \"Listen\" code \"s,2\" { summary | Plain < text } skill nameless \"Nameless\" } domain orphan \"Orphan\" code \"s4\" { see \"missing\" as related } }",
				outline(imported.framework()).strip());
		assertEquals(List.of(), imported.left());
		assertEquals(7, imported.lines().size());
		assertEquals("row 4", imported.lines().get(3).where());
		assertEquals("Skill “" + MoodleItems.shorten(cut) + "”", imported.lines().get(3).place());
		assertTrue(doubts(imported).contains("line=7, message=What it stands in, “gone”, is not in the file") && doubts(imported).contains("line=6, message=It has no ID number") && doubts(imported).contains("“missing”") && doubts(imported).contains("competency_rule_all"), doubts(imported));
	}

	@Test
	void headingsMayBeInAnyLanguage() throws Exception {
		String german = "ID der übergeordneten Kompetenz;ID-Nummer;Kurzname;Beschreibung;Format;Skala;Konfiguration;Regel;Ergebnis;Regelkonfiguration;Querverweise;Export-ID;Ist Referenzrahmen;Taxonomie\n";
		String text = german + ";fw;Rahmen;;1;Nein,Ja;x;;;;;;1;competency\n;a;Über mich;;1;;;;;;;;;\n";
		assertTrue(new MoodleImporter().recognise("export.csv", text.getBytes(StandardCharsets.UTF_8)) > 90);
		assertEquals("Über mich", Frameworks.elements(read(text).framework()).get(0).getTitle());
	}

	@Test
	void levelsThatStandAsCompetencies() throws Exception {
		Imported imported = read(HEAD + FRAMEWORK.replace("domain,skill,competency,competency", "skill,level,competency,competency") + ",a,Listen,,1,,,,,,,,,\n" + "a,a1,Not yet,<p>hears little</p>,1,,,,,,,,,\n" + "a,a2,Secure: Listen,<p>hears all</p>,1,,,,,,,,,\n");
		assertTrue(outline(imported.framework()).contains("skill listen \"Listen\" code \"a\" { at not-yet | hears little at secure | hears all }"), outline(imported.framework()));
		assertEquals("Skill “Listen”", imported.lines().get(3).place());
	}

	@Test
	void whatPhpWritesAndWhatOthersWrite() throws Exception {
		assertEquals("say \\\"hi\\\"", Frameworks.elements(read(HEAD + FRAMEWORK + ",a,\"say \\\"hi\\\"\",,1,,,,,,,,,\n").framework()).get(0).getTitle());
		assertEquals("ends with \\", Frameworks.elements(read(HEAD + FRAMEWORK + ",a,\"ends with \\\",,1,,,,,,,,,\n").framework()).get(0).getTitle());
	}

	@Test
	void whatIsTwiceIsKeptAndToldAndCirclesAreOpened() throws Exception {
		Imported imported = read(HEAD + FRAMEWORK + ",a,One,,1,,,,,,,,,\n,a,Two,,1,,,,,,,,,\nc,b,Ring,,1,,,,,,,,,\nb,c,Ring two,,1,,,,,,,,,\nd,d,Self,,1,,,,,,,,,\n,\"" + "i".repeat(10_000) + "\",Long,,1,,,,,,,,,\n");
		assertEquals(6, Frameworks.allElements(imported.framework()).size());
		assertTrue(doubts(imported).contains("stands in line 3 already") && doubts(imported).contains("stands in itself") && doubts(imported).contains("names itself") && doubts(imported).contains("more than 100 letters"), doubts(imported));
	}

	@Test
	void htmlIsNothingButWords() throws Exception {
		Imported imported = read(HEAD + FRAMEWORK + ",a,One,\"<script>alert(1)</script><p onclick='x'>See <a href='javascript:alert(1)'>this</a> &amp; <a href='https://example.org/a(b)'>that</a><br>next # line</p><table><tr><td>a</td><td>b</td></tr></table><h4>Why</h4>"
				+ "<p># no heading</p><img src=x alt='A picture'><pre>code `x`</pre>" + "<div>".repeat(5_000) + "deep" + "</div>".repeat(5_000) + "\",1,,,,,,,,,\n");
		String text = FrameworkText.write(imported.framework());
		assertFalse(text.contains("script") || text.contains("alert"), text);
		assertTrue(text.contains("See this & [that](https://example.org/a%28b%29)") && text.contains("| - a – b") && text.contains("A picture") && text.contains("deep"), text);
		Frameworks.elements(imported.framework()).get(0).getContents().stream().filter(framewright.dsl.model.Prose.class::isInstance).forEach(prose -> assertEquals(List.of(), Markdown.faults(Frameworks.text((framewright.dsl.model.Prose) prose))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a,b,c\n1,2,3\n", "\"Parent", "{}" })
	void whatIsNoFileOfMoodleIsSaid(String text) {
		assertThrows(UnreadableDocumentException.class, () -> read(text));
		assertEquals(0, new MoodleImporter().recognise("x.csv", text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void faultsOfFilesAreSaid() throws Exception {
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(HEAD + ",a,One,,1,,,,,,,,,\n")).getMessage().contains("Is framework"));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(HEAD + FRAMEWORK + ",a,\"One,,1,,,,,,,,,\n")).getMessage().contains("quotation mark"));
		Path latin = Files.write(folder.resolve("latin.csv"), (HEAD + FRAMEWORK + ",a,Señor,,1,,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> new MoodleImporter().read(request(latin), null)).getMessage().contains("UTF-8"));
	}

	// ---- round trips ----

	private record Export(String csv, LossReport losses, Fidelity fidelity) {
	}

	private Export export(Framework framework, Map<String, String> chosen) throws Exception {
		Path out = Files.createTempDirectory(folder, "out");
		Options options = Written.options(new MoodleExporter(), chosen);
		try (OutputFolder output = new OutputFolder(out)) {
			ExportResult result = new MoodleExporter(service -> java.util.Optional.empty()).export(new ExportRequest(framework, Library.containing(folder), options, output), new NullProgressMonitor());
			output.finish();
			Fidelity fidelity = new MoodleExporter().fidelity(options);
			return new Export(Files.readString(out.resolve(framework.getName() + ".moodle.csv")), LossReport.of(framework, "Moodle", fidelity, result.losses()), fidelity);
		}
	}

	/** What a framework uses of each aspect that the loss report says nothing about, and how its parts stand in each other. */
	private static Map<Aspect, List<String>> kept(Framework framework, Export export) {
		Set<Aspect> lost = EnumSet.noneOf(Aspect.class);
		export.losses().losses().forEach(loss -> lost.add(loss.aspect()));
		Map<Aspect, List<String>> kept = new LinkedHashMap<>();
		Set<String> words = new HashSet<>();
		for (Use use : Use.of(framework)) { // how a text is set goes where the text goes, which comes before
			boolean held = export.fidelity().of(use.aspect()).kind() == Fidelity.Kind.HELD && !lost.contains(use.aspect());
			if (held && (use.aspect() != Aspect.FORMATTING || words.contains(use.value()))) {
				words.add(use.value());
				kept.computeIfAbsent(use.aspect(), aspect -> new ArrayList<>()).add(use.value().strip());
			}
		}
		return kept;
	}

	private static List<String> tree(Part part, String indent) {
		List<String> tree = new ArrayList<>();
		for (Element element : Frameworks.elementsInForce(part)) {
			tree.add(indent + element.getName());
			tree.addAll(tree(element, indent + " "));
		}
		return tree;
	}

	/** The texts for levels and the kinds of texts, which stand in descriptions and come back all the same. */
	private static List<String> texts(Framework framework) {
		List<String> texts = new ArrayList<>();
		for (Element element : Frameworks.allElements(framework)) {
			for (Descriptor descriptor : Frameworks.descriptors(element)) {
				texts.add(element.getName() + " at " + descriptor.getLevel().getTitle().replace(',', ';') + ": " + Markdown.plain(Frameworks.text(descriptor)).replaceAll("\\s+", " "));
			}
		}
		return texts.stream().sorted().toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "description", "children" })
	void whatGoesOutComesBackLessWhatTheLossReportSays(String levels) throws Exception {
		for (long seed = 0; seed < Long.getLong("framewright.chance", 25); seed++) {
			String text = Generated.text(seed);
			Framework framework = Written.framework(folder, text);
			Export export = export(framework, Map.of("levels", levels));
			Imported imported = read(export.csv());
			Framework back = FrameworkText.read(FrameworkText.write(imported.framework())).orElseThrow();
			String about = "seed " + seed + "\n" + text + "\n" + export.csv() + "\n" + FrameworkText.write(imported.framework());
			assertEquals(List.of(), imported.left(), about);
			assertEquals(kept(framework, export), kept(back, export), about);
			assertEquals(tree(framework, ""), tree(back, ""), about);
			assertEquals(texts(framework), texts(back), about);
			assertEquals(framework.getUuid(), back.getUuid());
		}
	}

	@Test
	void theSampleThatUsesEverything() throws Exception {
		Framework framework = Written.everything(folder);
		Export export = export(framework, Map.of());
		Framework back = FrameworkText.read(FrameworkText.write(read(export.csv()).framework())).orElseThrow();
		assertEquals(kept(framework, export).get(Aspect.ELEMENT_TITLES), kept(back, export).get(Aspect.ELEMENT_TITLES));
		assertEquals(framework.getVersion(), back.getVersion());
		assertEquals("review", back.getStatus().getLiteral());
		assertEquals(List.of("Audiencum readers", "Audiencum writers"), back.getAudience());
		String text = FrameworkText.write(back).replaceAll("\\s+", " ").replaceAll(" code \"[^\"]*\"", "");
		assertTrue(text.contains("voices \"Headum voices\" | Leadum of voices. { voice | Voicum one. by \"Attributum head\""), text);
		assertTrue(text.contains("see speakname as precedes \"Refnotum in this order\""), text);
		assertTrue(text.contains("see \"https://example.org/standard\" \"Addressum section 3\" as part-of \"Refnotum of an address\""), text);
		assertTrue(text.contains("speakname \"Elementum speak\" formerly talkname"), text);
		assertTrue(text.contains("peoplename \"Elementum people\" short \"Shortum people\" uuid \"88888888-2222-4333-8444-555555555555\""), text);
	}

	@Test
	void theSamplesComeBack() throws Exception {
		framewright.core.library.LibraryReader reader = new framewright.core.library.LibraryReader(Library.containing(Written.samples()));
		for (framewright.core.library.FrameworkFile file : reader.readAll(new NullProgressMonitor())) {
			Framework framework = file.framework().orElseThrow();
			Export export = export(framework, Map.of());
			Framework back = FrameworkText.read(FrameworkText.write(read(export.csv()).framework())).orElseThrow();
			assertEquals(kept(framework, export), kept(back, export));
			assertEquals(texts(framework).size(), texts(back).size());
		}
	}

	// ---- bringing up to date ----

	private Revision revise(String csv, String existing) throws Exception {
		Revision revision = new MoodleImporter().revise(request(file(csv)), existing, null);
		assertTrue(FrameworkText.parses(revision.base()) && FrameworkText.parses(revision.now()));
		return revision;
	}

	private static List<String> difference(Revision revision) {
		List<String> base = new ArrayList<>(revision.base().lines().map(String::strip).toList());
		List<String> now = new ArrayList<>(revision.now().lines().map(String::strip).toList());
		for (String line : List.copyOf(base)) {
			if (now.remove(line)) {
				base.remove(line);
			}
		}
		return java.util.stream.Stream.concat(base.stream().map(line -> "-" + line), now.stream().map(line -> "+" + line)).filter(line -> line.length() > 2).toList();
	}

	@Test
	void anUnchangedFileChangesNothing() throws Exception {
		for (long seed = 100; seed < 115; seed++) {
			String text = Generated.text(seed);
			for (String levels : List.of("description", "children")) {
				Revision revision = revise(export(Written.framework(folder, text), Map.of("levels", levels)).csv(), text);
				assertEquals(revision.base(), revision.now(), "seed " + seed + levels);
			}
		}
	}

	@Test
	void aFileOfMoodleThatComesAgainChangesNothing() throws Exception {
		String csv = HEAD + FRAMEWORK + ",d1,People,<p>First.</p>,1,,,,,,,,,\nd1,s1,Listen,<p>A <b>good</b> ear.</p><h4>Why</h4><p>Because.</p>,1,,,,,,d1,,,\n";
		String existing = FrameworkText.write(read(csv).framework());
		assertEquals(List.of(), difference(revise(csv, existing)));
		String edited = existing.replace("skill listen \"Listen\" code \"s1\" {", "skill listen \"Listen\" short \"Ear\" code \"s1\" {\n how\n | With care.");
		assertEquals(List.of(), difference(revise(csv, edited)), "what the author added stays");
		assertEquals(List.of("-skill listen \"Listen\" code \"s1\" {", "-| A **good** ear.", "+skill listen \"Listen well\" code \"s1\" {", "+| A **better** ear."), difference(revise(csv.replace("Listen,<p>A <b>good", "Listen well,<p>A <b>better"), existing)));
		assertEquals(List.of("+skill ask \"Ask\""), difference(revise(csv + "d1,s9,Ask,,1,,,,,,,,,\n", existing)).stream().map(line -> line.replace(" code \"s9\"", "")).toList());
		assertTrue(revise(csv.lines().filter(line -> !line.startsWith("d1,s1")).reduce("", (left, right) -> left + right + "\n"), existing).now().indexOf("listen") < 0);
	}

	@Test
	void whatIsEditedIsAllThatChanges() throws Exception {
		String text = Generated.text(7).replace("\"Impact\"", "\"Impact\"");
		Framework framework = Written.framework(folder, text);
		Element component = Frameworks.allElements(framework).stream().filter(element -> !Frameworks.descriptors(element).isEmpty()).findFirst().orElseThrow();
		String csv = export(framework, Map.of()).csv();
		String level = "<dt><strong>" + Frameworks.descriptors(component).get(0).getLevel().getTitle() + "</strong></dt><dd>";
		int line = csv.indexOf("\"" + Frameworks.firstName(component) + "\",\"", csv.indexOf("\"" + Frameworks.firstName(component) + "\"") - 40);
		int at = csv.indexOf(level, line) + level.length();
		List<String> difference = difference(revise(csv.substring(0, at) + "Quite new, " + csv.substring(at), text));
		assertEquals(2, difference.size(), difference::toString);
		assertTrue(difference.get(1).startsWith("+| Quite new, "), difference::toString);
	}

	@Test
	void whatTheFrameworkHasRetiredStaysSo() throws Exception {
		String csv = HEAD + FRAMEWORK + ",d1,People,,1,,,,,,,,,\nd1,s1,Listen,,1,,,,,,,,,\n";
		String existing = FrameworkText.write(read(csv).framework()).replace("skill listen \"Listen\" code \"s1\"", "skill listen \"Listen\" code \"s1\" retired in 2.0.0");
		Revision revision = revise(csv, existing);
		assertEquals(revision.base(), revision.now());
		assertTrue(revision.lines().get(3).reason().contains("retired"), revision.lines()::toString);
	}

	// ---- hostile files ----

	@Test
	void whoCancelsIsHeard() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Path file = file(HEAD + FRAMEWORK);
		assertThrows(OperationCanceledException.class, () -> new MoodleImporter().read(request(file), monitor));
	}

	/** Longer with {@code -Dframewright.chance=…}. */
	@Test
	void noDamageIsTooMuch() throws Exception {
		byte[] sample = export(Written.everything(folder), Map.of()).csv().getBytes(StandardCharsets.UTF_8);
		java.util.Random random = new java.util.Random(11);
		List<String> pieces = List.of("\"", ",", "\n", "\\\"", "<p>", "</dl>", "<ul><li>", "1", "%2C", "\u0000", "=cmd|x", "<!--", "&#x110000;", "hearname", "|", "*".repeat(200), "[".repeat(500), "> ".repeat(300));
		for (long i = 0; i < Long.getLong("framewright.chance", 100); i++) {
			byte[] bytes = Arrays.copyOf(sample, random.nextInt(8) == 0 ? random.nextInt(sample.length) : sample.length);
			for (int times = random.nextInt(6); times >= 0 && bytes.length > 0; times--) {
				int at = random.nextInt(bytes.length);
				if (random.nextInt(4) == 0) {
					bytes[at] = (byte) random.nextInt(256);
				} else {
					String text = new String(bytes, StandardCharsets.ISO_8859_1);
					bytes = (text.substring(0, at) + pieces.get(random.nextInt(pieces.size())) + text.substring(Math.min(text.length(), at + random.nextInt(30)))).getBytes(StandardCharsets.ISO_8859_1);
				}
			}
			Path file = Files.write(folder.resolve("damaged.csv"), bytes);
			try {
				Imported imported = new MoodleImporter().read(request(file), null);
				assertTrue(FrameworkText.parses(FrameworkText.write(imported.framework())), "round " + i);
			} catch (IOException e) {
				assertFalse(e.getMessage().isBlank());
			}
		}
	}
}
