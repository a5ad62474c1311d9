package framewright.ui.review;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.ui.Messages;
import framewright.ui.commands.Commands;
import framewright.ui.compare.CompareEditor;

/** Carries out what can be done in a review. The view is opened where it is not. */
public final class ReviewCommands extends AbstractHandler {

	public static final String REPLY = "framewright.ui.replyToComment";
	public static final String RESOLVE = "framewright.ui.resolveThread";
	public static final String NEXT_THREAD = "framewright.ui.nextThread";
	public static final String PREVIOUS_THREAD = "framewright.ui.previousThread";
	public static final String ANSWER = "framewright.ui.answerChange";
	public static final String SIGN_OFF = "framewright.ui.signOff";
	public static final String READ_WORD = "framewright.ui.readWord";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (!(HandlerUtil.getActiveEditor(event) instanceof CompareEditor editor)) {
			return null;
		}
		String command = event.getCommand().getId();
		boolean stays = command.equals(NEXT_THREAD) || command.equals(PREVIOUS_THREAD) || command.equals(Commands.COMMENT);
		try {
			ReviewView view = (ReviewView) page.showView(ReviewView.ID, null, stays ? IWorkbenchPage.VIEW_VISIBLE : IWorkbenchPage.VIEW_ACTIVATE);
			if (!command.equals(Commands.BEGIN_REVIEW) && !view.isOpen()) {
				page.activate(view);
				editor.tell("Start a review first, or open one.");
				return null;
			}
			run(command, view);
		} catch (PartInitException e) {
			Messages.error("The review cannot be shown", "The view of the review could not be opened.", e);
		}
		return null;
	}

	private static void run(String command, ReviewView view) {
		switch (command) {
			case Commands.BEGIN_REVIEW -> view.begin();
			case Commands.COMMENT -> view.threads().comment();
			case REPLY -> view.threads().reply();
			case RESOLVE -> view.threads().resolve();
			case NEXT_THREAD -> view.threads().next(true);
			case PREVIOUS_THREAD -> view.threads().next(false);
			case ANSWER -> view.answer();
			case SIGN_OFF -> view.signOff();
			case READ_WORD -> view.readDocument();
			default -> throw new IllegalArgumentException(command);
		}
	}
}
