package framewright.ui.editor;

import org.eclipse.jface.text.reconciler.MonoReconciler;

/** Analyses a text in the background whenever its author pauses for a moment. Has a thread of its own, for the platform's waits half a second. */
public final class AnalysisReconciler extends MonoReconciler {

	/** How long nothing must be typed, in milliseconds. */
	private static final int PAUSE = 15;

	public AnalysisReconciler() {
		super(new AnalysisStrategy(), false);
		((AnalysisStrategy) getReconcilingStrategy("")).whenNeeded(this::again);
		setDelay(PAUSE);
		setIsIncrementalReconciler(false);
	}

	private void again() {
		if (getTextViewer() != null) {
			forceReconciling();
		}
	}
}
