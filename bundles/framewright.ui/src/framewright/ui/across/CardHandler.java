package framewright.ui.across;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.editing.hover.Card;
import framewright.editing.hover.Cards;
import framewright.editing.library.LibraryTexts;

/** Shows the card of what stands at the cursor. */
public final class CardHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Place place = Place.in(HandlerUtil.getActiveEditor(event)).orElse(null);
		LibraryTexts texts = OpenTexts.library().orElse(null);
		if (place != null && texts != null) {
			Background.run("Looking at the name", monitor -> new Cards(texts).at(place.file(), place.text(), place.offset()), card -> show(place, card));
		}
		return null;
	}

	private static void show(Place place, Optional<Card> card) {
		if (card.isEmpty()) {
			place.say("There is no name here. Put the cursor into the name of an element, a level, a scale, a tier or a source.");
		} else if (place.editor().getAdapter(Control.class) instanceof StyledText text && !text.isDisposed()) {
			Point caret = text.getCaret() == null ? new Point(0, 0) : text.getCaret().getLocation();
			new CardPopup(text.getShell(), card.get(), text.toDisplay(caret.x, caret.y + text.getLineHeight() + 4)).open();
		}
	}
}
