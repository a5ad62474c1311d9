package framewright.editing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.core.library.FrameworkText;
import framewright.editing.Libraries;
import framewright.editing.TextEdit;

class FormattingTest {

	private static final String MESSY = Libraries.ALPHA.replace("    status draft", "  status   draft  // so far").replace("            component", "component").replace("| hear", "|hear");

	@Test
	void laysOutLikeTheCommand() {
		assertEquals(FrameworkText.format(MESSY), TextEdit.apply(MESSY, Formatting.file(MESSY)));
		assertEquals(List.of(), Formatting.file(FrameworkText.format(MESSY)));
		String crlf = MESSY.replace("\n", "\r\n");
		assertEquals(FrameworkText.format(crlf), TextEdit.apply(crlf, Formatting.file(crlf)));
	}

	@Test
	void editsAreNoLargerThanNeeded() {
		String text = Libraries.BETA.replace("    version 2.0.0", "  version 2.0.0");
		assertEquals(List.of(TextEdit.insert(text.indexOf("version"), "  ")), Formatting.file(text));
	}

	@Test
	void aSelectionLeavesOtherLinesAlone() {
		int at = MESSY.indexOf("status");
		assertEquals(MESSY.replace("  status   draft", "    status draft"), TextEdit.apply(MESSY, Formatting.selection(MESSY, at, 1)));
		int line = MESSY.indexOf("|hear");
		assertEquals(MESSY.replace("|hear", "| hear"), TextEdit.apply(MESSY, Formatting.selection(MESSY, line, 0)));
		assertEquals(FrameworkText.format(MESSY), TextEdit.apply(MESSY, Formatting.selection(MESSY, 0, MESSY.length())).replace("\n\n\n", "\n\n"));
	}

	@Test
	void whatDoesNotParseStays() {
		assertEquals(List.of(), Formatting.file(MESSY + "}"));
		assertEquals(List.of(), Formatting.selection(MESSY + "}", 0, 500));
		assertEquals(List.of(), Formatting.selection("", 5, Integer.MAX_VALUE));
	}
}
