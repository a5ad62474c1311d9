package framewright.format.spreadsheet;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.extension.Options;

/** Writes a framework as CSV files, one for each sheet of the workbook, that can be edited and imported again. */
public class CsvExporter implements Exporter {

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
		char delimiter = switch (request.options().text("delimiter")) {
			case "semicolon" -> ';';
			case "tab" -> '\t';
			default -> ',';
		};
		for (Table table : tables) {
			// All files are written, so that none of an earlier export says what is no longer so.
			request.output().write(request.framework().getName() + "-" + table.sheet().suffix() + ".csv", CsvWriter.write(table, delimiter, request.options().flag("mark"), () -> writing.split(1)));
		}
		return ExportResult.COMPLETE;
	}
}
