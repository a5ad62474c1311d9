package framewright.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import framewright.diff.Sketch.Item;
import framewright.diff.Sketch.Words;

/** What an author may do between two versions, by chance: each step can be done again on a copy, and says which change it is to be told as. */
final class Script {

	private record Step(String expected, Consumer<Sketch> doing) {
	}

	private final List<Step> steps = new ArrayList<>();
	private final Random random;
	private final Words words;
	private final Sketch now;
	private final Set<String> touched;
	private final Set<String> parents;
	private final Set<String> lossy = new HashSet<>();
	private final String sign;
	private final boolean apart;
	private int made;

	private Script(Sketch base, Random random, Set<String> touched, Set<String> parents, String sign, boolean apart) {
		this.random = random;
		this.words = new Words(random);
		this.now = base.copy();
		this.touched = touched;
		this.parents = parents;
		this.sign = sign;
		this.apart = apart;
	}

	/** Some steps that can be done to a sketch, no two of them at the same place. */
	static Script of(Sketch base, Random random, int length) {
		return new Script(base, random, new HashSet<>(), new HashSet<>(), "n", false).write(length);
	}

	/** Some steps that touch other places than another script of the same sketch. */
	static Script[] apart(Sketch base, Random random, int length) {
		Set<String> touched = new HashSet<>();
		Set<String> parents = new HashSet<>();
		Script left = new Script(base, random, touched, parents, "l", true).write(length);
		Set<String> taken = new HashSet<>(parents);
		touched.addAll(taken);
		Script right = new Script(base, random, touched, parents, "r", true).write(length);
		return new Script[] { left, right };
	}

	private Script write(int length) {
		for (int i = 0; i < length; i++) {
			step(random.nextInt(15));
		}
		return this;
	}

	/** What the comparison has to tell, in any order: a count for each. */
	TreeMap<String, Integer> expected() {
		TreeMap<String, Integer> expected = new TreeMap<>();
		steps.forEach(step -> expected.merge(step.expected(), 1, Integer::sum));
		return expected;
	}

	Sketch apply(Sketch base) {
		Sketch sketch = base.copy();
		steps.forEach(step -> step.doing().accept(sketch));
		return sketch;
	}

	private void step(int kind) {
		List<Item> free = now.all().stream().filter(item -> item.retiredIn == null && !touched.contains(item.name)).toList();
		if (free.isEmpty()) {
			return;
		}
		Item item = free.get(random.nextInt(free.size()));
		switch (kind) {
			case 0, 1 -> add(item);
			case 2 -> remove(item);
			case 3 -> retire(item);
			case 4 -> move(item);
			case 5 -> rename(item);
			case 6 -> retitle(item);
			case 7, 8 -> reword(item);
			case 9 -> reorder();
			case 10 -> split(item, true);
			case 11 -> split(item, false);
			case 12 -> scale();
			case 13 -> entry(item);
			default -> shortTitle(item);
		}
	}

	private void record(String expected, Consumer<Sketch> doing) {
		steps.add(new Step(expected, doing));
		doing.accept(now);
	}

	/** Whether a parent may get, lose or reorder what is in it. When two scripts are to stay apart, each parent belongs to one of them. */
	private boolean mayChange(Item parent) {
		if (!apart) {
			return true;
		}
		return !(parents.contains(parent.name) && touched.contains(parent.name)) && (touched.add(parent.name) || parents.contains(parent.name)) && (parents.add(parent.name) || true);
	}

	private String newName() {
		return "new-" + sign + made++;
	}

	private static String inner(String tier) {
		return tier.isEmpty() ? "domain" : tier.equals("domain") ? "subdomain" : "component";
	}

	private void add(Item near) {
		Item parent = near.tier.equals("component") || random.nextBoolean() ? now.parent(near) : near;
		if (!mayChange(parent)) {
			return;
		}
		Item added = Sketch.item(inner(parent.tier), newName(), words, now, random);
		int index = parent.items.isEmpty() ? 0 : random.nextInt(parent.items.size() + 1);
		String before = index == 0 ? null : parent.items.get(index - 1).name;
		String name = parent.name;
		touched.add(added.name);
		record(added.name + "/added//", sketch -> insert(sketch.find(name), before, added.copy()));
	}

