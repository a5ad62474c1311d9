package framewright.ui.spelling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.IContextInformation;

import framewright.ui.spelling.SpellingStrategy.Misspelt;

/** Offers at a misspelt word what may be meant, and to take the word as it is. */
public final class SpellingAssist implements IQuickAssistProcessor {

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		IAnnotationModel annotations = context.getSourceViewer() == null ? null : context.getSourceViewer().getAnnotationModel();
		List<ICompletionProposal> proposals = new ArrayList<>();
		if (annotations != null) {
			for (Iterator<Annotation> shown = annotations.getAnnotationIterator(); shown.hasNext();) {
				if (shown.next() instanceof Misspelt misspelt) {
					Position position = annotations.getPosition(misspelt);
					if (position != null && !position.isDeleted() && context.getOffset() >= position.getOffset() && context.getOffset() <= position.getOffset() + position.getLength()) {
						add(proposals, misspelt.word(), position);
					}
				}
			}
		}
		return proposals.isEmpty() ? null : proposals.toArray(ICompletionProposal[]::new);
	}

	private static void add(List<ICompletionProposal> proposals, String word, Position position) {
		for (String suggestion : Suggestions.of(word)) {
			proposals.add(new CompletionProposal(suggestion, position.getOffset(), position.getLength(), suggestion.length(), null, suggestion, null, null));
		}
		proposals.add(new AddWord(word));
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof Misspelt;
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	/** Takes a word into the words of the library. The text stays as it is. */
	private record AddWord(String word) implements ICompletionProposal {

		@Override
		public void apply(IDocument document) {
			OwnWords.add(word);
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return "“" + word + "” is right in all frameworks of this library from now on. It is noted in the library’s settings.";
		}

		@Override
		public String getDisplayString() {
			return Suggestions.add(word);
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
