package framewright.ui.framework;

import java.util.List;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.editors.text.TextEditorActionContributor;

/**
 * The actions of a framework editor. On the page Source they are those of a text editor. On the others undoing, saving and going back to what
 * is saved work on the same text, while copying and pasting are left to the field that has the keyboard.
 */
public final class FrameworkActions extends TextEditorActionContributor {

	private static final List<String> WHOLE_TEXT = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(), ActionFactory.REVERT.getId(), ActionFactory.FIND.getId());

	@Override
	public void setActiveEditor(IEditorPart part) {
		if (part instanceof FrameworkEditor editor) {
			turned(editor);
		} else {
			super.setActiveEditor(part);
		}
	}

	/** Another page is in front. */
	void turned(FrameworkEditor editor) {
		super.setActiveEditor(null);
		if (editor.isOnSource()) {
			super.setActiveEditor(editor.source());
			getActionBars().updateActionBars();
		} else {
			IActionBars bars = getActionBars();
			for (String id : WHOLE_TEXT) {
				IAction action = editor.action(id);
				bars.setGlobalActionHandler(id, action == null ? null : new WholeTextAction(editor, action, id));
			}
			bars.updateActionBars();
		}
	}
}
