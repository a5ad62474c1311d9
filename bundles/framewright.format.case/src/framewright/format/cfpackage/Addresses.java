package framewright.format.cfpackage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

import com.google.gson.JsonObject;

import framewright.dsl.text.Markdown;

/** The addresses under which the parts of a package are known, and the links that are made of them. */
final class Addresses {

	static final String DOCUMENTS = "CFDocuments";
	static final String PACKAGES = "CFPackages";
	static final String ITEMS = "CFItems";
	static final String ASSOCIATIONS = "CFAssociations";
	static final String RUBRICS = "CFRubrics";
	static final String ITEM_TYPES = "CFItemTypes";
	static final String CONCEPTS = "CFConcepts";
	static final String LICENSES = "CFLicenses";

	private final CaseOptions options;

	Addresses(CaseOptions options) {
		this.options = options;
	}

	/** The path of a provider's files. */
	String folder() {
		return "ims/case/" + options.edition().folder() + "/";
	}

	String uri(String collection, UUID id) {
		return options.base().isEmpty() ? "urn:uuid:" + id : options.base() + "/" + folder() + collection + "/" + id;
	}

	/** The address of something that is part of what has an address. */
	String uri(String collection, UUID id, UUID part) {
		return options.base().isEmpty() ? "urn:uuid:" + part : uri(collection, id) + "#" + part;
	}

	JsonObject link(String title, String collection, UUID id) {
		return link(title, id.toString(), uri(collection, id));
	}

	/** An end of an association that is part of a framework. */
	JsonObject node(String title, String collection, UUID id) {
		return kind(link(title, collection, id), "CASE");
	}

	/** An end of an association that is a page of the web; what is no address of one is told as words and leads nowhere. */
	JsonObject page(String title, String address, UUID id) {
		return kind(link(title, address, Markdown.isAddress(address) && isUri(address) ? address : "urn:uuid:" + id), "ext:web");
	}

	/** Whether a text is an address of the web as the schema of CASE has it, in signs of ASCII. */
	static boolean isWeb(String address) {
		return address.matches("(?i)https?://.+") && Markdown.isAddress(address) && isUri(address);
	}

	private static boolean isUri(String address) {
		try {
			return new URI(address).isAbsolute() && address.chars().allMatch(c -> c < 128);
		} catch (URISyntaxException e) {
			return false;
		}
	}

	private JsonObject kind(JsonObject link, String kind) {
		if (options.edition() == CaseEdition.V1_1) {
			link.addProperty("targetType", kind);
		}
		return link;
	}

	private static JsonObject link(String title, String identifier, String uri) {
		JsonObject link = new JsonObject();
		link.addProperty("title", JsonText.line(title));
		link.addProperty("identifier", identifier);
		link.addProperty("uri", uri);
		return link;
	}
}
