package framewright.format.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.ItemRevision;
import framewright.core.exchange.items.PlainText;
import framewright.core.exchange.items.Slot;
import framewright.dsl.model.Content;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Status;
import framewright.format.spreadsheet.RawTable.RawRow;

/** Reads the workbooks of OpenSALT: a sheet for the document, one for its items and one for what they have to do with each other. */
public class OpenSaltImporter extends ForeignImporter {

	private static final String DOCUMENT = "CF Doc";
	private static final String ITEMS = "CF Item";
	private static final String ASSOCIATIONS = "CF Association";

	/** Texts about the framework as a whole by the column that they come from. */
	private static final Map<String, Slot> WHOLE = Map.of("description", new Slot("summary"), "notes", new Slot("note"), "subject", new Slot("section", "Subject"), "licensetext", new Slot("section", "Licence"), "statusenddate",
			new Slot("section", "In force until"));

	/** What the columns are in the workbooks that OpenSALT writes, for those where a heading is gone. */
	private static final List<String> COLUMNS_OF_DOCUMENT = List.of("identifier", "creator", "title", "lastchangedate", "officialsourceurl", "publisher", "description", "subject", "language", "version", "adoptionstatus", "statusstartdate",
			"statusenddate", "licensetitle", "licensetext", "notes");

	@Override
	public int recognise(String name, byte[] beginning) {
		return 0; // only its sheets tell
	}

	@Override
	public int recognise(Path file, byte[] beginning) {
		List<String> sheets = XlsxImporter.begins(beginning, XlsxImporter.ZIP) ? XlsxReader.sheetNames(file) : List.of();
		boolean items = sheets.stream().anyMatch(sheet -> sheet.strip().equalsIgnoreCase(ITEMS));
		boolean others = sheets.stream().anyMatch(sheet -> sheet.strip().equalsIgnoreCase(DOCUMENT) || sheet.strip().equalsIgnoreCase(ASSOCIATIONS));
		return items && others ? 97 : items || others ? 70 : 0;
	}

	@Override
	Document document(List<Grid> grids, ImportRequest request, Ledger ledger, Runnable each) throws IOException {
		Grid itemSheet = sheet(grids, ITEMS).orElseThrow(() -> new UnreadableDocumentException("There is no sheet “" + ITEMS + "” in this workbook, or nothing is in it. OpenSALT writes the items of a framework there. To read it as a table, choose the format “table”."));
		RawRow head = itemSheet.rows().get(0);
		List<RawRow> body = itemSheet.rows().subList(1, itemSheet.rows().size());
		TableColumns columns = TableColumns.of(head, body, option -> "");
		ledger.skipped(head, Ledger.HEADINGS, Sureness.SURE, "the headings of the columns");
		Map<Item, Item> parents = new IdentityHashMap<>();
		List<Item> items = new TableItems(columns, null, body, ledger).of(body, parents, each);
		Map<String, String> fields = new HashMap<>();
		Optional<Grid> document = sheet(grids, DOCUMENT);
		if (document.isPresent()) {
			fields(document.get(), ledger, fields);
		} else {
			ledger.doubt(0, "There is no sheet “" + DOCUMENT + "”, which would say what the framework is called.");
		}
		sheet(grids, ASSOCIATIONS).ifPresent(sheet -> new OpenSaltAssociations(sheet, ledger).into(items, parents, Item.uuid(fields.getOrDefault("identifier", ""))));
		for (Grid grid : grids) {
			if (List.of(DOCUMENT, ITEMS, ASSOCIATIONS).stream().noneMatch(name -> name.equalsIgnoreCase(grid.name().strip()))) {
				grid.rows().forEach(row -> ledger.left(row, "the sheet “" + RawTable.shorten(grid.name()) + "” is none of OpenSALT’s"));
			}
		}
		Set<Slot> slots = new LinkedHashSet<>(columns.slots().values());
		slots.addAll(List.of(new Slot("summary"), new Slot("note"), new Slot("note", "Identifier")));
		Set<Relation> all = EnumSet.allOf(Relation.class);
		ItemRevision.Holds holds = new ItemRevision.Holds(true, columns.has(Role.KIND), columns.has(Role.SHORT), true, columns.has(Role.AUDIENCE), List.copyOf(columns.levels().values()), List.copyOf(slots), all, all);
		return new Document(tree(items, parents, ledger), framework -> header(fields, framework), facets(fields), holds, slotsOf(fields));
	}

	private static Optional<Grid> sheet(List<Grid> grids, String name) {
		return grids.stream().filter(grid -> grid.name().strip().equalsIgnoreCase(name)).findFirst();
	}

	// ---- the document ----

	private static void fields(Grid sheet, Ledger ledger, Map<String, String> fields) {
		RawRow head = sheet.rows().get(0);
		ledger.skipped(head, Ledger.HEADINGS, Sureness.SURE, "the headings of the columns");
		for (RawRow row : sheet.rows().subList(1, sheet.rows().size())) {
			if (!fields.isEmpty()) {
				ledger.left(row, "the sheet “" + DOCUMENT + "” holds one framework, and this is another row");
				continue;
			}
			for (int i = 0; i < row.cells().size(); i++) {
				String key = Role.key(head.cell(i));
				fields.put(key.isEmpty() && i < COLUMNS_OF_DOCUMENT.size() ? COLUMNS_OF_DOCUMENT.get(i) : key, row.cell(i).strip());
			}
			fields.values().removeIf(String::isEmpty);
			ledger.ofFramework(row, Sureness.SURE);
		}
	}

	private static void header(Map<String, String> fields, Framework framework) {
		fields.forEach((key, words) -> {
			String value = PlainText.line(words);
			switch (key) {
				case "title", "version", "publisher", "creator" -> About.field(framework, key, value);
				case "language" -> About.field(framework, About.fits(key, value) ? key : "reference", value);
				case "identifier" -> {
					if (!Item.uuid(value).isEmpty()) {
						framework.setUuid(Item.uuid(value));
					}
				}
				case "officialsourceurl" -> framework.setReference(value);
				case "statusstartdate" -> About.field(framework, "date", value);
				case "licensetitle" -> framework.setLicence(value);
				case "adoptionstatus" -> status(value).ifPresent(framework::setStatus);
				default -> {
					// a text, or a mark of the format
				}
			}
		});
	}

	private static Optional<Status> status(String words) {
		return switch (words.toLowerCase(Locale.ROOT)) {
			case "draft", "private draft" -> Optional.of(Status.DRAFT);
			case "pending implementation" -> Optional.of(Status.REVIEW);
			case "adopted", "implemented" -> Optional.of(Status.PUBLISHED);
			case "deprecated", "retired" -> Optional.of(Status.RETIRED);
			default -> Optional.empty();
		};
	}

	private static List<Content> facets(Map<String, String> fields) {
		List<Content> facets = new ArrayList<>();
		for (String key : COLUMNS_OF_DOCUMENT) {
			if (WHOLE.containsKey(key) && fields.containsKey(key)) {
				facets.add(WHOLE.get(key).fill(fields.get(key).replace("|", "\n\n")));
			}
		}
		return facets;
	}

	private static List<Slot> slotsOf(Map<String, String> fields) {
		return COLUMNS_OF_DOCUMENT.stream().filter(key -> WHOLE.containsKey(key) && fields.containsKey(key)).map(WHOLE::get).toList();
	}
}
