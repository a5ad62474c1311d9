package framewright.format.cfpackage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import com.google.gson.JsonObject;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.FoundNumbers;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Names;
import framewright.dsl.model.Content;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ListKind;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;
import framewright.dsl.text.Markdown;

/**
 * The framework that a package of CASE tells of. Extension data of Framewright says exactly what each item was; without it, items are parts, and only what has the
 * marks of a text or a scale that Framewright writes as items is one.
 */
final class CaseFramework {

	/** Items deeper than this stand at this depth: the language allows no more. */
	private static final int DEEPEST = 60;

	/** What stands in a part, by its place there. */
	private record Placed(double place, int entered, EObject child) {
	}

	private final PackageFile file;
	private final Tally tally;
	private final SubMonitor progress;
	private final OwnData own = new OwnData();
	private final CaseTiers tiers;
	private final Framework framework;
	private final Map<String, EObject> byId = new HashMap<>();
	private final Map<EObject, Entity> items = new IdentityHashMap<>();
	private final Map<EObject, Integer> lines = new IdentityHashMap<>();
	private final Map<EObject, List<Placed>> contents = new IdentityHashMap<>();
	private final Map<EObject, EObject> parents = new IdentityHashMap<>();
	private final Map<EObject, Facts> facts = new IdentityHashMap<>();
	private int entered;
	private boolean identifiers;

	private CaseFramework(PackageFile file, Tally tally, SubMonitor progress) {
		this.file = file;
		this.tally = tally;
		this.progress = progress;
		this.tiers = new CaseTiers(file, own, tally);
		this.framework = ModelFactory.eINSTANCE.createFramework();
	}

	/** What came of a package. */
	record Made(Framework framework, boolean ours, boolean whole) {
	}

	/** @param name the framework's name */
	static Made of(PackageFile file, String name, Tally tally, SubMonitor progress) {
		CaseFramework made = new CaseFramework(file, tally, progress.setWorkRemaining(file.items().size() + file.associations().size() + 1));
		made.make(name);
		return new Made(made.framework, made.tiers.ours(), file.document().extension().isPresent());
	}

	private void make(String name) {
		CaseDocument document = new CaseDocument(file, this, own, tally);
		document.write(framework, name);
		List<String> described = tiers.declare();
		document.embedded(framework, tiers);
		file.items().forEach(this::item);
		new CaseAssociations(file, this, own, tally, progress).read();
		new CaseRubrics(file, this, own, tally).read();
		document.terms(framework);
		document.notes(framework, described);
		assemble();
		tiers.declareIn(framework);
		new CaseNames(framework, tiers.ours()).give();
		own.resolve(framework);
		finish();
	}

	// ---- what the others ask ----

	Framework framework() {
		return framework;
	}

	boolean ours() {
		return tiers.ours();
	}

	/** What an identifier leads to; {@code null} for nothing of this package. */
	EObject find(String identifier) {
		return byId.get(identifier);
	}

	void known(String identifier, EObject object) {
		if (!identifier.isEmpty()) {
			byId.putIfAbsent(identifier, object);
		}
	}

	Optional<Entity> item(EObject object) {
		return Optional.ofNullable(items.get(object));
	}

	/** All that is an item, in the order of the file. */
	List<EObject> all() {
		return lines.entrySet().stream().filter(line -> items.containsKey(line.getKey())).sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
	}

	/** What is noted of a part beside its text. */
	Optional<Facts> facts(EObject object) {
		return Optional.ofNullable(facts.get(object));
	}

	int line(EObject object) {
		return lines.getOrDefault(object, 0);
	}

	EObject parent(EObject child) {
		return parents.get(child);
	}

	void parent(EObject child, EObject parent) {
		parents.put(child, parent);
	}

	/** @param place the place among what stands in the parent; what has none comes before all that has one */
	void place(EObject parent, double place, EObject child) {
		contents.computeIfAbsent(parent, one -> new ArrayList<>()).add(new Placed(place, ++entered, child));
	}

	Tier criterion() {
		JsonObject type = new JsonObject();
		type.addProperty("CFItemType", "Criterion");
		return tiers.of(new Entity(type));
	}

