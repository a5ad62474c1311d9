package framewright.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;

import framewright.core.library.Library;
import framewright.ui.editor.OpenDocument;
import framewright.ui.model.Keeping;
import framewright.ui.model.KeptTexts;
import framewright.ui.model.OpenText;

/**
 * Keeps what is typed and not saved while it is typed, so that it survives a process that is killed and a computer that loses its power. What is
 * kept of a file is forgotten when its editor has nothing to save any more, because it was saved or thrown away.
 * <p>
 * Belongs to the thread of the display; the files are written in the background.
 */
final class Journal {

	/** How long after a change its text is kept, in milliseconds. Typing does not put it off. */
	private static final int DELAY = 2000;

	/** How long after something could not be written it is tried again, in milliseconds. */
	private static final int PAUSE = 15_000;

	private final Keeping keeping;
	private final Display display;
	private final Map<ITextFileBuffer, Watch> watched = new ConcurrentHashMap<>();
	private final Job job = Job.createSystem("Keeping what is not saved", (ICoreRunnable) monitor -> write());
	private final BufferListener buffers = new Buffers();
	private volatile boolean ended;
	private volatile boolean failed;
	private boolean telling;

	Journal(KeptTexts texts, Display display) {
		this.keeping = new Keeping(texts);
		this.display = display;
	}

	/** Begins to watch all texts that are open or will be. */
	void begin() {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(buffers);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			watch(buffer);
		}
	}

	/** Ends the watch once everything that is not kept or forgotten yet is; what is kept stays kept. */
	void finish() {
		ended = true;
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		soon();
		join();
		keeping.end(); // What took longer must not be written over what is kept from now on.
		join();
	}

	/** Writes at once what waits, also where it waits for another try. */
	private void soon() {
		job.schedule();
		job.wakeUp();
	}

	private void join() {
		try {
			job.join(5000, null);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Something is being typed into a field that is no part of its document yet, or was and is no more.
	 *
	 * @param text the text with it; empty when there is nothing
	 */
	void typing(Path file, OpenText.Typed text) {
		watched.values().stream().filter(watch -> watch.file.equals(file.toAbsolutePath().normalize())).forEach(watch -> {
			watch.text.typing(text);
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

	/** Nothing of it is to be saved any more. */
	private void settled(Watch watch) {
		if (!ended) {
			keeping.settled(watch.file);
			soon();
		}
	}

	private void write() {
		try {
			keeping.write();
			failed = false;
		} catch (IOException e) {
			ILog.of(Journal.class).warn("A text that is not saved could not be kept.", e);
			if (ended) {
				return;
			}
			if (!failed && !display.isDisposed()) {
				failed = true;
				display.asyncExec(this::tell);
			}
			job.schedule(PAUSE);
		}
	}

	/** Once is enough until something could be written again; whoever types on knows it then. */
	private void tell() {
		if (!ended && !telling) {
			telling = true;
			MessageDialog.openWarning(display.getActiveShell(), UnsavedTexts.TITLE,
					"What you type cannot be kept at the moment, so it would be lost if the computer stopped. Your disk may be full. Make room on it, and save often until then.");
			telling = false;
		}
	}

	/** A text that is open. */
	private final class Watch implements IDocumentListener, Runnable {
		private final ITextFileBuffer buffer;
		private final IDocument document;
		private final Path file;
		private boolean begun;
		private final OpenText text;

		Watch(ITextFileBuffer buffer, IDocument document, Path file) {
			this.buffer = buffer;
			this.document = document;
			this.file = file;
			text = new OpenText(keeping, file, e -> ILog.of(Journal.class).error("What is being typed into a field could not be kept.", e));
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
			keeping.touched(file);
			if (!begun && !display.isDisposed()) {
				begun = true;
				display.asyncExec(() -> display.timerExec(DELAY, this));
			}
		}

		@Override
		public void run() {
			begun = false;
			if (ended || watched.get(buffer) != this) {
				return;
			}
			boolean again = text.look(OpenDocument.text(document), buffer.isDirty());
			if (keeping.isWaiting()) {
				soon();
			}
			if (again) {
				later();
			}
		}
	}

	private final class Buffers extends BufferListener {

		@Override
		public void bufferCreated(IFileBuffer buffer) {
			display.asyncExec(() -> watch(buffer));
		}

		/** Its editor is closed: what it held is saved, or was not wanted. */
		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			Watch watch = watched.remove(buffer);
			if (watch != null) {
				watch.document.removeDocumentListener(watch);
				settled(watch);
			}
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
			Watch watch = watched.get(buffer);
			if (watch != null && !dirty) {
				settled(watch);
			}
		}
	}
}
