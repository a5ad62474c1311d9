package framewright.format.linkeddata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Names;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage.Literals;
import framewright.dsl.model.Part;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/** Puts a framework together of things that were read: what stands in what and where, kinds, identifiers and names. */
final class Assembly {

	private static final int DEEPEST = 60;
	private static final Pattern UUID_IN = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])");

	private record Placed(double place, int entered, Content content) {
	}

	private final Framework framework = ModelFactory.eINSTANCE.createFramework();
	private final Map<String, Element> elements = new LinkedHashMap<>();
	private final Map<Element, String> addresses = new IdentityHashMap<>();
	private final Map<String, String> parents = new HashMap<>();
	private final Map<String, Double> places = new HashMap<>();
	private final Map<Part, List<Placed>> contents = new IdentityHashMap<>();
	private final Map<String, Tier> tiers = new LinkedHashMap<>();
	private final Set<String> tierNames = new HashSet<>();
	private final Ledger ledger;
	private int entered;

	Assembly(Ledger ledger) {
		this.ledger = ledger;
	}

	Framework framework() {
		return framework;
	}

	Map<String, Element> elements() {
		return elements;
	}

	Element element(String address) {
		Element element = ModelFactory.eINSTANCE.createElement();
		elements.put(address, element);
		addresses.put(element, address);
		return element;
	}

	/** Says what an element stands in; an address that is no element's is the framework. */
	void under(String child, String parent, double place) {
		parents.putIfAbsent(child, parent);
		places.putIfAbsent(child, place);
	}

	boolean isPlaced(String child) {
		return parents.containsKey(child);
	}

	void put(Part part, double place, Content content) {
		contents.computeIfAbsent(part, one -> new ArrayList<>()).add(new Placed(place, ++entered, content));
	}

	// ---- kinds ----

	/** The kind of a title, made where there is none yet. */
	Tier tier(String title) {
		return tiers.computeIfAbsent(title, one -> named(one, ""));
	}

	/** The kind that stands for a key. */
	Tier tier(String key, String title, String name) {
		return tiers.computeIfAbsent(key, one -> named(title, name));
	}

	Tier known(String key) {
		return tiers.get(key);
	}

	private Tier named(String title, String name) {
		Tier tier = ModelFactory.eINSTANCE.createTier();
		tier.setTitle(title);
		tier.setName(!name.isEmpty() && MadeFramework.fits(Literals.TIER__NAME, name) && !tierNames.contains(name) ? name : Names.forTier(title, tierNames));
		tierNames.add(tier.getName());
		return tier;
	}

	// ---- identifiers ----

	/** The UUID that an address names, else one that is made of it. */
	static String uuid(String address) {
		Matcher matcher = UUID_IN.matcher(address);
		String found = null;
		while (matcher.find()) {
			found = matcher.group();
		}
		return found != null ? found.toLowerCase(Locale.ROOT) : UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** Whether a UUID had to be made of an address. */
	static boolean isMade(String address) {
		return !UUID_IN.matcher(address).find();
	}

	/** Sets a feature where the value is one that the language has a place for. */
	static boolean set(EObject object, EStructuralFeature feature, String value) {
		boolean fits = !value.isBlank() && MadeFramework.fits(feature, value.strip());
		if (fits) {
			object.eSet(feature, value.strip());
		}
		return fits;
	}

	static ProseFacet prose(ProseKind kind, String heading, List<String> lines) {
		ProseFacet facet = ModelFactory.eINSTANCE.createProseFacet();
		facet.setKind(kind);
		facet.setHeading(heading);
		facet.getLines().addAll(lines);
		return facet;
	}

	/** A reference to a thing: a part of this framework, else its address. */
	Reference reference(String target, Relation relation, String note) {
		Reference reference = ModelFactory.eINSTANCE.createReference();
		if (elements.get(target) instanceof Element element) {
			reference.setTarget(element);
		} else {
			reference.setAddress(ForeignText.line(target));
		}
		if (relation != Relation.RELATED || note != null) {
			reference.setExplicit(true);
			reference.setRelation(relation);
			reference.setNote(note);
		}
		return reference;
	}

	// ---- putting together ----

	/** @param usual whether kinds that are the usual ones need not be declared */
	void finish(boolean usual) {
		Map<String, Integer> depths = new HashMap<>();
		elements.keySet().forEach(address -> depth(address, depths));
		for (Map.Entry<String, Element> one : elements.entrySet()) {
			Part home = elements.get(parents.get(one.getKey()));
			put(home == null ? framework : home, places.getOrDefault(one.getKey(), 1e9), one.getValue());
		}
		contents.forEach((part, placed) -> {
			placed.sort(Comparator.comparingDouble(Placed::place).thenComparingInt(Placed::entered));
			placed.forEach(one -> part.getContents().add(one.content()));
		});
		kinds(usual);
		names();
	}

	private int depth(String address, Map<String, Integer> depths) {
		List<String> path = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		String one = address;
		while (elements.containsKey(one) && !depths.containsKey(one)) {
			path.add(one);
			seen.add(one);
			if (seen.contains(parents.get(one))) {
				ledger.doubt(0, "Some parts stand in each other in a circle, so one of them, “" + Ledger.shown(elements.get(one).getTitle()) + "”, stands in the framework itself now. Put it where it belongs.");
				parents.put(one, "");
			}
			one = parents.getOrDefault(one, "");
		}
		int depth = depths.getOrDefault(one, 0);
		for (int i = path.size() - 1; i >= 0; i--) {
			String part = path.get(i);
			if (depth >= DEEPEST) {
				ledger.doubt(0, "“" + Ledger.shown(elements.get(part).getTitle()) + "” stood more than " + DEEPEST + " deep in other parts. It stands beside the part that it was in.");
				parents.put(part, parents.getOrDefault(parents.get(part), ""));
			} else {
				depth++;
			}
			depths.put(part, depth);
		}
		return depth;
	}

	private void kinds(boolean usual) {
		List<Tier> all = List.copyOf(tiers.values());
		if (usual && all.size() == DefaultStructure.NUMBERED.size() && all.stream().allMatch(tier -> DefaultStructure.NUMBERED.containsKey(tier.getName()) && tier.getName().equalsIgnoreCase(tier.getTitle()))) {
			DefaultStructure.addTo(framework);
			Map<String, Tier> byName = new HashMap<>();
			Frameworks.tiers(framework).forEach(tier -> byName.put(tier.getName(), tier));
			elements.values().forEach(element -> element.setTier(byName.get(element.getTier().getName())));
			return;
		}
		if (all.isEmpty()) {
			return;
		}
		Structure structure = ModelFactory.eINSTANCE.createStructure();
		structure.getTiers().addAll(all);
		framework.getContents().add((int) framework.getContents().stream().takeWhile(content -> !(content instanceof Element)).count(), structure);
		for (Element element : elements.values()) {
			if (element.eContainer() instanceof Element outer && !outer.getTier().getContains().contains(element.getTier())) {
				outer.getTier().getContains().add(element.getTier());
			}
		}
	}

	private void names() {
		Set<String> taken = new HashSet<>();
		List<Element> all = Frameworks.allElements(framework);
		all.stream().filter(element -> element.getName() != null && !taken.add(element.getName())).forEach(element -> element.setName(null));
		all.stream().filter(element -> element.getName() == null).forEach(element -> {
			element.setName(Names.fromTitle(element.getTitle() == null ? "" : element.getTitle(), taken));
			taken.add(element.getName());
		});
		Set<String> scales = new HashSet<>();
		Set<String> levels = new HashSet<>();
		for (Scale scale : Frameworks.scales(framework)) {
			if (scale.getName() == null || !scales.add(scale.getName())) {
				scale.setName(Names.fromTitle(scale.getTitle() == null ? "" : scale.getTitle(), scales));
				scales.add(scale.getName());
			}
			for (Level level : Frameworks.levels(scale)) {
				if (level.getName() == null || !levels.add(level.getName())) {
					level.setName(Names.fromTitle(level.getTitle() == null ? "" : level.getTitle(), levels));
					levels.add(level.getName());
				}
			}
		}
		// what its own name tells needs no identifier of its own
		Identity identity = Identity.of(framework);
		for (Element element : all) {
			String uuid = element.getUuid();
			element.setUuid(null);
			if (uuid != null && !uuid.equalsIgnoreCase(identity.of(element).toString())) {
				element.setUuid(uuid);
			}
		}
	}
}
