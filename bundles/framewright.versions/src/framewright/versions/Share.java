package framewright.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;

import framewright.core.library.Library;
import framewright.dsl.scoping.PublishedVersions;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Connection;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Remote;

/** Gives others the versions that are only here. What they have is never replaced: when they have shared meanwhile, {@link GetLatest} comes first. */
public final class Share {

	/**
	 * What became of it.
	 *
	 * @param versions  how many versions were given; 0 when the others had them all
	 * @param published what of them was published, as {@code leadership-toolkit 2.0.0}
	 * @param unsaved   files with changes that are in no version yet, and so were not shared
	 */
	public record Shared(int versions, List<String> published, List<Path> unsaved) {

		public Shared {
			published = List.copyOf(published);
			unsaved = List.copyOf(unsaved);
		}
	}

	private final VersionedLibrary library;

	public Share(VersionedLibrary library) {
		this.library = library;
	}

	/** How many versions are only here, as far as this computer knows without asking. */
	public int waiting() throws VersionsException {
		try (GitLibrary git = library.find().orElse(null)) {
			Optional<Remote> remote = git == null ? Optional.empty() : Remote.of(git);
			return remote.isEmpty() || git.head().isEmpty() ? 0 : ahead(git, git.head().get(), git.repository().exactRef(remote.get().noted()));
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/** Shares. */
	public Shared share(Credentials credentials, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Sharing", 20);
		try (GitLibrary git = library.open(); Journal journal = git.begin(progress.split(1))) {
			Remote remote = Remote.of(git).orElseThrow(Share::notShared);
			RevCommit head = git.head().orElseThrow(() -> new VersionsException(Reason.NOT_FOUND, "There is no version to share yet. Save a version first."));
			String local = git.branch().orElseThrow();
			PushResult result;
			int count;
			try (Connection connection = Connection.open(git.repository(), remote.address(), credentials, progress.split(14))) {
				Ref noted = git.repository().exactRef(remote.noted());
				count = ahead(git, head, noted);
				result = connection.send(List.of(new RemoteRefUpdate(git.repository(), local, remote.branch(), false, remote.noted(), null)));
				library.steps().at("sent");
				refuseUnless(result.getRemoteUpdate(remote.branch()), remote);
			}
			List<String> published = tags(git, head, remote, result, credentials, progress.split(4));
			return new Shared(result.getRemoteUpdate(remote.branch()).getStatus() == RemoteRefUpdate.Status.UP_TO_DATE ? 0 : count, published, new SaveVersion(library).unsaved(progress.split(1)));
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	static VersionsException notShared() {
		return new VersionsException(Reason.NOT_SHARED, "This library is not shared with anybody yet. Say first where it is to be shared.");
	}

	private static int ahead(GitLibrary git, RevCommit head, Ref noted) throws IOException {
		try (RevWalk walk = new RevWalk(git.repository())) {
			walk.markStart(walk.parseCommit(head));
			if (noted != null) {
				walk.markUninteresting(walk.parseCommit(noted.getObjectId()));
			}
			int count = 0;
			for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
				count++;
			}
			return count;
		}
	}

	/** The names of published versions of this library that the others do not have. */
	private List<String> tags(GitLibrary git, RevCommit head, Remote remote, PushResult before, Credentials credentials, SubMonitor monitor) throws VersionsException, IOException {
		List<RemoteRefUpdate> updates = new ArrayList<>();
		List<String> published = new ArrayList<>();
		try (RevWalk walk = new RevWalk(git.repository())) {
			for (Map.Entry<ObjectId, List<String>> entry : Walk.published(git).entrySet()) {
				for (String name : entry.getValue()) {
					String[] words = name.split(" ");
					String tag = Constants.R_TAGS + words[0] + "/" + words[1];
					boolean ours = git.content(head, git.prefix() + PublishedVersions.FOLDER + "/" + words[0] + "/" + words[1] + Library.EXTENSION).isPresent();
					if (ours && before.getAdvertisedRef(tag) == null && walk.isMergedInto(walk.parseCommit(entry.getKey()), walk.parseCommit(head))) {
						updates.add(new RemoteRefUpdate(git.repository(), tag, tag, false, null, null));
						published.add(name);
					}
				}
			}
		}
		if (updates.isEmpty()) {
			return published;
		}
		try (Connection connection = Connection.open(git.repository(), remote.address(), credentials, monitor)) {
			for (RemoteRefUpdate update : connection.send(updates).getRemoteUpdates()) {
				refuseUnless(update, remote);
			}
		}
		return published;
	}

	private static void refuseUnless(RemoteRefUpdate update, Remote remote) throws VersionsException {
		String said = update.getMessage() == null || update.getMessage().isBlank() ? "" : " It says: “" + update.getMessage().strip() + "”.";
		switch (update.getStatus()) {
			case OK, UP_TO_DATE -> {
				return;
			}
			case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> throw new VersionsException(Reason.BEHIND, "Others have shared versions that you do not have yet. Get the latest first, then share again. Your versions are as they were.");
			default -> throw new VersionsException(Reason.REFUSED, "The shared library at " + remote.address() + " did not take your versions." + said + " They are kept here as they were. Ask whoever runs it.");
		}
	}
}
