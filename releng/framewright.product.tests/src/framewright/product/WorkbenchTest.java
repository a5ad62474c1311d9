package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench itself as a process, on the display that the tests have: started, ended as a session ends, and started again. */
class WorkbenchTest {

	/** The longest that anything may take, in seconds. */
	private static final int PATIENCE = 120;

	private static final String EDITED = "leadership-toolkit.framework";

	@TempDir
	Path temporary;

	private Path home;
	private Path library;
	private Process process;

	@BeforeEach
	void settle() throws Exception {
		assumeTrue(System.getenv("DISPLAY") != null, "there is no display; ./verify brings one");
		assumeTrue(run("xdotool", "--version").code() == 0, "there is no xdotool to look at windows with");
		Path folder = Product.real(temporary);
		home = Files.createDirectory(folder.resolve("home"));
		library = Product.samples(folder.resolve("a library"));
		beginOnSource();
	}

	@AfterEach
	void end() {
		if (process != null) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	@Test
	void restartsAsItWasAndLeavesTheLibraryAlone() throws Exception {
		List<String> before = listing();
		start(library.resolve(EDITED));
		String window = window(EDITED);
		assertEquals(0, run("xdotool", "windowsize", "--sync", window, "1111", "777").code());
		close();
		assertTrue(layout().contains(EDITED), "the editor is in the layout that is kept");
		assertTrue(layout().contains("framewright.ui.library"), "and so is the library");
		start(library);
		window = window(EDITED);
		String size = run("xdotool", "getwindowgeometry", window).out();
		assertTrue(size.contains("1111x777"), size);
		close();
		assertTrue(layout().contains(EDITED), "the editor is still there");
		assertEquals(before, listing(), "nothing is written into the library");
		assertLogIsClean();
	}

	@Test
	void whatIsNotSavedWhenTheSessionEndsComesBack() throws Exception {
		Path file = library.resolve(EDITED);
		String text = read(file);
		start(file);
		String window = window(EDITED);
		type(window, "ctrl+Home", "slash", "slash", "space", "n", "e", "w", "Return");
		window("*" + EDITED);
		close();
		assertTrue(read(file).equals(text), "nobody asked for it to be saved");
		start(library);
		window = window("*" + EDITED);
		assertTrue(read(file).equals(text), "it is for the author to save it");
		type(window, "ctrl+s");
		for (int i = 0; i < PATIENCE && read(file).equals(text); i++) {
			TimeUnit.SECONDS.sleep(1);
		}
		assertTrue(read(file).equals("// new\n" + text), () -> read(file).substring(0, 200));
		close();
		start(library);
		window(EDITED);
		close();
		assertTrue(read(file).equals("// new\n" + text), "it comes back once");
		assertLogIsClean();
	}

	@Test
	void whatIsNotSavedSurvivesAKill() throws Exception {
		Path file = library.resolve(EDITED);
		String text = read(file);
		start(file);
		String window = window(EDITED);
		type(window, "ctrl+Home", "slash", "slash", "space", "k", "e", "p", "t", "Return");
		window("*" + EDITED);
		waitUntilKept("// kept");
		kill();
		assertTrue(read(file).equals(text), "nobody asked for it to be saved");
		start(library);
		window("*" + EDITED);
		press(dialog("Text that was not saved"), "Return");
		window = window("*" + EDITED);
		type(window, "ctrl+s");
		for (int i = 0; i < PATIENCE && read(file).equals(text); i++) {
			TimeUnit.SECONDS.sleep(1);
		}
		assertTrue(read(file).equals("// kept\n" + text), () -> read(file).substring(0, 200));
		kill();
		start(file);
		window(EDITED);
		close();
		assertTrue(read(file).equals("// kept\n" + text), "what was saved does not come back");
		assertLogIsClean();
	}

	@Test
	void whatCameBackIsThrownAwayAndADamagedTextKeptAside() throws Exception {
		Path file = library.resolve(EDITED);
		String text = read(file);
		start(file);
		String window = window(EDITED);
		type(window, "ctrl+Home", "slash", "slash", "space", "l", "o", "s", "t", "Return");
		window("*" + EDITED);
		waitUntilKept("// lost");
		kill();
		Path kept = kept();
		Files.writeString(kept.resolve("damaged.unsaved"), "cut off");
		start(library);
		window("*" + EDITED);
		String told = dialog("Text that was not saved"); // Of the damaged one.
		press(told, "Return");
		String question = dialog("Text that was not saved", told);
		press(question, "alt+t");
		window(EDITED);
		press(question, "Return");
		assertTrue(read(file).equals(text), "the file is as it was");
		assertEquals("cut off", read(kept.resolve("unreadable/damaged.txt")), "what cannot be read is not deleted");
		try (var left = Files.list(kept)) {
			assertEquals(List.of("unreadable"), left.map(one -> one.getFileName().toString()).toList(), "what was thrown away is not kept");
		}
		close();
		assertLogIsClean();
	}

	private Path kept() {
		return settings().resolve(".plugins/framewright.ui/unsaved");
	}

	/** What is typed is kept some seconds later; how many depends on what else the machine has to do. */
	private void waitUntilKept(String words) throws Exception {
		for (int i = 0; i < PATIENCE; i++) {
			if (Files.isDirectory(kept())) {
				try (var files = Files.list(kept())) {
					if (files.filter(file -> file.toString().endsWith(".unsaved")).anyMatch(file -> read(file).contains(words + "\n"))) {
						return;
					}
				}
			}
			TimeUnit.SECONDS.sleep(1);
		}
		throw new AssertionError("“" + words + "” was not kept\n" + read(log()));
	}

	private static void press(String window, String key) throws Exception {
		assertEquals(0, run("xdotool", "windowactivate", "--sync", window).code(), "the question comes to the front");
		assertEquals(0, run("xdotool", "key", key).code());
		TimeUnit.SECONDS.sleep(2);
	}

	/** Ends it without a warning, as a power cut does. The launcher may have started Java as a process of its own. */
	private void kill() throws InterruptedException {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it is dead");
		TimeUnit.SECONDS.sleep(1); // The system gives its locks back.
	}

	/** The dialog with a title. */
	private String dialog(String title) throws Exception {
		return dialog(title, "");
	}

	/** @param before another dialog with this title, which was closed just now */
	private String dialog(String title, String before) throws Exception {
		for (int i = 0; i < PATIENCE; i++) {
			List<String> found = run("xdotool", "search", "--onlyvisible", "--name", "^" + title + " *$").out().lines().filter(id -> !id.equals(before)).toList();
			if (!found.isEmpty()) {
				TimeUnit.SECONDS.sleep(1);
				return found.get(0);
			}
			TimeUnit.SECONDS.sleep(1);
		}
		throw new AssertionError("there is no dialog " + title + "\n" + read(log()));
	}

	/** The pages of editors begin with Source, where keys can be typed without knowing what is where. */
	private void beginOnSource() throws IOException {
		Path preferences = settings().resolve(".plugins/org.eclipse.core.runtime/.settings/framewright.ui.prefs");
		Files.createDirectories(preferences.getParent());
		Files.writeString(preferences, "eclipse.preferences.version=1\nlastPage=source\n");
	}

	/** @param open a library, or the file of a framework that is opened in an editor */
	private void start(Path open) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("bash", Product.built().folder().resolve("framewright").toString());
		builder.environment().put("HOME", home.toString());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home + " \"-Dframewright.library=" + open + "\"");
		process = builder.redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(output().toFile()).start();
	}

	/** Ends it as a system does that shuts down. */
	private void close() throws InterruptedException {
		process.destroy();
		assertTrue(process.waitFor(PATIENCE, TimeUnit.SECONDS), "it ends when it is told to");
	}

	/** The window once it shows an editor, whose title is the last part of its own, and is complete. */
	private String window(String editor) throws Exception {
		String names = "";
		for (int i = 0; i < PATIENCE; i++) {
			assertTrue(process.isAlive(), () -> "the workbench ended by itself:\n" + read(output()) + read(log()));
			names = "";
			for (String id : run("xdotool", "search", "--onlyvisible", "--name", "^Framewright").out().lines().toList()) {
				String name = run("xdotool", "getwindowname", id).out().strip();
				if (name.endsWith(" " + editor)) {
					TimeUnit.SECONDS.sleep(2); // Its views are filled after it is shown.
					return id;
				}
				names += name + "\n";
			}
			TimeUnit.SECONDS.sleep(1);
		}
		throw new AssertionError("there is no window with the editor " + editor + ", but:\n" + names + read(log()));
	}

	private static void type(String window, String... keys) throws Exception {
		assertEquals(0, run("xdotool", "windowactivate", "--sync", window).code(), "the window comes to the front");
		assertEquals(0, run("xdotool", "mousemove", "--window", window, "600", "350", "click", "1").code(), "the text has the cursor");
		for (String key : keys) {
			assertEquals(0, run("xdotool", "key", "--delay", "60", key).code(), key);
		}
	}

	private record Outcome(int code, String out) {
	}

	private static Outcome run(String... command) throws InterruptedException {
		try {
			Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
			String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Outcome(run.waitFor(), out);
		} catch (IOException e) {
			return new Outcome(-1, e.getMessage());
		}
	}

	private void assertLogIsClean() {
		assertFalse(read(log()).lines().anyMatch(line -> line.matches("!(SUB)?ENTRY \\S+ (\\d+ )?4 .*")), () -> "errors in the log:\n" + read(log()));
	}

	private Path output() {
		return home.resolve("output.txt");
	}

	private Path settings() {
		return home.resolve(".framewright/workspace/.metadata");
	}

	private Path log() {
		return settings().resolve(".log");
	}

	private String layout() {
		return read(settings().resolve(".plugins/org.eclipse.e4.workbench/workbench.xmi"));
	}

	/** All that is in the library: paths, times and contents. */
	private List<String> listing() throws IOException {
		try (var files = Files.walk(library)) {
			return files.sorted().map(file -> library.relativize(file) + (Files.isRegularFile(file) ? " " + time(file) + " " + read(file).hashCode() : "")).toList();
		}
	}

	private static String time(Path file) {
		try {
			return Files.getLastModifiedTime(file).toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
