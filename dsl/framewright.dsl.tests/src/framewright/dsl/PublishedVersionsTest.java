package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.dsl.scoping.PublishedVersions;
import framewright.dsl.scoping.PublishedVersions.Version;

class PublishedVersionsTest {

	@Test
	void aLineTellsEverything() {
		assertEquals(List.of(new Version("2.0.0", "2026-09-01", "Institute of Education", "9f2c", Map.of("a", "1.0.0", "b", "2.1.0"), "3.0.0", "2027-09-01")),
				PublishedVersions.parse("2.0.0; on 2026-09-01; by Institute of Education; sha256 9f2c; with a 1.0.0; with b 2.1.0; superseded by 3.0.0; retired on 2027-09-01"));
	}

	@Test
	void inAnyOrderAndSpacing() {
		Version version = PublishedVersions.parse("  2.0.0 ;retired on 2027-09-01;with  a   1.0.0  ;  on 2026-09-01;").get(0);
		assertEquals(new Version("2.0.0", "2026-09-01", null, null, Map.of("a", "1.0.0"), null, "2027-09-01"), version);
	}

	@Test
	void notesAndEmptyLinesMeanNothing() {
		assertEquals(List.of("1.0.0", "2.0.0"), PublishedVersions.parse("# note\r\n\r\n1.0.0\r\n  # note\n2.0.0; on 2026-09-01\n").stream().map(Version::version).toList());
	}

	@Test
	void nonsenseTellsItsVersionAndNoMore() {
		Version version = PublishedVersions.parse("1.0.0; with a; with b 1 2; onwards; by").get(0);
		assertEquals("1.0.0", version.version());
		assertEquals(Map.of(), version.linked());
		assertNull(version.date());
		assertNull(version.publisher());
		assertEquals(List.of(), PublishedVersions.parse(""));
		assertEquals(1, PublishedVersions.parse(";;;").size());
	}

	@ParameterizedTest
	@CsvSource({ "file:/l/published/a/1.0.0.framework,true", "published/a/1.0.0.framework,true", "file:/l/a.framework,false", "file:/published/a.framework,false", "file:/l/published/x/a/1.0.0.framework,false",
			"memory:/a.framework,false", "mailto:a@example.org,false" })
	void whereVersionsLie(String address, boolean published) {
		assertEquals(published, PublishedVersions.isPublished(URI.createURI(address)));
	}
}