	private static void insert(Item parent, String before, Item item) {
		int index = 0;
		for (int i = 0; i < parent.items.size(); i++) {
			if (parent.items.get(i).name.equals(before) || parent.items.get(i).formerly.contains(before)) {
				index = i + 1;
			}
		}
		parent.items.add(index, item);
	}

	private void remove(Item item) {
		List<Item> inside = new ArrayList<>(List.of(item));
		for (int i = 0; i < inside.size(); i++) {
			inside.addAll(inside.get(i).items);
		}
		// What stood in something that is removed is told with it.
		boolean free = inside.stream().noneMatch(inner -> lossy.contains(inner.name)) && inside.stream().noneMatch(inner -> touched.contains(inner.name)) && inside.stream().noneMatch(inner -> now.all().stream().anyMatch(other -> other.replacedBy.contains(inner.name)));
		if (!free || apart && inside.size() > 1 || !mayChange(now.parent(item))) {
			return;
		}
		String name = item.name;
		lossy.add(now.parent(item).name);
		inside.forEach(inner -> touched.add(inner.name));
		record(name + "/removed//", sketch -> sketch.parent(sketch.find(name)).items.removeIf(other -> other.name.equals(name)));
	}

	private void retire(Item item) {
		String name = item.name;
		touched.add(name);
		List<Item> others = now.all().stream().filter(other -> !touched.contains(other.name) && other.tier.equals(item.tier) && other.retiredIn == null).toList();
		String successor = others.isEmpty() || random.nextBoolean() ? null : others.get(random.nextInt(others.size())).name;
		if (successor != null) {
			touched.add(successor);
		}
		record(name + "/retired//", sketch -> {
			Item found = sketch.find(name);
			found.retiredIn = "2.0.0";
			if (successor != null) {
				found.replacedBy.add(successor);
			}
		});
	}

	private void move(Item item) {
		if (item.tier.equals("domain")) {
			return;
		}
		Item from = now.parent(item);
		List<Item> parents = now.all().stream().filter(other -> inner(other.tier).equals(item.tier) && !other.tier.equals("component") && other != from && other.retiredIn == null).toList();
		if (parents.isEmpty()) {
			return;
		}
		Item to = parents.get(random.nextInt(parents.size()));
		if (!mayChange(from) || !mayChange(to)) {
			return;
		}
		String name = item.name;
		String parent = to.name;
		String before = to.items.isEmpty() || random.nextBoolean() ? null : to.items.get(random.nextInt(to.items.size())).name;
		touched.add(name);
		record(name + "/moved//", sketch -> {
			Item found = sketch.find(name);
			sketch.parent(found).items.remove(found);
			insert(sketch.find(parent), before, found);
		});
	}

	private void rename(Item item) {
		if (apart && now.all().stream().anyMatch(other -> item.name.equals(other.see))) {
			return; // the other script may touch who refers to it
		}
		String name = item.name;
		String other = newName();
		touched.add(name);
		touched.add(other);
		parents.remove(name);
		record(other + "/renamed//", sketch -> {
			Item found = sketch.find(name);
			found.name = other;
			found.formerly.add(name);
			sketch.all().forEach(referring -> {
				referring.see = name.equals(referring.see) ? other : referring.see;
				Collections.replaceAll(referring.replacedBy, name, other);
			});
		});
		// Steps before this one find it by its new name no longer, and those after it only by that; so it may not be anybody's place.
	}

	private void retitle(Item item) {
		String name = item.name;
		String title = words.title();
		touched.add(name);
		record(name + "/retitled/title/", sketch -> sketch.find(name).title = title);
	}

