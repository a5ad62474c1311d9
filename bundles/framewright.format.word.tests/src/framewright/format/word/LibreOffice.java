package framewright.format.word;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** Another program that reads and writes Word documents. Where it is absent, the tests that need it are skipped. */
public final class LibreOffice {

	private static final int SECONDS = 120;

	private LibreOffice() {
	}

	/** Converts a file. @return the new one */
	public static Path convert(Path file, String to, Path folder) throws IOException, InterruptedException {
		Path program = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(path -> !path.isEmpty()).map(path -> Path.of(path).resolve("soffice")).filter(Files::isExecutable)
				.findFirst().orElse(null);
		Assumptions.assumeTrue(program != null, "LibreOffice is not installed (Debian: libreoffice-writer-nogui), so it is not tried whether it reads our documents.");
		Path log = folder.resolve("soffice.log");
		Files.createDirectories(folder);
		Process process = new ProcessBuilder(program.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", to, "--outdir", folder.toString(), file.toString())
				.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
		String name = file.getFileName().toString();
		Path made = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + to.split(":")[0]);
		assertTrue(Files.exists(made), () -> "LibreOffice made nothing of " + file + ": " + read(log));
		return made;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
