package framewright.format.html;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a tagged file in the order in which it is read aloud, with the descriptions of its pictures. */
final class ReadAloud {

	private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
	private final StringBuilder text = new StringBuilder();

	private ReadAloud() {
	}

	static String of(byte[] content) throws IOException {
		try (PDDocument document = Loader.loadPDF(content)) {
			ReadAloud reading = new ReadAloud();
			reading.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
			return reading.text.toString();
		}
	}

	private void read(PDStructureNode node, PDPage page) throws IOException {
		for (Object kid : node.getKids()) {
			switch (kid) {
				case PDStructureElement element -> {
					text.append(' ').append(element.getStructureType().equals("Figure") ? element.getAlternateDescription() : "").append(' ');
					read(element, element.getPage() == null ? page : element.getPage());
				}
				case Integer number -> text.append(words(page, number));
				case PDMarkedContentReference reference -> text.append(words(reference.getPage() == null ? page : reference.getPage(), reference.getMCID()));
				case PDMarkedContent content -> text.append(words(page, content.getMCID()));
				default -> {
					// a link
				}
			}
		}
	}

	private String words(PDPage page, int number) throws IOException {
		Map<Integer, String> words = pages.get(page.getCOSObject());
		if (words == null) {
			words = new HashMap<>();
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(page);
			for (PDMarkedContent content : extractor.getMarkedContents()) {
				if (content.getMCID() >= 0) {
					words.merge(content.getMCID(), ((List<?>) content.getContents()).stream().filter(TextPosition.class::isInstance).map(sign -> ((TextPosition) sign).getUnicode()).collect(Collectors.joining()), String::concat);
				}
			}
			pages.put(page.getCOSObject(), words);
		}
		return words.getOrDefault(number, "");
	}
}
