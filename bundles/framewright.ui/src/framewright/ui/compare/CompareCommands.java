package framewright.ui.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.ui.commands.Commands;

/** Carries out what can be done in a Compare editor. */
public final class CompareCommands extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof CompareEditor editor) {
			switch (event.getCommand().getId()) {
				case Commands.NEXT_CHANGE -> editor.next();
				case Commands.PREVIOUS_CHANGE -> editor.previous();
				case Commands.ACCEPT_CHANGE -> editor.accept();
				case Commands.REJECT_CHANGE -> editor.reject();
				case Commands.SIDE_BY_SIDE -> editor.pages().sideBySide();
				case Commands.TURN_PAGE -> editor.pages().turn();
				case Commands.SEARCH_CHANGES -> editor.pages().search();
				case Commands.COMPARE_AGAIN -> editor.compare();
				default -> throw new IllegalArgumentException(event.getCommand().getId());
			}
		}
		return null;
	}
}
