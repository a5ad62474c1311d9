package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.exchange.Imported;
import framewright.core.exchange.Revision;
import framewright.dsl.model.Framework;

/** What was exported and imported again is what it was. */
class RoundTripTest {

	@TempDir
	Path folder;

	@Test
	void aFrameworkThatUsesEverythingComesBack() throws IOException {
		comesBack(Sample.TEXT);
	}

	@Test
	void theSampleLibraryComesBack() throws IOException {
		try (var files = Files.list(Path.of(System.getProperty("framewright.samples")))) {
			List<Path> frameworks = files.filter(file -> file.toString().endsWith(".framework")).sorted().toList();
			assertTrue(frameworks.size() > 3);
			for (Path file : frameworks) {
				Framework framework = Sheets.framework(Files.readString(file));
				Sheets sheets = new Sheets(folder);
				for (Path exported : List.of(sheets.xlsx(framework), sheets.csv(framework, "comma"))) {
					Imported imported = Sheets.read(exported, framework.getName());
					assertEquals(unordered(framework), unordered(imported.framework()), exported.toString());
				}
			}
		}
	}

	/** The clauses of a line may stand in any order. */
	private static String unordered(Framework framework) {
		return Sheets.canonical(framework).lines().map(line -> java.util.Arrays.stream(line.split(" ")).sorted().collect(java.util.stream.Collectors.joining(" "))).collect(java.util.stream.Collectors.joining("\n"));
	}

	/** How many frameworks by chance are tried with each seed; more with {@code -Dframewright.chance=100}. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void anyFrameworkComesBack(long seed) throws IOException {
		for (int i = 0; i < Integer.getInteger("framewright.chance", 4); i++) {
			comesBack(AnyFramework.text(seed * 1_000 + i));
		}
	}

	private void comesBack(String text) throws IOException {
		Framework framework = Sheets.framework(text);
		String before = Sheets.canonical(framework);
		Sheets sheets = new Sheets(folder);
		for (Path file : List.of(sheets.xlsx(framework), sheets.csv(framework, "comma"), sheets.csv(framework, "semicolon"))) {
			Imported imported = Sheets.read(file, framework.getName());
			assertEquals(before, Sheets.canonical(imported.framework()), file + " of\n" + text);
			assertEquals(List.of(), imported.left());
			Revision revision = Sheets.revise(file, framework.getName(), text);
			assertEquals(revision.base(), revision.now(), "nothing was edited");
		}
	}

	@Test
	void theSameFrameworkMakesTheSameBytes() throws Exception {
		Framework framework = Sheets.framework(Sample.TEXT);
		byte[] first = Files.readAllBytes(new Sheets(folder).xlsx(framework));
		Thread.sleep(2_100); // an archive tells two seconds apart
		byte[] second = Files.readAllBytes(new Sheets(folder).xlsx(Sheets.framework(Sample.TEXT)));
		assertEquals(List.of(java.util.Arrays.hashCode(first), first.length), List.of(java.util.Arrays.hashCode(second), second.length));
	}
}
