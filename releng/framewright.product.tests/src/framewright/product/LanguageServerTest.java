package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** {@code framewright lsp}, driven as an editor drives it: a process, and the protocol over its standard input and output. */
class LanguageServerTest {

	private static final String ONE = Product.small("one", "    see two.talk as related\n");
	private static final String TWO = Product.small("two", "");

	private final Product product = Product.built();

	@TempDir
	Path temporary;

	private Path folder;
	private String one;
	private String two;
	private Client client;

	@BeforeEach
	void start() throws Exception {
		folder = Product.real(temporary).resolve("a library – ü");
		Product.write(folder.resolve("library.settings"), "title = A library\n");
		one = Product.write(folder.resolve("one.framework"), ONE).toUri().toString();
		two = Product.write(folder.resolve("two.framework"), TWO).toUri().toString();
		client = new Client(product.folder());
	}

	@AfterEach
	void stop() throws Exception {
		client.close();
	}

	private JsonObject initialize() throws Exception {
		Map<String, Object> capabilities = Map.of(
				"workspace", Map.of("workspaceEdit", Map.of("documentChanges", true, "resourceOperations", List.of("rename")), "didChangeWatchedFiles", Map.of("dynamicRegistration", true)),
				"textDocument", Map.of("completion", Map.of("completionItem", Map.of("snippetSupport", true))));
		Map<String, Object> params = new HashMap<>(Map.of("capabilities", capabilities, "workspaceFolders", List.of(Map.of("uri", folder.toUri().toString(), "name", "library"))));
		params.put("processId", null);
		JsonObject result = client.result("initialize", params).getAsJsonObject();
		client.tell("initialized", Map.of());
		return result;
	}

	private void openOne(String text) throws Exception {
		client.open(one, text);
		client.problems(one, 1);
	}

	private static List<String> strings(JsonArray list, String member) {
		return list.asList().stream().map(item -> item.getAsJsonObject().get(member).getAsString()).toList();
	}

	@Test
	void beginsAndEndsAsAgreed() throws Exception {
		assertTrue(client.error("textDocument/hover", Client.at(one, ONE, "listening")).contains("initialize"));
		JsonObject result = initialize();
		assertEquals("Framewright", result.getAsJsonObject("serverInfo").get("name").getAsString());
		JsonObject abilities = result.getAsJsonObject("capabilities");
		for (String ability : List.of("completionProvider", "hoverProvider", "definitionProvider", "referencesProvider", "documentHighlightProvider", "documentSymbolProvider", "workspaceSymbolProvider", "renameProvider",
				"documentFormattingProvider", "documentRangeFormattingProvider", "codeActionProvider", "foldingRangeProvider", "semanticTokensProvider")) {
			assertTrue(abilities.has(ability), ability);
		}
		assertEquals(2, abilities.getAsJsonObject("textDocumentSync").get("change").getAsInt());
		JsonObject registration = client.asked();
		assertEquals("client/registerCapability", registration.get("method").getAsString());
		assertTrue(registration.toString().contains("**/*.framework"));
		assertTrue(client.error("initialize", Map.of("capabilities", Map.of())).contains("begun already"));
		assertTrue(client.result("shutdown", null).isJsonNull());
		assertTrue(client.error("textDocument/hover", Client.at(one, ONE, "listening")).contains("over"));
		client.tell("exit", Map.of());
		assertEquals(0, client.end());
		assertEquals("", client.log());
	}

	@Test
	void anEndWithoutShutdownIsAFailure() throws Exception {
		initialize();
		client.tell("exit", Map.of());
		assertEquals(1, client.end());
	}

	@Test
	void aClientThatIsGoneEndsTheServer() throws Exception {
		initialize();
		client.hangUp();
		assertEquals(1, client.end());
	}

