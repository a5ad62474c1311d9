package framewright.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.swt.custom.StyledText;

import framewright.ui.model.text.Stretches.Stretch;

/** Which lines of a text somebody sees now, or will see when they turn a page. */
final class SeenText {

	private SeenText() {
	}

	/**
	 * Stretches of whole lines of the document; more than one where some between them are folded away. None while the text has no room on the screen.
	 *
	 * @param more how many pages more at either end
	 */
	static List<Stretch> of(ITextViewer viewer, int more) {
		StyledText widget = viewer.getTextWidget();
		IDocument document = viewer.getDocument();
		if (widget == null || widget.isDisposed() || document == null || widget.getClientArea().isEmpty()) {
			return List.of();
		}
		int top = widget.getTopIndex();
		int bottom = widget.getLineIndex(widget.getClientArea().height);
		int beyond = more * (bottom - top + 1);
		try {
			return lines(viewer, document, Math.max(0, top - beyond), Math.min(widget.getLineCount() - 1, bottom + beyond));
		} catch (BadLocationException e) {
			return List.of(); // The text is being changed; what is seen then is asked for again.
		}
	}

	private static List<Stretch> lines(ITextViewer viewer, IDocument document, int first, int last) throws BadLocationException {
		List<Stretch> stretches = new ArrayList<>();
		int begin = line(viewer, first);
		int end = begin;
		if (line(viewer, last) - begin == last - first) {
			end = line(viewer, last);
		} else {
			for (int widgetLine = first + 1; widgetLine <= last; widgetLine++) {
				int line = line(viewer, widgetLine);
				if (line > end + 1) {
					add(stretches, document, begin, end);
					begin = line;
				}
				end = Math.max(end, line);
			}
		}
		add(stretches, document, begin, end);
		return stretches;
	}

	private static int line(ITextViewer viewer, int widgetLine) {
		return viewer instanceof ITextViewerExtension5 folded ? folded.widgetLine2ModelLine(widgetLine) : widgetLine;
	}

	private static void add(List<Stretch> stretches, IDocument document, int first, int last) throws BadLocationException {
		if (first < 0 || last >= document.getNumberOfLines()) {
			return;
		}
		IRegion end = document.getLineInformation(last);
		stretches.add(new Stretch(document.getLineOffset(first), end.getOffset() + end.getLength()));
	}
}
