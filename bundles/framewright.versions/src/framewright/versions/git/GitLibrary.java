package framewright.versions.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.FS;

import framewright.core.library.Library;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** The Git repository that a library lies in: at its root, in a folder of it, or in one of several working folders of it. Of one thread; to be closed. */
public final class GitLibrary implements AutoCloseable {

	static {
		// It would measure the clock of the disk before it reads the first file, for a second.
		FS.FileStoreAttributes.setBackground(true);
	}

	private static final String FSYNC_OBJECTS = "fsyncobjectfiles";
	private static final String FSYNC_REFS = "fsyncreffiles";

	private final Library library;
	private final Repository repository;
	private final Path workTree;
	private final String prefix;
	private final Steps steps;

	private GitLibrary(Library library, Repository repository, Path workTree, String prefix, Steps steps) {
		this.library = library;
		this.repository = repository;
		this.workTree = workTree;
		this.prefix = prefix;
		this.steps = steps;
	}

	/** Opens the repository that a library lies in; empty when it lies in none, or is left out of the one it lies in. */
	public static Optional<GitLibrary> open(Library library, Steps steps) throws VersionsException {
		try {
			Path folder = library.folder().toRealPath();
			FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
			if (builder.getGitDir() == null) {
				return Optional.empty();
			}
			Repository repository = builder.setMustExist(true).build();
			if (repository.isBare()) {
				repository.close();
				return Optional.empty();
			}
			settle(repository.getConfig());
			Path workTree = repository.getWorkTree().toPath().toRealPath();
			String prefix = slashes(workTree.relativize(folder));
			GitLibrary git = new GitLibrary(library, repository, workTree, prefix.isEmpty() ? "" : prefix + "/", steps);
			if (git.isLeftOut()) {
				git.close();
				return Optional.empty();
			}
			return Optional.of(git);
		} catch (IOException | IllegalArgumentException e) {
			throw Faults.explain(e);
		}
	}

