package framewright.ui.across;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.Mention;
import framewright.editing.navigation.Navigation;
import framewright.editing.navigation.Uses;
import framewright.ui.Messages;

/** Finds all places in the library that name what stands at the cursor. */
public final class ReferencesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Place place = Place.in(HandlerUtil.getActiveEditor(event)).orElse(null);
		LibraryTexts texts = OpenTexts.library().orElse(null);
		if (place != null && texts != null) {
			IWorkbenchPage page = place.editor().getSite().getPage();
			Background.run("Finding where this is used", monitor -> find(texts, place, monitor), uses -> show(page, place, uses));
		}
		return null;
	}

	private static Optional<Uses> find(LibraryTexts texts, Place place, IProgressMonitor monitor) throws java.io.IOException {
		Navigation navigation = new Navigation(texts);
		Optional<Mention> name = navigation.nameAt(place.file(), place.text(), place.offset());
		return name.isEmpty() ? Optional.empty() : Optional.of(navigation.uses(name.get().target(), monitor));
	}

	private static void show(IWorkbenchPage page, Place place, Optional<Uses> uses) {
		if (uses.isEmpty()) {
			place.say("There is no name here. Put the cursor into the name of an element, a level, a scale, a tier or a source.");
			return;
		}
		try {
			((ReferencesView) page.showView(ReferencesView.ID)).show(uses.get());
		} catch (PartInitException e) {
			Messages.error("The places cannot be shown", "The view Used In could not be opened.", e);
		}
	}
}
