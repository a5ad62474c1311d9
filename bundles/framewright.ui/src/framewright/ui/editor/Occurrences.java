package framewright.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;

import framewright.editing.Analysis;
import framewright.editing.navigation.Mention;
import framewright.editing.navigation.NamesInText;
import framewright.ui.model.text.NamePlace;

/** Marks all places in the text that name the same as the word at the cursor, once the author rests there and the text is analysed. */
public final class Occurrences implements IReconciler {

	/** How long the cursor must rest, in milliseconds. */
	private static final int REST = 250;
	private static final int MOST = 500;
	/** The platform's own, so that its colour is where people set the colours of others. */
	private static final String TYPE = "org.eclipse.ui.genericeditor.text";

	/** Where the cursor is in which analysed text. */
	private record Rest(OpenDocument open, IDocument document, String text, int offset, boolean mayName) {
	}

	private final CaretListener caret = event -> later();
	private final Consumer<Analysis> analysed = analysis -> later();
	private final Job job = Job.createSystem("Marking names", (ICoreRunnable) monitor -> mark());
	private ISourceViewer viewer;
	private StyledText widget;
	private Display display;
	private OpenDocument listened;
	private String known;
	private NamesInText names;

	@Override
	public void install(ITextViewer installed) {
		if (installed instanceof ISourceViewer source) {
			viewer = source;
			widget = source.getTextWidget();
			display = widget.getDisplay();
			widget.addCaretListener(caret);
		}
	}

	@Override
	public void uninstall() {
		job.cancel();
		if (widget != null && !widget.isDisposed()) {
			widget.removeCaretListener(caret);
		}
		if (listened != null) {
			listened.unlisten(analysed);
		}
		viewer = null;
	}

	private void later() {
		job.cancel();
		job.schedule(REST);
	}

	/** Runs in the background; only where the cursor is must be asked in the thread of the display. */
	private void mark() {
		try {
			rest().ifPresent(rest -> {
				List<Mention> found = occurrences(rest);
				later(rest, found);
			});
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(Occurrences.class).error("The places of a name could not be marked.", e);
		}
	}

	private void later(Rest rest, List<Mention> found) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> show(rest, found));
		}
	}

	private Optional<Rest> rest() {
		Rest[] rest = new Rest[1];
		StyledText asked = widget;
		if (asked != null && !display.isDisposed()) {
			display.syncExec(() -> rest[0] = asked.isDisposed() || viewer == null ? null : restNow().orElse(null));
		}
		return Optional.ofNullable(rest[0]).flatMap(at -> at.open().analysis().map(last -> new Rest(at.open(), at.document(), last.text(), at.offset(), at.mayName())));
	}

	private Optional<Rest> restNow() {
		IDocument document = viewer.getDocument();
		OpenDocument open = document == null ? null : OpenDocument.of(document).orElse(null);
		if (open == null) {
			return Optional.empty();
		}
		if (listened != open) {
			if (listened != null) {
				listened.unlisten(analysed);
			}
			listened = open;
			open.listen(analysed);
		}
		int offset = viewer instanceof ITextViewerExtension5 folded ? folded.widgetOffset2ModelOffset(widget.getCaretOffset()) : widget.getCaretOffset();
		return Optional.of(new Rest(open, document, "", offset, mayName(document, offset)));
	}

	private static boolean mayName(IDocument document, int offset) {
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			return NamePlace.isPossible(document.get(line.getOffset(), line.getLength()), offset - line.getOffset());
		} catch (BadLocationException e) {
			return false;
		}
	}

	/** None where nothing can be named, so that typing prose does not wait for the names of the whole text, and none where the last analysis is of another text; the next one calls again. */
	private List<Mention> occurrences(Rest rest) {
		if (!rest.mayName() || rest.text().length() != rest.document().getLength() || !rest.text().equals(rest.document().get())) {
			return List.of();
		}
		if (!rest.text().equals(known)) {
			names = rest.open().model().read(rest.text(), resource -> NamesInText.of(rest.open().model().file(), rest.text(), resource));
			known = rest.text();
		}
		List<Mention> same = names.at(rest.offset()).map(mention -> names.mentions().stream().filter(other -> other.target().equals(mention.target())).limit(MOST).toList()).orElse(List.of());
		return same.size() > 1 ? same : List.of();
	}

	private void show(Rest rest, List<Mention> found) {
		IAnnotationModel annotations = viewer == null || widget.isDisposed() || viewer.getDocument() != rest.document() ? null : viewer.getAnnotationModel();
		if (!(annotations instanceof IAnnotationModelExtension model)) {
			return;
		}
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			if (all.next() instanceof Occurrence occurrence) {
				gone.add(occurrence);
			}
		}
		Map<Annotation, Position> added = new HashMap<>();
		if (rest.document().getLength() == rest.text().length()) {
			found.forEach(mention -> added.put(new Occurrence(), new Position(mention.offset(), mention.length())));
		}
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.replaceAnnotations(gone.toArray(Annotation[]::new), added);
		}
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	/** A place that names the same as the word at the cursor. */
	static final class Occurrence extends Annotation {
		Occurrence() {
			super(TYPE, false, "The same name");
		}
	}
}
