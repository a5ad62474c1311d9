package framewright.format.cfpackage;

import java.time.Instant;
import java.util.UUID;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What all who put a package together share.
 *
 * @param moment what is told as the last change of everything: the date of the version
 */
record Writing(CaseOptions options, Addresses addresses, Identifiers identifiers, Instant moment) {

	/** An entity with what all of them have. */
	JsonObject entity(String collection, UUID id) {
		return entity(id, addresses.uri(collection, id));
	}

	JsonObject entity(UUID id, String uri) {
		JsonObject entity = new JsonObject();
		entity.addProperty("identifier", id.toString());
		entity.addProperty("uri", uri);
		entity.addProperty("lastChangeDateTime", moment.toString());
		return entity;
	}

	/** Adds extension data where the edition of CASE has a place for it. */
	void extend(JsonObject entity, JsonObject extension) {
		if (options.hasExtensions()) {
			entity.add("extensions", keyed(extension));
		}
	}

	/** The schema of CASE 1.1 wants a list of extensions for the level of a criterion, and for nothing else. */
	void extendLevel(JsonObject level, JsonObject extension) {
		if (options.hasExtensions()) {
			JsonArray array = new JsonArray();
			array.add(keyed(extension));
			level.add("extensions", array);
		}
	}

	private static JsonObject keyed(JsonObject extension) {
		JsonObject keyed = new JsonObject();
		keyed.add(Extension.KEY, extension);
		return keyed;
	}

	/** A field is there only where it says something. */
	static void put(JsonObject entity, String field, String value) {
		if (value != null && !value.isBlank()) {
			entity.addProperty(field, value);
		}
	}

	/** A field for one line. */
	static void line(JsonObject entity, String field, String value) {
		put(entity, field, JsonText.line(value));
	}
}
