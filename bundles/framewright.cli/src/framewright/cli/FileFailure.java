package framewright.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in plain words why a file could not be read or written. */
final class FileFailure {

	private FileFailure() {
	}

	static String explain(IOException failure) {
		return switch (failure) {
			case NoSuchFileException none -> none.getFile() + ": there is no such file or folder. Check its name.";
			case AccessDeniedException denied -> denied.getFile() + ": you may not read or change this. Ask whoever owns it for permission.";
			case FileAlreadyExistsException there -> there.getFile() + ": there is a file of that name already. Choose another name.";
			case NotDirectoryException file -> file.getFile() + ": this is not a folder.";
			case FileSystemException other -> other.getFile() + ": this could not be read or written (" + other.getReason() + ").";
			// What Framewright itself throws says what is wrong; see Exporter and Importer.
			default -> failure.getMessage() == null ? "A file could not be read or written." : failure.getMessage();
		};
	}
}
