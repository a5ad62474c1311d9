package framewright.format.cfpackage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Prose;

/**
 * What an object of the model holds that CASE has no field for, under the key {@value #KEY} of its extensions: the features by their names in the
 * model, so that nothing new in the language is forgotten. What a field of CASE holds letter by letter is not said again.
 */
final class Extension {

	static final String KEY = "ext:framewright";

	/** Told by associations, rubrics and statements. */
	private static final Set<String> ELSEWHERE = Set.of("target", "replacedBy", "lines", "contents");

	private Extension() {
	}

	/**
	 * The features of an object without what it contains.
	 *
	 * @param held the features that fields of CASE hold, with what they hold
	 */
	static JsonObject of(EObject object, Map<String, String> held) {
		JsonObject extension = new JsonObject();
		extension.addProperty("is", object.eClass().getName());
		if (object.eContainer() != null && object.eContainmentFeature().isMany()) {
			extension.addProperty("place", Identifiers.place(object));
		}
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			boolean contained = feature instanceof EReference reference && reference.isContainment();
			if (!contained && !ELSEWHERE.contains(feature.getName()) && (object.eIsSet(feature) || feature.getName().equals("kind"))) {
				JsonElement value = value(object.eGet(feature));
				String said = held.get(feature.getName());
				if (value != null && !(value.isJsonPrimitive() && value.getAsString().equals(said))) {
					extension.add(feature.getName(), value);
				}
			}
		}
		return extension;
	}

	/**
	 * What the fields of an entity hold.
	 *
	 * @param fields the names of fields by the features of the model that they are for
	 */
	static Map<String, String> held(JsonObject entity, Map<String, String> fields) {
		Map<String, String> held = new HashMap<>();
		fields.forEach((feature, field) -> {
			if (entity.has(field)) {
				held.put(feature, entity.get(field).getAsString());
			}
		});
		return held;
	}

	/** An object with all that it contains; its prose is {@code text}. */
	static JsonObject whole(EObject object) {
		JsonObject extension = of(object, Map.of());
		if (object instanceof Prose prose) {
			extension.addProperty("text", Frameworks.text(prose));
		}
		for (EReference feature : object.eClass().getEAllContainments()) {
			if (object.eGet(feature) instanceof List<?> parts && !parts.isEmpty()) {
				JsonArray array = new JsonArray();
				parts.forEach(part -> array.add(whole((EObject) part)));
				extension.add(feature.getName(), array);
			}
		}
		return extension;
	}

	private static JsonElement value(Object value) {
		return switch (value) {
			case null -> null;
			case Boolean flag -> new JsonPrimitive(flag);
			case Enumerator literal -> new JsonPrimitive(literal.getLiteral());
			case EObject other -> name(other);
			case List<?> list -> {
				JsonArray array = new JsonArray();
				list.forEach(one -> {
					JsonElement element = value(one);
					if (element != null) {
						array.add(element);
					}
				});
				yield array.isEmpty() ? null : array;
			}
			default -> new JsonPrimitive(value.toString());
		};
	}

	/** Tiers, levels, scales and sources are referred to by their names. */
	private static JsonElement name(EObject other) {
		if (other.eIsProxy() || !(other.eClass().getEStructuralFeature("name") instanceof EAttribute feature) || other.eGet(feature) == null) {
			return null;
		}
		return new JsonPrimitive(other.eGet(feature).toString());
	}
}
