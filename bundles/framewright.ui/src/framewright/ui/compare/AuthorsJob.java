package framewright.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import framewright.core.compare.Comparison;
import framewright.core.library.Library;
import framewright.ui.compare.CompareJob.Outcome;
import framewright.ui.model.compare.ChangeAuthors;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.compare.ComparedText.Kind;
import framewright.ui.versions.Who;
import framewright.versions.Authorship;
import framewright.versions.Authorship.End;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Looks up in the background who made the changes between two texts. */
final class AuthorsJob extends Job {

	private final Pair pair;
	private final Path file;
	private final Outcome outcome;
	private final Consumer<ChangeAuthors> then;

	/**
	 * @param file the file of the framework that is worked on
	 * @param then takes what was found out, in this job's thread; also when the job was stopped
	 */
	AuthorsJob(Pair pair, Path file, Outcome outcome, Consumer<ChangeAuthors> then) {
		super("Looking up who changed “" + pair.framework() + "”");
		this.pair = pair;
		this.file = file;
		this.outcome = outcome;
		this.then = then;
		setPriority(Job.LONG);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			then.accept(find(monitor));
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			then.accept(ChangeAuthors.nobody("Looking up the authors was stopped; compare again to go on"));
			return Status.CANCEL_STATUS;
		} catch (VersionsException e) {
			then.accept(ChangeAuthors.nobody("The authors cannot be looked up. " + e.getMessage()));
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(AuthorsJob.class).error("It could not be found out who made the changes.", e);
			then.accept(ChangeAuthors.nobody("The authors cannot be looked up. This is a fault of Framewright; please report it with the log from Help, About."));
		}
		return Status.OK_STATUS;
	}

	private ChangeAuthors find(IProgressMonitor monitor) throws VersionsException {
		Optional<ComparedText> stranger = List.of(pair.older(), pair.newer()).stream().filter(text -> text.kind() != Kind.PUBLISHED && !text.file().equals(file)).findFirst();
		if (stranger.isPresent()) {
			return ChangeAuthors.nobody("No author is noted of " + stranger.get().label());
		}
		String desk = Who.name().isBlank() ? ChangeAuthors.UNSAVED : Who.name();
		Optional<Map<String, List<String>>> people = new Authorship(VersionedLibrary.of(Library.containing(file)), outcome.words())
				.of(file, end(pair.older(), outcome.old()), end(pair.newer(), outcome.now()), outcome.changes(), desk, monitor);
		return people.map(ChangeAuthors::of).orElse(ChangeAuthors.NO_HISTORY);
	}

	private static End end(ComparedText compared, Comparison.Text text) {
		return new End(compared.kind() == Kind.PUBLISHED ? Library.version(compared.file()) : compared.version(), text.text());
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == AuthorsJob.class;
	}
}
