package framewright.format.linkeddata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.Numbering;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Status;
import framewright.dsl.model.Term;

/**
 * The graph of CTDL-ASN: the framework, its competencies in their order, its scales as progression models, and its descriptors as rubrics. The order of
 * elements is that of the arrays that name them.
 */
final class CtdlGraph {

	private static final String STATUS = "http://purl.org/ASN/scheme/ASNPublicationStatus/";

	private final JsonArray graph = new JsonArray();
	private final Web web;
	private final Addresses addresses;
	private final Identity identity;
	private final Framework framework;
	private final Numbering numbering;
	private final CtdlTexts texts;
	private final Json json;
	private final Succession succession;
	private final String language;

	CtdlGraph(Web web, CtdlTexts texts, Json json, Succession succession) {
		this.web = web;
		this.addresses = web.own();
		this.identity = addresses.identity();
		this.framework = web.framework();
		this.numbering = Numbering.of(framework);
		this.texts = texts;
		this.json = json;
		this.succession = succession;
		this.language = Language.of(framework);
	}

	JsonArray write(SubMonitor progress) {
		List<Element> elements = Frameworks.allElements(framework);
		progress.setWorkRemaining(2 * elements.size() + 1);
		graph.add(framework());
		Map<Element, List<String>> origins = origins(elements);
		for (Element element : elements) {
			progress.split(1);
			graph.add(competency(element, origins.getOrDefault(element, List.of())));
		}
		Frameworks.scales(framework).forEach(this::scale);
		rubrics(elements, progress);
		return graph;
	}

	private JsonObject object(String type, String address) {
		JsonObject object = new JsonObject();
		object.addProperty("@type", type);
		object.addProperty("@id", address);
		return object;
	}

	/** A ctid is that of one address, so each version has its own where it has addresses of its own. */
	private JsonObject object(String type, String address, UUID identifier) {
		JsonObject object = object(type, address);
		object.addProperty("ceterms:ctid", "ce-" + (web.base().versioned() ? identifier("version/" + framework.getVersion() + "/" + identifier) : identifier));
		return object;
	}

	/** For what has no identifier of its own; made from that of the framework, so it is as permanent as the path. */
	private UUID identifier(String path) {
		return UUID.nameUUIDFromBytes((identity.framework() + "/" + path).getBytes(StandardCharsets.UTF_8));
	}

	private JsonObject framework() {
		JsonObject object = object("ceasn:CompetencyFramework", addresses.framework(), identity.framework());
		json.words(object, "ceasn:name", framework.getTitle());
		json.words(object, "ceasn:description", texts.description(framework));
		json.texts(object, "ceasn:inLanguage", List.of(language));
		json.texts(object, "ceasn:author", CtdlTexts.creators(framework));
		json.words(object, "ceasn:publisherName", List.of(Wording.text(framework.getPublisher())));
		json.text(object, "ceasn:publicationStatusType", STATUS + status());
		json.texts(object, "ceasn:identifier", List.of("urn:uuid:" + identity.framework()));
		json.text(object, "ceasn:dateModified", succession.date());
		json.text(object, "ceasn:dateValidUntil", succession.retired());
		if (Base.isWebAddress(framework.getLicence())) {
			json.text(object, "ceasn:license", framework.getLicence());
		} else {
			json.words(object, "ceasn:rights", framework.getLicence());
		}
		if (web.base().isGiven() && framework.getDerivedFrom() != null && framework.getDerivedVersion() != null) {
			json.text(object, "ceasn:derivedFrom", web.base().origin(framework));
		}
		json.texts(object, "ceasn:source", Frameworks.sources(framework).stream().map(Source::getLink).filter(Base::isWebAddress).distinct().toList());
		json.words(object, "ceasn:conceptKeyword", Frameworks.glossaries(framework).stream().map(Glossary::getTerms).flatMap(List::stream).map(Term::getTitle).toList());
		versions(object);
		json.texts(object, "ceasn:hasTopChild", Frameworks.elements(framework).stream().map(addresses::of).toList());
		return object;
	}

	private void versions(JsonObject object) {
		if (framework.getVersion() != null) {
			JsonObject version = new JsonObject();
			version.addProperty("@type", "ceterms:IdentifierValue");
			version.addProperty("ceterms:identifierValueCode", framework.getVersion());
			JsonArray versions = new JsonArray();
			versions.add(version);
			object.add("ceterms:versionIdentifier", versions);
		}
		json.text(object, "ceterms:previousVersion", addresses.ofVersion(framework, succession.before()).orElse(null));
		json.text(object, "ceterms:nextVersion", addresses.ofVersion(framework, succession.after()).orElse(null));
		json.text(object, "ceasn:isVersionOf", addresses.unversioned(addresses.framework()).orElse(null));
	}

