package framewright.format.moodle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.items.Item;
import framewright.core.exchange.items.PlainText;
import framewright.dsl.Names;
import framewright.dsl.model.Content;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.Relation;
import framewright.dsl.text.Markdown;
import framewright.format.moodle.MoodleFile.Line;

/** Makes items of the lines of a file of Moodle’s, whoever wrote it. The columns count by their places. */
final class MoodleItems {

	private static final int PARENT = 0;
	private static final int ID = 1;
	private static final int NAME = 2;
	private static final int DESCRIPTION = 3;
	private static final int FORMAT = 4;
	private static final int SCALE = 5;
	private static final int RULE = 7;
	private static final int RELATED = 10;
	private static final int FRAMEWORK = 12;
	private static final int TAXONOMY = 13;
	private static final int LONGEST_TITLE = 400;
	private static final int LONGEST_CODE = 100;
	/** Moodle cuts names at 100 letters, with three full stops or without. */
	private static final int CUT_FROM = 96;
	private static final Pattern IDENTITY = Pattern.compile("^([A-Za-z_][A-Za-z0-9_-]*)(?:, formerly ([A-Za-z0-9_, -]+?))?(?: \\(([^)]+)\\))?$");
	private static final Pattern REFERENCE = Pattern.compile("^(See|The same as|Part of|Comes before) (.+)$");
	private static final Map<String, Relation> RELATIONS = Map.of("See", Relation.RELATED, "The same as", Relation.EXACT, "Part of", Relation.PART_OF, "Comes before", Relation.PRECEDES);
	private static final List<String> STAND_IN = List.of("Not yet competent", "Competent");

	private final List<Line> lines;
	private final Runnable each;
	private final List<Doubt> doubts = new ArrayList<>();
	private final Map<Integer, String> left = new HashMap<>();
	private final Map<Integer, Item> used = new LinkedHashMap<>();
	private final Map<Item, List<String>> formerly = new IdentityHashMap<>();
	private final Map<Item, String> stems = new IdentityHashMap<>();
	private final Map<Item, Line> lineOf = new IdentityHashMap<>();
	private final Map<Item, List<Element>> references = new IdentityHashMap<>();
	private final Set<String> names = new LinkedHashSet<>();
	private final Map<String, Item> ids = new HashMap<>();
	private List<Item> roots = List.of();
	private List<String> levels = List.of();
	private List<String> taxonomies = List.of();
	private List<String> tiers = List.of();
	private Line framework;
	private Line headings;
	private boolean ours;
	private boolean children;
	private MoodleHeader header;

	private MoodleItems(List<Line> lines, Runnable each) {
		this.lines = lines;
		this.each = each;
	}

	/** @return {@code null} where no line is for the framework, without which Moodle has none either */
	static MoodleItems of(List<Line> lines, Runnable each) {
		MoodleItems items = new MoodleItems(lines, each);
		return items.framework() ? items.competencies() : null;
	}

	// ---- the framework ----

	private static boolean isFramework(Line line) {
		String cell = line.cell(FRAMEWORK).strip();
		return !cell.isEmpty() && !cell.equals("0");
	}

