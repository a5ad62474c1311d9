package framewright.format.linkeddata;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/**
 * Reads JSON-LD as registries and vocabularies write it: compact or expanded, nested or as a graph, texts by their language, lists. Contexts in the file count; one
 * that is an address is never asked for, since its usual prefixes and words are known here.
 */
final class JsonLd {

	static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
	static final String TYPE = RDF + "type";
	static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
	static final String CEASN = "https://purl.org/ctdlasn/terms/";
	static final String CETERMS = "https://purl.org/ctdl/terms/";
	static final String ASN = "http://purl.org/ASN/schema/core/";

	private static final Map<String, String> PREFIXES = Map.ofEntries(Map.entry("ceasn", CEASN), Map.entry("ceterms", CETERMS), Map.entry("asn", ASN), Map.entry("skos", SKOS), Map.entry("rdf", RDF),
			Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), Map.entry("owl", "http://www.w3.org/2002/07/owl#"), Map.entry("dct", "http://purl.org/dc/terms/"), Map.entry("dcterms", "http://purl.org/dc/terms/"),
			Map.entry("dc", "http://purl.org/dc/elements/1.1/"), Map.entry("foaf", "http://xmlns.com/foaf/0.1/"), Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"), Map.entry("schema", "https://schema.org/"),
			Map.entry("prov", "http://www.w3.org/ns/prov#"), Map.entry("fw", Terms.NAMESPACE));
	private static final Set<String> SKOS_WORDS = Set.of("Concept", "ConceptScheme", "Collection", "OrderedCollection", "prefLabel", "altLabel", "hiddenLabel", "notation", "definition", "scopeNote", "note", "example", "changeNote",
			"historyNote", "editorialNote", "broader", "narrower", "related", "inScheme", "topConceptOf", "hasTopConcept", "exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "member", "memberList");
	private static final String LANGUAGE = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*|und|@none";

	private final Things things = new Things();
	private final Map<String, String> terms = new HashMap<>();
	private final Runnable each;
	private String vocabulary = "";
	private String language = "";
	private int blanks;

	private JsonLd(Runnable each) {
		this.each = each;
	}

	/** @param each called for every thing; may end it by an exception */
	static Things read(String text, Runnable each) throws IOException {
		JsonLd reader = new JsonLd(each);
		JsonElement json = parse(text);
		if (json.isJsonObject()) {
			reader.context(json.getAsJsonObject().get("@context"));
		}
		reader.nodes(json);
		return reader.things;
	}

	private static JsonElement parse(String text) throws IOException {
		try (JsonReader reader = new JsonReader(new StringReader(text))) {
			reader.setStrictness(Strictness.LEGACY_STRICT);
			JsonElement json = JsonParser.parseReader(reader);
			if (reader.peek() == JsonToken.END_DOCUMENT) {
				return json;
			}
		} catch (IOException | JsonParseException | IllegalStateException | StackOverflowError e) {
			// told below
		}
		throw new UnreadableDocumentException("The file is no sound JSON: it breaks off, has a mistake, or is nested too deeply. Ask for it again, or have it checked where it comes from.");
	}

	private void context(JsonElement context) {
		if (context instanceof JsonArray all) {
			all.forEach(this::context);
		} else if (context instanceof JsonObject object) {
			for (Map.Entry<String, JsonElement> one : object.entrySet()) {
				JsonElement value = one.getValue();
				String id = value.isJsonPrimitive() ? value.getAsString() : value instanceof JsonObject term && term.get("@id") instanceof JsonElement said && said.isJsonPrimitive() ? said.getAsString() : "";
				switch (one.getKey()) {
					case "@vocab" -> vocabulary = id;
					case "@language" -> language = id;
					default -> {
						if (!id.isEmpty()) {
							terms.put(one.getKey(), id);
						}
					}
				}
			}
		}
	}

	/** The whole address of a word; empty where it is none that is known. */
	private String expand(String word) {
		String one = word;
		for (int i = 0; i < 5; i++) {
			String term = terms.get(one);
			if (term == null || term.equals(one)) {
				break;
			}
			one = term;
		}
		if (one.startsWith("@")) {
			return one;
		}
		int colon = one.indexOf(':');
		if (colon < 0) {
			return !vocabulary.isEmpty() ? vocabulary + one : SKOS_WORDS.contains(one) ? SKOS + one : "";
		}
		return address(one);
	}

	private String address(String compact) {
		int colon = compact.indexOf(':');
		if (colon <= 0 || compact.startsWith("//", colon + 1)) {
			return compact;
		}
		String prefix = compact.substring(0, colon);
		String start = terms.containsKey(prefix) ? terms.get(prefix) : PREFIXES.get(prefix);
		return start == null ? compact : start + compact.substring(colon + 1);
	}

	private void nodes(JsonElement json) {
		if (json instanceof JsonArray array) {
			array.forEach(this::nodes);
		} else if (json instanceof JsonObject object) {
			if (object.has("@graph") && object.keySet().stream().allMatch(key -> key.startsWith("@"))) {
				nodes(object.get("@graph"));
			} else {
				node(object);
				nodes(object.get("@graph"));
			}
		}
	}

	private String node(JsonObject object) {
		each.run();
		String id = "";
		for (Map.Entry<String, JsonElement> field : object.entrySet()) {
			if (expand(field.getKey()).equals("@id") && field.getValue().isJsonPrimitive()) {
				id = address(field.getValue().getAsString());
			}
		}
		String subject = id.isEmpty() ? "_:b" + ++blanks : id;
		for (Map.Entry<String, JsonElement> field : object.entrySet()) {
			String predicate = expand(field.getKey());
			if (predicate.equals("@type")) {
				values(field.getValue()).forEach(type -> {
					if (type.isJsonPrimitive()) {
						String expanded = expand(type.getAsString());
						things.add(subject, TYPE, new Things.Value(expanded.isEmpty() ? type.getAsString() : expanded, "", true));
					}
				});
			} else if (!predicate.isEmpty() && !predicate.startsWith("@")) {
				value(subject, predicate, field.getValue(), "");
			} else if (predicate.isEmpty()) {
				value(subject, "unknown:" + field.getKey(), field.getValue(), "");
			}
		}
		return subject;
	}

	private static List<JsonElement> values(JsonElement value) {
		return value instanceof JsonArray array ? array.asList() : List.of(value);
	}

	private void value(String subject, String predicate, JsonElement value, String in) {
		for (JsonElement one : values(value)) {
			if (one instanceof JsonArray inner) {
				value(subject, predicate, inner, in);
			} else if (one.isJsonPrimitive()) {
				String text = one.getAsString();
				boolean plain = in.isEmpty() && text.indexOf(':') > 0 && text.indexOf(' ') < 0;
				things.add(subject, predicate, new Things.Value(plain ? address(text) : text, in.isEmpty() && !plain ? language : in.equals("@none") ? "" : in, plain));
			} else if (one instanceof JsonObject object) {
				object(subject, predicate, object);
			}
		}
	}

	private void object(String subject, String predicate, JsonObject object) {
		if (object.has("@value")) {
			value(subject, predicate, object.get("@value"), object.get("@language") instanceof JsonElement said && said.isJsonPrimitive() ? said.getAsString() : "");
		} else if (object.has("@list") || object.has("@set")) {
			value(subject, predicate, object.has("@list") ? object.get("@list") : object.get("@set"), "");
		} else if (!object.isEmpty() && object.keySet().stream().allMatch(key -> key.matches(LANGUAGE))) {
			object.entrySet().forEach(one -> value(subject, predicate, one.getValue(), one.getKey()));
		} else {
			boolean reference = object.size() == 1 && (object.has("@id") || object.has("id"));
			JsonElement id = object.has("@id") ? object.get("@id") : object.get("id");
			String target = reference && id.isJsonPrimitive() ? address(id.getAsString()) : node(object);
			things.add(subject, predicate, new Things.Value(target, "", true));
		}
	}
}
