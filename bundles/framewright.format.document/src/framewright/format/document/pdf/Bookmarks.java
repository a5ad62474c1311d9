package framewright.format.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a document, which name its headings and how deep they are. */
final class Bookmarks {

	private static final int MOST = 10_000;
	private static final int DEEPEST = 12;

	/** Where a bookmark leads, and how deep it is. */
	private record Entry(int page, int level) {
	}

	private final Map<String, List<Entry>> entries = new HashMap<>();
	private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
	private PDDocument document;
	private int count;
	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	/** @param pages of the document, in their order */
	static Bookmarks of(PDDocument document, List<COSDictionary> pages) {
		Bookmarks bookmarks = new Bookmarks();
		bookmarks.document = document;
		for (int i = 0; i < pages.size(); i++) {
			bookmarks.pages.put(pages.get(i), i + 1);
		}
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
		for (PDOutlineItem item = node.getFirstChild(); item != null && count < MOST && seen.add(item.getCOSObject()); item = item.getNextSibling()) {
			String title = item.getTitle();
			if (title != null && !title.isBlank() && title.length() < 400) {
				count++;
				entries.computeIfAbsent(key(title), k -> new ArrayList<>()).add(new Entry(page(item), level));
			}
			read(item, level + 1);
		}
	}

	private static String key(String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
	}

	/** The page that a bookmark leads to; 0 where it leads nowhere. */
	private int page(PDOutlineItem item) {
		try {
			PDPage page = item.findDestinationPage(document);
			return page == null ? 0 : pages.getOrDefault(page.getCOSObject(), 0);
		} catch (IOException | RuntimeException e) {
			return 0;
		}
	}

	/** How deep a heading is, from 1; 0 where no bookmark with these words leads to the page. */
	int level(String words, int page) {
		if (words.length() > 400) {
			return 0;
		}
		return entries.getOrDefault(key(words), List.of()).stream().filter(entry -> entry.page() == page).mapToInt(Entry::level).findFirst().orElse(0);
	}
}
