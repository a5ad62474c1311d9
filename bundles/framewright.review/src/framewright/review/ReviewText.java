package framewright.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a review's file. Lines are only ever put in, each entry where people look for it: what is said in a discussion at its end, and discussions and
 * decisions in the order of the parts that they are about, so that two people who write about different parts write in different places.
 */
final class ReviewText {

	private final List<String> lines;

	ReviewText(String text) {
		lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
		if (lines.get(lines.size() - 1).isEmpty()) {
			lines.remove(lines.size() - 1);
		}
	}

	/** The text; every line ends with a line feed. */
	String text() {
		return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
	}

	List<String> lines() {
		return List.copyOf(lines);
	}

	List<ReviewLine> parsed() {
		List<ReviewLine> parsed = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			parsed.add(ReviewLine.of(i + 1, lines.get(i)));
		}
		return parsed;
	}

	/** The entries by their identifiers, in the order of their first lines. */
	Map<String, ReviewRecord> records() {
		return records(parsed());
	}

	static Map<String, ReviewRecord> records(List<ReviewLine> parsed) {
		Map<String, ReviewRecord> records = new LinkedHashMap<>();
		for (ReviewLine line : parsed) {
			if (!line.id().isEmpty()) {
				records.computeIfAbsent(line.id(), ReviewRecord::new).add(line);
			}
		}
		return records;
	}

	/** Puts in an entry. The lines bear one identifier, which the text does not have yet. */
	void insert(List<String> entry) {
		ReviewText alone = new ReviewText(String.join("\n", entry));
		ReviewRecord added = alone.records().values().iterator().next();
		List<ReviewLine> parsed = parsed();
		Map<String, ReviewRecord> records = records(parsed);
		String root = root(added, records);
		if (!root.equals(added.id())) {
			lines.addAll(lastLineOf(root, parsed, records) + 1, entry);
			return;
		}
		Optional<Integer> next = firstBehind(key(added), parsed, records);
		if (next.isPresent()) {
			int at = beforeNotes(next.get());
			lines.add(at, "");
			lines.addAll(at, entry);
			return;
		}
		append(entry);
	}

	/** Puts lines at the end of the entry that they belong to; at the end of the text where there is none. */
	void extend(String id, List<String> more) {
		int last = -1;
		for (ReviewLine line : parsed()) {
			if (line.id().equals(id)) {
				last = line.number() - 1;
			}
		}
		if (last < 0) {
			append(more);
		} else {
			lines.addAll(last + 1, more);
		}
	}

	/** Puts lines at the end. */
	void append(List<String> more) {
		if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
			lines.add("");
		}
		lines.addAll(more);
	}

	/** Takes out lines, whatever stands at their ends. */
	void remove(Set<String> cleaned) {
		if (!cleaned.isEmpty()) {
			lines.removeIf(line -> !line.isBlank() && cleaned.contains(ReviewLine.clean(line)));
		}
	}

	private int lastLineOf(String root, List<ReviewLine> parsed, Map<String, ReviewRecord> records) {
		Map<String, String> roots = new HashMap<>();
		int last = -1;
		for (ReviewLine line : parsed) {
			if (!line.id().isEmpty() && roots.computeIfAbsent(line.id(), id -> root(records.get(id), records)).equals(root)) {
				last = line.number() - 1;
			}
		}
		return last;
	}

	private static Optional<Integer> firstBehind(String key, List<ReviewLine> parsed, Map<String, ReviewRecord> records) {
		Set<String> seen = new HashSet<>();
		for (ReviewLine line : parsed) {
			if (line.id().isEmpty() || line.id().equals(ReviewLine.REVIEW) || !seen.add(line.id())) {
				continue;
			}
			ReviewRecord other = records.get(line.id());
			if (root(other, records).equals(other.id()) && key(other).compareTo(key) > 0) {
				return Optional.of(line.number() - 1);
			}
		}
		return Optional.empty();
	}

	/** A note stands before what it is about. */
	private int beforeNotes(int index) {
		int at = index;
		while (at > 0 && lines.get(at - 1).strip().startsWith(ReviewLine.NOTE)) {
			at--;
		}
		return at;
	}

	/** The entry that an entry is about in the end; itself when it is about none that is there. A hand may have made a ring of them. */
	private static String root(ReviewRecord entry, Map<String, ReviewRecord> records) {
		Set<String> seen = new HashSet<>();
		ReviewRecord at = entry;
		while (at.kind().filter(EntryKind::isAbout).isPresent() && records.containsKey(at.target()) && seen.add(at.id())) {
			at = records.get(at.target());
		}
		return seen.contains(at.id()) ? entry.id() : at.id();
	}

	/** What entries are ordered by: discussions by their place, then decisions and judgements by their change, then the rest. */
	private static String key(ReviewRecord entry) {
		return entry.kind().map(kind -> switch (kind) {
			case DISCUSSION -> "1\t" + entry.value("element") + "\t" + entry.value("facet") + "\t" + entry.value("level");
			case ACCEPTANCE, REJECTION, JUDGEMENT -> "2\t" + entry.target();
			case SIGN_OFF -> "3\t" + entry.target();
			default -> "4";
		}).orElse("4") + "\t" + entry.id();
	}
}
