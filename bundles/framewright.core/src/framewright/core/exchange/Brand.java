package framewright.core.exchange;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;

/**
 * How an institute's documents look, as the settings of its library say:
 *
 * <pre>
 * brand.logo          = assets/logo.svg
 * brand.logo.alt      = Institute of Education
 * brand.colour        = #00558c
 * brand.second-colour = #e0a526
 * </pre>
 *
 * Every exporter of documents keeps to it. A framework's own logo goes before that of the library.
 *
 * @param logo a file of the library, as the framework's {@code logo} names one; empty where there is none
 * @param logoAlt what the logo shows, in words; may be empty
 * @param colour the colour of headings and covers as {@code #rrggbb}; empty where none is set
 * @param secondColour the colour of lines and marks, likewise
 */
public record Brand(String logo, String logoAlt, Optional<String> colour, Optional<String> secondColour) {

	/** Where a library sets nothing. */
	public static final Brand NONE = new Brand("", "", Optional.empty(), Optional.empty());

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

	/**
	 * The brand of a library.
	 *
	 * @throws IOException when the settings cannot be read, or a colour is none; its message is for people
	 */
	public static Brand of(Library library) throws IOException {
		LibrarySettings settings = LibrarySettings.of(library);
		return new Brand(settings.get("brand.logo").orElse(""), settings.get("brand.logo.alt").orElse(""), colour(settings, "brand.colour"), colour(settings, "brand.second-colour"));
	}

	private static Optional<String> colour(LibrarySettings settings, String name) throws IOException {
		Optional<String> value = settings.get(name);
		if (value.isPresent() && !COLOUR.matcher(value.get()).matches()) {
			throw new IOException("“" + value.get() + "” is not a colour that " + name + " in library.settings can have. Write it as # and six digits or letters from a to f, such as #00558c.");
		}
		return value.map(String::toLowerCase);
	}
}
