package framewright.format.cfpackage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import framewright.core.exchange.OutputFolder;

/**
 * Writes the files that a provider of CASE answers with, each at the path of its request. What a request for one document or one item gives back stands
 * alone; one for a concept or a kind of items gives back a list, with those below it, as the REST binding of CASE has it.
 * <p>
 * A path cannot be a file and a folder, so the list of all documents is {@code CFDocuments/index.json}. Documents of other frameworks that are in the list stay in it.
 */
final class ProviderTree {

	/** A list of documents is never larger. */
	private static final long LARGEST = 16 << 20;

	private final OutputFolder output;
	private final Addresses addresses;
	private final SubMonitor progress;

	ProviderTree(OutputFolder output, Addresses addresses, SubMonitor progress) {
		this.output = output;
		this.addresses = addresses;
		this.progress = progress;
	}

	void write(CfPackage content, JsonObject whole) throws IOException {
		progress.setWorkRemaining(2 * content.items.size() + content.associations.size() + 10);
		JsonObject document = content.document.deepCopy();
		String id = document.get("identifier").getAsString();
		String title = document.get("title").getAsString();
		document.add("CFPackageURI", addresses.link(title, Addresses.PACKAGES, UUID.fromString(id)));
		JsonObject documentLink = addresses.link(title, Addresses.DOCUMENTS, UUID.fromString(id));
		file(Addresses.DOCUMENTS, document, document);
		documents(document);
		file(Addresses.PACKAGES, document, whole);
		Map<String, JsonObject> items = new LinkedHashMap<>();
		for (JsonObject item : content.items) {
			items.put(item.get("identifier").getAsString(), alone(item, documentLink));
		}
		for (JsonObject item : items.values()) {
			file(Addresses.ITEMS, item, item);
		}
		for (JsonObject association : content.associations) {
			file(Addresses.ASSOCIATIONS, association, alone(association, documentLink));
		}
		associationsOf(items, content.associations);
		for (JsonObject rubric : content.rubrics) {
			file(Addresses.RUBRICS, rubric, rubric);
		}
		for (JsonObject licence : content.licenses) {
			file(Addresses.LICENSES, licence, licence);
		}
		set(Addresses.ITEM_TYPES, content.itemTypes);
		set(Addresses.CONCEPTS, content.concepts);
		output.write(addresses.folder() + ".htaccess", "# For Apache: the files are JSON, and index.json is what stands for a folder.\nForceType application/json\nDirectoryIndex index.json\n");
	}

	private static JsonObject alone(JsonObject entity, JsonObject documentLink) {
		JsonObject alone = entity.deepCopy();
		alone.add("CFDocumentURI", documentLink);
		return alone;
	}

	/** All associations that an item is at either end of, by item. */
	private void associationsOf(Map<String, JsonObject> items, List<JsonObject> associations) throws IOException {
		Map<String, List<JsonObject>> byItem = new LinkedHashMap<>();
		for (JsonObject association : associations) {
			List<String> ends = List.of(end(association, "originNodeURI"), end(association, "destinationNodeURI"));
			ends.stream().distinct().filter(items::containsKey).forEach(end -> byItem.computeIfAbsent(end, item -> new ArrayList<>()).add(association));
		}
		for (Map.Entry<String, List<JsonObject>> one : byItem.entrySet()) {
			JsonObject set = new JsonObject();
			set.add("CFItem", items.get(one.getKey()));
			set.add("CFAssociations", CfPackage.array(one.getValue()));
			file("CFItemAssociations", items.get(one.getKey()), set);
		}
	}

	private static String end(JsonObject association, String end) {
		return association.getAsJsonObject(end).get("identifier").getAsString();
	}

	private void set(String collection, List<JsonObject> entities) throws IOException {
		Map<String, List<JsonObject>> from = new HashMap<>();
		for (JsonObject entity : entities) {
			String code = code(entity);
			for (int end = code.length(); end > 0; end = code.lastIndexOf('.', end - 1)) {
				from.computeIfAbsent(code.substring(0, end), one -> new ArrayList<>()).add(entity);
			}
		}
		for (JsonObject entity : entities) {
			JsonObject set = new JsonObject();
			set.add(collection, CfPackage.array(from.get(code(entity))));
			file(collection, entity, set);
		}
	}

	/** Its place in the tree: that of what it is below, a full stop, and a number. No two have the same. */
	private static String code(JsonObject entity) {
		return entity.get("hierarchyCode").getAsString();
	}

	private void documents(JsonObject document) throws IOException {
		Map<String, JsonObject> documents = new TreeMap<>();
		String name = addresses.folder() + Addresses.DOCUMENTS + "/index.json";
		Path file = output.folder().resolve(name);
		if (Files.exists(file)) {
			read(file).forEach(one -> documents.put(one.get("identifier").getAsString(), one));
		}
		documents.put(document.get("identifier").getAsString(), document);
		JsonObject list = new JsonObject();
		list.add(Addresses.DOCUMENTS, CfPackage.array(List.copyOf(documents.values())));
		output.write(name, JsonText.of(list));
	}

	/** The documents of a list that may be somebody else's: what cannot be read is never replaced, since other frameworks would no longer be found. */
	private static List<JsonObject> read(Path file) throws IOException {
		try {
			if (Files.size(file) > LARGEST) {
				throw new IOException("too large");
			}
			List<JsonObject> documents = new ArrayList<>();
			for (JsonElement one : JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject().getAsJsonArray(Addresses.DOCUMENTS)) {
				UUID.fromString(one.getAsJsonObject().get("identifier").getAsString());
				documents.add(one.getAsJsonObject());
			}
			return documents;
		} catch (IOException | RuntimeException e) { // the library for JSON throws many kinds, those of Java among them
			throw new IOException("The list of documents “" + file + "” cannot be read, so this framework cannot be added to it. Mend the file, or move it away to begin a new list.", e);
		}
	}

	private void file(String collection, JsonObject entity, JsonObject content) throws IOException {
		progress.checkCanceled();
		progress.split(1);
		output.write(addresses.folder() + collection + "/" + entity.get("identifier").getAsString(), JsonText.of(content));
	}
}
