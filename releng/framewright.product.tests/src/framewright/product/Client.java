package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An editor, as {@code framewright lsp} sees one: it starts the server as a process and speaks the protocol with it, sign by sign. */
final class Client implements AutoCloseable {

	private static final int PATIENCE = 120;
	private static final Gson GSON = new GsonBuilder().serializeNulls().create();

	private final Process process;
	private final Path err;
	private final OutputStream out;
	private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
	private final BlockingQueue<JsonObject> requests = new LinkedBlockingQueue<>();
	private final Map<String, BlockingQueue<JsonObject>> diagnostics = new ConcurrentHashMap<>();
	private final List<String> faults = new ArrayList<>();
	private final Thread reading;
	private int last;

	Client(Path product) throws IOException {
		err = Files.createTempFile("framewright", ".err");
		ProcessBuilder builder = new ProcessBuilder("bash", product.resolve("framewright").toString(), "lsp", "--stdio").redirectError(err.toFile());
		for (String name : List.of("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
			builder.environment().remove(name);
		}
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		process = builder.start();
		out = process.getOutputStream();
		reading = new Thread(this::read, "client");
		reading.setDaemon(true);
		reading.start();
	}

	/** Anything on standard output that is no message of the protocol is a fault. */
	private void read() {
		try (InputStream in = process.getInputStream()) {
			while (true) {
				StringBuilder header = new StringBuilder();
				while (!header.toString().endsWith("\r\n\r\n")) {
					int next = in.read();
					if (next < 0) {
						if (!header.isEmpty()) {
							faults.add("The output ends with: " + header);
						}
						return;
					}
					header.append((char) next);
				}
				if (!header.toString().matches("Content-Length: \\d+\r\n\r\n")) {
					faults.add("This is no header: " + header);
					return;
				}
				byte[] body = in.readNBytes(Integer.parseInt(header.toString().replaceAll("\\D", "")));
				sort(JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject());
			}
		} catch (IOException | RuntimeException e) {
			faults.add(e.toString());
		}
	}

	private void sort(JsonObject message) {
		if (!message.has("method")) {
			answers.add(message);
		} else if (message.has("id")) {
			requests.add(message);
		} else if (message.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
			queue(message.getAsJsonObject("params").get("uri").getAsString()).add(message.getAsJsonObject("params"));
		}
	}

	private BlockingQueue<JsonObject> queue(String uri) {
		return diagnostics.computeIfAbsent(uri, none -> new LinkedBlockingQueue<>());
	}

	// ---- what it says ----

	/** Sends bytes as they are. */
	void raw(byte[] bytes) throws IOException {
		out.write(bytes);
		out.flush();
	}

	void body(String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		raw(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		raw(bytes);
	}

	void tell(String method, Object params) throws IOException {
		body(GSON.toJson(Map.of("jsonrpc", "2.0", "method", method, "params", params)));
	}

	/** What a request is answered, error or result. */
	JsonObject ask(String method, Object params) throws Exception {
		int id = ++last;
		body(GSON.toJson(params == null ? Map.of("jsonrpc", "2.0", "id", id, "method", method) : Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params)));
		JsonObject answer = next();
		assertEquals(Integer.toString(id), answer.get("id").getAsString(), answer.toString());
		return answer;
	}

	JsonElement result(String method, Object params) throws Exception {
		JsonObject answer = ask(method, params);
		assertTrue(!answer.has("error"), () -> method + ": " + answer + "\n" + log());
		return answer.get("result");
	}

	JsonArray list(String method, Object params) throws Exception {
		return result(method, params).getAsJsonArray();
	}

	String error(String method, Object params) throws Exception {
		JsonObject answer = ask(method, params);
		assertTrue(answer.has("error"), answer.toString());
		return answer.getAsJsonObject("error").get("message").getAsString();
	}

	/** The next answer, to whatever it is. */
	JsonObject next() throws InterruptedException {
		JsonObject answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
		assertNotNull(answer, () -> "no answer; " + faults + "\n" + log());
		return answer;
	}

	/** What the server asks its client next. */
	JsonObject asked() throws Exception {
		JsonObject request = requests.poll(PATIENCE, TimeUnit.SECONDS);
		assertNotNull(request, this::log);
		body("{\"jsonrpc\":\"2.0\",\"id\":" + GSON.toJson(request.get("id")) + ",\"result\":null}");
		return request;
	}

	/** The codes of what is wrong in a text, as soon as that is told of a version of it. */
	List<String> problems(String uri, int version) throws InterruptedException {
		while (true) {
			JsonObject told = queue(uri).poll(PATIENCE, TimeUnit.SECONDS);
			assertNotNull(told, () -> "nothing is told of " + uri + " " + version + "\n" + log());
			if (told.has("version") && !told.get("version").isJsonNull() && told.get("version").getAsInt() == version) {
				return codes(told);
			}
		}
	}

	/** The codes of what is wrong in a file that is not open, as soon as they are those. */
	void waitFor(String uri, List<String> codes) throws InterruptedException {
		for (JsonObject told = queue(uri).poll(PATIENCE, TimeUnit.SECONDS);; told = queue(uri).poll(PATIENCE, TimeUnit.SECONDS)) {
			assertNotNull(told, () -> codes + " is not told of " + uri + "\n" + log());
			if (codes(told).equals(codes)) {
				return;
			}
		}
	}

	private static List<String> codes(JsonObject told) {
		return told.getAsJsonArray("diagnostics").asList().stream().map(one -> one.getAsJsonObject().get("code").getAsString()).toList();
	}

	// ---- the parts of what it says ----

	static Map<String, Object> text(String uri) {
		return Map.of("textDocument", Map.of("uri", uri));
	}

	static Map<String, Object> place(String text, int offset) {
		String before = text.substring(0, offset);
		return Map.of("line", (int) before.chars().filter(c -> c == '\n').count(), "character", offset - before.lastIndexOf('\n') - 1);
	}

	static Map<String, Object> range(String text, int start, int end) {
		return Map.of("start", place(text, start), "end", place(text, end));
	}

	/** A request about the first place of some words in a text. */
	static Map<String, Object> at(String uri, String text, String words) {
		int offset = text.indexOf(words);
		assertTrue(offset >= 0, words);
		return Map.of("textDocument", Map.of("uri", uri), "position", place(text, offset));
	}

	void open(String uri, String text) throws IOException {
		tell("textDocument/didOpen", Map.of("textDocument", Map.of("uri", uri, "languageId", "framework", "version", 1, "text", text)));
	}

	/** A text after the edits that came in an answer. */
	static String apply(String text, JsonArray edits) {
		StringBuilder changed = new StringBuilder(text);
		edits.asList().stream().map(JsonElement::getAsJsonObject)
				.sorted((left, right) -> offset(text, right.getAsJsonObject("range"), "start") - offset(text, left.getAsJsonObject("range"), "start"))
				.forEach(edit -> changed.replace(offset(text, edit.getAsJsonObject("range"), "start"), offset(text, edit.getAsJsonObject("range"), "end"), edit.get("newText").getAsString()));
		return changed.toString();
	}

	static int offset(String text, JsonObject range, String end) {
		JsonObject position = range.getAsJsonObject(end);
		int offset = 0;
		for (int line = position.get("line").getAsInt(); line > 0; line--) {
			offset = text.indexOf('\n', offset) + 1;
		}
		return offset + position.get("character").getAsInt();
	}

	static String words(String text, JsonObject range) {
		return text.substring(offset(text, range, "start"), offset(text, range, "end"));
	}

	// ---- its end ----

	/** The exit code of the server; it must have said nothing but the protocol. */
	int end() throws Exception {
		if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
			close();
			throw new AssertionError("the server has not ended\n" + log());
		}
		reading.join(PATIENCE * 1_000L);
		assertEquals(List.of(), faults, this::log);
		return process.exitValue();
	}

	/** Ends its own side without a word. */
	void hangUp() throws IOException {
		out.close();
	}

	String log() {
		try {
			return Files.readString(err);
		} catch (IOException e) {
			return e.toString();
		}
	}

	@Override
	public void close() throws IOException {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		Files.deleteIfExists(err);
	}
}
