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

	private static final Map<IDocument, OpenDocument> ALL = new WeakHashMap<>();

	static {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new Disposal());
	}

	private final TextModel model;
	private final IDocument document;
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
	 * Analyses the text as it is now, unless it was already. Call it in the background.
	 *
	 * @param early takes what is found first
	 * @return what was found; empty when the text has changed meanwhile
	 */
	Optional<Analysis> analyse(Consumer<List<Finding>> early) {
		long now = stamp;
		Optional<Analysis> found = model.analyse(document.get(), () -> stamp != now, early);
		found.ifPresent(analysis -> publish(analysis, now));
		return found;
	}

	private void publish(Analysis found, long state) {
		known = new Known(found, state);
		found.elements().ifPresent(tree -> OpenLibrary.session().edited(FileReport.of(model.file(), tree, found.findings(), List.of())));
		listeners.forEach(listener -> listener.accept(found));
	}

	private void dispose() {
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
