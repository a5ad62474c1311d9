package framewright.versions;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.library.Library;
import framewright.versions.GetLatest.Outcome;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Faults;
import framewright.versions.git.Steps;

/** Gets a shared library into a folder of its own, with all its versions. */
public final class OpenShared {

	private final Steps steps;

	public OpenShared() {
		this(Steps.UNSEEN);
	}

	OpenShared(Steps steps) {
		this.steps = steps;
	}

	/**
	 * Gets it. The folder is there when all is in it, and not before.
	 *
	 * @param folder a folder that is not there yet, or is empty
	 */
	public VersionedLibrary get(String address, Path folder, Credentials credentials, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Getting the library", 10);
		Path target = folder.toAbsolutePath().normalize();
		Path beside = target.resolveSibling(".framewright-" + UUID.randomUUID() + ".part");
		try {
			if (Files.exists(target)) {
				try {
					Files.delete(target);
				} catch (DirectoryNotEmptyException e) {
					throw new VersionsException(Reason.OTHER, target + ": there is something in this folder already. Choose an empty one.", e);
				}
			}
			Files.createDirectories(beside);
			if (!Library.containing(beside).folder().equals(beside)) {
				throw new VersionsException(Reason.OTHER, target + ": this folder is in another library. Choose one outside of it.");
			}
			VersionedLibrary library = VersionedLibrary.watched(Library.containing(beside), steps);
			StartVersions.begin(beside);
			new Sharing(library).connect(address, credentials, progress.split(2));
			Outcome outcome = new GetLatest(library, Optional.empty()).get(Author.ofAccount(), credentials, false, progress.split(7));
			if (outcome instanceof GetLatest.UpToDate) {
				steps.at("empty"); // nobody has shared anything yet; this library will be the first to do so
			}
			Files.move(beside, target);
			return VersionedLibrary.of(Library.containing(target));
		} catch (IOException e) {
			throw Faults.explain(e);
		} finally {
			delete(beside);
		}
	}

	/** What is in the way of nobody may stay when it cannot be deleted. */
	static void delete(Path folder) {
		if (Files.isDirectory(folder)) {
			try (var files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					file.toFile().setWritable(true);
					Files.delete(file);
				}
			} catch (IOException e) {
				folder.toFile().deleteOnExit();
			}
		}
	}
}
