package framewright.format.html.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Puts parts that were set one after the other into one file: their pages, tags, places to link to, and the links from one part to another.
 * <p>
 * Each part is set in the document while no other part's pages are in it, for the typesetting counts from the first.
 */
final class Assembly {

	/** How a link to another part is marked until the part is set. */
	static final String ELSEWHERE = "framewright:";

	private static final int NAMES_IN_NODE = 200;
	private static final COSName K = COSName.K;
	private static final COSName P = COSName.P;

	/**
	 * A part that was set.
	 *
	 * @param tags the elements of structure at its top
	 */
	record Part(List<PDPage> pages, List<COSBase> tags, Map<String, PDPageDestination> places) {
	}

	private final PDDocument document;
	private final PDDocumentCatalog catalog;
	private final COSArray parents = new COSArray();
	private COSBase roles;
	private int nextParent;

	Assembly(PDDocument document) {
		this.document = document;
		this.catalog = document.getDocumentCatalog();
	}

	/** Throws away what was set, and tells how many pages it had. */
	int discard() {
		int pages = document.getNumberOfPages();
		clear();
		return pages;
	}

	/** Takes what was set out of the document. */
	Part take() throws IOException {
		List<PDPage> pages = new ArrayList<>();
		document.getPages().forEach(pages::add);
		PDStructureTreeRoot root = catalog.getStructureTreeRoot();
		roles = root.getCOSObject().getDictionaryObject(COSName.ROLE_MAP);
		COSDictionary whole = (COSDictionary) first(root.getCOSObject().getDictionaryObject(K));
		List<COSBase> tags = new ArrayList<>();
		COSBase inside = whole.getDictionaryObject(K);
		if (inside instanceof COSArray array) {
			array.forEach(tags::add);
		} else if (inside != null) {
			tags.add(inside);
		}
		takeParents((COSArray) root.getParentTree().getCOSObject().getDictionaryObject(COSName.NUMS), pages);
		PDDestinationNameTreeNode names = new PDDocumentNameDictionary(catalog).getDests();
		Map<String, PDPageDestination> places = names == null || names.getNames() == null ? Map.of() : new HashMap<>(names.getNames());
		clear();
		return new Part(pages, tags, places);
	}

	private static COSBase first(COSBase one) {
		return one instanceof COSArray array ? array.getObject(0) : one;
	}

	/** The numbers by which pages and links find their tags begin anew in every part; here they go on. */
	private void takeParents(COSArray numbers, List<PDPage> pages) throws IOException {
		int offset = nextParent;
		for (int i = 0; i + 1 < numbers.size(); i += 2) {
			int number = numbers.getInt(i) + offset;
			parents.add(COSInteger.get(number));
			parents.add(numbers.get(i + 1));
			nextParent = Math.max(nextParent, number + 1);
		}
		for (PDPage page : pages) {
			page.setStructParents(page.getStructParents() + offset);
			for (PDAnnotation annotation : page.getAnnotations()) {
				if (annotation.getStructParent() >= 0) {
					annotation.setStructParent(annotation.getStructParent() + offset);
				}
			}
		}
	}

	private void clear() {
		while (document.getNumberOfPages() > 0) {
			document.removePage(document.getNumberOfPages() - 1);
		}
		catalog.getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
		catalog.getCOSObject().removeItem(COSName.NAMES);
		catalog.getCOSObject().removeItem(COSName.OUTLINES);
	}

	/**
	 * Makes a whole of parts.
	 *
	 * @param aliases other names of places, by their names
	 */
	void join(List<Part> parts, Map<String, String> aliases, List<Bookmark> bookmarks, String language) throws IOException {
		Map<String, PDPageDestination> places = new TreeMap<>();
		PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, null);
		whole.setLanguage(language);
		COSArray tags = new COSArray();
		for (Part part : parts) {
			part.pages().forEach(document::addPage);
			places.putAll(part.places());
			for (COSBase tag : part.tags()) {
				tags.add(tag);
				if (tag instanceof COSDictionary element) {
					element.setItem(P, whole);
				} else if (tag instanceof org.apache.pdfbox.cos.COSObject object && object.getObject() instanceof COSDictionary element) {
					element.setItem(P, whole);
				}
			}
		}
		whole.getCOSObject().setItem(K, tags);
		PDStructureTreeRoot root = new PDStructureTreeRoot();
		root.getCOSObject().setItem(COSName.ROLE_MAP, roles);
		root.appendKid(whole);
		COSDictionary numbers = new COSDictionary();
		numbers.setItem(COSName.NUMS, this.parents);
		root.setParentTree(new PDNumberTreeNode(numbers, COSDictionary.class));
		root.setParentTreeNextKey(nextParent);
		catalog.setStructureTreeRoot(root);
		aliases.forEach((alias, name) -> {
			if (places.containsKey(name)) {
				places.putIfAbsent(alias, places.get(name));
			}
		});
		name(places);
		link(parts, places);
		PDDocumentOutline outline = new PDDocumentOutline();
		outline(bookmarks, places, outline);
		outline.openNode();
		catalog.setDocumentOutline(outline);
	}

	/** Addresses such as {@code handbook.pdf#nameddest=listening} lead to the parts by their permanent names. */
	private void name(Map<String, PDPageDestination> places) throws IOException {
		List<PDDestinationNameTreeNode> nodes = new ArrayList<>();
		Map<String, PDPageDestination> some = new TreeMap<>();
		for (Map.Entry<String, PDPageDestination> place : places.entrySet()) {
			some.put(place.getKey(), place.getValue());
			if (some.size() == NAMES_IN_NODE) {
				nodes.add(node(some));
				some = new TreeMap<>();
			}
		}
		if (!some.isEmpty()) {
			nodes.add(node(some));
		}
		PDDestinationNameTreeNode names = new PDDestinationNameTreeNode();
		names.setKids(new ArrayList<>(nodes));
		PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(catalog);
		dictionary.setDests(names);
		catalog.setNames(dictionary);
	}

	private static PDDestinationNameTreeNode node(Map<String, PDPageDestination> names) {
		PDDestinationNameTreeNode node = new PDDestinationNameTreeNode();
		node.setNames(names);
		return node;
	}

	private static void link(List<Part> parts, Map<String, PDPageDestination> places) throws IOException {
		for (Part part : parts) {
			for (PDPage page : part.pages()) {
				for (PDAnnotation annotation : page.getAnnotations()) {
					if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action && action.getURI().startsWith(ELSEWHERE)) {
						PDActionGoTo go = new PDActionGoTo();
						go.setDestination(places.getOrDefault(action.getURI().substring(ELSEWHERE.length()), places.get("page.top")));
						link.setAction(go);
					}
				}
			}
		}
	}

	private static void outline(List<Bookmark> bookmarks, Map<String, PDPageDestination> places, PDOutlineNode into) {
		for (Bookmark bookmark : bookmarks) {
			PDOutlineItem item = new PDOutlineItem();
			item.setTitle(bookmark.title());
			item.setDestination(places.getOrDefault(bookmark.anchor(), places.get("page.top")));
			into.addLast(item);
			outline(bookmark.inner(), places, item);
		}
	}
}
