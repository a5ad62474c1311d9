package framewright.editing.form;

import java.util.List;

import framewright.editing.TextEdit;

/**
 * Something an author does on a form: what it means for a text, as few edits as will do. It is worked out on the text as it is when it is
 * done, which may be a later one than the author saw. Pure.
 */
@FunctionalInterface
public interface FormEdit {

	/**
	 * @return edits whose offsets are those of the text; empty when it says already what the author wants
	 * @throws RefusedEditException when it cannot be done; nothing is changed then
	 */
	List<TextEdit> on(FormText text) throws RefusedEditException;

	/** Several, each done on what the one before it left, as one step of undo. All are done or none. */
	static FormEdit all(List<FormEdit> edits) {
		return text -> {
			Composed composed = new Composed(text);
			for (FormEdit edit : edits) {
				composed.then(edit);
			}
			return composed.edits();
		};
	}
}
