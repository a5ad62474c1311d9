package framewright.versions.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

import framewright.versions.VersionsException;

/** Finds the files that are not what the last version has. Files whose size and time have not changed since then are not read. */
public final class Scan {

	/**
	 * A file that differs from the last version.
	 *
	 * @param content what it is now, as it would be kept; empty when it is gone
	 */
	public record Difference(String path, FileMode mode, Optional<ObjectId> before, Optional<byte[]> content, long length, Instant modified) {

		/** The file as it is kept under an identifier. */
		public FileChange kept(ObjectId blob) {
			return new FileChange(path, mode, Optional.of(blob), length, modified);
		}
	}

	private final GitLibrary git;

	public Scan(GitLibrary git) {
		this.git = git;
	}

	/**
	 * The files below a path that differ.
	 *
	 * @param path   the path of a file or folder within the repository; empty for all
	 * @param wanted which of the files that no version has yet to consider; those that a version has always are
	 */
	public List<Difference> differences(String path, Predicate<String> wanted, SubMonitor monitor) throws IOException {
		return differences(path.isEmpty() ? TreeFilter.ALL : PathFilter.create(path), wanted, monitor);
	}

	/** Those of some files that differ, whether a version has them or not. */
	public List<Difference> differences(Collection<String> paths, SubMonitor monitor) throws IOException {
		return paths.isEmpty() ? List.of() : differences(PathFilterGroup.createFromStrings(paths), paths::contains, monitor);
	}

	private List<Difference> differences(TreeFilter where, Predicate<String> wanted, SubMonitor monitor) throws IOException {
		List<Difference> found = new ArrayList<>();
		Optional<RevCommit> head = git.head();
		try (ObjectReader reader = git.repository().newObjectReader(); TreeWalk walk = new NameConflictTreeWalk(git.repository(), reader)) {
			walk.setOperationType(OperationType.CHECKIN_OP);
			if (head.isPresent()) {
				walk.addTree(new CanonicalTreeParser(null, reader, head.get().getTree()));
			} else {
				walk.addTree(new EmptyTreeIterator());
			}
			walk.addTree(new DirCacheIterator(git.repository().readDirCache()));
			FileTreeIterator files = new FileTreeIterator(git.repository());
			files.setDirCacheIterator(walk, 1);
			walk.addTree(files);
			walk.setFilter(where);
			while (walk.next()) {
				monitor.checkCanceled();
				FileTreeIterator file = walk.getTree(2, FileTreeIterator.class);
				boolean unknown = walk.getFileMode(0) == FileMode.MISSING && walk.getFileMode(1) == FileMode.MISSING;
				if (walk.getFileMode(0) == FileMode.GITLINK || unknown && file != null && file.isEntryIgnored()) {
					continue;
				}
				difference(walk, file, wanted).ifPresent(found::add);
				if (walk.getFileMode(0) == FileMode.TREE || walk.getFileMode(2) == FileMode.TREE) {
					walk.enterSubtree();
				}
			}
		}
		return found;
	}

	private static boolean isFile(FileMode mode) {
		return mode != FileMode.MISSING && mode != FileMode.TREE && mode != FileMode.GITLINK;
	}

	private static Optional<Difference> difference(TreeWalk walk, FileTreeIterator file, Predicate<String> wanted) throws IOException {
		String path = walk.getPathString();
		boolean known = isFile(walk.getFileMode(0));
		if (!isFile(walk.getFileMode(2))) {
			return known ? Optional.of(new Difference(path, FileMode.MISSING, Optional.of(walk.getObjectId(0)), Optional.empty(), 0, Instant.EPOCH)) : Optional.empty();
		}
		if (!known) {
			return wanted.test(path) ? Optional.of(read(walk, file, Optional.empty())) : Optional.empty();
		}
		FileMode mode = file.getIndexFileMode(walk.getTree(1, DirCacheIterator.class));
		boolean same = file.getEntryObjectId().equals(walk.getObjectId(0)) && mode.equals(walk.getFileMode(0));
		return same ? Optional.empty() : Optional.of(read(walk, file, Optional.of(walk.getObjectId(0))));
	}

	private static Difference read(TreeWalk walk, FileTreeIterator file, Optional<ObjectId> before) throws IOException {
		String path = walk.getPathString();
		long length = file.getEntryLength();
		Instant modified = file.getEntryLastModifiedInstant();
		FileMode mode = before.isPresent() ? file.getIndexFileMode(walk.getTree(1, DirCacheIterator.class)) : file.getEntryFileMode();
		try (var in = file.openEntryStream()) {
			return new Difference(path, mode, before, Optional.of(in.readAllBytes()), length, modified);
		}
	}

	/** Whether a file is what the last version has, or is there as little as in that. */
	public boolean isSaved(Path file) throws IOException, VersionsException {
		Optional<String> path = git.path(file);
		return path.isPresent() && differences(path.get(), any -> Files.exists(file), SubMonitor.convert(null)).stream().noneMatch(difference -> difference.path().equals(path.get()));
	}
}
