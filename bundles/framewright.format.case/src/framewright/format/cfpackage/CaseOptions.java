package framewright.format.cfpackage;

import java.io.IOException;

import framewright.core.extension.Options;

/**
 * How a framework is written as CASE.
 *
 * @param compatible whether the addresses of document and package stand where the official schema does not want them and other programs look for them
 * @param notes whether the texts of a part stand in its notes, and not as items of their own
 * @param base the address of the provider without a slash at its end; empty for none
 * @param provider whether the files of a provider are written
 */
record CaseOptions(CaseEdition edition, boolean compatible, boolean notes, String base, boolean provider) {

	/** @throws IOException when the address of the provider is none */
	static CaseOptions of(CaseEdition edition, Options options) throws IOException {
		String base = options.text("base").strip().replaceFirst("/+$", "");
		if (!base.isEmpty() && !(Addresses.isWeb(base) && base.matches("[^?#]+"))) {
			throw new IOException("“" + base + "” is no address of a web site. Begin it with https:// and write it as browsers send it, without accents and brackets, or leave it empty.");
		}
		return new CaseOptions(edition, options.text("flavour").equals("compatible"), inNotes(options), base, options.flag("provider"));
	}

	static boolean inNotes(Options options) {
		return options.text("text").equals("notes");
	}

	boolean hasExtensions() {
		return edition == CaseEdition.V1_1;
	}
}
