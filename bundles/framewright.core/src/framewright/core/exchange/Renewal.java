package framewright.core.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Names;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ModelPackage.Literals;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;

/**
 * A framework that is there already, as a newer document has it. The parts of both are found by their identifiers, where the document has none by their
 * codes and titles. What was found keeps its names, and everything that the document does not speak of stays as the framework has it.
 */
public final class Renewal {

	/** Features of the header by what they tell. */
	private static final Map<EStructuralFeature, Aspect> HEADER = new LinkedHashMap<>();

	static {
		HEADER.put(Literals.PART__TITLE, Aspect.TITLE);
		HEADER.put(Literals.FRAMEWORK__SUBTITLE, Aspect.SUBTITLE);
		HEADER.put(Literals.FRAMEWORK__VERSION, Aspect.VERSION);
		HEADER.put(Literals.FRAMEWORK__STATUS, Aspect.STATUS);
		HEADER.put(Literals.FRAMEWORK__EDITION, Aspect.EDITION);
		HEADER.put(Literals.FRAMEWORK__DATE, Aspect.DATE);
		HEADER.put(Literals.FRAMEWORK__PUBLISHER, Aspect.PUBLISHER);
		HEADER.put(Literals.FRAMEWORK__OWNER, Aspect.OWNER);
		HEADER.put(Literals.FRAMEWORK__AUTHORS, Aspect.AUTHORS);
		HEADER.put(Literals.FRAMEWORK__CONTACT, Aspect.CONTACT);
		HEADER.put(Literals.FRAMEWORK__REFERENCE, Aspect.REFERENCE);
		HEADER.put(Literals.FRAMEWORK__LANGUAGE, Aspect.LANGUAGE);
		HEADER.put(Literals.FRAMEWORK__LICENCE, Aspect.LICENCE);
		HEADER.put(Literals.FRAMEWORK__AUDIENCE, Aspect.AUDIENCE);
		HEADER.put(Literals.FRAMEWORK__REVIEW_BY, Aspect.REVIEW_BY);
		HEADER.put(Literals.FRAMEWORK__DERIVED_FROM, Aspect.DERIVED_FROM);
		HEADER.put(Literals.FRAMEWORK__DERIVED_VERSION, Aspect.DERIVED_FROM);
		HEADER.put(Literals.FRAMEWORK__LOGO, Aspect.LOGO);
		HEADER.put(Literals.FRAMEWORK__LOGO_ALT, Aspect.LOGO);
	}

	private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final Framework existing;
	private final Framework document;
	private final Set<Aspect> held;
	private final Map<EObject, EObject> before = new IdentityHashMap<>();
	private final Map<EObject, EObject> after = new IdentityHashMap<>();
	private final Map<EObject, EObject> copies = new IdentityHashMap<>();

	private Renewal(Framework existing, Framework document, Set<Aspect> held) {
		this.existing = existing;
		this.document = document;
		this.held = held;
	}

	/**
	 * Makes what was read from a document the newer form of a framework.
	 *
	 * @param existing a {@linkplain MadeFramework#copy copy} of the framework as it is; not changed
	 * @param document what was {@linkplain MadeFramework made} of the document; it becomes the newer form
	 * @param held what the document speaks of: where it has nothing of that, it was removed. All else stays as the framework has it
	 */
	public static void renew(Framework existing, Framework document, Set<Aspect> held) {
		new Renewal(existing, document, held).renew();
	}

	/** What a document of another program speaks of: what there is in it of what its format can hold. */
	public static Set<Aspect> spokenOf(Framework document, Set<Aspect> possible) {
		Set<Aspect> spoken = EnumSet.noneOf(Aspect.class);
		Use.of(document).forEach(use -> spoken.add(use.aspect()));
		spoken.retainAll(possible);
		return spoken;
	}

	private void renew() {
		pair(existing, document);
		elements();
		scales();
		structure();
		header();
		for (Map.Entry<EObject, EObject> pair : List.copyOf(before.entrySet())) {
			if (pair.getKey() instanceof Element element) {
				element((Element) pair.getValue(), element);
			}
		}
		List.copyOf(before.entrySet()).forEach(pair -> {
			if (pair.getKey() instanceof Part part) {
				contents((Part) pair.getValue(), part);
			}
		});
		references();
	}

