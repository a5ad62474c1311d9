package framewright.versions.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

import framewright.core.compare.Comparison;
import framewright.versions.FileConflict;
import framewright.versions.VersionsException;

/**
 * Brings the files of two versions together. Files and folders that are equal on two of the sides are never opened; the rest is brought together by
 * {@link TextMerge}. Nothing is settled that both sides changed in different ways.
 */
public final class TreeMerge {

	/**
	 * A file that somebody has to decide about, as each side has it.
	 *
	 * @param windows whether its lines end here as they do on Windows
	 */
	public record Undecided(FileConflict conflict, String path, Side ours, Side theirs, boolean windows) {
	}

	/** A file of one side: its mode is {@link FileMode#MISSING} where there is none. */
	public record Side(FileMode mode, ObjectId blob) {

		boolean isThere() {
			return mode != FileMode.MISSING;
		}

		boolean isPlain() {
			return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
		}

		/** The change that makes a file what it is on this side. */
		public FileChange change(String path) {
			return isThere() ? FileChange.to(path, mode, blob) : FileChange.gone(path);
		}
	}

	private final GitLibrary git;
	private final TextMerge texts;
	private final List<RevCommit> bases;
	private final Optional<RevCommit> ours;
	private final RevCommit theirs;
	private final List<FileChange> changes = new ArrayList<>();
	private final List<Undecided> undecided = new ArrayList<>();

	/**
	 * @param bases the versions that both go back to; more than one where they were brought together crosswise before
	 */
	public TreeMerge(GitLibrary git, Optional<Comparison> comparison, List<RevCommit> bases, Optional<RevCommit> ours, RevCommit theirs) {
		this.git = git;
		this.texts = new TextMerge(git, comparison, theirs);
		this.bases = bases;
		this.ours = ours;
		this.theirs = theirs;
	}

	/** What becomes different from our version without anybody being asked. */
	public List<FileChange> changes() {
		return List.copyOf(changes);
	}

	public List<Undecided> undecided() {
		return List.copyOf(undecided);
	}

	public TreeMerge run(SubMonitor monitor) throws IOException, VersionsException {
		try (ObjectReader reader = git.repository().newObjectReader(); TreeWalk walk = new NameConflictTreeWalk(git.repository(), reader)) {
			add(walk, reader, ours);
			walk.addTree(new CanonicalTreeParser(null, reader, theirs.getTree()));
			for (RevCommit base : bases) {
				walk.addTree(new CanonicalTreeParser(null, reader, base.getTree()));
			}
			while (walk.next()) {
				monitor.checkCanceled();
				boolean same = walk.getRawMode(0) == walk.getRawMode(1) && walk.idEqual(0, 1);
				if (same) {
					continue;
				}
				file(walk);
				if (walk.getFileMode(0) == FileMode.TREE || walk.getFileMode(1) == FileMode.TREE) {
					walk.enterSubtree();
				}
			}
		}
		return this;
	}

	private static void add(TreeWalk walk, ObjectReader reader, Optional<RevCommit> commit) throws IOException {
		if (commit.isPresent()) {
			walk.addTree(new CanonicalTreeParser(null, reader, commit.get().getTree()));
		} else {
			walk.addTree(new EmptyTreeIterator());
		}
	}

	private static Side side(TreeWalk walk, int tree) {
		FileMode mode = walk.getFileMode(tree);
		return mode == FileMode.TREE || mode == FileMode.MISSING ? new Side(FileMode.MISSING, ObjectId.zeroId()) : new Side(mode, walk.getObjectId(tree));
	}

	private void file(TreeWalk walk) throws IOException, VersionsException {
		Side mine = side(walk, 0);
		Side other = side(walk, 1);
		List<Side> before = new ArrayList<>();
		for (int i = 0; i < Math.max(1, bases.size()); i++) {
			before.add(bases.isEmpty() ? new Side(FileMode.MISSING, ObjectId.zeroId()) : side(walk, 2 + i));
		}
		String path = walk.getPathString();
		if (mine.equals(other) || before.stream().allMatch(other::equals)) {
			return;
		}
		if (before.stream().allMatch(mine::equals)) {
			changes.add(other.change(path));
			return;
		}
		texts.merge(path, before.get(0), mine, other).ifPresentOrElse(changes::add, () -> undecided.add(texts.undecided()));
	}
}
