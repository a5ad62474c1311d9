package framewright.core.exchange.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Status;

/**
 * Finds the elements of a framework again in the items of a newer document, so that it can be brought up to date: by identifier, then by code, then by title. What the
 * document has no place for is neither in the text before nor in the text after, and so stays as it is.
 */
public final class ItemRevision {

	/**
	 * What a format, or one document of it, has a place for.
	 *
	 * @param codes whether it has codes
	 * @param kinds whether it says what an item is
	 * @param shortTitles whether it has short titles
	 * @param identifiers whether it has identifiers
	 * @param audience whether it has an audience
	 * @param levels the titles of the levels for which it has texts
	 * @param slots where its other texts go, in their order
	 * @param links the kinds of references that it has within a framework
	 * @param addresses the kinds of references to addresses that it has
	 */
	public record Holds(boolean codes, boolean kinds, boolean shortTitles, boolean identifiers, boolean audience, List<String> levels, List<Slot> slots, Set<Relation> links, Set<Relation> addresses) {
	}

	/** Where an identifier is kept that is no UUID, beside a code. */
	private static final Slot IDENTIFIER = new Slot("note", "Identifier");

	private final Framework existing;
	private final Map<String, Element> byName = new HashMap<>();
	private final Set<String> retired = new HashSet<>();

	private ItemRevision(Framework existing) {
		this.existing = existing;
		Frameworks.allElements(existing).forEach(element -> {
			byName.putIfAbsent(element.getName(), element);
			if (!Frameworks.isInForce(element)) {
				retired.add(element.getName());
			}
		});
	}

	/** @throws UnreadableDocumentException when the framework has errors */
	public static ItemRevision of(String existing) throws UnreadableDocumentException {
		return new ItemRevision(FrameworkText.read(existing)
				.orElseThrow(() -> new UnreadableDocumentException("The framework has errors, so it cannot be brought up to date. Correct them first; “framewright validate” lists them.")));
	}

	/** What no document decides when it brings a framework up to date: who the framework is, and that it is published. */
	public void keep(Framework now) {
		if (existing.getUuid() != null) {
			now.setUuid(existing.getUuid());
		}
		if (now.getStatus() == Status.PUBLISHED) {
			now.setStatus(existing.getStatus());
		}
	}

	public Framework existing() {
		return existing;
	}

	/** The elements in force as a format holds them, each under its name. */
	public List<Item> items(Holds holds) {
		Map<Element, Item> items = new LinkedHashMap<>();
		List<Item> roots = new ArrayList<>();
		for (Element element : Frameworks.allElements(existing)) {
			if (!Frameworks.isInForce(element)) {
				continue;
			}
			Item item = item(element, holds);
			items.put(element, item);
			if (element.eContainer() instanceof Element outer) {
				items.get(outer).add(item);
			} else {
				roots.add(item);
			}
		}
		items.forEach((element, item) -> Frameworks.contents(element, Reference.class).forEach(reference -> {
			Item target = reference.getTarget() instanceof Element other ? items.get(other) : null;
			boolean held = target != null && holds.links().contains(reference.getRelation()) || reference.getAddress() != null && holds.addresses().contains(reference.getRelation());
			if (held) {
				item.links().add(new Item.Link(target, text(reference.getAddress()), text(reference.getLabel()), reference.getRelation(), text(reference.getNote())));
			}
		}));
		return roots;
	}

	private static Item item(Element element, Holds holds) {
		Item item = new Item(0).name(element.getName()).title(text(element.getTitle()));
		item.code(holds.codes() ? text(element.getCode()) : "").shortTitle(holds.shortTitles() ? text(element.getShort()) : "").id(holds.identifiers() ? text(element.getUuid()) : "");
		item.kind(holds.kinds() && element.getTier() != null ? text(element.getTier().getTitle()) : "");
		item.audience(holds.audience() && !element.getAudience().isEmpty() ? element.getAudience().get(0) : "");
		holds.slots().stream().distinct().forEach(slot -> slot.of(element).ifPresent(content -> item.contents().add(held(content))));
		for (String title : holds.levels()) {
			for (Descriptor descriptor : Frameworks.descriptors(element)) {
				Level level = descriptor.getLevel();
				if (level != null && !level.eIsProxy() && isTitled(level, title) && Frameworks.hasText(descriptor)) {
					item.levels().putIfAbsent(title, List.copyOf(descriptor.getLines()));
				}
			}
		}
		return item;
	}

	/** A text as a format can hold it: without names, and of a list the lines of its entries. */
	private static Content held(Content content) {
		Content copy = EcoreUtil.copy(content);
		if (copy instanceof ListFacet list) {
			list.setName(null);
			list.getLines().clear();
			List<Entry> entries = new ArrayList<>();
			flat(list.getEntries(), entries);
			list.getEntries().clear();
			list.getEntries().addAll(entries);
		} else if (copy instanceof ProseFacet prose) {
			prose.setName(null);
		}
		return copy;
	}

	/** The lines of some entries, and of those below them, each as an entry. */
	private static void flat(List<Entry> entries, List<Entry> into) {
		for (Entry entry : entries) {
			for (String line : entry.getLines()) {
				if (!line.isBlank()) {
					Entry one = ModelFactory.eINSTANCE.createEntry();
					one.getLines().add(line);
					into.add(one);
				}
			}
			flat(entry.getEntries(), into);
		}
	}

	private static boolean isTitled(Level level, String title) {
		String key = ItemFramework.key(title);
		return key.equals(ItemFramework.key(text(level.getTitle()))) || key.equals(level.getName()) || key.equals(ItemFramework.key(text(level.getShort())));
	}

