package framewright.format.linkeddata;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

import framewright.core.extension.Options;
import framewright.dsl.model.Framework;

/**
 * Where addresses begin.
 *
 * @param address a web address that ends with {@code /} or {@code #}; empty where parts are known by their identifiers ({@code urn:uuid:…}) alone
 * @param versioned whether the parts of each version have addresses of their own
 */
record Base(String address, boolean versioned) {

	/** @throws IOException when what was chosen cannot be the beginning of an address; its message is for people */
	static Base of(Options options) throws IOException {
		String chosen = options.text("base").strip();
		boolean versioned = options.text("addresses").equals("version");
		if (chosen.isEmpty()) {
			if (versioned) {
				throw new IOException("Addresses with the version need a web address. Give the address under which your frameworks are found, such as https://example.org/frameworks/.");
			}
			return new Base("", false);
		}
		if (!isWebAddress(chosen)) {
			throw new IOException("“" + chosen + "” cannot be the base of addresses. Give a web address such as https://example.org/frameworks/.");
		}
		return new Base(chosen.endsWith("/") || chosen.endsWith("#") ? chosen : chosen + "/", versioned);
	}

	/** The address of what a framework was derived from: of that version, where versions have addresses of their own. */
	String origin(Framework framework) {
		return address + framework.getDerivedFrom() + (versioned ? "/" + framework.getDerivedVersion() : "");
	}

	boolean isGiven() {
		return !address.isEmpty();
	}

	/** Whether a text is a web address that may stand in a file of linked data as one. */
	static boolean isWebAddress(String text) {
		if (text == null || !text.matches("(?i)https?://[^\\s\"<>{}|\\\\^`\\p{Cntrl}]+")) {
			return false;
		}
		try {
			return new URI(text).getHost() != null;
		} catch (URISyntaxException e) {
			return false;
		}
	}
}
