package framewright.editing.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.Part.Kind;
import framewright.editing.form.HeaderEdits.Author;
import framewright.editing.form.HeaderEdits.Field;
import framewright.editing.form.HeaderEdits.Logo;
import framewright.editing.form.HeaderEdits.Origin;
import framewright.editing.form.ListEdits.Row;
import framewright.editing.form.ReferenceEdits.See;

/** Thinks of a form edit by chance, and of what it must do to a text. */
final class Chance {

	private static final List<String> WORDS = List.of("listen", "“to”", "\"others\"", "back\\slash", "// no comment", "{", "}", "| bar", "- dash", "é", "😀", "*soft*", "1.", "a, b", "\\", "");
	private static final Set<Kind> PROSE = Set.of(Kind.PROSE, Kind.LIST, Kind.DESCRIPTOR, Kind.ENTRY, Kind.VOICES, Kind.VOICE, Kind.READING, Kind.WORK, Kind.GLOSSARY, Kind.TERM, Kind.SOURCES, Kind.SOURCE);

	private final Random random;
	private final FormText text;
	private final Part framework;
	private final List<Part> parts;
	private final List<Part> elements;

	Chance(Random random, FormText text) {
		this.random = random;
		this.text = text;
		this.framework = text.framework();
		this.parts = Parts.inside(framework);
		this.elements = Parts.allElements(framework);
	}

	/** Empty when there is nothing in the text that the edit could be done with. */
	Optional<Trial> next() {
		return Optional.ofNullable(switch (random.nextInt(15)) {
			case 0, 1, 2 -> element();
			case 3, 4 -> prose();
			case 5, 6 -> list();
			case 7, 8 -> facet();
			case 9 -> item();
			case 10 -> reference();
			case 11 -> header();
			case 12 -> scale();
			case 13 -> tier();
			default -> glossary();
		});
	}

	// ---- chance ----

	private <T> T any(List<T> list) {
		return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
	}

	private Part part(Predicate<Part> wanted) {
		return any(parts.stream().filter(wanted).toList());
	}

	private Part part(Kind... kinds) {
		return part(part -> List.of(kinds).contains(part.kind()));
	}

	private String words() {
		List<String> words = new ArrayList<>();
		for (int i = random.nextInt(5); i >= 0; i--) {
			words.add(any(WORDS));
		}
		return String.join(" ", words);
	}

	private String title() {
		return "T " + words();
	}

	/** Sometimes nothing. */
	private String optional() {
		return random.nextInt(3) == 0 ? "" : title().strip();
	}

	private List<String> several() {
		List<String> several = new ArrayList<>();
		for (int i = random.nextInt(3); i > 0; i--) {
			several.add(title().strip());
		}
		return several;
	}

	private String prose(String old) {
		List<String> lines = new ArrayList<>(old.lines().toList());
		for (int i = random.nextInt(3); i >= 0; i--) {
			int at = random.nextInt(lines.size() + 1);
			switch (random.nextInt(3)) {
				case 0 -> lines.add(at, words());
				case 1 -> lines.add(at, " ".repeat(random.nextInt(3)) + words());
				default -> {
					if (at < lines.size()) {
						lines.remove(at);
					}
				}
			}
		}
		return random.nextInt(8) == 0 ? "" : String.join(any(List.of("\n", "\r\n", "\r")), lines);
	}

	/** What is read again of what was written. */
	private static String written(String markdown) {
		return String.join("\n", Lines.of(markdown));
	}

	private static Trial.Expectation at(Part part, java.util.function.Consumer<Picture> change) {
		return (before, after) -> change.accept(before.at(part));
	}

	// ---- elements ----

	private Trial element() {
		Part element = any(elements);
		if (element == null) {
			return null;
		}
		String name = element.name();
		String title = title();
		return switch (random.nextInt(13)) {
			case 0 -> Trial.write("retitle: " + name, ElementEdits.retitle(name, title), element, at(element, picture -> picture.title = title.strip()));
			case 1 -> {
				String value = optional();
				yield Trial.write("short: " + name, ElementEdits.shortTitle(name, value), element, at(element, picture -> picture.say("short", value)));
			}
			case 2 -> {
				String value = optional();
				yield Trial.write("code: " + name, ElementEdits.code(name, value), element, at(element, picture -> picture.say("code", value)));
			}
			case 3 -> {
				List<String> values = several();
				yield Trial.write("element audience: " + name, ElementEdits.audience(name, values), element, at(element, picture -> picture.say("audience", values)));
			}
			case 4 -> add(random.nextBoolean() ? element : framework, title);
			case 5, 6 -> move(element);
			case 7 -> step(element);
			case 8 -> duplicate(element, title);
			case 9 -> split(element);
			case 10 -> retire(element);
			case 11 -> new Trial("bring back: " + name, ElementEdits.bringBack(name), at(element, picture -> {
				picture.clauses.remove("retired in");
				picture.clauses.remove("replaced by");
			}), List.of(element), List.of(), List.of());
			default -> remove(element);
		};
	}

