package framewright.format.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of the page, from {@code palettes.css}: there, a rule for each palette in light and in dark ({@code .teal.light}), and two for
 * what all palettes have in common ({@code .light}, {@code .dark}).
 */
final class Palette {

	private static final Pattern RULE = Pattern.compile("(?m)^([.a-z]+) \\{\\n([^}]*)\\}");
	private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

	private final Map<String, String> rules = new LinkedHashMap<>();

	/** @param css the text of {@code palettes.css} */
	Palette(String css) {
		for (Matcher rule = RULE.matcher(css); rule.find();) {
			rules.put(rule.group(1), rule.group(2));
		}
	}

	/**
	 * The rules that set the colours by the theme that the page says. Print is always light.
	 *
	 * @param accent the name of the palette
	 */
	String style(String accent) {
		String dark = declarations(accent, "dark");
		return ":root {\n" + declarations(accent, "light") + "\tcolor-scheme: light;\n}\n"
				+ "@media screen {\n:root[data-theme=\"dark\"] {\n" + dark + "\tcolor-scheme: dark;\n}\n}\n"
				+ "@media screen and (prefers-color-scheme: dark) {\n:root[data-theme=\"auto\"] {\n" + dark + "\tcolor-scheme: dark;\n}\n}\n";
	}

	/** The colours by their names, as {@code #rrggbb}. */
	Map<String, String> colours(String accent, String mode) {
		Map<String, String> colours = new LinkedHashMap<>();
		for (Matcher colour = COLOUR.matcher(declarations(accent, mode)); colour.find();) {
			colours.put(colour.group(1), colour.group(2));
		}
		return colours;
	}

	private String declarations(String accent, String mode) {
		String own = rules.get("." + accent + "." + mode);
		if (own == null) {
			throw new IllegalArgumentException("there is no palette " + accent);
		}
		return rules.get("." + mode) + own;
	}
}
