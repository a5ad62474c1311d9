package framewright.format.cfpackage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Adds to a package what OpenSALT and OpenCASE write and some readers look for: on each item and association, which document it belongs to. */
final class Compatible {

	private Compatible() {
	}

	static JsonObject of(JsonObject whole) {
		JsonObject document = whole.getAsJsonObject("CFDocument");
		JsonObject link = new JsonObject();
		link.add("title", document.get("title"));
		link.add("identifier", document.get("identifier"));
		link.add("uri", document.get("uri"));
		for (String collection : new String[] { "CFItems", "CFAssociations" }) {
			JsonArray entities = whole.getAsJsonArray(collection);
			for (JsonElement entity : entities) {
				entity.getAsJsonObject().add("CFDocumentURI", link);
			}
		}
		return whole;
	}
}
