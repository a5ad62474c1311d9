package framewright.ui.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import framewright.core.library.WholeFile;

/**
 * Texts that were not saved when the workbench had to end without asking anybody. Each is kept in a file of its own: the path of its
 * framework, the checksum that the framework's file had then, and the text. Any thread may call it.
 */
public final class KeptTexts {

	private static final String ENDING = ".unsaved";

	private final Path folder;

	/** @param folder where the texts are kept; need not exist */
	public KeptTexts(Path folder) {
		this.folder = folder;
	}

	/**
	 * A text that was kept.
	 *
	 * @param kept where it is kept
	 * @param file the file of the framework
	 * @param changed whether that file is not as it was any more
	 */
	public record Kept(Path kept, Path file, String text, boolean changed) {

		/** Forgets it; to be called once somebody has it back. */
		public void forget() throws IOException {
			Files.deleteIfExists(kept);
		}
	}

	/**
	 * Keeps a text. A text that was kept of the same file before is forgotten.
	 *
	 * @throws IOException when it could not be written
	 */
	public void keep(Path file, String text) throws IOException {
		String path = file.toAbsolutePath().normalize().toString();
		String content = path.replace("\n", "") + "\n" + checksum(file) + "\n" + text;
		WholeFile.write(folder.resolve(digest(path.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ENDING), content.getBytes(StandardCharsets.UTF_8));
	}

	/** All that is kept. What cannot be read is passed over and stays. */
	public List<Kept> all() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Kept> all = new ArrayList<>();
		try (var files = Files.list(folder)) {
			for (Path kept : files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().toList()) {
				read(kept, all);
			}
		}
		return all;
	}

	private static void read(Path kept, List<Kept> into) throws IOException {
		String[] parts = Files.readString(kept).split("\n", 3);
		if (parts.length < 3) {
			return;
		}
		try {
			Path file = Path.of(parts[0]);
			into.add(new Kept(kept, file, parts[2], !checksum(file).equals(parts[1])));
		} catch (InvalidPathException e) {
			// It comes from another system; nothing can be opened there.
		}
	}

	/** The checksum of a file; a dash when there is none. */
	private static String checksum(Path file) throws IOException {
		return Files.isRegularFile(file) ? digest(Files.readAllBytes(file)) : "-";
	}

	private static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
