package framewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Export;
import framewright.core.exchange.Exporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkFile;
import framewright.dsl.model.Framework;

/**
 * Carries out the exports of a command, several at a time where there are processors for it. Each worker reads the frameworks for itself: a reference in a model
 * is resolved when it is first asked for, so two threads may not use the same model.
 */
final class ExportTasks {

	/** What is to be exported. */
	record Task(Path file, Extension<Exporter> format) {
	}

	/**
	 * What came of it.
	 *
	 * @param outcome null where it failed
	 * @param fault   null where it did not
	 */
	record Done(Task task, Export.Outcome outcome, Exception fault) {
	}

	/** Reads what the command was given. */
	@FunctionalInterface
	interface Reading {
		Sources read() throws Exception;
	}

	/** More would need more memory than time is won: one format, the PDF, takes a third of the time of all. */
	private static final int MOST_WORKERS = 3;
	/** In bytes; that of the thread which commands are run by otherwise. */
	private static final long STACK = 8L << 20;
	/** How often is looked whether the person has stopped it, in milliseconds. */
	private static final int LOOK = 100;

	private final Path folder;
	private final Map<Extension<Exporter>, Options> options;
	private final AtomicInteger next = new AtomicInteger();
	private volatile boolean stopped;

	ExportTasks(Path folder, Map<Extension<Exporter>, Options> options) {
		this.folder = folder;
		this.options = options;
	}

	/**
	 * Carries out all tasks.
	 *
	 * @param read what was read already; one worker uses it
	 * @return in the order of the tasks
	 * @throws OperationCanceledException when the monitor says so
	 */
	List<Done> run(List<Task> tasks, Sources read, Reading again, SubMonitor progress) throws Exception {
		int workers = Math.min(tasks.size(), Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
		SubMonitor monitor = progress.setWorkRemaining(Math.max(1, tasks.size()));
		List<Done> done = new ArrayList<>();
		if (workers < 2) {
			for (Task task : tasks) {
				done.add(export(task, read, monitor.split(1)));
			}
			return done;
		}
		List<CompletableFuture<Done>> coming = tasks.stream().map(task -> new CompletableFuture<Done>()).toList();
		for (int i = 0; i < workers; i++) {
			Reading reading = i == 0 ? () -> read : again;
			Thread thread = new Thread(null, () -> work(tasks, coming, reading), "Framewright export " + i, STACK);
			thread.setDaemon(true);
			thread.start();
		}
		try {
			for (CompletableFuture<Done> one : coming) {
				done.add(await(one, monitor));
				monitor.split(1);
			}
		} finally {
			stopped = true;
		}
		return done;
	}

	private static Done await(CompletableFuture<Done> one, SubMonitor monitor) throws Exception {
		while (true) {
			try {
				return one.get(LOOK, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				monitor.checkCanceled();
			} catch (ExecutionException e) {
				if (e.getCause() instanceof Error fault) {
					throw fault;
				}
				throw (Exception) e.getCause();
			}
		}
	}

	private void work(List<Task> tasks, List<CompletableFuture<Done>> coming, Reading reading) {
		Sources own = null;
		for (int i = next.getAndIncrement(); i < tasks.size() && !stopped; i = next.getAndIncrement()) {
			try {
				own = own == null ? reading.read() : own;
				coming.get(i).complete(export(tasks.get(i), own, new Stoppable()));
			} catch (Throwable e) { // also those that end the command: they are thrown where it waits
				coming.get(i).completeExceptionally(e);
			}
		}
	}

	private Done export(Task task, Sources sources, IProgressMonitor monitor) {
		try {
			Framework framework = sources.reader().read(task.file()).flatMap(FrameworkFile::framework).orElseThrow();
			return new Done(task, new Export(task.format(), framework, sources.library(), options.get(task.format())).write(folder, monitor), null);
		} catch (Options.BadOptionException | Extension.FailedExtensionException | IOException e) {
			return new Done(task, null, e);
		}
	}

	private final class Stoppable extends NullProgressMonitor {
		@Override
		public boolean isCanceled() {
			return stopped;
		}
	}
}
