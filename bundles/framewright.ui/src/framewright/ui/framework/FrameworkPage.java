package framewright.ui.framework;

import org.eclipse.swt.widgets.Composite;

import framewright.editing.form.Address;

/**
 * A page of the framework editor. It shows what the host's session holds and changes it through {@link PageHost#apply} only; it keeps no text of its own
 * but what is being typed into a field. All methods belong to the thread of the display.
 */
public interface FrameworkPage {

	/** Makes its controls. The parent has a fill layout; the session may have no text yet. */
	void create(Composite parent, PageHost host);

	/** Gives the keyboard to where the author was last on this page, or to where one begins. */
	void setFocus();

	/** Takes over what is still being typed into a field, as if it had been left. Called before saving, undoing and turning the page. */
	void commit();

	/**
	 * Shows a part and marks the field that holds it; called when undo changed it, or when it was chosen elsewhere.
	 *
	 * @return whether this page shows such a part at all
	 */
	boolean reveal(Address address);

	/** Forgets what it listens to; the controls are disposed of by their parent. */
	void dispose();
}
