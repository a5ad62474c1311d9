package framewright.editing.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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

	private static List<String> between(String before, String after) {
		return ChangedLine.between(Path.of("/a.framework"), "A", before, after).stream().map(line -> line.line() + ": " + line.before() + " > " + line.after()).toList();
	}

	@Test
	void linesOfTwoTextsAreFoundWhateverIsInThem() {
		assertEquals(List.of(), between("a\nb\n", "a\nb\n"));
		assertEquals(List.of("2: b > bee", "4:  > e"), between("a\nb\n{ d\n", "a\nbee\n{ d\ne\n"));
		assertEquals(List.of("1: a > "), between("a\nb\nc", "b\nc"));
		assertEquals(List.of("1:  > a", "1:  > b"), between("", "a\nb\n"));
	}

	@Test
	void longTextsThatDifferEverywhereAreTold() {
		String before = java.util.stream.IntStream.range(0, 60_000).mapToObj(i -> "old " + i + "\n").collect(java.util.stream.Collectors.joining());
		List<String> lines = assertTimeoutPreemptively(java.time.Duration.ofSeconds(10), () -> between(before, before.replace("old", "new")));
		assertEquals(60_000, lines.size());
		assertEquals("60000: old 59999 > new 59999", lines.getLast());
	}
}
