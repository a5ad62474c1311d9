package framewright.format.moodle;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The last look at what is about to be written: everything by which Moodle would drop a line or misread it without saying so. What an author can write is mended before;
 * this makes sure of it.
 */
final class Preflight {

	private Preflight() {
	}

	/** @throws IOException when Moodle would not read every line as it is meant */
	static void check(List<Row> rows) throws IOException {
		Set<String> ids = new HashSet<>();
		Set<String> seen = new HashSet<>();
		rows.stream().filter(row -> !row.framework()).forEach(row -> ids.add(row.id()));
		require(rows.stream().filter(Row::framework).count() == 1 && rows.get(0).framework(), "one line is for the framework, the first", rows.get(0));
		for (Row row : rows) {
			require(!row.id().isEmpty() && row.id().length() <= IdNumbers.LONGEST && !row.id().contains(",") && !row.id().equals("0"), "the ID number can be used", row);
			require(row.framework() || seen.add(row.id().toLowerCase(Locale.ROOT)), "no ID number is there twice", row);
			require(!row.shortName().isBlank() && row.shortName().codePointCount(0, row.shortName().length()) <= Mends.LONGEST && !row.shortName().equals("0"), "the short name can be used", row);
			require(row.parent().isEmpty() || seen.contains(row.parent().toLowerCase(Locale.ROOT)) && ids.contains(row.parent()), "the competency it stands in comes before it", row);
			require(!row.framework() || row.parent().isEmpty(), "the framework stands in nothing", row);
			require(row.scaleValues().isEmpty() == row.scaleConfiguration().isEmpty(), "a scale has values and a configuration", row);
			for (String related : row.related().isEmpty() ? new String[0] : row.related().split(",")) {
				require(ids.contains(related) && !related.equals(row.id()), "what it refers to is there", row);
			}
		}
	}

	private static void require(boolean holds, String what, Row row) throws IOException {
		if (!holds) {
			throw new IOException("“" + row.shortName() + "” (" + row.id() + ") cannot be written for Moodle: it is required that " + what + ". Check the framework and mend what is found.");
		}
	}
}
