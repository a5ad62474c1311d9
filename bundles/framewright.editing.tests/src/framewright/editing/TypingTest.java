package framewright.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import framewright.editing.Typing.Edit;

class TypingTest {

	private static String typed(String before, String after, boolean unclosed) {
		Edit edit = Typing.enter(before, after, "\n", unclosed);
		String text = before.substring(0, before.length() - edit.back()) + edit.text();
		int caret = before.length() - edit.back() + edit.caret();
		return text.substring(0, caret) + "^" + text.substring(caret) + after;
	}

	@Test
	void proseGoesOn() {
		assertEquals("  | some words\n  | ^", typed("  | some words", "", false));
		assertEquals("  | some\n  | ^words", typed("  | some", "words", false));
	}

	@Test
	void listsGoOn() {
		assertEquals("    - one\n    - ^", typed("    - one", "", false));
		assertEquals("    -- one\n    -- ^", typed("    -- one", "", false));
	}

	@Test
	void anEmptyLineOfProseEndsIt() {
		assertEquals("    ^", typed("    | ", "", false));
		assertEquals("    ^", typed("    - ", "", false));
	}

	@Test
	void aBraceIsClosedOnlyWhenItIsNot() {
		assertEquals("domain a \"A\" {\n    ^\n}", typed("domain a \"A\" {", "", true));
		assertEquals("domain a \"A\" {\n    ^", typed("domain a \"A\" {", "", false));
	}

	@Test
	void afterAFacetProseBegins() {
		assertEquals("    summary\n        | ^", typed("    summary", "", false));
		assertEquals("    at some\n        | ^", typed("    at some", "", false));
		assertEquals("    questions \"Ask\"\n        - ^", typed("    questions \"Ask\"", "", false));
		assertEquals("    publisher \"Summary\"\n    ^", typed("    publisher \"Summary\"", "", false));
	}

	@Test
	void commentsComeAndGo() {
		String lines = "    owner \"A\"\n\n  contact \"B\"\n";
		String commented = "    // owner \"A\"\n\n  // contact \"B\"\n";
		assertEquals(commented, Typing.toggleComment(lines));
		assertEquals(lines, Typing.toggleComment(commented));
	}

	@Test
	void aClosingBraceStepsBack() {
		assertTrue(Typing.closeBrace("        ").isPresent());
		assertTrue(Typing.closeBrace("    | ").isEmpty());
	}

	@Test
	void wrappedLinesBeginUnderTheirText() {
		assertEquals(6, Typing.textColumn("    | text"));
		assertEquals(2, Typing.textColumn("- text"));
		assertEquals(0, Typing.textColumn(""));
	}

	@Test
	void aQuotationIsClosedAtOnceAndGonePast() {
		assertEquals(new Edit(0, "\"\"", 1), Typing.quote("domain people ", " {").orElseThrow());
		assertEquals(new Edit(0, "", 1), Typing.quote("domain people \"Leading", "\" {").orElseThrow());
		assertTrue(Typing.quote("domain people \"Leading", "").isEmpty(), "it closes what is open");
		assertTrue(Typing.quote("domain people ", "Leading\"").isEmpty(), "words follow");
		assertTrue(Typing.quote("    | she said ", "").isEmpty(), "prose");
		assertTrue(Typing.quote("    // she said ", "").isEmpty(), "a comment");
		assertTrue(Typing.quote("link \"https://a.example", "").isEmpty(), "no comment in a quotation");
	}

	@Test
	void pastedParagraphsStayProse() {
		assertEquals("one two\n    |\n    | three", Typing.paste("    | ", "one  two\r\n\r\n\r\nthree\r\n", "\n").orElseThrow());
		assertEquals("one\n    | two", Typing.paste("    | Words ", "one\ntwo", "\n").orElseThrow());
		assertEquals(" one\n    | two", Typing.paste("    | Words.", " one\ntwo", "\n").orElseThrow());
		assertEquals(" one\n    | two", Typing.paste("    |", "one\ntwo", "\n").orElseThrow());
		assertTrue(Typing.paste("    | Words ", "one two", "\n").isEmpty());
		assertTrue(Typing.paste("    domain ", "one\ntwo", "\n").isEmpty());
	}

	@Test
	void proseOfTheLanguageKeepsItsMarksOnce() {
		assertEquals("one\n    | two\n    | - three", Typing.paste("    | ", "| one\n        | two\n        - three", "\n").orElseThrow());
	}

	@Test
	void aListInProseGoesOnAndEnds() {
		assertEquals("    | - one\n    | - ^", typed("    | - one", "", false));
		assertEquals("    | ^", typed("    | - ", "", false));
	}

	@Test
	void pastedListsStayLists() {
		assertEquals("- one\n    | - two", Typing.paste("    | ", "- one\n- two", "\n").orElseThrow());
		assertEquals("Heading\n    |\n    | - one\n    | - two", Typing.paste("    | ", "Heading\n\n• one\n•\ttwo", "\n").orElseThrow());
		assertEquals("one\n    - two\n    - three", Typing.paste("    - ", "one\n\ntwo\n* three", "\n").orElseThrow());
	}
}
