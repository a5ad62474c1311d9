package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import framewright.product.Product.Run;

/** The commands that save, publish and tell of versions. */
class VersionsTest {

	private final Product product = Product.built();

	@TempDir
	Path temporary;

	private Path folder;
	private Path one;

	@BeforeEach
	void settle() throws Exception {
		folder = Product.real(temporary);
		Product.write(folder.resolve("library.settings"), "");
		one = Product.write(folder.resolve("one.framework"), Product.small("one", ""));
	}

	private Run refused(String... arguments) throws Exception {
		Run run = product.run(folder, arguments);
		assertEquals(2, run.code(), String.join(" ", arguments) + "\n" + run.out() + run.err());
		return run;
	}

	private void start() throws Exception {
		Run run = product.run(folder, "save", ".", "-m", "Begin", "--start", "--author", "Ada Brown <ada@example.org>");
		assertEquals(0, run.code(), run.err());
		assertEquals("", run.err());
		assertTrue(run.out().contains("  one.framework\n"), run.out());
	}

	private void edit(String from, String to) throws Exception {
		String text = Files.readString(one);
		assertTrue(text.contains(from), text);
		Product.write(one, text.replace(from, to));
	}

	@Test
	void versionsAreSavedListedAndRead() throws Exception {
		assertTrue(refused("save", ".", "-m", "Begin").err().contains("--start"));
		assertFalse(Files.exists(folder.resolve(".git")));
		refused("save", ".");
		start();
		assertEquals(new Run(0, "Nothing has changed since the last version.\n", ""), product.run(folder, "save", ".", "-m", "Again"));
		edit("| listen.", "| hear.");
		Run saved = product.run(folder, "save", "one.framework", "-m", "Plainer words", "--author", "Ben Zoë");
		assertEquals(0, saved.code(), saved.err());
		JsonObject versions = Json.parse(product.run(folder, "versions", "one.framework", "--format", "json").out()).getAsJsonObject();
		assertEquals("1.2.0", versions.get("version").getAsString());
		assertTrue(versions.get("saved").getAsBoolean());
		JsonArray all = versions.getAsJsonArray("versions");
		assertEquals(List.of("Plainer words", "Begin"), all.asList().stream().map(version -> version.getAsJsonObject().get("message").getAsString()).toList());
		assertEquals("Ben Zoë", all.get(0).getAsJsonObject().get("author").getAsString());
		assertTrue(product.run(folder, "versions", ".").out().contains(": Plainer words"));
		String first = all.get(1).getAsJsonObject().get("id").getAsString();
		edit("version 1.2.0", "version 1.3.0");
		assertEquals("1.2.0", Json.parse(product.run(folder, "stats", "one.framework@saved", "--format", "json").out()).getAsJsonObject().get("version").getAsString());
		assertEquals(0, product.run(folder, "validate", "one.framework@" + first).code());
		assertTrue(product.run(folder, "diff", "one.framework@" + first, "one.framework").out().contains("hear"));
		refused("format", "one.framework@saved");
		refused("stats", "one.framework@nonsense");
		assertTrue(Files.readString(one).contains("version 1.3.0"));
	}

	@Test
	void anElementTellsItsHistory() throws Exception {
		start();
		edit("| listen.", "| hear.");
		product.run(folder, "save", ".", "-m", "Plainer words", "--author", "Ben");
		Run text = product.run(folder, "history", "one.framework", "listening");
		assertEquals(0, text.code(), text.err());
		assertTrue(text.out().contains("reworded by Ben\n  Plainer words\n") && text.out().contains("| listen.") && text.out().contains("written by Ada Brown"), text.out());
		JsonObject json = Json.parse(product.run(folder, "history", "one.framework", "listening", "--format", "json").out()).getAsJsonObject();
		assertEquals(List.of("reworded", "written"), json.getAsJsonArray("wordings").asList().stream().map(wording -> wording.getAsJsonObject().get("event").getAsString()).toList());
		assertTrue(refused("history", "one.framework", "nobody").err().contains("no element"));
	}

	@Test
	void whatIsPublishedNeverChanges() throws Exception {
		Run published = product.run(folder, "publish", "one.framework", "--date", "2026-09-01", "--author", "Ada");
		assertEquals(new Run(0, "Published version 1.2.0 of one: published/one/1.2.0.framework\n", ""), published);
		assertTrue(Files.readString(one).contains("status published\n    date 2026-09-01\n"));
		assertEquals(0, product.run(folder, "validate", "one.framework@1.2.0").code());
		Run again = refused("publish", "one.framework");
		assertTrue(again.out().startsWith("one.framework:1:1: error: Version 1.2.0 is published and never changes."), again.out());
		refused("publish", ".");
		assertTrue(product.run(folder, "versions", "one.framework").out().contains("published  1.2.0      2026-09-01  An institute\n"));
		start();
		edit("version 1.2.0", "version 1.3.0");
		assertEquals(0, product.run(folder, "publish", ".", "--author", "Ada").code());
		assertTrue(product.run(folder, "versions", "one.framework").out().contains("[published as 1.3.0]"));
		edit("at some", "at nothing");
		edit("version 1.3.0", "version 1.4.0");
		assertTrue(refused("publish", "one.framework").out().contains("error:"));
		assertFalse(Files.exists(folder.resolve("published/one/1.4.0.framework")));
	}

	@Test
	void whatCannotBeReadIsLeftOut() throws Exception {
		start();
		Product.write(folder.resolve("two.framework"), Product.small("two", ""));
		Product.write(one, "framework one {");
		Run run = product.run(folder, "save", ".", "-m", "Two");
		assertEquals(1, run.code());
		assertTrue(run.out().contains("  two.framework\n") && !run.out().contains("one.framework"), run.out());
		assertTrue(run.err().startsWith("one.framework:1:"), run.err());
		refused("save", "one.framework", "-m", "One");
	}
}
