package framewright.format.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV (RFC 4180). */
final class CsvWriter {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private CsvWriter() {
	}

	static String write(Table table, char delimiter, boolean mark, Runnable each) throws IOException {
		StringBuilder text = new StringBuilder(mark ? BYTE_ORDER_MARK : "");
		List<Object> columns = new ArrayList<>(table.sheet().columns());
		columns.addAll(columns.indexOf(Column.SHORT) + 1, table.levels().keySet());
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
			for (Object column : columns) {
				printer.print(CsvText.defuse(column instanceof Column one ? one.header() : table.levels().get(column)));
			}
			printer.println();
			for (Row row : table.rows()) {
				each.run();
				for (Object column : columns) {
					printer.print(CsvText.defuse(column instanceof Column one ? row.get(one) : row.level((String) column)));
				}
				printer.println();
			}
		}
		return text.toString();
	}
}
