package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;

/** Writes the texts for levels: a rubric for each scale, a criterion for each part that has texts, a level of it for each text. */
final class Rubrics {

	private record Rubric(JsonObject json, UUID id, JsonArray criteria) {
	}

	private final Map<Scale, Rubric> rubrics = new LinkedHashMap<>();
	private final CfPackage target;
	private final Writing writing;

	Rubrics(CfPackage target, Writing writing) {
		this.target = target;
		this.writing = writing;
	}

	/** @param domain the outermost part that the element stands in */
	void add(Element element, Element domain) {
		Map<Scale, List<Descriptor>> byScale = new LinkedHashMap<>();
		for (Descriptor descriptor : Frameworks.descriptors(element)) {
			byScale.computeIfAbsent(scale(descriptor), scale -> new ArrayList<>()).add(descriptor);
		}
		byScale.forEach((scale, descriptors) -> criterion(element, domain, rubrics.computeIfAbsent(scale, this::rubric), descriptors));
	}

	/** The scale of the level; {@code null} where the level leads nowhere. */
	private static Scale scale(Descriptor descriptor) {
		Level level = descriptor.getLevel();
		return level == null || level.eIsProxy() || !(level.eContainer() instanceof Scale scale) ? null : scale;
	}

	private Rubric rubric(Scale scale) {
		UUID id = writing.identifiers().derived("rubric/" + (scale == null ? "" : writing.identifiers().of(scale)));
		JsonObject json = writing.entity(Addresses.RUBRICS, id);
		JsonArray criteria = new JsonArray();
		if (scale != null) {
			Writing.line(json, "title", scale.getTitle());
			Writing.put(json, "description", scale.getStem());
			JsonObject extension = new JsonObject();
			extension.addProperty("scale", scale.getName());
			writing.extend(json, extension);
		}
		json.add("CFRubricCriteria", criteria);
		target.rubrics.add(json);
		return new Rubric(json, id, criteria);
	}

	private void criterion(Element element, Element domain, Rubric rubric, List<Descriptor> descriptors) {
		UUID id = writing.identifiers().derived("criterion/" + writing.identifiers().of(element) + "/" + rubric.id());
		JsonObject criterion = writing.entity(id, writing.addresses().uri(Addresses.RUBRICS, rubric.id(), id));
		Writing.line(criterion, "category", domain.getTitle());
		Writing.put(criterion, "description", Frameworks.stem(element).orElse(""));
		criterion.add("CFItemURI", writing.addresses().link(element.getTitle(), Addresses.ITEMS, writing.identifiers().of(element)));
		criterion.addProperty("position", rubric.criteria().size() + 1);
		criterion.addProperty("rubricId", rubric.id().toString());
		JsonArray levels = new JsonArray();
		descriptors.forEach(descriptor -> levels.add(level(descriptor, rubric, id, levels.size() + 1)));
		criterion.add("CFRubricCriterionLevels", levels);
		rubric.criteria().add(criterion);
	}

	private JsonObject level(Descriptor descriptor, Rubric rubric, UUID criterion, int position) {
		UUID id = writing.identifiers().of(descriptor);
		JsonObject json = writing.entity(id, writing.addresses().uri(Addresses.RUBRICS, rubric.id(), id));
		Writing.put(json, "description", Frameworks.text(descriptor));
		Scale scale = scale(descriptor);
		if (scale != null) {
			Level level = descriptor.getLevel();
			Writing.line(json, "quality", level.getTitle());
			if (!scale.isUnordered()) {
				json.addProperty("score", Frameworks.levels(scale).indexOf(level) + 1);
			}
		}
		json.addProperty("position", position);
		json.addProperty("rubricCriterionId", criterion.toString());
		writing.extendLevel(json, Extension.of(descriptor, Map.of()));
		return json;
	}
}
