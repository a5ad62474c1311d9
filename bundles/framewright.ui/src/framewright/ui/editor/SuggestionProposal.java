package framewright.ui.editor;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

import framewright.editing.completion.Suggestion;
import framewright.editing.completion.Suggestion.Stop;

/** A suggestion in the list. Where it is a template, Tab goes from one place to write to the next. */
final class SuggestionProposal implements ICompletionProposal, ICompletionProposalExtension2 {

	private final Suggestion suggestion;
	private final Image image;
	private Point selection;

	SuggestionProposal(Suggestion suggestion, Image image) {
		this.suggestion = suggestion;
		this.image = image;
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		int typed = Math.max(0, offset - suggestion.offset() - suggestion.length());
		apply(viewer.getDocument(), suggestion.length() + typed);
		if (!suggestion.stops().isEmpty()) {
			try {
				goThrough(viewer);
			} catch (BadLocationException e) {
				ILog.of(SuggestionProposal.class).warn("The places of a template were not found in it.", e);
			}
		}
	}

	@Override
	public void apply(IDocument document) {
		apply(document, suggestion.length());
	}

	private void apply(IDocument document, int length) {
		try {
			document.replace(suggestion.offset(), length, suggestion.text());
			Stop first = suggestion.stops().isEmpty() ? new Stop(suggestion.text().length(), 0) : suggestion.stops().get(0);
			selection = new Point(suggestion.offset() + first.offset(), first.length());
		} catch (BadLocationException e) {
			// The text has changed under the list; nothing is put in.
			selection = null;
		}
	}

	private void goThrough(ITextViewer viewer) throws BadLocationException {
		List<Stop> stops = suggestion.stops();
		LinkedModeModel model = new LinkedModeModel();
		for (int i = 0; i < stops.size(); i++) {
			Stop stop = stops.get(i);
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(new LinkedPosition(viewer.getDocument(), suggestion.offset() + stop.offset(), stop.length(), i));
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
		Stop last = stops.get(stops.size() - 1);
		ui.setExitPosition(viewer, suggestion.offset() + last.offset() + last.length(), 0, stops.size());
		ui.enter();
	}

	/** Whether what was typed since the list was opened still begins the suggestion. */
	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			String word = document.get(suggestion.offset(), Math.max(0, offset - suggestion.offset()));
			return suggestion.text().regionMatches(true, 0, word, 0, word.length()) || suggestion.label().regionMatches(true, 0, word, 0, word.length());
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public String getDisplayString() {
		return suggestion.detail().isEmpty() ? suggestion.label() : suggestion.label() + "  –  " + suggestion.detail();
	}

	@Override
	public String getAdditionalProposalInfo() {
		return suggestion.stops().isEmpty() ? null : suggestion.text().replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>").replace("    ", "&nbsp;&nbsp;&nbsp; ");
	}

	@Override
	public Image getImage() {
		return image;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// The list shows what is chosen.
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// The list shows what is chosen.
	}
}
