package framewright.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.compare.Change;
import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;

/**
 * Who made the changes between two texts of a framework, as its saved versions tell. Each version that changed the framework is compared with the one that it
 * goes back to, or with both where the work of several was brought together; then only what is in neither is its own.
 */
public final class Authorship {

	/**
	 * One of the two texts.
	 *
	 * @param version what {@link FrameworkHistory#text(Path, String)} knows it by; empty for the text that is worked on
	 */
	public record End(String version, String text) {

		boolean isWorking() {
			return version.isEmpty();
		}
	}

	private final VersionedLibrary library;
	private final Comparison comparison;

	public Authorship(VersionedLibrary library, Comparison comparison) {
		this.library = library;
		this.comparison = comparison;
	}

	/**
	 * The names of the people who made each change, in the order in which they worked on it, by the identifiers of the changes; changes of which nobody is known
	 * are left out. Empty when no saved version has the framework, so that nobody can be known.
	 *
	 * @param file    the file of the framework that is worked on
	 * @param changes what {@link Comparison#between} found between the two texts
	 * @param desk    who made what is not saved yet
	 */
	public Optional<Map<String, List<String>>> of(Path file, End old, End now, Changes changes, String desk, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Looking up who made each change", 10);
		try (GitLibrary git = library.find().orElse(null)) {
			Optional<String> path = git == null ? Optional.empty() : git.path(file);
			List<Walk.Moment> moments = path.isEmpty() ? List.of() : Walk.moments(git, path.get(), progress.split(1));
			if (moments.isEmpty()) {
				return Optional.empty();
			}
			Attribution attribution = new Attribution(new StepsBetween(comparison, git, file, moments, desk, progress.split(9)).steps(old, now));
			Map<String, List<String>> people = new LinkedHashMap<>();
			for (Change change : changes.changes()) {
				progress.checkCanceled();
				List<String> names = attribution.of(change);
				if (!names.isEmpty()) {
					people.put(change.id(), names);
				}
			}
			return Optional.of(people);
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}
}
