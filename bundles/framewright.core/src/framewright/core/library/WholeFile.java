package framewright.core.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/** Writes files whole or not at all. */
public final class WholeFile {

	private WholeFile() {
	}

	/**
	 * Writes a file beside its place, reads it back, and only then puts it there. A crash at any instant leaves the old file or the
	 * new one, never a mix.
	 *
	 * @throws IOException when it could not be written; the old file is as it was
	 */
	public static void write(Path file, byte[] content) throws IOException {
		Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		if (Files.exists(target) && !Files.isWritable(target)) {
			// Putting another file in its place would work all the same, but whoever protected it did not want that.
			throw new AccessDeniedException(target.toString());
		}
		Path beside = target.resolveSibling(".framewright-" + UUID.randomUUID() + ".part");
		try {
			try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
				for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining();) {
					channel.write(rest);
				}
				channel.force(true);
			}
			if (!Arrays.equals(Files.readAllBytes(beside), content)) {
				throw new IOException("The file read back differs from what was written; the disk may be full or failing.");
			}
			keepPermissions(target, beside);
			move(beside, target);
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	/** What people share stays shared, and what is private private. A new file has the permissions that the system gives to new files. */
	private static void keepPermissions(Path target, Path beside) throws IOException {
		if (Files.exists(target) && Files.getFileStore(beside).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
