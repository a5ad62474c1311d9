package framewright.format.document.pdf;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a document, which name its headings and how deep they are. */
final class Bookmarks {

	private static final int MOST = 10_000;
	private static final int DEEPEST = 12;

	private final Map<String, Integer> levels = new HashMap<>();
	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	static Bookmarks of(PDDocument document) {
		Bookmarks bookmarks = new Bookmarks();
		PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
		if (outline != null) {
			bookmarks.read(outline, 1);
		}
		return bookmarks;
	}

	private void read(PDOutlineNode node, int level) {
		if (level > DEEPEST) {
			return;
		}
		for (PDOutlineItem item = node.getFirstChild(); item != null && levels.size() < MOST && seen.add(item.getCOSObject()); item = item.getNextSibling()) {
			String title = item.getTitle();
			if (title != null && !title.isBlank() && title.length() < 400) {
				levels.putIfAbsent(key(title), level);
			}
			read(item, level + 1);
		}
	}

	private static String key(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
	}

	/** How deep a heading is, from 1; 0 where no bookmark has these words. */
	int level(String words) {
		return words.length() > 400 ? 0 : levels.getOrDefault(key(words), 0);
	}
}