	private Trial add(Part parent, String title) {
		Tiers.Tier tier = any(Tiers.of(text).allowedIn(parent));
		if (tier == null) {
			return null;
		}
		int place = random.nextInt(6);
		String name = ElementEdits.nameFor(text, title);
		return Trial.put("add: " + name, ElementEdits.add(Address.of(parent), tier.name(), title, place), parent, (before, after) -> {
			Picture added = after.element(name);
			assertEquals(new Picture(Kind.ELEMENT, tier.name(), name, title.strip(), "").toString(), added.toString());
			place(place, before.at(parent).elements().size(), added);
			added.remove();
		});
	}

	private static void place(int wanted, int others, Picture element) {
		assertEquals(Math.min(wanted, others), element.parent.elements().indexOf(element));
	}

	private Trial move(Part element) {
		Part parent = random.nextInt(3) == 0 ? element.parent() : any(elements);
		if (random.nextInt(6) == 0) {
			parent = framework;
		}
		Part to = parent;
		int place = random.nextInt(5);
		return new Trial("move: " + element.name() + " to " + to.name() + " " + place, ElementEdits.move(element.name(), Address.of(to), place), moved(element, to, place), List.of(), List.of(element), List.of(to));
	}

	private Trial.Expectation moved(Part element, Part to, int place) {
		return (before, after) -> {
			Picture was = before.element(element.name());
			Picture is = after.element(element.name());
			assertEquals(was.toString(), is.toString());
			assertEquals(to.name(), is.parent.name);
			was.remove();
			place(place, before.at(Address.of(to)).elements().size(), is);
			is.remove();
		};
	}

	private Trial step(Part element) {
		Part parent = element.parent();
		List<Part> siblings = Parts.elementsIn(parent);
		int place = siblings.indexOf(element);
		String name = element.name();
		return switch (random.nextInt(4)) {
			case 0 -> new Trial("up: " + name, ElementEdits.up(name), moved(element, parent, place - 1), List.of(), List.of(element), List.of(parent));
			case 1 -> new Trial("down: " + name, ElementEdits.down(name), moved(element, parent, place + 1), List.of(), List.of(element), List.of(parent));
			case 2 -> place == 0 ? null
					: new Trial("in: " + name, ElementEdits.in(name), moved(element, siblings.get(place - 1), Integer.MAX_VALUE), List.of(), List.of(element), List.of(siblings.get(place - 1)));
			default -> parent == framework ? null
					: new Trial("out: " + name, ElementEdits.out(name), moved(element, parent.parent(), Parts.elementsIn(parent.parent()).indexOf(parent) + 1), List.of(), List.of(element), List.of(parent.parent()));
		};
	}

	private Trial duplicate(Part element, String title) {
		String name = ElementEdits.nameFor(text, title);
		return new Trial("duplicate: " + element.name(), ElementEdits.duplicate(element.name(), title), (before, after) -> {
			Picture copy = after.element(name);
			Picture was = before.element(element.name());
			assertEquals(was.parent.elements().indexOf(was) + 1, copy.parent.elements().indexOf(copy));
			assertEquals(title.strip(), copy.title);
			List<String> titles = new ArrayList<>();
			inForce(was, titles);
			titles.set(0, title.strip());
			List<Picture> copied = copy.all().stream().filter(picture -> picture.kind == Kind.ELEMENT).toList();
			assertEquals(titles, copied.stream().map(picture -> picture.title).toList());
			copied.forEach(picture -> assertTrue(Collections.disjoint(picture.clauses.keySet(), Set.of("code", "uuid", "formerly")), picture.toString()));
			List<String> names = after.all().stream().filter(picture -> picture.kind == Kind.ELEMENT).map(picture -> picture.name).toList();
			assertEquals(names.size(), new HashSet<>(names).size());
			copy.remove();
		}, List.of(), List.of(element), List.of(element.parent()));
	}

	private static void inForce(Picture element, List<String> titles) {
		titles.add(element.title);
		element.elements().stream().filter(inner -> !inner.clauses.containsKey("retired in")).forEach(inner -> inForce(inner, titles));
	}

	private Trial split(Part element) {
		String first = title() + " one";
		String second = title() + " two";
		boolean published = random.nextBoolean();
		Set<String> taken = Parts.takenNames(text);
		String one = framewright.dsl.Names.fromTitle(first, taken);
		if (published) {
			taken.add(one);
		}
		String two = framewright.dsl.Names.fromTitle(second, taken);
		FormEdit edit = ElementEdits.split(element.name(), List.of(first, second), name -> published);
		if (!published) {
			return new Trial("split: " + element.name(), edit, (before, after) -> {
				before.element(element.name()).title = first.strip();
				Picture other = after.element(two);
				Picture kept = after.element(element.name());
				assertEquals(kept.parent.elements().indexOf(kept) + 1, other.parent.elements().indexOf(other));
				assertEquals(second.strip(), other.title);
				other.remove();
			}, List.of(element), List.of(), List.of(element.parent()));
		}
		return new Trial("split published: " + element.name(), edit, (before, after) -> {
			Picture old = after.element(element.name());
			assertEquals(List.of(HeaderEdits.value(text, Field.VERSION)), old.clauses.get("retired in"));
			assertEquals(List.of(one, two), old.clauses.get("replaced by"));
			Picture follows = after.element(one);
			Picture was = before.element(element.name());
			assertEquals(was.parts.toString(), follows.parts.toString());
			assertEquals(List.of(), old.elements());
			assertEquals(first.strip(), follows.title);
			after.element(two).remove();
			follows.remove();
			was.parts.removeIf(part -> part.kind == Kind.ELEMENT);
			was.say("retired in", old.clauses.get("retired in"));
			was.say("replaced by", old.clauses.get("replaced by"));
		}, List.of(element), List.of(element), List.of(element.parent()));
	}

