package framewright.versions.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheCheckout.CheckoutMetadata;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.util.SystemReader;

import framewright.core.library.WholeFile;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** The files that are worked on, byte for byte, as paths within the repository name them. What comes from elsewhere cannot name one outside. */
final class WorkingFiles {

	private final GitLibrary git;

	WorkingFiles(GitLibrary git) {
		this.git = git;
	}

	/** What stands at a path; empty when there is no file. A symbolic link is what it points to, as text. */
	Optional<byte[]> read(String path) throws IOException {
		Path file = git.file(path);
		if (Files.isSymbolicLink(file)) {
			return Optional.of(Files.readSymbolicLink(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
		}
		return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
	}

	static ObjectId id(byte[] content) {
		try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
			return formatter.idFor(Constants.OBJ_BLOB, content);
		}
	}

	/** What a file kept in a version is in the working folder, with the line endings that belong there. */
	byte[] checkedOut(String path, AnyObjectId tree) throws IOException {
		try (TreeWalk walk = TreeWalk.forPath(git.repository(), path, tree)) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			walk.setOperationType(OperationType.CHECKOUT_OP);
			CheckoutMetadata how = walk.getFileMode(0) == FileMode.SYMLINK ? new CheckoutMetadata(null, null) : new CheckoutMetadata(walk.getEolStreamType(OperationType.CHECKOUT_OP), walk.getSmudgeCommand(0));
			DirCacheCheckout.getContent(git.repository(), path, how, git.repository().open(walk.getObjectId(0)), git.repository().getConfig().get(WorkingTreeOptions.KEY), content);
			return content.toByteArray();
		}
	}

	/** Refuses a path that leads out of the working folder, into the folder of Git itself, or through a link. */
	void refuseHostile(String path) throws VersionsException {
		try {
			SystemReader.getInstance().checkPath(path);
		} catch (IOException e) {
			throw hostile(path);
		}
		for (Path up = git.file(path).getParent(); up != null && up.startsWith(git.file("")); up = up.getParent()) {
			if (Files.isSymbolicLink(up)) {
				throw hostile(path);
			}
		}
	}

	private static VersionsException hostile(String path) {
		return new VersionsException(Reason.REFUSED, "The versions to get hold a file called “" + path + "”, which cannot be put into this library. Nothing was changed. Ask whoever shared it.");
	}

	/** Puts a file in its place, whole or not at all. */
	void write(String path, FileMode mode, byte[] content) throws IOException {
		Path file = git.file(path);
		if (mode == FileMode.SYMLINK && staysInside(file, content)) {
			Files.createDirectories(file.getParent());
			Files.deleteIfExists(file);
			Files.createSymbolicLink(file, Path.of(new String(content, StandardCharsets.UTF_8)));
			return;
		}
		if (Files.isSymbolicLink(file)) {
			Files.delete(file); // what it points to is somebody else's
		}
		WholeFile.write(file, content);
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
			boolean changed = mode == FileMode.EXECUTABLE_FILE ? permissions.add(PosixFilePermission.OWNER_EXECUTE) : false;
			if (changed) {
				Files.setPosixFilePermissions(file, permissions);
			}
		}
	}

	/** A link that leads out of the working folder becomes a small file that says where. */
	private boolean staysInside(Path file, byte[] target) {
		String text = new String(target, StandardCharsets.UTF_8);
		return !text.startsWith("/") && !text.contains(":") && !text.contains("\\") && !text.contains("\0") && file.getParent().resolve(text).normalize().startsWith(git.file("")) && !text.contains(".git");
	}

	/** Takes a file away, and the folders that it leaves empty. */
	void delete(String path) throws IOException {
		Path file = git.file(path);
		Files.deleteIfExists(file);
		Path library = git.file(git.prefix());
		for (Path up = file.getParent(); up != null && up.startsWith(git.file("")) && !library.startsWith(up); up = up.getParent()) {
			try {
				Files.deleteIfExists(up);
			} catch (DirectoryNotEmptyException e) {
				return;
			}
		}
	}
}
