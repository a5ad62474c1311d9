package framewright.ui.compare;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

import framewright.ui.model.compare.CompareChoice.Pair;

/** Compares again when somebody comes back to the editor and the newer text has changed meanwhile. */
final class Freshness implements IPartListener2 {

	private final CompareEditor editor;
	private final Pair pair;
	private String compared;

	Freshness(CompareEditor editor, Pair pair) {
		this.editor = editor;
		this.pair = pair;
		editor.getSite().getPage().addPartListener(this);
	}

	/** Notes the newer text that is shown. */
	void compared(String text) {
		compared = text;
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		if (part.getPart(false) == editor && compared != null && pair.newer().canBeChanged()) {
			String shown = compared;
			Job.createSystem("Looking whether a text has changed", (ICoreRunnable) monitor -> look(shown)).schedule();
		}
	}

	private void look(String shown) {
		try {
			if (!pair.newer().source().read().equals(shown)) {
				editor.getSite().getShell().getDisplay().asyncExec(() -> {
					if (shown.equals(compared)) {
						editor.compare();
					}
				});
			}
		} catch (IOException e) {
			ILog.of(Freshness.class).warn("A text that was compared cannot be read now.", e);
		}
	}

	void dispose() {
		compared = null;
		editor.getSite().getPage().removePartListener(this);
	}
}
