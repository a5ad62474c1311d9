package framewright.versions;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.Ref;

import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Connection;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;
import framewright.versions.git.Journal;
import framewright.versions.git.Remote;
import framewright.versions.git.SharedFolder;

/** Where a library is shared with others. */
public final class Sharing {

	private final VersionedLibrary library;

	public Sharing(VersionedLibrary library) {
		this.library = library;
	}

	/** The address of the shared library; empty when the library is not shared. */
	public Optional<String> address() throws VersionsException {
		try (GitLibrary git = library.find().orElse(null)) {
			return git == null ? Optional.empty() : Remote.of(git).map(Remote::address);
		} catch (IOException e) {
			throw Faults.explain(e);
		}
	}

	/**
	 * Says where the library is shared from now on, after looking whether that can be. Nothing is sent and nothing is got.
	 *
	 * @param address a folder, which is made a shared place when it is empty, or an address that begins with {@code https://} or {@code ssh://}
	 */
	public void connect(String address, Credentials credentials, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Looking for the shared library", 10);
		try (GitLibrary git = library.open(); Journal journal = git.begin(progress.split(1))) {
			SharedFolder.prepare(address);
			Map<String, Ref> there;
			try (Connection connection = Connection.open(git.repository(), address, credentials, progress.split(8))) {
				there = connection.look();
			}
			String local = git.branch().orElseThrow(() -> new VersionsException(Reason.UNFINISHED, "Another program has taken an old version of this library out by itself. Go back to the line of versions there first."));
			Remote.set(git, address, there.containsKey(local) ? local : Connection.mainBranch(there).orElse(local));
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}
}
