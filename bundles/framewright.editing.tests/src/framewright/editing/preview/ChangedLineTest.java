package framewright.editing.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import framewright.editing.TextEdit;

class ChangedLineTest {

	private static final Path FILE = Path.of("a.framework");

	private static List<String> lines(String text, TextEdit... edits) {
		return ChangedLine.of(FILE, "A", text, List.of(edits)).stream().map(line -> line.line() + ": " + line.before() + " > " + line.after()).toList();
	}

	@Test
	void editsOfOneLineAreShownTogether() {
		assertEquals(List.of("1: one two > eins zwei", "3: last > end"), lines("  one two\n\nlast", new TextEdit(6, 3, "zwei"), new TextEdit(2, 3, "eins"), new TextEdit(11, 4, "end")));
	}

	@Test
	void linesThatComeAndGoStandBesideEachOther() {
		assertEquals(List.of("2: b  c > x"), lines("a\nb\nc\nd", new TextEdit(2, 3, "x")));
		assertEquals(List.of("2: b > b  new"), lines("a\nb\nc", TextEdit.insert(3, "\n  new")));
		assertEquals(List.of(), lines("a"));
	}
}
