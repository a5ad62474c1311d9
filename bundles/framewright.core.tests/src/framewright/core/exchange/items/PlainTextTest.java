package framewright.core.exchange.items;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** Text of other people. */
class PlainTextTest {

	@Test
	void blankLinesTakeNoTime() {
		assertFalse(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PlainText.isHostile("a" + "\n".repeat(500_000) + "b")));
	}

	@Test
	void pilesOfMarksAreFound() {
		assertTrue(PlainText.isHostile("x\n\n  " + "1. ".repeat(30)));
		assertTrue(PlainText.isHostile("> ".repeat(50)));
	}
}
