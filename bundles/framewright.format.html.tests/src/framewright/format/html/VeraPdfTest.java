package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What veraPDF says of a handbook: that it keeps to PDF/UA-1. It is run where the set-up fetched veraPDF (releng/accessibility). */
class VeraPdfTest {

	private static final long LONGEST_MINUTES = 5;

	@TempDir
	Path folder;

	@Test
	void everybodyCanReadIt() throws Exception {
		Path releng = Path.of(System.getProperty("framewright.root", "../.."), "releng", "accessibility");
		Path classpath = releng.resolve("target/classpath");
		assumeTrue(Files.isRegularFile(classpath), "no veraPDF here: the set-up fetches it, or releng/accessibility/check-pdf does");
		Path file = Files.write(folder.resolve("handbook.pdf"), PrintedPages.ofEveryConstruct(folder, Map.of()).content());
		Path told = folder.resolve("told.txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", Files.readString(classpath).strip(), releng.resolve("CheckPdf.java").toString(), file.toString())
				.redirectErrorStream(true).redirectOutput(told.toFile()).start();
		assertTrue(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES));
		assertEquals(0, process.exitValue(), Files.readString(told, StandardCharsets.UTF_8));
	}
}
