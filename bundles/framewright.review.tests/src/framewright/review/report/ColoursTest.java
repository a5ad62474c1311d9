package framewright.review.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contrast of the colours, as WCAG 2.2 reckons it. */
class ColoursTest {

	/** Of text (success criterion 1.4.3), and of what can be used (1.4.11). */
	private static final double TEXT = 4.5;
	private static final double CONTROL = 3;

	/** Which colour is seen on which. */
	private static final Map<String, List<String>> TEXTS = Map.of("ink", List.of("paper", "wash", "tint"), "soft", List.of("paper", "wash", "tint"), "accent", List.of("paper", "wash", "tint"), "on-deep",
			List.of("deep"), "on-deep-soft", List.of("deep"), "came", List.of("paper", "came-ground"), "went", List.of("paper", "went-ground"), "heed", List.of("heed-ground"));
	private static final Map<String, List<String>> CONTROLS = Map.of("focus", List.of("paper", "wash", "tint"), "edge", List.of("paper", "wash"));

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void contrastSuffices(String mode) {
		Map<String, String> colours = Look.colours(mode);
		check(colours, TEXTS, TEXT);
		check(colours, CONTROLS, CONTROL);
	}

	private static void check(Map<String, String> colours, Map<String, List<String>> pairs, double least) {
		pairs.forEach((front, grounds) -> grounds.forEach(ground -> {
			double contrast = contrast(colours.get(front), colours.get(ground));
			assertTrue(contrast >= least, () -> front + " on " + ground + ": " + contrast);
		}));
	}

	@Test
	void everyColourIsDefinedInBoth() {
		Set<String> used = new TreeSet<>();
		for (Matcher use = Pattern.compile("var\\(--([a-z-]+)\\)").matcher(Look.resource("report.css")); use.find();) {
			used.add(use.group(1));
		}
		used.removeAll(Set.of("serif", "sans"));
		assertEquals(new TreeSet<>(Look.colours("light").keySet()), new TreeSet<>(Look.colours("dark").keySet()));
		assertEquals(used, new TreeSet<>(Look.colours("light").keySet()));
	}

	@Test
	void everyColourOfTextIsTested() {
		for (Matcher use = Pattern.compile("[{;] ?color: var\\(--([a-z-]+)\\)").matcher(Look.resource("report.css")); use.find();) {
			assertTrue(TEXTS.containsKey(use.group(1)), use.group(1));
		}
	}

	@Test
	void theStyleSheetHasNoColourOfItsOwnAndFetchesNothing() {
		Matcher other = Pattern.compile("(?i)#[0-9a-f]{3,8}\\b|\\b(rgb|hsl|oklch|color-mix|url)\\(|opacity|@import").matcher(Look.resource("report.css"));
		assertFalse(other.find(), () -> other.group());
	}

	/** Words that came and went differ by more than their colour. */
	@Test
	void neverByColourAlone() {
		assertTrue(Look.resource("report.css").matches("(?s).*\\nins \\{[^}]*text-decoration: underline.*"));
		assertTrue(Look.resource("report.css").matches("(?s).*\\ndel \\{[^}]*text-decoration: line-through.*"));
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