	private void pair(EObject old, EObject now) {
		before.put(now, old);
		after.put(old, now);
	}

	private boolean holds(Aspect aspect) {
		return held.contains(aspect);
	}

	// ---- who is who ----

	private void elements() {
		List<Element> olds = Frameworks.allElements(existing);
		List<Element> nows = Frameworks.allElements(document);
		Identity identity = Identity.of(existing);
		Map<UUID, Element> byId = new HashMap<>();
		for (Element old : olds) {
			byId.putIfAbsent(identity.of(old), old);
			byId.putIfAbsent(identity.upToVersion5(identity.of(old)), old);
		}
		Identity own = Identity.of(document);
		match(nows, now -> byId.get(now.getUuid() != null && Identity.isUuid(now.getUuid()) ? UUID.fromString(now.getUuid()) : own.of(now)));
		List<Function<Element, String>> signs = List.of(Element::getUuid, Element::getCode, one -> one.getTitle() == null ? null : one.getTitle().strip().toLowerCase(Locale.ROOT) + "\n" + outer(one), one -> one.getTitle() == null ? null : one.getTitle().strip().toLowerCase(Locale.ROOT));
		for (Function<Element, String> sign : signs) {
			Map<String, Element> unique = unique(olds.stream().filter(old -> !after.containsKey(old)).toList(), sign);
			Set<String> mine = unique(nows.stream().filter(now -> !before.containsKey(now)).toList(), sign).keySet();
			match(nows, now -> sign == signs.get(0) || !Identity.isUuid(now.getUuid() == null ? "" : now.getUuid()) ? sign.apply(now) == null || !mine.contains(sign.apply(now)) ? null : unique.get(sign.apply(now)) : null);
		}
		Set<String> taken = new HashSet<>();
		olds.forEach(old -> {
			taken.add(old.getName());
			taken.addAll(old.getFormerly());
		});
		for (Element now : nows) {
			if (before.get(now) instanceof Element old) {
				now.setName(old.getName());
				now.setUuid(old.getUuid());
				copyFeature(Literals.ELEMENT__FORMERLY, old, now);
			} else if (taken.contains(now.getName()) || now.getName() == null) {
				now.setName(Names.fromTitle(now.getTitle() == null ? "" : now.getTitle(), taken));
			}
			taken.add(now.getName());
		}
	}

	private static String outer(Element element) {
		return element.eContainer() instanceof Element outer && outer.getTitle() != null ? outer.getTitle() : "";
	}

	private void match(List<Element> nows, Function<Element, Element> found) {
		for (Element now : nows) {
			Element old = before.containsKey(now) ? null : found.apply(now);
			if (old != null && !after.containsKey(old)) {
				pair(old, now);
			}
		}
	}

	private static <T> Map<String, T> unique(List<T> parts, Function<T, String> sign) {
		Map<String, T> unique = new HashMap<>();
		Set<String> twice = new HashSet<>();
		for (T part : parts) {
			String one = sign.apply(part);
			if (one != null && !one.isBlank() && unique.putIfAbsent(one, part) != null) {
				twice.add(one);
			}
		}
		unique.keySet().removeAll(twice);
		return unique;
	}

	/** The counterparts of parts in two lists: by the first sign that they share, in the order of the signs. */
	private static <T> Map<T, T> pairs(List<T> olds, List<T> nows, List<BiPredicate<T, T>> signs) {
		Map<T, T> pairs = new IdentityHashMap<>();
		Set<T> used = Collections.newSetFromMap(new IdentityHashMap<>());
		for (BiPredicate<T, T> sign : signs) {
			for (T now : nows) {
				T old = pairs.containsKey(now) ? null : olds.stream().filter(one -> !used.contains(one) && sign.test(one, now)).findFirst().orElse(null);
				if (old != null) {
					used.add(old);
					pairs.put(now, old);
				}
			}
		}
		return pairs;
	}

	private static boolean same(String left, String right) {
		return left != null && right != null && left.strip().equalsIgnoreCase(right.strip());
	}

