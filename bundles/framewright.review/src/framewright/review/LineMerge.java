package framewright.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.review.ReviewMerge;

/** Merges reviews as sets of lines, and puts what comes from the other side where people look for it. */
public final class LineMerge implements ReviewMerge {

	@Override
	public String merge(String base, String ours, String theirs) {
		Set<String> old = significant(base);
		Set<String> mine = significant(ours);
		Set<String> other = significant(theirs);
		ReviewText merged = new ReviewText(ours);
		Set<String> takenOut = new LinkedHashSet<>(old);
		takenOut.removeAll(other);
		merged.remove(takenOut);
		insert(merged, news(theirs, old, mine));
		return merged.text();
	}

	/** The lines of a text that are neither in the base nor on our side. */
	private static List<ReviewLine> news(String theirs, Set<String> old, Set<String> mine) {
		List<ReviewLine> news = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		int number = 0;
		for (String line : new ReviewText(theirs).lines()) {
			number++;
			String cleaned = ReviewLine.clean(line);
			if (!cleaned.isEmpty() && !old.contains(cleaned) && !mine.contains(cleaned) && seen.add(cleaned)) {
				news.add(ReviewLine.of(number, cleaned));
			}
		}
		return news;
	}

	private static void insert(ReviewText merged, List<ReviewLine> news) {
		Map<String, List<String>> entries = new LinkedHashMap<>();
		List<String> rest = new ArrayList<>();
		for (ReviewLine line : news) {
			(line.id().isEmpty() ? rest : entries.computeIfAbsent(line.id(), id -> new ArrayList<>())).add(written(line));
		}
		// What others are about comes before them, wherever it stood.
		Map<String, ReviewRecord> records = ReviewText.records(news);
		insert(merged, entries, records, false);
		insert(merged, entries, records, true);
		if (!rest.isEmpty()) {
			merged.append(rest);
		}
	}

	private static void insert(ReviewText merged, Map<String, List<String>> entries, Map<String, ReviewRecord> records, boolean about) {
		Set<String> there = merged.records().keySet();
		entries.forEach((id, lines) -> {
			if (records.get(id).kind().filter(EntryKind::isAbout).isPresent() != about) {
				return;
			}
			if (there.contains(id) || id.equals(ReviewLine.REVIEW)) {
				merged.extend(id, lines);
			} else {
				merged.insert(lines);
			}
		});
	}

	private static String written(ReviewLine line) {
		if (!line.isProse()) {
			return line.id().isEmpty() ? line.value() : (line.id() + " " + line.word() + " " + line.value()).strip();
		}
		String place = line.place() == Integer.MAX_VALUE ? " | " : " " + line.place() + " | ";
		return (line.id() + place + line.value()).stripTrailing();
	}

	private static Set<String> significant(String text) {
		Set<String> lines = new LinkedHashSet<>();
		for (String line : new ReviewText(text).lines()) {
			String cleaned = ReviewLine.clean(line);
			if (!cleaned.isEmpty()) {
				lines.add(cleaned);
			}
		}
		return lines;
	}
}
