package framewright.ui.compare;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.editing.preview.ChangedLine;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ReadText;

/** Reads two texts and compares them in the background. */
final class CompareJob extends Job {

	/**
	 * What came of it.
	 *
	 * @param changes what changed; {@code null} when it could not be told
	 * @param older what is in the older text, changed or not
	 * @param newer what is in the newer text
	 * @param fault why not, and what to do; empty when all is well
	 * @param lines the lines that differ where one of the texts cannot be read as a framework, as one that is half written; else empty
	 */
	record Outcome(Comparison.Text old, Comparison.Text now, Changes changes, ReadText older, ReadText newer, Comparison words, String fault, List<ChangedLine> lines) {

		static Outcome fault(String message, List<ChangedLine> lines) {
			return new Outcome(null, null, null, ReadText.NONE, ReadText.NONE, null, message, lines);
		}

		static Outcome fault(String message) {
			return fault(message, List.of());
		}
	}

	private final Pair pair;
	private final Consumer<Outcome> then;

	/** @param then takes what came of it, in this job's thread; is not called when it was cancelled */
	CompareJob(Pair pair, Consumer<Outcome> then) {
		super("Comparing “" + pair.framework() + "”");
		this.pair = pair;
		this.then = then;
		setPriority(Job.SHORT);
		setUser(false);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask("Comparing " + pair.older().label() + " and " + pair.newer().label(), IProgressMonitor.UNKNOWN);
		try {
			Outcome outcome = compare(monitor);
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			then.accept(outcome);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} finally {
			monitor.done();
		}
	}

	private Outcome compare(IProgressMonitor monitor) {
		Comparison comparison = Services.comparison().orElse(null);
		if (comparison == null) {
			return Outcome.fault("Two texts cannot be compared here, because the part of Framewright that compares is not installed. Install Framewright again, with all its parts.");
		}
		try {
			Comparison.Text old = pair.older().text();
			Comparison.Text now = pair.newer().text();
			return between(comparison, old, now, monitor);
		} catch (IOException e) {
			ILog.of(CompareJob.class).warn("A text to compare could not be read.", e);
			return Outcome.fault(e.getMessage());
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(CompareJob.class).error("Two texts could not be compared.", e);
			return Outcome.fault("The two texts could not be compared. This is a fault of Framewright; please report it with the log from Help, About.");
		}
	}

	private Outcome between(Comparison comparison, Comparison.Text old, Comparison.Text now, IProgressMonitor monitor) {
		try {
			return new Outcome(old, now, comparison.between(old, now, monitor::isCanceled), ReadText.of(old.text()), ReadText.of(now.text()), comparison, "", List.of());
		} catch (UnreadableTextException e) {
			return Outcome.fault(e.getMessage(), ChangedLine.between(pair.newer().file(), pair.framework(), old.text(), now.text()));
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == CompareJob.class;
	}
}
