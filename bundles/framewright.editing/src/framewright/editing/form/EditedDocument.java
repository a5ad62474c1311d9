package framewright.editing.form;

import java.util.List;

import framewright.editing.TextEdit;

/** The one text that all pages of an editor change. */
public interface EditedDocument {

	/** The text as it is now. */
	String text();

	/**
	 * Does some edits as one step, which undo takes back at once.
	 *
	 * @param edits offsets are those of the text as it is now
	 * @return whether they were done; not when the file may not be changed, which the author has been told then
	 */
	boolean change(List<TextEdit> edits);
}
