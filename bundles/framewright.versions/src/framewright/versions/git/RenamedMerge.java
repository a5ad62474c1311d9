package framewright.versions.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jgit.revwalk.RevCommit;

import framewright.core.library.Library;
import framewright.versions.FileConflict;
import framewright.versions.FileConflict.Kind;
import framewright.versions.git.TreeMerge.Entry;
import framewright.versions.git.TreeMerge.Side;
import framewright.versions.git.TreeMerge.TwoPlaces;
import framewright.versions.git.TreeMerge.Undecided;

/**
 * Brings together the files that one side, or both, gave another name or put into another folder, while the other side did something else with them. Each becomes
 * one file at its new place with the changes of both. What it has settled, or has somebody decide, it takes out of the files that are still to be brought together.
 * Where the new place is taken by another file of the other side, it leaves all as it is, so that somebody is asked about both.
 */
final class RenamedMerge {

	private final GitLibrary git;
	private final TextMerge texts;
	private final RevCommit base;
	private final RevCommit ours;
	private final RevCommit theirs;
	private final Map<String, Entry> entries;
	private final Set<String> taken = new HashSet<>();
	private final List<FileChange> changes = new ArrayList<>();
	private final List<Undecided> undecided = new ArrayList<>();
	private final List<TwoPlaces> places = new ArrayList<>();

	/**
	 * @param base    the version that both go back to
	 * @param entries the files that are not the same on all sides, by path; what is dealt with is removed
	 */
	RenamedMerge(GitLibrary git, TextMerge texts, RevCommit base, RevCommit ours, RevCommit theirs, Map<String, Entry> entries) {
		this.git = git;
		this.texts = texts;
		this.base = base;
		this.ours = ours;
		this.theirs = theirs;
		this.entries = entries;
	}

	List<FileChange> changes() {
		return changes;
	}

	List<Undecided> undecided() {
		return undecided;
	}

	List<TwoPlaces> places() {
		return places;
	}

	void run() throws IOException {
		// A file that only one side touched needs no care: it goes away here and comes there.
		List<Entry> gone = entries.values().stream().filter(entry -> entry.base().isThere() && (!entry.ours().isThere() && !entry.theirs().equals(entry.base()) || !entry.theirs().isThere() && !entry.ours().equals(entry.base()))).toList();
		if (gone.isEmpty()) {
			return;
		}
		Map<String, String> here = Renames.between(git, base, ours);
		Map<String, String> there = Renames.between(git, base, theirs);
		for (Entry entry : gone) {
			String mine = here.get(entry.path());
			String other = there.get(entry.path());
			if (mine != null && other != null) {
				both(entry, mine, other);
			} else if (mine != null) {
				here(entry, mine);
			} else if (other != null) {
				there(entry, other);
			}
		}
	}

	private Entry at(String path) {
		return entries.getOrDefault(path, new Entry(path, Side.NONE, Side.NONE, List.of(Side.NONE)));
	}

	private void here(Entry old, String path) throws IOException {
		Entry now = at(path);
		if (!now.theirs().isThere() && isSame(old, old.theirs())) {
			merge(path, old.base(), now.ours(), old.theirs());
			done(old, now);
		}
	}

	private void there(Entry old, String path) throws IOException {
		Entry now = at(path);
		if (!now.ours().isThere() && isSame(old, old.ours())) {
			if (old.ours().isThere()) {
				changes.add(FileChange.gone(old.path()));
			}
			merge(path, old.base(), old.ours(), now.theirs());
			done(old, now);
		}
	}

