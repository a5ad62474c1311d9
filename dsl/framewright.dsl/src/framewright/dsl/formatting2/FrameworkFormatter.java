package framewright.dsl.formatting2;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Lays a framework out in its canonical form. Every model has exactly one: what the author typed between the words plays no part in it, other than
 * comments and the kind of line end.
 * <p>
 * A text with a fault of syntax is left as it is. Words are never changed and lines of prose never joined or broken. The language is line-local, so one pass over the words is enough, and that is
 * why this is not made with Xtext's declarative formatter: the space before a word follows from the word, the one before it and the braces
 * around them ({@link Layout}).
 */
public class FrameworkFormatter implements IFormatter2 {

	@Override
	public List<ITextReplacement> format(FormatterRequest request) {
		ITextRegionAccess access = request.getTextRegionAccess();
		IEObjectRegion root = access.regionForRootEObject();
		List<ITextReplacement> replacements = new ArrayList<>();
		if (root == null || access.hasSyntaxError()) {
			return replacements;
		}
		Layout layout = new Layout(lineEnd(request), request.getRegions().isEmpty());
		IHiddenRegion hidden = root.getPreviousHiddenRegion();
		while (hidden != null) {
			ISemanticRegion next = hidden.getNextSemanticRegion();
			String space = next == null ? layout.end(hidden) : layout.before(next, hidden);
			if (!space.equals(hidden.getText()) && isWanted(request, hidden.getOffset(), hidden.getLength())) {
				replacements.add(hidden.replaceWith(space));
			}
			if (next == null) {
				break;
			}
			String word = layout.canonical(next);
			if (!word.equals(next.getText()) && isWanted(request, next.getOffset(), next.getLength())) {
				replacements.add(next.replaceWith(word));
			}
			hidden = next.getNextHiddenRegion();
		}
		return replacements;
	}

	private static String lineEnd(FormatterRequest request) {
		return request.getTextRegionAccess().regionForDocument().getText().contains("\r\n") ? "\r\n" : "\n";
	}

	private static boolean isWanted(FormatterRequest request, int offset, int length) {
		return request.getRegions().isEmpty() || request.getRegions().stream().anyMatch(region -> touches(region, offset, length));
	}

	private static boolean touches(ITextRegion region, int offset, int length) {
		return offset >= region.getOffset() && offset + length <= region.getOffset() + region.getLength();
	}
}
