package framewright.ui.editor;

import java.util.List;
import java.util.function.Consumer;

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
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Listener;

import framewright.editing.Analysis;
import framewright.editing.Colouring;
import framewright.editing.tokens.Meanings;
import framewright.ui.model.text.Stretches;
import framewright.ui.model.text.Stretches.Stretch;

/**
 * Colours the lines of a text that are seen, and a page more at either end. The platform would colour all that may have changed, which is the whole text whenever something is folded
 * or problems far from each other come and go; the rest only becomes due here, and is coloured when it is scrolled to. Names are coloured by what they mean once the text is analysed, and by the look
 * of their words before.
 */
public final class ColourReconciler extends PresentationReconciler {

	/** So much of what is not on the screen is coloured at once, in characters. */
	private static final int SLICE = 10_000;

	private final SourceColours colours = new SourceColours();
	private final Stretches coloured = new Stretches();
	private final IPropertyChangeListener themes = event -> recolour();
	private final IViewportListener scrolled = offset -> colourSeen();
	private final Listener resized = event -> colourSeen();
	private final Listener painted = event -> paintedUncoloured();
	private final Follower follower = new Follower();
	private Meanings meanings = Meanings.NONE;
	private volatile ITextViewer viewer;
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

	/** What is on the screen now; what is a page away follows when nothing else is to be done. */
	private void colourSeen() {
		if (isShown()) {
			uncoloured(0).forEach(this::colour);
			if (!uncoloured(1).isEmpty()) {
				soon();
			}
		}
	}

	/** Some lines that are out of sight, then keys and the rest of the window have their turn. */
	private void colourMore() {
		if (isShown()) {
			uncoloured(0).forEach(this::colour);
			List<Stretch> missing = uncoloured(1);
			missing.stream().findFirst().ifPresent(stretch -> colour(new Stretch(stretch.from(), Math.min(stretch.to(), stretch.from() + SLICE))));
			List<Stretch> left = uncoloured(1);
			if (!left.isEmpty() && !left.equals(missing)) {
				soon();
			}
		}
	}

	private List<Stretch> uncoloured(int more) {
		return SeenText.of(viewer, more).stream().flatMap(seen -> coloured.missing(seen.from(), seen.to()).stream()).toList();
	}

	/** Once, however often it is asked for. */
	private void soon() {
		if (!due) {
			due = true;
			viewer.getTextWidget().getDisplay().asyncExec(() -> {
				due = false;
				colourMore();
			});
		}
	}

	/** Whole lines, for what a word is depends on those before it in its line. */
	private void colour(Stretch missing) {
		IDocument document = viewer.getDocument();
		try {
			int start = document.getLineInformationOfOffset(missing.from()).getOffset();
			int last = document.getLineOfOffset(missing.to());
			int end = document.getLineOffset(last) + document.getLineLength(last);
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
		if (!due && isShown() && !uncoloured(0).isEmpty()) {
			soon();
		}
	}

	/** What names mean is known anew; only lines that look different for that are coloured again. What is not seen now is coloured when it is. */
	private void means(Meanings known) {
		Meanings before = meanings;
		meanings = known;
		IDocument document = viewer.getDocument();
		List<Stretch> done = coloured.all();
		coloured.remove(0, Integer.MAX_VALUE);
		for (Stretch seen : SeenText.of(viewer, 1)) {
			for (Stretch old : done) {
				same(document, before, Math.max(old.from(), seen.from()), Math.min(old.to(), seen.to()));
			}
		}
		colourSeen();
	}

	/** Keeps those lines among some that look as before. */
	private void same(IDocument document, Meanings before, int from, int to) {
		try {
			for (int at = from; at < to;) {
				IRegion line = document.getLineInformationOfOffset(at);
				int end = Math.min(line.getOffset() + document.getLineLength(document.getLineOfOffset(at)), document.getLength());
				String words = document.get(line.getOffset(), line.getLength());
				if (!hasNames(words) || before.colours(words, line.getOffset()).equals(meanings.colours(words, line.getOffset()))) {
					coloured.add(Math.max(from, line.getOffset()), Math.min(to, end));
				}
				at = Math.max(at + 1, end);
			}
		} catch (BadLocationException e) {
			// What is not known to look the same is coloured again.
		}
	}

	/** A line of prose has none. */
	private static boolean hasNames(String line) {
		String words = line.stripLeading();
		return !words.isEmpty() && words.charAt(0) != '|' && words.charAt(0) != '-';
	}

	/** Moves what is known along with the text, before the platform says what was damaged by a change. */
	private final class Follower implements ITextInputListener, IDocumentListener {
		private final Consumer<Analysis> analysed = this::analysed;
		private IDocument followed;
		private volatile OpenDocument open;

		void follow(IDocument document) {
			if (followed != null) {
				followed.removePrenotifiedDocumentListener(this);
			}
			if (open != null) {
				open.unlisten(analysed);
			}
			followed = document;
			meanings = Meanings.NONE;
			open = document == null ? null : OpenDocument.of(document).orElse(null);
			coloured.remove(0, Integer.MAX_VALUE);
			if (followed != null) {
				followed.addPrenotifiedDocumentListener(this);
			}
			if (open != null) {
				open.listen(analysed);
			}
		}

		/** Called in the background. An analysis that somebody has typed on since is passed over; what is known moves along with the text until the next. */
		private void analysed(Analysis analysis) {
			OpenDocument of = open;
			ITextViewer shown = viewer;
			StyledText widget = shown == null ? null : shown.getTextWidget();
			if (of == null || widget == null || widget.isDisposed()) {
				return;
			}
			Meanings known = Meanings.of(analysis);
			try {
				widget.getDisplay().asyncExec(() -> {
					if (open == of && isShown() && of.current().filter(last -> last == analysis).isPresent()) {
						means(known);
					}
				});
			} catch (SWTException e) {
				// The window is gone, and its text with it.
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
			int come = event.getText() == null ? 0 : event.getText().length();
			coloured.edited(event.getOffset(), event.getLength(), come);
			meanings.edited(event.getOffset(), event.getLength(), come);
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
				for (Colouring.Stretch stretch : meanings.colours(document.get(first.getOffset(), end - first.getOffset()), first.getOffset())) {
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
