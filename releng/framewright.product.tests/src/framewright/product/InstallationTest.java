package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.product.Product.Run;
import framewright.product.Product.Running;

/** An installation of its own: plug-ins dropped in, several commands at a time, a folder that nobody may write to. */
class InstallationTest {

	@TempDir
	Path temporary;

	private Path folder;

	@BeforeEach
	void settle() {
		folder = Product.real(temporary);
	}

	private static Path example() throws IOException {
		return example("exporter");
	}

	private static Path example(String name) throws IOException {
		Path target = Product.ROOT.resolve("examples/framewright.example." + name + "/target");
		try (var files = Files.list(target)) {
			return files.filter(file -> file.getFileName().toString().matches("framewright\\.example\\." + name + "-.*\\.jar") && !file.toString().contains("sources")).findFirst().orElseThrow();
		}
	}

	@Test
	void aPlugInIsDroppedInAndTakenOutAgain() throws Exception {
		Product product = Product.built().copy(folder.resolve("with spaces"));
		Path samples = Product.samples(folder.resolve("library"));
		assertFalse(product.run(folder, "exporters").out().contains("outline"));
		Path jar = Files.createDirectory(product.folder().resolve("dropins")).resolve("outline.jar");
		Files.copy(example(), jar);
		assertTrue(product.run(folder, "exporters").out().contains("outline  Outline (plain text) (.txt)\n"));
		Run run = product.run(samples, "export", "leadership-toolkit.framework", "--to", "outline", "--set", "depth=1", "--out", "out");
		assertEquals(0, run.code(), run.err());
		assertEquals("out/leadership-toolkit.txt\n", run.out());
		assertTrue(run.err().startsWith("leadership-toolkit.framework: Outline (plain text): Left out: Subtitle; "), run.err());
		List<String> outline = Files.readAllLines(samples.resolve("out/leadership-toolkit.txt"));
		assertEquals("Leadership Toolkit", outline.get(0));
		assertEquals(5, outline.size(), "the title and four domains");
		assertTrue(outline.get(1).startsWith("1 "), outline.get(1));
		Run refused = product.run(samples, "export", "leadership-toolkit.framework", "--to", "outline", "--set", "depth=all", "--out", "out");
		assertEquals(2, refused.code());
		Files.copy(example(), jar, StandardCopyOption.REPLACE_EXISTING);
		Files.setLastModifiedTime(jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 60_000));
		assertTrue(product.run(folder, "exporters").out().contains("outline"), "a newer jar with the same version takes the place of the old one");
		Files.delete(jar);
		assertFalse(product.run(folder, "exporters").out().contains("outline"));
	}

	/** A rule of somebody else: it is explained, finds, can be accepted and set by a library, and mends. */
	@Test
	void aRuleIsDroppedIn() throws Exception {
		Product product = Product.built().copy(folder.resolve("product"));
		Files.copy(example("rule"), Files.createDirectory(product.folder().resolve("dropins")).resolve("rule.jar"));
		Run explained = product.run(folder, "validate", "--explain", "example.question-mark");
		assertTrue(explained.out().contains("\nNot so:\n    questions\n        - Who has not been heard yet.\n"), explained.out());
		String text = Product.small("one", "    questions\n        - Who was heard.\n        - An idea.\n        - Why not?\n");
		Path file = folder.resolve("library/one.framework");
		Product.write(file, text);
		Run found = product.run(folder, "validate", "library");
		assertEquals(1, found.lines().stream().filter(line -> line.endsWith("[example.question-mark]")).count(), found.out());
		assertTrue(found.out().contains(": info: This question ends with a full stop. End it with a question mark. [example.question-mark]"), found.out());
		Product.write(folder.resolve("library/library.settings"), "rule.example.question-mark = error\n");
		assertEquals(1, product.run(folder, "validate", "library").code());
		Product.write(folder.resolve("library/library.settings"), "rule.example.question-mark.begin = whether\n");
		assertFalse(product.run(folder, "validate", "library").out().contains("question-mark"));
		Product.write(folder.resolve("library/library.settings"), "");
		assertTrue(product.run(folder, "validate", "--fix", "library").err().contains("mended"));
		assertEquals(text.replace("heard.", "heard?"), Files.readString(file));
	}

	@Test
	void aJarThatIsNoPlugInDoesNoHarm() throws Exception {
		Product product = Product.built().copy(folder.resolve("product"));
		Path dropins = Files.createDirectory(product.folder().resolve("dropins"));
		Files.writeString(dropins.resolve("a-text.jar"), "this is no jar");
		Files.createFile(dropins.resolve("b-empty.jar"));
		Files.createDirectory(dropins.resolve("c-folder.jar"));
		Files.writeString(dropins.resolve("d-notes.txt"), "no jar at all");
		Files.copy(example(), dropins.resolve("e-outline.jar"));
		Run run = product.run(folder, "exporters");
		assertEquals(0, run.code(), run.err());
		assertEquals("", run.err());
		assertTrue(run.out().contains("outline"), "the good one works");
		Run again = product.run(folder, "exporters");
		assertEquals(run, again);
	}

	/** The two commands that the example's README gives, with nothing but a JDK. */
	@Test
	void theExampleCanBeBuiltAsItsReadmeSays() throws Exception {
		Product product = Product.built().copy(folder.resolve("product"));
		Path example = Product.ROOT.resolve("examples/framewright.example.exporter");
		List<String> commands = Files.readAllLines(example.resolve("README.md")).stream().map(String::strip).filter(line -> line.startsWith("javac ") || line.startsWith("jar ") || line.startsWith("mkdir ") || line.startsWith("cp ")).toList();
		assertEquals(4, commands.size(), commands.toString());
		Path work = folder.resolve("example");
		try (var paths = Files.walk(example)) {
			for (Path path : paths.filter(Files::isRegularFile).filter(path -> !example.relativize(path).startsWith("target")).toList()) {
				Path copy = work.resolve(example.relativize(path).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(path, copy);
			}
		}
		Map<String, String> environment = Map.of("FRAMEWRIGHT", product.folder().toString(), "PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
		Run build = Product.start(work, environment, List.of("bash", "-e", "-c", String.join("\n", commands))).finish();
		assertEquals(0, build.code(), build.err());
		assertTrue(product.run(folder, "exporters").out().contains("outline"));
	}

	@Test
	void commandsThatRunAtTheSameTimeDoNotDisturbEachOther() throws Exception {
		Product product = Product.built().copy(folder.resolve("fresh"));
		Files.copy(example(), Files.createDirectory(product.folder().resolve("dropins")).resolve("outline.jar"));
		for (String round : List.of("the first start", "a later one")) {
			List<Running> all = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				all.add(product.start(Product.SAMPLES, Map.of(), "stats", "--format", "json", "."));
			}
			String expected = null;
			for (Running running : all) {
				Run run = running.finish();
				assertEquals(0, run.code(), round + "\n" + run.err());
				assertEquals("", run.err(), round);
				expected = expected == null ? run.out() : expected;
				assertEquals(expected, run.out(), round);
			}
			assertEquals(5, Json.parse(expected).getAsJsonArray().size());
		}
		assertTrue(product.run(folder, "exporters").out().contains("outline"));
	}

	@Test
	void anInstallationThatNobodyMayWriteToWorks() throws Exception {
		Product product = Product.built().copyWhole(folder.resolve("installed"));
		List<String> command = new ArrayList<>();
		if (root()) {
			// Who may do everything is no test: somebody else runs it.
			assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no setpriv to become somebody else with");
			command.addAll(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
		}
		Path home = Files.createDirectory(folder.resolve("home"));
		Path library = Product.samples(folder.resolve("library"));
		for (String step : List.of("chmod -R a+rX .", "chmod a+x " + temporary, "chmod a+rwx home", "chmod -R a-w installed")) {
			assertEquals(0, Product.start(folder, Map.of(), List.of("bash", "-c", step)).finish().code(), step);
		}
		Map<String, String> before = state(product.folder());
		Map<String, String> environment = Map.of("HOME", home.toString());
		List<String> probe = new ArrayList<>(command);
		probe.addAll(List.of("bash", "-c", "test ! -w '" + product.folder() + "' && test -x '" + System.getProperty("java.home") + "/bin/java' && test -r '" + library + "/library.settings'"));
		assumeTrue(Product.start(folder, environment, probe).finish().code() == 0, "somebody else cannot get here");
		command.addAll(List.of("bash", product.folder().resolve("framewright").toString(), "validate", library.toString()));
		for (int i = 0; i < 2; i++) {
			Run run = Product.start(folder, environment, command).finish();
			assertTrue(run.lines().getLast().matches("5 files checked: (?:nothing to report|\\d+ info)\\."), run.out() + run.err());
			assertEquals(0, run.code());
			assertEquals("", run.err());
		}
		assertEquals(before, state(product.folder()));
		assertEquals(0, Product.start(folder, Map.of(), List.of("chmod", "-R", "u+w", "installed")).finish().code(), "so that it can be removed");
	}

	private static boolean root() throws Exception {
		return Product.start(Path.of("/"), Map.of(), List.of("id", "-u")).finish().out().strip().equals("0");
	}

	private static Map<String, String> state(Path folder) throws IOException {
		Map<String, String> state = new TreeMap<>();
		try (var paths = Files.walk(folder)) {
			for (Path path : paths.toList()) {
				state.put(folder.relativize(path).toString(), Files.getLastModifiedTime(path) + " " + (Files.isRegularFile(path) ? Files.size(path) : 0));
			}
		}
		return state;
	}
}