	private void scales() {
		List<Scale> olds = Frameworks.scales(existing);
		List<Scale> nows = Frameworks.scales(document);
		List<BiPredicate<Scale, Scale>> signs = new ArrayList<>(List.of((old, now) -> same(old.getUuid(), now.getUuid()), (old, now) -> same(old.getTitle(), now.getTitle()),
				(old, now) -> same(old.getName(), now.getName()), (old, now) -> sameLevels(old, now)));
		pairs(olds, nows, signs).forEach((now, old) -> {
			pair(old, now);
			levels(old, now);
		});
		Set<String> taken = new HashSet<>();
		Set<String> levels = new HashSet<>();
		olds.forEach(old -> {
			taken.add(old.getName());
			Frameworks.levels(old).forEach(level -> levels.add(level.getName()));
		});
		for (Scale now : nows) {
			if (before.get(now) instanceof Scale old) {
				known(old, now);
				keep(Literals.SCALE__STEM, Aspect.STEMS, old, now);
				if (!holds(Aspect.STEMS)) {
					keep(Literals.SCALE__UNORDERED, Aspect.STEMS, old, now);
				}
			} else if (!taken.add(now.getName())) {
				now.setName(Names.fromTitle(now.getTitle() == null ? "" : now.getTitle(), taken));
			}
			for (Level level : Frameworks.levels(now)) {
				if (before.get(level) instanceof Level old) {
					known(old, level);
					keep(Literals.LEVEL__SHORT, Aspect.LEVEL_NAMES, old, level);
					keep(Literals.LEVEL__CODE, Aspect.LEVEL_NAMES, old, level);
				} else if (!levels.add(level.getName())) {
					level.setName(Names.fromTitle(level.getTitle() == null ? "" : level.getTitle(), levels));
					levels.add(level.getName());
				}
			}
		}
	}

	private static boolean sameLevels(Scale old, Scale now) {
		List<String> titles = Frameworks.levels(now).stream().map(Level::getTitle).toList();
		return !titles.isEmpty() && titles.equals(Frameworks.levels(old).stream().map(Level::getTitle).toList());
	}

	private void levels(Scale old, Scale now) {
		List<Level> olds = Frameworks.levels(old);
		List<Level> nows = Frameworks.levels(now);
		List<BiPredicate<Level, Level>> signs = new ArrayList<>(List.of((one, other) -> same(one.getUuid(), other.getUuid()), (one, other) -> same(one.getTitle(), other.getTitle()),
				(one, other) -> same(one.getName(), other.getName())));
		if (olds.size() == nows.size()) {
			signs.add((one, other) -> olds.indexOf(one) == nows.indexOf(other));
		}
		pairs(olds, nows, signs).forEach((level, one) -> pair(one, level));
	}

	/** A scale or level stays known by what it is known by. */
	private static void known(EObject old, EObject now) {
		List.of("name", "uuid", "formerly").forEach(feature -> copyFeature(old.eClass().getEStructuralFeature(feature), old, now));
	}

	// ---- kinds of parts ----

