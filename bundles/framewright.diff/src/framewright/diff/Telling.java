package framewright.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeKind;
import framewright.core.compare.Subject;
import framewright.diff.Edit.What;
import framewright.dsl.parts.Clause;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;

/** Tells the steps from one text to another as changes that a person would name, each with the steps that it stands for. */
final class Telling {

	/** Small parts whose title, clauses and lines are told as one. */
	private static final Set<Kind> WHOLE = Set.of(Kind.FIELD, Kind.REFERENCE, Kind.FIGURE, Kind.WORK, Kind.TERM, Kind.SOURCE, Kind.VOICE, Kind.ACCEPTANCE);

	/** What stands in a facet that holds several. */
	private static final Set<Kind> IN_LISTS = Set.of(Kind.ENTRY, Kind.VOICE, Kind.WORK, Kind.TERM, Kind.SOURCE);

	/** Clauses that say that an element is no longer in force. */
	private static final Set<String> RETIREMENT = Set.of("retired in", "replaced by");

	private final Matching matching;
	private final Edits edits;
	private final String oldVersion;
	private final Map<Change, List<Edit>> told = new LinkedHashMap<>();
	private final Set<String> ids = new HashSet<>();
	private final Set<Edit> done = new HashSet<>();
	private final Map<Part, Edit> added = new HashMap<>();
	private final Map<Part, List<Edit>> byPart = new HashMap<>();
	private final Map<Part, List<Edit>> leftOut = new HashMap<>();
	private final Map<String, List<Part>> retiredInto = new HashMap<>();

	private Telling(Matching matching, Edits edits) {
		this.matching = matching;
		this.edits = edits;
		this.oldVersion = matching.from().field("version");
	}

	/** The changes in the order of the newer text, and the steps that each stands for. */
	static Map<Change, List<Edit>> of(Matching matching, Edits edits) {
		Telling telling = new Telling(matching, edits);
		telling.prepare();
		telling.splitsAndMerges();
		telling.retirements();
		edits.list().forEach(telling::tell);
		return telling.inOrder();
	}

	private void prepare() {
		for (Edit edit : edits.list()) {
			if (edit.what() == What.ADD) {
				added.put(edit.to(), edit);
			} else if (edit.what() == What.REMOVE) {
				Part parent = matching.to(edit.from().parent());
				if (parent != null && parent.kind() == Kind.ELEMENT && edit.from().kind() != Kind.ELEMENT) {
					leftOut.computeIfAbsent(parent, part -> new ArrayList<>()).add(edit);
				}
			} else {
				byPart.computeIfAbsent(edit.to(), part -> new ArrayList<>(2)).add(edit);
			}
		}
		for (Edit edit : edits.list()) {
			if (edit.what() == What.CLAUSE && edit.word().equals("retired in") && isNewlyRetired(edit) && edit.to().values("replaced by").size() == 1) {
				retiredInto.computeIfAbsent(edit.to().values("replaced by").get(0), name -> new ArrayList<>()).add(edit.to());
			}
		}
	}

	private static boolean isNewlyRetired(Edit edit) {
		return edit.to().kind() == Kind.ELEMENT && Outline.isRetired(edit.to()) && !Outline.isRetired(edit.from());
	}

	// ---- split and merged: several steps, one change ----

	private void splitsAndMerges() {
		for (Edit edit : edits.list()) {
			if (edit.what() == What.CLAUSE && edit.word().equals("retired in") && isNewlyRetired(edit) && edit.to().values("replaced by").size() > 1) {
				List<String> successors = edit.to().values("replaced by");
				List<Edit> steps = new ArrayList<>(retirement(edit.to()));
				successors.forEach(name -> arrival(name).ifPresent(steps::add));
				add(ChangeKind.SPLIT, edit.to(), "", "", "", edit.from().title(), titles(successors), successors, true, steps);
			}
		}
		retiredInto.forEach((name, sources) -> {
			Part successor = matching.to().elements().get(name);
			if (successor != null && sources.size() > 1) {
				List<Edit> steps = new ArrayList<>();
				sources.forEach(source -> steps.addAll(retirement(source)));
				arrival(name).ifPresent(steps::add);
				List<String> names = sources.stream().map(Part::name).toList();
				add(ChangeKind.MERGED, successor, "", "", "", titles(names), successor.title(), names, true, steps);
			}
		});
	}

