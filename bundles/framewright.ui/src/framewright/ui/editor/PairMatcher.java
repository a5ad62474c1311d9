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

	/** So far away from a brace its partner is looked for, in characters: further than anybody sees. The whole of a long text would hold up each step of the cursor. */
	private static final int REACH = 100_000;

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

	private Optional<IRegion> brace(IDocument document, int place) throws BadLocationException {
		int from = document.getLineInformationOfOffset(Math.max(0, place - REACH)).getOffset();
		String around = document.get(from, Math.min(document.getLength(), place + REACH) - from);
		Optional<Pair> pair = Braces.pairs(around).stream().filter(one -> one.open() == place - from || one.close() == place - from).findFirst();
		pair.ifPresent(one -> anchor = one.open() == place - from ? LEFT : RIGHT);
		return pair.map(one -> new Region(from + one.open(), one.close() + 1 - one.open()));
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
