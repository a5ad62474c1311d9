package framewright.ui.across;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.editing.TextEdit;
import framewright.editing.layout.Formatting;
import framewright.ui.editor.OpenDocument;

/** Lays out the lines that are selected, or the whole text where nothing is. No word changes. */
public final class FormatHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Place asked = Place.in(HandlerUtil.getActiveEditor(event)).orElse(null);
		if (asked == null || !asked.mayChange()) {
			return null;
		}
		Place place = asked.isCurrent() ? asked : Place.in(HandlerUtil.getActiveEditor(event)).orElse(asked);
		Background.run("Laying out the text", monitor -> place.length() == 0 ? Formatting.file(place.text()) : Formatting.selection(place.text(), place.offset(), place.length()), edits -> apply(place, edits));
		return null;
	}

	private static void apply(Place place, List<TextEdit> edits) {
		if (!place.isCurrent()) {
			place.say("The text has changed meanwhile, so it was left as it is. Lay it out again.");
		} else if (!edits.isEmpty()) {
			DocumentEdits.apply(place.document(), edits);
		} else {
			boolean whole = OpenDocument.of(place.document()).flatMap(OpenDocument::current).map(analysis -> analysis.complete()).orElse(true);
			place.editor().getEditorSite().getActionBars().getStatusLineManager().setMessage(whole ? "The text is laid out already." : "A text with a fault is left as it is. Correct what the Problems view lists, then lay it out.");
		}
	}
}
