package framewright.ui.editor;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

import framewright.editing.Link;

/** Makes words that refer to something into links: with Ctrl and a click, or with F3, to where it stands. */
public final class ReferenceLinks extends AbstractHyperlinkDetector {

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		return link(viewer, region.getOffset()).map(link -> new IHyperlink[] { new ToTarget(link) }).orElse(null);
	}

	private static Optional<Link> link(ITextViewer viewer, int offset) {
		return OpenDocument.of(viewer.getDocument()).flatMap(OpenDocument::current).flatMap(analysis -> analysis.link(offset));
	}

	private record ToTarget(Link link) implements IHyperlink {

		@Override
		public IRegion getHyperlinkRegion() {
			return new Region(link.offset(), link.length());
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return "Go to “" + link.title() + "”";
		}

		@Override
		public void open() {
			IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
			Editors.open(page, link);
		}
	}
}
