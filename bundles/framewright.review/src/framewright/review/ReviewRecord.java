package framewright.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** All lines of one identifier: an entry of a review as its file has it. The order of the lines makes no difference. */
final class ReviewRecord {

	private final String id;
	private final List<ReviewLine> lines = new ArrayList<>();
	private final Map<String, TreeSet<String>> values = new TreeMap<>();

	ReviewRecord(String id) {
		this.id = id;
	}

	void add(ReviewLine line) {
		lines.add(line);
		if (!line.isProse()) {
			values.computeIfAbsent(line.word(), word -> new TreeSet<>()).add(line.value());
		}
	}

	String id() {
		return id;
	}

	List<ReviewLine> lines() {
		return lines;
	}

	/** What it is; empty when no line says so. Where several do, it is what comes first in the alphabet, on every machine. */
	Optional<EntryKind> kind() {
		return values.keySet().stream().flatMap(word -> EntryKind.of(word).stream()).findFirst();
	}

	/** What the kind is said of: a discussion, a change, a role; empty when nothing is. */
	String target() {
		return kind().map(kind -> value(kind.word())).orElse("");
	}

	boolean has(String word) {
		return values.containsKey(word);
	}

	/** What is said with a word; empty when nothing is. Where two lines differ, the first in the alphabet holds, on every machine. */
	String value(String word) {
		return values.containsKey(word) ? values.get(word).first() : "";
	}

	/** The words with which different things are said. */
	List<String> contradictions() {
		return values.entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(Map.Entry::getKey).toList();
	}

	/** The words that are there. */
	List<String> words() {
		return List.copyOf(values.keySet());
	}

	/** The prose, with line breaks. Where two people have changed the same line by hand, both are there. */
	String text() {
		return String.join("\n", lines.stream().filter(ReviewLine::isProse).sorted(Comparator.comparingInt(ReviewLine::place).thenComparing(ReviewLine::value))
				.map(line -> new Numbered(line.place(), line.value())).distinct().map(Numbered::value).toList());
	}

	/** The line to name when something is wrong with a word, or with the whole. */
	int line(String word) {
		return lines.stream().filter(line -> line.word().equals(word)).mapToInt(ReviewLine::number).max().orElse(lines.get(0).number());
	}

	/** The line that says something else with a word than what holds. */
	int otherLine(String word) {
		return lines.stream().filter(line -> line.word().equals(word) && !line.value().equals(value(word))).findFirst().map(ReviewLine::number).orElse(line(word));
	}

	private record Numbered(int place, String value) {
	}
}
