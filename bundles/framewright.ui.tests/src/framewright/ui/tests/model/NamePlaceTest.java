package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import framewright.ui.model.text.NamePlace;

class NamePlaceTest {

	/** The place is where the bar ¦ stands. */
	private static boolean possible(String line) {
		int column = line.indexOf('¦');
		return NamePlace.isPossible(line.replace("¦", ""), column);
	}

	@Test
	void namesStandInTheLanguageItself() {
		assertEquals(true, possible("    see c¦12 as related\n"));
		assertEquals(true, possible("¦component"));
		assertEquals(true, possible("component c1¦ \"One\" {"));
		assertEquals(true, possible("component c1 \"One \\\" more\" from b¦ {"));
	}

	@Test
	void proseNotesAndTitlesNameNothing() {
		assertEquals(false, possible("    | see c¦12"));
		assertEquals(false, possible("    - see c¦12"));
		assertEquals(false, possible("    -- see c¦12"));
		assertEquals(false, possible("component c1 // see c¦2"));
		assertEquals(false, possible("component c1 \"One \\\" mo¦re\" {"));
		assertEquals(false, possible("component c1 {  ¦  "));
		assertEquals(false, NamePlace.isPossible("", 0));
		assertEquals(false, NamePlace.isPossible("abc", 7));
	}
}
