package framewright.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How large a file may become that this process writes, in bytes, as the system enforces it on everybody, root included: what goes beyond is not written. It needs no
 * permission, since a process may lower and raise its own limit. Linux only.
 */
final class FileSizeLimit implements AutoCloseable {

	private final String before = prlimit("--fsize", "--output=SOFT", "--noheadings", "--raw").strip();

	/** For this process, from now on. */
	void set(int bytes) {
		prlimit("--fsize=" + bytes + ":"); // the other limit, which cannot be raised again, stays as it is
	}

	private static String prlimit(String... what) {
		try {
			List<String> command = new ArrayList<>(List.of("prlimit", "--pid", Long.toString(ProcessHandle.current().pid())));
			command.addAll(List.of(what));
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(0, process.waitFor(), said);
			return said;
		} catch (IOException e) {
			throw new UncheckedIOException("prlimit, which is part of util-linux, is needed", e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		prlimit("--fsize=" + before + ":");
	}
}
