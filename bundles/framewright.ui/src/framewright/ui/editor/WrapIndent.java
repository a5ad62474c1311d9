package framewright.ui.editor;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;

import framewright.editing.Typing;

/**
 * Lets the rest of a wrapped line begin where its text begins, so that prose looks like the paragraph it is. Only lines that are seen are
 * looked at, whenever they are painted: to lay out all lines of a framework takes seconds.
 */
final class WrapIndent {

	private final StyledText text;
	private int characterWidth;
	private boolean underWay;

	private WrapIndent(StyledText text) {
		this.text = text;
	}

	static void install(StyledText text) {
		WrapIndent indent = new WrapIndent(text);
		text.addPaintListener(event -> indent.painted(event.gc));
	}

	/** While it is painted the layout must not change. */
	private void painted(GC gc) {
		if (characterWidth == 0) {
			characterWidth = gc.textExtent("          ").x / 10;
		}
		if (!underWay && text.getWordWrap() && firstWrong() >= 0) {
			underWay = true;
			text.getDisplay().asyncExec(this::correct);
		}
	}

	private int last() {
		return Math.min(text.getLineIndex(text.getClientArea().height) + 1, text.getLineCount() - 1);
	}

	private int wanted(int line) {
		return Typing.textColumn(text.getLine(line)) * characterWidth;
	}

	/** The first line in sight that is not indented as it should be; -1 when there is none. */
	private int firstWrong() {
		int last = last();
		for (int line = text.getTopIndex(); line <= last; line++) {
			if (text.getLineWrapIndent(line) != wanted(line)) {
				return line;
			}
		}
		return -1;
	}

	private void correct() {
		underWay = false;
		if (text.isDisposed()) {
			return;
		}
		if (text.getRightMargin() < characterWidth) {
			text.setRightMargin(2 * characterWidth); // With a screen magnified, lines are wrapped a letter too late.
		}
		int first = firstWrong();
		for (int line = first; line >= 0 && line <= last(); line++) {
			if (text.getLineWrapIndent(line) != wanted(line)) {
				text.setLineWrapIndent(line, 1, wanted(line));
			}
		}
	}
}
