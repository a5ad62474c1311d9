package framewright.ui.across;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import framewright.editing.library.Node;
import framewright.editing.navigation.OutlineFilter;
import framewright.editing.navigation.Symbols.Found;
import framewright.ui.editor.OpenDocument;

/** Goes to a part of the text in the editor: an element, a level, a facet. */
public final class QuickOutlineHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Place place = Place.in(HandlerUtil.getActiveEditor(event)).orElse(null);
		var outline = place == null ? null : OpenDocument.of(place.document()).flatMap(OpenDocument::analysis).flatMap(analysis -> analysis.outline()).orElse(null);
		if (outline == null) {
			return null;
		}
		new ElementPicker(place.editor().getSite().getShell(), "Go to a Part of This Framework", "Words of its &title, its number or its name:", words -> find(outline, words)).pick()
				.ifPresent(found -> place.editor().selectAndReveal(Math.min(found.node().offset(), place.document().getLength()), 0));
		return null;
	}

	private static List<Found> find(Node outline, String words) {
		return OutlineFilter.matching(outline, words).stream().map(node -> new Found(node, "")).toList();
	}
}