	private Trial retire(Part element) {
		List<String> successors = elements.stream().map(Part::name).filter(name -> !name.equals(element.name())).filter(name -> random.nextInt(elements.size()) < 2).distinct().toList();
		boolean already = Parts.isRetired(element);
		return Trial.write("retire: " + element.name(), ElementEdits.retire(element.name(), successors), element, at(element, picture -> {
			if (!already) {
				picture.say("retired in", HeaderEdits.value(text, Field.VERSION));
			}
			picture.say("replaced by", successors);
		}));
	}

	private Trial remove(Part element) {
		Set<String> gone = Parts.allElements(element).stream().map(Part::name).collect(Collectors.toSet());
		List<Part> mentions = parts.stream().filter(part -> part.kind() == Kind.REFERENCE && gone.contains(part.name()) && !ReferenceEdits.isAddress(part)).toList();
		List<Part> successions = elements.stream().filter(other -> !Collections.disjoint(Parts.values(other, "replaced by"), gone)).toList();
		List<Part> removed = new ArrayList<>(mentions);
		removed.add(element);
		return new Trial("remove: " + element.name(), ElementEdits.remove(element.name(), name -> false), (before, after) -> {
			mentions.stream().map(before::at).toList().forEach(Picture::remove);
			successions.forEach(other -> {
				Picture picture = before.element(other.name());
				picture.say("replaced by", picture.clauses.get("replaced by").stream().filter(name -> !gone.contains(name)).toList());
			});
			before.element(element.name()).remove();
		}, successions, removed, List.of());
	}

	// ---- prose ----

	private Trial prose() {
		if (random.nextInt(3) == 0) {
			return descriptor();
		}
		Part part = part(one -> PROSE.contains(one.kind()));
		if (part == null) {
			return null;
		}
		String markdown = prose(part.prose());
		return Trial.write("prose of " + part.kind() + ": " + part, ProseEdits.set(Address.of(part), markdown), part, at(part, picture -> picture.prose = markdown.equals(picture.prose) ? markdown : written(markdown)));
	}

	private Trial descriptor() {
		Tiers tiers = Tiers.of(text);
		Part element = any(elements.stream().filter(one -> !tiers.levelsOf(one).isEmpty()).toList());
		if (element == null) {
			return null;
		}
		List<String> levels = tiers.levelsOf(element).stream().map(Part::name).toList();
		String level = any(levels);
		Optional<Part> own = Tiers.descriptor(element, level);
		String markdown = prose(own.map(Part::prose).orElse("words"));
		FormEdit edit = ProseEdits.descriptor(element.name(), level, markdown);
		String told = "descriptor: " + element.name() + " " + level;
		if (own.isPresent() && written(markdown).isEmpty()) {
			return new Trial(told, edit, at(own.get(), Picture::remove), List.of(), List.of(own.get()), List.of());
		}
		if (own.isPresent()) {
			return Trial.write(told, edit, own.get(), at(own.get(), picture -> picture.prose = markdown.equals(picture.prose) ? markdown : written(markdown)));
		}
		if (written(markdown).isEmpty()) {
			return null;
		}
		return Trial.put(told, edit, element, (before, after) -> {
			List<Picture> all = after.element(element.name()).parts.stream().filter(part -> part.kind == Kind.DESCRIPTOR).toList();
			Picture added = all.stream().filter(part -> part.name.equals(level)).findFirst().orElseThrow();
			assertEquals(written(markdown), added.prose);
			List<String> was = before.element(element.name()).parts.stream().filter(part -> part.kind == Kind.DESCRIPTOR).map(part -> part.name).toList();
			if (was.equals(levels.stream().filter(was::contains).toList())) {
				List<String> is = all.stream().map(part -> part.name).toList();
				assertEquals(levels.stream().filter(is::contains).toList(), is);
			}
			added.remove();
		});
	}

	// ---- lists ----

