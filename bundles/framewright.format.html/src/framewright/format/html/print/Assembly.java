package framewright.format.html.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/**
 * Puts parts that are set one after the other into one file: their pages, tags, places to link to, and the links from one part to another. Each part goes into
 * the file as soon as it is set, and only where its places are is remembered.
 * <p>
 * Each part is set in the document while no other part's pages are in it, for the typesetting counts from the first.
 */
final class Assembly {

	/** How a link to another part is marked until it is written. */
	static final String ELSEWHERE = "framewright:";

	/** Where a link leads that has no place. */
	private static final String TOP = "page.top";
	private static final int NAMES_IN_NODE = 200;
	private static final COSName K = COSName.K;

	/**
	 * A part that is in the file.
	 *
	 * @param node the node of the tree of pages that has its pages
	 * @param pages how many they are
	 * @param tags the elements of structure at its top
	 */
	record Part(COSObject node, int pages, List<COSObject> tags, Map<String, Place> places) {
	}

	/**
	 * A place to link to.
	 *
	 * @param page on which page of its part, from 0
	 * @param destination as PDF says it
	 */
	record Place(int page, COSArray destination) {
	}

	private final PDDocument document;
	private final PDDocumentCatalog catalog;
	private final PdfFile file;
	private final Watermark watermark;
	private final COSObject pages;
	private final COSObject whole;
	private final COSArray parents = new COSArray();
	private final TreeSet<String> linked = new TreeSet<>();
	private COSBase roles;
	private int nextParent;

	/** @param watermark what lies across the pages; null for nothing */
	Assembly(PDDocument document, PdfFile file, Watermark watermark) {
		this.document = document;
		this.catalog = document.getDocumentCatalog();
		this.file = file;
		this.watermark = watermark;
		this.pages = file.reserve();
		this.whole = file.reserve();
	}

	/** Throws away what was set, and tells how many pages it had. */
	int discard() {
		int count = document.getNumberOfPages();
		clear();
		return count;
	}

	/**
	 * Takes what was set out of the document and writes it.
	 *
	 * @param cover whether its first page is the cover
	 */
	Part take(boolean cover) throws IOException {
		List<PDPage> set = new ArrayList<>();
		document.getPages().forEach(set::add);
		removePages();
		PDStructureTreeRoot root = catalog.getStructureTreeRoot();
		roles = root.getCOSObject().getDictionaryObject(COSName.ROLE_MAP);
		List<COSDictionary> top = tags();
		takeParents((COSArray) root.getParentTree().getCOSObject().getDictionaryObject(COSName.NUMS), set);
		COSObject node = file.reserve();
		COSArray kids = new COSArray();
		Map<COSBase, Integer> numbers = new IdentityHashMap<>();
		for (PDPage page : set) {
			if (watermark != null) {
				watermark.put(page, cover && numbers.isEmpty());
			}
			page.getCOSObject().setItem(COSName.PARENT, node);
			link(page);
			numbers.put(page.getCOSObject(), numbers.size());
		}
		for (PDPage page : set) {
			kids.add(file.write(page.getCOSObject()));
		}
		COSDictionary tree = new COSDictionary();
		tree.setItem(COSName.TYPE, COSName.PAGES);
		tree.setItem(COSName.PARENT, pages);
		tree.setItem(COSName.KIDS, kids);
		tree.setInt(COSName.COUNT, set.size());
		file.write(node, tree);
		List<COSObject> tags = new ArrayList<>();
		for (COSDictionary tag : top) {
			tags.add(file.write(tag));
		}
		Part part = new Part(node, set.size(), tags, takePlaces(numbers));
		file.forget();
		clear();
		return part;
	}

	/** The elements of structure at the top of what was set; they become parts of the whole. */
	private List<COSDictionary> tags() {
		COSDictionary top = (COSDictionary) first(catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(K));
		COSBase inside = top.getDictionaryObject(K);
		List<COSDictionary> tags = new ArrayList<>();
		if (inside instanceof COSArray array) {
			for (int i = 0; i < array.size(); i++) {
				tags.add((COSDictionary) array.getObject(i));
			}
		} else if (inside != null) {
			tags.add((COSDictionary) inside);
		}
		tags.forEach(tag -> tag.setItem(COSName.P, whole));
		return tags;
	}