	/** Only where they moved it to different places somebody has to decide; one moved it and the other renamed it is no contradiction. */
	private void both(Entry old, String mine, String other) throws IOException {
		Entry here = at(mine);
		Entry there = at(other);
		if (mine.equals(other)) {
			if (!here.ours().equals(here.theirs())) {
				merge(mine, old.base(), here.ours(), here.theirs());
			}
			done(old, here);
		} else if (!here.theirs().isThere() && !there.ours().isThere()) {
			Optional<String> place = place(old.path(), mine, other);
			if (place.isPresent() && (place.get().equals(mine) || place.get().equals(other) || isFree(place.get()))) {
				taken.add(place.get());
				if (!place.get().equals(mine)) {
					changes.add(FileChange.gone(mine));
				}
				merge(place.get(), old.base(), here.ours(), there.theirs());
			} else {
				twoPlaces(old, here, there);
			}
			done(old, here, there);
		}
	}

	/** The folder and the name that only one side changed are those of that side; empty when both changed one of them. */
	private static Optional<String> place(String old, String mine, String other) {
		Optional<String> folder = one(folder(old), folder(mine), folder(other));
		Optional<String> name = one(old.substring(folder(old).length()), mine.substring(folder(mine).length()), other.substring(folder(other).length()));
		return folder.isPresent() && name.isPresent() ? Optional.of(folder.get() + name.get()) : Optional.empty();
	}

	private static String folder(String path) {
		return path.substring(0, path.lastIndexOf('/') + 1);
	}

	private static Optional<String> one(String old, String mine, String other) {
		return mine.equals(other) || other.equals(old) ? Optional.of(mine) : mine.equals(old) ? Optional.of(other) : Optional.empty();
	}

	/** Whether neither side has a file there. */
	private boolean isFree(String path) throws IOException {
		return !taken.contains(path) && git.content(ours, path).isEmpty() && git.content(theirs, path).isEmpty();
	}

	/** Both gave it a different name or folder: somebody decides which. What is in it is brought together all the same. */
	private void twoPlaces(Entry old, Entry here, Entry there) throws IOException {
		Optional<Identity> mine = identity(here.path(), here.ours());
		Optional<Identity> other = identity(there.path(), there.theirs());
		boolean renamed = mine.isPresent() && other.isPresent() && !mine.get().name().equals(other.get().name());
		Side base = renamed ? named(old.base(), mine.get().name()) : old.base();
		Side changed = renamed ? named(there.theirs(), mine.get().name()) : there.theirs();
		Optional<Side> content = texts.merge(here.path(), base, here.ours(), changed).map(change -> new Side(change.mode(), change.blob().orElseThrow()));
		FileConflict place = new FileConflict(git.shown(here.path()), Kind.BOTH_RENAMED, Optional.of(shown(old)), Optional.of(shown(here)), Optional.of(shown(there)), Optional.empty());
		Optional<Undecided> text = content.isPresent() ? Optional.empty() : Optional.of(texts.undecided().about(git.shown(there.path())));
		places.add(new TwoPlaces(here.path(), there.path(), place, content.orElse(Side.NONE), text, renamed ? Optional.of(other.get().name()) : Optional.empty()));
	}

	private String shown(Entry file) {
		return file.path().startsWith(git.prefix()) ? file.path().substring(git.prefix().length()) : file.path();
	}

	private Side named(Side side, String name) throws IOException {
		return side.isPlain() ? new Side(side.mode(), Identity.named(git, side.blob(), name)) : side;
	}

	private void merge(String path, Side base, Side ours, Side theirs) throws IOException {
		texts.merge(path, base, ours, theirs).ifPresentOrElse(changes::add, () -> undecided.add(texts.undecided()));
	}

	private void done(Entry... files) {
		for (Entry file : files) {
			entries.remove(file.path());
		}
	}

	/** Whether what a side has at the old place is still what was there, and no other framework that took its place. */
	private boolean isSame(Entry old, Side now) throws IOException {
		Optional<Identity> before = identity(old.path(), old.base());
		Optional<Identity> after = identity(old.path(), now);
		return before.isEmpty() || after.isEmpty() || !before.get().isAnother(after.get());
	}

	private Optional<Identity> identity(String path, Side side) throws IOException {
		return side.isPlain() && path.endsWith(Library.EXTENSION) ? Identity.of(git.content(side.blob())) : Optional.empty();
	}
}
