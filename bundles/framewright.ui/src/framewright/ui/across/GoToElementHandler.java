package framewright.ui.across;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.editing.navigation.Symbols;
import framewright.ui.editor.Editors;
import framewright.ui.workspace.OpenLibrary;

/** Goes to an element or a framework anywhere in the library, by its number, its name or words of its title. */
public final class GoToElementHandler extends AbstractHandler {

	private static final int MOST = 500;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		new ElementPicker(window.getShell(), "Go to an Element", "Words of its &title, its number or its name:",
				words -> OpenLibrary.session().snapshot().map(library -> Symbols.find(library, words, MOST)).orElse(List.of())).pick().ifPresent(found -> Editors.open(window.getActivePage(), found.node()));
		return null;
	}
}
