package framewright.core.exchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;

/**
 * A way of publishing that a library's settings give a name, so that nobody has to remember the options:
 *
 * <pre>
 * profile.handbook.to  = html, markdown
 * profile.handbook.set = smartcard=false, theme=dark
 * </pre>
 *
 * @param formats the ids of the exporters
 * @param options the values of options, by id
 */
public record Profile(List<String> formats, Map<String, String> options) {

	/** The profile of a name; empty when the settings have none. */
	public static Optional<Profile> find(Library library, String name) throws IOException {
		LibrarySettings settings = LibrarySettings.of(library);
		return settings.get("profile." + name + ".to").map(formats -> new Profile(list(formats), options(settings.get("profile." + name + ".set").orElse(""))));
	}

	private static Map<String, String> options(String text) {
		Map<String, String> options = new LinkedHashMap<>();
		for (String pair : list(text)) {
			String[] sides = pair.split("=", 2);
			if (sides.length == 2) {
				options.put(sides[0].strip(), sides[1].strip());
			}
		}
		return options;
	}

	private static List<String> list(String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
	}
}
