package framewright.core.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import framewright.core.library.WholeFile;

/** The folder that an export writes to. Nothing can be written outside it, and no file is left half written. */
public final class OutputFolder {

	private final Path folder;
	private final List<Path> written = new ArrayList<>();

	public OutputFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	public Path folder() {
		return folder;
	}

	/** The files written so far, in their order; absolute. */
	public List<Path> written() {
		return List.copyOf(written);
	}

	/**
	 * Writes a file whole, in place of any file that is there.
	 *
	 * @param name its path from the folder
	 */
	public void write(String name, byte[] content) throws IOException {
		Path file = place(name);
		WholeFile.write(file, content);
		written.add(file);
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
		Files.createDirectories(folder);
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

	/** Writes a text file in UTF-8. */
	public void write(String name, String text) throws IOException {
		write(name, text.getBytes(StandardCharsets.UTF_8));
	}
}
