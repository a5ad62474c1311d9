package framewright.ui.editor;

import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ICharacterPairMatcher;

import framewright.editing.Braces;
import framewright.editing.Braces.Pair;

/** Shows the partner of the brace or quotation mark at the cursor. */
public final class PairMatcher implements ICharacterPairMatcher {

	private int anchor = RIGHT;

	@Override
	public IRegion match(IDocument document, int offset) {
		try {
			if (offset < 1) {
				return null;
			}
			char before = document.getChar(offset - 1);
			return switch (before) {
				case '{', '}' -> brace(document, offset - 1).orElse(null);
				case '"' -> quote(document, offset - 1).orElse(null);
				default -> null;
			};
		} catch (BadLocationException e) {
			return null;
		}
	}

	private Optional<IRegion> brace(IDocument document, int place) {
		Optional<Pair> pair = Braces.pairs(document.get()).stream().filter(one -> one.open() == place || one.close() == place).findFirst();
		pair.ifPresent(one -> anchor = one.open() == place ? LEFT : RIGHT);
		return pair.map(one -> new Region(one.open(), one.close() + 1 - one.open()));
	}

	private Optional<IRegion> quote(IDocument document, int place) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(place);
		return Braces.quote(document.get(line.getOffset(), line.getLength()), place - line.getOffset()).map(pair -> {
			anchor = line.getOffset() + pair.open() == place ? LEFT : RIGHT;
			return new Region(line.getOffset() + pair.open(), pair.close() + 1 - pair.open());
		});
	}

	@Override
	public int getAnchor() {
		return anchor;
	}

	@Override
	public void clear() {
		anchor = RIGHT;
	}

	@Override
	public void dispose() {
		// Nothing is held.
	}
}
