package framewright.ui.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import framewright.core.library.WholeFile;

/**
 * Texts that are not saved, for the case that the workbench ends without asking anybody. Each is kept in a file of its own: the path of its
 * framework, the checksum that the framework's file had when its text was first changed, and the text. Any thread may call it.
 */
public final class KeptTexts {

	private static final String ENDING = ".unsaved";

	/** The folder of what cannot be read. */
	private static final String ASIDE = "unreadable";

	/** Is there when the workbench had the time to keep everything before it ended. */
	private static final String IN_ORDER = "in-order";

	private final Path folder;
	private final Map<Path, String> checksums = new ConcurrentHashMap<>();

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
	}

	/**
	 * Keeps a text. A text that was kept of the same file before is forgotten, but not which file it was that was changed first.
	 *
	 * @throws IOException when it could not be written; what was kept before still is
	 */
	public void keep(Path file, String text) throws IOException {
		Path absolute = file.toAbsolutePath().normalize();
		String checksum = checksums.get(absolute);
		if (checksum == null) {
			// What was given back is still of the file that was changed before the start.
			String[] before = parts(kept(absolute));
			checksum = before.length == 3 ? before[1] : checksum(absolute);
			checksums.put(absolute, checksum);
		}
		String content = absolute.toString().replace("\n", "") + "\n" + checksum + "\n" + text;
		WholeFile.write(kept(absolute), content.getBytes(StandardCharsets.UTF_8));
	}

	private Path kept(Path absolute) {
		return folder.resolve(digest(absolute.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ENDING);
	}

	/** Forgets what is kept of a file, because it was saved or is not wanted. */
	public void forget(Path file) throws IOException {
		Path absolute = file.toAbsolutePath().normalize();
		checksums.remove(absolute);
		Files.deleteIfExists(kept(absolute));
	}

	/** Forgets a text that was kept, because somebody has it where nothing can happen to it. */
	public void forget(Kept text) throws IOException {
		checksums.remove(text.file());
		Files.deleteIfExists(text.kept());
	}

	/** A text is in its editor again, so that it is kept and forgotten from now on with what is typed there. At most one of a file, and those before it are set apart. */
	public void givenBack(Kept text) throws IOException {
		Path place = kept(text.file());
		if (!text.kept().equals(place)) {
			Files.move(text.kept(), place);
		}
	}

	/**
	 * A text was not given back. It gets a name of its own, so that what is typed into its file from now on neither replaces it nor lets it be
	 * forgotten, and is given back at another start.
	 */
	public void setApart(Kept text) throws IOException {
		Path place = kept(text.file());
		if (!text.kept().equals(place)) {
			return; // It has one already.
		}
		String name = place.getFileName().toString().replace(ENDING, "");
		Path apart = place;
		for (int i = 2; Files.exists(apart); i++) {
			apart = place.resolveSibling(name + "-" + i + ENDING);
		}
		Files.move(place, apart);
		checksums.remove(text.file());
	}

	/** Notes whether everything that was not saved could be kept before the workbench ended. */
	public void inOrder(boolean complete) throws IOException {
		if (complete) {
			WholeFile.write(folder.resolve(IN_ORDER), new byte[0]);
		} else {
			Files.deleteIfExists(folder.resolve(IN_ORDER));
		}
	}

	/** Whether everything that was not saved could be kept before the workbench ended; else it was killed, and the last words may be missing. */
	public boolean isInOrder() {
		return Files.exists(folder.resolve(IN_ORDER));
	}

	/** All that is kept, what was set apart last. What cannot be read is passed over and stays; {@link #setAside()} finds it. */
	public List<Kept> all() throws IOException {
		List<Kept> all = new ArrayList<>();
		for (Path kept : files()) {
			read(kept).ifPresent(all::add);
		}
		return all;
	}

	/**
	 * Puts what is kept and cannot be read into a folder beside the others, so that it is neither lost nor told of again. To be called before
	 * anything is kept.
	 *
	 * @return where it is then; where it was when it could not be moved
	 */
	public List<Path> setAside() throws IOException {
		List<Path> aside = new ArrayList<>();
		for (Path kept : files()) {
			if (read(kept).isEmpty()) {
				aside.add(setAside(kept));
			}
		}
		return aside;
	}

	private Path setAside(Path kept) {
		String name = kept.getFileName().toString().replace(ENDING, "");
		try {
			Path place = Files.createDirectories(folder.resolve(ASIDE)).resolve(name + ".txt");
			for (int i = 2; Files.exists(place); i++) {
				place = place.resolveSibling(name + "-" + i + ".txt");
			}
			return Files.move(kept, place);
		} catch (IOException e) {
			return kept;
		}
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(file))
					.sorted(Comparator.<Path>comparingInt(file -> file.getFileName().toString().length()).thenComparing(Comparator.naturalOrder())).toList();
		}
	}

	/** Empty when it cannot be read: one must not keep the others from being given back. */
	private Optional<Kept> read(Path kept) {
		try {
			String[] parts = parts(kept);
			if (parts.length < 3) {
				return Optional.empty();
			}
			Path file = Path.of(parts[0]);
			return Optional.of(new Kept(kept, file, parts[2], isChanged(file, parts[1])));
		} catch (InvalidPathException e) {
			return Optional.empty(); // From another system, where files have other names.
		}
	}

	/** The path, the checksum and the text; fewer when it is damaged or not there. */
	private static String[] parts(Path kept) {
		try {
			return Files.readString(kept).split("\n", 3);
		} catch (IOException e) {
			return new String[0];
		}
	}

	/** A file that cannot be read may have been changed, and whoever gets the text back is better told once too often. */
	private static boolean isChanged(Path file, String checksum) {
		try {
			return !checksum(file).equals(checksum);
		} catch (IOException e) {
			return true;
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
