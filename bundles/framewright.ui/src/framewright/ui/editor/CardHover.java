package framewright.ui.editor;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

import framewright.editing.hover.CardText;
import framewright.editing.hover.Cards;
import framewright.ui.across.OpenTexts;

/** Shows the card of what the mouse points at: what it is, its levels, where it is used. The platform asks for it in the background. */
public final class CardHover implements ITextHover, ITextHoverExtension {

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		try {
			IDocument document = viewer.getDocument();
			return OpenDocument.of(document).flatMap(open -> OpenTexts.library().flatMap(texts -> new Cards(texts).at(open.model().file(), document.get(), region.getOffset()))).map(CardText::html).orElse(null);
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(CardHover.class).error("The card of a name could not be made.", e);
			return null;
		}
	}

	/** The word under the mouse; asked in the thread of the display, so what it means must wait. */
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return word(viewer.getDocument(), offset).orElse(null);
	}

	static Optional<IRegion> word(IDocument document, int offset) {
		try {
			int start = Math.min(offset, document.getLength());
			int end = start;
			while (start > 0 && isWord(document.getChar(start - 1))) {
				start--;
			}
			while (end < document.getLength() && isWord(document.getChar(end))) {
				end++;
			}
			return start == end ? Optional.empty() : Optional.of(new Region(start, end - start));
		} catch (BadLocationException e) {
			return Optional.empty();
		}
	}

	private static boolean isWord(char sign) {
		return sign < 128 && Character.isLetterOrDigit(sign) || sign == '-' || sign == '_';
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return parent -> new DefaultInformationControl(parent, "F2 keeps this open");
	}
}