	private boolean framework() {
		headings = isFramework(lines.get(0)) && lines.get(0).cell(PARENT).isBlank() && lines.get(0).cell(FORMAT).strip().matches("\\d?") && lines.get(0).cell(FRAMEWORK).strip().equals("1") ? null : lines.get(0);
		for (Line line : lines) {
			if (line != headings && isFramework(line)) {
				if (framework != null) {
					left.put(framework.number(), "a line further down is for the framework, too, and Moodle takes the last one");
					doubt(framework, "There are several lines for a framework. Moodle takes the last one, and so was it done here.");
				}
				framework = line;
			}
		}
		if (framework == null) {
			return false;
		}
		levels = values(framework.cell(SCALE));
		taxonomies = values(framework.cell(TAXONOMY));
		Description description = new Description(framework.cell(DESCRIPTION), framework.cell(FORMAT));
		String identity = description.takeLast(Description.NAMES);
		ours = !identity.isEmpty();
		String title = ours ? description.take(Description.TITLE) : full(framework, description);
		header = new MoodleHeader(title.isEmpty() ? unguarded(PlainText.line(framework.cell(NAME))) : title, identity(identity), ours ? description.takeList(MoodleHeader::isFact, false) : List.of());
		if (!ours && !framework.cell(ID).isBlank()) {
			header.reference(PlainText.line(framework.cell(ID)));
		}
		tiers = ours ? description.takeListAfter(Description.TIERS).stream().map(tier -> tier.replaceFirst(" \\(“.* …”\\)$", "").replaceFirst(" / .*$", "")).toList() : List.of();
		if (ours && levels.equals(STAND_IN)) {
			levels = List.of();
		}
		description.takeLevels(term -> level(term));
		header.levels(description.levels(), description.takeLevelHeading(), description.stem());
		header.facets(description.facets());
		if (!framework.cell(6).isBlank() && !ours) {
			doubt(framework, "Which level Moodle gives at first, and from which on a person counts as proficient, is not kept: Framewright has no place for it.");
		}
		return true;
	}

	private static String unguarded(String name) {
		return name.matches("'[=+@-].*") ? name.substring(1) : name;
	}

	private static List<String> values(String cell) {
		return Arrays.stream(cell.split(",")).map(PlainText::line).filter(value -> !value.isEmpty()).map(MoodleItems::unguarded).distinct().toList();
	}

	/** The level that a term names: all of it, or with a code before and a short title behind; {@code null} for none. */
	private String level(String term) {
		return levels.stream().filter(level -> term.equals(level) || term.replace(',', ';').equals(level)).findFirst()
				.orElseGet(() -> levels.stream().filter(level -> ours && (" " + term.replace(',', ';').replaceFirst(" \\([^()]*\\)$", "")).endsWith(" " + level)).max(Comparator.comparingInt(String::length)).orElse(null));
	}

	private static Matcher identity(String words) {
		Matcher identity = IDENTITY.matcher(words.split(";", 2)[0].strip());
		return identity.matches() ? identity : null;
	}

	// ---- competencies ----

	private MoodleItems competencies() {
		Map<String, Item> byId = new HashMap<>();
		List<Item> items = new ArrayList<>();
		for (Line line : lines) {
			each.run();
			if (line == headings || line == framework || left.containsKey(line.number())) {
				continue;
			}
			Item item = item(line);
			items.add(item);
			lineOf.put(item, line);
			used.put(line.number(), item);
			Item same = item.id().isEmpty() ? null : byId.putIfAbsent(item.id(), item);
			if (same != null) {
				doubt(line, "The ID number “" + shorten(item.id()) + "” stands in line " + same.line() + " already. Moodle would stop there; here both were kept.");
				item.withoutUuid();
			}
		}
		Map<Item, Item> parents = parents(items, byId);
		roots = Item.tree(items, parents, item -> doubt(lineOf.get(item), "By what the lines say it stands in itself, so it stands at the top."));
		levelCompetencies();
		Item.flatten(roots, item -> doubt(lineOf.get(item), "It stands more than " + Item.DEEPEST + " deep, so it was put beside what it stands in."));
		kinds();
		related(items, byId);
		return this;
	}