	// ---- items ----

	private void item(Entity item) {
		progress.checkCanceled();
		progress.split(1);
		String statement = item.text("fullStatement", "abbreviatedStatement", "humanCodingScheme");
		String where = "item " + (items.size() + 1) + (item.text("humanCodingScheme").isBlank() ? "" : ", " + item.text("humanCodingScheme").strip());
		if (byId.get(item.identifier()) instanceof EObject other && items.get(other).json().equals(item.json())) {
			tally.skipped(statement, where, "stands in the file twice");
			return;
		}
		EObject object = object(item);
		String word = object instanceof Element element ? element.getTier().getTitle() : tiers.title(item);
		int line = tally.used(statement, where, word + (object instanceof Part ? " “" + Tally.shown(ForeignText.line(statement)) + "”" : ""), object,
				ours() || object instanceof Element ? Sureness.SURE : Sureness.LIKELY);
		lines.put(object, line);
		items.put(object, item);
		if (statement.isBlank()) {
			tally.doubt(line, "An item has no words at all. Look whether it is wanted.");
		}
		if (byId.containsKey(item.identifier()) && !item.identifier().isEmpty()) {
			tally.doubt(line, "Two items have the same identifier. What refers to it refers to the first; this one gets another identifier.");
			if (object instanceof Element element) {
				element.setUuid(null);
			}
		}
		known(item.identifier(), object);
	}

	private EObject object(Entity item) {
		Optional<Entity> extension = item.extension();
		EObject object = extension.map(own::make).orElse(null);
		if (object == null || object instanceof Framework || !(object instanceof Content || object instanceof Prose)) {
			Optional<Kind> kind = tiers.kind(item);
			return kind.isPresent() && kind.get() != Kind.PART ? text(kind.get(), item) : element(item);
		}
		boolean text = extension.get().json().has("text");
		String statement = item.text("fullStatement");
		boolean says = !JsonText.line(statement).equals(item.text("CFItemType"));
		switch (object) {
			case Part part -> {
				if (part.getTitle() == null || says && !part.getTitle().equals(statement)) {
					part.setTitle(ForeignText.clean(statement));
				}
				if (part instanceof Element element) {
					element.setTier(tiers.of(item));
					if (element.getCode() != null && !item.text("humanCodingScheme").isBlank() && !JsonText.line(element.getCode()).equals(item.text("humanCodingScheme"))) {
						element.setCode(ForeignText.line(item.text("humanCodingScheme")));
					}
				}
				reconcile(part, "short", item.text("abbreviatedStatement"));
				if (part instanceof Level) {
					reconcile(part, "code", item.text("humanCodingScheme"));
				}
				embedded(part, extension.get());
			}
			case Figure figure -> {
				reconcile(figure, "alt", says ? statement : "");
				reconcile(figure, "caption", item.text("notes"));
			}
			case Work work -> {
				about(work, work.getTitle(), Notes.cited(work.getTitle(), work.getAuthor(), work.getYear()), statement, says);
				if (!text) {
					ForeignText.own(work, item.text("notes"));
				}
			}
			case Source source -> {
				about(source, source.getTitle(), Notes.cited(source.getTitle(), source.getAuthor(), source.getYear()), statement, says);
				if (!text) {
					ForeignText.own(source, item.text("notes"));
				}
			}
			case Prose prose -> {
				String heading = item.text("abbreviatedStatement");
				if (!text || says && !JsonText.line(statement).equals(heading)) {
					ForeignText.own(prose, statement);
				}
				if (prose instanceof Voice) {
					reconcile(prose, "by", item.text("notes"));
				} else if (!(prose instanceof Entry)) {
					reconcile(prose, "heading", heading);
				}
			}
			default -> {
				return element(item);
			}
		}
		return object;
	}

	private static void about(EObject work, String title, String cited, String statement, boolean says) {
		if (title == null || says && !JsonText.line(cited).equals(JsonText.line(statement))) {
			work.eSet(work.eClass().getEStructuralFeature("title"), says || title == null ? ForeignText.clean(statement) : "");
		}
	}

