package framewright.ui.across;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import framewright.ui.editor.Editors;
import framewright.ui.editor.SourceEditor;
import framewright.ui.editor.SourceLook;

/** Changes one thing about how texts are shown, in all editors; plugin.xml says which. */
public final class SourceLookHandler extends AbstractHandler implements IElementUpdater, IExecutableExtension {

	private SourceLook look;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		look = SourceLook.valueOf(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		look.set(!look.isOn());
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					Editors.text(reference.getEditor(false)).filter(SourceEditor.class::isInstance).map(SourceEditor.class::cast).ifPresent(editor -> editor.show(look));
				}
			}
		}
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(event.getCommand().getId(), null);
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setChecked(look.isOn());
	}
}