	@Test
	void tellsWhatIsWrongWhileTyping() throws Exception {
		initialize();
		client.open(one, ONE);
		assertEquals(List.of(), client.problems(one, 1));
		int at = ONE.indexOf("at some") + "at s".length();
		client.tell("textDocument/didChange", Map.of("textDocument", Map.of("uri", one, "version", 2), "contentChanges", List.of(Map.of("range", Client.range(ONE, at, at + 3), "text", "um"))));
		assertEquals(List.of("descriptor-missing", "unknown-level"), client.problems(one, 2).stream().sorted().toList());
		String changed = ONE.replace("at some", "at sum");
		// Two changes in one message, the second one in the text after the first: an emoji counts for two.
		int title = changed.indexOf("Listening\"");
		String smiling = changed.substring(0, title) + "\uD83D\uDE00 " + changed.substring(title);
		int sum = smiling.indexOf("at sum") + "at ".length();
		client.tell("textDocument/didChange", Map.of("textDocument", Map.of("uri", one, "version", 3), "contentChanges",
				List.of(Map.of("range", Client.range(changed, title, title), "text", "\uD83D\uDE00 "), Map.of("range", Client.range(smiling, sum, sum + 3), "text", "some"))));
		assertEquals(List.of(), client.problems(one, 3));
		String whole = smiling.replace("at sum", "at some");
		JsonObject hover = client.result("textDocument/hover", Client.at(one, whole, "listening")).getAsJsonObject();
		assertTrue(hover.getAsJsonObject("contents").get("value").getAsString().contains("\uD83D\uDE00 Listening"), hover.toString());
		client.tell("textDocument/didChange", Map.of("textDocument", Map.of("uri", one, "version", 4), "contentChanges", List.of(Map.of("text", "framework one \"One\" {"))));
		assertTrue(client.problems(one, 4).contains("syntax"));
		client.tell("textDocument/didClose", Client.text(one));
		client.waitFor(one, List.of());
	}

	@Test
	void tellsWhatIsWrongInOtherFilesWhenTheyChange() throws Exception {
		Path wrong = Product.write(folder.resolve("wrong.framework"), Product.small("wrong", "").replace("at some", "at sum"));
		initialize();
		client.waitFor(wrong.toUri().toString(), List.of("descriptor-missing", "unknown-level"));
		Files.writeString(wrong, Product.small("wrong", ""));
		client.tell("workspace/didChangeWatchedFiles", Map.of("changes", List.of(Map.of("uri", wrong.toUri().toString(), "type", 2))));
		client.waitFor(wrong.toUri().toString(), List.of());
		openOne(ONE);
		client.open(two, TWO.replace("subdomain talk", "subdomain speech"));
		client.waitFor(one, List.of("dangling-reference"));
		Files.writeString(folder.resolve("two.framework"), TWO.replace("subdomain talk", "subdomain talks"));
		client.tell("textDocument/didSave", Client.text(two));
		client.tell("textDocument/didClose", Client.text(two));
		assertTrue(client.list("textDocument/definition", Client.at(one, ONE, "talk as")).isEmpty());
	}

	@Test
	void completes() throws Exception {
		initialize();
		String text = ONE.replace("                at high\n                    | listen to everyone.\n", "                \n");
		openOne(text);
		int place = text.indexOf("                \n") + 16;
		JsonArray items = client.list("textDocument/completion", Map.of("textDocument", Map.of("uri", one), "position", Client.place(text, place)));
		JsonObject first = items.asList().stream().map(JsonElement::getAsJsonObject).min((left, right) -> left.get("sortText").getAsString().compareTo(right.get("sortText").getAsString())).orElseThrow();
		assertEquals("at high", first.get("label").getAsString());
		assertEquals("at high\n                    | ${0}", first.getAsJsonObject("textEdit").get("newText").getAsString());
		String see = ONE.replace("see two.talk as related", "see ");
		client.tell("textDocument/didChange", Map.of("textDocument", Map.of("uri", one, "version", 2), "contentChanges", List.of(Map.of("text", see))));
		JsonArray references = client.list("textDocument/completion", Map.of("textDocument", Map.of("uri", one), "position", Client.place(see, see.indexOf("see ") + 4)));
		assertTrue(strings(references, "label").contains("two.talk"), references.toString());
	}

