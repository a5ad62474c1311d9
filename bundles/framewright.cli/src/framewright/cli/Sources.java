package framewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.versions.FrameworkHistory;
import framewright.versions.OldText;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/**
 * The frameworks that a command was given: the files below folders, single files, and published or saved versions as {@code FILE@VERSION}.
 *
 * @param library the library that they belong to
 * @param reader the reader that has read them, together with all that they may refer to
 * @param files the files, each once, in their order
 */
record Sources(Library library, LibraryReader reader, List<Path> files) {

	/**
	 * What an argument names.
	 *
	 * @param file  the file or folder; for a version that somebody saved, the file that it is a version of, which need not be there
	 * @param saved the text of that version; empty where the argument names a file or a folder
	 */
	record Given(Path file, Optional<OldText> saved) {

		boolean isFolder() {
			return saved.isEmpty() && Files.isDirectory(file);
		}
	}

	/** Reads what the paths of one library name. Files that cannot be read are among the files; checking them tells why. */
	static Sources read(String path, IProgressMonitor monitor) throws RefusedException, IOException {
		Given given = given(path);
		Library library = Library.containing(given.file());
		LibraryReader reader = new LibraryReader(library);
		List<Path> files = given.isFolder() ? Library.files(given.file()) : List.of(given.file());
		reader.readAll(monitor);
		if (given.saved().isPresent()) {
			reader.read(given.file(), given.saved().get().text());
		}
		files.forEach(reader::read);
		return new Sources(library, reader, files);
	}

	/** What an argument names: a file or folder of that very name, else a published version, else one that somebody saved. */
	static Given given(String path) throws RefusedException {
		Path given = path(path);
		if (Files.exists(given)) {
			return new Given(recovered(given), Optional.empty());
		}
		int at = path.lastIndexOf('@');
		if (at <= 0) {
			throw new RefusedException(path + ": there is no such file or folder. Check its name.");
		}
		Path file = recovered(path(path.substring(0, at)));
		String version = path.substring(at + 1);
		Library library = Library.containing(file);
		Optional<Path> published = library.published(Library.name(file), version);
		if (published.isPresent()) {
			return new Given(published.get(), Optional.empty());
		}
		try {
			return new Given(file, Optional.of(new FrameworkHistory(VersionedLibrary.of(library)).text(file, version)));
		} catch (VersionsException e) {
			throw new RefusedException(path + ": " + e.getMessage());
		}
	}

	/** A file of a library in which nothing is half done any more, should a Framewright have been killed there. */
	private static Path recovered(Path file) {
		try {
			VersionedLibrary.containing(file).recover(null);
		} catch (VersionsException e) {
			// Somebody is just working there, or it cannot be mended now. What is there can be read all the same.
		}
		return file;
	}

	/** The file or folder that an argument names; for commands that work on files. */
	static Path resolve(String path) throws RefusedException {
		Given given = given(path);
		if (given.saved().isPresent()) {
			throw new RefusedException(path + ": this is a version that was saved and does not change. Name the framework's own file.");
		}
		return given.file();
	}

	static Path path(String path) throws RefusedException {
		try {
			return Path.of(path).toAbsolutePath().normalize();
		} catch (InvalidPathException e) {
			throw new RefusedException("“" + path + "” cannot be the name of a file.");
		}
	}

	/** The files that several paths name, each once. */
	static List<Path> files(List<String> paths) throws RefusedException, IOException {
		List<Path> files = new ArrayList<>();
		for (String path : paths) {
			Path given = resolve(path);
			for (Path file : Files.isDirectory(given) ? Library.files(given) : List.of(given)) {
				if (!files.contains(file)) {
					files.add(file);
				}
			}
		}
		return files;
	}
}
