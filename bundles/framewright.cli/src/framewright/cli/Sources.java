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

/**
 * The frameworks that a command was given: the files below folders, single files, and published versions as {@code FILE@VERSION}.
 *
 * @param library the library that they belong to
 * @param reader the reader that has read them, together with all that they may refer to
 * @param files the files, each once, in their order
 */
record Sources(Library library, LibraryReader reader, List<Path> files) {

	/** Reads what the paths of one library name. Files that cannot be read are among the files; checking them tells why. */
	static Sources read(String path, IProgressMonitor monitor) throws RefusedException, IOException {
		Path given = resolve(path);
		Library library = Library.containing(given);
		LibraryReader reader = new LibraryReader(library);
		List<Path> files = Files.isDirectory(given) ? Library.files(given) : List.of(given);
		reader.readAll(monitor);
		files.forEach(reader::read);
		return new Sources(library, reader, files);
	}

	/** The file or folder that an argument names. */
	static Path resolve(String path) throws RefusedException {
		Path given = path(path);
		if (Files.exists(given)) {
			return given;
		}
		int at = path.lastIndexOf('@');
		if (at <= 0) {
			throw new RefusedException(path + ": there is no such file or folder. Check its name.");
		}
		Path file = path(path.substring(0, at));
		String version = path.substring(at + 1);
		Optional<Path> published = Library.containing(file).published(Library.name(file), version);
		return published.orElseThrow(() -> new RefusedException(path + ": version " + version + " of " + Library.name(file) + " has not been published in this library."));
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
