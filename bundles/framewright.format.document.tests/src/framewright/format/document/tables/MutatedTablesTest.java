package framewright.format.document.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;
import framewright.format.document.Samples;

/** Tables of levels with accidents in them: whatever happens, every line is told of and no word is lost. Longer with {@code -Dframewright.fuzz=SECONDS}. */
class MutatedTablesTest {

	private static final long SECONDS = Long.getLong("framewright.fuzz", 3);

	private static final String DOCUMENT = """
			GREEN TRUST

			GARDEN GUIDE

			The Garden Guide is short. The parts are:

			1. Soil
			2. Water

			First step	Next step	Last step
			<p>Here people learn the first things of all.</p> <p>People will:</p> <ul> • begin. • rest. 	<p>Here people do the next things of all.</p> <ul> • go on. 	<p>Here people do the last things of all.</p> <ul> • end.

			Garden card

			Part 1 Soil

			- 1a Digging**
			- Turn the soil
			- Feed the soil

			Part 2 Water

			- 2a Watering**
			- Water the beds

			Part 1 Soil

			Soil is where all begins.

			1a Digging	First step	Next step	Last step
			i. Turn the soil	<p>A gardener will</p> <ul> turn it with help. They rest. 	<p>A gardener will</p> <ul> turn it alone. 	<p>A gardener will</p> <ul> turn it and show the
			<p>ii. Feed the soil</p> <p>iii. Sell the soil</p>	<ul> feed it. sell it. 	<ul> feed it twice. sell it twice. 	<p>others how.</p> <ul> feed it well. sell it well.

			Part 2 Water

			2a Watering

			First step

			A gardener will

			- water when told.

			Next step

			- water each day.

			Last step

			- water by weather.

			<table><tr><th>Skill</th><th>First step</th><th>Next step</th><th>Last step</th></tr>
			<tr><td rowspan="2">iv. Weed</td><td>weed one bed of all the beds</td><td>weed all beds of the garden</td><td>weed no bed because others do</td></tr>
			<tr><td><ul><li>one more</li></ul></td><td colspan="2">two more</td></tr></table>

			## After all

			Go home & rest.
			""";

	@Test
	void loseNothing() throws IOException {
		long seed = Long.getLong("framewright.fuzz.seed", System.nanoTime());
		Random random = new Random(seed);
		long end = System.nanoTime() + SECONDS * 1_000_000_000;
		for (int round = 0; round < 3 || System.nanoTime() < end; round++) {
			check(mutated(random), "seed " + seed + ", round " + round);
		}
	}

	private static void check(String document, String told) throws IOException {
		if (document.isBlank()) {
			return;
		}
		Samples.Import result;
		try {
			result = Samples.read(document);
		} catch (RuntimeException e) {
			throw new AssertionError(told + "\n" + document, e);
		}
		assertEquals(List.of(), result.errors(), () -> told + "\n" + document);
		Set<String> known = new HashSet<>(Samples.words(result.text()));
		result.imported().doubts().stream().map(Doubt::message).forEach(message -> known.addAll(Samples.words(message)));
		for (SourceLine line : result.imported().lines()) {
			boolean told1 = !line.place().isEmpty() || !line.reason().isEmpty();
			assertTrue(told1, () -> told + ": line " + line.number() + "\n" + document);
			boolean moved = line.place().isEmpty() || line.place().contains("list of contents") || line.place().contains("name") || line.place().contains("stem");
			if (!moved && line.text().indexOf('<') < 0 && line.text().indexOf('>') < 0) {
				List<String> missing = Samples.words(line.text()).stream().filter(word -> word.length() > 2 && word.chars().allMatch(Character::isLetter) && !known.contains(word)).toList();
				assertEquals(List.of(), missing, () -> told + ": line " + line.number() + " (" + line.place() + ")\n" + document);
			}
		}
		assertEquals(List.of(), result.imported().left().stream().map(SourceLine::text).toList(), () -> told + "\n" + document);
	}

	private static String mutated(Random random) {
		List<String> lines = new ArrayList<>(DOCUMENT.lines().toList());
		for (int i = random.nextInt(6); i >= 0; i--) {
			int at = random.nextInt(lines.size());
			String line = lines.get(at);
			int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
			switch (random.nextInt(10)) {
				case 0 -> lines.remove(at);
				case 1 -> lines.add(random.nextInt(lines.size()), line);
				case 2 -> lines.set(at, line.substring(0, cut));
				case 3 -> lines.set(at, line.substring(0, cut) + "\t" + line.substring(cut));
				case 4 -> lines.set(at, line.replaceFirst("\t", " "));
				case 5 -> lines.add(at, "");
				case 6 -> lines.set(at, line.substring(0, cut) + List.of("</ul>", "<table>", "</td>", "<p>", "• ", "| a | b |", "i. ", "**").get(random.nextInt(8)) + line.substring(cut));
				case 7 -> {
					String other = lines.get(random.nextInt(lines.size()));
					lines.set(at, line + other);
				}
				case 8 -> {
					lines.set(at, line.substring(0, cut));
					lines.add(at + 1, line.substring(cut));
				}
				default -> lines.set(at, line.replaceAll("</?p>", ""));
			}
			if (lines.isEmpty()) {
				lines.add("A line");
			}
		}
		return String.join("\n", lines) + "\n";
	}
}