	private void structure() {
		List<Tier> olds = Frameworks.tiers(existing);
		List<Tier> nows = Frameworks.tiers(document);
		List<BiPredicate<Tier, Tier>> signs = List.of((old, now) -> same(old.getName(), now.getName()), (old, now) -> same(old.getTitle(), now.getTitle()), (old, now) -> same(old.getPlural(), now.getTitle()));
		pairs(olds, nows, signs).forEach((now, old) -> pair(old, now));
		boolean whole = holds(Aspect.TIERS) && holds(Aspect.NUMBERS) && holds(Aspect.STEMS);
		boolean declared = Frameworks.contents(existing, Structure.class).stream().anyMatch(structure -> !DefaultStructure.isDefault(structure));
		if (whole) {
			return;
		}
		List<Tier> added = nows.stream().filter(now -> !before.containsKey(now)).toList();
		Map<Tier, Tier> tiers = new IdentityHashMap<>();
		Frameworks.contents(document, Structure.class).forEach(EcoreUtil::remove);
		if (!declared && added.isEmpty()) {
			DefaultStructure.addTo(document);
			Frameworks.tiers(document).forEach(tier -> olds.stream().filter(old -> old.getName().equals(tier.getName())).forEach(old -> tiers.put(old, tier)));
		} else {
			for (Structure old : Frameworks.contents(existing, Structure.class)) {
				Structure structure = (Structure) EcoreUtil.create(Literals.STRUCTURE);
				for (Tier one : old.getTiers()) {
					Tier tier = (Tier) plain(one);
					tiers.put(one, tier);
					if (holds(Aspect.TIERS) && after.get(one) instanceof Tier now && now.getTitle() != null && !DefaultStructure.isDefault(old)) {
						tier.setTitle(now.getTitle());
					}
					structure.getTiers().add(tier);
				}
				document.getContents().add(structure);
				copies.put(old, structure);
			}
			if (Frameworks.contents(document, Structure.class).isEmpty()) {
				document.getContents().add((Structure) EcoreUtil.create(Literals.STRUCTURE));
			}
			Set<String> taken = new HashSet<>(olds.stream().map(Tier::getName).toList());
			Structure last = Frameworks.contents(document, Structure.class).getLast();
			for (Tier tier : added) {
				if (!taken.add(tier.getName())) {
					tier.setName(Names.forTier(tier.getTitle() == null ? "" : tier.getTitle(), taken));
					taken.add(tier.getName());
				}
				last.getTiers().add(tier);
			}
		}
		tiers.forEach((old, tier) -> {
			copies.put(old, tier);
			if (!DefaultStructure.isDefault((Structure) tier.eContainer())) {
				tier.getContains().clear();
				old.getContains().forEach(inner -> tier.getContains().add(tiers.getOrDefault(inner, inner)));
				tier.setRatedOn(old.getRatedOn());
				tier.setAnsweredOn(old.getAnsweredOn());
			}
		});
		for (Element element : Frameworks.allElements(document)) {
			if (before.get(element.getTier()) instanceof Tier old && tiers.containsKey(old)) {
				element.setTier(tiers.get(old));
			}
		}
		for (Tier tier : added) {
			List<Tier> inner = tier.getContains().stream().map(one -> before.get(one) instanceof Tier old ? tiers.get(old) : one).toList();
			tier.getContains().clear();
			tier.getContains().addAll(inner);
		}
	}

	// ---- features ----

	private void header() {
		document.setName(existing.getName());
		document.setUuid(existing.getUuid());
		document.setLanguageVersion(existing.getLanguageVersion());
		HEADER.forEach((feature, aspect) -> {
			if (feature == Literals.FRAMEWORK__AUTHORS && !holds(aspect)) {
				document.getAuthors().clear();
				existing.getAuthors().forEach(author -> document.getAuthors().add(EcoreUtil.copy(author)));
			} else if (feature != Literals.FRAMEWORK__AUTHORS) {
				keep(feature, aspect, existing, document);
			}
		});
	}

	private void element(Element old, Element now) {
		keep(Literals.ELEMENT__SHORT, Aspect.SHORT_TITLES, old, now);
		keep(Literals.ELEMENT__CODE, Aspect.CODES, old, now);
		keep(Literals.ELEMENT__AUDIENCE, Aspect.ELEMENT_AUDIENCE, old, now);
		keep(Literals.ELEMENT__RETIRED_IN, Aspect.RETIRED, old, now);
		if (!holds(Aspect.TIERS)) {
			now.setTier(old.getTier());
		}
		if (!holds(Aspect.SUCCESSORS)) {
			now.getReplacedBy().clear();
			now.getReplacedBy().addAll(old.getReplacedBy());
		}
	}

	private void keep(EStructuralFeature feature, Aspect aspect, EObject old, EObject now) {
		if (!holds(aspect)) {
			copyFeature(feature, old, now);
		}
	}

	private static void copyFeature(EStructuralFeature feature, EObject old, EObject now) {
		if (!old.eIsSet(feature)) {
			now.eUnset(feature);
		} else if (old.eGet(feature) instanceof List<?> values) {
			now.eSet(feature, new ArrayList<>(values));
		} else {
			now.eSet(feature, old.eGet(feature));
		}
	}

	/** A copy of an object with its attributes alone. */
	private static EObject plain(EObject old) {
		EObject now = EcoreUtil.create(old.eClass());
		old.eClass().getEAllAttributes().forEach(feature -> copyFeature(feature, old, now));
		return now;
	}

