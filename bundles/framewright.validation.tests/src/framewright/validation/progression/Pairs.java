package framewright.validation.progression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;

/**
 * The labelled pairs of descriptors (pairs.txt) and how often the rules are right about them. It needs neither OSGi nor JUnit, because the benchmark uses it, too.
 */
public final class Pairs {

	/** What a rule should find: at a place that holds these words or lies within them; anywhere if there are none. */
	public record Label(String rule, String words) {
	}

	/** Two neighbouring levels. */
	public record Pair(String part, int line, String lower, String higher, List<Label> labels) {
	}

	/** What a rule found: where, and what it says. */
	public record Found(String rule, String words, String message) {
	}

	/** How often a rule, or all of them, is right: found and wanted, found and not wanted, wanted and not found. */
	public record Score(int right, int wrong, int missed) {

		Score plus(Score other) {
			return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
		}

		/** Of what was found, how much was wanted; 1 where nothing was found. */
		public double precision() {
			return right + wrong == 0 ? 1 : (double) right / (right + wrong);
		}

		/** Of what was wanted, how much was found; 1 where nothing was wanted. */
		public double recall() {
			return right + missed == 0 ? 1 : (double) right / (right + missed);
		}
	}

	/** The rules of the pack. */
	static final Map<String, PartValidator> RULES = new LinkedHashMap<>();

	static {
		RULES.put("same-level-text", new SameText());
		RULES.put("lost-duty", new LostDuty());
		RULES.put("weaker-level", new WeakerLevel());
		RULES.put("double-barrelled", new DoubleBarrelled());
		RULES.put("comparison-without-referent", new Comparison());
		RULES.put("parallel-structure", new ParallelStructure());
	}

	private Pairs() {
	}

	/** Reads the file of pairs. */
	public static List<Pair> read(String text) {
		List<Pair> pairs = new ArrayList<>();
		String part = "";
		String lower = null;
		int number = 0;
		for (String line : text.lines().toList()) {
			number++;
			if (line.startsWith("part ")) {
				part = line.substring(5).strip();
			} else if (line.startsWith("< ")) {
				lower = line.substring(2);
			} else if (line.startsWith("> ")) {
				pairs.add(new Pair(part, number - 1, lower, line.substring(2), new ArrayList<>()));
			} else if (line.startsWith("! ")) {
				String[] words = line.substring(2).strip().split(" ", 2);
				if (!RULES.containsKey(words[0])) {
					throw new IllegalArgumentException("line " + number + ": there is no rule " + words[0]);
				}
				pairs.get(pairs.size() - 1).labels().add(new Label(words[0], words.length > 1 ? words[1] : ""));
			} else if (!line.isBlank() && !line.startsWith("#")) {
				throw new IllegalArgumentException("line " + number + " is neither a pair nor a label: " + line);
			}
		}
		return pairs;
	}

	/** What the rules find in each of some pairs. */
	public static List<List<Found>> find(List<Pair> pairs) {
		Path path = Path.of("pairs.framework").toAbsolutePath();
		Framework framework = framework(pairs, path, 1);
		List<Element> elements = Frameworks.allElements(framework);
		if (elements.size() != pairs.size()) {
			throw new IllegalStateException("The pairs do not make a framework.");
		}
		List<List<Found>> found = new ArrayList<>();
		elements.forEach(element -> found.add(new ArrayList<>()));
		RULES.forEach((id, rule) -> {
			PartValidator.Look look = rule.prepare(situation(framework, path, LibrarySettings.parse("")));
			for (int i = 0; i < elements.size(); i++) {
				List<Found> into = found.get(i);
				look.at(elements.get(i), remark -> into.add(found(id, remark)));
			}
		});
		return found;
	}