	/** A feature that extension data holds only where the field does not say the same; where somebody changed the field since, it wins. */
	private static void reconcile(EObject object, String name, String field) {
		EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
		if (feature != null && !field.isBlank() && (!object.eIsSet(feature) || !JsonText.line(object.eGet(feature).toString()).equals(JsonText.line(field)))) {
			object.eSet(feature, ForeignText.clean(field));
		}
	}

	/** What stands in extension data with all that it contains. */
	void embedded(Part part, Entity extension) {
		for (Entity one : extension.list("contents")) {
			EObject content = own.make(one);
			if (content instanceof Content) {
				place(part, one.number("place", 1 << 20).orElse(0.0), content);
			}
		}
	}

	private Element element(Entity item) {
		Element element = ModelFactory.eINSTANCE.createElement();
		element.setTier(tiers.of(item));
		String full = item.text("fullStatement");
		String shortened = ours() ? ForeignText.clean(item.text("abbreviatedStatement")).strip() : ForeignText.line(item.text("abbreviatedStatement"));
		List<String> statement = ours() ? List.of(ForeignText.clean(full)) : ForeignText.prose(full);
		String code = ours() ? ForeignText.clean(item.text("humanCodingScheme")) : ForeignText.line(item.text("humanCodingScheme"));
		if (statement.size() > 1) {
			element.setTitle(shortened.isEmpty() ? Markdown.plain(statement.getFirst()).strip() : shortened);
			place(element, -3, prose(ProseKind.WHAT, statement));
		} else {
			String line = ours() ? JsonText.line(full).strip() : ForeignText.line(full);
			element.setTitle(line.isEmpty() ? shortened.isEmpty() ? code : shortened : line);
		}
		if (!shortened.isEmpty() && (ours() || !shortened.equals(element.getTitle()))) {
			element.setShort(shortened);
		}
		if (!code.isEmpty()) {
			element.setCode(code);
		}
		identify(element, item);
		notes(element, item);
		return element;
	}

	/** Its own identifier, or one that is made of it where it is none that the language has. */
	private void identify(Element element, Entity item) {
		String id = item.identifier();
		if (Identity.isUuid(id)) {
			element.setUuid(id.toLowerCase(Locale.ROOT));
		} else if (!id.isEmpty()) {
			element.setUuid(UUID.nameUUIDFromBytes((file.document().identifier() + "/" + id).getBytes(StandardCharsets.UTF_8)).toString());
			if (!identifiers) {
				tally.doubt(tally.next(), "The identifier “" + Tally.shown(id) + "” is no UUID. The part has one that is made of it, so that a newer file is recognised. The same is done for others that are none.");
			}
			identifiers = true;
		}
	}

	private void notes(Element element, Entity item) {
		if (ours()) {
			Facts known = new Facts(item.text("notes"), label -> label.equals("For") || label.equals("Retired in version") || label.startsWith("On "));
			facts.put(element, known);
			known.take("For").ifPresent(audience -> element.getAudience().addAll(List.of(audience.split(", "))));
			known.take("Retired in version").filter(version -> MadeFramework.fits(ModelPackage.Literals.ELEMENT__RETIRED_IN, version)).ifPresent(version -> {
				element.setRetiredIn(version);
				element.setCode(null);
				if (!item.text("humanCodingScheme").isBlank()) {
					element.setCode(item.text("humanCodingScheme"));
				}
			});
			return;
		}
		List<String> notes = new ArrayList<>(ForeignText.prose(item.text("notes")));
		List<String> more = new ArrayList<>();
		fact("Also called", item.texts("alternativeLabel"), more);
		fact("Subjects", item.texts("subject"), more);
		fact("Education levels", item.json().has("educationLevel") ? item.texts("educationLevel") : item.texts("educationalLevel"), more);
		fact("Keywords", item.texts("conceptKeywords"), more);
		String place = item.text("listEnumeration").strip();
		fact("Place in its list", place.isEmpty() || item.text("humanCodingScheme").endsWith(place) ? List.of() : List.of(place), more);
		fact("Language", item.text("language").isBlank() || item.text("language").equals(file.document().text("language")) || file.document().text("language").isBlank() ? List.of() : List.of(item.text("language")), more);
		fact("Licence", item.link("licenseURI").filter(link -> !link.title().isEmpty() && !link.identifier().equals(file.document().link("licenseURI").map(Entity.Link::identifier).orElse(""))).map(link -> List.of(link.title())).orElse(List.of()), more);
		fact("In force until", item.text("statusEndDate").isBlank() ? List.of() : List.of(item.text("statusEndDate")), more);
		fact("In force from", item.text("statusStartDate").isBlank() || item.text("statusStartDate").equals(file.document().text("statusStartDate")) ? List.of() : List.of(item.text("statusStartDate")), more);
		if (!notes.isEmpty() && !more.isEmpty()) {
			notes.add("");
		}
		notes.addAll(more);
		if (!notes.isEmpty()) {
			place(element, -2, prose(ProseKind.NOTE, notes));
		}
	}

