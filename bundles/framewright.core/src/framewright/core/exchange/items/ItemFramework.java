package framewright.core.exchange.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.Names;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Tier;

/**
 * Makes a framework of items. Tiers come from what the source calls the items, else from how deep they stand; scales from the levels that have texts. Where there is
 * a framework already, its header, tiers, scales, glossary and sources are taken over.
 */
public final class ItemFramework {

	private static final int LONGEST_CODE = 200;

	private final Framework framework;
	private final Framework like;
	private final Map<Item, Element> elements = new IdentityHashMap<>();
	private final Map<Descriptor, String> levelsOf = new IdentityHashMap<>();
	private final Map<String, Scale> scales = new LinkedHashMap<>();
	private final Map<Item, Tier> tierOf = new IdentityHashMap<>();
	private final Map<String, Tier> made = new LinkedHashMap<>();
	private final Set<String> levelNames = new HashSet<>();
	private final Set<String> scaleNames = new HashSet<>();
	private Structure structure;
	private String scaleTitle = "Levels";
	private String scaleStem;

	/**
	 * @param name the framework's name
	 * @param like a framework that is there already, whose frame is taken over; {@code null} for none
	 */
	public ItemFramework(String name, Framework like) {
		this.like = like;
		this.framework = like == null ? ModelFactory.eINSTANCE.createFramework() : frame(like);
		framework.setName(name);
		Frameworks.scales(framework).forEach(scale -> {
			scaleNames.add(scale.getName());
			Frameworks.levels(scale).forEach(level -> levelNames.add(level.getName()));
		});
	}

	/** A framework without its elements and without what is said of it. */
	private static Framework frame(Framework like) {
		Framework frame = EcoreUtil.copy(like);
		frame.getContents().removeIf(content -> content instanceof Element || content instanceof Facet || content instanceof Reference || content instanceof Acceptance);
		if (Frameworks.contents(like, Structure.class).stream().anyMatch(DefaultStructure::isDefault)) {
			frame.getContents().removeIf(Structure.class::isInstance); // the copy does not know that nobody wrote it
			DefaultStructure.addTo(frame);
		}
		return frame;
	}

	/** The framework; what a format tells of it as a whole can be put into it before {@link #make}. */
	public Framework framework() {
		return framework;
	}

	/** What the scale is called, and the words before each descriptor; {@code null} for none. Only where there is no framework yet. */
	public ItemFramework scale(String title, String stem) {
		scaleTitle = title;
		scaleStem = stem;
		return this;
	}

	/**
	 * Puts the items into the framework.
	 *
	 * @param facets what is said of the framework as a whole
	 * @param levels the titles of the levels of the source, lowest first; may be empty
	 * @param each called for every item; may end it by an exception
	 */
	public Framework make(List<Item> roots, List<Content> facets, List<String> levels, Runnable each) {
		int first = 0;
		for (Content facet : facets) {
			framework.getContents().add(first++, facet);
		}
		if (!levels.isEmpty()) {
			scale(levels, null);
		}
		tiersOf(roots);
		names(roots);
		Item.each(roots, item -> {
			each.run();
			add(item);
		});
		Item.each(roots, this::links);
		if (like == null && !made.isEmpty()) {
			framework.getContents().add(Frameworks.scales(framework).isEmpty() ? facets.size() : framework.getContents().indexOf(Frameworks.scales(framework).getLast()) + 1, structure);
		}
		return framework;
	}

	/** The element of an item. */
	public Element element(Item item) {
		return elements.get(item);
	}

	/** The title of the level of a descriptor as the source has it. */
	public String level(Descriptor descriptor) {
		return levelsOf.get(descriptor);
	}

	// ---- scales ----

