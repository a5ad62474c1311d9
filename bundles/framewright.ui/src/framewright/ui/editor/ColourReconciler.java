package framewright.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;

import framewright.editing.Colouring;
import framewright.editing.Colouring.Stretch;

/** Colours a text as it is typed, line by line. */
public final class ColourReconciler extends PresentationReconciler {

	private final SourceColours colours = new SourceColours();
	private final IPropertyChangeListener themes = event -> recolour();
	private ITextViewer viewer;
	private boolean waiting;

	public ColourReconciler() {
		// The platform's damager finds the lines that were changed, which is all there is to it.
		setDamager(new DefaultDamagerRepairer(new RuleBasedScanner()), IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(new Lines(), IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer installed) {
		super.install(installed);
		viewer = installed;
		colours.listen(themes);
	}

	@Override
	public void uninstall() {
		colours.unlisten(themes);
		viewer = null;
		super.uninstall();
	}

	/** A change of theme tells of each colour by itself; the text is coloured once for all of them. */
	private void recolour() {
		colours.forget();
		if (!waiting && isShown()) {
			waiting = true;
			viewer.getTextWidget().getDisplay().asyncExec(() -> {
				waiting = false;
				if (isShown()) {
					viewer.invalidateTextPresentation();
				}
			});
		}
	}

	private boolean isShown() {
		return viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
	}

	/** Colours the lines that a region touches. */
	private final class Lines implements IPresentationRepairer {
		private IDocument document;

		@Override
		public void setDocument(IDocument changed) {
			document = changed;
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion region) {
			try {
				IRegion first = document.getLineInformationOfOffset(region.getOffset());
				int end = region.getOffset() + region.getLength();
				for (Stretch stretch : Colouring.of(document.get(first.getOffset(), end - first.getOffset()))) {
					int start = first.getOffset() + stretch.offset();
					TextAttribute look = start < region.getOffset() ? null : colours.attribute(stretch.style());
					if (look != null) {
						presentation.addStyleRange(new StyleRange(start, stretch.length(), look.getForeground(), null, look.getStyle()));
					}
				}
			} catch (BadLocationException e) {
				// The text has changed again meanwhile, and its lines will be coloured for that change.
			}
		}
	}
}
