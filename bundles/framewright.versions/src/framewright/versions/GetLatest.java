package framewright.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.TrackingRefUpdate;

import framewright.core.compare.Comparison;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Connection;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Remote;
import framewright.versions.git.TreeMerge;

/**
 * Gets what others shared, and brings it together with what was saved here. What only one side changed is taken over; where both changed the same thing, a person
 * decides, and until then no file changes. Files with changes that are in no version yet are never written over.
 */
public final class GetLatest {

	/** What became of it. */
	public sealed interface Outcome {
	}

	/**
	 * There was nothing to get.
	 *
	 * @param toShare how many versions others do not have yet
	 */
	public record UpToDate(int toShare) implements Outcome {
	}

	/**
	 * The files here are the latest now.
	 *
	 * @param files   the files that changed
	 * @param version the last version; it brings both sides together where both had saved versions
	 */
	public record Updated(List<Path> files, SavedVersion version) implements Outcome {

		public Updated {
			files = List.copyOf(files);
		}
	}

	/** Both sides changed the same thing. Nothing has changed here; {@link PendingMerge#finish} takes what a person decides. */
	public record ToDecide(PendingMerge merge) implements Outcome {
	}

	private final VersionedLibrary library;
	private final Optional<Comparison> comparison;

	/**
	 * @param comparison brings frameworks together by their elements; where it is absent, they are brought together line by line
	 */
	public GetLatest(VersionedLibrary library, Optional<Comparison> comparison) {
		this.library = library;
		this.comparison = comparison;
	}

	/**
	 * Gets.
	 *
	 * @param author          who brings both sides together, where that is necessary
	 * @param evenIfRewritten whether to go on when the history of the shared library was replaced by another; first a person is asked
	 * @throws VersionsException when it could not be done; all is as it was
	 */
	public Outcome get(Author author, Credentials credentials, boolean evenIfRewritten, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Getting the latest", 20);
		try (GitLibrary git = library.open(); Journal journal = git.begin(progress.split(1))) {
			Remote remote = Remote.of(git).orElseThrow(Share::notShared);
			Optional<ObjectId> noted = Optional.ofNullable(git.repository().exactRef(remote.noted())).map(Ref::getObjectId);
			boolean there = fetch(git, remote, noted, credentials, evenIfRewritten, progress.split(12));
			library.steps().at("got");
			if (!there) {
				return new UpToDate(new Share(library).waiting());
			}
			RevCommit theirs = git.commit(git.repository().exactRef(remote.noted()).getObjectId());
			return bring(git, journal, author, theirs, evenIfRewritten, progress.split(7));
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	/** Whether there is anything there. */
	private static boolean fetch(GitLibrary git, Remote remote, Optional<ObjectId> noted, Credentials credentials, boolean evenIfRewritten, SubMonitor monitor) throws VersionsException, IOException {
		try (Connection connection = Connection.open(git.repository(), remote.address(), credentials, monitor)) {
			FetchResult result = connection.get(remote.branch(), remote.noted(), evenIfRewritten);
			for (TrackingRefUpdate update : result.getTrackingRefUpdates()) {
				if (!update.getLocalName().equals(remote.noted())) {
					continue;
				}
				if (update.getResult() == RefUpdate.Result.REJECTED) {
					throw new VersionsException(Reason.REWRITTEN, "The history of the shared library at " + remote.address()
							+ " was replaced by another one: versions that you have got from there are no longer in it. Nothing was changed here. Ask the others what happened before you go on.");
				}
				if (update.getResult() == RefUpdate.Result.FORCED && noted.isPresent()) {
					keep(git, noted.get());
				}
				if (update.getResult() == RefUpdate.Result.LOCK_FAILURE || update.getResult() == RefUpdate.Result.IO_FAILURE) {
					throw Faults.busy(git.place(remote.noted()).toString(), null);
				}
			}
			return true;
		} catch (VersionsException e) {
			boolean empty = e.getCause() instanceof TransportException cause && String.valueOf(cause.getMessage()).startsWith("Remote does not have");
			if (empty && noted.isEmpty()) {
				return false;
			}
			throw empty ? new VersionsException(Reason.REWRITTEN, "The shared library at " + remote.address() + " no longer has the versions that you got from there. Nothing was changed here. Ask the others what happened.", e) : e;
		}
	}

	/** What the shared library had before is kept here under a name of its own, so that it can be found again. */
	private static void keep(GitLibrary git, ObjectId version) throws IOException {
		RefUpdate update = git.repository().updateRef("refs/framewright/replaced/" + version.name());
		update.setNewObjectId(version);
		update.forceUpdate();
	}

	private Outcome bring(GitLibrary git, Journal journal, Author author, RevCommit theirs, boolean evenIfUnrelated, SubMonitor monitor) throws VersionsException, IOException {
		Optional<RevCommit> ours = git.head();
		List<RevCommit> bases = ours.isEmpty() ? List.of() : bases(git, ours.get(), theirs);
		if (bases.contains(theirs)) {
			return new UpToDate(new Share(library).waiting());
		}
		if (ours.isPresent() && bases.isEmpty() && !evenIfUnrelated) {
			throw new VersionsException(Reason.REFUSED, "The shared library has no version in common with this one, so it seems to be another library. Nothing was changed. Open it in a folder of its own.");
		}
		boolean onlyTheirs = ours.isEmpty() || bases.contains(ours.get());
		TreeMerge merge = new TreeMerge(git, comparison, onlyTheirs ? ours.stream().toList() : bases, ours, theirs).run(monitor);
		PendingMerge pending = new PendingMerge(library, author, ours, theirs, onlyTheirs, merge);
		if (!pending.conflicts().isEmpty()) {
			return new ToDecide(pending);
		}
		return pending.apply(git, journal, List.of());
	}

	/** The versions that both sides go back to: one, unless they were brought together crosswise before. */
	private static List<RevCommit> bases(GitLibrary git, RevCommit ours, RevCommit theirs) throws IOException {
		Set<RevCommit> bases = new LinkedHashSet<>();
		try (RevWalk walk = new RevWalk(git.repository())) {
			walk.setRevFilter(RevFilter.MERGE_BASE);
			walk.markStart(walk.parseCommit(ours));
			walk.markStart(walk.parseCommit(theirs));
			for (RevCommit base = walk.next(); base != null; base = walk.next()) {
				bases.add(git.commit(base));
			}
		}
		return new ArrayList<>(bases);
	}
}
