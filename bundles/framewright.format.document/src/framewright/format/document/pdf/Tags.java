package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

import framewright.format.document.reading.Bullets;

/** Reads a document by the tags that its maker put in: what is a heading, a list, a table. They go round in no circle and nest no deeper than anyone writes. */
final class Tags {

	private static final int DEEPEST = 80;
	private static final int MOST = 500_000;

	/** What is a paragraph of its own, and what holds such. */
	private static final Set<String> BLOCKS = Set.of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "L", "LI", "LBody", "Table", "TR", "Caption", "BlockQuote", "Note", "FENote", "TOC", "TOCI", "Sect", "Div", "Part", "Art", "Document", "DocumentFragment", "Aside",
			"Index", "Figure", "Formula", "Code", "BibEntry", "Form");

	/** So much of the words must have tags, or they are not to be trusted. In parts of a hundred. */
	private static final int ENOUGH = 95;

	private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
	private final Map<Long, List<Piece>> pieces = new HashMap<>();
	private final Map<Piece, Integer> unused = new IdentityHashMap<>();
	private final Map<String, String> roles = new HashMap<>();
	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<Part> parts = new ArrayList<>();
	private int steps;
	private boolean toc;

	private Tags() {
	}

	/**
	 * The document by its tags.
	 *
	 * @param content the pieces of each page less what was left aside
	 * @return {@code null} where it has no tags, or they leave too much out
	 */
	static List<Part> read(PDDocument document, Map<Integer, List<Piece>> content, List<COSDictionary> pageObjects) {
		PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
		if (root == null) {
			return null;
		}
		Tags tags = new Tags();
		for (int i = 0; i < pageObjects.size(); i++) {
			tags.pages.put(pageObjects.get(i), i + 1);
		}
		int all = 0;
		for (Map.Entry<Integer, List<Piece>> page : content.entrySet()) {
			for (Piece piece : page.getValue()) {
				all += piece.text().length();
				tags.unused.put(piece, page.getKey());
				tags.pieces.computeIfAbsent(key(page.getKey(), piece.marked()), k -> new ArrayList<>()).add(piece);
			}
		}
		COSDictionary roleMap = root.getCOSObject().getCOSDictionary(COSName.ROLE_MAP);
		if (roleMap != null) {
			roleMap.entrySet().stream().limit(1_000).forEach(entry -> {
				if (entry.getValue() instanceof COSName name) {
					tags.roles.put(entry.getKey().getName(), name.getName());
				}
			});
		}
		tags.children(root.getCOSObject(), null, 0, 0);
		int left = tags.unused.keySet().stream().mapToInt(piece -> piece.text().length()).sum();
		if (tags.parts.isEmpty() || (all - left) * 100L < all * (long) ENOUGH) {
			return null;
		}
		return tags.withRest(content);
	}

	private static long key(int page, int mark) {
		return (long) page << 32 | mark & 0xFFFFFFFFL;
	}

	/** What has no tag comes behind what is tagged on its page. */
	private List<Part> withRest(Map<Integer, List<Piece>> content) {
		for (Map.Entry<Integer, List<Piece>> page : content.entrySet()) {
			List<Piece> rest = page.getValue().stream().filter(unused::containsKey).toList();
			if (!rest.isEmpty()) {
				int at = 0;
				for (int i = 0; i < parts.size(); i++) {
					at = parts.get(i).page() <= page.getKey() ? i + 1 : at;
				}
				List<Part> added = Paragraphs.of(Lines.of(page.getKey(), rest, List.of())).stream().map(Part::of).toList();
				parts.addAll(at, added);
			}
		}
		return parts;
	}

	private String type(COSDictionary element) {
		String type = element.getNameAsString(COSName.S);
		for (int i = 0; i < 10 && type != null && roles.containsKey(type) && !BLOCKS.contains(type); i++) {
			type = roles.get(type);
		}
		return type == null ? "" : type;
	}

	private static List<COSBase> kids(COSDictionary element) {
		COSBase kids = element.getDictionaryObject(COSName.K);
		List<COSBase> list = new ArrayList<>();
		if (kids instanceof COSArray array) {
			for (int i = 0; i < array.size(); i++) {
				list.add(array.getObject(i));
			}
		} else if (kids != null) {
			list.add(kids);
		}
		return list;
	}

	private COSDictionary page(COSDictionary element, COSDictionary inherited) {
		COSDictionary own = element.getCOSDictionary(COSName.PG);
		return own == null ? inherited : own;
	}

	private boolean enter(COSDictionary element, int depth) {
		return depth < DEEPEST && ++steps < MOST && seen.add(element);
	}

	private static boolean isElement(COSBase kid) {
		return kid instanceof COSDictionary element && element.containsKey(COSName.S) && !"OBJR".equals(element.getNameAsString(COSName.TYPE));
	}

	private void children(COSDictionary element, COSDictionary page, int depth, int lists) {
		if (!enter(element, depth)) {
			return;
		}
		List<Piece> loose = new ArrayList<>();
		List<Integer> on = new ArrayList<>();
		COSDictionary own = page(element, page);
		for (COSBase kid : kids(element)) {
			if (isElement(kid) && isBlock((COSDictionary) kid, 0)) {
				paragraph(loose, on, "");
				block((COSDictionary) kid, own, depth + 1, lists);
			} else {
				collect(kid, own, depth + 1, loose, on);
			}
		}
		paragraph(loose, on, "");
	}

	/** Whether an element stands on its own, or holds one that does. */
	private boolean isBlock(COSDictionary element, int depth) {
		if (BLOCKS.contains(type(element))) {
			return true;
		}
		return depth < 4 && ++steps < MOST && kids(element).stream().limit(200).anyMatch(kid -> isElement(kid) && isBlock((COSDictionary) kid, depth + 1));
	}

	private boolean holdsBlocks(COSDictionary element) {
		return kids(element).stream().limit(2_000).anyMatch(kid -> isElement(kid) && isBlock((COSDictionary) kid, 0));
	}

	private void block(COSDictionary element, COSDictionary page, int depth, int lists) {
		String type = type(element);
		switch (type) {
			case "Artifact" -> {
				// belongs to the page
			}
			case "Table" -> table(element, page, depth);
			case "L" -> list(element, page, depth, lists + 1);
			case "TOC" -> {
				boolean outer = toc;
				toc = true;
				children(element, page, depth, lists);
				toc = outer;
			}
			default -> {
				if (holdsBlocks(element)) {
					children(element, page, depth, lists);
					return;
				}
				List<Piece> words = new ArrayList<>();
				List<Integer> on = new ArrayList<>();
				collect(element, page, depth, words, on);
				Paragraph paragraph = paragraph(words, on, type);
				if (paragraph != null) {
					paragraph.level = type.matches("H[1-6]") ? type.charAt(1) - '0' : type.equals("Title") ? 1 : 0;
				}
			}
		}
	}

	/** Takes the words of an element and of those in it. */
	private void collect(COSBase kid, COSDictionary page, int depth, List<Piece> words, List<Integer> on) {
		if (kid instanceof COSInteger number) {
			take(page, number.intValue(), words, on);
		} else if (kid instanceof COSDictionary content) {
			if (content.containsKey(COSName.MCID)) {
				take(page(content, page), content.getInt(COSName.MCID), words, on);
			} else if (isElement(content) && enter(content, depth) && !type(content).equals("Artifact")) {
				for (COSBase inner : kids(content)) {
					collect(inner, page(content, page), depth + 1, words, on);
				}
			}
		}
	}

	private void take(COSDictionary page, int mark, List<Piece> words, List<Integer> on) {
		Integer number = page == null ? null : pages.get(page);
		if (number == null) {
			return;
		}
		for (Piece piece : pieces.getOrDefault(key(number, mark), List.of())) {
			if (unused.remove(piece) != null) {
				words.add(piece);
				on.add(number);
			}
		}
	}

	private Paragraph paragraph(List<Piece> words, List<Integer> on, String style) {
		if (words.isEmpty()) {
			return null;
		}
		Paragraph paragraph = make(words, on);
		paragraph.style = toc ? "toc" : style.equals("P") || style.startsWith("H") ? "" : style;
		int bullet = Bullets.bullet(paragraph.lines.get(0).text());
		if (bullet > 0) {
			paragraph.markLength = bullet;
			paragraph.mark = paragraph.lines.get(0).text().substring(0, bullet).strip();
		}
		parts.add(Part.of(paragraph));
		words.clear();
		on.clear();
		return paragraph;
	}

	/** Lines of the words in the order of the tags. */
	private static Paragraph make(List<Piece> words, List<Integer> on) {
		Paragraph paragraph = new Paragraph();
		List<Piece> line = new ArrayList<>();
		int page = on.get(0);
		for (int i = 0; i < words.size(); i++) {
			Piece piece = words.get(i);
			Piece last = line.isEmpty() ? null : line.getLast();
			boolean next = last != null && (on.get(i) != page || Math.abs(piece.base() - last.base()) > 0.6f * Math.max(piece.size(), last.size()) || piece.left() < last.left() - 1);
			if (next) {
				paragraph.lines.add(new Line(page, line));
				line = new ArrayList<>();
			}
			page = on.get(i);
			line.add(piece);
		}
		paragraph.lines.add(new Line(page, line));
		return paragraph;
	}

	private void list(COSDictionary list, COSDictionary page, int depth, int lists) {
		if (!enter(list, depth)) {
			return;
		}
		COSDictionary own = page(list, page);
		for (COSBase kid : kids(list)) {
			if (!isElement(kid)) {
				continue;
			}
			COSDictionary item = (COSDictionary) kid;
			if (type(item).equals("LI")) {
				item(item, own, depth + 1, lists);
			} else {
				block(item, own, depth + 1, lists);
			}
		}
	}

	private void item(COSDictionary item, COSDictionary page, int depth, int lists) {
		if (!enter(item, depth)) {
			return;
		}
		COSDictionary own = page(item, page);
		List<Piece> label = new ArrayList<>();
		List<Integer> on = new ArrayList<>();
		int from = parts.size();
		List<Piece> loose = new ArrayList<>();
		List<Integer> looseOn = new ArrayList<>();
		for (COSBase kid : kids(item)) {
			if (isElement(kid) && type((COSDictionary) kid).equals("Lbl")) {
				collect(kid, own, depth + 1, label, on);
			} else if (isElement(kid) && isBlock((COSDictionary) kid, 0)) {
				paragraph(loose, looseOn, "");
				COSDictionary body = (COSDictionary) kid;
				if (type(body).equals("LBody")) {
					children(body, own, depth + 1, lists);
				} else {
					block(body, own, depth + 1, lists);
				}
			} else {
				collect(kid, own, depth + 1, loose, looseOn);
			}
		}
		paragraph(loose, looseOn, "");
		String mark = label.isEmpty() ? "" : new Line(1, label).text();
		for (int i = from; i < parts.size(); i++) {
			Paragraph paragraph = parts.get(i).paragraph();
			if (paragraph == null || paragraph.level > 0 || paragraph.style.equals("item")) {
				continue;
			}
			paragraph.indent = lists * 20f;
			if (i == from) {
				paragraph.style = "item";
				if (paragraph.markLength == 0) {
					int number = mark.isEmpty() ? Bullets.number(paragraph.lines.get(0).text()) : 0;
					paragraph.markLength = number;
					paragraph.mark = number > 0 ? paragraph.lines.get(0).text().substring(0, number).strip() : mark.isEmpty() ? "•" : mark;
					paragraph.numbered = paragraph.mark.codePoints().anyMatch(Character::isLetterOrDigit);
				}
			}
		}
	}

	private void table(COSDictionary element, COSDictionary page, int depth) {
		Table table = new Table();
		List<Part> captions = new ArrayList<>();
		rows(element, page, depth, table, false, captions);
		table.rows.removeIf(row -> row.cells.isEmpty());
		if (table.rows.stream().flatMap(row -> row.cells.stream()).anyMatch(cell -> !cell.parts.isEmpty())) {
			table.page = table.rows.stream().filter(row -> row.page > 0).mapToInt(row -> row.page).findFirst().orElse(1);
			parts.addAll(captions);
			parts.add(Part.of(table));
		} else {
			parts.addAll(captions);
		}
	}

	private void rows(COSDictionary element, COSDictionary page, int depth, Table table, boolean head, List<Part> captions) {
		if (!enter(element, depth)) {
			return;
		}
		COSDictionary own = page(element, page);
		for (COSBase kid : kids(element)) {
			if (!isElement(kid)) {
				continue;
			}
			COSDictionary child = (COSDictionary) kid;
			String type = type(child);
			if (type.equals("TR")) {
				table.rows.add(row(child, own, depth + 1, head));
			} else if (type.matches("THead|TBody|TFoot|Div|Sect|NonStruct|Span")) {
				rows(child, own, depth + 1, table, type.equals("THead"), captions);
			} else {
				captions.addAll(within(child, own, depth + 1));
			}
		}
	}

	private Table.Row row(COSDictionary element, COSDictionary page, int depth, boolean head) {
		Table.Row row = new Table.Row();
		if (!enter(element, depth)) {
			return row;
		}
		COSDictionary own = page(element, page);
		for (COSBase kid : kids(element)) {
			if (!isElement(kid)) {
				continue;
			}
			COSDictionary child = (COSDictionary) kid;
			Table.Cell cell = new Table.Cell();
			cell.head = head || type(child).equals("TH");
			cell.columns = span(child, "ColSpan");
			cell.rows = span(child, "RowSpan");
			cell.parts.addAll(within(child, own, depth + 1));
			cell.parts.stream().findFirst().ifPresent(part -> row.page = row.page == 0 ? part.page() : row.page);
			row.cells.add(cell);
		}
		return row;
	}

	/** The paragraphs and tables in an element. */
	private List<Part> within(COSDictionary element, COSDictionary page, int depth) {
		int from = parts.size();
		children(element, page, depth, 0);
		List<Part> inside = new ArrayList<>(parts.subList(from, parts.size()));
		while (parts.size() > from) {
			parts.removeLast();
		}
		return inside;
	}

	private static int span(COSDictionary cell, String name) {
		COSBase attributes = cell.getDictionaryObject(COSName.A);
		List<COSBase> all = new ArrayList<>();
		if (attributes instanceof COSArray array) {
			for (int i = 0; i < Math.min(array.size(), 50); i++) {
				all.add(array.getObject(i));
			}
		} else {
			all.add(attributes);
		}
		for (COSBase one : all) {
			if (one instanceof COSDictionary dictionary && dictionary.containsKey(name)) {
				return Math.clamp(dictionary.getInt(name), 1, 1_000);
			}
		}
		return 1;
	}
}
