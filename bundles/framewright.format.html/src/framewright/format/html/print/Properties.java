package framewright.format.html.print;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The properties that a page's pieces of text refer to, some hundreds on a page. Each piece has its own, so there is no need to look through all of them for the
 * same one before another is added, which PDFBox does, and which would be a tenth of the time of all typesetting.
 */
final class Properties extends COSDictionary {

	private Properties() {
	}

	/** A new page at the end of a document. */
	static PDPage page(PDDocument document, float width, float height) {
		PDPage page = new PDPage(new PDRectangle(width, height));
		PDResources resources = new PDResources();
		resources.getCOSObject().setItem(COSName.PROPERTIES, new Properties());
		page.setResources(resources);
		document.addPage(page);
		return page;
	}

	@Override
	public boolean containsValue(Object value) {
		return false;
	}
}
