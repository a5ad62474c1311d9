package framewright.format.document.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands at the head and the foot of pages and is no part of their text: titles that repeat, and the numbers of the pages. */
final class RunningHeads {

	private static final Pattern NUMBER = Pattern.compile("(?i)(?:page|p\\.)?\\s*[-–—|]?\\s*(\\d{1,4}|[ivxl]{1,7})\\s*(?:(?:of|/)\\s*\\d{1,4})?\\s*[-–—|]?");

	/** So many lines at either end of a page may repeat. */
	private static final int DEEPEST = 4;

	/** Lines there are so near to the edge of a page, in parts of its height. */
	private static final float EDGE = 0.14f;

	/** A title of left or right pages is on every second one; what comes more seldom than on one of so many is a part of the text. */
	private static final int SELDOM = 3;

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	/** A line that is larger than this part of what most lines of the document have is a title of the text. */
	private static final float LARGER = 1.15f;

	/** So many numbers in a line may be that of the page. */
	private static final int MOST_NUMBERS = 4;

	/** A line at the edge of a page. */
	private record Candidate(int page, List<Piece> pieces, String text, float distance, boolean top, int depth) {
	}

	private RunningHeads() {
	}

	/** What is left aside on each page, by its number. */
	static Map<Integer, List<List<Piece>>> find(List<PageContent> pages) {
		float usual = usualSize(pages);
		Map<String, List<Candidate>> same = new HashMap<>();
		List<Candidate> numbers = new ArrayList<>();
		for (PageContent page : pages) {
			for (Candidate candidate : candidates(page)) {
				keys(candidate, usual).forEach(key -> same.computeIfAbsent((candidate.top() ? "^" : "_") + key, k -> new ArrayList<>()).add(candidate));
				if (NUMBER.matcher(candidate.text()).matches()) {
					numbers.add(candidate);
				}
			}
		}
		Map<List<Piece>, Candidate> found = new IdentityHashMap<>();
		for (List<Candidate> group : same.values()) {
			TreeSet<Integer> on = new TreeSet<>();
			group.forEach(candidate -> on.add(candidate.page()));
			float near = group.get(0).distance();
			boolean still = group.stream().allMatch(candidate -> Math.abs(candidate.distance() - near) < 12);
			int enough = pages.size() <= 3 ? 2 : 3;
			boolean often = on.size() * SELDOM >= on.last() - on.first();
			if (on.size() >= enough && still && often) {
				group.forEach(candidate -> found.put(candidate.pieces(), candidate));
			}
		}
		if (numbers.size() >= 2 && counts(numbers)) {
			numbers.forEach(candidate -> found.put(candidate.pieces(), candidate));
		}
		Map<Integer, List<List<Piece>>> byPage = new HashMap<>();
		found.values().stream().filter(candidate -> isOutermost(candidate, found.values())).forEach(candidate -> byPage.computeIfAbsent(candidate.page(), p -> new ArrayList<>()).add(candidate.pieces()));
		return byPage;
	}

	/**
	 * What lines have in common that are the same, or the same but for the number of the page. Other numbers count parts of the text, not pages, and where
	 * a line stands out by its type, so do all.
	 */
	private static Set<String> keys(Candidate candidate, float usual) {
		String text = candidate.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		Line line = new Line(candidate.page(), candidate.pieces());
		if (line.bold() || line.size() > LARGER * usual) {
			return Set.of(text);
		}
		Set<String> keys = new HashSet<>(Set.of(text));
		DIGITS.matcher(text).results().filter(number -> number.group().length() <= 4).limit(MOST_NUMBERS)
				.forEach(number -> keys.add(text.substring(0, number.start()) + "#" + (Integer.parseInt(number.group()) - candidate.page()) + text.substring(number.end())));
		return keys;
	}

	/** The size in which most letters of a document are set. */
	private static float usualSize(List<PageContent> pages) {
		Map<Integer, Integer> letters = new HashMap<>();
		pages.forEach(page -> page.pieces().forEach(piece -> letters.merge(Math.round(piece.size() * 2), piece.text().length(), Integer::sum)));
		return letters.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(most -> most.getKey() / 2f).orElse(0f);
	}

	/** Whether nothing of the text stands between a line and the edge of its page. */
	private static boolean isOutermost(Candidate candidate, Collection<Candidate> found) {
		return candidate.depth() == 0
				|| found.stream().filter(other -> other.page() == candidate.page() && other.top() == candidate.top() && other.depth() < candidate.depth()).count() == candidate.depth();
	}

	private static List<Candidate> candidates(PageContent page) {
		List<List<Piece>> rows = Lines.rows(page.pieces());
		List<Grids.Grid> grids = Grids.of(page);
		List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			List<Piece> row = rows.get(i);
			float base = row.get(0).base();
			boolean top = i < DEEPEST && base < EDGE * page.height();
			boolean bottom = rows.size() - 1 - i < DEEPEST && base > (1 - EDGE) * page.height();
			if ((top || bottom) && grids.stream().noneMatch(grid -> row.stream().anyMatch(grid::holds))) {
				candidates.add(new Candidate(page.number(), row, new Line(page.number(), row).text(), top ? base : page.height() - base, top, top ? i : rows.size() - 1 - i));
			}
		}
		return candidates;
	}

	/** Whether numbers at the edges of pages count the pages. */
	private static boolean counts(List<Candidate> numbers) {
		Map<Integer, Integer> offsets = new HashMap<>();
		for (Candidate candidate : numbers) {
			Matcher number = NUMBER.matcher(candidate.text());
			if (number.matches() && number.group(1).matches("\\d+")) {
				offsets.merge(Integer.parseInt(number.group(1)) - candidate.page(), 1, Integer::sum);
			}
		}
		return offsets.values().stream().anyMatch(count -> count >= 2 && count * 2 >= numbers.size());
	}
}
