package framewright.format.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import framewright.core.exchange.ImportRequest;
import framewright.format.spreadsheet.RawTable.RawRow;

/** Reads the CSV files that {@link CsvExporter} writes and people edit. */
public class CsvImporter extends SpreadsheetImporter {

	@Override
	public int recognise(String name, byte[] beginning) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean named = ending.equals("csv");
		String text = new String(beginning, StandardCharsets.UTF_8);
		String head = text.lines().findFirst().orElse("");
		try {
			List<RawRow> rows = CsvReader.rows(name, head.startsWith("\uFEFF") ? head.substring(1) : head, () -> {
			});
			if (CsvReader.sheet(rows).isPresent()) {
				return !CsvReader.isOurs(rows) ? 45 : named ? 95 : 70;
			}
		} catch (IOException e) {
			// the first row is none of ours
		}
		return named ? 20 : 0;
	}

	@Override
	Document document(ImportRequest request, Faults faults, Runnable each) throws IOException {
		return new Document(CsvReader.read(request.source(), new Refusals(faults), each), Optional.empty(), List.of());
	}
}
