package framewright.format.spreadsheet;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.PlainText;
import framewright.dsl.model.Relation;
import framewright.format.spreadsheet.RawTable.RawRow;

/** What the sheet “CF Association” says: what stands in what, and what refers to what. */
final class OpenSaltAssociations {

	private static final String CHILD_OF = "ischildof";
	private static final Map<String, Relation> RELATIONS = Map.of("exactmatchof", Relation.EXACT, "isrelatedto", Relation.RELATED, "ispeerof", Relation.RELATED, "ispartof", Relation.PART_OF, "precedes", Relation.PRECEDES);

	private final Grid sheet;
	private final Ledger ledger;
	private final Map<String, Integer> columns = new HashMap<>();

	OpenSaltAssociations(Grid sheet, Ledger ledger) {
		this.sheet = sheet;
		this.ledger = ledger;
		RawRow head = sheet.rows().get(0);
		for (int i = 0; i < head.cells().size(); i++) {
			columns.putIfAbsent(Role.key(head.cell(i)), i);
		}
	}

	private String get(RawRow row, String column) {
		Integer place = columns.get(column);
		return place == null ? "" : row.cell(place).strip();
	}

	/** @param document the identifier of the document, which is what the uppermost items stand in; may be empty */
	void into(List<Item> items, Map<Item, Item> parents, String document) {
		Map<String, Item> index = new HashMap<>();
		items.forEach(item -> index.putIfAbsent(item.code().toLowerCase(Locale.ROOT), item));
		items.forEach(item -> index.put(item.id().toLowerCase(Locale.ROOT), item));
		index.remove("");
		Map<Item, Boolean> told = new IdentityHashMap<>();
		ledger.skipped(sheet.rows().get(0), Ledger.HEADINGS, Sureness.SURE, "the headings of the columns");
		for (RawRow row : sheet.rows().subList(1, sheet.rows().size())) {
			Item origin = node(row, "origin", index);
			Item destination = node(row, "destination", index);
			String type = Role.key(get(row, "associationtype"));
			if (origin == null && destination != null) {
				fromElsewhere(row, destination);
				ledger.used(row, "", Sureness.SURE, destination);
				continue;
			}
			if (origin == null) {
				ledger.left(row, "what it begins at, “" + RawTable.shorten(words(row, "origin")) + "”, is not in the sheet of items");
				continue;
			}
			if (type.equals(CHILD_OF) && told.putIfAbsent(origin, true) == null) {
				child(row, origin, destination, parents, document);
			} else {
				link(row, origin, destination, type);
			}
			ledger.used(row, "", Sureness.SURE, origin);
		}
	}

	private void child(RawRow row, Item origin, Item destination, Map<Item, Item> parents, String document) {
		boolean top = !document.isEmpty() && Item.uuid(get(row, "destinationnodeidentifier")).equals(document) || get(row, "destinationnodeidentifier").isEmpty() && destination == null;
		if (destination != null) {
			parents.put(origin, destination);
		} else {
			parents.remove(origin);
			if (!top) {
				ledger.doubt(row, "What it stands in, “" + RawTable.shorten(words(row, "destination")) + "”, is neither the document nor one of its items, so “" + RawTable.shorten(origin.title()) + "” stands at the top.");
			}
		}
	}

	private void link(RawRow row, Item origin, Item destination, String type) {
		Relation relation = type.equals(CHILD_OF) ? Relation.PART_OF : RELATIONS.getOrDefault(type, Relation.RELATED);
		String note = RELATIONS.containsKey(type) || type.equals(CHILD_OF) ? "" : PlainText.line(get(row, "associationtype"));
		if (type.equals(CHILD_OF)) {
			ledger.doubt(row, "“" + RawTable.shorten(origin.title()) + "” stands in a second part, too. A part stands in one, so a reference says the other.");
		}
		if (destination == origin) {
			ledger.doubt(row, "“" + RawTable.shorten(origin.title()) + "” refers to itself.");
		}
		if (destination != null) {
			origin.links().add(new Item.Link(destination, "", "", relation, note));
			return;
		}
		address(row, "destination", origin, relation, note);
	}

	/** What an item of another framework says of one of this; it is told where it leads to. */
	private void fromElsewhere(RawRow row, Item destination) {
		String type = Role.key(get(row, "associationtype"));
		boolean both = RELATIONS.get(type) == Relation.EXACT || RELATIONS.get(type) == Relation.RELATED;
		address(row, "origin", destination, both ? RELATIONS.get(type) : Relation.RELATED, both ? "" : PlainText.line(get(row, "associationtype")) + ", said of it there");
	}

	private void address(RawRow row, String end, Item item, Relation relation, String note) {
		String uri = get(row, end + "nodeuri");
		String id = get(row, end + "nodeidentifier");
		String address = PlainText.line(!uri.isEmpty() ? uri : Item.uuid(id).isEmpty() ? id : "urn:uuid:" + Item.uuid(id));
		String label = PlainText.line(get(row, end + "nodehumancodingscheme"));
		item.links().add(new Item.Link(null, address.isEmpty() ? label : address, address.isEmpty() ? "" : label, relation, note));
	}

	private static String words(RawRow row) {
		return String.join(" | ", row.cells().stream().filter(cell -> !cell.isBlank()).toList());
	}

	private String words(RawRow row, String end) {
		String id = get(row, end + "nodeidentifier");
		String code = get(row, end + "nodehumancodingscheme");
		return !code.isEmpty() ? code : !id.isEmpty() ? id : words(row);
	}

	private Item node(RawRow row, String end, Map<String, Item> index) {
		String uri = get(row, end + "nodeuri");
		for (String key : List.of(get(row, end + "nodeidentifier"), uri.substring(uri.lastIndexOf('/') + 1), get(row, end + "nodehumancodingscheme"))) {
			Item item = key.isEmpty() ? null : index.get(key.toLowerCase(Locale.ROOT));
			if (item != null) {
				return item;
			}
		}
		return null;
	}
}
