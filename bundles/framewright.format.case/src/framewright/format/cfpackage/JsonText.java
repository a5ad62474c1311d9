package framewright.format.cfpackage;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** JSON as text. */
final class JsonText {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private JsonText() {
	}

	/** A document; half a pair of surrogates, which no file can hold, is written as an escape. */
	static String of(JsonElement element) {
		String text = GSON.toJson(element);
		StringBuilder escaped = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
			if (Character.isSurrogate(c) && !pair) {
				escaped = escaped == null ? new StringBuilder(text.substring(0, i)) : escaped;
				escaped.append(String.format("\\u%04x", (int) c));
			} else if (escaped != null) {
				escaped.append(c);
			}
			if (pair) {
				i++;
				if (escaped != null) {
					escaped.append(text.charAt(i));
				}
			}
		}
		return (escaped == null ? text : escaped.toString()) + "\n";
	}

	/** A text for a field that holds one line. */
	static String line(String text) {
		return text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
	}
}
