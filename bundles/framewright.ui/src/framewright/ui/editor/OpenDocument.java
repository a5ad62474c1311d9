package framewright.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

import framewright.core.library.Finding;
import framewright.editing.library.FileReport;
import framewright.editing.Analysis;
import framewright.editing.TextModel;
import framewright.ui.workspace.BufferListener;
import framewright.ui.workspace.OpenLibrary;

/** A document that is open in editors, its model, and what the last analysis found. It lives as long as the document's file buffer. */
public final class OpenDocument {

	/** How long nothing must be typed before rules that are too slow for each key are checked, too, in milliseconds. */
	private static final int PAUSE = 1000;

	private static final Map<IDocument, OpenDocument> ALL = new WeakHashMap<>();

	static {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new Disposal());
	}

	private final TextModel model;
	private final IDocument document;
	private final Job thorough = Job.createSystem("Checking all rules", (ICoreRunnable) monitor -> analyseThoroughly());
	private final List<Consumer<Analysis>> listeners = new CopyOnWriteArrayList<>();
	private volatile Known known;
	private volatile long stamp;

	/** An analysis and the state of the document that it is of. */
	private record Known(Analysis analysis, long stamp) {
	}

	private OpenDocument(IDocument document, Path file) {
		this.document = document;
		this.model = new TextModel(file, OpenLibrary.session().index());
		document.addDocumentListener(new IDocumentListener() {
			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				// Only what has happened counts.
			}

			@Override
			public void documentChanged(DocumentEvent event) {
				stamp++;
			}
		});
	}

	/** What belongs to a document; empty when it is no file. */
	public static Optional<OpenDocument> of(IDocument document) {
		synchronized (ALL) {
			OpenDocument open = ALL.get(document);
			if (open == null) {
				ITextFileBuffer buffer = ITextFileBufferManager.DEFAULT.getTextFileBuffer(document);
				Path file = buffer == null || buffer.getFileStore() == null || !"file".equals(buffer.getFileStore().toURI().getScheme()) ? null : Path.of(buffer.getFileStore().toURI());
				if (file == null) {
					return Optional.empty();
				}
				open = new OpenDocument(document, file.toAbsolutePath().normalize());
				ALL.put(document, open);
			}
			return Optional.of(open);
		}
	}

	/** What belongs to the document that a file is open in; empty when it is not, or nobody has asked for it by its document. */
	public static Optional<OpenDocument> of(Path file) {
		synchronized (ALL) {
			return ALL.values().stream().filter(open -> open.model.file().equals(file)).findFirst();
		}
	}

	/** The text of a document. Where nothing was typed since its last analysis it is that of the analysis, so that a long text is not copied for everyone who reads it. */
	public static String text(IDocument document) {
		OpenDocument open;
		synchronized (ALL) {
			open = ALL.get(document);
		}
		return Optional.ofNullable(open).flatMap(OpenDocument::current).map(Analysis::text).orElseGet(document::get);
	}

	public TextModel model() {
		return model;
	}

	/** The last analysis; empty until the first is done. Its text may be older than the document's. */
	public Optional<Analysis> analysis() {
		return Optional.ofNullable(known).map(Known::analysis);
	}

	/** The last analysis if nothing was typed since. */
	public Optional<Analysis> current() {
		return Optional.ofNullable(known).filter(last -> last.stamp() == stamp).map(Known::analysis);
	}

	/** Listeners are called in the background, at once when there is an analysis already. */
	public void listen(Consumer<Analysis> listener) {
		listeners.add(listener);
		analysis().ifPresent(listener);
	}

	public void unlisten(Consumer<Analysis> listener) {
		listeners.remove(listener);
	}

	/**
	 * Analyses the text as it is now with the quick rules; the others follow when nothing has been typed for a moment. What is found is told to the listeners. Call it in the background.
	 *
	 * @param early takes what is found first
	 */
	void analyse(Consumer<List<Finding>> early) {
		analyse(true, early);
		finishIn(PAUSE);
	}

	private void analyseThoroughly() {
		try {
			analyse(false, early -> {
				// It is shown already.
			});
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(OpenDocument.class).error("A text could not be checked. It is checked again when it changes.", e);
		}
	}

	private void analyse(boolean quick, Consumer<List<Finding>> early) {
		long now = stamp;
		model.analyse(document.get(), () -> stamp != now, quick, early).ifPresent(analysis -> publish(analysis, now));
	}

	/** @param delay in milliseconds */
	private void finishIn(int delay) {
		thorough.cancel();
		thorough.schedule(delay);
	}

	/** Checks all texts that are open again, for what the library says of rules has changed. */
	public static void analyseAll() {
		synchronized (ALL) {
			ALL.values().forEach(open -> open.finishIn(0));
		}
	}

	private void publish(Analysis found, long state) {
		known = new Known(found, state);
		// Whoever writes sees it first; the views of the library follow.
		listeners.forEach(listener -> listener.accept(found));
		found.elements().ifPresent(tree -> OpenLibrary.session().edited(FileReport.of(model.file(), tree, found.findings(), List.of())));
	}

	private void dispose() {
		thorough.cancel();
		model.dispose();
		OpenLibrary.session().closed(model.file());
	}

	/** Ends what belongs to a document when its last editor is closed. */
	private static final class Disposal extends BufferListener {

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			OpenDocument gone;
			synchronized (ALL) {
				gone = buffer instanceof ITextFileBuffer text ? ALL.remove(text.getDocument()) : null;
			}
			if (gone != null) {
				gone.dispose();
			}
		}
	}
}
