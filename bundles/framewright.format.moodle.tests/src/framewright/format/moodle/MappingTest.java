package framewright.format.moodle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Subject;
import framewright.core.history.History;
import framewright.core.history.PublishedVersion;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Framework;

/** What became of ID numbers from one version to the next. */
class MappingTest {

	private static final String OLD = """
			framework guide "Guide" {
			    version 1.0.0
			    status published
			    scale s "Scale" {
			        level low "Low"
			        level high "High"
			    }
			    structure {
			        part "Part" contains part rated on s
			    }
			    part kept "Kept" {
			        at low
			            | low.
			        at high
			            | high.
			    }
			    part renamed "Renamed"
			    part split "Split"
			    part one "One of two"
			    part two "Two of two"
			    part retired "Retired"
			    part removed "Removed"
			    part cut "Cut in two" {
			        at low
			            | low.
			    }
			    part chain "Chain"
			}
			""";

	private static final String NEW = """
			framework guide "Guide" {
			    version 2.0.0
			    status published
			    scale s "Scale" {
			        level lowest "Lowest" formerly low
			    }
			    structure {
			        part "Part" contains part rated on s
			    }
			    part kept "Kept with another title" {
			        at lowest
			            | low.
			    }
			    part anew "Renamed" formerly renamed
			    part split "Split" retired in 2.0.0 replaced by first, second
			    part first "First"
			    part second "Second"
			    part one "One of two" retired in 2.0.0 replaced by both
			    part two "Two of two" retired in 2.0.0 replaced by both
			    part both "Both"
			    part retired "Retired" retired in 2.0.0
			    part cut-a "Cut A"
			    part cut-b "Cut B"
			    part chain "Chain" retired in 2.0.0 replaced by link
			    part link "Link" retired in 2.0.0 replaced by second
			}
			""";

	@TempDir
	Path folder;

	private static List<String> lines(boolean levels, List<Change> changes) {
		Framework old = FrameworkText.read(OLD).orElseThrow();
		Framework now = FrameworkText.read(NEW).orElseThrow();
		return new Mapping(old, now, levels).lines(element -> changes).stream().map(line -> line.oldId() + " -> " + line.newId() + " " + line.what()).toList();
	}

	@Test
	void everyIdNumberOfTheOldVersionIsTold() {
		assertEquals(List.of("guide-1.0.0 -> guide-2.0.0 framework", "kept -> kept kept", "renamed -> renamed kept", "split -> first split", "split -> second split", "one -> both merged", "two -> both merged",
				"retired ->  retired", "removed ->  removed", "cut ->  removed", "chain -> second merged", " -> cut-a new", " -> cut-b new"), lines(false, List.of()));
	}

	/** What differs in capitals alone is the same to databases: the first in the text keeps its name, and what lost its ID number was not kept. */
	@Test
	void onlyEqualIdNumbersAreKept() {
		String old = "framework g \"G\" {\n version 1.0.0\n status published\n structure {\n part \"Part\"\n }\n part Trust \"Trust\"\n}\n";
		Framework before = FrameworkText.read(old).orElseThrow();
		Framework after = FrameworkText.read(old.replace("part Trust \"Trust\"", "part Trust \"Trust\"\n part trust \"Another\"")).orElseThrow();
		Framework inFront = FrameworkText.read(old.replace("part Trust \"Trust\"", "part trust \"Another\"\n part Trust \"Trust\"")).orElseThrow();
		String added = Identity.of(after).of(Frameworks.elements(after).get(1)).toString();
		String moved = Identity.of(inFront).of(Frameworks.elements(inFront).get(1)).toString();
		assertEquals(List.of("Trust -> Trust kept", " -> " + added + " new"), lines(before, after));
		assertEquals(List.of("Trust -> " + moved + " replaced", " -> trust new"), lines(before, inFront));
	}

	private static List<String> lines(Framework before, Framework after) {
		return new Mapping(before, after, false).lines(element -> List.of()).stream().skip(1).map(line -> line.oldId() + " -> " + line.newId() + " " + line.what()).toList();
	}

	@Test
	void whatOnlyTheComparisonKnowsIsTold() {
		Change cut = new Change("1", new Subject("cut", "cut", "Cut in two", "part", "", "", "cut", "Cut in two"), ChangeKind.SPLIT, ChangeClass.STRUCTURAL, "split", "", "", "", "", List.of("cut-a", "cut-b"), OptionalDouble.empty(), "");
		List<String> lines = lines(false, List.of(cut));
		assertTrue(lines.containsAll(List.of("cut -> cut-a split", "cut -> cut-b split", "removed ->  removed")), lines::toString);
	}

	@Test
	void levelsGoWithTheirElement() {
		List<String> lines = lines(true, List.of());
		assertTrue(lines.containsAll(List.of("kept.low -> kept.low kept", "kept.high ->  removed", "cut.low ->  removed")), lines::toString);
	}

	@Test
	void theListStandsBesideTheFile() throws Exception {
		Path published = Files.writeString(folder.resolve("old.txt"), OLD);
		PublishedVersion version = new PublishedVersion("guide", "1.0.0", Optional.of(LocalDate.of(2026, 9, 1)), "", "", Map.of(), "", Optional.empty(), published);
		History history = new History() {
			@Override
			public List<PublishedVersion> published(Library library, String framework) {
				return List.of(version);
			}

			@Override
			public Optional<PublishedVersion> before(Library library, String framework, String number) {
				return Optional.of(version);
			}

			@Override
			public String text(PublishedVersion one) throws IOException {
				return Files.readString(one.file());
			}
		};
		MoodleExporter exporter = new MoodleExporter(type -> type == History.class ? Optional.of(history) : Optional.empty());
		Framework now = Written.framework(folder, NEW);
		Written written = Written.of(exporter, now, Library.containing(folder), Map.of());
		assertEquals(List.of("guide.moodle-since-1.0.0.csv", "guide.moodle.csv"), List.copyOf(written.files().keySet()));
		List<List<String>> rows = MoodleReader.csv(written.files().get("guide.moodle-since-1.0.0.csv").replace("\r\n", "\n").strip());
		assertEquals(Mapping.HEADINGS, rows.get(0));
		assertEquals(List.of("kept", "kept", "kept", "Kept", "Kept with another title"), rows.get(2));
		assertTrue(rows.stream().skip(2).map(row -> row.get(1)).filter(id -> !id.isEmpty()).allMatch(written.read().created()::containsKey), "every new ID number is in the file");
		assertThrows(IOException.class, () -> Written.of(exporter, now, Library.containing(folder), Map.of("since", "9.9.9")));
		assertEquals(written.files(), Written.of(exporter, now, Library.containing(folder), Map.of("since", "1.0.0")).files());
	}
}
