package framewright.editing.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeMatrix;
import framewright.core.compare.ChangeMatrix.Cell;
import framewright.core.compare.ChangeMatrix.Column;
import framewright.core.compare.ChangeMatrix.Row;
import framewright.core.compare.Changes;
import framewright.core.compare.Changes.Side;
import framewright.core.compare.Comparison;
import framewright.core.compare.Merged;
import framewright.core.compare.Run;
import framewright.core.compare.Subject;
import framewright.core.compare.UnreadableTextException;
import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.form.FormText;
import framewright.editing.matrix.Filter.Show;

class MatrixTest {

	static final String TEXT = """
			framework toolkit "Toolkit" {
			    version 1.0.0
			    scale impact "Impact" stem "A leader will" {
			        level some "Some impact"
			        level high "High impact"
			    }
			    scale depth "Depth" {
			        level one "One"
			    }
			    structure {
			        domain "Domain" numbered 1 contains component, standard
			        component "Component" numbered i rated on impact
			        standard "Standard" stem "The school will" contains component rated on depth
			    }
			    domain people "Leading people" {
			        component listening "Listen to others" {
			            at some
			                | hear **other** views.
			            at high
			                | seek out:
			                |
			                | - views
			                | - doubts
			        }
			        component trust "Build trust"
			        component old "Gone" retired in 1.0.0
			        component team "Build a team" {
			            at high
			                | make it strong.
			        }
			    }
			    domain school "Leading the school" {
			        standard plan "Plan ahead" {
			            at one
			                | look ahead.
			            component year "Plan the year" {
			                at some
			                    | know the dates.
			            }
			        }
			    }
			    domain empty "Nothing yet"
			}
			""";

	private final MatrixView view = new MatrixView();

	@BeforeEach
	void read() throws UnreadablePartException {
		view.take(FormText.read(TEXT));
	}

	private static List<String> headings(MatrixView view) {
		return view.rows().stream().map(row -> ".".repeat(row.depth()) + row.heading()).toList();
	}

	@Test
	void ratedElementsStandUnderThoseThatHoldThem() {
		assertEquals(List.of("1 Leading people", ".1.i Listen to others", ".1.ii Build trust", ".1.iii Build a team", "2 Leading the school", ".Plan ahead", "..i Plan the year"), headings(view));
		assertEquals(List.of("Element", "Some impact", "High impact"), List.of(view.heading(0), view.heading(1), view.heading(2)));
		assertEquals("A leader will", view.rows().get(1).stem());
		assertFalse(view.isCell(0, 1));
		assertTrue(view.isCell(1, 1));
		assertEquals("hear **other** views.", view.text(1, 1));
		assertEquals("4 elements", view.told());
	}

	@Test
	void anotherScaleHasOtherRows() throws UnreadablePartException {
		assertEquals(List.of("impact", "depth"), view.matrix().orElseThrow().scales().stream().map(Matrix.Scale::name).toList());
		view.choose(FormText.read(TEXT), "depth");
		assertEquals(List.of("2 Leading the school", ".Plan ahead"), headings(view));
		assertEquals("The school will", view.rows().get(1).stem());
		assertEquals("look ahead.", view.text(1, 1));
	}

	@Test
	void aFrameworkWithoutLevelsSaysSo() throws UnreadablePartException {
		view.take(FormText.read("framework a \"A\" {\n    domain b \"B\"\n}\n"));
		assertEquals(List.of(), view.rows());
		assertTrue(view.told().startsWith("No element of this framework is rated"));
	}

	@Test
	void rowsFold() {
		view.fold(view.rows().get(0), true);
		assertEquals(List.of("1 Leading people", "2 Leading the school", ".Plan ahead"), headings(view).subList(0, 3));
		assertTrue(view.isFolded(view.rows().get(0)));
		view.foldAll(true);
		assertEquals(2, view.rows().size());
		assertEquals(2, view.reveal("trust"));
		view.foldAll(false);
		assertEquals(7, view.rows().size());
	}

	@Test
	void wordsFindRowsAndThoseAboveThem() {
		view.filter(new Filter("Doubts VIEWS", Show.ALL));
		assertEquals(List.of("1 Leading people", ".1.i Listen to others"), headings(view));
		assertEquals("1 of 4 elements", view.told());
		view.filter(new Filter("leading people", Show.ALL));
		assertEquals(4, view.rows().size());
		view.filter(new Filter("other views", Show.ALL));
		assertEquals(2, view.rows().size(), "words are found without their signs");
		view.filter(new Filter("nowhere", Show.ALL));
		assertEquals(List.of(), view.rows());
	}

	@Test
	void missingTextsAreFound() throws UnreadablePartException {
		view.filter(new Filter("", Show.MISSING));
		assertEquals(List.of("1 Leading people", ".1.ii Build trust", ".1.iii Build a team"), headings(view).subList(0, 3));
		assertEquals(3, view.matrix().orElseThrow().missing(view.rows().get(0)));
		// What was found stays while it is written.
		view.take(FormText.read(TEXT.replace("component trust \"Build trust\"", "component trust \"Build trust\" {\n at some\n | be true.\n at high\n | be truer.\n }")));
		assertEquals(".1.ii Build trust", headings(view).get(1));
		assertEquals(1, view.matrix().orElseThrow().missing(view.rows().get(0)));
		view.filter(new Filter("", Show.MISSING));
		assertEquals(".1.iii Build a team", headings(view).get(1));
	}