	@Test
	void showsWhatANameMeansAndWhereItIsUsed() throws Exception {
		initialize();
		openOne(ONE);
		JsonObject hover = client.result("textDocument/hover", Client.at(one, ONE, "talk as")).getAsJsonObject();
		assertEquals("markdown", hover.getAsJsonObject("contents").get("kind").getAsString());
		assertTrue(hover.getAsJsonObject("contents").get("value").getAsString().contains("**1a Talk**"), hover.toString());
		assertEquals("talk", Client.words(ONE, hover.getAsJsonObject("range")));
		JsonArray definition = client.list("textDocument/definition", Client.at(one, ONE, "talk as"));
		assertEquals(List.of(two), strings(definition, "uri"));
		assertEquals("talk", Client.words(TWO, definition.get(0).getAsJsonObject().getAsJsonObject("range")));
		Map<String, Object> asked = new HashMap<>(Client.at(two, TWO, "talk \"Talk\""));
		asked.put("context", Map.of("includeDeclaration", true));
		assertEquals(List.of(two, one), strings(client.list("textDocument/references", asked), "uri"), "also of a file that is not open");
		asked.put("context", Map.of("includeDeclaration", false));
		assertEquals(List.of(one), strings(client.list("textDocument/references", asked), "uri"));
		JsonArray highlights = client.list("textDocument/documentHighlight", Client.at(one, ONE, "some \"Some\""));
		assertEquals(List.of("3", "2"), strings(highlights, "kind"));
	}

	@Test
	void knowsTheSymbolsOfATextAndOfTheLibrary() throws Exception {
		initialize();
		openOne(ONE);
		JsonArray symbols = client.list("textDocument/documentSymbol", Client.text(one));
		assertEquals(List.of("Small"), strings(symbols, "name"));
		assertTrue(symbols.toString().contains("1a.i  Listening"), symbols.toString());
		JsonArray found = client.list("workspace/symbol", Map.of("query", "listening"));
		assertEquals(List.of("1a.i  Listening", "1a.i  Listening"), strings(found, "name"));
		assertEquals(List.of("1  People", "1  People"), strings(client.list("workspace/symbol", Map.of("query", "1")), "name").subList(0, 2));
	}

	@Test
	void renamesInAllFiles() throws Exception {
		initialize();
		openOne(ONE);
		JsonObject prepared = client.result("textDocument/prepareRename", Client.at(one, ONE, "talk as")).getAsJsonObject();
		assertEquals("talk", prepared.get("placeholder").getAsString());
		assertEquals("talk", Client.words(ONE, prepared.getAsJsonObject("range")));
		Map<String, Object> asked = new HashMap<>(Client.at(one, ONE, "talk as"));
		asked.put("newName", "speech");
		JsonArray changes = client.result("textDocument/rename", asked).getAsJsonObject().getAsJsonArray("documentChanges");
		Map<String, String> after = new HashMap<>();
		changes.forEach(change -> {
			String uri = change.getAsJsonObject().getAsJsonObject("textDocument").get("uri").getAsString();
			after.put(uri, Client.apply(uri.equals(one) ? ONE : TWO, change.getAsJsonObject().getAsJsonArray("edits")));
		});
		assertEquals(Map.of(one, ONE.replace("two.talk", "two.speech"), two, TWO.replace("subdomain talk", "subdomain speech")), after);
		asked.put("newName", "people");
		assertTrue(client.error("textDocument/rename", asked).contains("taken by “1 People”"));
		assertTrue(client.error("textDocument/prepareRename", Client.at(one, ONE, "| listen.")).contains("no name here"));
		asked.putAll(Client.at(one, ONE, "two.talk"));
		asked.put("newName", "three");
		JsonArray moved = client.result("textDocument/rename", asked).getAsJsonObject().getAsJsonArray("documentChanges");
		assertEquals("rename", moved.get(moved.size() - 1).getAsJsonObject().get("kind").getAsString());
	}

