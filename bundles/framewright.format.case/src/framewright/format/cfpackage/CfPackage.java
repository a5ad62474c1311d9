package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A CFPackage while it is put together: its document and everything in it, each in its order. */
final class CfPackage {

	final JsonObject document = new JsonObject();
	final List<JsonObject> items = new ArrayList<>();
	final List<JsonObject> associations = new ArrayList<>();
	final List<JsonObject> concepts = new ArrayList<>();
	final List<JsonObject> licenses = new ArrayList<>();
	final List<JsonObject> itemTypes = new ArrayList<>();
	final List<JsonObject> rubrics = new ArrayList<>();

	JsonObject json() {
		JsonObject json = new JsonObject();
		json.add("CFDocument", document);
		json.add("CFItems", array(items));
		json.add("CFAssociations", array(associations));
		JsonObject definitions = new JsonObject();
		add(definitions, "CFConcepts", concepts);
		add(definitions, "CFLicenses", licenses);
		add(definitions, "CFItemTypes", itemTypes);
		if (!definitions.isEmpty()) {
			json.add("CFDefinitions", definitions);
		}
		add(json, "CFRubrics", rubrics);
		return json;
	}

	private static void add(JsonObject to, String name, List<JsonObject> objects) {
		if (!objects.isEmpty()) {
			to.add(name, array(objects));
		}
	}

	static JsonArray array(List<? extends JsonElement> elements) {
		JsonArray array = new JsonArray(elements.size());
		elements.forEach(array::add);
		return array;
	}
}
