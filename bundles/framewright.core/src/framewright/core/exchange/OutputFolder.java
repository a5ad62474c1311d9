package framewright.core.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.core.runtime.ILog;

/**
 * The folder that one export writes to. Nothing can be written outside it. The files of an export lie aside until {@link #finish} puts all of them in
 * their places: one that fails or is cancelled before leaves what was there, and where putting one in its place fails, those before it are put back.
 * <p>
 * Files that an earlier export left and this one does not write stay: addresses that were given away go on working.
 */
public final class OutputFolder implements AutoCloseable {

	private final Path folder;
	private final Path aside;
	private final Map<Path, Path> written = new LinkedHashMap<>();
	private boolean kept;

	public OutputFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
		this.aside = this.folder.resolve(".framewright-" + UUID.randomUUID() + ".part");
	}

	/**
	 * What a framework's files are called, without their endings: its permanent name. That has no sign that the name of a file could not have; should it come
	 * from elsewhere, such signs are left out.
	 *
	 * @param name may be null
	 */
	public static String fileName(String name) {
		String clean = name == null ? "" : name.replaceAll("[^A-Za-z0-9_-]", "");
		return clean.isEmpty() ? "framework" : clean;
	}

	public Path folder() {
		return folder;
	}

	/** The files written so far, in their order; absolute. They are in their places once the export is finished. */
	public List<Path> written() {
		return List.copyOf(written.keySet());
	}

	/**
	 * Writes a file, in place of any file that is there.
	 *
	 * @param name its path from the folder
	 */
	public void write(String name, byte[] content) throws IOException {
		Path file = place(name);
		Path waiting = written.getOrDefault(file, aside.resolve(Integer.toString(written.size())));
		Files.createDirectories(aside);
		Files.write(waiting, content);
		if (Files.size(waiting) != content.length) {
			throw new IOException("The file " + name + " could not be written whole; the disk may be full.");
		}
		written.put(file, waiting);
	}

	/** A file to write to, in place of any file that is there; for what is too large to be in memory at once. It is to be closed. */
	public OutputStream open(String name) throws IOException {
		Path file = place(name);
		Path waiting = written.getOrDefault(file, aside.resolve(Integer.toString(written.size())));
		Files.createDirectories(aside);
		OutputStream out = new BufferedOutputStream(Files.newOutputStream(waiting));
		written.put(file, waiting);
		return out;
	}

	/** Writes a text file in UTF-8. */
	public void write(String name, String text) throws IOException {
		write(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private Path place(String name) throws IOException {
		Path file;
		try {
			file = folder.resolve(name).normalize();
		} catch (InvalidPathException e) {
			throw new IOException("“" + name + "” cannot be the name of a file.", e);
		}
		if (!file.startsWith(folder) || file.equals(folder) || leadsOut(file)) {
			throw new IOException("The file " + name + " would be written outside the folder " + folder + ".");
		}
		return file;
	}

	/** Whether a symbolic link in the folder leads to somewhere else. */
	private boolean leadsOut(Path file) throws IOException {
		for (Path up = file; !up.equals(folder); up = up.getParent()) {
			if (Files.exists(up)) {
				return !up.toRealPath().startsWith(folder.toRealPath());
			}
			if (Files.isSymbolicLink(up)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Puts all that was written in its place.
	 *
	 * @throws IOException when that was not possible; all files are as they were
	 */
	public void finish() throws IOException {
		Map<Path, Path> replaced = new LinkedHashMap<>();
		List<Path> put = new ArrayList<>();
		boolean finished = false;
		try {
			for (Map.Entry<Path, Path> one : written.entrySet()) {
				Path file = one.getKey();
				Files.createDirectories(file.getParent());
				if (Files.exists(file)) {
					if (Files.isDirectory(file) || !Files.isWritable(file)) {
						throw new IOException(file + " is " + (Files.isDirectory(file) ? "a folder. Give it another name, or choose another folder to write to." : "protected. Allow it to be changed, or choose another folder to write to."));
					}
					Path old = aside.resolve("old" + replaced.size());
					move(file, old);
					replaced.put(file, old);
				}
				move(one.getValue(), file);
				put.add(file);
			}
			finished = true;
		} finally {
			if (!finished) {
				putBack(put, replaced);
			}
		}
	}

	/** What cannot be put back stays where it lies aside, so that nothing is lost. */
	private void putBack(List<Path> put, Map<Path, Path> replaced) throws IOException {
		kept = true;
		for (Path file : put) {
			Files.deleteIfExists(file);
		}
		for (Map.Entry<Path, Path> old : replaced.entrySet()) {
			move(old.getValue(), old.getKey());
		}
		kept = false;
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Throws away what was written and is not in its place. What another program holds fast stays behind, which harms nothing. */
	@Override
	public void close() {
		if (kept || !Files.isDirectory(aside)) {
			return;
		}
		try {
			clear();
		} catch (IOException e) {
			ILog.of(OutputFolder.class).warn("The folder " + aside + " could not be cleared away.", e);
		}
	}

	private void clear() throws IOException {
		Files.walkFileTree(aside, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
				Files.delete(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