	// ---- what stands in a part ----

	private static Aspect aspect(Content content) {
		return switch (content) {
			case Descriptor descriptor -> Aspect.DESCRIPTORS;
			case ProseFacet facet when facet.eContainer() instanceof Scale || facet.eContainer() instanceof Level -> Aspect.LEVEL_TEXTS;
			case ProseFacet facet -> switch (facet.getKind()) {
				case SUMMARY -> Aspect.SUMMARIES;
				case WHAT -> Aspect.WHAT;
				case WHY -> Aspect.WHY;
				case HOW -> Aspect.HOW;
				case NOTE -> Aspect.NOTES;
				case SECTION -> Aspect.SECTIONS;
			};
			case ListFacet list -> switch (list.getKind()) {
				case INDICATORS -> Aspect.INDICATORS;
				case QUESTIONS -> Aspect.QUESTIONS;
				case SUGGESTIONS -> Aspect.SUGGESTIONS;
				case TESTS -> Aspect.TESTS;
			};
			case Voices voices -> Aspect.VOICES;
			case Reading reading -> Aspect.READING;
			case Figure figure -> Aspect.FIGURES;
			case Reference reference -> reference.getTarget() == null ? Aspect.ADDRESSES : Aspect.CROSS_REFERENCES;
			case Acceptance acceptance -> Aspect.ACCEPTANCES;
			case Glossary glossary -> Aspect.GLOSSARY;
			case Sources sources -> Aspect.SOURCES;
			case Scale scale -> Aspect.SCALES;
			default -> Aspect.TIERS;
		};
	}

	private void contents(Part old, Part now) {
		List<Content> olds = old.getContents().stream().filter(content -> !isOrdered(content) && !isDefault(content)).toList();
		List<Content> nows = now.getContents().stream().filter(content -> !isOrdered(content) && !isDefault(content)).toList();
		elsewhere(olds, nows);
		Map<Content, Content> pairs = pairs(olds, nows, List.of((one, other) -> after.get(one) == other || copies.get(one) == other || one instanceof Descriptor was && other instanceof Descriptor is && was.getLevel() != null && after.get(was.getLevel()) == is.getLevel(), (one, other) -> sameContent(one, other) && Objects.equals(sign(one), sign(other)), Renewal::sameContent));
		List<Content> result = new ArrayList<>(now.getContents().stream().filter(content -> isOrdered(content) || isDefault(content)).toList());
		Map<Content, Content> counterparts = new IdentityHashMap<>();
		pairs.forEach((other, one) -> counterparts.put(one, other));
		List<Content> kept = new ArrayList<>();
		Content previous = null;
		for (Content one : old.getContents()) {
			Content placed = null;
			if (isOrdered(one)) {
				placed = after.get(one) instanceof Content content && content.eContainer() == now ? content : null;
			} else if (!isDefault(one)) {
				Content counterpart = counterparts.get(one);
				boolean whole = one instanceof Structure || holds(aspect(one));
				placed = !whole ? (Content) kept(one) : counterpart == null && one instanceof Structure ? (Content) copies.get(one) : counterpart;
				if (placed != null) {
					if (whole && counterpart != null) {
						details(one, counterpart);
					}
					insert(result, previous, placed);
					kept.add(placed);
				}
			}
			previous = placed == null ? previous : placed;
		}
		previous = null;
		for (Content other : List.copyOf(now.getContents())) {
			boolean fresh = !isOrdered(other) && !isDefault(other) && !pairs.containsKey(other) && !kept.contains(other) && (other instanceof Structure || holds(aspect(other)));
			if (fresh) {
				insert(result, previous, other);
			}
			previous = result.contains(other) ? other : previous;
		}
		now.getContents().clear();
		now.getContents().addAll(result);
	}

