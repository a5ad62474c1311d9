package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** {@code framewright diff} and {@code framewright merge}, as a person or a script calls them. */
class CompareTest {

	private static final Set<String> KINDS = Set.of("added", "removed", "retired", "moved", "renamed", "retitled", "reworded", "reordered", "level-added", "level-removed", "scale-changed", "reference-changed",
			"metadata-changed", "split", "merged");

	private static final String BASE = "framework f \"F\" {\n    domain d \"One\" {\n        why\n            | A reason. Another reason.\n    }\n}\n";

	private final Product product = Product.built();

	@TempDir
	Path folder;

	@Test
	void tellsWhatChangedBetweenAPublishedVersionAndTheFile() throws Exception {
		Path library = Product.samples(folder);
		Product.Run run = product.run(library, "diff", "leadership-toolkit.framework@1.0.0", "leadership-toolkit.framework");
		assertEquals(1, run.code(), run.err());
		assertEquals("", run.err());
		assertTrue(run.lines().get(0).startsWith("“Leadership Toolkit”: ") && run.lines().get(0).contains(" from version 1.0.0 to leadership-toolkit.framework, "), run.lines().get(0));
		assertTrue(run.out().contains("New level “Highest impact”. [structural, affects assessment]"), run.out());
	}

	@Test
	void nothingToTellOfOneAndTheSame() throws Exception {
		Path library = Product.samples(folder);
		Product.Run run = product.run(library, "diff", "leadership-toolkit.framework", "leadership-toolkit.framework");
		assertEquals(0, run.code());
		assertTrue(run.out().startsWith("Nothing changed in “Leadership Toolkit”"), run.out());
	}

	@Test
	void jsonHoldsAtLeastWhatTheDesignSays() throws Exception {
		Path library = Product.samples(folder);
		Product.Run run = product.run(library, "diff", "leading-in-the-specialism.framework@1.0.0", "leading-in-the-specialism.framework", "--format", "json");
		assertEquals(1, run.code(), run.err());
		JsonObject json = Json.parse(run.out()).getAsJsonObject();
		assertFalse(json.get("summary").getAsString().isBlank());
		assertTrue(json.get("suggestedVersion").getAsString().matches("\\d+\\.\\d+\\.\\d+"));
		Set<String> kinds = new HashSet<>();
		for (JsonElement one : json.getAsJsonArray("changes")) {
			JsonObject change = one.getAsJsonObject();
			assertTrue(change.keySet().containsAll(Set.of("element", "kind", "class", "facet", "level", "old", "new")), change.toString());
			assertTrue(KINDS.contains(change.get("kind").getAsString()), change.toString());
			assertTrue(Set.of("editorial", "substantive", "structural", "breaking").contains(change.get("class").getAsString()), change.toString());
			kinds.add(change.get("kind").getAsString());
		}
		assertTrue(kinds.containsAll(Set.of("moved", "renamed", "split", "reordered", "reworded", "retitled")), kinds.toString());
	}

	@Test
	void everyReportIsWritten() throws Exception {
		Path library = Product.samples(folder);
		for (String format : List.of("html", "markdown", "docx", "release-notes", "json", "text")) {
			Path out = folder.resolve("report." + format);
			Product.Run run = product.run(library, "diff", "leadership-toolkit.framework@1.0.0", "leadership-toolkit.framework", "--format", format, "--out", out.toString());
			assertEquals(1, run.code(), format + ": " + run.err());
			assertEquals("report." + format, run.out().strip());
			assertTrue(Files.size(out) > 1000, format);
		}
	}

	@Test
	void whatCannotBeComparedIsRefusedInPlainWords() throws Exception {
		Files.writeString(folder.resolve("good.framework"), BASE);
		Files.writeString(folder.resolve("bad.framework"), BASE.replace("\"One\" {", "\"One {"));
		Files.write(folder.resolve("binary.framework"), new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
		refused("“bad.framework” cannot be read. Line 2: ", "diff", "good.framework", "bad.framework");
		refused("binary.framework: this is not a text file in UTF-8.", "diff", "good.framework", "binary.framework");
		refused("none.framework: there is no such file or folder.", "diff", "good.framework", "none.framework");
		refused("this is a folder. Name a file", "diff", "good.framework", ".");
		refused("There is no report called “pdf”.", "diff", "good.framework", "good.framework", "--format", "pdf");
		refused("Say with --out which file to write.", "diff", "good.framework", "good.framework", "--format", "docx");
	}

	@Test
	void mergesWhatTwoPeopleWrote() throws Exception {
		Path ours = write("ours", BASE.replace("A reason.", "A good reason."));
		Path theirs = write("theirs", BASE.replace("Another reason.", "A second reason."));
		Product.Run run = product.run(folder, "merge", write("base", BASE).toString(), ours.toString(), theirs.toString(), "--out", "merged.framework");
		assertEquals(0, run.code(), run.err() + run.out());
		assertEquals(BASE.replace("A reason. Another reason.", "A good reason. A second reason."), Files.readString(folder.resolve("merged.framework")));
	}

	@Test
	void aConflictIsShownWithAllThreeTexts() throws Exception {
		Path ours = write("ours", BASE.replace("\"One\"", "\"Two\""));
		Path theirs = write("theirs", BASE.replace("\"One\"", "\"Three\""));
		Product.Run run = product.run(folder, "merge", write("base", BASE).toString(), ours.toString(), theirs.toString(), "--out", ours.toString());
		assertEquals(1, run.code(), run.err());
		assertTrue(run.lines().get(0).endsWith("both changed d"), run.out());
		String merged = Files.readString(ours);
		assertTrue(merged.contains("<<<<<<< yours\n    domain d \"Two\" {\n||||||| before\n    domain d \"One\" {\n=======\n    domain d \"Three\" {\n>>>>>>> theirs\n"), merged);
	}

	@Test
	void aMergeThatIsRefusedWritesNothing() throws Exception {
		Path theirs = write("theirs", "framework f \"F\" {");
		refused("Nothing was written.", "merge", write("base", BASE).toString(), write("ours", BASE.replace("One", "Two")).toString(), theirs.toString(), "--out", "merged.framework");
		assertFalse(Files.exists(folder.resolve("merged.framework")));
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name + ".framework"), text);
	}

	private void refused(String message, String... arguments) throws Exception {
		Product.Run run = product.run(folder, arguments);
		assertEquals(2, run.code(), String.join(" ", arguments));
		assertTrue(run.err().contains(message), run.err());
		assertEquals("", run.out());
	}
}
