package framewright.ui.tests.model.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.ImportReport;
import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.model.ModelFactory;
import framewright.ui.model.imports.Branches;
import framewright.ui.model.imports.SourceList;
import framewright.ui.model.imports.SourceList.Filter;
import framewright.ui.model.imports.SourceList.State;

class SourceListTest {

	private static SourceList list(List<SourceLine> lines, List<Doubt> doubts, List<Correction> corrections) {
		return new SourceList(new ImportReport(Path.of("a.csv"), Path.of("a.framework"), "test", lines, doubts, List.of(), corrections, Optional.empty()), Branches.of(ModelFactory.eINSTANCE.createFramework()));
	}

	private static SourceLine guessed(int number) {
		return SourceLine.used(number, "Line " + number, "Somewhere").as("", Sureness.GUESSED);
	}

	@Test
	void linesAreKnownByTheirNumbersWhereSomeAreMissing() {
		SourceList list = list(List.of(SourceLine.used(2, "Line 2", "Title"), guessed(5), SourceLine.used(6, "Line 6", "Text"), guessed(40)), List.of(new Doubt(6, "Look."), new Doubt(3, "A line that is not there."), new Doubt(0, "All of it.")),
				List.of(new Correction(2, 2, "text")));
		assertEquals("Line 40", list.row(40).orElseThrow().text());
		assertEquals(Optional.empty(), list.row(3));
		assertEquals(State.SAID, list.row(2).orElseThrow().state());
		assertEquals(List.of(5, 6, 40), list.rows(Filter.TO_LOOK_AT).stream().map(SourceList.Row::number).toList());
		assertEquals(OptionalInt.of(5), list.next(0, true));
		assertEquals(OptionalInt.of(40), list.next(6, true));
		assertEquals(OptionalInt.of(5), list.next(40, true), "around");
		assertEquals(OptionalInt.of(40), list.next(1, false));
		assertEquals(OptionalInt.of(5), list.next(6, false));
		assertEquals(List.of("A line that is not there.", "All of it."), list.doubts());
	}
}