	static String key(String words) {
		return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

	/** The scale that has all of these levels; a new one, or levels added to the one that has most of them, where there is none. */
	private Scale scale(List<String> levels, Scale preferred) {
		return scales.computeIfAbsent(String.join("\n", levels) + (preferred == null ? "" : "\n\n" + preferred.getName()), none -> {
			List<Scale> candidates = new ArrayList<>(Frameworks.scales(framework));
			if (preferred != null && candidates.remove(preferred)) {
				candidates.add(0, preferred);
			}
			Scale best = null;
			int most = 0;
			for (Scale scale : candidates) {
				int count = (int) levels.stream().filter(title -> find(scale, title).isPresent()).count();
				if (count > most) {
					best = scale;
					most = count;
				}
			}
			Scale scale = best == null || like == null && most < levels.size() ? create() : best;
			for (int i = 0; i < levels.size(); i++) {
				if (find(scale, levels.get(i)).isEmpty()) {
					Level level = ModelFactory.eINSTANCE.createLevel();
					level.setTitle(levels.get(i));
					level.setName(Names.fromTitle(levels.get(i), levelNames));
					levelNames.add(level.getName());
					int place = i == 0 ? -1 : scale.getContents().indexOf(find(scale, levels.get(i - 1)).orElseThrow());
					scale.getContents().add(i == 0 ? firstLevel(scale) : place + 1, level);
				}
			}
			return scale;
		});
	}

	private static int firstLevel(Scale scale) {
		return Frameworks.levels(scale).isEmpty() ? scale.getContents().size() : scale.getContents().indexOf(Frameworks.levels(scale).get(0));
	}

	private Scale create() {
		Scale scale = ModelFactory.eINSTANCE.createScale();
		scale.setTitle(scaleTitle);
		scale.setStem(scaleStem);
		scale.setName(Names.fromTitle(scaleTitle, scaleNames));
		scaleNames.add(scale.getName());
		int last = 0;
		for (Content content : framework.getContents()) {
			last = content instanceof Facet || content instanceof Scale ? framework.getContents().indexOf(content) + 1 : last;
		}
		framework.getContents().add(last, scale);
		return scale;
	}

	private static Optional<Level> find(Scale scale, String title) {
		String key = key(title);
		List<Level> levels = Frameworks.levels(scale);
		return levels.stream().filter(level -> level.getTitle() != null && key(level.getTitle()).equals(key)).findFirst()
				.or(() -> levels.stream().filter(level -> key.equals(level.getName()) || level.getShort() != null && key(level.getShort()).equals(key)).findFirst());
	}

	// ---- tiers ----

	private void tiersOf(List<Item> roots) {
		Map<Item, Integer> depths = new IdentityHashMap<>();
		int[] deepest = { 0 };
		Item.each(roots, item -> {
			depths.put(item, item.parent() == null ? 0 : depths.get(item.parent()) + 1);
			deepest[0] = Math.max(deepest[0], depths.get(item));
		});
		structure = ModelFactory.eINSTANCE.createStructure();
		Set<String> taken = new HashSet<>();
		Map<String, Element> old = new HashMap<>();
		if (like != null) {
			Frameworks.contents(framework, Structure.class).stream().findFirst().ifPresent(one -> structure = one);
			structure.getTiers().forEach(tier -> taken.add(tier.getName()));
			Frameworks.allElements(like).forEach(element -> old.putIfAbsent(element.getName(), element));
		}
		Item.each(roots, item -> {
			Tier tier = like != null ? known(item, old, depths.get(item), taken) : fresh(item, depths.get(item), deepest[0], taken);
			tierOf.put(item, tier);
			if (item.parent() != null) {
				Tier outer = tierOf.get(item.parent());
				if (outer != null && !outer.getContains().contains(tier) && !(like != null && DefaultStructure.isDefault(structure))) {
					outer.getContains().add(tier);
				}
			}
		});
	}

	private Tier fresh(Item item, int depth, int deepest, Set<String> taken) {
		List<String> levels = item.scale().isEmpty() ? List.copyOf(item.levels().keySet()) : item.scale();
		Scale scale = levels.isEmpty() ? null : scale(levels, Frameworks.scales(framework).stream().findFirst().orElse(null));
		String kind = item.kind().isBlank() ? usual(depth, deepest) : PlainText.line(item.kind());
		String key = item.kind().isBlank() ? "\n" + depth : key(kind);
		Tier first = made.get(key);
		if (scale != null && first != null && first.getRatedOn() != null && first.getRatedOn() != scale) {
			key += "\n" + scale.getName(); // a tier is rated on one scale
		}
		return with(scale, made.computeIfAbsent(key, none -> create(kind, taken)));
	}

	private static Tier with(Scale scale, Tier tier) {
		if (scale != null && tier.getRatedOn() == null) {
			tier.setRatedOn(scale);
		}
		return tier;
	}

	private Tier create(String title, Set<String> taken) {
		Tier tier = ModelFactory.eINSTANCE.createTier();
		tier.setTitle(title);
		tier.setName(Names.forTier(title, taken));
		taken.add(tier.getName());
		structure.getTiers().add(tier);
		return tier;
	}

	private static String usual(int depth, int deepest) {
		return depth == deepest ? "Component" : depth == 0 ? "Domain" : depth == 1 ? "Subdomain" : "Part " + (depth + 1);
	}

	/** The tier that the framework has for an item: what the source calls it, else what it is today, else what its neighbours are. */
	private Tier known(Item item, Map<String, Element> old, int depth, Set<String> taken) {
		Element before = old.get(item.name());
		Tier today = before == null || before.getTier() == null ? null : named(before.getTier().getName());
		if (!item.kind().isBlank()) {
			String key = key(item.kind());
			for (Tier tier : structure.getTiers()) {
				if (key.equals(tier.getName()) || tier.getTitle() != null && key(tier.getTitle()).equals(key)) {
					return tier;
				}
			}
			if (!DefaultStructure.isDefault(structure)) {
				return create(PlainText.line(item.kind()), taken);
			}
		}
		if (today != null) {
			return today;
		}
		List<Item> siblings = item.parent() == null ? List.of() : item.parent().children();
		for (Item sibling : siblings) {
			Element one = old.get(sibling.name());
			if (one != null && one.getTier() != null && named(one.getTier().getName()) != null) {
				return named(one.getTier().getName());
			}
		}
		Tier outer = item.parent() == null ? null : tierOf.get(item.parent());
		if (outer != null && !outer.getContains().isEmpty()) {
			return outer.getContains().get(0);
		}
		return structure.getTiers().isEmpty() ? create(usual(depth, depth), taken) : structure.getTiers().get(Math.min(depth, structure.getTiers().size() - 1));
	}

	private Tier named(String name) {
		return structure.getTiers().stream().filter(tier -> tier.getName().equals(name)).findFirst().orElse(null);
	}

	// ---- elements ----

	private void names(List<Item> roots) {
		Set<String> taken = new HashSet<>();
		if (like != null) {
			Frameworks.allElements(like).forEach(element -> {
				taken.add(element.getName());
				taken.addAll(element.getFormerly());
			});
		}
		Item.each(roots, item -> taken.add(item.name()));
		Item.each(roots, item -> {
			if (item.name().isEmpty()) {
				item.name(Names.fromTitle(item.title(), taken));
				taken.add(item.name());
			}
		});
	}

	private void add(Item item) {
		Element element = ModelFactory.eINSTANCE.createElement();
		element.setTier(tierOf.get(item));
		element.setName(item.name());
		element.setTitle(item.title());
		set(item.shortTitle(), element::setShort);
		set(item.code().length() > LONGEST_CODE ? "" : item.code(), element::setCode);
		set(item.uuid(), element::setUuid);
		if (!item.audience().isEmpty()) {
			element.getAudience().add(item.audience());
		}
		element.getContents().addAll(item.contents());
		Scale scale = item.levels().isEmpty() ? null : scale(List.copyOf(item.levels().keySet()), Frameworks.ratedOn(element).orElse(null));
		item.levels().forEach((title, lines) -> {
			Descriptor descriptor = ModelFactory.eINSTANCE.createDescriptor();
			descriptor.setLevel(find(scale, title).orElseThrow());
			descriptor.getLines().addAll(lines);
			levelsOf.put(descriptor, title);
			element.getContents().add(descriptor);
		});
		elements.put(item, element);
		(item.parent() == null ? framework : elements.get(item.parent())).getContents().add(element);
	}

	private static void set(String value, Consumer<String> setter) {
		if (!value.isEmpty()) {
			setter.accept(value);
		}
	}

	private void links(Item item) {
		Element element = elements.get(item);
		int place = (int) element.getContents().stream().takeWhile(content -> !(content instanceof Element)).count();
		for (Item.Link link : item.links()) {
			Reference reference = ModelFactory.eINSTANCE.createReference();
			if (link.target() != null) {
				if (elements.get(link.target()) == null) {
					continue;
				}
				reference.setTarget(elements.get(link.target()));
			} else {
				reference.setAddress(link.address());
				set(link.label(), reference::setLabel);
			}
			reference.setExplicit(true);
			reference.setRelation(link.relation());
			set(link.note(), reference::setNote);
			element.getContents().add(place++, reference);
		}
	}
}