	private Trial list() {
		Part list = part(Kind.LIST);
		if (list == null) {
			return null;
		}
		List<Row> rows = new ArrayList<>(ListEdits.rows(list));
		for (int i = random.nextInt(3); i >= 0; i--) {
			int at = random.nextInt(rows.size() + 1);
			switch (random.nextInt(4)) {
				case 0 -> rows.add(at, new Row(written(prose("")), 1 + random.nextInt(3)));
				case 1 -> {
					if (at < rows.size()) {
						Row row = rows.remove(at);
						rows.add(random.nextInt(rows.size() + 1), row);
					}
				}
				case 2 -> {
					if (at < rows.size()) {
						rows.set(at, new Row(written(prose(rows.get(at).text())), rows.get(at).depth()));
					}
				}
				default -> {
					if (at < rows.size()) {
						rows.remove(at);
					}
				}
			}
		}
		List<Row> wanted = ListEdits.settled(rows);
		// A comment above an entry goes with it, so the whole list may lose some.
		boolean loses = ListEdits.rows(list).size() > 0;
		return new Trial("list: " + list, ListEdits.set(Address.of(list), wanted), (before, after) -> {
			Picture was = before.at(list);
			Picture is = after.at(Address.of(list));
			List<Picture> now = is.all().stream().skip(1).toList();
			assertEquals(wanted.stream().map(row -> new Row(written(row.text()), row.depth())).toList(), now.stream().map(entry -> new Row(written(entry.prose), entry.keyword.length())).toList());
			for (Picture entry : was.all().stream().skip(1).toList()) {
				List<Picture> same = now.stream().filter(other -> other.prose.equals(entry.prose)).toList();
				if (same.size() == 1 && was.all().stream().filter(other -> other.prose.equals(entry.prose)).count() == 1) {
					assertEquals(entry.name, same.get(0).name, "the name of an entry");
				}
			}
			was.parts.clear();
			is.parts.clear();
		}, List.of(list), loses ? List.of(list) : List.of(), List.of());
	}

	// ---- facets ----

	private Trial facet() {
		Part owner = random.nextInt(4) == 0 ? framework : part(Kind.ELEMENT, Kind.SCALE, Kind.LEVEL);
		FacetKind kind = any(List.of(FacetKind.values()));
		Part facet = part(one -> FacetKind.of(one).isPresent());
		String heading = optional();
		return switch (random.nextInt(5)) {
			case 0, 1 -> kind == FacetKind.FIGURE ? figure(owner) : addFacet(owner, kind, kind == FacetKind.SECTION ? title().strip() : heading);
			case 2 -> facet == null ? null : new Trial("facet removed: " + facet, FacetEdits.remove(Address.of(facet)), at(facet, Picture::remove), List.of(), List.of(facet), List.of());
			case 3 -> facet == null || facet.kind() == Kind.FIGURE ? null : Trial.write("heading: " + facet, FacetEdits.heading(Address.of(facet), heading), facet, at(facet, picture -> picture.title = heading));
			default -> moveIn(part(Kind.PROSE, Kind.LIST, Kind.VOICES, Kind.READING, Kind.FIGURE, Kind.REFERENCE, Kind.VOICE, Kind.WORK, Kind.TERM, Kind.SOURCE));
		};
	}