	private Map<String, Place> takePlaces(Map<COSBase, Integer> numbers) throws IOException {
		PDDestinationNameTreeNode names = new PDDocumentNameDictionary(catalog).getDests();
		Map<String, Place> places = new HashMap<>();
		if (names != null && names.getNames() != null) {
			for (Map.Entry<String, PDPageDestination> name : names.getNames().entrySet()) {
				COSArray destination = new COSArray();
				name.getValue().getCOSObject().forEach(destination::add);
				Integer page = numbers.get(destination.getObject(0));
				if (page != null) {
					destination.set(0, file.refer(destination.getObject(0)));
					places.put(name.getKey(), new Place(page, destination));
				}
			}
		}
		return places;
	}

	private static COSBase first(COSBase one) {
		return one instanceof COSArray array ? array.getObject(0) : one;
	}

	/** The numbers by which pages and links find their tags begin anew in every part; here they go on. */
	private void takeParents(COSArray numbers, List<PDPage> set) throws IOException {
		int offset = nextParent;
		COSArray moved = new COSArray();
		for (int i = 0; i + 1 < numbers.size(); i += 2) {
			int number = numbers.getInt(i) + offset;
			moved.add(COSInteger.get(number));
			moved.add(numbers.get(i + 1));
			nextParent = Math.max(nextParent, number + 1);
		}
		for (PDPage page : set) {
			page.setStructParents(page.getStructParents() + offset);
			for (PDAnnotation annotation : page.getAnnotations()) {
				if (annotation.getStructParent() >= 0) {
					annotation.setStructParent(annotation.getStructParent() + offset);
				}
			}
		}
		if (moved.size() > 0) {
			parents.add(file.refer(leaf(COSName.NUMS, moved)));
		}
	}

	/** A leaf of a tree of names or numbers. */
	private static COSDictionary leaf(COSName kind, COSArray entries) {
		COSArray limits = new COSArray();
		limits.add(entries.get(0));
		limits.add(entries.get(entries.size() - 2));
		COSDictionary leaf = new COSDictionary();
		leaf.setItem(COSName.LIMITS, limits);
		leaf.setItem(kind, entries);
		return leaf;
	}