	@Test
	void foldsOutsideTheFilterComeBack() {
		view.fold(view.rows().get(0), true);
		view.filter(new Filter("trust", Show.ALL));
		assertEquals(List.of("1 Leading people", ".1.ii Build trust"), headings(view));
		view.fold(view.rows().get(0), true);
		assertEquals(1, view.rows().size());
		view.filter(Filter.ALL);
		assertTrue(view.isFolded(view.rows().get(0)));
		view.filter(new Filter("team", Show.ALL));
		assertEquals(2, view.reveal("trust"));
		assertTrue(view.filter().isAll());
	}

	@Test
	void textsOutliveTheFrameworkTheyWereReadFrom() throws UnreadablePartException {
		MatrixRow listening = view.rows().get(1);
		MatrixRow team = view.rows().get(3);
		view.text(1, 1);
		view.take(FormText.read(TEXT.replace("make it strong", "make it stronger")));
		assertSame(listening.texts(), view.rows().get(1).texts());
		assertNotSame(team.texts(), view.rows().get(3).texts());
		assertEquals("make it stronger.", view.text(3, 2));
	}

	@Test
	void cellsAreSpoken() {
		assertEquals("1 Leading people, unfolded, 3 texts missing", view.spoken(0, 0));
		assertEquals("1.i Listen to others, High impact: seek out:\n• views\n• doubts", view.spoken(1, 2));
		assertEquals("1.ii Build trust, Some impact: no text yet", view.spoken(2, 1));
		assertEquals("1 Leading people, Some impact: not rated", view.spoken(0, 1));
		view.changed(new ChangedCells("1.0.0", Map.of("listening", Set.of("some")), ""));
		assertEquals("1.i Listen to others, Some impact: hear other views.. Changed since version 1.0.0", view.spoken(1, 1));
	}

	/** Says of everything that it differs by one cell; what is really compared is tested where the parts come together. */
	private static final class Fake implements Comparison {
		private Text older;

		@Override
		public Changes between(Text old, Text now, BooleanSupplier cancelled) throws UnreadableTextException {
			older = old;
			if (old.text().isEmpty()) {
				throw new UnreadableTextException("It has no words.");
			}
			Side side = new Side("toolkit", "Toolkit", "1.0.0", "");
			Subject team = new Subject("team", "team", "Build a team", "component", "1.iii", "1.iii", "people", "Leading people");
			ChangeMatrix matrix = new ChangeMatrix(List.of(new Column("impact", "some", "Some"), new Column("impact", "high", "High")), List.of(new Row(team, Cell.SAME, List.of(Cell.NONE, Cell.MEDIUM), false)));
			return new Changes(side, side, List.of(), "1.0.0", "", List.of(), matrix, List.of());
		}

		@Override
		public Changes judged(Changes changes, Map<String, ChangeClass> weights) {
			return changes;
		}

		@Override
		public List<Run> redline(String old, String now) {
			return List.of();
		}

		@Override
		public Merged merge(String base, String ours, String theirs) {
			throw new IllegalStateException("nothing is merged here");
		}

		@Override
		public String reject(String old, String now, Change change) {
			throw new IllegalStateException("nothing is taken back here");
		}
	}

	@Test
	void whatChangedSinceTheLastVersionIsFound(@TempDir Path folder) throws IOException, UnreadablePartException {
		Fake comparison = new Fake();
		Path file = folder.resolve("toolkit.framework");
		FormText now = FormText.read(TEXT);
		view.filter(new Filter("", Show.CHANGED));
		view.changed(ChangedCells.since(file, now, comparison, () -> false));
		assertEquals("This framework has no published version yet, so everything in it is new.", view.told());
		assertEquals(List.of(), view.rows());

		Path published = Files.createDirectories(folder.resolve("published/toolkit"));
		Files.writeString(folder.resolve("library.settings"), "");
		Files.writeString(published.resolve("0.9.0.framework"), "older");
		Files.writeString(published.resolve("0.10.0.framework"), "old");
		view.changed(ChangedCells.since(file, now, comparison, () -> false));
		assertEquals("old", comparison.older.text());
		assertEquals("0.10.0", view.changed().version());
		assertEquals(List.of("1 Leading people", ".1.iii Build a team"), headings(view));
		assertFalse(view.isChanged(1, 1));
		assertTrue(view.isChanged(1, 2));

		Files.writeString(published.resolve("1.1.0.framework"), "");
		assertEquals("What changed since the last published version cannot be told. It has no words.", ChangedCells.since(file, now, comparison, () -> false).why());
	}

	@Test
	void ratedElementsOfAThousandRowsAreReadInAMoment() throws UnreadablePartException {
		StringBuilder text = new StringBuilder("framework big \"Big\" {\n    scale s \"S\" {\n        level a \"A\"\n        level b \"B\"\n    }\n    domain d \"D\" {\n        subdomain e \"E\" {\n");
		for (int i = 0; i < 1000; i++) {
			text.append("            component c").append(i).append(" \"C").append(i).append("\" {\n                at a\n                    | say ").append(i).append(".\n            }\n");
		}
		FormText big = FormText.read(text.append("        }\n    }\n}\n").toString());
		view.take(big);
		assertEquals(1002, view.rows().size());
		long start = System.nanoTime();
		view.take(big);
		view.filter(new Filter("say 99", Show.MISSING));
		long took = (System.nanoTime() - start) / 1_000_000;
		assertEquals(21, view.rows().size());
		assertTrue(took < 2_000, () -> took + " ms");
	}
}