	/** What stands in another framework has a name in this one; documents know its identifier or address alone. */
	private void elsewhere(List<Content> olds, List<Content> nows) {
		List<Reference> named = new ArrayList<>(olds.stream().filter(Reference.class::isInstance).map(Reference.class::cast).filter(old -> old.getTarget() != null && old.getTarget() != existing && Frameworks.of(old.getTarget()) != existing).toList());
		Set<String> known = new HashSet<>(olds.stream().filter(Reference.class::isInstance).map(old -> ((Reference) old).getAddress()).toList());
		for (Content content : nows) {
			if (content instanceof Reference now && now.getAddress() != null && !known.contains(now.getAddress())) {
				boolean identifier = IDENTIFIER.matcher(now.getAddress()).find();
				named.stream().filter(old -> old.getRelation() == now.getRelation() && (identifier || (now.getAddress() + "/").contains("/" + home(old) + "/"))).findFirst().ifPresent(old -> {
					named.remove(old);
					now.setAddress(null);
					now.setLabel(null);
					now.setTarget(old.getTarget());
				});
			}
		}
	}

	private static String home(Reference reference) {
		return reference.getTarget() instanceof Framework framework ? framework.getName() : Frameworks.of(reference.getTarget()) == null ? "" : Frameworks.of(reference.getTarget()).getName();
	}

	/** Elements and levels stand in the order of the document. */
	private static boolean isOrdered(Content content) {
		return content instanceof Element || content instanceof Level;
	}

	private static boolean isDefault(Content content) {
		return content instanceof Structure structure && DefaultStructure.isDefault(structure);
	}

	private static void insert(List<Content> result, Content previous, Content content) {
		result.add(previous == null ? 0 : result.indexOf(previous) + 1, content);
	}

	private static boolean sameContent(Content old, Content now) {
		if (old.eClass() != now.eClass()) {
			return false;
		}
		return switch (old) {
			case Scale scale -> false;
			case Descriptor descriptor -> false;
			case ProseFacet facet -> facet.getKind() == ((ProseFacet) now).getKind();
			case ListFacet list -> list.getKind() == ((ListFacet) now).getKind();
			case Reference reference -> Objects.equals(sign(reference), sign(now));
			default -> true;
		};
	}

	/** What tells a text from others of its kind, as far as the document can know. */
	private static String sign(Content content) {
		return switch (content) {
			case ProseFacet facet -> facet.getHeading() + "\n" + Frameworks.text(facet);
			case ListFacet list -> list.getHeading() + "\n" + Frameworks.text(list);
			case Reference reference when reference.getTarget() == null -> reference.getAddress();
			case Reference reference -> reference.getTarget() instanceof Element element ? "element " + element.getName() : "framework";
			default -> "";
		};
	}

	/** What the document has no place for in something that it holds. */
	private void details(Content old, Content now) {
		switch (now) {
			case ProseFacet facet -> named(old, now, Literals.PROSE_FACET__HEADING);
			case ListFacet list -> {
				named(old, now, Literals.LIST_FACET__HEADING);
				if (!holds(Aspect.LEAD_INS)) {
					copyFeature(Literals.PROSE__LINES, old, now);
				}
				entries(((ListFacet) old).getEntries(), list.getEntries());
			}
			case Reference reference -> {
				if (!holds(Aspect.REFERENCE_NOTES)) {
					copyFeature(Literals.REFERENCE__NOTE, old, now);
				}
				if (reference.getRelation() == ((Reference) old).getRelation()) {
					copyFeature(Literals.REFERENCE__EXPLICIT, old, now);
					copyFeature(Literals.REFERENCE__RELATION, old, now);
				}
				if (reference.getNote() != null) {
					reference.setExplicit(true);
				}
			}
			case Voices voices -> {
				named(old, now, Literals.VOICES__HEADING);
				inner(((Voices) old).getVoices(), voices.getVoices());
			}
			case Reading reading -> {
				named(old, now, Literals.READING__HEADING);
				inner(((Reading) old).getWorks(), reading.getWorks());
			}
			case Glossary glossary -> {
				keep(Literals.GLOSSARY__HEADING, Aspect.HEADINGS, old, now);
				if (!holds(Aspect.LEAD_INS)) {
					copyFeature(Literals.PROSE__LINES, old, now);
				}
				inner(((Glossary) old).getTerms(), glossary.getTerms());
			}
			case Sources sources -> {
				keep(Literals.SOURCES__HEADING, Aspect.HEADINGS, old, now);
				inner(((Sources) old).getSources(), sources.getSources());
			}
			default -> {
				// has no more than what it is
			}
		}
	}

