package framewright.ui.framework.elements;

import framewright.editing.elements.ElementTree;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.ui.framework.PageHost;
import framewright.ui.framework.prose.ProseField;

/** What the editors of sections have from the pane they are in. */
interface Editing {

	PageHost host();

	/** Does what the author asks for; whether the text says it now. */
	boolean apply(FormEdit edit);

	/** The text as it was when it could last be read. */
	FormText text();

	/** The elements of that text. */
	ElementTree tree();

	boolean isEditable();

	/** Something is higher or lower than before. */
	void resized();

	/** A field of prose has the keyboard, so that the buttons for bold, italic and lists are its own. */
	void entered(ProseField field);

	/** The language that prose is written in. */
	String language();

	/** Turns the wheel of the pane; a field that shows all its text has nothing to turn. */
	void scroll(int lines);
}
