package framewright.format.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.MadeFramework;
import framewright.core.exchange.Revision;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.ItemFramework;
import framewright.core.exchange.items.ItemRevision;
import framewright.core.exchange.items.Slot;
import framewright.dsl.model.Content;
import framewright.dsl.model.Framework;
import framewright.format.spreadsheet.RawTable.RawRow;

/** What importers of other people's spreadsheets share: rows become items, and items a framework or a newer form of one that is there. */
abstract class ForeignImporter implements UpdatingImporter {

	/**
	 * What was read of a document.
	 *
	 * @param roots the items that stand in nothing
	 * @param header puts what is told of the framework into it
	 * @param facets what is said of the framework as a whole
	 * @param holds what the document has a place for
	 * @param whole the texts about the framework as a whole for which it has a place
	 */
	record Document(List<Item> roots, Header header, List<Content> facets, ItemRevision.Holds holds, List<Slot> whole) {
	}

	/** Puts what a document tells of a framework into it. */
	interface Header {
		void into(Framework framework);
	}

	/** Reads the items of a document. */
	abstract Document document(List<Grid> grids, ImportRequest request, Ledger ledger, Runnable each) throws IOException;

	@Override
	public Imported read(ImportRequest request, IProgressMonitor monitor) throws IOException {
		Runnable each = each(request, monitor);
		Remarks remarks = new Remarks();
		List<Grid> grids = grids(request, remarks, each);
		Ledger ledger = new Ledger(grids, request.corrections());
		Document document = sound(document(grids, request, ledger, each), ledger);
		ledger.remarks(remarks.remarks());
		ItemFramework made = new ItemFramework(request.name(), null);
		document.header().into(made.framework());
		if (made.framework().getTitle() == null) {
			made.framework().setTitle(request.name());
		}
		Framework framework = made.make(document.roots(), document.facets(), used(document), each);
		return new Imported(framework, ledger.lines(framework, made::element), ledger.doubts(), Ledger.MEANINGS);
	}

	@Override
	public Revision revise(ImportRequest request, String existing, IProgressMonitor monitor) throws IOException {
		Runnable each = each(request, monitor);
		Remarks remarks = new Remarks();
		List<Grid> grids = grids(request, remarks, each);
		Ledger ledger = new Ledger(grids, request.corrections());
		Document document = sound(document(grids, request, ledger, each), ledger);
		ItemRevision revision = ItemRevision.of(existing);
		ItemRevision.Bound bound = revision.bind(document.roots());
		ItemFramework base = new ItemFramework(revision.existing().getName(), revision.existing());
		base.make(revision.items(document.holds()), revision.facets(document.whole()), List.of(), each);
		ItemFramework now = new ItemFramework(revision.existing().getName(), revision.existing());
		document.header().into(now.framework());
		revision.keep(now.framework());
		Framework framework = now.make(bound.roots(), document.facets(), List.of(), each);
		List<SourceLine> lines = new ArrayList<>(ledger.lines(framework, now::element));
		Set<Integer> retired = new HashSet<>();
		bound.retired().forEach(item -> retired.add(item.line()));
		lines.replaceAll(line -> retired.contains(line.number()) ? SourceLine.skipped(line.number(), line.text(), "the framework has retired this part").at(line.where()) : line);
		return new Revision(MadeFramework.text(base.framework()), MadeFramework.text(framework), lines, ledger.doubts());
	}

	private static List<String> used(Document document) {
		Set<String> used = new HashSet<>();
		Item.each(document.roots(), item -> used.addAll(item.levels().keySet()));
		return document.holds().levels().stream().filter(used::contains).toList();
	}

	private static Runnable each(ImportRequest request, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + request.source().getFileName(), 1_000);
		return () -> {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			progress.setWorkRemaining(1_000).worked(1);
		};
	}

	private static List<Grid> grids(ImportRequest request, Remarks remarks, Runnable each) throws IOException {
		byte[] beginning;
		try (InputStream in = Files.newInputStream(request.source())) {
			beginning = in.readNBytes(XlsxImporter.ZIP.length);
		}
		if (XlsxImporter.begins(beginning, XlsxImporter.OLD)) {
			throw new UnreadableDocumentException("This workbook is of an older kind, or it is protected by a password. Save it as “Excel Workbook (.xlsx)” without a password.");
		}
		List<Grid> grids = XlsxImporter.begins(beginning, XlsxImporter.ZIP) ? XlsxReader.grids(request.source(), remarks, each) : List.of(csv(request, remarks, each));
		if (grids.stream().allMatch(grid -> grid.rows().isEmpty())) {
			throw new UnreadableDocumentException("There is nothing in this file. Check whether it is the one that you mean.");
		}
		return grids;
	}

	/** In CSV, what begins like a formula is a text. Programs that open the file may not see it that way. */
	private static Grid csv(ImportRequest request, Remarks remarks, Runnable each) throws IOException {
		List<RawRow> rows = CsvReader.rows(request.source(), "", remarks, each);
		for (RawRow row : rows) {
			for (int i = 0; i < row.cells().size(); i++) {
				if (row.cell(i).startsWith("=") || row.cell(i).startsWith("@") && row.cell(i).contains("(")) {
					remarks.add("", row.number(), "Cell " + Faults.cell(row.number(), i) + " begins like a formula. It was taken as the text that it is.");
				}
			}
		}
		return new Grid("", rows);
	}

	// ---- what every list of items must be ----

	/** No identifier twice, nothing too deep. */
	private static Document sound(Document document, Ledger ledger) throws UnreadableDocumentException {
		if (document.roots().isEmpty()) {
			throw new UnreadableDocumentException("No row of it can be made a part of a framework. It needs a row with headings such as Code, Title or Statement, and below it a row for each part.");
		}
		Map<String, Item> uuids = new HashMap<>();
		Map<String, Item> codes = new HashMap<>();
		Item.each(document.roots(), item -> {
			Item same = item.uuid().isEmpty() ? null : uuids.putIfAbsent(item.uuid(), item);
			if (same != null) {
				ledger.doubt(item.line(), "Its identifier is that of line " + same.line() + ", too. It was left out here, since an identifier belongs to one part.");
				item.withoutUuid();
			}
			Item coded = item.code().isEmpty() ? null : codes.putIfAbsent(item.code(), item);
			if (coded != null) {
				ledger.doubt(item.line(), "Its code, “" + RawTable.shorten(item.code()) + "”, is that of line " + coded.line() + ", too.");
			}
		});
		Item.flatten(document.roots(), item -> ledger.doubt(item.line(), "It stands more than " + Item.DEEPEST + " deep, so it was put beside what it stands in."));
		return document;
	}

	/** The items as a tree. */
	static List<Item> tree(List<Item> items, Map<Item, Item> parents, Ledger ledger) {
		Map<Item, Item> all = new IdentityHashMap<>(parents);
		return Item.tree(new ArrayList<>(new LinkedHashSet<>(items)), all, item -> ledger.doubt(item.line(), "By what the rows say it stands in itself, so it stands at the top."));
	}
}
