package framewright.format.html.site;

import framewright.core.extension.Options;
import framewright.format.html.HandbookOptions;

/**
 * What a person chose for a web site; the meaning of each is in plugin.xml.
 *
 * @param handbook what it has in common with the handbook on one page
 * @param allVersions whether the published versions are there beside the text that is exported
 * @param neighbours whether the other frameworks of the library have their sites beside it
 * @param address where the site will be, with a stroke at its end; empty where nobody said
 */
record SiteOptions(HandbookOptions handbook, boolean allVersions, boolean neighbours, String address) {

	static SiteOptions of(Options options) {
		String address = options.text("base").strip();
		return new SiteOptions(HandbookOptions.of(options), options.text("versions").equals("all"), options.flag("neighbours"), address.isEmpty() || address.endsWith("/") ? address : address + "/");
	}
}
