package framewright.versions.git;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A file that differs from one version to the next.
 *
 * @param path     its path within the repository, with slashes
 * @param mode     what kind of file it becomes
 * @param blob     what is kept of it; empty when it goes away
 * @param length   the length of the working file when its content was taken, in bytes; 0 when that is not known
 * @param modified when the working file had been written last by then
 */
public record FileChange(String path, FileMode mode, Optional<ObjectId> blob, long length, Instant modified) {

	/** A file that comes to be what a version has. */
	public static FileChange to(String path, FileMode mode, ObjectId blob) {
		return new FileChange(path, mode, Optional.of(blob), 0, Instant.EPOCH);
	}

	/** A file that goes away. */
	public static FileChange gone(String path) {
		return new FileChange(path, FileMode.MISSING, Optional.empty(), 0, Instant.EPOCH);
	}

	FileChange written(long size, Instant when) {
		return new FileChange(path, mode, blob, size, when);
	}
}