	private void retirements() {
		for (Edit edit : edits.list()) {
			if (edit.what() == What.CLAUSE && edit.word().equals("retired in") && isNewlyRetired(edit) && !done.contains(edit)) {
				List<String> successors = edit.to().values("replaced by");
				add(ChangeKind.RETIRED, edit.to(), "", "", "", edit.from().title(), titles(successors), successors, !successors.isEmpty(), retirement(edit.to()));
			}
		}
	}

	/** The steps that retire an element: its clauses, and what is left out of it because it is no longer in force. */
	private List<Edit> retirement(Part element) {
		List<Edit> steps = new ArrayList<>();
		byPart.getOrDefault(element, List.of()).stream().filter(edit -> edit.what() == What.CLAUSE && edit.to().clause(edit.word()).isEmpty() || RETIREMENT.contains(edit.word())).forEach(steps::add);
		steps.addAll(leftOut.getOrDefault(element, List.of()));
		return steps;
	}

	/** The step that brings an element, where it is new. */
	private Optional<Edit> arrival(String name) {
		return Optional.ofNullable(matching.to().elements().get(name)).map(added::get);
	}

	private String titles(List<String> names) {
		List<String> titles = names.stream().map(name -> Optional.ofNullable(matching.to().elements().get(name)).or(() -> Optional.ofNullable(matching.from().elements().get(name))).map(Part::title).orElse(name)).toList();
		return String.join("\n", titles);
	}

	// ---- everything else ----

	private void tell(Edit edit) {
		if (done.contains(edit)) {
			return;
		}
		Part part = edit.part();
		if (WHOLE.contains(part.kind()) && edit.what() != What.ADD && edit.what() != What.REMOVE) {
			tellWhole(part);
			return;
		}
		switch (edit.what()) {
			case ADD -> tellArrival(edit, part);
			case REMOVE -> tellDeparture(edit, part);
			case MOVE -> add(ChangeKind.MOVED, part, "", "", "", place(edit.from(), matching.from()), place(edit.to(), matching.to()), List.of(), true, List.of(edit));
			case TIER -> add(ChangeKind.METADATA_CHANGED, part, "tier", "", "tier", edit.from().keyword(), edit.to().keyword(), List.of(), true, List.of(edit));
			case NAME -> tellName(edit, part);
			case TITLE -> tellTitle(edit, part);
			case CLAUSE -> tellClause(edit, part);
			case PROSE -> add(ChangeKind.REWORDED, part, facet(part), level(part), "", part.kind() == Kind.LIST ? edit.from().prose() : Shown.text(edit.from()), part.kind() == Kind.LIST ? part.prose() : Shown.text(part), List.of(), true,
					List.of(edit));
			case ORDER -> tellOrder(edit, part);
		}
	}

	private void tellWhole(Part part) {
		List<Edit> steps = byPart.get(part);
		Part old = steps.get(0).from();
		ChangeKind kind = switch (part.kind()) {
			case FIELD, ACCEPTANCE -> ChangeKind.METADATA_CHANGED;
			case REFERENCE -> ChangeKind.REFERENCE_CHANGED;
			default -> ChangeKind.REWORDED;
		};
		add(kind, part, facet(part), level(part), "", Shown.text(old), Shown.text(part), List.of(), true, steps);
	}

	private void tellArrival(Edit edit, Part part) {
		List<String> inside = Outline.all(part, Kind.ELEMENT).stream().filter(inner -> matching.from(inner) == null).map(Part::name).toList();
		add(arrivalKind(part, ChangeKind.ADDED, ChangeKind.LEVEL_ADDED), part, facet(part), level(part), "", "", Shown.text(part), inside, true, List.of(edit));
	}

	private void tellDeparture(Edit edit, Part part) {
		List<String> inside = Outline.all(part, Kind.ELEMENT).stream().filter(inner -> matching.to(inner) == null).map(Part::name).toList();
		add(arrivalKind(part, ChangeKind.REMOVED, ChangeKind.LEVEL_REMOVED), part, facet(part), level(part), "", Shown.text(part), "", inside, true, List.of(edit));
	}

	private static ChangeKind arrivalKind(Part part, ChangeKind plain, ChangeKind ofLevel) {
		return switch (part.kind()) {
			case LEVEL -> ofLevel;
			case SCALE -> ChangeKind.SCALE_CHANGED;
			case FIELD, STRUCTURE, TIER, ACCEPTANCE -> ChangeKind.METADATA_CHANGED;
			case REFERENCE -> ChangeKind.REFERENCE_CHANGED;
			default -> plain;
		};
	}