	private void named(EObject old, EObject now, EStructuralFeature heading) {
		if (!holds(Aspect.NAMES)) {
			copyFeature(old.eClass().getEStructuralFeature("name"), old, now);
		}
		keep(heading, Aspect.HEADINGS, old, now);
	}

	/** What stands in a list is the same where it is called or says the same, and else where it stands at the same place. */
	private <T extends Prose> void inner(List<T> olds, List<T> nows) {
		List<BiPredicate<T, T>> signs = new ArrayList<>(List.of((one, other) -> title(one).equals(title(other)) && Frameworks.text(one).equals(Frameworks.text(other)), (one, other) -> title(one).equals(title(other)) && !title(one).isEmpty()));
		if (olds.size() == nows.size()) {
			signs.add((one, other) -> olds.indexOf(one) == nows.indexOf(other));
		}
		pairs(olds, nows, signs).forEach((now, old) -> {
			if (!holds(Aspect.NAMES)) {
				copyFeature(old.eClass().getEStructuralFeature("name"), old, now);
			}
			if (now instanceof Voice voice && voice.getSource() == null) {
				voice.setSource(((Voice) old).getSource());
			}
			after.put(old, now);
		});
	}

	private static String title(Prose prose) {
		EStructuralFeature feature = prose.eClass().getEStructuralFeature("title");
		return feature == null || prose.eGet(feature) == null ? "" : prose.eGet(feature).toString();
	}

	/** Entries have no identifiers; those that say the same, and else those at the same place, are the same. */
	private void entries(List<Entry> olds, List<Entry> nows) {
		List<BiPredicate<Entry, Entry>> signs = new ArrayList<>(List.of((one, other) -> Frameworks.text(one).equals(Frameworks.text(other))));
		if (olds.size() == nows.size()) {
			signs.add((one, other) -> olds.indexOf(one) == nows.indexOf(other));
		}
		pairs(olds, nows, signs).forEach((now, old) -> {
			if (!holds(Aspect.NAMES)) {
				now.setName(old.getName());
			}
			entries(old.getEntries(), now.getEntries());
		});
	}

	/** A copy of what stays as it is. */
	private EObject kept(EObject old) {
		if (copies.get(old) instanceof EObject copy && copy instanceof Structure) {
			return copy;
		}
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		EObject copy = copier.copy(old);
		copier.copyReferences();
		copies.putAll(copier);
		return copy;
	}

	/** What was copied leads to the parts of the document now; what leads to a part that is gone is left out. */
	private void references() {
		List<EObject> all = new ArrayList<>();
		document.eAllContents().forEachRemaining(all::add);
		for (EObject object : all) {
			for (EReference feature : object.eClass().getEAllReferences()) {
				if (!feature.isContainment() && !feature.isContainer() && object.eIsSet(feature)) {
					lead(object, feature);
				}
			}
		}
		all.stream().filter(Reference.class::isInstance).map(Reference.class::cast).filter(reference -> reference.getTarget() == null && reference.getAddress() == null).forEach(EcoreUtil::remove);
		all.stream().filter(Descriptor.class::isInstance).map(Descriptor.class::cast).filter(descriptor -> descriptor.getLevel() == null).forEach(EcoreUtil::remove);
	}

	@SuppressWarnings("unchecked")
	private void lead(EObject object, EReference feature) {
		if (!feature.isMany()) {
			EObject target = now((EObject) object.eGet(feature));
			if (target != object.eGet(feature)) {
				object.eSet(feature, target);
			}
			return;
		}
		List<EObject> targets = (List<EObject>) object.eGet(feature);
		List<EObject> led = targets.stream().map(this::now).filter(Objects::nonNull).distinct().toList();
		if (!led.equals(targets)) {
			targets.clear();
			targets.addAll(led);
		}
	}

	/** The counterpart of a part of the framework as it was; {@code null} when it is gone. */
	private EObject now(EObject target) {
		if (target != existing && Frameworks.of(target) != existing) {
			return target;
		}
		if (copies.get(target) instanceof EObject copy && Frameworks.of(copy) == document) {
			return copy;
		}
		return after.get(target) instanceof EObject now && Frameworks.of(now) == document ? now : null;
	}
}