	private void reword(Item item) {
		String name = item.name;
		if (!item.at.isEmpty()) {
			List<String> levels = new ArrayList<>(item.at.keySet());
			String level = levels.get(random.nextInt(levels.size()));
			String text = words.reworded(item.at.get(level));
			touched.add(name);
			record(name + "/reworded/at/" + level, sketch -> sketch.find(name).at.put(level, text));
		} else if (item.why != null) {
			String text = words.reworded(item.why);
			touched.add(name);
			record(name + "/reworded/why/", sketch -> sketch.find(name).why = text);
		}
	}

	private void reorder() {
		List<Item> several = now.all().stream().filter(item -> item.items.size() > 1 && item.items.stream().noneMatch(inner -> touched.contains(inner.name)) && !touched.contains(item.name)).toList();
		if (several.isEmpty()) {
			return;
		}
		Item parent = several.get(random.nextInt(several.size()));
		if (!mayChange(parent)) {
			return;
		}
		String name = parent.name;
		parent.items.forEach(inner -> touched.add(inner.name));
		touched.add(name);
		record(name + "/reordered//", sketch -> Collections.reverse(sketch.find(name).items));
	}

	/** One element becomes two, or two become one. */
	private void split(Item item, boolean split) {
		Item parent = now.parent(item);
		Item other = split ? null : parent.items.stream().filter(sibling -> sibling != item && !touched.contains(sibling.name) && sibling.retiredIn == null).findFirst().orElse(null);
		if (!split && other == null || !mayChange(parent)) {
			return;
		}
		String name = item.name;
		String second = split ? null : other.name;
		Item one = Sketch.item(item.tier, newName(), words, now, random);
		Item two = split ? Sketch.item(item.tier, newName(), words, now, random) : null;
		touched.addAll(split ? List.of(name, one.name, two.name) : List.of(name, second, one.name));
		record(split ? name + "/split//" : one.name + "/merged//", sketch -> {
			Item found = sketch.find(name);
			Item in = sketch.parent(found);
			insert(in, name, one.copy());
			found.retiredIn = "2.0.0";
			found.replacedBy.add(one.name);
			if (split) {
				insert(in, one.name, two.copy());
				found.replacedBy.add(two.name);
			} else {
				Item gone = sketch.find(second);
				gone.retiredIn = "2.0.0";
				gone.replacedBy.add(one.name);
			}
		});
	}

	private void scale() {
		if (!touched.add("scale")) {
			return;
		}
		switch (random.nextInt(3)) {
			case 0 -> {
				String title = words.title();
				record("sketch/level-added//top" + sign, sketch -> sketch.levels.put("top" + sign, title));
			}
			case 1 -> {
				String level = now.levels.keySet().iterator().next();
				String title = words.title();
				record("sketch/scale-changed/title/" + level, sketch -> sketch.levels.put(level, title));
			}
			default -> {
				String stem = words.sentence();
				record("sketch/scale-changed/stem/", sketch -> sketch.stem = stem);
			}
		}
	}

	private void entry(Item item) {
		if (item.indicators.size() < 2) {
			return;
		}
		String name = item.name;
		touched.add(name);
		int at = random.nextInt(item.indicators.size());
		switch (random.nextInt(4)) {
			case 0 -> {
				String entry = words.sentence();
				record(name + "/added/indicators/", sketch -> sketch.find(name).indicators.add(at, entry));
			}
			case 1 -> record(name + "/removed/indicators/", sketch -> sketch.find(name).indicators.remove(at));
			case 2 -> {
				String entry = words.reworded(item.indicators.get(at));
				record(name + "/reworded/indicators/", sketch -> sketch.find(name).indicators.set(at, entry));
			}
			default -> record(name + "/reordered/indicators/", sketch -> Collections.reverse(sketch.find(name).indicators));
		}
	}

	private void shortTitle(Item item) {
		String name = item.name;
		String title = random.nextInt(3) == 0 && item.shortTitle != null ? null : words.title();
		touched.add(name);
		record(name + "/metadata-changed/short/", sketch -> sketch.find(name).shortTitle = title);
	}
}
