package framewright.format.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.core.exchange.Brand;

/**
 * The colours of the page, from {@code palettes.css}: there, a rule for each palette in light and in dark ({@code .teal.light}), and two for
 * what all palettes have in common ({@code .light}, {@code .dark}). The colours of a library's brand take the place of those of the palette; what is
 * text among them is made lighter or darker where it could not be read otherwise.
 */
public final class Palette {

	private static final Pattern RULE = Pattern.compile("(?m)^([.a-z]+) \\{\\n([^}]*)\\}");
	private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

	/** The contrast of text (WCAG 2.2, 1.4.3), and a little, so that rounding does no harm. */
	private static final double TEXT = 4.6;
	/** The contrast of what can be used, and of the frame around it (1.4.11), likewise. */
	private static final double CONTROL = 3.1;
	/** Less contrast than this, and an ornament is not seen. */
	private static final double ORNAMENT = 1.5;

	private final Map<String, String> rules = new LinkedHashMap<>();
	private final Brand brand;

	/** @param css the text of {@code palettes.css} */
	public Palette(String css, Brand brand) {
		this.brand = brand;
		for (Matcher rule = RULE.matcher(css); rule.find();) {
			rules.put(rule.group(1), rule.group(2));
		}
	}

	/**
	 * The rules that set the colours by the theme that the page says. Print is always light.
	 *
	 * @param accent the name of the palette
	 */
	public String style(String accent) {
		String dark = declarations(accent, "dark");
		return ":root {\n" + declarations(accent, "light") + "\tcolor-scheme: light;\n}\n"
				+ "@media screen {\n:root[data-theme=\"dark\"] {\n" + dark + "\tcolor-scheme: dark;\n}\n}\n"
				+ "@media screen and (prefers-color-scheme: dark) {\n:root[data-theme=\"auto\"] {\n" + dark + "\tcolor-scheme: dark;\n}\n}\n";
	}

	private String declarations(String accent, String mode) {
		StringBuilder text = new StringBuilder();
		colours(accent, mode).forEach((name, colour) -> text.append("\t--").append(name).append(": ").append(colour).append(";\n"));
		return text.toString();
	}

	/** The colours by their names, as {@code #rrggbb}. */
	Map<String, String> colours(String accent, String mode) {
		String own = rules.get("." + accent + "." + mode);
		if (own == null) {
			throw new IllegalArgumentException("there is no palette " + accent);
		}
		Map<String, String> colours = new LinkedHashMap<>();
		for (Matcher colour = COLOUR.matcher(rules.get("." + mode) + own); colour.find();) {
			colours.put(colour.group(1), colour.group(2));
		}
		brand.colour().map(Colour::of).ifPresent(house -> house(colours, house, mode.equals("dark")));
		brand.secondColour().map(Colour::of).ifPresent(second -> second(colours, second));
		return colours;
	}

	private static void house(Map<String, String> colours, Colour house, boolean dark) {
		Colour paper = colour(colours, "paper");
		Colour tint = paper.mixed(house, dark ? 18 : 10);
		Colour accent = house.readable(paper.opposite(), TEXT, paper, colour(colours, "wash"), tint);
		Colour onHouse = house.opposite();
		put(colours, "tint", tint);
		put(colours, "accent", accent);
		put(colours, "mark", accent);
		put(colours, "deep", house);
		put(colours, "on-deep", onHouse);
		put(colours, "on-deep-soft", onHouse.mixed(house, 15).readable(onHouse, TEXT, house));
		put(colours, "on-deep-mark", onHouse.mixed(house, 15));
		put(colours, "on-deep-focus", colour(colours, "on-deep-focus").readable(onHouse, CONTROL, house));
		put(colours, "focus", colour(colours, "focus").readable(paper.opposite(), CONTROL, paper, colour(colours, "wash"), tint));
		put(colours, "soft", colour(colours, "soft").readable(paper.opposite(), TEXT, paper, colour(colours, "wash"), tint));
	}

	/** The second colour is that of lines and marks alone, never of text. On the cover it is left out where nobody would see it. */
	private static void second(Map<String, String> colours, Colour second) {
		put(colours, "mark", second);
		if (second.contrast(colour(colours, "deep")) >= ORNAMENT) {
			put(colours, "on-deep-mark", second);
		}
	}

	private static Colour colour(Map<String, String> colours, String name) {
		return Colour.of(colours.get(name));
	}

	private static void put(Map<String, String> colours, String name, Colour colour) {
		colours.put(name, colour.toString());
	}
}