	private String status() {
		Status status = framework.getStatus();
		return status == Status.PUBLISHED ? "Published" : status == Status.RETIRED ? "Deprecated" : "Draft";
	}

	/** The retired elements that each element came after. */
	private Map<Element, List<String>> origins(List<Element> elements) {
		Map<Element, List<String>> origins = new HashMap<>();
		for (Element element : elements) {
			element.getReplacedBy().forEach(successor -> origins.computeIfAbsent(successor, one -> new ArrayList<>()).add(addresses.of(element)));
		}
		return origins;
	}

	private JsonObject competency(Element element, List<String> origins) {
		JsonObject object = object("ceasn:Competency", addresses.of(element), addresses.identifier(element));
		json.words(object, "ceasn:competencyText", element.getTitle());
		json.words(object, "ceasn:competencyLabel", element.getShort());
		json.words(object, "ceasn:competencyCategory", element.getTier() == null ? null : element.getTier().getTitle());
		json.text(object, "ceasn:codedNotation", numbering.of(element).orElse(null));
		json.texts(object, "ceasn:altCodedNotation", Stream.concat(Stream.of(Wording.text(element.getName())), element.getFormerly().stream()).toList());
		json.texts(object, "ceasn:inLanguage", List.of(language));
		json.text(object, "ceasn:isPartOf", addresses.framework());
		if (element.eContainer() instanceof Element parent) {
			json.texts(object, "ceasn:isChildOf", List.of(addresses.of(parent)));
		} else {
			json.text(object, "ceasn:isTopChildOf", addresses.framework());
		}
		json.text(object, "ceasn:listID", Integer.toString(addresses.place(element)));
		json.texts(object, "ceasn:hasChild", Frameworks.elements(element).stream().map(addresses::of).toList());
		json.texts(object, "ceasn:derivedFrom", origins);
		json.text(object, "ceasn:isVersionOf", addresses.unversioned(addresses.of(element)).orElse(null));
		json.text(object, "ceasn:publicationStatusType", Frameworks.isRetired(element) ? STATUS + "Deprecated" : null);
		alignments(element).forEach((key, targets) -> json.texts(object, key, targets));
		json.words(object, "ceasn:comment", texts.comments(element));
		return object;
	}

	private Map<String, List<String>> alignments(Element element) {
		return Frameworks.contents(element, Reference.class).stream().filter(reference -> target(reference) != null)
				.collect(Collectors.groupingBy(reference -> alignment(reference.getRelation()), LinkedHashMap::new, Collectors.mapping(this::target, Collectors.toList())));
	}

	private String target(Reference reference) {
		if (reference.getTarget() == null) {
			return Base.isWebAddress(reference.getAddress()) ? reference.getAddress() : null;
		}
		return web.find(reference.getTarget()).orElse(null);
	}

	private static String alignment(Relation relation) {
		return switch (relation) {
			case EXACT -> "ceasn:exactAlignment";
			case PART_OF -> "ceasn:broadAlignment";
			case PRECEDES -> "ceasn:prerequisiteAlignment";
			case RELATED -> "ceasn:minorAlignment";
		};
	}

	/** Levels that follow each other are a progression; answers in no order are concepts. */
	private void scale(Scale scale) {
		boolean ordered = !scale.isUnordered();
		List<Level> levels = Frameworks.levels(scale);
		JsonObject object = object(ordered ? "asn:ProgressionModel" : "skos:ConceptScheme", addresses.of(scale), Identity.isUuid(Wording.text(scale.getUuid())) ? UUID.fromString(scale.getUuid()) : identifier("scale/" + first(scale)));
		json.words(object, "ceasn:name", scale.getTitle());
		json.words(object, "ceasn:description", texts.description(scale));
		json.texts(object, "ceasn:inLanguage", List.of(language));
		json.text(object, "ceasn:publicationStatusType", STATUS + status());
		json.texts(object, "skos:hasTopConcept", levels.stream().map(addresses::of).toList());
		graph.add(object);
		for (int i = 0; i < levels.size(); i++) {
			Level level = levels.get(i);
			JsonObject one = object(ordered ? "asn:ProgressionLevel" : "skos:Concept", addresses.of(level), identity.of(level));
			json.words(one, "skos:prefLabel", level.getTitle());
			json.words(one, "skos:altLabel", level.getShort() == null ? List.of() : List.of(level.getShort()));
			json.text(one, "skos:notation", level.getCode());
			json.words(one, "skos:note", texts.notes(level));
			json.text(one, ordered ? "ceasn:inProgressionModel" : "skos:inScheme", addresses.of(scale));
			json.text(one, "skos:topConceptOf", addresses.of(scale));
			json.texts(one, "ceterms:precedes", ordered && i + 1 < levels.size() ? List.of(addresses.of(levels.get(i + 1))) : List.of());
			json.texts(one, "ceterms:precededBy", ordered && i > 0 ? List.of(addresses.of(levels.get(i - 1))) : List.of());
			graph.add(one);
		}
	}

