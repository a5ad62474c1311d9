package framewright.ui.model.versions;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a library is to be shared, as a person writes it: a folder that others reach too, or an address that begins with https:// or ssh://. */
public record SharedAddress(String text) {

	private static final Pattern WEB = Pattern.compile("(?:https|ssh)://[^\\s/]+(?:/\\S*)?");
	private static final Pattern SHORT = Pattern.compile("[\\w.-]+@[\\w.-]+:[^\\s\\\\]+");

	public SharedAddress {
		text = text.strip();
	}

	/** What keeps the address from being used, and what to do; empty when nothing does. Does not look whether there is anything. */
	public String problem() {
		if (text.isEmpty()) {
			return "Write where the library is shared. Whoever set it up for you can tell you the address.";
		}
		if (text.startsWith("http://")) {
			return "An address that begins with http:// can be read by anybody on the way. Use the one that begins with https://.";
		}
		if (text.matches("[a-z]+://.*") && !text.startsWith("file:")) {
			return WEB.matcher(text).matches() ? "" : "“" + text + "” is no address. It should look like https://example.org/our/library.";
		}
		return SHORT.matcher(text).matches() || text.startsWith("file:") || isFolder() ? "" : "Write the whole path of the folder, or choose it with “Browse…”.";
	}

	private boolean isFolder() {
		try {
			return Path.of(text).isAbsolute();
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