	/** Other parts may not be in the file yet, so links to them lead to the names of places. */
	private void link(PDPage page) throws IOException {
		for (PDAnnotation annotation : page.getAnnotations()) {
			if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action && action.getURI().startsWith(ELSEWHERE)) {
				String name = action.getURI().substring(ELSEWHERE.length());
				linked.add(name);
				PDActionGoTo go = new PDActionGoTo();
				go.setDestination(new PDNamedDestination(name));
				link.setAction(go);
			}
		}
	}

	private void removePages() {
		while (document.getNumberOfPages() > 0) {
			document.removePage(document.getNumberOfPages() - 1);
		}
	}

	private void clear() {
		removePages();
		catalog.getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
		catalog.getCOSObject().removeItem(COSName.NAMES);
		catalog.getCOSObject().removeItem(COSName.OUTLINES);
	}

	/**
	 * Makes a whole of the parts and writes what they have in common.
	 *
	 * @param aliases other names of places, by their names
	 * @return the catalogue of the file
	 */
	COSObject join(List<Part> parts, Map<String, String> aliases, List<Bookmark> bookmarks, String language) throws IOException {
		Map<String, COSArray> places = new TreeMap<>();
		COSArray kids = new COSArray();
		COSArray tags = new COSArray();
		int count = 0;
		for (Part part : parts) {
			kids.add(part.node());
			count += part.pages();
			part.tags().forEach(tags::add);
			part.places().forEach((name, place) -> places.put(name, place.destination()));
		}
		COSDictionary tree = new COSDictionary();
		tree.setItem(COSName.TYPE, COSName.PAGES);
		tree.setItem(COSName.KIDS, kids);
		tree.setInt(COSName.COUNT, count);
		file.write(pages, tree);
		aliases.forEach((alias, name) -> {
			if (places.containsKey(name)) {
				places.putIfAbsent(alias, places.get(name));
			}
		});
		linked.forEach(name -> places.putIfAbsent(name, places.get(TOP)));
		COSDictionary all = new COSDictionary(catalog.getCOSObject());
		all.setItem(COSName.PAGES, pages);
		all.setItem(COSName.STRUCT_TREE_ROOT, structure(tags, language));
		all.setItem(COSName.NAMES, names(places));
		all.setItem(COSName.OUTLINES, outline(bookmarks, places));
		return file.write(all);
	}

	private COSObject structure(COSArray tags, String language) throws IOException {
		PDStructureElement element = new PDStructureElement(StandardStructureTypes.DOCUMENT, null);
		element.setLanguage(language);
		element.getCOSObject().setItem(K, tags);
		PDStructureTreeRoot root = new PDStructureTreeRoot();
		root.getCOSObject().setItem(COSName.ROLE_MAP, roles);
		root.getCOSObject().setItem(K, whole);
		COSDictionary numbers = new COSDictionary();
		numbers.setItem(COSName.KIDS, parents);
		root.getCOSObject().setItem(COSName.PARENT_TREE, numbers);
		root.setParentTreeNextKey(nextParent);
		COSObject written = file.write(root.getCOSObject());
		element.getCOSObject().setItem(COSName.P, written);
		file.write(whole, element.getCOSObject());
		return written;
	}

	/** Addresses such as {@code handbook.pdf#nameddest=listening} lead to the parts by their permanent names. */
	private COSDictionary names(Map<String, COSArray> places) throws IOException {
		COSArray leaves = new COSArray();
		COSArray some = new COSArray();
		for (Map.Entry<String, COSArray> place : places.entrySet()) {
			some.add(new COSString(place.getKey()));
			some.add(place.getValue());
			if (some.size() == 2 * NAMES_IN_NODE) {
				leaves.add(file.write(leaf(COSName.NAMES, some)));
				some = new COSArray();
			}
		}
		if (some.size() > 0) {
			leaves.add(file.write(leaf(COSName.NAMES, some)));
		}
		COSDictionary destinations = new COSDictionary();
		destinations.setItem(COSName.KIDS, leaves);
		COSDictionary names = new COSDictionary();
		names.setItem(COSName.DESTS, destinations);
		return names;
	}

	private COSObject outline(List<Bookmark> bookmarks, Map<String, COSArray> places) throws IOException {
		COSObject root = file.reserve();
		COSDictionary outline = new COSDictionary();
		outline.setItem(COSName.TYPE, COSName.OUTLINES);
		inside(bookmarks, places, outline, root);
		outline.setInt(COSName.COUNT, bookmarks.size());
		file.write(root, outline);
		return root;
	}

	/** Writes the bookmarks within another one, which stays folded. */
	private void inside(List<Bookmark> bookmarks, Map<String, COSArray> places, COSDictionary outer, COSObject parent) throws IOException {
		List<COSObject> references = bookmarks.stream().map(bookmark -> file.reserve()).toList();
		for (int i = 0; i < references.size(); i++) {
			Bookmark bookmark = bookmarks.get(i);
			COSDictionary item = new COSDictionary();
			item.setString(COSName.TITLE, bookmark.title());
			item.setItem(COSName.PARENT, parent);
			item.setItem(COSName.DEST, places.getOrDefault(bookmark.anchor(), places.get(TOP)));
			if (i > 0) {
				item.setItem(COSName.PREV, references.get(i - 1));
			}
			if (i + 1 < references.size()) {
				item.setItem(COSName.NEXT, references.get(i + 1));
			}
			inside(bookmark.inner(), places, item, references.get(i));
			if (!bookmark.inner().isEmpty()) {
				item.setInt(COSName.COUNT, -bookmark.inner().size());
			}
			file.write(references.get(i), item);
		}
		if (!references.isEmpty()) {
			outer.setItem(COSName.FIRST, references.get(0));
			outer.setItem(COSName.LAST, references.get(references.size() - 1));
		}
	}
}