	private void tellName(Edit edit, Part part) {
		List<Edit> steps = new ArrayList<>(List.of(edit));
		byPart.get(part).stream().filter(other -> other.what() == What.CLAUSE && other.word().equals("formerly")).forEach(steps::add);
		steps.addAll(edits.consequences().getOrDefault(part, List.of()));
		boolean told = part.values("formerly").contains(edit.from().name()) || edit.from().values("formerly").contains(part.name()) || part.kind() == Kind.FRAMEWORK;
		switch (part.kind()) {
			case ELEMENT, FRAMEWORK -> add(ChangeKind.RENAMED, part, "", "", "", edit.from().name(), part.name(), List.of(), told, steps);
			case SCALE, LEVEL -> add(ChangeKind.SCALE_CHANGED, part, "name", level(part), "name", edit.from().name(), part.name(), List.of(), told, steps);
			default -> add(ChangeKind.METADATA_CHANGED, part, facet(part), level(part), "called", edit.from().name(), part.name(), List.of(), true, steps);
		}
	}

	private void tellTitle(Edit edit, Part part) {
		ChangeKind kind = switch (part.kind()) {
			case ELEMENT, FRAMEWORK -> ChangeKind.RETITLED;
			case SCALE, LEVEL -> ChangeKind.SCALE_CHANGED;
			case TIER -> ChangeKind.METADATA_CHANGED;
			default -> ChangeKind.REWORDED;
		};
		String facet = kind == ChangeKind.RETITLED ? "title" : kind == ChangeKind.REWORDED || kind == ChangeKind.METADATA_CHANGED ? facet(part) : "title";
		add(kind, part, facet, level(part), "title", edit.from().title(), part.title(), List.of(), true, List.of(edit));
	}

	private void tellClause(Edit edit, Part part) {
		String word = edit.word();
		String old = edit.from().clause(word).map(Clause::value).orElse("");
		String now = part.clause(word).map(Clause::value).orElse("");
		if (word.equals("formerly") && byPart.get(part).stream().anyMatch(other -> other.what() == What.NAME)) {
			return; // told with the name
		}
		ChangeKind kind = part.kind() == Kind.SCALE || part.kind() == Kind.LEVEL ? ChangeKind.SCALE_CHANGED : ChangeKind.METADATA_CHANGED;
		String facet = part.kind() == Kind.TIER ? "structure" : word;
		add(kind, part, facet, level(part), word, old, now, List.of(), true, List.of(edit));
	}

	private void tellOrder(Edit edit, Part part) {
		boolean scale = part.kind() == Kind.SCALE && Outline.levels(part).size() > 1;
		Matching all = matching;
		String old = order(edit.from(), inner -> all.to(inner) != null);
		String now = order(edit.to(), inner -> all.from(inner) != null);
		String facet = part.kind() == Kind.ELEMENT || part.kind() == Kind.FRAMEWORK ? "" : scale ? "scale" : facet(part);
		add(scale ? ChangeKind.SCALE_CHANGED : ChangeKind.REORDERED, part, facet, level(part), "order", old, now, List.of(), true, List.of(edit));
	}

	private static String order(Part parent, java.util.function.Predicate<Part> common) {
		List<String> lines = new ArrayList<>();
		for (Part part : parent.parts()) {
			if (part.kind() != Kind.FIELD && part.kind() != Kind.ACCEPTANCE && common.test(part)) {
				lines.add(switch (part.kind()) {
					case ELEMENT, LEVEL, SCALE, TIER -> part.title();
					case ENTRY, VOICE, WORK, TERM, SOURCE -> Shown.text(part).lines().findFirst().orElse("");
					default -> part.title().isEmpty() ? (part.keyword() + " " + part.name()).strip() : part.title();
				});
			}
		}
		return String.join("\n", lines);
	}

	// ---- one change ----

