package framewright.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Subject;

/**
 * Finds out whose steps a change between two texts comes from, when it is known what was done in each step from the one text to the other. A part is followed
 * back through all the names that it had. Its wording is followed back from the newest, so that whoever wrote what was taken back since does not count.
 */
final class Attribution {

	/** What becomes of an element as a whole, or of what stands in it. */
	private static final Set<ChangeKind> FATES = Set.of(ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RETIRED, ChangeKind.SPLIT, ChangeKind.MERGED);

	/** The clauses that retire an element. */
	private static final Set<String> RETIREMENT = Set.of("retired in", "replaced by");

	/** Changes that are told by what stands around an element, and that may have changed as well. */
	private static final Set<ChangeKind> PLACES = Set.of(ChangeKind.MOVED, ChangeKind.REORDERED);

	/**
	 * What was done in one version.
	 *
	 * @param people  who did it; none where that is not known
	 * @param changes what they did
	 * @param renames the names of elements that are others now; also those that others changed before, when the work of several was brought together
	 */
	record Step(List<String> people, List<Change> changes, List<Rename> renames) {
	}

	/** An element, or a level, that has another name than before. */
	record Rename(boolean level, String from, String to) {
	}

	private record Deed(Step step, Change change, boolean samePlace) {
	}

	private final List<Step> steps;
	private final List<Map<String, List<Change>>> places = new ArrayList<>();

	/** @param steps newest first */
	Attribution(List<Step> steps) {
		this.steps = List.copyOf(steps);
		for (Step step : steps) {
			Map<String, List<Change>> byName = new HashMap<>();
			for (Change change : step.changes()) {
				Set<String> names = new HashSet<>(change.others());
				names.add(key(change.subject()));
				names.forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>(2)).add(change));
			}
			places.add(byName);
		}
	}

	static List<Rename> renames(List<Change> changes) {
		List<Rename> renames = new ArrayList<>();
		for (Change change : changes) {
			if (isWhole(change) && change.kind() == ChangeKind.RENAMED && !isFramework(change.subject())) {
				renames.add(new Rename(false, change.subject().oldName(), change.subject().name()));
			} else if (change.kind() == ChangeKind.SCALE_CHANGED && change.facet().equals("name") && !change.level().isEmpty()) {
				renames.add(new Rename(true, change.old(), change.now()));
			}
		}
		return renames;
	}

	private static boolean isFramework(Subject subject) {
		return subject.tier().isEmpty();
	}

	/** The framework is the same, whatever it is called. */
	private static String key(Subject subject) {
		return isFramework(subject) ? "" : subject.name();
	}

	private static boolean isWhole(Change change) {
		return change.facet().isEmpty() && change.level().isEmpty();
	}

	/** The people whose work a change is, in the order in which they did it; none where nobody is known. */
	List<String> of(Change change) {
		Set<String> names = new HashSet<>(Set.of(key(change.subject())));
		if (isWhole(change) && FATES.contains(change.kind())) {
			names.addAll(change.others());
		}
		List<String> found = people(change, deeds(change, names));
		if (found.isEmpty() && !change.subject().oldName().isEmpty() && names.add(change.subject().oldName())) {
			found = people(change, deeds(change, names)); // renamed in a version that does not tell
		}
		return found;
	}

	/** What was done to the elements of some names, newest first. */
	private List<Deed> deeds(Change wanted, Set<String> start) {
		boolean isNew = wanted.subject().oldName().isEmpty();
		Set<String> names = new HashSet<>(start);
		Set<String> levels = new HashSet<>(Set.of(wanted.level()));
		List<Deed> deeds = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			Set<Change> done = new LinkedHashSet<>();
			for (String name : names) {
				done.addAll(places.get(i).getOrDefault(name, List.of()));
			}
			for (Change change : done) {
				boolean own = names.contains(key(change.subject()));
				deeds.add(new Deed(steps.get(i), change, own && change.facet().equals(wanted.facet()) && levels.contains(change.level()) && (!isWhole(wanted) || change.kind() == wanted.kind())));
			}
			for (Change change : done) {
				if (isNew && change.kind() == ChangeKind.ADDED && isWhole(change)) {
					names.remove(key(change.subject())); // another element had the name before
					names.removeAll(change.others());
				}
			}
			for (Rename rename : steps.get(i).renames()) {
				Set<String> known = rename.level() ? levels : names;
				if (known.contains(rename.to())) {
					known.add(rename.from());
				}
			}
		}
		return deeds;
	}

	private static List<String> people(Change change, List<Deed> deeds) {
		List<Deed> own = isWhole(change) ? whole(change, deeds) : texts(change, deeds);
		return names(own.isEmpty() ? filter(deeds, deed -> isWhole(deed.change()) && FATES.contains(deed.change().kind())) : own);
	}

	private static List<Deed> whole(Change change, List<Deed> deeds) {
		return switch (change.kind()) {
			case ADDED -> deeds; // all that was written into it since it came
			case REMOVED -> filter(deeds, deed -> isWhole(deed.change()) && deed.change().kind() == ChangeKind.REMOVED).stream().limit(1).toList();
			case RETIRED, SPLIT, MERGED -> filter(deeds, deed -> isWhole(deed.change()) && FATES.contains(deed.change().kind()) || RETIREMENT.contains(deed.change().facet()));
			default -> texts(change, deeds);
		};
	}

	/** Who wrote what is there now, and what it was made of, back to the older text. */
	private static List<Deed> texts(Change change, List<Deed> deeds) {
		List<Deed> here = filter(deeds, Deed::samePlace);
		String old = plain(change.old());
		String now = plain(change.now());
		if (now.isEmpty()) {
			List<Deed> takenOut = filter(here, deed -> plain(deed.change().now()).isEmpty());
			List<Deed> same = filter(takenOut, deed -> plain(deed.change().old()).equals(old));
			return !same.isEmpty() ? same.subList(0, 1) : !takenOut.isEmpty() ? takenOut : here;
		}
		List<Deed> chain = new ArrayList<>();
		Set<String> wanted = new HashSet<>(Set.of(now));
		for (int i = 0; i < here.size();) {
			Step step = here.get(i).step();
			Set<String> written = new HashSet<>();
			Set<String> before = new HashSet<>();
			for (; i < here.size() && here.get(i).step() == step; i++) {
				String text = plain(here.get(i).change().now());
				if (wanted.contains(text)) {
					chain.add(here.get(i));
					written.add(text);
					before.add(plain(here.get(i).change().old()));
				}
			}
			wanted.removeAll(written);
			wanted.addAll(before);
			wanted.remove(old);
		}
		boolean broken = !wanted.isEmpty() && PLACES.contains(change.kind());
		return chain.isEmpty() || broken ? here : chain;
	}

	/** What two texts have in common that differ in nothing that a comparison would tell: lines, quotation marks, marks of Markdown. */
	private static String plain(String text) {
		return text.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"").replace("…", "...").replace('_', '*').replaceAll("(?m)^(\\s*)\\+ ", "$1- ").replaceAll("\\s+", " ").strip();
	}

	private static List<Deed> filter(List<Deed> deeds, Predicate<Deed> wanted) {
		return deeds.stream().filter(wanted).toList();
	}

	private static List<String> names(List<Deed> deeds) {
		Set<String> names = new LinkedHashSet<>();
		deeds.reversed().forEach(deed -> names.addAll(deed.step().people()));
		return List.copyOf(names);
	}
}
