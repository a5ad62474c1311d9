package framewright.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;

import framewright.core.library.Library;
import framewright.ui.model.KeptTexts;

/**
 * Keeps what is typed and not saved while it is typed, so that it survives a process that is killed and a computer that loses its power. What is
 * kept of a file is forgotten when its editor has nothing to save any more, because it was saved or thrown away.
 * <p>
 * Belongs to the thread of the display; the files are written in the background.
 */
final class Journal {

	/** How long after a change its text is kept, in milliseconds. Typing does not put it off. */
	private static final int DELAY = 2000;

	private final KeptTexts texts;
	private final Display display;
	private final Map<ITextFileBuffer, Watch> watched = new ConcurrentHashMap<>();
	private final Map<Path, Optional<String>> waiting = new LinkedHashMap<>();
	private final Job job = Job.createSystem("Keeping what is not saved", (ICoreRunnable) monitor -> write());
	private final IFileBufferListener buffers = new Buffers();
	private boolean ended;

	Journal(KeptTexts texts, Display display) {
		this.texts = texts;
		this.display = display;
	}

	/** Begins to watch all texts that are open or will be. */
	void begin() {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(buffers);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			watch(buffer);
		}
	}

	/** Ends the watch; what is kept stays kept. Waits for what is being written. */
	void end() {
		ended = true;
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		synchronized (waiting) {
			waiting.clear();
		}
		try {
			job.join(5000, null);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Ends the watch once everything that is not kept or forgotten yet is. */
	void finish() {
		job.schedule();
		try {
			job.join(5000, null);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		end();
	}

	/**
	 * Something is being typed into a field that is no part of its document yet, or was and is no more.
	 *
	 * @param text the text with it; empty when there is nothing
	 */
	void typing(Path file, Supplier<Optional<String>> text) {
		watched.values().stream().filter(watch -> watch.file.equals(file.toAbsolutePath().normalize())).forEach(watch -> {
			watch.typed = text;
			watch.later();
		});
	}

	private void watch(IFileBuffer buffer) {
		IDocument document = buffer instanceof ITextFileBuffer text ? text.getDocument() : null;
		if (document != null && buffer instanceof ITextFileBuffer text && !watched.containsKey(text)) {
			file(text).ifPresent(file -> {
				Watch watch = new Watch(text, document, file);
				watched.put(text, watch);
				document.addDocumentListener(watch);
				if (text.isDirty()) {
					watch.later();
				}
			});
		}
	}

	/** The file of a framework. */
	static Optional<Path> file(ITextFileBuffer buffer) {
		if (buffer.getFileStore() == null || !"file".equals(buffer.getFileStore().toURI().getScheme())) {
			return Optional.empty();
		}
		return Optional.of(Path.of(buffer.getFileStore().toURI()).toAbsolutePath().normalize()).filter(file -> file.toString().endsWith(Library.EXTENSION));
	}

	private void wish(Path file, Optional<String> text) {
		if (ended) {
			return;
		}
		synchronized (waiting) {
			waiting.put(file, text);
		}
		job.schedule();
	}

	private void write() {
		for (var next = next(); next.isPresent(); next = next()) {
			Path file = next.get().getKey();
			Optional<String> text = next.get().getValue();
			try {
				if (text.isPresent()) {
					texts.keep(file, text.get());
				} else {
					texts.forget(file);
				}
			} catch (IOException e) {
				// The next change tries again.
				ILog.of(Journal.class).warn("A text that is not saved could not be kept.", e);
			}
		}
	}

	private Optional<Map.Entry<Path, Optional<String>>> next() {
		synchronized (waiting) {
			var all = waiting.entrySet().iterator();
			if (!all.hasNext()) {
				return Optional.empty();
			}
			Map.Entry<Path, Optional<String>> first = Map.entry(all.next().getKey(), waiting.values().iterator().next());
			all.remove();
			return Optional.of(first);
		}
	}

	/** A text that is open. */
	private final class Watch implements IDocumentListener, Runnable {
		private final ITextFileBuffer buffer;
		private final IDocument document;
		private final Path file;
		private boolean begun;
		/** Whether there was something to keep of it since it was opened. */
		private volatile boolean touched;
		private Supplier<Optional<String>> typed = Optional::empty;
		/** Whether what is kept has words that are in no document. */
		private boolean aside;

		Watch(ITextFileBuffer buffer, IDocument document, Path file) {
			this.buffer = buffer;
			this.document = document;
			this.file = file;
		}

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Only what has happened counts.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			later();
		}

		void later() {
			touched = true;
			if (!begun && !display.isDisposed()) {
				begun = true;
				display.asyncExec(() -> display.timerExec(DELAY, this));
			}
		}

		@Override
		public void run() {
			begun = false;
			if (watched.get(buffer) != this) {
				return;
			}
			Optional<String> text = typed.get().or(() -> Optional.of(document.get()).filter(saved -> buffer.isDirty()));
			if (text.isPresent() || aside) {
				wish(file, text);
			}
			aside = text.isPresent() && !buffer.isDirty();
		}
	}

	private final class Buffers implements IFileBufferListener {

		@Override
		public void bufferCreated(IFileBuffer buffer) {
			display.asyncExec(() -> watch(buffer));
		}

		/** Its editor is closed: what it held is saved, or was not wanted. What is kept of a file that nobody changed is of an earlier start and was not given back yet. */
		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			Watch watch = watched.remove(buffer);
			if (watch != null) {
				watch.document.removeDocumentListener(watch);
				if (watch.touched) {
					wish(watch.file, Optional.empty());
				}
			}
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
			Watch watch = watched.get(buffer);
			if (watch != null && !dirty) {
				wish(watch.file, Optional.empty());
			}
		}

		@Override
		public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
			// The document tells of it.
		}

		@Override
		public void bufferContentReplaced(IFileBuffer buffer) {
			// The document tells of it.
		}

		@Override
		public void stateChanging(IFileBuffer buffer) {
			// No matter.
		}

		@Override
		public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
			// No matter.
		}

		@Override
		public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
			// The editor opens the file at its new place.
		}

		@Override
		public void underlyingFileDeleted(IFileBuffer buffer) {
			// What is kept stays until the editor is closed.
		}

		@Override
		public void stateChangeFailed(IFileBuffer buffer) {
			// The editor tells of it.
		}
	}
}
