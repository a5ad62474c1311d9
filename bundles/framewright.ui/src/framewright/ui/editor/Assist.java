package framewright.ui.editor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;

import framewright.editing.completion.Completion;
import framewright.editing.completion.Suggestion;
import framewright.ui.Icons;
import framewright.ui.workspace.OpenLibrary;

/** Suggests what may come next in a text. Called in a thread of its own. */
public final class Assist implements IContentAssistProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		return OpenDocument.of(viewer.getDocument()).map(open -> propose(open, viewer.getDocument().get(), offset)).orElse(new ICompletionProposal[0]);
	}

	private static ICompletionProposal[] propose(OpenDocument open, String text, int offset) {
		try {
			List<Suggestion> suggestions = Completion.at(open.model(), OpenLibrary.session().index(), text, offset);
			Map<Suggestion.Kind, Image> pictures = pictures();
			return suggestions.stream().map(suggestion -> (ICompletionProposal) new SuggestionProposal(suggestion, pictures.get(suggestion.kind()))).toArray(ICompletionProposal[]::new);
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(Assist.class).error("Nothing could be suggested here.", e);
			return new ICompletionProposal[0];
		}
	}

	/** Pictures can only be made in the thread of the display. */
	private static Map<Suggestion.Kind, Image> pictures() {
		Map<Suggestion.Kind, Image> pictures = new EnumMap<>(Suggestion.Kind.class);
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
			for (Suggestion.Kind kind : Suggestion.Kind.values()) {
				pictures.put(kind, Icons.get(switch (kind) {
					case LEVEL -> "level";
					case ELEMENT -> "component";
					case REFERENCE -> "element";
					case TIER -> "structure";
					case FACET, KEYWORD -> "facet";
				}));
			}
		});
		return pictures;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { '.' };
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
