package framewright.ui.framework;

import java.nio.file.Path;

import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.widgets.FormToolkit;

import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormSession;

/** What a page of the framework editor has from the editor it is in. */
public interface PageHost {

	/** The text, the selection, and what keeps the text from being read. Pages listen to it; the host reads the text again after each change. */
	FormSession session();

	/**
	 * Does what the author asks for, as one step of undo. When it cannot be done the author is told why.
	 *
	 * @return whether the text says now what the author wants
	 */
	boolean apply(FormEdit edit);

	/** Whether anything may be changed at all: not in a published version or a file that may not be written. What was typed is refused there. */
	default boolean editable() {
		return true;
	}

	/** Turns to the page Elements with a part. */
	void showElement(Address address);

	/** Turns to the page Source and marks a stretch of the text. */
	void showSource(int offset, int length);

	FormToolkit toolkit();

	IWorkbenchPartSite site();

	/** The file that is edited; absolute. */
	Path file();
}
