package framewright.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Listener;

import framewright.editing.Colouring;
import framewright.ui.model.text.Stretches;
import framewright.ui.model.text.Stretches.Stretch;

/**
 * Colours the lines of a text that are seen, and a page more at either end. The platform would colour all that may have changed, which is the whole text whenever something is folded
 * or problems far from each other come and go; the rest only becomes due here, and is coloured when it is scrolled to.
 */
public final class ColourReconciler extends PresentationReconciler {

	private final SourceColours colours = new SourceColours();
	private final Stretches coloured = new Stretches();
	private final IPropertyChangeListener themes = event -> recolour();
	private final IViewportListener scrolled = offset -> colourSeen();
	private final Listener resized = event -> colourSeen();
	private final Listener painted = event -> paintedUncoloured();
	private final Follower follower = new Follower();
	private ITextViewer viewer;
	private boolean waiting;
	private boolean due;

	public ColourReconciler() {
		// The platform's damager finds the lines that were changed, which is all there is to it.
		setDamager(new DefaultDamagerRepairer(new RuleBasedScanner()), IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(new Lines(), IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer installed) {
		viewer = installed;
		viewer.addTextInputListener(follower);
		follower.follow(viewer.getDocument());
		super.install(installed);
		viewer.addViewportListener(scrolled);
		viewer.getTextWidget().addListener(SWT.Resize, resized);
		viewer.getTextWidget().addListener(SWT.Paint, painted);
		colours.listen(themes);
	}

	@Override
	public void uninstall() {
		colours.unlisten(themes);
		viewer.removeViewportListener(scrolled);
		viewer.removeTextInputListener(follower);
		follower.follow(null);
		StyledText widget = viewer.getTextWidget();
		if (widget != null && !widget.isDisposed()) {
			widget.removeListener(SWT.Resize, resized);
			widget.removeListener(SWT.Paint, painted);
		}
		super.uninstall();
		viewer = null;
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

	/** What the platform takes for damaged becomes due; the presentation of what is seen of it is given to the viewer right away. */
	@Override
	protected TextPresentation createPresentation(IRegion damage, IDocument document) {
		coloured.remove(damage.getOffset(), damage.getOffset() + damage.getLength());
		colourSeen();
		return null;
	}

	private void colourSeen() {
		if (!isShown()) {
			return;
		}
		IDocument document = viewer.getDocument();
		for (Stretch seen : SeenText.of(viewer)) {
			for (Stretch missing : coloured.missing(seen.from(), seen.to())) {
				colour(document, missing);
			}
		}
	}

	/** Whole lines, for what a word is depends on those before it in its line. */
	private void colour(IDocument document, Stretch missing) {
		try {
			int start = document.getLineInformationOfOffset(missing.from()).getOffset();
			IRegion last = document.getLineInformationOfOffset(missing.to());
			int end = last.getOffset() + last.getLength();
			coloured.add(start, end);
			TextPresentation presentation = super.createPresentation(new Region(start, end - start), document);
			if (presentation != null) {
				viewer.changeTextPresentation(presentation, false);
			}
		} catch (BadLocationException e) {
			// The text has changed again meanwhile, and its lines will be coloured for that change.
		}
	}

	/** However the text came to be where it is: what is seen is coloured. While it is painted its look must not change. */
	private void paintedUncoloured() {
		if (!due && isShown() && SeenText.of(viewer).stream().anyMatch(seen -> !coloured.missing(seen.from(), seen.to()).isEmpty())) {
			due = true;
			viewer.getTextWidget().getDisplay().asyncExec(() -> {
				due = false;
				colourSeen();
			});
		}
	}

	/** Moves what is known along with the text, before the platform says what was damaged by a change. */
	private final class Follower implements ITextInputListener, IDocumentListener {
		private IDocument followed;

		void follow(IDocument document) {
			if (followed != null) {
				followed.removePrenotifiedDocumentListener(this);
			}
			followed = document;
			coloured.remove(0, Integer.MAX_VALUE);
			if (followed != null) {
				followed.addPrenotifiedDocumentListener(this);
			}
		}

		@Override
		public void inputDocumentAboutToBeChanged(IDocument old, IDocument other) {
			follow(other);
		}

		@Override
		public void inputDocumentChanged(IDocument old, IDocument other) {
			// Followed already.
		}

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Only what has happened counts.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			coloured.edited(event.getOffset(), event.getLength(), event.getText() == null ? 0 : event.getText().length());
		}
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
				for (Colouring.Stretch stretch : Colouring.of(document.get(first.getOffset(), end - first.getOffset()))) {
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