	static void fact(String label, List<String> values, List<String> into) {
		if (!values.isEmpty()) {
			into.add("- " + label + ": " + String.join(", ", values.stream().map(ForeignText::line).toList()));
		}
	}

	static ProseFacet prose(ProseKind kind, List<String> lines) {
		ProseFacet facet = ModelFactory.eINSTANCE.createProseFacet();
		facet.setKind(kind);
		facet.getLines().addAll(lines);
		return facet;
	}

	/** A text that Framewright wrote without extension data. */
	private EObject text(Kind kind, Entity item) {
		String statement = item.text("fullStatement");
		String heading = item.text("abbreviatedStatement");
		boolean blank = statement.equals(heading) || statement.equals(kind.title()) && kind != Kind.SUMMARY;
		String words = blank ? "" : statement;
		return switch (kind) {
			case SCALE -> {
				Scale scale = ModelFactory.eINSTANCE.createScale();
				scale.setTitle(statement);
				known(scale, item);
				yield scale;
			}
			case LEVEL -> {
				Level level = ModelFactory.eINSTANCE.createLevel();
				level.setTitle(statement);
				reconcile(level, "short", heading);
				reconcile(level, "code", item.text("humanCodingScheme"));
				known(level, item);
				yield level;
			}
			case SUMMARY, WHAT, WHY, HOW, NOTE, SECTION -> {
				ProseFacet facet = ModelFactory.eINSTANCE.createProseFacet();
				facet.setKind(ProseKind.get(kind.code()));
				yield headed(facet, words, heading);
			}
			case INDICATORS, QUESTIONS, SUGGESTIONS, TESTS -> {
				ListFacet list = ModelFactory.eINSTANCE.createListFacet();
				list.setKind(ListKind.get(kind.code()));
				yield headed(list, words, heading);
			}
			case INDICATOR, QUESTION, SUGGESTION, TEST -> headed(ModelFactory.eINSTANCE.createEntry(), statement, "");
			case VOICES -> headed(ModelFactory.eINSTANCE.createVoices(), words, heading);
			case READING -> headed(ModelFactory.eINSTANCE.createReading(), words, heading);
			case SOURCES -> headed(ModelFactory.eINSTANCE.createSources(), words, heading);
			case VOICE -> {
				Voice voice = ModelFactory.eINSTANCE.createVoice();
				reconcile(voice, "by", item.text("notes"));
				yield headed(voice, words, "");
			}
			case WORK -> {
				Work work = ModelFactory.eINSTANCE.createWork();
				cited(work, words);
				yield headed(work, item.text("notes"), "");
			}
			case SOURCE -> {
				Source source = ModelFactory.eINSTANCE.createSource();
				cited(source, words);
				String notes = item.text("notes");
				String last = notes.substring(notes.lastIndexOf('\n') + 1);
				boolean linked = Markdown.isAddress(last);
				source.setLink(linked ? last : null);
				yield headed(source, linked ? notes.substring(0, notes.length() - last.length()).stripTrailing() : notes, "");
			}
			case FIGURE -> {
				Figure figure = ModelFactory.eINSTANCE.createFigure();
				figure.setFile("");
				reconcile(figure, "alt", words);
				reconcile(figure, "caption", item.text("notes"));
				tally.doubt(tally.next(), "A picture is told of in words, but it is not in the file. Put it into the folder of the framework, and name it in the figure.");
				yield figure;
			}
			default -> element(item);
		};
	}

