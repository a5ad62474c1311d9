package framewright.ui.commands;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.core.library.Library;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.wizards.ExportResultDialog;
import framewright.ui.wizards.ExportWizard;
import framewright.ui.workspace.OpenLibrary;

/** Exports frameworks: those that are selected in the library, else the one in the editor. */
public final class ExportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Library library = OpenLibrary.session().library().orElse(null);
		List<Node> frameworks = OpenLibrary.session().snapshot().map(LibrarySnapshot::frameworks).orElse(List.of());
		if (library == null || frameworks.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), "Export", "There is no framework to export yet. Open a library, or begin a new framework.");
			return null;
		}
		// Files are exported, so what is not saved would be missing.
		if (!window.getActivePage().saveAllEditors(true)) {
			return null;
		}
		ExportWizard wizard = new ExportWizard(library, frameworks, chosen(event, frameworks));
		new WizardDialog(window.getShell(), wizard).open();
		wizard.outcome().ifPresent(outcome -> new ExportResultDialog(window.getShell(), outcome).open());
		return null;
	}

	private static List<Node> chosen(ExecutionEvent event, List<Node> frameworks) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows && rows.getFirstElement() instanceof Node) {
			List<?> selected = rows.toList();
			return frameworks.stream().filter(framework -> selected.stream().anyMatch(row -> ((Node) row).file().equals(framework.file()))).toList();
		}
		ITextEditor text = Editors.text(HandlerUtil.getActiveEditor(event)).orElse(null);
		if (text != null) {
			return OpenDocument.of(text.getDocumentProvider().getDocument(text.getEditorInput())).map(open -> open.model().file())
					.map(file -> frameworks.stream().filter(framework -> framework.file().equals(file)).toList()).orElse(List.of());
		}
		return List.of();
	}
}