	@Test
	void laysOutFoldsAndColours() throws Exception {
		initialize();
		String messy = ONE.replace("    version", "  version").replace("    status", "  status");
		openOne(messy);
		Map<String, Object> options = Map.of("tabSize", 4, "insertSpaces", true);
		assertEquals(ONE, Client.apply(messy, client.list("textDocument/formatting", Map.of("textDocument", Map.of("uri", one), "options", options))).replace("\n\n    see", "\n    see"));
		int version = messy.indexOf("version 1.2");
		JsonArray edits = client.list("textDocument/rangeFormatting", Map.of("textDocument", Map.of("uri", one), "options", options, "range", Client.range(messy, version, version + 3)));
		assertEquals(messy.replace("  version 1.2", "    version 1.2"), Client.apply(messy, edits));
		JsonArray folds = client.list("textDocument/foldingRange", Client.text(one));
		assertEquals("0", strings(folds, "startLine").get(0));
		assertTrue(folds.size() >= 4);
		JsonArray data = client.result("textDocument/semanticTokens/full", Client.text(one)).getAsJsonObject().getAsJsonArray("data");
		assertEquals(0, data.size() % 5);
		List<String> words = new ArrayList<>();
		int line = 0;
		int column = 0;
		List<String> lines = messy.lines().toList();
		for (int i = 0; i < data.size(); i += 5) {
			column = data.get(i).getAsInt() == 0 ? column + data.get(i + 1).getAsInt() : data.get(i + 1).getAsInt();
			line += data.get(i).getAsInt();
			words.add(lines.get(line).substring(column, column + data.get(i + 2).getAsInt()));
		}
		assertTrue(words.containsAll(List.of("framework", "one", "component", "listening", "\"Listening\"", "two", "talk", "|")), words.toString());
	}

	@Test
	void mendsWhatIsWrong() throws Exception {
		initialize();
		String wrong = ONE.replace("at some", "at som");
		openOne(wrong);
		int at = wrong.indexOf("at som") + 4;
		Map<String, Object> asked = new HashMap<>(Client.text(one));
		asked.put("range", Client.range(wrong, at, at));
		asked.put("context", Map.of("diagnostics", List.of()));
		JsonArray actions = client.list("textDocument/codeAction", asked);
		assertEquals("Change to “some”", actions.get(0).getAsJsonObject().get("title").getAsString());
		JsonArray edits = actions.get(0).getAsJsonObject().getAsJsonObject("edit").getAsJsonArray("documentChanges").get(0).getAsJsonObject().getAsJsonArray("edits");
		assertEquals(ONE, Client.apply(wrong, edits));
		asked.put("context", Map.of("diagnostics", List.of(), "only", List.of("refactor")));
		assertTrue(client.list("textDocument/codeAction", asked).isEmpty());
	}

