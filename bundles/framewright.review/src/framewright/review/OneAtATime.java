package framewright.review;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one at a time change a file, among the windows of a program and the programs of a machine. What marks the file as taken stands in the system's folder for
 * temporary files: nothing is written into the library for it.
 */
final class OneAtATime {

	private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

	/** What is to be done alone. */
	interface Work<T> {
		T run() throws IOException;
	}

	private OneAtATime() {
	}

	static <T> T run(Path file, Work<T> work) throws IOException {
		Path key = key(file);
		ReentrantLock lock = LOCKS.computeIfAbsent(key, path -> new ReentrantLock());
		lock.lock();
		try (FileChannel mark = mark(key)) {
			if (mark != null) {
				mark.lock(); // let go of when the channel is closed
			}
			return work.run();
		} finally {
			lock.unlock();
		}
	}

	private static Path key(Path file) throws IOException {
		Path absolute = file.toAbsolutePath().normalize();
		return Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) ? absolute.toRealPath() : absolute;
	}

	/** The file to lock; {@code null} where the system gives none, which only matters when two programs write in the same instant. */
	private static FileChannel mark(Path key) {
		try {
			String name = UUID.nameUUIDFromBytes((System.getProperty("user.name") + "\n" + key).getBytes(StandardCharsets.UTF_8)).toString();
			return FileChannel.open(Path.of(System.getProperty("java.io.tmpdir"), "framewright-" + name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		} catch (IOException | UnsupportedOperationException e) {
			return null;
		}
	}
}