	/** What is said of the framework as a whole in the places that a format has for it. */
	public List<Content> facets(List<Slot> slots) {
		List<Content> facets = new ArrayList<>();
		slots.forEach(slot -> slot.of(existing).ifPresent(content -> facets.add(held(content))));
		return facets;
	}

	/**
	 * Gives each item the name of the element that it is. One that is retired in the framework is taken out, with what stands in it where that is retired, too.
	 *
	 * @return the items that are left, and those that were taken out
	 */
	public Bound bind(List<Item> roots) {
		List<Item> items = new ArrayList<>();
		Item.each(roots, items::add);
		Set<Element> free = Collections.newSetFromMap(new IdentityHashMap<>());
		free.addAll(Frameworks.allElements(existing));
		Map<Item, Element> found = new IdentityHashMap<>();
		Identity identity = Identity.of(existing);
		match(items, free, found, item -> List.of(item.uuid()), element -> List.of(text(element.getUuid()), identity.of(element).toString()));
		match(items, free, found, item -> item.uuid().isEmpty() ? List.of(item.id()) : List.of(), element -> List.of(Frameworks.firstName(element), element.getName()));
		match(items, free, found, item -> item.uuid().isEmpty() && !item.id().isEmpty() ? List.of(words(IDENTIFIER.fill(item.id()))) : List.of(), element -> IDENTIFIER.of(element).map(ItemRevision::words).stream().toList());
		match(items, free, found, item -> List.of(ItemFramework.key(item.code())), element -> List.of(ItemFramework.key(text(element.getCode()))));
		match(items, free, found, item -> item.uuid().isEmpty() ? List.of(ItemFramework.key(item.id())) : List.of(), element -> List.of(ItemFramework.key(text(element.getCode()))));
		byTitle(items, free, found);
		found.forEach((item, element) -> item.name(element.getName()));
		List<Item> out = items.stream().filter(item -> retired.contains(item.name())).toList();
		return new Bound(without(roots, Set.copyOf(out)), out);
	}

	/**
	 * @param roots the items that are in force
	 * @param retired those that the framework has retired
	 */
	public record Bound(List<Item> roots, List<Item> retired) {
	}

	private interface Keys<T> {
		List<String> of(T one);
	}

	/** By keys that only one item and one element have, where nothing speaks against it. */
	private static void match(List<Item> items, Set<Element> free, Map<Item, Element> found, Keys<Item> ofItem, Keys<Element> ofElement) {
		Map<String, Element> elements = new HashMap<>();
		Set<String> twice = new HashSet<>();
		for (Element element : free) {
			new HashSet<>(ofElement.of(element)).stream().filter(key -> !key.isBlank()).forEach(key -> {
				if (elements.putIfAbsent(key, element) != null) {
					twice.add(key);
				}
			});
		}
		Set<String> once = new HashSet<>();
		List<Item> open = items.stream().filter(item -> !found.containsKey(item)).toList();
		open.forEach(item -> new HashSet<>(ofItem.of(item)).stream().filter(key -> !once.add(key)).forEach(twice::add));
		for (Item item : open) {
			ofItem.of(item).stream().filter(key -> !key.isBlank() && !twice.contains(key)).map(elements::get).filter(element -> element != null && free.contains(element) && !contradicts(item, element)).findFirst().ifPresent(element -> {
				found.put(item, element);
				free.remove(element);
			});
		}
	}

	/** By title: first within the same part, then anywhere. Of several with the same title, the first is the first. */
	private void byTitle(List<Item> items, Set<Element> free, Map<Item, Element> found) {
		for (boolean within : new boolean[] { true, false }) {
			Map<String, List<Element>> elements = new HashMap<>();
			for (Element element : Frameworks.allElements(existing)) {
				if (free.contains(element)) {
					elements.computeIfAbsent(ItemFramework.key(text(element.getTitle())) + (within ? "\n" + (element.eContainer() instanceof Element outer ? outer.getName() : "") : ""), none -> new ArrayList<>()).add(element);
				}
			}
			for (Item item : items) { // each after what it stands in
				String title = ItemFramework.key(item.title());
				Element outer = item.parent() == null ? null : found.get(item.parent());
				if (found.containsKey(item) || title.isEmpty() || within && item.parent() != null && outer == null) {
					continue;
				}
				List<Element> candidates = elements.getOrDefault(title + (within ? "\n" + (outer == null ? "" : outer.getName()) : ""), List.of());
				Optional<Element> first = candidates.stream().filter(free::contains).filter(element -> !contradicts(item, element)).findFirst();
				first.ifPresent(element -> {
					found.put(item, element);
					free.remove(element);
				});
			}
		}
	}

	/** Whether both have an identifier of the source, and not the same one. */
	private static boolean contradicts(Item item, Element element) {
		return !item.uuid().isEmpty() && element.getUuid() != null && !Objects.equals(parse(item.uuid()), parse(element.getUuid()));
	}

	private static UUID parse(String uuid) {
		String plain = Item.uuid(uuid);
		return plain.isEmpty() ? null : UUID.fromString(plain);
	}

	private static List<Item> without(List<Item> roots, Set<Item> out) {
		if (out.isEmpty()) {
			return roots;
		}
		List<Item> all = new ArrayList<>();
		Item.each(roots, all::add);
		Map<Item, Item> copies = new IdentityHashMap<>();
		List<Item> kept = new ArrayList<>();
		for (Item item : all) {
			if (!out.contains(item)) {
				Item outer = item.parent();
				while (outer != null && out.contains(outer)) {
					outer = outer.parent();
				}
				copies.put(item, outer);
				kept.add(item);
			}
		}
		return Item.replant(kept, copies);
	}

	private static String words(Content content) {
		return content instanceof ProseFacet prose ? ItemFramework.key(String.join("\n", prose.getLines())) : "";
	}

	private static String text(String value) {
		return value == null ? "" : value;
	}
}
