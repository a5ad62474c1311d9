package framewright.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import framewright.dsl.scoping.PublishedVersions;
import framewright.versions.git.VersionLines;

class VersionLinesTest {

	private static final String BASE = "# note\n1.0.0; on 2026-01-01; by A\n";

	@Test
	void aLineSaysAllAndNothingThatNobodyMeant() {
		String text = VersionLines.add("", "1.0.0", LocalDate.of(2026, 1, 1), "Smith; retired on 2020-01-01\nx", "abc", Map.of("b", "2.0.0", "a", "1.0.0"));
		assertEquals("1.0.0; on 2026-01-01; by Smith, retired on 2020-01-01,x; sha256 abc; with a 1.0.0; with b 2.0.0\n", text);
		PublishedVersions.Version version = PublishedVersions.parse(text).get(0);
		assertEquals(null, version.retired());
		assertEquals(Map.of("a", "1.0.0", "b", "2.0.0"), version.linked());
	}

	@Test
	void anEarlierStageTakesThePlaceOfNothing() {
		String text = VersionLines.add(BASE, "2.0.0-rc.1", LocalDate.of(2026, 2, 1), "", "d", Map.of());
		assertEquals(BASE + "2.0.0-rc.1; on 2026-02-01; sha256 d\n", text);
		assertEquals("# note\n1.0.0; on 2026-01-01; by A; superseded by 2.0.0\n2.0.0-rc.1; on 2026-02-01; sha256 d; superseded by 2.0.0\n2.0.0; on 2026-03-01; sha256 e\n",
				VersionLines.add(text, "2.0.0", LocalDate.of(2026, 3, 1), "", "e", Map.of()));
	}

	@Test
	void linesOfBothSidesComeTogether() {
		assertEquals(Optional.of(BASE + "1.1.0; by us\n1.2.0; by them\n"), VersionLines.merge(BASE, BASE + "1.1.0; by us\n", BASE + "1.2.0; by them\n"));
		assertEquals(Optional.of("# note\n1.0.0; on 2026-01-01; by A; superseded by 1.1.0; retired on 2027-01-01\n1.1.0\n"),
				VersionLines.merge(BASE, BASE.replace("by A", "by A; superseded by 1.1.0") + "1.1.0\n", BASE.replace("by A", "by A; retired on 2027-01-01")));
		assertEquals(Optional.empty(), VersionLines.merge(BASE, BASE + "1.1.0; by us\n", BASE + "1.1.0; by them\n"));
		assertEquals(Optional.empty(), VersionLines.merge(BASE, BASE.replace("by A", "by B"), BASE.replace("by A", "by C")));
		assertEquals(Optional.empty(), VersionLines.merge(BASE, "# note\n", BASE.replace("by A", "by C")));
		assertEquals(Optional.of(BASE.replace("by A", "by C")), VersionLines.merge(BASE, BASE, BASE.replace("by A", "by C")));
		assertEquals(Optional.of("# note\n"), VersionLines.merge(BASE, "# note\n", BASE));
		assertEquals(Optional.of("# note\n"), VersionLines.merge(BASE, BASE, "# note\n"));
	}
}
