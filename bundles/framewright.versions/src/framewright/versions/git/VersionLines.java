package framewright.versions.git;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import framewright.dsl.Versions;
import framewright.dsl.scoping.PublishedVersions;

/** The text of {@code versions.txt}, with a line added or something added to a line; all else in it stays as it is. Pure functions. */
public final class VersionLines {

	private VersionLines() {
	}

	/** The text with one more version, which takes the place of older ones that nothing took the place of yet. */
	public static String add(String text, String version, LocalDate on, String by, String checksum, Map<String, String> linked) {
		StringBuilder line = new StringBuilder(version).append("; on ").append(on);
		if (!plain(by).isEmpty()) {
			line.append("; by ").append(plain(by));
		}
		line.append("; sha256 ").append(checksum);
		new TreeMap<>(linked).forEach((framework, number) -> line.append("; with ").append(framework).append(' ').append(number));
		String superseded = text;
		if (!version.contains("-")) {
			for (PublishedVersions.Version older : PublishedVersions.parse(text)) {
				if (Versions.isVersion(older.version()) && Versions.ORDER.compare(older.version(), version) < 0 && older.supersededBy() == null) {
					superseded = say(superseded, older.version(), "superseded by " + version);
				}
			}
		}
		return (superseded.isEmpty() || superseded.endsWith("\n") ? superseded : superseded + "\n") + line + "\n";
	}

	/** A semicolon or a new line would begin something else. */
	private static String plain(String text) {
		return text.replaceAll("[;\\p{Cntrl}]+", ",").strip();
	}

	/** The text with something added to the line of a version, or a line for it where it has none. What says the same in other words is replaced. */
	public static String say(String text, String version, String what) {
		String key = what.substring(0, what.lastIndexOf(' ') + 1);
		List<String> lines = new ArrayList<>(text.lines().toList());
		int at = line(lines, version);
		if (at < 0) {
			lines.add(version);
			at = lines.size() - 1;
		}
		String kept = Arrays.stream(lines.get(at).split("\\s*;\\s*")).filter(field -> !field.startsWith(key)).collect(Collectors.joining("; "));
		lines.set(at, kept + "; " + what);
		String newline = text.contains("\r\n") ? "\r\n" : "\n";
		return String.join(newline, lines) + newline;
	}

	private static int line(List<String> lines, String version) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).split(";")[0].strip().equals(version)) {
				return i;
			}
		}
		return -1;
	}

	private static Optional<String> line(String text, String version) {
		List<String> lines = text.lines().toList();
		int at = line(lines, version);
		return at < 0 ? Optional.empty() : Optional.of(lines.get(at));
	}

	/**
	 * Brings together two texts that go back to one: the lines of both. Empty where both say different things of the same version, for a person to decide.
	 */
	public static Optional<String> merge(String base, String ours, String theirs) {
		List<String> merged = new ArrayList<>();
		for (String line : ours.lines().toList()) {
			String version = line.split(";")[0].strip();
			String was = line(base, version).orElse("");
			Optional<String> other = line(theirs, version);
			if (line.isBlank() || line.startsWith("#") || other.isEmpty() && was.isEmpty() || other.isPresent() && (other.get().equals(line) || other.get().equals(was))) {
				merged.add(line);
			} else if (line.equals(was)) {
				other.ifPresent(merged::add);
			} else {
				Optional<String> both = other.isEmpty() ? Optional.empty() : fields(was, line, other.get());
				if (both.isEmpty()) {
					return Optional.empty();
				}
				merged.add(both.get());
			}
		}
		for (String line : theirs.lines().toList()) {
			String version = line.split(";")[0].strip();
			boolean added = line(ours, version).isEmpty();
			if (added && !merged.contains(line)) {
				if (line(base, version).isPresent() && !line(base, version).get().equals(line)) {
					return Optional.empty();
				}
				if (line(base, version).isEmpty()) {
					merged.add(line);
				}
			}
		}
		return Optional.of(merged.stream().map(line -> line + "\n").collect(Collectors.joining()));
	}

	/** A line to which each side added something of another kind. */
	private static Optional<String> fields(String was, String ours, String theirs) {
		List<String> base = split(was);
		List<String> merged = new ArrayList<>(split(ours));
		for (String field : split(theirs)) {
			if (!merged.contains(field)) {
				String kind = field.split(" ")[0];
				if (base.contains(field) || merged.stream().anyMatch(other -> !base.contains(other) && other.startsWith(kind + " "))) {
					return Optional.empty();
				}
				merged.add(field);
			}
		}
		boolean nothingTakenAway = base.stream().allMatch(field -> merged.contains(field) && split(theirs).contains(field));
		return nothingTakenAway ? Optional.of(String.join("; ", merged)) : Optional.empty();
	}

	private static List<String> split(String line) {
		return Arrays.stream(line.split(";")).map(String::strip).filter(field -> !field.isEmpty()).toList();
	}
}
