import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import framewright.dsl.model.Framework;
import framewright.validation.progression.Pairs;
import framewright.validation.progression.Pairs.Found;
import framewright.validation.progression.Pairs.Pair;
import framewright.validation.progression.Pairs.Score;

/** How often the rules of the progression pack are right, what they find in the sample library, and what they cost. {@code Progression PAIRS LIBRARY} */
public final class Progression {

	private static final int ELEMENTS = 5_000;

	private Progression() {
	}

	public static void main(String[] arguments) throws IOException {
		List<Pair> pairs = Pairs.read(Files.readString(Path.of(arguments[0])));
		List<String> mistakes = new ArrayList<>();
		for (String part : new LinkedHashSet<>(pairs.stream().map(Pair::part).toList())) {
			print(part, pairs.stream().filter(pair -> pair.part().equals(part)).toList(), mistakes);
		}
		print("all", pairs, new ArrayList<>());
		System.out.println("what was wrong, by line of " + Path.of(arguments[0]).getFileName() + ": " + (mistakes.isEmpty() ? "nothing" : ""));
		mistakes.forEach(mistake -> System.out.println("  " + mistake));

		System.out.println("\nfound in the sample library:");
		try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
			files.filter(file -> file.toString().endsWith(".framework")).sorted().forEach(Progression::printFound);
		}

		// What warms the process up is not counted.
		Path path = Path.of("pairs.framework").toAbsolutePath();
		Framework framework = Pairs.framework(pairs, path, ELEMENTS / pairs.size());
		Map<String, Long> times = Map.of();
		for (int i = 0; i < 6; i++) {
			times = Pairs.time(framework, path);
		}
		System.out.printf(Locale.ROOT, "%nmilliseconds of the processor for %,d elements of two levels, warm, each rule alone (reading the words included):%n", ELEMENTS / pairs.size() * pairs.size());
		times.forEach((rule, time) -> System.out.printf(Locale.ROOT, "  %-30s %6d%n", rule.isEmpty() ? "all together" : rule, time));
	}

	private static void print(String part, List<Pair> pairs, List<String> mistakes) {
		Map<String, Score> scores = Pairs.score(pairs, mistakes);
		long clean = pairs.stream().filter(pair -> pair.labels().isEmpty()).count();
		System.out.printf(Locale.ROOT, "%-30s %6s %6s %6s %10s %7s%n", part + ": " + pairs.size() + " pairs, " + clean + " fine", "right", "wrong", "missed", "precision", "recall");
		scores.forEach(Progression::print);
		print("overall", Pairs.overall(scores));
		System.out.println();
	}

	private static void print(String rule, Score score) {
		System.out.printf(Locale.ROOT, "  %-28s %6d %6d %6d %10.2f %7.2f%n", rule, score.right(), score.wrong(), score.missed(), score.precision(), score.recall());
	}

	private static void printFound(Path file) {
		Map<String, List<Found>> found;
		try {
			found = Pairs.findIn(file);
		} catch (UncheckedIOException e) {
			System.out.println("  " + file.getFileName() + " cannot be read: " + e.getMessage());
			return;
		}
		System.out.println("  " + file.getFileName() + (found.isEmpty() ? ": nothing" : ""));
		found.forEach((element, all) -> all.forEach(one -> System.out.println("    " + element + ", “" + one.words() + "”: " + one.message() + " [" + one.rule() + "]")));
	}
}