	private Item item(Line line) {
		Item item = new Item(line.number());
		Description description = new Description(line.cell(DESCRIPTION), line.cell(FORMAT));
		String id = PlainText.line(line.cell(ID));
		item.id(id.length() > LONGEST_CODE ? "" : id);
		String shortName = PlainText.line(line.cell(NAME));
		if (ours) {
			own(item, shortName, description);
		} else {
			item.title(full(line, description));
			item.code(item.uuid().isEmpty() ? item.id() : "");
		}
		if (id.isEmpty() || shortName.isEmpty()) {
			doubt(line, "It has no " + (id.isEmpty() ? "ID number" : "short name") + ", so Moodle leaves it out, with all that stands in it. Here it was kept.");
		} else if (id.length() > LONGEST_CODE) {
			doubt(line, "Its ID number has more than " + LONGEST_CODE + " letters. Moodle would cut it, and what stands in it would be lost; it was not kept.");
		}
		if (item.title().isEmpty()) {
			item.title(description.first().isEmpty() ? id.isEmpty() ? "Line " + line.number() : id : shorten(description.first()));
		}
		List<String> scale = values(line.cell(SCALE));
		if (!scale.isEmpty() && !scale.equals(levels)) {
			item.scale(scale);
		}
		description.takeLevels(term -> levelOf(item, term));
		item.levels().putAll(description.levels());
		if (!description.stem().isEmpty()) {
			stems.put(item, description.stem());
		}
		item.contents().addAll(description.facets());
		if (!line.cell(RULE).isBlank()) {
			doubt(line, "Moodle’s rule for when it is complete (“" + shorten(line.cell(RULE)) + "”) is not kept: Framewright has no place for it.");
		}
		return item;
	}

	private String levelOf(Item item, String term) {
		return item.scale().isEmpty() ? level(term) : item.scale().stream().filter(level -> term.replace(',', ';').equals(level)).findFirst().orElse(null);
	}

	/** What our own exporter wrote. */
	private void own(Item item, String shortName, Description description) {
		String title = description.take(Description.TITLE);
		ShortNames parts = title.isEmpty() ? ShortNames.of(shortName) : ShortNames.of(shortName, title);
		item.title(parts.title()).code(parts.number());
		item.shortTitle(description.take(Description.SHORT));
		String audience = description.first().startsWith(Description.AUDIENCE) ? description.take(Description.AUDIENCE) : "";
		item.audience(audience);
		Matcher identity = identity(description.takeLast(Description.NAMES));
		boolean known = identity != null && (identity.group(2) != null || identity.group(3) != null);
		String name = known ? identity.group(1) : Names.isName(item.id()) ? item.id() : "";
		if (names.add(name)) {
			item.name(name);
		}
		if (known && identity.group(2) != null) {
			formerly.put(item, List.of(identity.group(2).split(", ")));
		}
		if (known && identity.group(3) != null && item.uuid().isEmpty() && !Item.uuid(identity.group(3)).isEmpty()) {
			String id = item.id();
			item.id(Item.uuid(identity.group(3)));
			ids.put(id, item);
		}
		List<Element> list = description.takeList(words -> REFERENCE.matcher(words).matches(), true);
		if (!list.isEmpty()) {
			references.put(item, list);
		}
	}

	/** A short name, or all of it from the description where Moodle cut it. */
	private String full(Line line, Description description) {
		String name = PlainText.line(line.cell(NAME));
		String beginning = name.replaceFirst("(?:…|\\.\\.\\.)$", "").strip();
		String first = description.first();
		if (name.length() >= CUT_FROM && first.length() > beginning.length() && first.startsWith(beginning) && first.length() <= LONGEST_TITLE) {
			description.dropFirst();
			return first;
		}
		if (first.equals(name)) {
			description.dropFirst(); // it says the name once more
		} else if (name.length() >= CUT_FROM && (name.endsWith("…") || name.endsWith("..."))) {
			doubt(line, "Its name was cut at 100 letters, and the description does not have the rest. Supply it.");
		}
		return name;
	}

	// ---- what stands in what ----

	private Map<Item, Item> parents(List<Item> items, Map<String, Item> byId) {
		ids.forEach(byId::putIfAbsent);
		Map<String, Item> loose = new HashMap<>();
		byId.forEach((id, item) -> loose.putIfAbsent(id.toLowerCase(Locale.ROOT), item));
		Map<Item, Item> parents = new IdentityHashMap<>();
		String own = PlainText.line(framework.cell(ID));
		for (Item item : items) {
			String parent = PlainText.line(lineOf.get(item).cell(PARENT));
			Item outer = byId.getOrDefault(parent, loose.get(parent.toLowerCase(Locale.ROOT)));
			if (outer != null && outer != item) {
				parents.put(item, outer);
			} else if (!parent.isEmpty() && !parent.equals(own)) {
				doubt(lineOf.get(item), outer == item ? "It names itself as what it stands in, so it stands at the top."
						: "What it stands in, “" + shorten(parent) + "”, is not in the file. Moodle leaves it out then; here it stands at the top.");
			}
		}
		return parents;
	}

