package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.core.exchange.Brand;
import framewright.core.extension.Option;

/** The contrast of the colours, as WCAG 2.2 reckons it. */
class PaletteTest {

	/** Of text (success criterion 1.4.3). */
	private static final double TEXT = 4.5;
	/** Of what can be used, and of the frame around it (1.4.11). */
	private static final double CONTROL = 3;

	/** Which colour is seen on which. */
	private static final Map<String, List<String>> TEXTS = Map.of("ink", List.of("paper", "wash", "tint"), "soft", List.of("paper", "wash", "tint"),
			"accent", List.of("paper", "wash", "tint"), "on-deep", List.of("deep"), "on-deep-soft", List.of("deep"));
	private static final Map<String, List<String>> CONTROLS = Map.of("focus", List.of("paper", "wash", "tint"), "edge", List.of("paper", "wash"), "on-deep-focus", List.of("deep"));

	private final Palette palette = new Palette(Look.resource("palettes.css"), Brand.NONE);

	record Choice(String accent, String mode) {
	}

	static Stream<Choice> choices() throws Exception {
		Option accent = Page.declared().stream().filter(option -> option.id().equals("accent")).findFirst().orElseThrow();
		return accent.allowed().stream().flatMap(name -> Stream.of(new Choice(name, "light"), new Choice(name, "dark")));
	}

	@ParameterizedTest
	@MethodSource("choices")
	void contrastSuffices(Choice choice) {
		Map<String, String> colours = palette.colours(choice.accent(), choice.mode());
		check(colours, TEXTS, TEXT);
		check(colours, CONTROLS, CONTROL);
	}

	/** Whatever colours a house has, every text on them can be read. Two hundred and sixteen colours, from black to white, each beside another one. */
	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void theColoursOfAHouseCanBeRead(String mode) {
		for (int i = 0; i < 216; i++) {
			Brand brand = new Brand("", "", Optional.of(sample(i)), Optional.of(sample((i * 89 + 40) % 216)));
			Map<String, String> colours = new Palette(Look.resource("palettes.css"), brand).colours("teal", mode);
			check(colours, TEXTS, TEXT);
			check(colours, CONTROLS, CONTROL);
			assertEquals(brand.colour().orElseThrow(), colours.get("deep"));
			assertEquals(brand.secondColour().orElseThrow(), colours.get("mark"));
		}
	}

	private static String sample(int i) {
		return String.format("#%02x%02x%02x", i / 36 * 51, i / 6 % 6 * 51, i % 6 * 51);
	}

	/** What can be used as it is stays as it is. */
	@Test
	void aReadableColourIsNotChanged() {
		Brand brand = new Brand("", "", Optional.of("#00558c"), Optional.empty());
		Map<String, String> colours = new Palette(Look.resource("palettes.css"), brand).colours("plum", "light");
		assertEquals("#00558c", colours.get("accent"));
		assertEquals("#ffffff", colours.get("on-deep"));
	}

	private static void check(Map<String, String> colours, Map<String, List<String>> pairs, double least) {
		pairs.forEach((front, grounds) -> grounds.forEach(ground -> {
			double contrast = contrast(colours.get(front), colours.get(ground));
			assertTrue(contrast >= least, () -> front + " on " + ground + ": " + contrast);
		}));
	}

	/** Every palette has the same colours, and the style sheet names no other. */
	@ParameterizedTest
	@MethodSource("choices")
	void everyColourIsDefined(Choice choice) {
		Set<String> used = new TreeSet<>();
		for (Matcher use = Pattern.compile("var\\(--([a-z-]+)\\)").matcher(Look.resource("handbook.css")); use.find();) {
			used.add(use.group(1));
		}
		used.removeAll(Set.of("serif", "sans"));
		assertEquals(used, new TreeSet<>(palette.colours(choice.accent(), choice.mode()).keySet()));
	}

	/** Colours stand in the palettes alone, where this test sees them. */
	@Test
	void theStyleSheetHasNoColourOfItsOwn() {
		Matcher colour = Pattern.compile("(?i)#[0-9a-f]{3,8}\\b|\\b(rgb|hsl|oklch|color-mix)\\(|opacity").matcher(Look.resource("handbook.css"));
		assertTrue(!colour.find(), () -> colour.group());
	}

	/** What is text on a ground that this test does not know of would be missed: each colour of text is one of those above. */
	@Test
	void everyColourOfTextIsTested() {
		for (Matcher use = Pattern.compile("[{;] ?color: var\\(--([a-z-]+)\\)").matcher(Look.resource("handbook.css")); use.find();) {
			assertTrue(TEXTS.containsKey(use.group(1)), use.group(1));
		}
	}

	@Test
	void reckonsAsTheStandardDoes() {
		assertEquals(21, contrast("#000000", "#ffffff"), 0.001);
		assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
	}

	private static double contrast(String one, String other) {
		double light = Math.max(luminance(one), luminance(other));
		double dark = Math.min(luminance(one), luminance(other));
		return (light + 0.05) / (dark + 0.05);
	}

	private static double luminance(String colour) {
		int rgb = Integer.parseInt(colour.substring(1), 16);
		return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
	}

	private static double linear(int part) {
		double value = part / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