	private void known(Part part, Entity item) {
		Facts names = new Facts(item.text("notes"), label -> List.of("Name in Framewright", "Formerly", "Stem").contains(label));
		if (part instanceof Scale scale) {
			names.take("Stem").ifPresent(scale::setStem);
		}
		names.take("Name in Framewright").filter(name -> MadeFramework.fits(part.eClass().getEStructuralFeature("name"), name)).ifPresent(name -> part.eSet(part.eClass().getEStructuralFeature("name"), name));
		names.take("Formerly").ifPresent(old -> {
			List<String> formerly = List.of(old.split(", ")).stream().filter(name -> MadeFramework.fits(part.eClass().getEStructuralFeature("formerly"), name)).toList();
			part.eSet(part.eClass().getEStructuralFeature("formerly"), new ArrayList<>(formerly));
		});
		facts.put(part, names);
	}

	private static EObject headed(Prose prose, String words, String heading) {
		ForeignText.own(prose, words);
		reconcile(prose, "heading", heading);
		return prose;
	}

	/** “Title (Author, 2001)” taken apart. */
	private static void cited(EObject work, String cited) {
		String title = cited;
		int open = cited.endsWith(")") ? cited.lastIndexOf(" (") : -1;
		if (open >= 0) {
			String inside = cited.substring(open + 2, cited.length() - 1);
			int comma = inside.lastIndexOf(", ");
			String last = inside.substring(comma < 0 ? 0 : comma + 2);
			boolean year = MadeFramework.fits(ModelPackage.Literals.WORK__YEAR, last);
			String author = year ? comma < 0 ? "" : inside.substring(0, comma) : inside;
			title = cited.substring(0, open);
			if (year) {
				work.eSet(work.eClass().getEStructuralFeature("year"), last);
			}
			if (!author.isEmpty()) {
				work.eSet(work.eClass().getEStructuralFeature("author"), author);
			}
		}
		work.eSet(work.eClass().getEStructuralFeature("title"), title);
	}

	// ---- putting together ----

