package framewright.ui.editor;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

import framewright.editing.Link;

/** Tells the title of what a word refers to. */
public final class ReferenceHover implements ITextHover {

	@Override
	@SuppressWarnings("deprecation") // The platform still calls it.
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return link(viewer, region.getOffset()).map(ReferenceHover::words).orElse(null);
	}

	private static String words(Link link) {
		return escape(link.kind() + " “" + link.title() + "”" + (link.within().isEmpty() ? "" : ", in " + link.within()));
	}

	/** A tool tip is read as HTML where a browser shows it. */
	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return link(viewer, offset).map(link -> new Region(link.offset(), link.length())).orElse(null);
	}

	static Optional<Link> link(ITextViewer viewer, int offset) {
		return OpenDocument.of(viewer.getDocument()).flatMap(OpenDocument::current).flatMap(analysis -> analysis.link(offset));
	}
}
