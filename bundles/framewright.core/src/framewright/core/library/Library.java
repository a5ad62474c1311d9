package framewright.core.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import framewright.dsl.Names;
import framewright.dsl.Versions;
import framewright.dsl.scoping.PublishedVersions;

/**
 * A folder of frameworks: the one that holds {@value #SETTINGS}, or any folder that is taken for one.
 * <p>
 * A library knows which files there are, and no more: it keeps nothing of their contents, so it is never out of date. Immutable.
 */
public final class Library {

	/** The file that makes a folder a library. */
	public static final String SETTINGS = "library.settings";

	/** What the name of a framework's file ends with. */
	public static final String EXTENSION = ".framework";

	private final Path folder;

	private Library(Path folder) {
		this.folder = folder;
	}

	/**
	 * The library that a file or folder belongs to: the nearest folder at or above it that holds {@value #SETTINGS}, else the
	 * folder itself, or the file's folder.
	 */
	public static Library containing(Path path) {
		Path start = path.toAbsolutePath().normalize();
		Path folder = Files.isDirectory(start) ? start : start.getParent();
		for (Path up = folder; up != null; up = up.getParent()) {
			if (Files.isRegularFile(up.resolve(SETTINGS))) {
				return new Library(up);
			}
		}
		return new Library(folder);
	}

	/** The library's folder; absolute. */
	public Path folder() {
		return folder;
	}

	/** The library's title as its settings give it ({@code title = …}), else the name of its folder. */
	public String title() {
		String name = folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
		try {
			return LibrarySettings.of(this).get("title").orElse(name);
		} catch (IOException e) {
			return name;
		}
	}

	/** The files of the frameworks that are worked on, in the order of their paths. Published versions and hidden folders are left out. */
	public List<Path> files() throws IOException {
		return files(folder);
	}

	/** The files of frameworks below a folder, in the order of their paths. Published versions and hidden folders are left out. */
	public static List<Path> files(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		// The full stop leads into a folder that is a symbolic link; links below it are not followed.
		Path start = folder.resolve(".");
		Files.walkFileTree(start, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
				String name = visited.getFileName() == null ? "" : visited.getFileName().toString();
				boolean leftOut = name.equals(PublishedVersions.FOLDER) || name.startsWith(".");
				return leftOut && !visited.equals(start) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				// Reading from a pipe or a device would never end.
				if (isFramework(file) && !attributes.isOther()) {
					files.add(file.normalize());
				}
				return FileVisitResult.CONTINUE;
			}

			/** What may not be read is passed over here and reported when it is opened. */
			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				if (file.equals(start)) {
					throw failure;
				}
				if (isFramework(file)) {
					files.add(file.normalize());
				}
				return FileVisitResult.CONTINUE;
			}
		});
		Collections.sort(files);
		return files;
	}

	public static boolean isFramework(Path file) {
		return file.getFileName() != null && file.getFileName().toString().endsWith(EXTENSION);
	}

	/** The published versions of a framework, oldest first; empty when there are none. */
	public List<Path> published(String framework) throws IOException {
		if (!Names.isName(framework)) {
			return List.of();
		}
		Path versions = folder.resolve(PublishedVersions.FOLDER).resolve(framework);
		if (!Files.isDirectory(versions)) {
			return List.of();
		}
		try (var files = Files.list(versions)) {
			return files.filter(file -> isFramework(file) && Versions.isVersion(version(file)))
					.sorted((left, right) -> Versions.ORDER.compare(version(left), version(right))).toList();
		}
	}

	/** The file of a published version of a framework; empty when it has not been published, and for what is no name or no version. */
	public Optional<Path> published(String framework, String version) {
		if (!Names.isName(framework) || !Versions.isVersion(version)) {
			return Optional.empty();
		}
		return Optional.of(folder.resolve(PublishedVersions.FOLDER).resolve(framework).resolve(version + EXTENSION)).filter(Files::isRegularFile);
	}

	/** Whether a file is a published version, which never changes. */
	public boolean isPublished(Path file) {
		return file.toAbsolutePath().normalize().startsWith(folder.resolve(PublishedVersions.FOLDER));
	}

	/** The version that the file of a published version is named after. */
	public static String version(Path published) {
		return name(published);
	}

	/** The name of the framework that a file should hold: that of the file without its ending. */
	public static String name(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
	}

	/** A path as it is told to people: from the library's folder where the file is in it. */
	public String show(Path file) {
		return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
	}
}
