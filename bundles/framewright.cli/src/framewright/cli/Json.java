package framewright.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** JSON as people and programs read it. */
final class Json {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

	private Json() {
	}

	static String print(Object value) {
		return GSON.toJson(value);
	}
}