	/** What the rules find in a framework of a library, in the order of its elements, and under which element. */
	public static Map<String, List<Found>> findIn(Path path) {
		try {
			return findIn(path, Files.readString(path));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The same if the file held this text. */
	static Map<String, List<Found>> findIn(Path path, String text) {
		Path file = path.toAbsolutePath().normalize();
		Library library = Library.containing(file);
		Framework framework = new LibraryReader(library).read(file, text).framework().orElseThrow();
		Map<String, List<Found>> found = new LinkedHashMap<>();
		List<PartValidator.Look> looks = new ArrayList<>();
		List<String> ids = List.copyOf(RULES.keySet());
		LibrarySettings settings = settings(library);
		RULES.values().forEach(rule -> looks.add(rule.prepare(situation(framework, file, settings))));
		for (Element element : Frameworks.allElements(framework)) {
			for (int i = 0; i < looks.size(); i++) {
				String rule = ids.get(i);
				looks.get(i).at(element, remark -> found.computeIfAbsent(element.getName(), key -> new ArrayList<>()).add(found(rule, remark)));
			}
		}
		return found;
	}

	private static LibrarySettings settings(Library library) {
		try {
			return LibrarySettings.of(library);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * How long the rules take over a framework, in milliseconds of the processor of this thread, by rule; together under the empty name. Each is asked about all elements in turn, as in an
	 * editor that was just opened.
	 */
	public static Map<String, Long> time(Framework framework, Path path) {
		Map<String, Long> times = new LinkedHashMap<>();
		List<Element> elements = Frameworks.allElements(framework);
		RULES.forEach((id, rule) -> times.put(id, time(List.of(rule), elements, framework, path)));
		times.put("", time(List.copyOf(RULES.values()), elements, framework, path));
		return times;
	}

	private static long time(List<PartValidator> rules, List<Element> elements, Framework framework, Path path) {
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		List<PartValidator.Look> looks = rules.stream().map(rule -> rule.prepare(situation(framework, path, LibrarySettings.parse("")))).toList();
		for (Element element : elements) {
			for (PartValidator.Look look : looks) {
				look.at(element, remark -> {
					// only the time counts
				});
			}
		}
		return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
	}

	static Situation situation(Framework framework, Path path, LibrarySettings settings) {
		try {
			return new Situation(framework, path, Library.containing(path), settings, Options.of(List.of(), Map.of()));
		} catch (BadOptionException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A framework with a component for each pair, all of them several times over; each time a little different. */
	public static Framework framework(List<Pair> pairs, Path path, int times) {
		StringBuilder text = new StringBuilder(
				"framework pairs \"Pairs\" {\nscale impact \"Impact\" {\nlevel low \"Lower\"\nlevel high \"Higher\"\n}\nstructure {\ncomponent \"Component\" rated on impact\n}\n");
		for (int time = 0; time < times; time++) {
			for (Pair pair : pairs) {
				String more = time == 0 ? "" : "| Example " + time + ".\n";
				text.append("component p").append(pair.line()).append('-').append(time).append(" \"Pair\" {\nat low\n").append(prose(pair.lower())).append(more).append("at high\n").append(prose(pair.higher()))
						.append(more).append("}\n");
			}
		}
		return new LibraryReader(Library.containing(path)).read(path, text.append("}\n").toString()).framework().orElseThrow();
	}

	static Found found(String rule, Remark remark) {
		return new Found(rule, Frameworks.text((Prose) remark.object()).substring(remark.start(), remark.end()), remark.message());
	}

	private static String prose(String text) {
		StringBuilder prose = new StringBuilder();
		for (String line : text.split("\\\\n")) {
			prose.append("| ").append(line).append('\n');
		}
		return prose.toString();
	}

	/**
	 * How often the rules are right about some pairs, by rule.
	 *
	 * @param mistakes takes what was found and is not wanted, and what is wanted and was not found, a line each
	 */
	public static Map<String, Score> score(List<Pair> pairs, List<String> mistakes) {
		Map<String, Score> scores = new LinkedHashMap<>();
		RULES.keySet().forEach(rule -> scores.put(rule, new Score(0, 0, 0)));
		List<List<Found>> found = find(pairs);
		for (int i = 0; i < pairs.size(); i++) {
			Pair pair = pairs.get(i);
			List<Label> missed = new ArrayList<>(pair.labels());
			for (Found one : found.get(i)) {
				Label label = pair.labels().stream().filter(wanted -> fits(wanted, one)).findFirst().orElse(null);
				if (label == null) {
					scores.merge(one.rule(), new Score(0, 1, 0), Score::plus);
					mistakes.add(pair.line() + ": not wanted: " + one.rule() + " at “" + one.words() + "”: " + one.message());
				} else if (missed.remove(label)) {
					scores.merge(one.rule(), new Score(1, 0, 0), Score::plus);
				}
			}
			for (Label label : missed) {
				scores.merge(label.rule(), new Score(0, 0, 1), Score::plus);
				mistakes.add(pair.line() + ": not found: " + label.rule() + " at “" + label.words() + "”");
			}
		}
		return scores;
	}

	private static boolean fits(Label label, Found found) {
		String wanted = label.words().toLowerCase(Locale.UK);
		String words = found.words().toLowerCase(Locale.UK);
		return label.rule().equals(found.rule()) && (words.contains(wanted) || wanted.contains(words));
	}

	/** All rules together. */
	public static Score overall(Map<String, Score> scores) {
		return scores.values().stream().reduce(new Score(0, 0, 0), Score::plus);
	}
}
