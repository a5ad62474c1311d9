package framewright.format.html.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import framewright.format.html.Handbook.Html;

/** What search engines read in a page: the framework as a set of defined terms and each element as one of them, in the vocabulary of schema.org, as JSON-LD. */
final class LinkedData {

	private final String identifier;
	private final String title;
	private final String address;

	/**
	 * @param identifier of the framework, a UUID
	 * @param address of the folder of the version; empty where nobody knows
	 */
	LinkedData(String identifier, String title, String address) {
		this.identifier = identifier;
		this.title = title;
		this.address = address;
	}

	/** @param terms its elements, as {@link #term} makes them */
	Html set(String description, String version, String language, String publisher, String licence, String date, List<String> terms) {
		Map<String, String> values = begin("DefinedTermSet", identifier, title, FileNames.INDEX);
		put(values, "description", description);
		put(values, "version", version);
		put(values, "inLanguage", language);
		put(values, "license", licence);
		put(values, "datePublished", date);
		if (!publisher.isEmpty()) {
			values.put("publisher", "{\"@type\":\"Organization\",\"name\":" + Json.text(publisher) + "}");
		}
		values.put("hasDefinedTerm", terms.stream().collect(Collectors.joining(",\n", "[\n", "\n]")));
		return new Html("{\"@context\":\"https://schema.org\"," + object(values).substring(1));
	}

	/** An element as one of the terms of the set. */
	String term(String identifier, String number, String title, String file) {
		Map<String, String> values = begin("DefinedTerm", identifier, title, file);
		put(values, "termCode", number);
		return object(values);
	}

	/** An element on its own page. */
	Html page(String identifier, String number, String title, String description, String file) {
		Map<String, String> values = begin("DefinedTerm", identifier, title, file);
		put(values, "termCode", number);
		put(values, "description", description);
		values.put("inDefinedTermSet", object(begin("DefinedTermSet", this.identifier, this.title, FileNames.INDEX)));
		return new Html("{\"@context\":\"https://schema.org\"," + object(values).substring(1));
	}

	private Map<String, String> begin(String type, String identifier, String name, String file) {
		Map<String, String> values = new LinkedHashMap<>();
		put(values, "@type", type);
		put(values, "@id", identifier.isEmpty() ? "" : "urn:uuid:" + identifier);
		put(values, "name", name);
		put(values, "url", address.isEmpty() ? "" : address + (file.equals(FileNames.INDEX) ? "" : file));
		return values;
	}

	private static void put(Map<String, String> values, String name, String text) {
		if (!text.isEmpty()) {
			values.put(name, Json.text(text));
		}
	}

	private static String object(Map<String, String> values) {
		return values.entrySet().stream().map(entry -> Json.text(entry.getKey()) + ":" + entry.getValue()).collect(Collectors.joining(",", "{", "}"));
	}
}
