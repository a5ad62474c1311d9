package framewright.ui.across;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.editing.library.LibraryTexts;
import framewright.editing.preview.Preview;
import framewright.editing.rename.RefusedRenameException;
import framewright.editing.rename.Renaming;
import framewright.editing.rename.Renaming.Subject;
import framewright.ui.Messages;

/** Gives what stands at the cursor another name, in all frameworks of the library. */
public final class RenameHandler extends AbstractHandler {

	/** What stands at the cursor, or why it keeps its name. */
	private record Asked(Subject subject, String refusal) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Place place = Place.in(HandlerUtil.getActiveEditor(event)).orElse(null);
		LibraryTexts texts = OpenTexts.library().orElse(null);
		if (place != null && texts != null && place.mayChange()) {
			Place now = place.isCurrent() ? place : Place.in(HandlerUtil.getActiveEditor(event)).orElse(place);
			Background.run("Looking at the name", monitor -> ask(texts, now), asked -> rename(texts, now, asked));
		}
		return null;
	}

	private static Asked ask(LibraryTexts texts, Place place) {
		try {
			return new Asked(new Renaming(texts).subject(place.file(), place.text(), place.offset()), "");
		} catch (RefusedRenameException e) {
			return new Asked(null, e.getMessage());
		}
	}

	private static void rename(LibraryTexts texts, Place place, Asked asked) {
		if (asked.subject() == null) {
			place.say(asked.refusal());
			return;
		}
		RenameDialog dialog = new RenameDialog(place.editor().getSite().getShell(), texts, asked.subject());
		if (dialog.open() == Window.OK) {
			apply("Rename", dialog.preview());
		}
	}

	/** Does what was agreed to, and tells why when that is not possible. */
	static boolean apply(String label, Preview preview) {
		IStatus[] done = new IStatus[1];
		BusyIndicator.showWhile(Display.getCurrent(), () -> done[0] = LibraryChange.run(label, preview.edit(), preview.texts()));
		if (!done[0].isOK()) {
			Messages.error(label + " could not be done", done[0].getMessage(), null);
		}
		return done[0].isOK();
	}
}
