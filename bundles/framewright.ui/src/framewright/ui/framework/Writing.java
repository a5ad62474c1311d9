package framewright.ui.framework;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

import framewright.editing.form.FormEdit;

/**
 * Whether somebody is writing in a field of a page. What is being written is in no document until the field is left, so the editor counts as changed meanwhile, and nobody closes it,
 * saves a version or publishes without it. Belongs to the thread of the display.
 */
final class Writing {

	private final Composite pages;
	private final BooleanSupplier onSource;
	private final Runnable changed;
	private final Runnable typed;
	private final Display display;
	private final Listener listener = this::happened;
	private boolean going;

	/**
	 * @param pages what the fields are in
	 * @param onSource whether the page in front needs no watch, for all that is written there is in the document
	 * @param changed is run when writing begins and ends
	 * @param typed is run when something was typed and when writing ends, so that it can be kept
	 */
	Writing(Composite pages, BooleanSupplier onSource, Runnable changed, Runnable typed) {
		this.typed = typed;
		this.pages = pages;
		this.onSource = onSource;
		this.changed = changed;
		display = pages.getDisplay();
		display.addFilter(SWT.Modify, listener);
		display.addFilter(SWT.FocusOut, listener);
	}

	boolean isGoingOn() {
		return going;
	}

	/** What was written has been taken over. It may be that the editor was closed meanwhile. */
	void ends() {
		boolean was = going;
		going(false);
		if (was && !pages.isDisposed()) {
			typed.run();
		}
	}

	/** What leaving the field would do to the text; empty while nobody writes. */
	Optional<FormEdit> pending() {
		return going && !display.isDisposed() ? Pending.of(display.getFocusControl()) : Optional.empty();
	}

	void dispose() {
		if (!display.isDisposed()) {
			display.removeFilter(SWT.Modify, listener);
			display.removeFilter(SWT.FocusOut, listener);
		}
	}

	private void happened(Event event) {
		if (event.type == SWT.FocusOut) {
			if (going) {
				// The field takes over what it holds first.
				display.asyncExec(this::ends);
			}
		} else if (event.widget instanceof Control field && !onSource.getAsBoolean() && field.isFocusControl() && isOfText(field)) {
			going(true);
			typed.run();
		}
	}

	/** A field to search in says nothing of the framework. */
	private boolean isOfText(Control field) {
		if (field instanceof Text && (field.getStyle() & SWT.SEARCH) != 0) {
			return false;
		}
		Control at = field;
		while (at != null && at != pages) {
			at = at.getParent();
		}
		return at == pages;
	}

	private void going(boolean now) {
		if (going != now) {
			going = now;
			if (!pages.isDisposed()) {
				changed.run();
			}
		}
	}
}
