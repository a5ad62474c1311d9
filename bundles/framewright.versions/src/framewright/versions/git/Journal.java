package framewright.versions.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.OperationCanceledException;

import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/**
 * A file that says what is being done, so that whoever comes after a killed process can end or undo it. While it is open, it is locked for everybody
 * else; the system gives the lock free when the process ends, in whatever way.
 */
public final class Journal implements AutoCloseable {

	/** How long somebody else's work is waited for, in milliseconds. */
	private static final long PATIENCE = 5_000;
	private static final long PAUSE = 50;

	private static final String END = "end";

	private final Path file;
	private final FileChannel channel;
	private final boolean passing;

	private Journal(Path file, FileChannel channel, boolean passing) {
		this.file = file;
		this.channel = channel;
		this.passing = passing;
	}

	/**
	 * Opens the journal, alone.
	 *
	 * @param passing whether the file goes away when all is done, and its folder with it if nothing else is in there
	 * @throws VersionsException when somebody else has it and does not finish within some seconds
	 * @throws OperationCanceledException when {@code cancelled} says so while waiting
	 */
	public static Journal open(Path file, boolean passing, BooleanSupplier cancelled) throws VersionsException, IOException {
		Files.createDirectories(file.getParent());
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			for (long waited = 0; !locked(channel); waited += PAUSE) {
				if (waited >= PATIENCE) {
					throw new VersionsException(Reason.BUSY, "Framewright is just working with the versions of this library in another window or on another computer. Try again when it has finished.");
				}
				if (cancelled.getAsBoolean()) {
					throw new OperationCanceledException();
				}
				Thread.sleep(PAUSE);
			}
			return new Journal(file, channel, passing);
		} catch (InterruptedException e) {
			channel.close();
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		} catch (VersionsException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	private static boolean locked(FileChannel channel) {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		} catch (OverlappingFileLockException e) {
			return false; // another thread of this process has it
		} catch (IOException e) {
			return true; // a network drive that knows no locks; Git's own locks still guard each step
		}
	}

	/** Whether there may be something that a killed process left, without waiting for anybody. */
	public static boolean mayBeLeft(Path file) throws IOException {
		return Files.isRegularFile(file) && Files.size(file) > 0;
	}

	/** What a killed process was doing; empty when nothing was left, or when it had not begun to change anything. */
	public List<String> left() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		ByteBuffer buffer = ByteBuffer.allocate(8192);
		for (long at = 0; channel.read(buffer, at) > 0; at += buffer.position(), buffer.clear()) {
			content.write(buffer.array(), 0, buffer.position());
		}
		List<String> lines = content.toString(StandardCharsets.UTF_8).lines().toList();
		boolean whole = lines.size() > 1 && lines.get(lines.size() - 1).equals(END);
		return whole ? lines.subList(0, lines.size() - 1) : List.of();
	}

	/** When the journal was last written. */
	public Instant written() throws IOException {
		return Files.getLastModifiedTime(file).toInstant();
	}

	/** Says what is going to be done; it is on the disk when this returns. */
	public void write(List<String> lines) throws IOException {
		channel.truncate(0);
		ByteBuffer text = ByteBuffer.wrap((String.join("\n", lines) + "\n" + END + "\n").getBytes(StandardCharsets.UTF_8));
		for (long at = 0; text.hasRemaining();) {
			at += channel.write(text, at);
		}
		channel.force(true);
	}

	/** All is done, or all is undone. */
	public void clear() throws IOException {
		channel.truncate(0);
		channel.force(true);
	}

	@Override
	public void close() throws IOException {
		boolean done = passing && channel.size() == 0;
		channel.close();
		if (done) {
			Files.deleteIfExists(file);
			try {
				Files.deleteIfExists(file.getParent());
			} catch (DirectoryNotEmptyException e) {
				// Something is in there, as it nearly always is.
			}
		}
	}
}
