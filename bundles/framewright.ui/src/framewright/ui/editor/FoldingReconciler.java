package framewright.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;

import framewright.editing.Braces;
import framewright.editing.folding.Fold;
import framewright.editing.folding.Folding;

/** Lets whatever stands between braces, long prose and long notes be folded away. */
public final class FoldingReconciler extends MonoReconciler {

	public FoldingReconciler() {
		super(new Strategy(), false);
		setIsIncrementalReconciler(false);
	}

	@Override
	public void install(ITextViewer viewer) {
		((Strategy) getReconcilingStrategy("")).viewer = viewer instanceof ProjectionViewer folding ? folding : null;
		super.install(viewer);
	}

	private static final class Strategy implements IReconcilingStrategy, IReconcilingStrategyExtension {
		/** In a longer text, in characters, only what stands in braces folds: that is found without reading its words. */
		private static final int LONG = 1_000_000;

		/** So many folds would hold up the window while they are made. */
		private static final int MANY = 200;

		private ProjectionViewer viewer;
		private IDocument document;

		@Override
		public void setDocument(IDocument changed) {
			document = changed;
		}

		@Override
		public void setProgressMonitor(IProgressMonitor monitor) {
			// It takes no time worth telling of.
		}

		@Override
		public void initialReconcile() {
			fold();
		}

		@Override
		public void reconcile(DirtyRegion region, IRegion part) {
			fold();
		}

		@Override
		public void reconcile(IRegion part) {
			fold();
		}

		private void fold() {
			ProjectionAnnotationModel model = viewer == null ? null : viewer.getProjectionAnnotationModel();
			if (model == null || document == null) {
				return;
			}
			long stamp = stamp();
			String text = OpenDocument.text(document);
			boolean torn = text.length() > LONG && model.getAnnotationIterator().hasNext() && Braces.unclosed(text) != 0;
			if (torn) {
				return; // All folds would go, and come back with the brace that is missing.
			}
			Set<Position> wanted = positions(text);
			List<Annotation> gone = new ArrayList<>();
			for (Iterator<Annotation> shown = model.getAnnotationIterator(); shown.hasNext();) {
				Annotation annotation = shown.next();
				if (!wanted.remove(model.getPosition(annotation))) {
					gone.add(annotation);
				}
			}
			Map<Annotation, Position> added = new HashMap<>();
			wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
			Runnable change = () -> {
				if (stamp == stamp() && viewer.getProjectionAnnotationModel() == model) {
					model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
				}
			};
			if (gone.isEmpty() && added.size() > MANY) {
				change.run(); // The text was just opened.
			} else if (!gone.isEmpty() || !added.isEmpty()) {
				later(change);
			}
		}

		/** In the thread of the display, where no key comes in between: what was found in a text that has changed since is wrong in all that follows, and is found again. */
		private void later(Runnable action) {
			StyledText widget = viewer.getTextWidget();
			if (widget != null && !widget.isDisposed()) {
				widget.getDisplay().asyncExec(() -> {
					if (!widget.isDisposed()) {
						action.run();
					}
				});
			}
		}

		private long stamp() {
			return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : 0;
		}

		/** Whole lines, from the one that stays to the last. */
		private Set<Position> positions(String text) {
			Set<Position> positions = new HashSet<>();
			try {
				if (text.length() > LONG) {
					for (Braces.Pair pair : Braces.pairs(text)) {
						add(positions, pair.open(), pair.close());
					}
				} else {
					for (Fold fold : Folding.of(text)) {
						add(positions, fold.offset(), fold.end());
					}
				}
			} catch (BadLocationException e) {
				// The text has changed meanwhile, and this is done again for that change.
			}
			return positions;
		}

		private void add(Set<Position> positions, int open, int close) throws BadLocationException {
			int first = document.getLineOfOffset(open);
			int last = document.getLineOfOffset(close);
			if (last > first + 1) {
				int start = document.getLineOffset(first);
				positions.add(new Position(start, document.getLineOffset(last) + document.getLineLength(last) - start));
			}
		}
	}
}
