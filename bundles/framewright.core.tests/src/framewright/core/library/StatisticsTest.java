package framewright.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

class StatisticsTest {

	private static Statistics of(String text) {
		return Statistics.of(FrameworkText.read(text).orElseThrow());
	}

	@Test
	void theToolkitHasItsFullSize() throws IOException {
		Statistics toolkit = of(Samples.text("leadership-toolkit"));
		assertEquals(Map.of("domain", 4, "subdomain", 16, "component", 70), toolkit.elements());
		assertEquals(210, toolkit.descriptors());
		assertEquals(3, toolkit.levels());
		assertEquals("leadership-toolkit", toolkit.framework());
		assertEquals("Leadership Toolkit", toolkit.title());
		assertEquals("2.0.0", toolkit.version());
	}

	@Test
	void whatIsRetiredIsCountedApart() {
		Statistics statistics = of(Samples.small("one", """
				    domain old "Old" retired in 1.1.0 {
				        summary
				            | These words count no more.
				        subdomain old-too "Old, too" {
				            component old-as-well "Old as well" {
				                at some
				                    | nor these.
				            }
				        }
				    }
				"""));
		assertEquals(Map.of("domain", 1, "subdomain", 1, "component", 1), statistics.elements());
		assertEquals(3, statistics.retired(), "the element that says so, and what stands in it");
		assertEquals(2, statistics.descriptors());
		assertEquals(Map.of(), statistics.facets());
		assertEquals(4, statistics.words());
	}

	@Test
	void facetsAreCountedByTheirEntries() {
		Statistics statistics = of(Samples.small("one", """
				    summary
				        | One two -- three.
				    summary "Again"
				        | Four.
				    questions "How?"
				        - Five?
				        -- Six?
				        - Seven?
				    voices {
				        voice
				            | Eight.
				        voice
				            | Nine.
				    }
				    reading {
				        work "A book" by "Somebody"
				    }
				"""));
		assertEquals(Map.of("summary", 2, "questions", 3, "voices", 2, "reading", 1), statistics.facets());
		assertEquals(2, statistics.levels());
		assertEquals(4 + 9, statistics.words());
	}

	@Test
	void anEmptyFrameworkHasNothingOfAnything() {
		Statistics statistics = of("framework one \"One\" {\n}\n");
		assertEquals(Map.of("domain", 0, "subdomain", 0, "component", 0), statistics.elements());
		assertEquals(0, statistics.words());
		assertEquals(null, statistics.version());
	}
}
