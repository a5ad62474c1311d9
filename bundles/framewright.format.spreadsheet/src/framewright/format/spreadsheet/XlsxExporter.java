package framewright.format.spreadsheet;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Brand;
import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.extension.Options;

/** Writes a framework as an Excel workbook that can be edited and imported again. */
public class XlsxExporter implements Exporter {

	@Override
	public Fidelity fidelity(Options options) {
		return Fidelity.WHOLE;
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Writing " + request.framework().getName(), 10);
		FrameworkParts parts = FrameworkParts.of(request.framework());
		SubMonitor reading = progress.split(4).setWorkRemaining(Math.max(1, parts.numbers().size()));
		List<Table> tables = FrameworkTables.of(parts.framework(), element -> parts.numbers().getOrDefault(element, ""), () -> reading.split(1));
		SubMonitor writing = progress.split(6).setWorkRemaining(Math.max(1, tables.stream().mapToInt(table -> table.rows().size()).sum()));
		byte[] workbook = XlsxWriter.write(tables, request.framework().getTitle(), origin(tables, request.framework().getName()), depths(tables, Kinds.of(parts.framework())), Brand.of(request.library()),
				Edition.of(request.framework(), request.library()).moment(), () -> writing.split(1));
		request.output().write(request.framework().getName() + ".xlsx", workbook);
		return ExportResult.COMPLETE;
	}

	/** The framework as these tables say it, without comments, which are not for those who get the workbook. */
	static String origin(List<Table> tables, String name) {
		Map<Sheet, Table> bySheet = new EnumMap<>(Sheet.class);
		tables.forEach(table -> bySheet.put(table.sheet(), table));
		return FrameworkWords.of(bySheet, name, Set.of(), new Faults()).text();
	}

	/** How deep the kinds of parts stand where they stand highest, the outermost at 0. Those that are not used stand as deep as the deepest. */
	private static Map<String, Integer> depths(List<Table> tables, Kinds kinds) {
		Map<String, Integer> elements = new HashMap<>(Map.of(Labels.FRAMEWORK, -1));
		Map<String, Integer> depths = new LinkedHashMap<>();
		kinds.labels().forEach(label -> depths.put(label, Integer.MAX_VALUE));
		for (Row row : tables.get(Sheet.MATRIX.ordinal()).rows()) {
			int depth = elements.getOrDefault(row.get(Column.INSIDE), 0) + 1;
			elements.put(row.get(Column.NAME), depth);
			depths.merge(row.get(Column.KIND), depth, Math::min);
		}
		int deepest = depths.values().stream().filter(depth -> depth < Integer.MAX_VALUE).mapToInt(Integer::intValue).max().orElse(0);
		depths.replaceAll((kind, depth) -> Math.min(depth, deepest));
		return depths;
	}
}
