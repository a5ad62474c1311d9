package framewright.ui.editor;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;

import framewright.ui.Icons;
import framewright.editing.Proposal;
import framewright.editing.Proposals;

/** Suggests what may come next in a text. Called in a thread of its own. */
public final class Assist implements IContentAssistProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		return OpenDocument.of(viewer.getDocument()).map(open -> propose(open, viewer.getDocument().get(), offset)).orElse(new ICompletionProposal[0]);
	}

	private static ICompletionProposal[] propose(OpenDocument open, String text, int offset) {
		try {
			List<Proposal> proposals = Proposals.at(open.model(), text, offset);
			Pictures pictures = new Pictures();
			return proposals.stream().map(proposal -> (ICompletionProposal) new CompletionProposal(proposal.text(), proposal.offset(), proposal.length(), proposal.text().length(),
					pictures.of(proposal.kind()), label(proposal), null, null)).toArray(ICompletionProposal[]::new);
		} catch (RuntimeException | StackOverflowError e) {
			ILog.of(Assist.class).error("Nothing could be suggested here.", e);
			return new ICompletionProposal[0];
		}
	}

	private static String label(Proposal proposal) {
		return proposal.detail().isEmpty() ? proposal.label() : proposal.label() + "  –  " + proposal.detail();
	}

	/** Pictures can only be made in the thread of the display. */
	private static final class Pictures {
		private Image reference;
		private Image tier;
		private Image keyword;

		Pictures() {
			PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
				reference = Icons.get("element");
				tier = Icons.get("structure");
				keyword = Icons.get("facet");
			});
		}

		Image of(Proposal.Kind kind) {
			return switch (kind) {
				case REFERENCE -> reference;
				case TIER -> tier;
				case KEYWORD -> keyword;
			};
		}
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
