package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import com.google.gson.JsonElement;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Prose;

/** Makes the objects that the extension data of a package tells of. What an editor of another program or a person spoilt in it is passed over. */
final class OwnData {

	/** A reference by name that is found once everything is there. */
	private record Pending(EObject from, EReference feature, String name) {
	}

	private final List<Pending> pending = new ArrayList<>();

	/** An object of the class and with the features that extension data names; {@code null} when it names none. */
	EObject make(Entity extension) {
		return ModelPackage.eINSTANCE.getEClassifier(extension.text("is")) instanceof EClass kind && !kind.isAbstract() && !kind.isInterface() ? fill(EcoreUtil.create(kind), extension) : null;
	}

	EObject fill(EObject object, Entity extension) {
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			JsonElement value = extension.json().get(feature.getName());
			if (value == null || feature == ModelPackage.Literals.PART__CONTENTS || feature == ModelPackage.Literals.FRAMEWORK__AUTHORS || feature == ModelPackage.Literals.STRUCTURE__TIERS
					|| feature == ModelPackage.Literals.PROSE__LINES || feature == ModelPackage.Literals.ELEMENT__TIER) {
				continue;
			}
			for (JsonElement one : value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value)) {
				if (one.isJsonObject() && feature instanceof EReference reference && reference.isContainment()) {
					EObject inner = make(new Entity(one.getAsJsonObject()));
					if (inner != null && reference.getEReferenceType().isInstance(inner)) {
						add(object, feature, inner);
					}
				} else if (one.isJsonPrimitive() && feature instanceof EReference reference && !reference.isContainment()) {
					pending.add(new Pending(object, reference, one.getAsString()));
				} else if (one.isJsonPrimitive() && feature instanceof EAttribute attribute) {
					attribute(object, attribute, one.getAsString());
				}
			}
		}
		if (object instanceof Prose prose && extension.json().has("text")) {
			ForeignText.own(prose, extension.text("text"));
		}
		return object;
	}

	private static void attribute(EObject object, EAttribute feature, String value) {
		switch (feature.getEAttributeType()) {
			case EEnum kinds when kinds.getEEnumLiteralByLiteral(value) instanceof EEnumLiteral literal -> add(object, feature, literal.getInstance());
			case EEnum kinds -> {
				// no such kind
			}
			default -> {
				if (feature.getEAttributeType().getInstanceClass() == boolean.class) {
					add(object, feature, Boolean.valueOf(value));
				} else if (MadeFramework.fits(feature, value)) {
					add(object, feature, ForeignText.clean(value));
				}
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static void add(EObject object, EStructuralFeature feature, Object value) {
		if (feature.isMany()) {
			((EList<Object>) object.eGet(feature)).add(value);
		} else {
			object.eSet(feature, value);
		}
	}

	/** Finds what was referred to by name. */
	void resolve(Framework framework) {
		Map<EClass, Map<String, EObject>> named = new HashMap<>();
		framework.eAllContents().forEachRemaining(one -> {
			if (one.eClass().getEStructuralFeature("name") instanceof EAttribute name && one.eGet(name) != null) {
				named.computeIfAbsent(one.eClass(), kind -> new HashMap<>()).putIfAbsent(one.eGet(name).toString(), one);
			}
		});
		for (Pending one : pending) {
			EObject found = named.getOrDefault(one.feature().getEReferenceType(), Map.of()).get(one.name());
			if (found != null && Frameworks.of(one.from()) == framework) {
				add(one.from(), one.feature(), found);
			}
		}
	}
}