	/** For the time that it is open; it does not become part of the settings. */
	private static void settle(StoredConfig settings) {
		// What is kept must be on the disk before anything refers to it.
		settings.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, FSYNC_OBJECTS, true);
		settings.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, FSYNC_REFS, true);
		// Tidying up goes on in the background otherwise, when the program may be over.
		settings.setBoolean(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTODETACH, false);
	}

	/** Packs what is kept, now and then, when there is much of it. */
	public void tidy() {
		try {
			repository.autoGC(NullProgressMonitor.INSTANCE);
		} catch (JGitInternalException e) {
			// What cannot be packed stays as it is. Whoever reads what is damaged is told.
		}
	}

	/** A folder of results in somebody's project, for instance, of which that project keeps no versions. */
	private boolean isLeftOut() throws IOException {
		if (prefix.isEmpty()) {
			return false;
		}
		String folder = prefix.substring(0, prefix.length() - 1);
		try (TreeWalk walk = new TreeWalk(repository)) {
			FileTreeIterator files = new FileTreeIterator(repository);
			files.setWalkIgnoredDirectories(true);
			walk.addTree(files);
			walk.setFilter(PathFilter.create(folder));
			while (walk.next()) {
				FileTreeIterator here = walk.getTree(0, FileTreeIterator.class);
				if (here != null && here.isEntryIgnored()) {
					return head().isEmpty() || TreeWalk.forPath(repository, folder, head().get().getTree()) == null;
				}
				if (walk.isSubtree()) {
					walk.enterSubtree();
				}
			}
		}
		return false;
	}

	private static String slashes(Path path) {
		return path.toString().replace(path.getFileSystem().getSeparator(), "/");
	}

	public Repository repository() {
		return repository;
	}

	Steps steps() {
		return steps;
	}

	/** The library's folder within the repository: empty, or with a slash at its end. */
	public String prefix() {
		return prefix;
	}

	/** The path of a file within the repository, with slashes; empty when the file lies outside. The file need not exist. */
	public Optional<String> path(Path file) throws VersionsException {
		try {
			Path absolute = file.toAbsolutePath().normalize();
			Path there = absolute;
			while (there != null && !Files.exists(there)) {
				there = there.getParent();
			}
			Path real = there == null ? absolute : there.equals(absolute) && !Files.isDirectory(there) ? there.getParent().toRealPath().resolve(there.getFileName())
					: there.toRealPath().resolve(there.relativize(absolute).toString()).normalize();
			return real.startsWith(workTree) ? Optional.of(slashes(workTree.relativize(real))) : Optional.empty();
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/** The file at a path within the repository. */
	public Path file(String path) {
		return workTree.resolve(path);
	}

	/** The file at a path within the repository, as the library names its own files: a library may be opened through a link. */
	public Path shown(String path) {
		return path.startsWith(prefix) ? library.folder().resolve(path.substring(prefix.length())) : file(path);
	}

	/** The last version that was saved; empty before the first. */
	public Optional<RevCommit> head() throws IOException {
		ObjectId head = repository.resolve(Constants.HEAD);
		return head == null ? Optional.empty() : Optional.of(commit(head));
	}

	public RevCommit commit(ObjectId id) throws IOException {
		try (RevWalk walk = new RevWalk(repository)) {
			return walk.parseCommit(id);
		}
	}

	/** The name of the line of versions that is worked on; empty when an old version has been taken out by itself with another program. */
	public Optional<String> branch() throws IOException {
		String name = repository.getFullBranch();
		return name != null && name.startsWith(Constants.R_HEADS) ? Optional.of(name) : Optional.empty();
	}

	/** The bytes that are kept at a path of a version; empty when there is none. */
	public Optional<byte[]> content(RevCommit commit, String path) throws IOException {
		try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
			return walk == null || walk.isSubtree() ? Optional.empty() : Optional.of(content(walk.getObjectId(0)));
		}
	}

	public byte[] content(ObjectId blob) throws IOException {
		ObjectLoader loader = repository.open(blob, Constants.OBJ_BLOB);
		return loader.getCachedBytes(Integer.MAX_VALUE);
	}

	/** What stands at a path now, byte for byte; empty when there is no file. */
	public Optional<byte[]> working(String path) throws IOException {
		return new WorkingFiles(this).read(path);
	}

	/** The file that says what is being done. */
	public Path journal() {
		return repository.getDirectory().toPath().resolve("framewright").resolve("journal");
	}

	/**
	 * Begins to change something: alone, after whatever a killed process left was ended or undone.
	 *
	 * @throws VersionsException when somebody else is changing something, or another program has not finished what it began
	 */
	public Journal begin(IProgressMonitor monitor) throws VersionsException {
		try {
			Journal journal = Journal.open(journal(), false, () -> monitor != null && monitor.isCanceled());
			try {
				new Recovery(this, journal).run();
				refuseUnfinished();
				return journal;
			} catch (VersionsException | IOException | RuntimeException e) {
				journal.close();
				throw e;
			}
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	private void refuseUnfinished() throws VersionsException, IOException {
		RepositoryState state = repository.getRepositoryState();
		if (state != RepositoryState.SAFE && state != RepositoryState.BARE) {
			throw new VersionsException(Reason.UNFINISHED, "Another program has begun to bring versions of this library together and has not finished (" + state.getDescription()
					+ "). Finish or undo it there first. Nothing was changed.");
		}
	}

	/** The locks that keep others from writing, as far as they stand now, oldest first. */
	List<Path> locks(String ref, List<String> tags) throws IOException {
		Path common = repository.getCommonDirectory().toPath();
		Path own = repository.getDirectory().toPath();
		Map<Path, Instant> found = new LinkedHashMap<>();
		for (Path file : Stream.concat(Stream.of(own.resolve("index"), own.resolve("HEAD"), common.resolve("packed-refs"), common.resolve(ref)), tags.stream().map(common::resolve)).toList()) {
			Path lock = file.resolveSibling(file.getFileName() + Faults.LOCK);
			if (Files.isRegularFile(lock)) {
				found.put(lock, Files.getLastModifiedTime(lock).toInstant());
			}
		}
		return found.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey).toList();
	}

	/** Where a name for a version is written down. */
	public Path place(String name) {
		return repository.getCommonDirectory().toPath().resolve(name);
	}

	/** Whether versions of the file at a path may be brought together line by line without asking, as whoever set up the library has said ({@code merge=union}). */
	boolean isUnion(String path, ObjectId tree) throws IOException {
		try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
			Attribute merge = walk == null ? null : walk.getAttributes().get(Constants.ATTR_MERGE);
			return merge != null && "union".equals(merge.getValue());
		}
	}

	@Override
	public void close() {
		repository.close();
	}
}
