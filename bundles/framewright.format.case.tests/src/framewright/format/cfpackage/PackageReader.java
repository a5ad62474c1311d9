package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import framewright.dsl.DefaultStructure;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Author;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Figure;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ListFacet;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Prose;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Referable;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Source;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Voices;
import framewright.dsl.model.Work;

/** Makes a framework of a package of CASE 1.1 again, to show that all of it is there. It takes from extension data only what fields do not say. */
final class PackageReader {

	/** A reference by name that is found once everything is there. */
	private record Pending(EObject from, EReference feature, String name) {
	}

	private final JsonObject json;
	private final Map<String, ? extends Referable> others;
	private final Map<String, EObject> byId = new HashMap<>();
	private final Map<EObject, TreeMap<Integer, EObject>> contents = new HashMap<>();
	private final List<Pending> pending = new ArrayList<>();

	/** @param others what stands in other frameworks, by identifier */
	PackageReader(JsonObject json, Map<String, ? extends Referable> others) {
		this.json = json;
		this.others = others;
	}

	Framework read() {
		JsonObject document = json.getAsJsonObject("CFDocument");
		Framework framework = (Framework) make(document);
		put(framework, "title", document.get("title"));
		put(framework, "version", document.get("version"));
		put(framework, "publisher", document.get("publisher"));
		put(framework, "language", document.get("language"));
		if (document.has("licenseURI")) {
			framework.setLicence(definitions("CFLicenses").get(0).get("licenseText").getAsString());
		}
		byId.put(document.get("identifier").getAsString(), framework);
		JsonElement authors = extension(document).get("authors");
		if (authors != null) {
			authors.getAsJsonArray().forEach(author -> framework.getAuthors().add((Author) fill(ModelFactory.eINSTANCE.createAuthor(), author.getAsJsonObject())));
		}
		embedded(framework, document);
		list(json, "CFItems").forEach(this::item);
		list(json, "CFAssociations").forEach(this::association);
		list(json, "CFRubrics").forEach(rubric -> list(rubric, "CFRubricCriteria").forEach(this::criterion));
		terms(framework);
		contents.forEach((part, all) -> all.values().forEach(one -> contain(part, one)));
		DefaultStructure.addTo(framework);
		pending.forEach(one -> resolve(framework, one));
		return framework;
	}

