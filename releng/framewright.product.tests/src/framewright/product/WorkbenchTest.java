package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench itself, started, closed and started again, on the display that the tests have. */
class WorkbenchTest {

	private static final int PATIENCE = 180;

	@TempDir
	Path temporary;

	private Path home;
	private Path library;

	@BeforeEach
	void settle() throws IOException {
		assumeTrue(System.getenv("DISPLAY") != null, "there is no display; ./verify brings one");
		home = Files.createDirectory(Product.real(temporary).resolve("home"));
		library = Product.samples(Product.real(temporary).resolve("a library"));
	}

	@Test
	void restartsAsItWasAndLeavesTheLibraryAlone() throws Exception {
		List<String> before = listing();
		runAndClose(() -> Files.isDirectory(settings().resolve(".metadata/.plugins/framewright.ui")));
		String layout = layout();
		assertTrue(layout.contains("framewright.ui.library"), "the layout is kept");
		runAndClose(() -> true);
		assertTrue(layout().contains("framewright.ui.library"), "the layout is restored");
		assertEquals(before, listing(), "nothing is written into the library");
		Path log = settings().resolve(".metadata/.log");
		assertFalse(Files.exists(log) && Files.readString(log).contains("!MESSAGE"), () -> "the log is free of errors:\n" + read(log));
	}

	/** Starts the workbench, lets it settle, and closes it as a session that ends does. */
	private void runAndClose(BooleanSupplier ready) throws Exception {
		ProcessBuilder start = new ProcessBuilder("bash", Product.built().folder().resolve("framewright").toString());
		start.environment().put("HOME", home.toString());
		start.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home + " \"-Dframewright.library=" + library + "\"");
		start.redirectErrorStream(true).redirectOutput(home.resolve("output.txt").toFile());
		Process process = start.start();
		try {
			waitFor(() -> !process.isAlive() || Files.exists(settings().resolve(".metadata/.lock")) && ready.getAsBoolean());
			// The window is up some seconds after the settings are.
			TimeUnit.SECONDS.sleep(15);
			assertTrue(process.isAlive(), () -> "the workbench ended by itself:\n" + read(home.resolve("output.txt")));
		} finally {
			process.destroy();
			if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
	}

	private static void waitFor(BooleanSupplier condition) throws InterruptedException {
		for (int i = 0; i < PATIENCE && !condition.getAsBoolean(); i++) {
			TimeUnit.SECONDS.sleep(1);
		}
	}

	private Path settings() {
		return home.resolve(".framewright/workspace");
	}

	private String layout() {
		return read(settings().resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
	}

	private List<String> listing() throws IOException {
		try (var files = Files.walk(library)) {
			return files.map(file -> library.relativize(file) + " " + (Files.isRegularFile(file) ? read(file).hashCode() : 0)).sorted().collect(Collectors.toList());
		}
	}

	private static String read(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
