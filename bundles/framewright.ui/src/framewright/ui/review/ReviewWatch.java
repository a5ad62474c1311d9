package framewright.ui.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import framewright.core.review.ReviewStore;

/** Looks every now and then whether another window, another program or a synchronised drive has written into a folder of reviews. Drives over a network tell nobody of changes. */
final class ReviewWatch extends Job {

	/** How long it waits between two looks, in milliseconds. A look reads no file, only the list of the folder. */
	private static final long PAUSE = 2000;

	private final Path folder;
	private final Runnable changed;
	private Map<String, String> known;

	/** @param changed is called in this job's thread */
	ReviewWatch(Path folder, Runnable changed) {
		super("Looking for changes of reviews");
		this.folder = folder;
		this.changed = changed;
		setSystem(true);
		setPriority(Job.DECORATE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Map<String, String> now = look();
		boolean news = known != null && !known.equals(now);
		known = now;
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		if (news) {
			changed.run();
		}
		schedule(PAUSE);
		return Status.OK_STATUS;
	}

	private Map<String, String> look() {
		Map<String, String> files = new TreeMap<>();
		if (!Files.isDirectory(folder)) {
			return files;
		}
		try (var found = Files.newDirectoryStream(folder, "*" + ReviewStore.EXTENSION)) {
			for (Path file : found) {
				BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
				files.put(file.getFileName().toString(), attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey());
			}
		} catch (IOException | java.nio.file.DirectoryIteratorException e) {
			// A drive that is not connected now is asked again at the next occasion.
			return known == null ? files : known;
		}
		return files;
	}
}
