package framewright.versions;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

import framewright.dsl.Names;
import framewright.dsl.Versions;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Renames;

/** Walks back through the versions of a library. It compares what Git has computed already; files are read only where one was given another name. */
final class Walk {

	/**
	 * A version in which a file is not what it was before.
	 *
	 * @param path what the file was called then
	 * @param blob what is kept of it; empty in the version that took it away
	 */
	record Moment(RevCommit commit, String path, Optional<ObjectId> blob) {
	}

	private final GitLibrary git;
	private final String path;

	/** What the file is called in versions that are still to be looked at: on one line of versions it may have another name than on the other. */
	private final Map<ObjectId, String> names = new HashMap<>();

	private Walk(GitLibrary git, String path) {
		this.git = git;
		this.path = path;
	}

	/** The versions in which a file changed, newest first. A file that was given another name is followed. */
	static List<Moment> moments(GitLibrary git, String path, SubMonitor monitor) throws IOException {
		return new Walk(git, path).moments(monitor);
	}

	private List<Moment> moments(SubMonitor monitor) throws IOException {
		List<Moment> moments = new ArrayList<>();
		Optional<RevCommit> head = git.head();
		if (head.isEmpty()) {
			return moments;
		}
		try (ObjectReader reader = git.repository().newObjectReader(); RevWalk walk = new RevWalk(reader)) {
			walk.sort(RevSort.TOPO);
			walk.sort(RevSort.COMMIT_TIME_DESC, true);
			walk.markStart(walk.parseCommit(head.get()));
			for (RevCommit commit : walk) {
				monitor.checkCanceled();
				moment(reader, walk, commit).ifPresent(moments::add);
			}
		}
		return moments;
	}

	private Optional<Moment> moment(ObjectReader reader, RevWalk walk, RevCommit commit) throws IOException {
		String name = names.getOrDefault(commit, path);
		names.remove(commit);
		Optional<ObjectId> now = blob(reader, commit, name);
		boolean same = false;
		boolean there = false;
		for (RevCommit parent : commit.getParents()) {
			walk.parseHeaders(parent);
			Optional<ObjectId> before = blob(reader, parent, name);
			String older = name;
			if (now.isPresent() && before.isEmpty()) {
				older = nameBefore(commit, parent, name);
				before = older.equals(name) ? before : blob(reader, parent, older);
			}
			names.putIfAbsent(parent.copy(), older);
			same |= before.equals(now); // another name and nothing else is nothing
			there |= before.isPresent();
		}
		return same || now.isEmpty() && !there ? Optional.empty() : Optional.of(new Moment(commit, name, now));
	}

	private static Optional<ObjectId> blob(ObjectReader reader, RevCommit commit, String path) throws IOException {
		try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
			return walk == null || walk.isSubtree() ? Optional.empty() : Optional.of(walk.getObjectId(0));
		}
	}

	private String nameBefore(RevCommit commit, RevCommit parent, String name) throws IOException {
		return Renames.between(git, parent, commit).entrySet().stream().filter(entry -> entry.getValue().equals(name)).map(Map.Entry::getKey).findFirst().orElse(name);
	}

	static SavedVersion version(GitLibrary git, RevCommit commit) throws IOException {
		return version(git, commit, published(git));
	}

	static SavedVersion version(GitLibrary git, RevCommit commit, Map<ObjectId, List<String>> published) throws IOException {
		PersonIdent person = commit.getAuthorIdent();
		Author author = author(commit);
		try (ObjectReader reader = git.repository().newObjectReader()) {
			return new SavedVersion(reader.abbreviate(commit).name(), OffsetDateTime.ofInstant(person.getWhenAsInstant(), person.getZoneId()), author, commit.getFullMessage().strip(),
					published.getOrDefault(commit.getId(), List.of()));
		}
	}

	/** Who saved a version. */
	static Author author(RevCommit commit) {
		PersonIdent person = commit.getAuthorIdent();
		String name = person.getName().isBlank() ? person.getEmailAddress() : person.getName();
		return new Author(name.isBlank() ? "Somebody" : name, person.getEmailAddress());
	}

	/** What was published with which version, as {@code NAME VERSION}. */
	static Map<ObjectId, List<String>> published(GitLibrary git) throws IOException {
		Map<ObjectId, List<String>> published = new HashMap<>();
		for (Ref ref : git.repository().getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
			String[] words = ref.getName().substring(Constants.R_TAGS.length()).split("/");
			if (words.length == 2 && Names.isName(words[0]) && Versions.isVersion(words[1])) {
				Ref peeled = git.repository().getRefDatabase().peel(ref);
				ObjectId commit = peeled.getPeeledObjectId() != null ? peeled.getPeeledObjectId() : peeled.getObjectId();
				published.computeIfAbsent(commit.copy(), any -> new ArrayList<>()).add(words[0] + " " + words[1]);
			}
		}
		published.values().forEach(names -> names.sort(Comparator.naturalOrder()));
		return published;
	}
}
