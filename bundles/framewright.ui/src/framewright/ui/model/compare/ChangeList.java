package framewright.ui.model.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Changes;
import framewright.core.compare.Sentences;
import framewright.core.review.Review.Verdict;

/** The changes between two texts, grouped and filtered, and what a reviewer thinks of them. Belongs to the thread of the display. */
public final class ChangeList {

	/**
	 * Changes that belong together.
	 *
	 * @param title what they have in common
	 */
	public record Group(String title, List<Change> changes) {
	}

	private final Changes all;
	private final ChangeWords words;
	private final ReadText older;
	private final ReadText newer;
	private final ReviewNotes notes;
	private final Map<String, Verdict> verdicts = new HashMap<>();
	private final Map<String, ChangeClass> weights = new HashMap<>();
	private final Map<String, String> haystacks = new HashMap<>();
	private ChangeAuthors authors = ChangeAuthors.SOUGHT;
	private Grouping grouping = Grouping.DOMAIN;
	private Filter filter = Filter.ALL;
	private List<Group> groups;

	/**
	 * @param older what is in the older text
	 * @param newer what is in the newer text
	 */
	public ChangeList(Changes changes, ReadText older, ReadText newer, ReviewNotes notes) {
		this.all = changes;
		this.older = older;
		this.newer = newer;
		this.words = new ChangeWords(changes, older, newer);
		this.notes = notes;
		verdicts.putAll(notes.verdicts());
		weights.putAll(notes.weights());
	}

	public Changes changes() {
		return all;
	}

	public ChangeWords words() {
		return words;
	}

	/** The texts of the levels of an element by the names of the levels, in the newer text where it is there. */
	public Map<String, String> levels(String element) {
		return newer.has(element) ? newer.levels(element) : older.levels(element);
	}

	/** The title of an element, changed or not; its name when there is none of that name. */
	public String title(String element) {
		return newer.has(element) ? newer.title(element) : older.title(element);
	}

	public Grouping grouping() {
		return grouping;
	}

	public void group(Grouping by) {
		grouping = by;
		groups = null;
	}

	/** Takes what is known of who made the changes. */
	public void authors(ChangeAuthors known) {
		authors = known;
		groups = grouping == Grouping.AUTHOR ? null : groups;
	}

	public Filter filter() {
		return filter;
	}

	public void filter(Filter wanted) {
		filter = wanted;
		groups = null;
	}

	/** What is shown. */
	public List<Group> groups() {
		if (groups == null) {
			groups = build();
		}
		return groups;
	}

	/** The changes that are shown, in the order of the groups. */
	public List<Change> shown() {
		return groups().stream().flatMap(group -> group.changes().stream()).toList();
	}

	private List<Group> build() {
		Map<Object, List<Change>> sorted = new LinkedHashMap<>();
		for (Change change : all.changes()) {
			if (passes(change)) {
				sorted.computeIfAbsent(key(change), key -> new ArrayList<>()).add(change);
			}
		}
		List<Map.Entry<Object, List<Change>>> entries = new ArrayList<>(sorted.entrySet());
		// Domains are in the order of the framework; of weights the weightiest come first, and what nobody is known of comes last.
		if (grouping == Grouping.WEIGHT) {
			entries.sort(Comparator.comparing(entry -> (ChangeClass) entry.getKey(), Comparator.reverseOrder()));
		} else if (grouping == Grouping.KIND) {
			entries.sort(Comparator.comparing(entry -> title(entry.getKey(), entry.getValue())));
		} else if (grouping == Grouping.AUTHOR) {
			entries.sort(Comparator.comparing((Map.Entry<Object, List<Change>> entry) -> !authors.knows(entry.getValue().get(0))).thenComparing(entry -> (String) entry.getKey()));
		}
		return entries.stream().map(entry -> new Group(title(entry.getKey(), entry.getValue()), List.copyOf(entry.getValue()))).toList();
	}

	private Object key(Change change) {
		return switch (grouping) {
			case DOMAIN -> change.subject().domain();
			case KIND -> change.kind();
			case WEIGHT -> weight(change);
			case AUTHOR -> authors.group(change);
		};
	}

	private String title(Object key, List<Change> changes) {
		return switch (grouping) {
			case DOMAIN -> key.equals("") ? "The framework" : changes.get(0).subject().domainTitle();
			case KIND -> Sentences.kind(changes.get(0).kind());
			case WEIGHT -> ChangeWords.weight((ChangeClass) key);
			case AUTHOR -> (String) key;
		};
	}

