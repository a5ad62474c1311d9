package framewright.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import framewright.editing.fix.QuickFixes;
import framewright.ui.Icons;

/**
 * Offers the ways to mend what was found at the cursor. They are thought of in the background, before the list opens, for that means to read the
 * text; see {@link #offer}.
 */
public final class FixAssist implements IQuickAssistProcessor {

	/**
	 * A way to mend something.
	 *
	 * @param label what it does
	 * @param explanation the lines that change; may be empty
	 * @param action does it
	 */
	public record Way(String label, String explanation, Runnable action) {
	}

	private record Offer(long stamp, int offset, List<Way> ways) {
	}

	private static final Map<IDocument, Offer> OFFERS = new WeakHashMap<>();

	/** Keeps what can be done at a place in a document as it is now, for the list that is about to open. Call it in the thread of the display. */
	public static void offer(IDocument document, int offset, List<Way> ways) {
		OFFERS.put(document, new Offer(stamp(document), offset, List.copyOf(ways)));
	}

	private static long stamp(IDocument document) {
		return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : 0;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		IDocument document = context.getSourceViewer() == null ? null : context.getSourceViewer().getDocument();
		Offer offer = document == null ? null : OFFERS.get(document);
		if (offer == null || offer.stamp() != stamp(document) || offer.offset() != context.getOffset() || offer.ways().isEmpty()) {
			return null;
		}
		return offer.ways().stream().map(way -> (ICompletionProposal) new WayProposal(way, Icons.get("todo"))).toArray(ICompletionProposal[]::new);
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof AnalysisStrategy.Problem problem && QuickFixes.mayMend(problem.finding());
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	private record WayProposal(Way way, Image image) implements ICompletionProposal {

		@Override
		public void apply(IDocument document) {
			way.action().run();
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return way.explanation().isEmpty() ? null : way.explanation();
		}

		@Override
		public String getDisplayString() {
			return way.label();
		}

		@Override
		public Image getImage() {
			return image;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