	private static List<JsonObject> list(JsonObject from, String name) {
		return from.has(name) ? from.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject).toList() : List.of();
	}

	private List<JsonObject> definitions(String name) {
		return json.has("CFDefinitions") ? list(json.getAsJsonObject("CFDefinitions"), name) : List.of();
	}

	private static JsonObject extension(JsonObject entity) {
		JsonElement extensions = entity.get("extensions");
		return (extensions.isJsonArray() ? extensions.getAsJsonArray().get(0) : extensions).getAsJsonObject().getAsJsonObject("ext:framewright");
	}

	/** An object of the class and with the features that extension data names. */
	private EObject make(JsonObject entity) {
		JsonObject extension = extension(entity);
		return fill(EcoreUtil.create((EClass) ModelPackage.eINSTANCE.getEClassifier(extension.get("is").getAsString())), extension);
	}

	private EObject fill(EObject object, JsonObject extension) {
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			JsonElement value = extension.get(feature.getName());
			if (value == null || feature == ModelPackage.Literals.PART__CONTENTS || feature == ModelPackage.Literals.FRAMEWORK__AUTHORS || feature == ModelPackage.Literals.STRUCTURE__TIERS) {
				continue;
			}
			List<JsonElement> values = value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value);
			for (JsonElement one : values) {
				if (feature instanceof EAttribute attribute) {
					Object read = EcoreUtil.createFromString(attribute.getEAttributeType(), one.getAsString());
					add(object, feature, read);
				} else if (((EReference) feature).isContainment()) {
					JsonObject inner = one.getAsJsonObject();
					add(object, feature, fill(EcoreUtil.create((EClass) ModelPackage.eINSTANCE.getEClassifier(inner.get("is").getAsString())), inner));
				} else {
					pending.add(new Pending(object, (EReference) feature, one.getAsString()));
				}
			}
		}
		if (object instanceof Prose prose && extension.has("text")) {
			lines(prose, extension.get("text").getAsString());
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private static void add(EObject object, EStructuralFeature feature, Object value) {
		if (feature.isMany()) {
			((EList<Object>) object.eGet(feature)).add(value);
		} else {
			object.eSet(feature, value);
		}
	}

	private static void lines(Prose prose, String text) {
		if (!text.isEmpty()) {
			prose.getLines().addAll(Arrays.asList(text.split("\n", -1)));
		}
	}

	/** A feature that extension data did not name. */
	private static void put(EObject object, String name, JsonElement value) {
		EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
		if (value != null && !object.eIsSet(feature)) {
			object.eSet(feature, value.getAsString());
		}
	}

	/** What stands in extension data with all that it contains. */
	private void embedded(Part part, JsonObject entity) {
		for (JsonObject one : list(extension(entity), "contents")) {
			EObject content = fill(EcoreUtil.create((EClass) ModelPackage.eINSTANCE.getEClassifier(one.get("is").getAsString())), one);
			if (content instanceof Structure structure) {
				one.getAsJsonArray("tiers").forEach(name -> structure.getTiers().add(tier(name.getAsString())));
			}
			place(part, one.get("place").getAsInt(), content);
		}
	}

	private Tier tier(String name) {
		JsonObject type = definitions("CFItemTypes").stream().filter(one -> extensionIs(one, "Tier") && one.get("typeCode").getAsString().equals(name)).findFirst().orElseThrow();
		Tier tier = (Tier) make(type);
		put(tier, "name", type.get("typeCode"));
		put(tier, "title", type.get("title"));
		return tier;
	}

	private static boolean extensionIs(JsonObject entity, String kind) {
		return entity.has("extensions") && extension(entity).get("is").getAsString().equals(kind);
	}

	private void place(EObject parent, int place, EObject child) {
		contents.computeIfAbsent(parent, one -> new TreeMap<>()).put(place, child);
	}

	private void item(JsonObject item) {
		EObject object = make(item);
		JsonElement statement = item.get("fullStatement");
		boolean says = !statement.getAsString().equals(item.get("CFItemType").getAsString());
		boolean text = extension(item).has("text");
		switch (object) {
			case Part part -> {
				put(part, "title", statement);
				if (part instanceof Element || part instanceof Level) {
					put(part, "short", item.get("abbreviatedStatement"));
				}
				if (part instanceof Level) {
					put(part, "code", item.get("humanCodingScheme"));
				}
				embedded(part, item);
			}
			case Figure figure -> {
				put(figure, "alt", says ? statement : null);
				put(figure, "caption", item.get("notes"));
			}
			case Work work -> about(work, statement, item.get("notes"), text);
			case Source source -> about(source, statement, item.get("notes"), text);
			case Prose prose -> {
				if (!text) {
					lines(prose, statement.getAsString());
				}
				if (prose instanceof Voice) {
					put(prose, "by", item.get("notes"));
				} else if (!(prose instanceof Entry)) {
					put(prose, "heading", item.get("abbreviatedStatement"));
				}
			}
			default -> throw new AssertionError(item);
		}
		byId.put(item.get("identifier").getAsString(), object);
	}

	private static void about(Prose work, JsonElement title, JsonElement notes, boolean text) {
		put(work, "title", title);
		if (!text && notes != null) {
			lines(work, notes.getAsString());
		}
	}

	private static String end(JsonObject association, String end) {
		return association.getAsJsonObject(end).get("identifier").getAsString();
	}

	private void association(JsonObject association) {
		EObject origin = byId.get(end(association, "originNodeURI"));
		String destination = end(association, "destinationNodeURI");
		String type = association.get("associationType").getAsString();
		switch (type) {
			case "isChildOf" -> place(byId.get(destination), association.get("sequenceNumber").getAsInt(), origin);
			case "replacedBy" -> ((Element) origin).getReplacedBy().add((Element) byId.get(destination));
			case "exemplar" -> {
				// the work is an item, or in extension data
			}
			default -> {
				Reference reference = (Reference) make(association);
				put(reference, "note", association.get("notes"));
				if (reference.isExplicit()) {
					reference.setRelation(relation(type));
				}
				if (reference.getAddress() == null) {
					reference.setTarget(Optional.<Referable>ofNullable((Referable) byId.get(destination)).orElseGet(() -> others.get(destination)));
				}
				place(origin, extension(association).get("place").getAsInt(), reference);
			}
		}
	}

	private static Relation relation(String type) {
		return switch (type) {
			case "exactMatchOf" -> Relation.EXACT;
			case "isPartOf" -> Relation.PART_OF;
			case "precedes" -> Relation.PRECEDES;
			default -> Relation.RELATED;
		};
	}

	private void criterion(JsonObject criterion) {
		EObject element = byId.get(criterion.getAsJsonObject("CFItemURI").get("identifier").getAsString());
		for (JsonObject level : list(criterion, "CFRubricCriterionLevels")) {
			Descriptor descriptor = (Descriptor) make(level);
			lines(descriptor, level.has("description") ? level.get("description").getAsString() : "");
			place(element, extension(level).get("place").getAsInt(), descriptor);
		}
	}

	private void terms(Framework framework) {
		for (JsonObject concept : definitions("CFConcepts")) {
			Term term = (Term) make(concept);
			put(term, "title", concept.get("title"));
			lines(term, concept.has("description") ? concept.get("description").getAsString() : "");
			((Glossary) contents.get(framework).get(extension(concept).get("glossary").getAsInt())).getTerms().add(term);
		}
	}

	private static void contain(EObject parent, EObject child) {
		String feature = switch (parent) {
			case ListFacet list -> "entries";
			case Entry entry -> "entries";
			case Voices voices -> "voices";
			case Reading reading -> "works";
			case Sources sources -> "sources";
			default -> "contents";
		};
		add(parent, parent.eClass().getEStructuralFeature(feature), child);
	}

	private static void resolve(Framework framework, Pending one) {
		List<? extends EObject> candidates = switch (one.feature().getEReferenceType().getName()) {
			case "Tier" -> Frameworks.tiers(framework);
			case "Scale" -> Frameworks.scales(framework);
			case "Level" -> Frameworks.scales(framework).stream().map(Frameworks::levels).flatMap(List::stream).toList();
			case "Source" -> Frameworks.sources(framework);
			default -> throw new AssertionError(one);
		};
		EObject found = candidates.stream().filter(candidate -> one.name().equals(candidate.eGet(candidate.eClass().getEStructuralFeature("name")))).findFirst().orElseThrow(() -> new AssertionError(one));
		add(one.from(), one.feature(), found);
	}
}
