package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Reads what a command printed as JSON. */
final class Json {

	private Json() {
	}

	/** One document and nothing else, by the letter of RFC 8259. */
	static JsonElement parse(String text) throws IOException {
		try (JsonReader reader = new JsonReader(new StringReader(text))) {
			reader.setStrictness(Strictness.STRICT);
			JsonElement element = new Gson().getAdapter(JsonElement.class).read(reader);
			assertEquals(JsonToken.END_DOCUMENT, reader.peek(), "nothing follows the document");
			return element;
		}
	}
}
