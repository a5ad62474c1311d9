package framewright.ui.framework.matrix;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.swt.IFocusService;

/** Lets the menu Edit and its keys work on the cells, while the table has the keyboard. */
final class MatrixCommands {

	private MatrixCommands() {
	}

	static void install(IWorkbenchPartSite site, Control table, MatrixKeys.Deeds deeds, Runnable selectAll) {
		String id = "framewright.ui.matrix." + System.identityHashCode(table);
		site.getService(IFocusService.class).addFocusTracker(table, id);
		Expression focused = new Focused(id);
		IHandlerService service = site.getService(IHandlerService.class);
		Map<String, Runnable> actions = Map.of(IWorkbenchCommandConstants.EDIT_COPY, deeds::copy, IWorkbenchCommandConstants.EDIT_CUT, deeds::cut, IWorkbenchCommandConstants.EDIT_PASTE, deeds::paste,
				IWorkbenchCommandConstants.EDIT_DELETE, deeds::clear, IWorkbenchCommandConstants.EDIT_SELECT_ALL, selectAll);
		actions.forEach((command, action) -> {
			var activation = service.activateHandler(command, new AbstractHandler() {
				@Override
				public Object execute(ExecutionEvent event) {
					action.run();
					return null;
				}
			}, focused);
			table.addDisposeListener(event -> service.deactivateHandler(activation));
		});
	}

	/** Whether a control has the keyboard. */
	private static final class Focused extends Expression {
		private final String id;

		Focused(String id) {
			this.id = id;
		}

		@Override
		public EvaluationResult evaluate(IEvaluationContext context) {
			return EvaluationResult.valueOf(id.equals(context.getVariable(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME)));
		}

		@Override
		public void collectExpressionInfo(ExpressionInfo info) {
			info.addVariableNameAccess(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME);
		}
	}
}