	private void add(ChangeKind kind, Part part, String facet, String level, String word, String old, String now, List<String> others, boolean toldBefore, List<Edit> steps) {
		List<Edit> all = steps.stream().filter(step -> !done.contains(step)).toList();
		done.addAll(steps);
		boolean here = matching.from(part) != null || added.containsKey(part) || isOfNewer(part);
		Outline outline = here ? matching.to() : matching.from();
		ChangeRule rule = Classification.rule(kind, part, word, old, now, toldBefore);
		Optional<Part> about = part.kind() == Kind.DESCRIPTOR ? outline.level(part.element(), part.name()) : Optional.empty();
		boolean newLevel = about.map(found -> !matching.inBoth(found)).orElse(false);
		boolean rated = part.kind() == Kind.ELEMENT && (outline.ratedOn(part).isPresent() || Outline.all(part, Kind.ELEMENT).stream().anyMatch(inner -> outline.ratedOn(inner).isPresent()));
		String effect = Classification.effect(kind, part, about, rated, newLevel, old, now, oldVersion);
		Subject subject = Subjects.of(part.element(), here, matching);
		Double score = kind == ChangeKind.RENAMED ? matching.score(part) : null;
		String id = id(subject, kind, facet, level, part, old + "\n" + now);
		Change change = new Change(id, subject, kind, newLevel && kind == ChangeKind.ADDED ? ChangeRule.NEW_LEVEL.weight() : rule.weight(), newLevel && kind == ChangeKind.ADDED ? ChangeRule.NEW_LEVEL.id() : rule.id(), facet, level, old, now,
				others, score == null ? OptionalDouble.empty() : OptionalDouble.of(score), effect);
		told.put(change, all);
	}

	private boolean isOfNewer(Part part) {
		Part root = part;
		while (root.parent() != null) {
			root = root.parent();
		}
		return root == matching.to().framework();
	}

	/** The element, what happened, and where in it; a number behind it where that is not enough. */
	private String id(Subject subject, ChangeKind kind, String facet, String level, Part part, String texts) {
		StringBuilder id = new StringBuilder(subject.name()).append('/').append(kind.id());
		if (!facet.isEmpty() || !level.isEmpty()) {
			id.append('/').append(facet.replace(' ', '-')).append(level.isEmpty() ? "" : "/" + level);
		}
		if (part.kind() == Kind.ENTRY || part.kind() == Kind.VOICE || part.kind() == Kind.WORK || part.kind() == Kind.TERM || part.kind() == Kind.SOURCE || part.kind() == Kind.REFERENCE) {
			id.append('/').append(String.format("%08x", texts.hashCode()));
		}
		String base = id.toString();
		for (int i = 2; !ids.add(id.toString()); i++) {
			id.setLength(0);
			id.append(base).append('#').append(i);
		}
		return id.toString();
	}

	/** The word of the facet, field or clause that a part is, or stands in; empty for an element. */
	private static String facet(Part part) {
		return switch (part.kind()) {
			case ELEMENT, FRAMEWORK, LEVEL -> "";
			case SCALE -> "scale";
			case TIER, STRUCTURE -> "structure";
			default -> {
				Part at = part;
				while (at.parent() != null && IN_LISTS.contains(at.kind())) {
					at = at.parent();
				}
				yield (at.parent().kind() == Kind.SCALE ? "scale " : "") + at.keyword();
			}
		};
	}

	/** The name of the level that a part is, describes or stands in; empty where there is none. */
	private static String level(Part part) {
		for (Part at = part; at != null; at = at.parent()) {
			if (at.kind() == Kind.DESCRIPTOR || at.kind() == Kind.LEVEL) {
				return at.name();
			}
		}
		return "";
	}

	private static String place(Part element, Outline outline) {
		Part parent = element.parent();
		return (outline.number(parent) + " " + parent.title()).strip();
	}

	/** By the place in the newer text; what is gone stands where it stood, behind what was before it. */
	private Map<Change, List<Edit>> inOrder() {
		List<Map.Entry<Change, List<Edit>>> entries = new ArrayList<>(told.entrySet());
		Map<Change, Integer> places = new HashMap<>();
		entries.forEach(entry -> places.put(entry.getKey(), placeOf(entry)));
		entries.sort(java.util.Comparator.comparing(entry -> places.get(entry.getKey())));
		Map<Change, List<Edit>> ordered = new LinkedHashMap<>();
		entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
		return ordered;
	}

	private int placeOf(Map.Entry<Change, List<Edit>> entry) {
		Part element = matching.to().elements().get(entry.getKey().subject().name());
		Set<Part> parts = new LinkedHashSet<>();
		entry.getValue().forEach(edit -> parts.add(edit.part()));
		for (Part part : parts) {
			if (part.element() == element || part.element() == matching.to().framework()) {
				return part.start();
			}
		}
		if (element != null) {
			return element.start();
		}
		for (Part part : parts) {
			for (Part at = part; at != null; at = at.parent()) {
				Part now = matching.to(at);
				if (now != null) {
					return at == part ? now.start() : now.kind() == Kind.FRAMEWORK ? now.headEnd() : now.end();
				}
			}
		}
		return 0;
	}
}