	private boolean passes(Change change) {
		return !(filter.hideEditorial() && weight(change) == ChangeClass.EDITORIAL) && !(filter.onlyLevels() && change.level().isEmpty())
				&& (filter.domain().isEmpty() || filter.domain().equals(change.subject().domain())) && found(change);
	}

	private boolean found(Change change) {
		if (filter.search().isEmpty()) {
			return true;
		}
		String haystack = haystacks.computeIfAbsent(change.id(), id -> String.join("\n", ChangeWords.heading(change.subject()), words.what(change), change.subject().domainTitle(), change.old(), change.now(), change.effect())
				.toLowerCase(Locale.UK));
		return Arrays.stream(filter.search().toLowerCase(Locale.UK).split("\\s+")).allMatch(haystack::contains);
	}

	/** The weight of a change: the reviewer's, else that of the rules. */
	public ChangeClass weight(Change change) {
		return weights.getOrDefault(change.id(), change.weight());
	}

	/** Whether a reviewer gave a change another weight than the rules. */
	public boolean judged(Change change) {
		return weight(change) != change.weight();
	}

	/** Gives a change another weight. */
	public void judge(Change change, ChangeClass weight) {
		boolean own = weight != change.weight();
		if (own) {
			weights.put(change.id(), weight);
		} else {
			weights.remove(change.id());
		}
		groups = null;
		notes.judged(change, own ? Optional.of(weight) : Optional.empty());
	}

	public Optional<Verdict> verdict(Change change) {
		return Optional.ofNullable(verdicts.get(change.id()));
	}

	/** What reviewers said about a change; empty when nobody keeps that. */
	public List<String> remarks(Change change) {
		return notes.remarks(change);
	}

	/** How many threads about a change are open. */
	public int comments(Change change) {
		return notes.comments(change);
	}

	/** Accepts or rejects a change; empty takes the verdict back. */
	public void decide(Change change, Optional<Verdict> verdict) {
		verdict.ifPresentOrElse(given -> verdicts.put(change.id(), given), () -> verdicts.remove(change.id()));
		notes.decided(change, verdict);
	}

	/** The change after another one in what is shown, the first for none; empty at the end. */
	public Optional<Change> next(Change from) {
		return step(from, 1);
	}

	/** The change before another one in what is shown, the last for none; empty at the beginning. */
	public Optional<Change> previous(Change from) {
		return step(from, -1);
	}

	private Optional<Change> step(Change from, int by) {
		List<Change> shown = shown();
		int here = from == null ? -1 : indexOf(shown, from);
		int there = here >= 0 ? here + by : by > 0 ? 0 : shown.size() - 1;
		return there >= 0 && there < shown.size() ? Optional.of(shown.get(there)) : Optional.empty();
	}

	private static int indexOf(List<Change> shown, Change wanted) {
		for (int i = 0; i < shown.size(); i++) {
			if (shown.get(i).id().equals(wanted.id())) {
				return i;
			}
		}
		return -1;
	}

	/** What remains of a change in this comparison, when it comes from an earlier one of the same texts. */
	public Optional<Change> find(String id) {
		return all.changes().stream().filter(change -> change.id().equals(id)).findFirst();
	}

	/** The weights in figures: “3 breaking, 12 substantive”; the weightiest first. */
	public String counts() {
		Map<ChangeClass, Integer> counts = new HashMap<>();
		all.changes().forEach(change -> counts.merge(weight(change), 1, Integer::sum));
		List<String> parts = new ArrayList<>();
		for (int i = ChangeClass.values().length - 1; i >= 0; i--) {
			ChangeClass weight = ChangeClass.values()[i];
			if (counts.containsKey(weight)) {
				parts.add(counts.get(weight) + " " + weight.id());
			}
		}
		return parts.isEmpty() ? "No changes" : ChangeWords.count(all.changes().size(), "change") + ": " + String.join(", ", parts);
	}

	/** How many changes may matter to somebody who was assessed; zero words when none does. */
	public String affected() {
		int affected = (int) all.changes().stream().filter(Change::affectsAssessment).count();
		return affected == 0 ? "" : affected == 1 ? "1 may affect an assessment" : affected + " may affect an assessment";
	}

	/** How much of all is shown: “Showing 12 of 40 changes”. */
	public String showing() {
		int shown = groups().stream().mapToInt(group -> group.changes().size()).sum();
		return shown == all.changes().size() ? ChangeWords.count(shown, "change") : "Showing " + shown + " of " + ChangeWords.count(all.changes().size(), "change");
	}
}
