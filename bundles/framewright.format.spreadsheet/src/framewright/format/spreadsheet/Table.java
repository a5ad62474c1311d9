package framewright.format.spreadsheet;

import java.util.List;
import java.util.Map;

/**
 * A sheet with its rows.
 *
 * @param levels the columns of {@link Sheet#MATRIX} that hold the texts for levels: the heading of each by the name of its level, in their order
 */
record Table(Sheet sheet, Map<String, String> levels, List<Row> rows) {

	Table(Sheet sheet, List<Row> rows) {
		this(sheet, Map.of(), rows);
	}
}