	/** Competencies for the levels of the one that they stand in become its texts for these. */
	private void levelCompetencies() {
		List<Item> all = new ArrayList<>();
		Item.each(roots, all::add);
		Map<Item, Integer> depths = new IdentityHashMap<>();
		Set<Item> gone = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Item item : all) {
			Item outer = item.parent();
			int depth = outer == null ? 0 : depths.get(outer) + 1;
			depths.put(item, depth);
			String level = outer == null || !item.children().isEmpty() || gone.contains(outer) ? null : levelOf(item, outer, depth);
			if (level != null && !outer.levels().containsKey(level)) {
				text(item, outer, level);
				gone.add(item);
			}
		}
		children = !gone.isEmpty();
		if (children) {
			gone.forEach(item -> used.put(item.line(), item.parent()));
			Map<Item, Item> parents = new IdentityHashMap<>();
			all.removeIf(gone::contains);
			all.stream().filter(item -> item.parent() != null).forEach(item -> parents.put(item, item.parent()));
			roots = Item.replant(all, parents);
		}
	}

	/** The level that a competency is the text for; {@code null} where it is a part. */
	private String levelOf(Item item, Item outer, int depth) {
		List<String> scale = outer.scale().isEmpty() ? levels : outer.scale();
		String name = PlainText.line(lineOf.get(item).cell(NAME)).replace(',', ';');
		boolean below = ours && item.id().startsWith(outer(outer) + ".");
		boolean called = !ours && depth < taxonomies.size() && taxonomies.get(depth).equals("level");
		if (!below && !called) {
			return null;
		}
		String first = item.contents().isEmpty() ? "" : firstLine(item.contents().get(0));
		return scale.stream().filter(level -> first.equals(Description.LEVEL + level) || name.equals(level) || name.startsWith(level + ":")).max(Comparator.comparingInt(String::length)).orElse(null);
	}

	private String outer(Item item) {
		return PlainText.line(lineOf.get(item).cell(ID));
	}

	/** What kind of text it is, under which heading. */
	static String slot(Content content) {
		return switch (content) {
			case ProseFacet prose -> prose.getKind() + "\n" + prose.getHeading();
			case ListFacet list -> list.getKind() + "\n" + list.getHeading();
			default -> content.eClass().getName();
		};
	}

	private static String firstLine(Content content) {
		return content instanceof Prose prose && !prose.getLines().isEmpty() ? prose.getLines().get(0) : "";
	}

	private void text(Item item, Item outer, String level) {
		List<String> lines = new ArrayList<>();
		for (Content content : item.contents()) {
			if (content instanceof Prose prose) {
				lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
				lines.addAll(prose.getLines());
			}
		}
		if (!lines.isEmpty() && lines.get(0).startsWith(Description.LEVEL)) {
			drop(lines);
		}
		if (ours && lines.size() > 1 && lines.get(0).endsWith(" …")) {
			stems.put(outer, lines.get(0).replaceFirst(" …$", ""));
			drop(lines);
		}
		outer.levels().put(level, lines);
	}

	private static void drop(List<String> lines) {
		lines.remove(0);
		if (!lines.isEmpty() && lines.get(0).isEmpty()) {
			lines.remove(0);
		}
	}

	/** Moodle’s words for depths; its usual ones, which say the same of all, say nothing. */
	private void kinds() {
		Map<Item, Integer> depths = new IdentityHashMap<>();
		int[] deepest = { 0 };
		Item.each(roots, item -> {
			depths.put(item, item.parent() == null ? 0 : depths.get(item.parent()) + 1);
			deepest[0] = Math.max(deepest[0], depths.get(item));
		});
		boolean telling = taxonomies.stream().limit(deepest[0] + 1).distinct().count() > 1 || deepest[0] == 0 && !taxonomies.isEmpty() && !taxonomies.get(0).equals("competency");
		Item.each(roots, item -> {
			int depth = depths.get(item);
			if (tiers.size() == deepest[0] + 1) {
				item.kind(tiers.get(depth));
			} else if (telling) {
				String word = depth < taxonomies.size() ? taxonomies.get(depth) : "competency";
				item.kind(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
			}
		});
	}

	// ---- what refers to what ----

	private void related(List<Item> items, Map<String, Item> byId) {
		Map<String, Item> byName = new HashMap<>();
		items.forEach(item -> byName.putIfAbsent(PlainText.line(lineOf.get(item).cell(NAME)), item));
		for (Item item : items) {
			references.getOrDefault(item, List.of()).forEach(one -> reference(item, one, byName));
			for (String raw : lineOf.get(item).cell(RELATED).split(",")) {
				String id = PlainText.line(raw.replace("%2C", ",").replace("%2c", ","));
				Item target = byId.get(id);
				if (target != null && target != item && item.links().stream().noneMatch(link -> link.target() == target)) {
					item.links().add(new Item.Link(target, "", "", Relation.RELATED, ""));
				} else if (target == null && !id.isEmpty()) {
					doubt(lineOf.get(item), "What it is related to, “" + shorten(id) + "”, is not in the file. Moodle leaves it out; here it was kept as it is.");
					item.links().add(new Item.Link(null, id, "", Relation.RELATED, ""));
				}
			}
		}
	}

	private static void reference(Item item, Element entry, Map<String, Item> byName) {
		Matcher words = REFERENCE.matcher(PlainText.line(entry.text()));
		if (!words.matches()) {
			return;
		}
		Relation relation = RELATIONS.get(words.group(1));
		String rest = words.group(2);
		for (int end = rest.length(); end > 0; end = rest.lastIndexOf(" – ", end - 1)) {
			Item target = byName.get(rest.substring(0, end));
			if (target != null) {
				item.links().add(new Item.Link(target, "", "", relation, end == rest.length() ? "" : rest.substring(end + 3)));
				return;
			}
		}
		Element link = entry.selectFirst("a[href]");
		String address = link == null ? "" : link.attr("href");
		int dash = rest.lastIndexOf(" – ");
		String before = link != null ? PlainText.line(link.text()) : dash < 0 ? rest : rest.substring(0, dash);
		String note = link != null && rest.length() > before.length() + 3 && rest.startsWith(before + " – ") ? rest.substring(before.length() + 3) : link != null || dash < 0 ? "" : rest.substring(dash + 3);
		boolean leads = Markdown.isAddress(address);
		item.links().add(new Item.Link(null, leads ? address : before, leads && !before.equals(address) ? before : "", relation, note));
	}

	// ---- what came of it ----

	private void doubt(Line line, String message) {
		doubts.add(new Doubt(line == null ? 0 : line.number(), message));
	}

	static String shorten(String text) {
		String line = PlainText.line(text);
		return line.length() <= 60 ? line : line.substring(0, 59) + "…";
	}

	List<Item> roots() {
		return roots;
	}

	List<Doubt> doubts() {
		return doubts;
	}

	/** Why lines were left out, by their numbers. */
	Map<Integer, String> left() {
		return left;
	}

	/** The item that each line went to. */
	Map<Integer, Item> used() {
		return used;
	}

	Map<Item, List<String>> formerly() {
		return formerly;
	}

	Map<Item, String> stems() {
		return stems;
	}

	List<String> levels() {
		return levels;
	}

	Line frameworkLine() {
		return framework;
	}

	/** {@code null} where there are none. */
	Line headings() {
		return headings;
	}

	/** Whether our own exporter wrote it. */
	boolean isOurs() {
		return ours;
	}

	/** Whether the texts for levels are competencies of their own. */
	boolean hasLevelsAside() {
		return children;
	}

	MoodleHeader header() {
		return header;
	}
}
