package framewright.ui.framework.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** Gives a field of prose the keys that mean something else in the rest of the window, for as long as it has the keyboard. */
final class ProseCommands {

	private static final String SCOPE = "framewright.ui.proseScope";

	private final Map<String, Runnable> commands;
	private final List<IHandlerActivation> handlers = new ArrayList<>();
	private IContextActivation scope;

	ProseCommands(ProseField field) {
		commands = Map.of("framewright.ui.prose.strong", field::toggleStrong, "framewright.ui.prose.emphasis", field::toggleEmphasis, "framewright.ui.prose.list", field::toggleList,
				"framewright.ui.prose.undo", field::undo, "framewright.ui.prose.redo", field::redo,
				"framewright.ui.prose.save", () -> save(field));
		field.control().addListener(SWT.FocusIn, event -> begin());
		field.control().addListener(SWT.FocusOut, event -> end());
		field.control().addDisposeListener(event -> end());
	}

	/** What is typed is no part of the text yet, so that there may be nothing to save as far as the window knows. */
	private static void save(ProseField field) {
		field.take();
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.FILE_SAVE, null);
		} catch (NotEnabledException | NotHandledException e) {
			// There is nothing to save after all.
		} catch (ExecutionException | NotDefinedException e) {
			ILog.of(ProseCommands.class).error("A framework could not be saved from a field.", e);
		}
	}

	private void begin() {
		end();
		IHandlerService service = PlatformUI.getWorkbench().getService(IHandlerService.class);
		commands.forEach((id, action) -> handlers.add(service.activateHandler(id, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				action.run();
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
