package framewright.core.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

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
		Path beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
		try {
			try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
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

	/** A temporary file is readable by its owner only; what people share stays shared. */
	private static void keepPermissions(Path target, Path beside) throws IOException {
		if (!Files.getFileStore(beside).supportsFileAttributeView("posix")) {
			return;
		}
		Files.setPosixFilePermissions(beside, Files.exists(target) ? Files.getPosixFilePermissions(target)
				: java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