	private Trial addFacet(Part owner, FacetKind kind, String heading) {
		String markdown = prose("first");
		int place = FacetEdits.placeFor(owner, kind);
		return Trial.put("facet added " + kind + ": " + owner, FacetEdits.add(Address.of(owner), kind, heading, markdown), owner, (before, after) -> {
			Picture added = after.at(Address.of(owner)).parts.get(place);
			assertEquals(kind.keyword(), added.keyword);
			assertEquals(heading, added.title);
			String words = kind.part() == Kind.LIST ? added.parts.stream().map(entry -> entry.prose).collect(Collectors.joining("\n")) : added.prose;
			assertEquals(kind.part() == Kind.LIST ? Lines.of(markdown).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")) : written(markdown), words);
			added.remove();
		});
	}

	private Trial figure(Part owner) {
		FacetEdits.Picture picture = new FacetEdits.Picture("assets/" + title().strip(), title().strip(), optional());
		int place = FacetEdits.placeFor(owner, FacetKind.FIGURE);
		return Trial.put("figure added: " + owner, FacetEdits.addFigure(Address.of(owner), picture), owner, (before, after) -> {
			Picture added = after.at(Address.of(owner)).parts.get(place);
			assertEquals(picture.file(), added.title);
			assertEquals(List.of(picture.alt()), added.clauses.get("alt"));
			assertEquals(picture.caption().isEmpty() ? null : List.of(picture.caption()), added.clauses.get("caption"));
			added.remove();
		});
	}

	private Trial moveIn(Part part) {
		if (part == null) {
			return null;
		}
		Part parent = part.parent();
		int place = random.nextInt(parent.parts().size());
		int wanted = Math.max(parent == framework ? Parts.header(framework) : 0, place);
		return new Trial("moved: " + part, FacetEdits.move(Address.of(part), place), (before, after) -> {
			Picture was = before.at(part);
			Picture into = was.parent;
			was.remove();
			into.add(wanted, was);
		}, List.of(), List.of(part), List.of(parent));
	}

	// ---- what is in facets ----

	private Trial item() {
		Part voices = part(Kind.VOICES);
		Part voice = part(Kind.VOICE);
		Part reading = part(Kind.READING);
		Part work = part(Kind.WORK);
		Part figure = part(Kind.FIGURE);
		Part source = any(GlossaryEdits.sources(text));
		String by = optional();
		String from = source == null || random.nextBoolean() ? "" : source.name();
		String markdown = prose("first");
		FacetEdits.Work values = new FacetEdits.Work(title().strip(), by, random.nextBoolean() ? "" : "2001", random.nextBoolean() ? "" : "https://example.org/x");
		return switch (random.nextInt(6)) {
			case 0 -> voices == null ? null : Trial.put("voice added: " + voices, FacetEdits.addVoice(Address.of(voices), 1, markdown, by, from), voices, (before, after) -> {
				Picture added = after.at(Address.of(voices)).parts.get(Math.min(1, voices.parts().size()));
				Picture expected = new Picture(Kind.VOICE, "voice", "", "", written(markdown));
				expected.say("by", by);
				expected.say("from", from);
				assertEquals(expected.toString(), added.toString());
				added.remove();
			});
			case 1 -> voice == null ? null : Trial.write("by: " + voice, FacetEdits.voiceBy(Address.of(voice), by), voice, at(voice, picture -> picture.say("by", by)));
			case 2 -> voice == null ? null : Trial.write("from: " + voice, FacetEdits.voiceFrom(Address.of(voice), from), voice, at(voice, picture -> picture.say("from", from)));
			case 3 -> reading == null ? null : Trial.put("work added: " + reading, FacetEdits.addWork(Address.of(reading), 0, values, markdown), reading, (before, after) -> {
				Picture added = after.at(Address.of(reading)).parts.get(0);
				Picture expected = new Picture(Kind.WORK, "work", "", values.title(), written(markdown));
				say(expected, values);
				assertEquals(expected.toString(), added.toString());
				added.remove();
			});
			case 4 -> work == null ? null : Trial.write("work: " + work, FacetEdits.work(Address.of(work), values), work, at(work, picture -> {
				picture.title = values.title();
				say(picture, values);
			}));
			default -> figure == null ? null : Trial.write("figure: " + figure, FacetEdits.figure(Address.of(figure), new FacetEdits.Picture("assets/b.svg", values.title(), by)), figure, at(figure, picture -> {
				picture.title = "assets/b.svg";
				picture.say("alt", values.title());
				picture.say("caption", by);
			}));
		};
	}

	private static void say(Picture picture, FacetEdits.Work work) {
		picture.say("by", work.author());
		picture.say("year", work.year());
		picture.say("link", work.link());
	}

	// ---- references ----

	private Trial reference() {
		Part owner = random.nextInt(5) == 0 ? framework : any(elements);
		Part target = any(elements);
		if (owner == null || target == null) {
			return null;
		}
		boolean external = random.nextBoolean();
		String relation = random.nextInt(3) == 0 ? "" : any(ReferenceEdits.RELATIONS);
		See see = new See(external ? "https://example.org/a" : target.name(), external, external ? optional() : "", relation, relation.isEmpty() ? "" : optional());
		Part reference = part(Kind.REFERENCE);
		return switch (random.nextInt(3)) {
			case 0 -> reference == null ? null : new Trial("see removed: " + reference, FacetEdits.remove(Address.of(reference)), at(reference, Picture::remove), List.of(), List.of(reference), List.of());
			case 1 -> reference == null ? null : new Trial("see: " + reference, ReferenceEdits.set(Address.of(reference), see), at(reference, picture -> say(picture, see)), List.of(reference), List.of(reference), List.of());
			default -> Trial.put("see added: " + owner.name(), ReferenceEdits.add(Address.of(owner), see), owner, (before, after) -> {
				List<Picture> all = after.at(Address.of(owner)).parts.stream().filter(part -> part.kind == Kind.REFERENCE).toList();
				Picture expected = new Picture(Kind.REFERENCE, "see", "", "", "");
				say(expected, see);
				assertEquals(expected.toString(), all.getLast().toString());
				all.getLast().remove();
			});
		};
	}

	private static void say(Picture picture, See see) {
		picture.name = see.target();
		picture.title = see.label();
		picture.say("as", see.relation().isEmpty() ? List.of() : see.note().isEmpty() ? List.of(see.relation()) : List.of(see.relation(), see.note()));
	}

	// ---- header ----

	private Trial header() {
		Field field = any(List.of(Field.values()));
		String value = random.nextInt(4) == 0 ? "" : switch (field) {
			case VERSION -> "3.0." + random.nextInt(9);
			case STATUS -> any(HeaderEdits.STATES);
			case DATE, REVIEW_BY -> "2027-0" + (1 + random.nextInt(9)) + "-01";
			case LANGUAGE -> any(List.of("en-GB", "fr", "de-AT"));
			case UUID -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
			default -> title().strip();
		};
		String title = title();
		return switch (random.nextInt(8)) {
			case 0 -> new Trial("framework title", HeaderEdits.title(title), (before, after) -> before.title = title.strip(), List.of(framework), List.of(), List.of());
			case 1 -> {
				List<Author> authors = new ArrayList<>(HeaderEdits.authors(text));
				if (!authors.isEmpty() && random.nextBoolean()) {
					authors.remove(random.nextInt(authors.size()));
				}
				for (int i = random.nextInt(3); i > 0; i--) {
					authors.add(random.nextInt(authors.size() + 1), new Author(title().strip(), optional()));
				}
				yield lines("authors", HeaderEdits.authors(authors), "author", after -> assertEquals(authors, after.parts.stream().filter(part -> part.keyword.equals("author") && part.kind == Kind.FIELD)
						.map(part -> new Author(part.title, part.clauses.containsKey("as") ? part.clauses.get("as").get(0) : "")).toList()));
			}
			case 2 -> {
				List<String> audience = several();
				yield lines("audience", HeaderEdits.audience(audience), "audience", after -> assertEquals(audience.isEmpty() ? List.of() : List.of(String.join(", ", audience)),
						after.parts.stream().filter(part -> part.keyword.equals("audience") && part.kind == Kind.FIELD).map(part -> part.title).toList()));
			}
			case 3 -> {
				Logo logo = random.nextInt(3) == 0 ? new Logo("", "") : new Logo("assets/" + any(List.of("a.svg", "b/c d.png")), optional());
				yield lines("logo", HeaderEdits.logo(logo), "logo", after -> assertEquals(logo.file().isEmpty() ? List.of() : List.of(logo),
						after.parts.stream().filter(part -> part.keyword.equals("logo") && part.kind == Kind.FIELD).map(part -> new Logo(part.title, part.clauses.containsKey("alt") ? part.clauses.get("alt").get(0) : "")).toList()));
			}
			case 4 -> {
				Origin origin = random.nextInt(3) == 0 ? Origin.NONE : new Origin(any(List.of("leading-well", "from", "version")), "1." + random.nextInt(9) + ".0");
				yield lines("origin", HeaderEdits.origin(origin), "derived", after -> assertEquals(origin.equals(Origin.NONE) ? List.of() : List.of(origin.framework() + "@" + origin.version()),
						after.parts.stream().filter(part -> part.keyword.equals("derived") && part.kind == Kind.FIELD).map(part -> part.title).toList()));
			}
			default -> lines("header " + field, HeaderEdits.set(field, value), field.keyword(), after -> assertEquals(value.isEmpty() ? List.of() : List.of(value),
					after.parts.stream().filter(part -> part.keyword.equals(field.keyword()) && part.kind == Kind.FIELD).map(part -> part.title).toList()));
		};
	}

	private Trial lines(String told, FormEdit edit, String keyword, java.util.function.Consumer<Picture> check) {
		List<Part> own = framework.parts().stream().filter(part -> part.kind() == Kind.FIELD && part.keyword().equals(keyword)).toList();
		return new Trial(told, edit, (before, after) -> {
			check.accept(after);
			before.parts.removeIf(part -> part.kind == Kind.FIELD && part.keyword.equals(keyword));
			after.parts.removeIf(part -> part.kind == Kind.FIELD && part.keyword.equals(keyword));
		}, own, own, List.of(framework));
	}

	// ---- scales and tiers ----

	private Trial scale() {
		Part scale = any(Tiers.scales(framework));
		if (scale == null) {
			return null;
		}
		List<Part> levels = Tiers.levels(scale);
		Part level = any(levels);
		String name = scale.name();
		String title = title();
		String value = optional();
		int place = random.nextInt(levels.size() + 1);
		return switch (random.nextInt(10)) {
			case 8 -> said(random.nextBoolean() ? scale : level);
			case 9 -> indicators(level);
			case 0 -> Trial.write("scale title: " + name, ScaleEdits.scaleTitle(name, title), scale, at(scale, picture -> picture.title = title.strip()));
			case 1 -> Trial.write("scale stem: " + name, ScaleEdits.scaleStem(name, value), scale, at(scale, picture -> picture.say("stem", value)));
			case 2 -> Trial.write("level title: " + name, ScaleEdits.levelTitle(name, level.name(), title), level, at(level, picture -> picture.title = title.strip()));
			case 3 -> Trial.write("level short: " + name, ScaleEdits.levelShort(name, level.name(), value), level, at(level, picture -> picture.say("short", value)));
			case 4 -> Trial.put("level added: " + name, ScaleEdits.addLevel(name, title, place), scale, (before, after) -> {
				List<Picture> now = levels(after.at(Address.of(scale)));
				assertEquals(title.strip(), now.get(place).title);
				assertEquals(now.size(), now.stream().map(one -> one.name).distinct().count());
				now.get(place).remove();
			});
			case 5 -> new Trial("level moved: " + name, ScaleEdits.moveLevel(name, level.name(), place), (before, after) -> {
				Picture was = before.at(level);
				List<Picture> now = levels(after.at(Address.of(scale)));
				Picture is = now.stream().filter(one -> one.name.equals(level.name())).findFirst().orElseThrow();
				assertEquals(was.toString(), is.toString());
				assertEquals(Math.min(place, levels.size() - 1), now.indexOf(is));
				was.remove();
				is.remove();
			}, List.of(), List.of(level), List.of(scale));
			case 6 -> removeLevel(scale, level);
			default -> Trial.put("scale added", ScaleEdits.addScale(title, List.of("Low", "High")), framework, (before, after) -> {
				Picture added = after.parts.stream().filter(part -> part.kind == Kind.SCALE).toList().getLast();
				assertEquals(List.of("Low", "High"), levels(added).stream().map(one -> one.title).toList());
				added.remove();
				boolean declared = before.parts.stream().anyMatch(part -> part.kind == Kind.STRUCTURE);
				if (!declared && after.parts.stream().anyMatch(part -> part.kind == Kind.STRUCTURE)) {
					structure(after).remove();
				}
			});
		};
	}

	/** The summary of a scale or a level. */
	private Trial said(Part owner) {
		String markdown = prose("first");
		Optional<Part> own = owner.parts().stream().filter(part -> part.kind() == Kind.PROSE && part.keyword().equals("summary") && part.titleStart() < 0).findFirst();
		FormEdit edit = ProseEdits.facet(Address.of(owner), FacetKind.SUMMARY, markdown);
		if (own.isPresent()) {
			return null; // As with any other prose.
		}
		return written(markdown).isEmpty() ? null : Trial.put("summary: " + owner.name(), edit, owner, (before, after) -> {
			Picture added = after.at(Address.of(owner)).parts.stream().filter(part -> part.kind == Kind.PROSE && part.keyword.equals("summary") && part.title.isEmpty()).findFirst().orElseThrow();
			assertEquals(written(markdown), added.prose);
			added.remove();
		});
	}

	private Trial indicators(Part level) {
		List<Row> rows = random.nextInt(4) == 0 ? List.of() : ListEdits.settled(List.of(new Row(title().strip(), 1), new Row(title().strip(), 1 + random.nextInt(2)), new Row(written("row\n" + prose("x")), 1)));
		Optional<Part> own = level.parts().stream().filter(part -> part.kind() == Kind.LIST && part.keyword().equals("indicators") && part.titleStart() < 0).findFirst();
		FormEdit edit = ListEdits.facet(Address.of(level), FacetKind.INDICATORS, rows);
		if (own.isEmpty() && rows.isEmpty()) {
			return null;
		}
		boolean gone = rows.isEmpty() && own.get().prose().isEmpty();
		List<Part> touched = own.map(List::of).orElse(List.of());
		return new Trial("indicators: " + level.name(), edit, (before, after) -> {
			Optional<Picture> now = after.at(Address.of(level)).parts.stream().filter(part -> part.kind == Kind.LIST && part.keyword.equals("indicators") && part.title.isEmpty()).findFirst();
			assertEquals(gone, now.isEmpty());
			now.ifPresent(list -> assertEquals(rows.stream().map(Row::text).toList(), list.all().stream().filter(part -> part.kind == Kind.ENTRY).map(part -> part.prose).toList()));
			now.ifPresent(Picture::remove);
			own.ifPresent(list -> before.at(list).remove());
		}, touched, touched, List.of(level));
	}

	private static List<Picture> levels(Picture scale) {
		return scale.parts.stream().filter(part -> part.kind == Kind.LEVEL).toList();
	}

	private Trial removeLevel(Part scale, Part level) {
		Tiers tiers = Tiers.of(text);
		List<Part> gone = new ArrayList<>(elements.stream().filter(element -> tiers.scaleOf(element).filter(one -> one == scale).isPresent()).flatMap(element -> element.parts().stream())
				.filter(part -> part.kind() == Kind.DESCRIPTOR && part.name().equals(level.name())).toList());
		gone.add(level);
		return new Trial("level removed: " + level.name(), ScaleEdits.removeLevel(scale.name(), level.name(), true), (before, after) -> gone.stream().map(before::at).toList().forEach(Picture::remove), List.of(), gone, List.of());
	}

	private static Picture structure(Picture framework) {
		return framework.parts.stream().filter(part -> part.kind == Kind.STRUCTURE).findFirst().orElseThrow();
	}

	private Trial tier() {
		Tiers tiers = Tiers.of(text);
		Tiers.Tier tier = any(tiers.all());
		String title = title();
		List<Part> structures = framework.parts().stream().filter(part -> part.kind() == Kind.STRUCTURE).toList();
		if (structures.isEmpty()) {
			if (random.nextInt(3) > 0) {
				return null;
			}
			String name = TierEdits.nameFor(text, title);
			return Trial.put("tiers declared", TierEdits.add(title), framework, (before, after) -> {
				List<Picture> now = structure(after).parts;
				assertEquals(List.of("domain", "subdomain", "component", name), now.stream().map(one -> one.name).toList());
				structure(after).remove();
			});
		}
		Part structure = structures.getLast();
		Part part = structures.stream().flatMap(one -> one.parts().stream()).filter(one -> one.name().equals(tier.name())).findFirst().orElseThrow();
		switch (random.nextInt(4)) {
			case 0 -> {
				String name = TierEdits.nameFor(text, title);
				return Trial.put("tier added", TierEdits.add(title), structure, (before, after) -> {
					Picture added = structure(after).parts.getLast();
					assertEquals(name, added.name);
					assertEquals(title.strip(), added.title);
					added.remove();
				});
			}
			case 1 -> {
				Tiers.Tier wanted = new Tiers.Tier(tier.name(), title.strip(), optional(), random.nextBoolean() ? "" : any(framewright.dsl.Numbering.styles()), optional(), optional(),
						random.nextBoolean() ? tier.contains() : List.of(), tier.ratedOn(), tier.answeredOn());
				return Trial.write("tier: " + tier.name(), TierEdits.set(wanted), part, at(part, picture -> {
					picture.title = wanted.title();
					picture.say("plural", wanted.plural());
					picture.say("numbered", wanted.numbered());
					picture.say("prefix", wanted.prefix());
					picture.say("stem", wanted.stem());
					picture.say("contains", wanted.contains());
				}));
			}
			case 2 -> {
				int place = random.nextInt(structure.parts().size());
				return new Trial("tier moved: " + tier.name(), TierEdits.move(tier.name(), place), (before, after) -> {
					Picture was = before.at(part);
					Picture into = was.parent;
					was.remove();
					into.add(Math.min(place, into.parts.size()), was);
				}, List.of(), List.of(part), List.of(structure));
			}
			default -> {
				return new Trial("tier removed: " + tier.name(), TierEdits.remove(tier.name()), (before, after) -> {
					before.at(part).remove();
					structure(before).parts.forEach(other -> {
						if (other.clauses.containsKey("contains")) {
							other.say("contains", other.clauses.get("contains").stream().filter(name -> !name.equals(tier.name())).toList());
						}
					});
				}, structure.parts(), List.of(part), List.of());
			}
		}
	}

	// ---- glossary and sources ----

	private Trial glossary() {
		Part term = any(GlossaryEdits.terms(text));
		Part source = any(GlossaryEdits.sources(text));
		String title = title();
		List<String> variants = several();
		String markdown = prose("first");
		switch (random.nextInt(5)) {
			case 0 -> {
				List<Part> around = new ArrayList<>(List.of(framework));
				framework.parts().stream().filter(part -> part.kind() == Kind.GLOSSARY).forEach(around::add);
				return new Trial("term added", GlossaryEdits.addTerm(title, variants, markdown), (before, after) -> {
					Picture glossary = after.parts.stream().filter(part -> part.kind == Kind.GLOSSARY).toList().getLast();
					Picture expected = new Picture(Kind.TERM, "term", "", title.strip(), written(markdown));
					expected.say("also", variants);
					assertEquals(expected.toString(), glossary.parts.getLast().toString());
					glossary.parts.getLast().remove();
					if (before.parts.stream().noneMatch(part -> part.kind == Kind.GLOSSARY)) {
						glossary.remove();
					}
				}, List.of(), List.of(), around);
			}
			case 1 -> {
				return term == null ? null : Trial.write("term: " + term, GlossaryEdits.term(Address.of(term), title, variants), term, at(term, picture -> {
					picture.title = title.strip();
					picture.say("also", variants);
				}));
			}
			case 2 -> {
				return term == null ? null : removed("term removed", GlossaryEdits.removeTerm(Address.of(term)), term, List.of());
			}
			case 3 -> {
				List<Part> voices = source == null ? List.of() : parts.stream().filter(part -> part.kind() == Kind.VOICE && part.values("from").contains(source.name())).toList();
				return source == null ? null : removed("source removed", GlossaryEdits.removeSource(Address.of(source), true), source, voices);
			}
			default -> {
				List<Part> around = new ArrayList<>(List.of(framework));
				framework.parts().stream().filter(part -> part.kind() == Kind.SOURCES).forEach(around::add);
				String name = GlossaryEdits.sourceNameFor(text, title);
				return new Trial("source added", GlossaryEdits.addSource(new GlossaryEdits.Source(title, "", "", ""), markdown), (before, after) -> {
					Picture sources = after.parts.stream().filter(part -> part.kind == Kind.SOURCES).toList().getLast();
					assertEquals(new Picture(Kind.SOURCE, "source", name, title.strip(), written(markdown)).toString(), sources.parts.getLast().toString());
					sources.parts.getLast().remove();
					if (before.parts.stream().noneMatch(part -> part.kind == Kind.SOURCES)) {
						sources.remove();
					}
				}, List.of(), List.of(), around);
			}
		}
	}

	private Trial removed(String told, FormEdit edit, Part item, List<Part> voices) {
		Part collection = item.parent();
		boolean whole = collection.parts().size() == 1 && collection.titleStart() < 0 && collection.linesStart() < 0;
		Part gone = whole ? collection : item;
		return new Trial(told, edit, (before, after) -> {
			voices.forEach(voice -> before.at(voice).say("from", ""));
			before.at(gone).remove();
			assertFalse(after.all().stream().anyMatch(part -> part.kind == item.kind() && !part.name.isEmpty() && part.name.equals(item.name())));
		}, voices, List.of(gone), List.of());
	}
}
