package framewright.ui.framework;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.widgets.FormToolkit;

import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormSession;
import framewright.editing.form.RefusedEditException;
import framewright.ui.editor.OpenDocument;

/** What the pages of a framework editor have from it. */
final class EditorHost implements PageHost {

	private final FrameworkEditor editor;
	private boolean applying;

	EditorHost(FrameworkEditor editor) {
		this.editor = editor;
	}

	@Override
	public FormSession session() {
		return editor.session();
	}

	@Override
	public boolean apply(FormEdit edit) {
		if (applying) {
			return false; // A field that loses the keyboard to a question of this very change.
		}
		applying = true;
		try {
			// First of all, for what it asks may change the text.
			if (!editor.mayChange()) {
				return false;
			}
			editor.session().apply(edit);
			return true;
		} catch (RefusedEditException e) {
			MessageDialog.openInformation(editor.getSite().getShell(), "This cannot be changed", e.getMessage());
			return false;
		} finally {
			applying = false;
		}
	}

	@Override
	public boolean editable() {
		return editor.source().isEditable();
	}

	@Override
	public void showElement(Address address) {
		editor.turnTo(PageKind.ELEMENTS);
		editor.reveal(address);
	}

	@Override
	public void showSource(int offset, int length) {
		editor.showSource(offset, length);
	}

	@Override
	public FormToolkit toolkit() {
		return editor.getToolkit();
	}

	@Override
	public IWorkbenchPartSite site() {
		return editor.getSite();
	}

	@Override
	public Path file() {
		return OpenDocument.of(editor.document()).map(open -> open.model().file()).orElseThrow(() -> new IllegalStateException("a framework is edited as a file"));
	}
}
