package framewright.format.linkeddata;

import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Builds JSON that leaves out what is blank, with texts under the language that they are in. */
final class Json {

	/** JSON is no part of a web page, so {@code <} may stand as it is. */
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private final String language;
	private final Signs signs;

	Json(String language, Signs signs) {
		this.language = language;
		this.signs = signs;
	}

	static String print(JsonElement element) {
		return GSON.toJson(element) + "\n";
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	void text(JsonObject object, String key, String text) {
		if (!isBlank(text)) {
			object.addProperty(key, signs.clean(text));
		}
	}

	/** A list of texts; none where it is empty. */
	void texts(JsonObject object, String key, List<String> texts) {
		JsonArray array = array(texts);
		if (!array.isEmpty()) {
			object.add(key, array);
		}
	}

	/** A text under its language. */
	void words(JsonObject object, String key, String words) {
		if (!isBlank(words)) {
			JsonObject map = new JsonObject();
			map.addProperty(language, signs.clean(words));
			object.add(key, map);
		}
	}

	/** Texts under their language. */
	void words(JsonObject object, String key, List<String> words) {
		JsonArray array = array(words);
		if (!array.isEmpty()) {
			JsonObject map = new JsonObject();
			map.add(language, array);
			object.add(key, map);
		}
	}

	private JsonArray array(List<String> texts) {
		JsonArray array = new JsonArray();
		texts.stream().filter(text -> !isBlank(text)).forEach(text -> array.add(signs.clean(text)));
		return array;
	}
}
