package framewright.format.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Revision;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.library.FrameworkText;
import framewright.dsl.model.Framework;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;

/** What the importers of spreadsheets share: tables become a framework, or a new form of one that is there. */
abstract class SpreadsheetImporter implements UpdatingImporter {

	/**
	 * What was read.
	 *
	 * @param origin the framework that the tables were made of; empty where that is not known
	 * @param others names of sheets that are none of ours
	 */
	record Document(List<RawTable> tables, Optional<String> origin, List<String> others) {
	}

	/** Reads a document. @param each called for every row; may end it by an exception */
	abstract Document document(ImportRequest request, Faults faults, Runnable each) throws IOException;

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		Faults faults = new Faults();
		Document document = document(request, faults, cancelling(monitor));
		Map<Sheet, Table> tables = RawTable.tables(document.tables(), Map.of(), faults);
		if (!tables.containsKey(Sheet.MATRIX) && faults.isEmpty()) {
			throw new UnreadableDocumentException("There is no sheet “" + Sheet.MATRIX.title() + "” in it, which would hold the parts of the framework.");
		}
		FrameworkWords.Written written = written(tables, request.name(), Set.of(), faults);
		Framework framework = FrameworkText.read(written.text()).orElseThrow(() -> new IllegalStateException("the framework made of " + request.source() + " does not parse"));
		return new Imported(framework, lines(document, tables, written.left()));
	}

	@Override
	public Revision revise(ImportRequest request, String existing, IProgressMonitor monitor) throws IOException {
		Faults faults = new Faults();
		Document document = document(request, faults, cancelling(monitor));
		Part today = parts(existing);
		Part base = document.origin().isPresent() ? origin(document.origin().get(), today) : today;
		Map<Sheet, Table> before = bySheet(FrameworkTables.of(base));
		Map<Sheet, Table> tables = RawTable.tables(document.tables(), RawTable.headings(before.get(Sheet.SCALES)), faults);
		sameFramework(tables, today);
		Set<String> taken = names(before.get(Sheet.MATRIX));
		noDeletedName(tables, before.get(Sheet.MATRIX), faults);
		taken.addAll(names(bySheet(FrameworkTables.of(today)).get(Sheet.MATRIX)));
		Map<Sheet, Table> all = new EnumMap<>(bySheet(FrameworkTables.of(base))); // what the document does not have stays
		all.putAll(tables);
		FrameworkWords.Written now = written(all, today.name(), taken, faults);
		return new Revision(FrameworkWords.of(before, today.name(), Set.of(), new Faults()).text(), now.text(), lines(document, tables, now.left()));
	}

	private static Runnable cancelling(IProgressMonitor monitor) {
		return () -> {
			if (monitor != null && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
		};
	}

	/** The words of the framework; safe to be read. */
	private static FrameworkWords.Written written(Map<Sheet, Table> tables, String name, Set<String> taken, Faults faults) throws UnreadableDocumentException {
		FrameworkWords.Written written = FrameworkWords.of(tables, name, taken, faults);
		faults.refuse();
		try {
			PartReader.read(written.text());
		} catch (UnreadablePartException e) {
			throw new IllegalStateException("the framework made of a spreadsheet does not parse", e);
		}
		return written;
	}

	private static Part parts(String text) throws UnreadableDocumentException {
		try {
			return PartReader.read(text);
		} catch (UnreadablePartException e) {
			throw new UnreadableDocumentException("The framework has errors, so it cannot be brought up to date. Correct them first; “framewright validate” lists them.");
		}
	}

	/** What the workbook was made of, unless somebody changed that or it is of another framework. */
	private static Part origin(String text, Part today) {
		try {
			Part origin = PartReader.read(text);
			return origin.name().equals(today.name()) ? origin : today;
		} catch (UnreadablePartException e) {
			return today;
		}
	}

	private static Map<Sheet, Table> bySheet(List<Table> tables) {
		Map<Sheet, Table> bySheet = new EnumMap<>(Sheet.class);
		tables.forEach(table -> bySheet.put(table.sheet(), table));
		return bySheet;
	}

	private static Set<String> names(Table matrix) {
		Set<String> names = new HashSet<>();
		matrix.rows().forEach(row -> {
			names.add(row.get(Column.NAME));
			names.addAll(Cells.ofList(row.get(Column.FORMERLY)));
		});
		return names;
	}

	private static void sameFramework(Map<Sheet, Table> tables, Part existing) throws UnreadableDocumentException {
		List<Row> fields = tables.containsKey(Sheet.FRAMEWORK) ? tables.get(Sheet.FRAMEWORK).rows() : List.of();
		for (Row row : fields) {
			String name = row.get(Column.VALUE).strip();
			if ("name".equals(Labels.word(Labels.FIELDS, row.get(Column.FIELD))) && !name.equals(existing.name())) {
				throw new UnreadableDocumentException("This spreadsheet is of the framework “" + RawTable.shorten(name) + "” and not of “" + existing.name() + "”. Name the file of that framework.");
			}
		}
	}

	/** A row whose permanent name is gone would be a new part, and the old one would be removed with all that refers to it. */
	private static void noDeletedName(Map<Sheet, Table> tables, Table before, Faults faults) {
		if (!tables.containsKey(Sheet.MATRIX)) {
			return;
		}
		Map<String, String> missing = new LinkedHashMap<>();
		before.rows().forEach(row -> missing.put(row.get(Column.NAME), row.get(Column.TITLE)));
		tables.get(Sheet.MATRIX).rows().forEach(row -> missing.remove(row.get(Column.NAME).strip()));
		for (Row row : tables.get(Sheet.MATRIX).rows()) {
			if (row.get(Column.NAME).isBlank() && !row.get(Column.TITLE).isBlank()) {
				missing.entrySet().stream().filter(old -> old.getValue().strip().equalsIgnoreCase(row.get(Column.TITLE).strip())).findFirst().ifPresent(old -> faults.at(Sheet.MATRIX, row, Column.NAME,
						"The permanent name of “" + RawTable.shorten(row.get(Column.TITLE)) + "” was deleted. Write “" + old.getKey() + "” into this cell again (the column may be hidden); for a new part use another title."));
			}
		}
	}

	// ---- account ----

	private static List<SourceLine> lines(Document document, Map<Sheet, Table> tables, Set<Row> left) {
		List<SourceLine> lines = new ArrayList<>();
		for (RawTable raw : document.tables()) {
			Map<Integer, Row> rows = new LinkedHashMap<>();
			tables.get(raw.sheet()).rows().forEach(row -> rows.put(row.number(), row));
			for (RawTable.RawRow row : raw.rows()) {
				String text = raw.name() + ", row " + row.number() + ": " + String.join(" | ", row.cells().stream().filter(cell -> !cell.isBlank()).map(RawTable::shorten).toList());
				Row read = rows.get(row.number());
				int number = lines.size() + 1;
				lines.add(read == null ? SourceLine.skipped(number, text, "headings")
						: left.contains(read) ? SourceLine.left(number, text, raw.name() + ", row " + row.number() + ": the part that this belongs to (“" + read.get(Column.BELONGS) + "”) is not in the sheet Matrix")
								: SourceLine.used(number, text, place(raw.sheet(), read)));
			}
		}
		for (String other : document.others()) {
			lines.add(SourceLine.left(lines.size() + 1, other, "The sheet “" + RawTable.shorten(other) + "” is none that Framewright knows"));
		}
		return lines;
	}

	private static String place(Sheet sheet, Row row) {
		return switch (sheet) {
			case MATRIX -> row.get(Column.KIND) + " “" + RawTable.shorten(row.get(Column.TITLE)) + "”";
			case TEXTS -> row.get(Column.PART) + ", " + row.get(Column.KIND).toLowerCase(Locale.ROOT);
			case FRAMEWORK -> row.get(Column.FIELD);
			default -> sheet.title();
		};
	}
}
