package framewright.core.exchange.items;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import framewright.dsl.model.Content;
import framewright.dsl.model.Relation;

/** What another tool has a row or a node for, and what becomes an element. */
public final class Item {

	/** Elements deeper than this stand at this depth: the language allows some more, and nobody reads them. */
	public static final int DEEPEST = 40;

	private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	/**
	 * Something that an item refers to.
	 *
	 * @param target another item; {@code null} for an address
	 * @param address a web address; empty for an item
	 * @param label the words for an address; may be empty
	 */
	public record Link(Item target, String address, String label, Relation relation, String note) {
	}

	private final int line;
	private final List<Item> children = new ArrayList<>();
	private final Map<String, List<String>> levels = new LinkedHashMap<>();
	private final List<Content> contents = new ArrayList<>();
	private final List<Link> links = new ArrayList<>();
	private Item parent;
	private String id = "";
	private String uuid = "";
	private String code = "";
	private String title = "";
	private String shortTitle = "";
	private String kind = "";
	private String name = "";
	private String audience = "";
	private List<String> scale = List.of();

	/** @param line the number of the line of the source, counted from 1; 0 for one that the source has no line for */
	public Item(int line) {
		this.line = line;
	}

	/** The UUID that a text is, as the language writes it; empty where it is none. */
	public static String uuid(String id) {
		String plain = id.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("^urn:uuid:", "").replaceAll("^\\{|\\}$", "");
		return plain.length() == 36 && UUID.matcher(plain).matches() ? plain : "";
	}

	public int line() {
		return line;
	}

	/** What the source knows it by; may be empty. A UUID is kept as that of the element. */
	public String id() {
		return id;
	}

	public Item id(String id) {
		this.id = id;
		this.uuid = uuid(id);
		return this;
	}

	/** Empty where the identifier is none. */
	public String uuid() {
		return uuid;
	}

	/** It has an identifier that another item has already. */
	public Item withoutUuid() {
		uuid = "";
		return this;
	}

	public String code() {
		return code;
	}

	public Item code(String code) {
		this.code = code;
		return this;
	}

	public String title() {
		return title;
	}

	public Item title(String title) {
		this.title = title;
		return this;
	}

	public String shortTitle() {
		return shortTitle;
	}

	public Item shortTitle(String shortTitle) {
		this.shortTitle = shortTitle;
		return this;
	}

	/** What the source calls what it is; empty where it does not say. */
	public String kind() {
		return kind;
	}

	public Item kind(String kind) {
		this.kind = kind;
		return this;
	}

	public String audience() {
		return audience;
	}

	public Item audience(String audience) {
		this.audience = audience;
		return this;
	}

	/** The permanent name of the element; empty until it has one. */
	public String name() {
		return name;
	}

	public Item name(String name) {
		this.name = name;
		return this;
	}

	/** The titles of the levels that it is rated on where these are not those of its descriptors. */
	public List<String> scale() {
		return scale;
	}

	public Item scale(List<String> scale) {
		this.scale = List.copyOf(scale);
		return this;
	}

	/** The texts for levels, by the titles of these; may be changed. */
	public Map<String, List<String>> levels() {
		return levels;
	}

	/** Its facets in their order; may be changed. */
	public List<Content> contents() {
		return contents;
	}

	public List<Link> links() {
		return links;
	}

	/** What it stands in; {@code null} for what stands in the framework. */
	public Item parent() {
		return parent;
	}

	public List<Item> children() {
		return Collections.unmodifiableList(children);
	}

	public void add(Item child) {
		child.parent = this;
		children.add(child);
	}

	/** Takes it out of its tree, with nothing in it. */
	private void alone() {
		parent = null;
		children.clear();
	}

	// ---- trees ----

	/** Calls for each item of a forest, each before what stands in it, however deep. */
	public static void each(List<Item> roots, Consumer<Item> action) {
		Deque<Item> open = new ArrayDeque<>();
		push(roots, open);
		while (!open.isEmpty()) {
			Item item = open.pop();
			action.accept(item);
			push(item.children, open);
		}
	}

	private static void push(List<Item> items, Deque<Item> open) {
		for (int i = items.size() - 1; i >= 0; i--) {
			open.push(items.get(i));
		}
	}

	/**
	 * Puts items under their parents, in the order in which they come.
	 *
	 * @param parents what each stands in; {@code null} for none
	 * @param circle told of an item that would stand in itself; it stands in the framework
	 * @return those that stand in nothing
	 */
	public static List<Item> tree(List<Item> items, Map<Item, Item> parents, Consumer<Item> circle) {
		Map<Item, Item> sound = new IdentityHashMap<>(parents);
		Set<Item> done = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Item item : items) {
			Set<Item> way = Collections.newSetFromMap(new IdentityHashMap<>());
			for (Item one = item; one != null && !done.contains(one); one = sound.get(one)) {
				way.add(one);
				if (sound.get(one) != null && way.contains(sound.get(one))) {
					sound.remove(one);
					circle.accept(one);
				}
			}
			done.addAll(way);
		}
		List<Item> roots = new ArrayList<>();
		for (Item item : items) {
			if (sound.get(item) == null) {
				roots.add(item);
			} else {
				sound.get(item).add(item);
			}
		}
		return roots;
	}

	/** A tree of some items of another one, where it is known to have no circle. */
	public static List<Item> replant(List<Item> items, Map<Item, Item> parents) {
		items.forEach(Item::alone);
		return tree(items, parents, item -> {
			throw new IllegalStateException("a tree has no circle");
		});
	}

	/** Lifts what stands too deep. @param lifted told of each */
	public static void flatten(List<Item> roots, Consumer<Item> lifted) {
		Map<Item, Integer> depths = new IdentityHashMap<>();
		each(List.copyOf(roots), item -> {
			int depth = item.parent == null ? 1 : depths.get(item.parent) + 1;
			depths.put(item, depth);
			if (depth == DEEPEST && !item.children.isEmpty()) {
				List<Item> below = new ArrayList<>();
				each(item.children, below::add);
				item.children.clear();
				for (Item one : below) {
					one.children.clear();
					one.parent = item.parent;
					depths.put(one, DEEPEST);
					lifted.accept(one);
				}
				item.parent.children.addAll(item.parent.children.indexOf(item) + 1, below);
			}
		});
	}
}
