package framewright.format.xmi;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;

/** Makes frameworks by chance: whatever the metamodel allows, also what the language would never read. */
final class Chance {

	private static final String[] TEXTS = { "", " ", "words", " with spaces around ", "two\nlines", "tab\there", "return\rhere", "<b>&amp;</b>", "]]>", "\"'", "\u202Eright", "\uD83D\uDE00", "é\u0085\u2028", "a".repeat(10_000), "=cmd|x", "#//@x",
			"other.xmi#_1" };

	private final Random random;
	private int left;

	private Chance(long seed) {
		random = new Random(seed);
		left = 60;
	}

	static Framework framework(long seed) {
		Chance chance = new Chance(seed);
		Framework framework = (Framework) chance.make(ModelPackage.Literals.FRAMEWORK);
		framework.setName("made-by-chance");
		List<EObject> all = new ArrayList<>();
		all.add(framework);
		framework.eAllContents().forEachRemaining(all::add);
		all.forEach(one -> chance.refer(one, all));
		return framework;
	}

	@SuppressWarnings("unchecked")
	private EObject make(EClass type) {
		EObject object = EcoreUtil.create(type);
		for (EAttribute attribute : type.getEAllAttributes()) {
			if (attribute.isMany()) {
				for (int i = random.nextInt(4); i > 0; i--) {
					((List<Object>) object.eGet(attribute)).add(value(attribute));
				}
			} else if (random.nextBoolean()) {
				object.eSet(attribute, value(attribute));
			}
		}
		for (EReference reference : type.getEAllContainments()) {
			for (int i = reference.isMany() ? random.nextInt(5) : random.nextInt(2); i > 0 && left > 0; i--) {
				left--;
				EObject inner = make(concrete(reference.getEReferenceType()));
				if (reference.isMany()) {
					((List<Object>) object.eGet(reference)).add(inner);
				} else {
					object.eSet(reference, inner);
				}
			}
		}
		return object;
	}

	private EClass concrete(EClass type) {
		List<EClass> kinds = ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(kind -> type.isSuperTypeOf(kind) && kind != ModelPackage.Literals.FRAMEWORK && kind != ModelPackage.Literals.CONTENT && kind != ModelPackage.Literals.FACET && kind != ModelPackage.Literals.PART
						&& kind != ModelPackage.Literals.REFERABLE)
				.toList();
		return kinds.get(random.nextInt(kinds.size()));
	}

	private Object value(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum words) {
			return words.getELiterals().get(random.nextInt(words.getELiterals().size())).getInstance();
		}
		return attribute.getEAttributeType().getInstanceClass() == String.class ? TEXTS[random.nextInt(TEXTS.length)] : (Object) random.nextBoolean();
	}

	@SuppressWarnings("unchecked")
	private void refer(EObject from, List<EObject> all) {
		for (EReference reference : from.eClass().getEAllReferences()) {
			List<EObject> fitting = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
			if (reference.isContainment() || fitting.isEmpty() || random.nextInt(3) == 0) {
				continue;
			}
			EObject target = fitting.get(random.nextInt(fitting.size()));
			if (reference.isMany()) {
				((List<Object>) from.eGet(reference)).add(target);
			} else {
				from.eSet(reference, target);
			}
		}
	}
}
