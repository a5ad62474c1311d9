package framewright.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLine;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLinesProvider;
import org.eclipse.ui.texteditor.stickyscroll.StickyLine;

import framewright.editing.Colouring;
import framewright.editing.library.Node;

/** Keeps the first lines of the elements that the first visible line stands in at the top of the text. */
public final class Headings implements IStickyLinesProvider {

	private final SourceColours colours = new SourceColours();

	@Override
	public List<IStickyLine> getStickyLines(ISourceViewer viewer, int line, StickyLinesProperties properties) {
		// The theme may have changed since.
		colours.forget();
		IDocument document = viewer.getDocument();
		List<IStickyLine> lines = new ArrayList<>();
		Optional<Node> outline = document == null ? Optional.empty() : OpenDocument.of(document).flatMap(OpenDocument::analysis).flatMap(analysis -> analysis.outline());
		try {
			int place = outline.isEmpty() ? 0 : document.getLineOffset(line) + document.getLineLength(line) / 2;
			int last = -1;
			for (Node node = outline.orElse(null); node != null; node = within(node, place)) {
				int first = document.getLineOfOffset(Math.min(node.offset(), document.getLength()));
				if (first >= line) {
					break;
				}
				if (first > last && hasParts(node)) {
					lines.add(new Heading(first, viewer));
					last = first;
				}
			}
		} catch (BadLocationException e) {
			// The text has changed since it was analysed; the next scrolling finds it analysed again.
		}
		return lines;
	}

	private static boolean hasParts(Node node) {
		return Node.isElement(node.kind()) || node.kind() == Node.Kind.FRAMEWORK || node.kind() == Node.Kind.SCALE;
	}

	private static Node within(Node node, int place) {
		return node.children().stream().filter(child -> child.offset() <= place && place <= child.offset() + child.length()).findFirst().orElse(null);
	}

	/** Coloured by itself, for its line in the text is out of sight and may not be coloured yet. */
	private final class Heading extends StickyLine {

		Heading(int line, ISourceViewer viewer) {
			super(line, viewer);
		}

		@Override
		public StyleRange[] getStyleRanges() {
			List<StyleRange> ranges = new ArrayList<>();
			for (Colouring.Stretch stretch : Colouring.of(getText())) {
				TextAttribute look = colours.attribute(stretch.style());
				if (look != null) {
					ranges.add(new StyleRange(stretch.offset(), stretch.length(), look.getForeground(), null, look.getStyle()));
				}
			}
			return ranges.toArray(StyleRange[]::new);
		}
	}
}
