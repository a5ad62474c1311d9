package framewright.format.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.ItemRevision;
import framewright.core.exchange.items.PlainText;
import framewright.core.exchange.items.Slot;
import framewright.dsl.model.Content;
import framewright.dsl.model.Relation;
import framewright.format.spreadsheet.RawTable.RawRow;

/** Reads tables of other people, workbooks and CSV: whatever has a row for each part, and headings that tell what the columns are. */
public class TableImporter extends ForeignImporter {

	@Override
	public int recognise(String name, byte[] beginning) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (!List.of("csv", "tsv", "tab").contains(ending) || XlsxImporter.begins(beginning, XlsxImporter.ZIP) || XlsxImporter.begins(beginning, XlsxImporter.OLD)) {
			return 0;
		}
		String head = new String(beginning, StandardCharsets.UTF_8).lines().map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line).filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
		try {
			List<RawRow> rows = CsvReader.rows(name, head, () -> {
				// one row
			});
			return !rows.isEmpty() && TableColumns.known(rows.get(0), null) > 1 ? 65 : 55;
		} catch (IOException e) {
			return 55; // a heading on several lines
		}
	}

	@Override
	public int recognise(Path file, byte[] beginning) {
		return XlsxImporter.begins(beginning, XlsxImporter.ZIP) && !XlsxReader.sheetNames(file).isEmpty() ? 60 : recognise(file.getFileName().toString(), beginning);
	}

	/** A table within a document. */
	private record Found(Grid grid, RawRow head, int known) {

		List<RawRow> body() {
			return grid.rows().subList(grid.rows().indexOf(head) + 1, grid.rows().size());
		}
	}

	@Override
	Document document(List<Grid> grids, ImportRequest request, Ledger ledger, Runnable each) throws IOException {
		UnaryOperator<String> options = request.options()::text;
		List<Found> tables = tables(grids, options, ledger);
		Found first = tables.get(0);
		TableColumns columns = TableColumns.of(first.head(), tables.stream().flatMap(table -> table.body().stream()).toList(), options);
		columns.guesses().forEach(guess -> ledger.doubt(first.head(), guess));
		About about = new About();
		Map<Item, Item> parents = new IdentityHashMap<>();
		List<Item> items = new ArrayList<>();
		for (Found table : tables) {
			Item sheet = tables.size() == 1 ? null : new Item(ledger.number(table.head())).title(PlainText.line(table.grid().name()));
			ledger.skipped(table.head(), Ledger.HEADINGS, table.known() > 2 ? Sureness.SURE : Sureness.LIKELY, "the headings of the columns");
			about.rows(table.grid().rows().subList(0, table.grid().rows().indexOf(table.head())), ledger, false);
			about.rows(table.body().stream().filter(row -> ledger.said(row).equals(Ledger.TITLE)).toList(), ledger, true);
			items.addAll(new TableItems(columns, sheet, table.body(), ledger).of(table.body(), parents, each));
		}
		Set<Slot> slots = new LinkedHashSet<>(List.of(new Slot("summary")));
		slots.addAll(columns.slots().values());
		slots.add(new Slot("note"));
		slots.add(new Slot("note", "Identifier"));
		boolean codes = columns.has(Role.CODE) || items.stream().anyMatch(item -> !item.code().isEmpty());
		ItemRevision.Holds holds = new ItemRevision.Holds(codes, columns.has(Role.KIND) || !columns.leafKind().isEmpty() || !columns.path().isEmpty(), columns.has(Role.SHORT) && columns.title() != Role.SHORT,
				items.stream().anyMatch(item -> !item.uuid().isEmpty()), columns.has(Role.AUDIENCE), List.copyOf(columns.levels().values()), List.copyOf(slots),
				columns.has(Role.RELATED) ? EnumSet.of(Relation.RELATED) : Set.of(), columns.has(Role.RELATED) ? EnumSet.of(Relation.RELATED) : Set.of());
		List<Content> facets = about.facets();
		return new Document(tree(items, parents, ledger), about::into, facets, holds, facets.isEmpty() ? List.of() : List.of(new Slot("summary")));
	}

	/** The sheet that a person names or that looks most like a table, and others with the same headings. */
	private static List<Found> tables(List<Grid> grids, UnaryOperator<String> options, Ledger ledger) throws UnreadableDocumentException {
		String chosen = options.apply("sheet").strip();
		List<Grid> candidates = chosen.isEmpty() ? grids : grids.stream().filter(grid -> grid.name().equalsIgnoreCase(chosen)).toList();
		if (candidates.isEmpty()) {
			throw new UnreadableDocumentException("There is no sheet “" + RawTable.shorten(chosen) + "”. The sheets are " + String.join(", ", grids.stream().map(grid -> RawTable.shorten(grid.name())).limit(30).toList()) + ".");
		}
		List<Found> found = new ArrayList<>();
		for (Grid grid : candidates) {
			Optional<RawRow> head = TableColumns.headings(grid, ledger, options);
			head.ifPresent(row -> found.add(new Found(grid, row, TableColumns.known(row, options) + (ledger.said(row).equals(Ledger.HEADINGS) ? 100 : 0))));
		}
		if (found.isEmpty()) {
			Grid longest = candidates.stream().max(java.util.Comparator.comparingInt(grid -> grid.rows().size())).orElseThrow();
			RawRow first = longest.rows().stream().filter(row -> row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1 && !row.cells().get(0).startsWith("#")).findFirst().orElse(longest.rows().get(0));
			ledger.doubt(first, "No heading is one that Framewright knows. This row was taken for the headings; if it is not, say which row is, or which column is what with the options.");
			found.add(new Found(longest, first, 0));
		}
		Found best = found.stream().max(java.util.Comparator.<Found>comparingInt(Found::known).thenComparingInt(one -> one.grid().rows().size())).orElseThrow();
		List<Found> same = found.stream().filter(one -> one == best || signature(one.head()).equals(signature(best.head()))).toList();
		if (same.size() > 1) {
			ledger.doubt(same.get(0).head(), "Several sheets have the same headings. Each was taken for a part with the name of the sheet. If only one is meant, name it with the option “sheet”.");
		}
		Set<Grid> used = new HashSet<>();
		same.forEach(one -> used.add(one.grid()));
		for (Grid grid : grids) {
			if (used.stream().noneMatch(one -> one == grid)) {
				grid.rows().forEach(row -> ledger.left(row, "the sheet “" + RawTable.shorten(grid.name()) + "” was not read: its headings are not those of the table"));
			}
		}
		return same;
	}

	private static String signature(RawRow head) {
		return String.join("\n", head.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList()).strip();
	}
}
