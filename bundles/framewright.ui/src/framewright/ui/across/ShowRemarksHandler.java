package framewright.ui.across;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import framewright.ui.editor.Editors;
import framewright.ui.editor.RemarksShown;

/** Shows remarks above elements, or hides them. */
public final class ShowRemarksHandler extends AbstractHandler implements IElementUpdater {

	@Override
	public Object execute(ExecutionEvent event) {
		RemarksShown.set(!RemarksShown.get());
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IEditorReference reference : window.getActivePage().getEditorReferences()) {
				Editors.text(reference.getEditor(false)).ifPresent(editor -> {
					if (editor.getAdapter(ITextOperationTarget.class) instanceof ISourceViewerExtension5 viewer) {
						viewer.updateCodeMinings();
					}
				});
			}
		}
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(event.getCommand().getId(), null);
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setChecked(RemarksShown.get());
	}
}
