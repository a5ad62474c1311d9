package framewright.ui.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;

import framewright.core.extension.Services;
import framewright.core.spelling.Spelling;
import framewright.core.spelling.Spelling.Misspelling;
import framewright.editing.spelling.ProseSpelling;
import framewright.ui.editor.OpenDocument;

/** Underlines misspelt words of prose when the author rests. The platform waits half a second before it asks, so nobody is corrected in the middle of a word. */
public final class SpellingStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

	/** More underlining than this helps nobody and holds the window up. */
	private static final int MOST = 1000;

	private final Optional<ProseSpelling> spelling = Services.find(Spelling.class).map(ProseSpelling::new);
	private IDocument document;

	@Override
	public void setDocument(IDocument changed) {
		document = changed;
	}

	@Override
	public void setProgressMonitor(IProgressMonitor monitor) {
		// What is overtaken is dropped; nothing need be cancelled.
	}

	@Override
	public void initialReconcile() {
		check();
	}

	@Override
	public void reconcile(DirtyRegion region, IRegion part) {
		check();
	}

	@Override
	public void reconcile(IRegion part) {
		check();
	}

	/** Whatever happens here, it must not end the reconciler's thread. */
	private synchronized void check() {
		try {
			if (document instanceof IDocumentExtension4 stamped && spelling.isPresent()) {
				long stamp = stamped.getModificationStamp();
				List<Misspelling> found = spelling.get().check(OpenDocument.text(document), OwnWords.known());
				if (stamp == stamped.getModificationStamp()) {
					show(found);
				}
			}
		} catch (RuntimeException e) {
			ILog.of(SpellingStrategy.class).error("The spelling of a text could not be checked. It is checked again when the text changes.", e);
		}
	}

	private void show(List<Misspelling> found) {
		ITextFileBuffer buffer = ITextFileBufferManager.DEFAULT.getTextFileBuffer(document);
		IAnnotationModel annotations = buffer == null ? null : buffer.getAnnotationModel();
		if (!(annotations instanceof IAnnotationModelExtension model)) {
			return;
		}
		Map<Misspelling, Misspelling> wanted = new HashMap<>();
		found.stream().limit(MOST).forEach(word -> wanted.put(word, word));
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> shown = annotations.getAnnotationIterator(); shown.hasNext();) {
			if (shown.next() instanceof Misspelt misspelt) {
				Position position = annotations.getPosition(misspelt);
				if (position == null || wanted.remove(new Misspelling(position.getOffset(), misspelt.word())) == null) {
					gone.add(misspelt);
				}
			}
		}
		Map<Annotation, Position> added = new HashMap<>();
		wanted.keySet().forEach(word -> added.put(new Misspelt(word.word()), new Position(word.offset(), word.length())));
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.replaceAnnotations(gone.toArray(Annotation[]::new), added);
		}
	}

	/** A misspelt word in an editor. */
	static final class Misspelt extends Annotation {

		/** The platform's own, so that its colour is where people set the colours of others. */
		private static final String TYPE = "org.eclipse.ui.workbench.texteditor.spelling";

		private final String word;

		Misspelt(String word) {
			super(TYPE, false, "“" + word + "” is not in the dictionary. Press Ctrl+1 for what may be meant.");
			this.word = word;
		}

		String word() {
			return word;
		}
	}
}
