package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Text can be read on what it stands on, in the light and in the dark. Contrast is that of the Web Content Accessibility Guidelines, 1 to 21. */
class ColoursTest {

	/** The least that level AA of these guidelines allows for text. */
	private static final double LEAST = 4.5;

	private static final Path BUNDLE = Path.of(System.getProperty("framewright.root"), "bundles/framewright.ui");
	private static final Pattern LIGHT = Pattern.compile("<colorDefinition id=\"framewright\\.ui\\.([^\"]+)\"[^>]* value=\"(\\d+),(\\d+),(\\d+)\"");
	private static final Pattern STYLED = Pattern.compile("ColorDefinition#framewright-ui-(\\S+) \\{ color: rgb\\((\\d+), (\\d+), (\\d+)\\)");

	/** Behind the text of an editor: its page and the line that the cursor is in, as the platform has them. */
	private static final List<int[]> LIGHT_PAGES = List.of(new int[] { 255, 255, 255 }, new int[] { 232, 242, 254 });
	private static final List<int[]> DARK_PAGES = List.of(new int[] { 30, 31, 34 }, new int[] { 47, 47, 47 }, new int[] { 55, 55, 55 });

	/** What is written on a background of its own: text, then what it stands on. */
	private static final Map<String, List<String>> ON = Map.of( //
			"compare.added", List.of("compare.addedBack", "compare.current"), //
			"compare.removed", List.of("compare.removedBack", "compare.current"), //
			"compare.effect", List.of("compare.current"), //
			"colour.muted", List.of("compare.current", "matrix.background", "matrix.heading", "matrix.selected"), //
			"colour.prose", List.of("compare.current", "compare.low", "compare.medium", "compare.high", "matrix.background", "matrix.heading", "matrix.selected"));

	@Test
	void everyColourHasADarkTwin() throws IOException {
		assertEquals(colours(LIGHT, "plugin.xml").keySet(), colours(STYLED, "css/dark.css").keySet());
	}

	/** A theme that says nothing of a colour leaves it as the theme before had it. */
	@Test
	void theLightThemeSetsWhatTheDarkThemeSets() throws IOException {
		Map<String, int[]> declared = colours(LIGHT, "plugin.xml");
		Map<String, int[]> light = colours(STYLED, "css/light.css");
		assertEquals(declared.keySet(), light.keySet());
		declared.forEach((name, colour) -> assertArrayEquals(colour, light.get(name), name));
		assertEquals(ids("css/dark.css"), ids("css/light.css"));
	}

	@Test
	void textCanBeReadInTheLight() throws IOException {
		assertEquals(List.of(), faint(colours(LIGHT, "plugin.xml"), LIGHT_PAGES));
	}

	@Test
	void textCanBeReadInTheDark() throws IOException {
		assertEquals(List.of(), faint(colours(STYLED, "css/dark.css"), DARK_PAGES));
	}

	private static Map<String, int[]> colours(Pattern pattern, String file) throws IOException {
		Map<String, int[]> colours = new TreeMap<>();
		Matcher matcher = pattern.matcher(Files.readString(BUNDLE.resolve(file)));
		while (matcher.find()) {
			colours.put(matcher.group(1).replace('-', '.'), Stream.of(2, 3, 4).map(matcher::group).mapToInt(Integer::parseInt).toArray());
		}
		assertTrue(colours.size() > 20, file);
		return colours;
	}

	private static Set<String> ids(String file) throws IOException {
		return Pattern.compile("ColorDefinition#(\\S+)").matcher(Files.readString(BUNDLE.resolve(file))).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<String> faint(Map<String, int[]> colours, List<int[]> pages) {
		Stream<String> onPages = colours.keySet().stream().filter(name -> name.startsWith("colour."))
				.flatMap(name -> pages.stream().filter(page -> contrast(colours.get(name), page) < LEAST).map(page -> name + " on a page: " + contrast(colours.get(name), page)));
		Stream<String> onColours = ON.entrySet().stream().flatMap(entry -> entry.getValue().stream().filter(back -> contrast(colours.get(entry.getKey()), colours.get(back)) < LEAST)
				.map(back -> entry.getKey() + " on " + back + ": " + contrast(colours.get(entry.getKey()), colours.get(back))));
		return Stream.concat(onPages, onColours).sorted().toList();
	}

	private static double contrast(int[] one, int[] other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(int[] colour) {
		return 0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2]);
	}

	private static double part(int value) {
		double share = value / 255.0;
		return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
