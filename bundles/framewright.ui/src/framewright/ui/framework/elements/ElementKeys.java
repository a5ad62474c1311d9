package framewright.ui.framework.elements;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** Gives the tree of elements the keys for what is done with elements, for as long as it has the keyboard; some mean something else in the rest of the window. */
final class ElementKeys {

	private static final String SCOPE = "framewright.ui.elementsScope";

	private final ElementActions actions;
	private final List<IHandlerActivation> handlers = new ArrayList<>();
	private IContextActivation scope;

	ElementKeys(Tree tree, ElementActions actions) {
		this.actions = actions;
		tree.addListener(SWT.FocusIn, event -> begin());
		tree.addListener(SWT.FocusOut, event -> end());
		tree.addDisposeListener(event -> end());
	}

	private void begin() {
		end();
		IHandlerService service = PlatformUI.getWorkbench().getService(IHandlerService.class);
		actions.commands().forEach((id, action) -> handlers.add(service.activateHandler(id, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				if (action.isEnabled()) {
					action.run();
				}
				return null;
			}
		})));
		scope = PlatformUI.getWorkbench().getService(IContextService.class).activateContext(SCOPE);
	}

	private void end() {
		if (scope != null) {
			PlatformUI.getWorkbench().getService(IHandlerService.class).deactivateHandlers(handlers);
			PlatformUI.getWorkbench().getService(IContextService.class).deactivateContext(scope);
			handlers.clear();
			scope = null;
		}
	}
}
