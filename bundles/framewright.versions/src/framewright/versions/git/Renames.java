package framewright.versions.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

import framewright.core.library.Library;
import framewright.dsl.scoping.PublishedVersions;

/**
 * Finds the files that have another name, or lie in another folder, in a later version. A framework is known by its uuid, else by its permanent name; what is left over, and
 * files that are no frameworks, by the likeness of their contents. Published versions stay where they are and are never taken for anything else.
 */
public final class Renames {

	private final GitLibrary git;
	private final Map<String, String> found = new HashMap<>();
	private final List<Candidate> gone = new ArrayList<>();
	private final List<Candidate> added = new ArrayList<>();

	/** A file that only one of the versions has. */
	private record Candidate(String path, DiffEntry entry, Optional<Identity> identity) {

		Optional<String> name() {
			return identity.map(Identity::name);
		}

		Optional<String> uuid() {
			return identity.flatMap(Identity::uuid);
		}

		String fileName() {
			return path.substring(path.lastIndexOf('/') + 1);
		}
	}

	private Renames(GitLibrary git) {
		this.git = git;
	}

	/** The later path of each file that was given another one, by the earlier path. Its cost follows what changed between the two. */
	public static Map<String, String> between(GitLibrary git, RevCommit before, RevCommit after) throws IOException {
		Renames renames = new Renames(git);
		renames.collect(before, after);
		renames.pair(Candidate::uuid);
		renames.pair(Candidate::name);
		renames.alike();
		return renames.found;
	}

	private void collect(RevCommit before, RevCommit after) throws IOException {
		try (ObjectReader reader = git.repository().newObjectReader(); TreeWalk walk = new TreeWalk(git.repository(), reader)) {
			walk.addTree(before.getTree());
			walk.addTree(after.getTree());
			walk.setRecursive(true);
			walk.setFilter(TreeFilter.ANY_DIFF);
			for (DiffEntry entry : DiffEntry.scan(walk)) {
				boolean old = entry.getChangeType() == ChangeType.DELETE;
				String path = old ? entry.getOldPath() : entry.getNewPath();
				boolean file = (entry.getMode(old ? DiffEntry.Side.OLD : DiffEntry.Side.NEW).getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
				if (file && (old || entry.getChangeType() == ChangeType.ADD) && !("/" + path).contains("/" + PublishedVersions.FOLDER + "/")) {
					(old ? gone : added).add(new Candidate(path, entry, Optional.empty()));
				}
			}
		}
		if (!gone.isEmpty() && !added.isEmpty()) {
			identify(gone, DiffEntry.Side.OLD);
			identify(added, DiffEntry.Side.NEW);
		}
	}

	private void identify(List<Candidate> files, DiffEntry.Side side) throws IOException {
		for (int i = 0; i < files.size(); i++) {
			Candidate file = files.get(i);
			if (file.path().endsWith(Library.EXTENSION)) {
				files.set(i, new Candidate(file.path(), file.entry(), Identity.of(git.content(file.entry().getId(side).toObjectId()))));
			}
		}
	}

	/** Where several would do, one of which has the same name as before, it is that one; else their likeness decides later. */
	private void pair(Function<Candidate, Optional<String>> key) {
		Map<Optional<String>, List<Candidate>> before = gone.stream().collect(Collectors.groupingBy(key));
		Map<Optional<String>, List<Candidate>> after = added.stream().collect(Collectors.groupingBy(key));
		before.remove(Optional.<String>empty());
		for (Map.Entry<Optional<String>, List<Candidate>> entry : before.entrySet()) {
			if (entry.getValue().size() > 1) {
				continue;
			}
			Candidate old = entry.getValue().get(0);
			List<Candidate> now = after.getOrDefault(entry.getKey(), List.of()).stream().filter(one -> !isAnother(old, one)).toList();
			now = narrow(now, one -> one.name().equals(old.name()));
			now = narrow(now, one -> one.fileName().equals(old.fileName()));
			if (now.size() == 1) {
				take(old, now.get(0));
			}
		}
	}

	private static List<Candidate> narrow(List<Candidate> files, Predicate<Candidate> wanted) {
		List<Candidate> narrowed = files.stream().filter(wanted).toList();
		return narrowed.isEmpty() ? files : narrowed;
	}

	private static boolean isAnother(Candidate old, Candidate now) {
		return old.identity().isPresent() && now.identity().isPresent() && old.identity().get().isAnother(now.identity().get());
	}

	private void take(Candidate old, Candidate now) {
		found.put(old.path(), now.path());
		gone.remove(old);
		added.remove(now);
	}

	private void alike() throws IOException {
		if (gone.isEmpty() || added.isEmpty()) {
			return;
		}
		RenameDetector detector = new RenameDetector(git.repository());
		gone.forEach(one -> detector.add(one.entry()));
		added.forEach(one -> detector.add(one.entry()));
		for (DiffEntry entry : detector.compute()) {
			Candidate old = entry.getChangeType() != ChangeType.RENAME ? null : gone.stream().filter(one -> one.path().equals(entry.getOldPath())).findFirst().orElse(null);
			Candidate now = old == null ? null : added.stream().filter(one -> one.path().equals(entry.getNewPath())).findFirst().orElse(null);
			if (now != null && !isAnother(old, now) && old.path().endsWith(Library.EXTENSION) == now.path().endsWith(Library.EXTENSION)) {
				take(old, now);
			}
		}
	}
}