	private void assemble() {
		Map<EObject, Integer> depths = new IdentityHashMap<>();
		lines.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> depth(entry.getKey(), depths));
		contain(framework);
	}

	/** How deep something stands; what stands in itself or too deep comes out. */
	private int depth(EObject object, Map<EObject, Integer> depths) {
		List<EObject> path = new ArrayList<>();
		Set<EObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		EObject one = object;
		while (one != framework && !depths.containsKey(one)) {
			path.add(one);
			seen.add(one);
			EObject outer = parents.getOrDefault(one, framework);
			if (seen.contains(outer)) {
				tally.doubt(line(one), "Some items stand in each other in a circle, so one of them, “" + title(one) + "”, stands in the framework itself now. Put it where it belongs.");
				parents.put(one, framework);
				outer = framework;
			}
			one = outer;
		}
		int depth = one == framework ? 0 : depths.get(one);
		for (int i = path.size() - 1; i >= 0; i--) {
			if (depth >= DEEPEST) {
				parents.put(path.get(i), parents.getOrDefault(parents.get(path.get(i)), framework));
				tally.doubt(line(path.get(i)), "“" + title(path.get(i)) + "” stood more than " + DEEPEST + " deep in other items. It stands beside the item that it was in.");
			} else {
				depth++;
			}
			depths.put(path.get(i), depth);
		}
		return depth;
	}

	private String title(EObject object) {
		return Tally.shown(object instanceof Part part && part.getTitle() != null ? part.getTitle() : item(object).map(item -> item.text("fullStatement")).orElse(""));
	}

	/** All that stands in a part, in its order. */
	private void contain(EObject top) {
		Map<EObject, List<Placed>> inside = new IdentityHashMap<>();
		contents.forEach((parent, placed) -> placed.forEach(one -> {
			EObject home = parents.containsKey(one.child()) ? parents.get(one.child()) : parent;
			EObject fit = home;
			while (fit != top && !fits(fit, one.child())) {
				fit = parents.getOrDefault(fit, top);
			}
			if (fit != home && line(one.child()) > 0) {
				tally.doubt(line(one.child()), "“" + title(one.child()) + "” cannot stand in “" + title(home) + "”, so it stands around that. Put it where it belongs.");
			}
			if (!fits(fit, one.child())) {
				inside.computeIfAbsent(fit, key -> new ArrayList<>()).add(new Placed(one.place(), one.entered(), words(one.child())));
				return;
			}
			inside.computeIfAbsent(fit, key -> new ArrayList<>()).add(one);
		}));
		inside.forEach((parent, placed) -> {
			placed.sort(Comparator.comparingDouble(Placed::place).thenComparingInt(Placed::entered));
			@SuppressWarnings("unchecked")
			List<EObject> list = (List<EObject>) parent.eGet(inner(parent));
			placed.forEach(one -> list.add(one.child()));
		});
	}

	private static EStructuralFeature inner(EObject parent) {
		String feature = switch (parent) {
			case ListFacet list -> "entries";
			case Entry entry -> "entries";
			case Voices voices -> "voices";
			case Reading reading -> "works";
			case Sources sources -> "sources";
			default -> "contents";
		};
		return parent.eClass().getEStructuralFeature(feature);
	}

	private boolean fits(EObject parent, EObject child) {
		return switch (child) {
			case Entry entry -> parent instanceof ListFacet || parent instanceof Entry outer && !(parents.get(outer) instanceof Entry second && parents.get(second) instanceof Entry);
			case Voice voice -> parent instanceof Voices;
			case Work work -> parent instanceof Reading;
			case Source source -> parent instanceof Sources;
			case Scale scale -> parent instanceof Framework;
			case Level level -> parent instanceof Scale;
			case Facet facet -> parent instanceof Part;
			case Descriptor descriptor -> parent instanceof Element;
			case Glossary glossary -> parent instanceof Framework;
			case Sources sources -> parent instanceof Framework;
			case Structure structure -> parent instanceof Framework;
			case Content content -> parent instanceof Framework || parent instanceof Element;
			default -> false;
		};
	}

	/** The words of what lost the list that it stood in. */
	private EObject words(EObject object) {
		List<String> text = new ArrayList<>(object instanceof Prose prose ? prose.getLines() : List.of());
		if (text.isEmpty()) {
			text.add(title(object));
		}
		ProseFacet note = prose(ProseKind.NOTE, text);
		lines.put(note, line(object));
		return note;
	}

	/** What is known only when everything stands where it belongs. */
	private void finish() {
		Set<EObject> there = new HashSet<>();
		framework.eAllContents().forEachRemaining(there::add);
		for (EObject object : there) {
			if (object instanceof Descriptor descriptor && descriptor.getLevel() == null) {
				tally.doubt(0, "A text for a level has no level any more, so it is a note: “" + Tally.shown(Frameworks.text(descriptor)) + "”.");
				ProseFacet note = prose(ProseKind.NOTE, List.copyOf(descriptor.getLines()));
				Part home = (Part) descriptor.eContainer();
				home.getContents().set(home.getContents().indexOf(descriptor), note);
			}
		}
		if (ours() && file.document().extension().isEmpty()) {
			FoundNumbers.apply(framework);
		}
	}

	/** A glossary to put terms into, by its place in the framework. */
	Optional<Glossary> glossary(int place) {
		return contents.getOrDefault(framework, List.of()).stream().filter(one -> one.place() == place && one.child() instanceof Glossary).map(one -> (Glossary) one.child()).findFirst();
	}

	static Term term(String title) {
		Term term = ModelFactory.eINSTANCE.createTerm();
		term.setTitle(title);
		return term;
	}

	static String name(String title, Set<String> taken) {
		String name = Names.fromTitle(title == null ? "" : title, taken);
		taken.add(name);
		return name;
	}
}