	private static String first(Scale scale) {
		return scale.getFormerly().isEmpty() ? scale.getName() : scale.getFormerly().get(0);
	}

	/** A rubric for each scale, with a criterion for each element that has descriptors. */
	private void rubrics(List<Element> elements, SubMonitor progress) {
		Map<Part, List<Element>> described = new LinkedHashMap<>();
		for (Element element : elements) {
			progress.split(1);
			if (!Frameworks.descriptors(element).isEmpty()) {
				Part owner = Frameworks.ratedOn(element).filter(scale -> addresses.find(scale).isPresent()).map(Part.class::cast).orElse(framework);
				described.computeIfAbsent(owner, one -> new ArrayList<>()).add(element);
			}
		}
		described.forEach((owner, rated) -> rubric(owner, owner instanceof Scale scale ? scale : null, rated));
	}

	private void rubric(Part owner, Scale scale, List<Element> rated) {
		JsonObject object = object("ceasn:Rubric", addresses.of(owner, "rubric"), identifier("rubric/" + (scale == null ? "" : first(scale))));
		json.words(object, "ceasn:name", framework.getTitle() + (scale == null ? "" : ": " + scale.getTitle()));
		json.texts(object, "ceasn:inLanguage", List.of(language));
		json.text(object, "asn:hasProgressionModel", scale == null || scale.isUnordered() ? null : addresses.of(scale));
		json.texts(object, "ceasn:hasRubricCriterion", rated.stream().map(element -> addresses.of(element, "criterion")).toList());
		graph.add(object);
		for (int i = 0; i < rated.size(); i++) {
			criterion(rated.get(i), i + 1);
		}
	}

	private void criterion(Element element, int place) {
		JsonObject object = object("ceasn:RubricCriterion", addresses.of(element, "criterion"), identifier("criterion/" + Frameworks.firstName(element)));
		json.words(object, "ceasn:name", element.getTitle());
		json.text(object, "ceasn:codedNotation", numbering.of(element).orElse(null));
		json.text(object, "ceasn:listID", Integer.toString(place));
		JsonObject competency = new JsonObject();
		competency.addProperty("@type", "ceterms:CredentialAlignmentObject");
		competency.addProperty("ceterms:targetNode", addresses.of(element));
		json.words(competency, "ceterms:targetNodeName", element.getTitle());
		JsonArray competencies = new JsonArray();
		competencies.add(competency);
		object.add("ceterms:targetCompetency", competencies);
		List<Descriptor> descriptors = Frameworks.descriptors(element);
		json.texts(object, "ceasn:hasCriterionLevel", descriptors.stream().map(addresses::of).toList());
		graph.add(object);
		for (int i = 0; i < descriptors.size(); i++) {
			graph.add(level(element, descriptors.get(i), i + 1));
		}
	}

	private JsonObject level(Element element, Descriptor descriptor, int place) {
		JsonObject object = object("ceasn:CriterionLevel", addresses.of(descriptor));
		Level level = descriptor.getLevel() == null || descriptor.getLevel().eIsProxy() ? null : descriptor.getLevel();
		json.words(object, "ceasn:benchmarkLabel", level == null ? null : level.getTitle());
		json.words(object, "ceasn:benchmarkText", statement(element, descriptor));
		json.text(object, "ceasn:listID", Integer.toString(place));
		boolean progression = level != null && level.eContainer() instanceof Scale scale && !scale.isUnordered();
		json.texts(object, "asn:hasProgressionLevel", progression ? addresses.find(level).stream().toList() : List.of());
		return object;
	}

	/** A descriptor that stands alone, so with its stem. */
	static String statement(Element element, Descriptor descriptor) {
		String text = Frameworks.text(descriptor);
		return text.isBlank() ? "" : Frameworks.stem(element).map(stem -> stem + " " + text).orElse(text);
	}
}
