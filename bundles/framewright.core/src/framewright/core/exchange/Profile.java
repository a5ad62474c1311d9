package framewright.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import framewright.core.extension.Extension;
import framewright.core.extension.Option;
import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;
import framewright.core.library.SettingsEdit;

/**
 * A way of publishing that a library's settings give a name, so that nobody has to remember the options:
 *
 * <pre>
 * profile.handbook.to  = html, pdf
 * profile.handbook.set = smartcard=false, theme=dark
 * profile.handbook.set.pdf.landscape = true
 * </pre>
 *
 * @param formats the ids of the exporters
 * @param options the values of options: of one format by {@code FORMAT.OPTION}, of all that know it by {@code OPTION}
 */
public record Profile(List<String> formats, Map<String, String> options) {

	private static final String PREFIX = "profile.";
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");

	/** Whether a profile can be called so: letters, digits, hyphens and underscores. */
	public static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

	/** The profiles of a library by name, in the order of its settings. */
	public static Map<String, Profile> all(Library library) throws IOException {
		LibrarySettings settings = LibrarySettings.of(library);
		Map<String, Profile> profiles = new LinkedHashMap<>();
		for (LibrarySettings.Line line : settings.lines()) {
			if (line.name().startsWith(PREFIX) && line.name().endsWith(".to")) {
				String name = line.name().substring(PREFIX.length(), line.name().length() - ".to".length());
				of(settings, name).ifPresent(profile -> profiles.put(name, profile));
			}
		}
		return profiles;
	}

	/** The profile of a name; empty when the settings have none. */
	public static Optional<Profile> find(Library library, String name) throws IOException {
		return of(LibrarySettings.of(library), name);
	}

	private static Optional<Profile> of(LibrarySettings settings, String name) {
		String several = PREFIX + name + ".set";
		return settings.get(PREFIX + name + ".to").map(formats -> {
			Map<String, String> options = options(settings.get(several).orElse(""));
			settings.lines().stream().filter(line -> line.name().startsWith(several + ".")).forEach(line -> options.put(line.name().substring(several.length() + 1), line.value()));
			return new Profile(list(formats), options);
		});
	}

	/**
	 * Writes the profile into the settings of a library under a name, in place of any that is there.
	 *
	 * @throws IOException when the settings cannot be written; they are as they were
	 */
	public void save(Library library, String name) throws IOException {
		if (!isName(name)) {
			throw new IllegalArgumentException(name);
		}
		String several = PREFIX + name + ".set";
		Map<String, Optional<String>> lines = new LinkedHashMap<>();
		LibrarySettings.of(library).lines().stream().map(LibrarySettings.Line::name).filter(line -> line.equals(several) || line.startsWith(several + ".")).forEach(line -> lines.put(line, Optional.empty()));
		lines.put(PREFIX + name + ".to", Optional.of(String.join(", ", formats)));
		options.forEach((option, value) -> lines.put(several + "." + option, Optional.of(value.replaceAll("\\R", " "))));
		SettingsEdit.write(library, lines);
	}

	/** The values that it has for the options of a format, by id. */
	public Map<String, String> options(Extension<Exporter> format) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Option option : format.options()) {
			String value = options.getOrDefault(format.id() + "." + option.id(), options.get(option.id()));
			if (value != null) {
				values.put(option.id(), value);
			}
		}
		return values;
	}

	/** The same with other values on top: one for all formats takes the place of those that were for one. */
	public Profile with(Map<String, String> others) {
		Map<String, String> all = new LinkedHashMap<>(options);
		others.forEach((option, value) -> {
			all.keySet().removeIf(known -> known.endsWith("." + option));
			all.put(option, value);
		});
		return new Profile(formats, all);
	}

	/** Its options that none of some formats knows. */
	public List<String> unknown(List<Extension<Exporter>> among) {
		List<String> unknown = new ArrayList<>(options.keySet());
		for (Extension<Exporter> format : among) {
			format.options().forEach(option -> unknown.removeAll(List.of(option.id(), format.id() + "." + option.id())));
		}
		return unknown;
	}

	private static Map<String, String> options(String text) {
		Map<String, String> options = new LinkedHashMap<>();
		String last = null;
		for (String pair : list(text)) {
			String[] sides = pair.split("=", 2);
			if (sides.length == 2) {
				last = sides[0].strip();
				options.put(last, sides[1].strip());
			} else if (last != null) {
				options.merge(last, ", " + pair, String::concat); // a comma in a value
			}
		}
		return options;
	}

	private static List<String> list(String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
	}
}
