package framewright.versions.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Brings the files of two versions together. Files and folders that are equal on all sides are never opened; what both sides changed is brought together by
 * {@link TextMerge}, where one of them gave the file another name by {@link RenamedMerge}. Nothing is settled that both sides changed in different ways.
 */
public final class TreeMerge {

	/**
	 * A file that somebody has to decide about, as each side has it.
	 *
	 * @param windows whether its lines end here as they do on Windows
	 */
	public record Undecided(FileConflict conflict, String path, Side ours, Side theirs, boolean windows) {

		/** The same, told of another file. */
		Undecided about(Path file) {
			return new Undecided(new FileConflict(file, conflict.kind(), conflict.base(), conflict.ours(), conflict.theirs(), conflict.merged()), path, ours, theirs, windows);
		}
	}

	/** A file of one side: its mode is {@link FileMode#MISSING} where there is none. */
	public record Side(FileMode mode, ObjectId blob) {

		static final Side NONE = new Side(FileMode.MISSING, ObjectId.zeroId());

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

	/**
	 * A file that both sides gave another name or folder, each a different one.
	 *
	 * @param path    where it is here
	 * @param other   where others have it
	 * @param place   which of the two it is to be, for somebody to decide
	 * @param content the content with the changes of both sides, and with the permanent name that it has here
	 * @param text    what has to be decided about the content, told of the file as others have it; empty when nothing has, else {@code content} is {@link Side#NONE}
	 * @param name    the permanent name that it has where others have it; empty when that is the same
	 */
	public record TwoPlaces(String path, String other, FileConflict place, Side content, Optional<Undecided> text, Optional<String> name) {

		/** What there is to decide. */
		public List<FileConflict> conflicts() {
			return text.isEmpty() ? List.of(place) : List.of(place, text.get().conflict());
		}

		/** A content for the place here, as it is where others have the file. */
		public FileChange there(GitLibrary git, FileChange here) throws IOException {
			ObjectId blob = here.blob().orElseThrow();
			return FileChange.to(other, here.mode(), name.isPresent() ? Identity.named(git, blob, name.get()) : blob);
		}
	}

	/** A file as all sides have it: {@code before} in each of the versions that both go back to, of which there is one at least. */
	record Entry(String path, Side ours, Side theirs, List<Side> before) {

		Side base() {
			return before.get(0);
		}

		boolean isOursUnchanged() {
			return before.stream().allMatch(ours::equals);
		}

		boolean isTheirsUnchanged() {
			return before.stream().allMatch(theirs::equals);
		}
	}

	private final GitLibrary git;
	private final TextMerge texts;
	private final List<RevCommit> bases;
	private final Optional<RevCommit> ours;
	private final RevCommit theirs;
	private final List<FileChange> changes = new ArrayList<>();
	private final List<Undecided> undecided = new ArrayList<>();
	private final List<TwoPlaces> places = new ArrayList<>();

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

	/** The files of which somebody has to decide where they are to be. */
	public List<TwoPlaces> places() {
		return List.copyOf(places);
	}

	public TreeMerge run(SubMonitor monitor) throws IOException, VersionsException {
		Map<String, Entry> entries = collect(monitor);
		if (ours.isPresent() && !bases.isEmpty()) {
			RenamedMerge renamed = new RenamedMerge(git, texts, bases.get(0), ours.get(), theirs, entries);
			renamed.run();
			changes.addAll(renamed.changes());
			undecided.addAll(renamed.undecided());
			places.addAll(renamed.places());
		}
		for (Entry entry : entries.values()) {
			monitor.checkCanceled();
			settle(entry);
		}
		return this;
	}

	private void settle(Entry entry) throws IOException {
		if (entry.ours().equals(entry.theirs()) || entry.isTheirsUnchanged()) {
			return;
		}
		if (entry.isOursUnchanged()) {
			changes.add(entry.theirs().change(entry.path()));
			return;
		}
		texts.merge(entry.path(), entry.base(), entry.ours(), entry.theirs()).ifPresentOrElse(changes::add, () -> undecided.add(texts.undecided()));
	}

	/** The files that are not the same on all sides. */
	private Map<String, Entry> collect(SubMonitor monitor) throws IOException {
		Map<String, Entry> entries = new LinkedHashMap<>();
		try (ObjectReader reader = git.repository().newObjectReader(); TreeWalk walk = new NameConflictTreeWalk(git.repository(), reader)) {
			add(walk, reader, ours);
			walk.addTree(new CanonicalTreeParser(null, reader, theirs.getTree()));
			for (RevCommit base : bases) {
				walk.addTree(new CanonicalTreeParser(null, reader, base.getTree()));
			}
			while (walk.next()) {
				monitor.checkCanceled();
				boolean same = true;
				boolean folder = false;
				for (int i = 0; i < walk.getTreeCount(); i++) {
					same &= walk.getRawMode(0) == walk.getRawMode(i) && walk.idEqual(0, i);
					folder |= walk.getFileMode(i) == FileMode.TREE;
				}
				if (same) {
					continue;
				}
				Entry entry = entry(walk);
				entries.put(entry.path(), entry);
				if (folder) {
					walk.enterSubtree();
				}
			}
		}
		return entries;
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
		return mode == FileMode.TREE || mode == FileMode.MISSING ? Side.NONE : new Side(mode, walk.getObjectId(tree));
	}

	private Entry entry(TreeWalk walk) {
		List<Side> before = new ArrayList<>();
		for (int i = 0; i < Math.max(1, bases.size()); i++) {
			before.add(bases.isEmpty() ? Side.NONE : side(walk, 2 + i));
		}
		return new Entry(walk.getPathString(), side(walk, 0), side(walk, 1), before);
	}
}