	@Test
	void hostileInputIsAnsweredAndEndsNothing() throws Exception {
		client.raw("junk\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		assertTrue(client.next().has("error"));
		client.body("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":");
		assertTrue(client.next().has("error"), "broken JSON");
		client.body("[".repeat(100_000));
		assertTrue(client.next().has("error"), "nested too deep");
		client.body("{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":[1],\"position\":\"x\"}}");
		JsonObject wrongType = client.next();
		assertTrue(wrongType.has("error") && wrongType.get("id").getAsString().equals("8"), wrongType.toString());
		client.raw("Content-Length: -5\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		assertTrue(client.next().has("error"));
		initialize();
		assertEquals(-32601, client.ask("no/such/method", Map.of()).getAsJsonObject("error").get("code").getAsInt());
		client.tell("no/such/notification", Map.of());
		client.tell("textDocument/didChange", Map.of("textDocument", Map.of("uri", "file:///nowhere.framework", "version", 3), "contentChanges", List.of(Map.of("text", "x"))));
		openOne(ONE);
		Map<String, Object> outside = Map.of("textDocument", Map.of("uri", one), "position", Map.of("line", 2_000_000_000, "character", 2_000_000_000));
		assertTrue(client.result("textDocument/hover", outside).isJsonNull());
		assertTrue(client.result("textDocument/hover", Map.of("textDocument", Map.of("uri", one), "position", Map.of("line", -3, "character", -3))) != null);
		client.list("textDocument/completion", outside);
		for (String nowhere : List.of("file:///nowhere/x.framework", "untitled:Untitled-1", "http://example.org/a", ":::", "file://host/share/x", "")) {
			assertTrue(client.result("textDocument/hover", Map.of("textDocument", Map.of("uri", nowhere), "position", Map.of("line", 0, "character", 0))).isJsonNull(), nowhere);
			assertTrue(client.list("textDocument/documentSymbol", Client.text(nowhere)).isEmpty(), nowhere);
		}
		Path alone = Product.write(folder.resolveSibling("elsewhere/alone.framework"), TWO);
		client.open(alone.toUri().toString(), TWO);
		assertEquals(List.of("file-name"), client.problems(alone.toUri().toString(), 1), "a file outside the library");
		assertFalse(client.list("textDocument/documentSymbol", Client.text(alone.toUri().toString())).isEmpty());
		client.result("shutdown", null);
		client.tell("exit", Map.of());
		assertEquals(0, client.end());
		assertFalse(client.log().contains("\tat "), client.log());
	}

	@Test
	void aMessageOf300MegabytesIsRefused() throws Exception {
		initialize();
		int length = 300 << 20;
		String beginning = "{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"workspace/symbol\",\"params\":{\"query\":\"";
		client.raw(("Content-Length: " + length + "\r\n\r\n" + beginning).getBytes(StandardCharsets.US_ASCII));
		byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
		for (int left = length - beginning.length(); left > 0; left -= chunk.length) {
			client.raw(left >= chunk.length ? chunk : java.util.Arrays.copyOf(chunk, left));
		}
		JsonObject answer = client.next();
		assertEquals("77", answer.get("id").getAsString());
		assertTrue(answer.getAsJsonObject("error").get("message").getAsString().contains("larger than"), answer.toString());
		openOne(ONE);
		assertFalse(client.list("textDocument/foldingRange", Client.text(one)).isEmpty(), "it goes on");
	}

	@Test
	void aLargeTextIsServed() throws Exception {
		initialize();
		StringBuilder large = new StringBuilder("framework one \"One\" {\n    language en-GB\n    version 1.0.0\n    publisher \"P\"\n    owner \"O\"\n    licence \"L\"\n");
		for (int i = 0; i < 5_000; i++) {
			large.append("    domain d").append(i).append(" \"Domain ").append(i).append("\" {\n        what\n            | Words of domain ").append(i).append(".\n    }\n");
		}
		String text = large.append("}\n").toString();
		client.open(one, text);
		assertEquals(List.of(), client.problems(one, 1));
		assertEquals(5_000 * 1 + 1, client.list("textDocument/foldingRange", Client.text(one)).size());
		assertTrue(client.result("textDocument/hover", Client.at(one, text, "d4999")).toString().contains("5000 Domain 4999"));
	}

	/** The other commands start as fast as they did: nothing of the protocol is loaded for them. */
	@Test
	void otherCommandsLoadNothingOfTheProtocol() throws Exception {
		Path log = folder.resolveSibling("classes.log");
		Product copy = product.copy(folder.resolveSibling("product"));
		Path script = copy.folder().resolve("framewright");
		Files.writeString(script, Files.readString(script).replace("-Xlog:disable ", "-Xlog:disable -Xlog:class+load:file=" + log + " "));
		copy.run(folder, "stats", "one.framework");
		String classes = Files.readString(log);
		assertTrue(classes.contains("framewright.cli.StatsCommand"), "the log tells the classes");
		assertFalse(classes.contains("framewright.cli.lsp."));
		assertFalse(classes.contains("org.eclipse.lsp4j."));
	}
}
