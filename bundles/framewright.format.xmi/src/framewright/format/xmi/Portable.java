package framewright.format.xmi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.EcoreUtil.Copier;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/**
 * A copy of a framework that can be taken anywhere: its parts are known by permanent identifiers, references to other frameworks lead to files with
 * their names beside it, and its texts hold nothing that XML forbids.
 */
final class Portable {

	private final XmiFile resource;
	private final Framework framework;
	private final Copier copier = new Copier(false);
	private final Map<Framework, Ids> others = new LinkedHashMap<>();
	private final List<Loss> losses = new ArrayList<>();
	private final List<String> lost = new ArrayList<>();
	private int lostOutside;
	private int replaced;

	private Portable(Framework framework, URI uri) {
		this.framework = framework;
		this.resource = new XmiFile(uri);
	}

	static Portable of(Framework framework, URI uri, SubMonitor progress) {
		Portable portable = new Portable(framework, uri);
		portable.copy(progress);
		return portable;
	}

	XmiFile resource() {
		return resource;
	}

	/** What could not be taken along. */
	List<Loss> losses() {
		return losses;
	}

	private void copy(SubMonitor progress) {
		Framework copy = (Framework) copier.copy(framework);
		resource.getContents().add(copy);
		Ids ids = Ids.of(framework);
		progress.setWorkRemaining(copier.size());
		for (Map.Entry<EObject, EObject> one : copier.entrySet()) {
			progress.split(1);
			ids.find(one.getKey()).ifPresent(id -> resource.setID(one.getValue(), id));
			references(one.getKey(), one.getValue());
			texts(one.getValue());
		}
		if (!lost.isEmpty() || lostOutside > 0) {
			int count = lost.size() + lostOutside;
			losses.add(new Loss(Aspect.CROSS_REFERENCES, lost.stream().distinct().toList(), (count == 1 ? "One leads" : count + " lead") + " nowhere and " + (count == 1 ? "is" : "are") + " left out."));
		}
		if (replaced > 0) {
			losses.add(Loss.of(Aspect.FORMATTING, (replaced == 1 ? "One sign" : replaced + " signs") + " that no XML file can hold " + (replaced == 1 ? "is" : "are") + " shown as \uFFFD."));
		}
	}

	/** Within the framework to the copy, elsewhere to the file that the other framework is exported to. */
	@SuppressWarnings("unchecked")
	private void references(EObject original, EObject copy) {
		for (EReference reference : original.eClass().getEAllReferences()) {
			if (reference.isContainment() || reference.isDerived() || !original.eIsSet(reference)) {
				continue;
			}
			if (reference.isMany()) {
				List<EObject> targets = (List<EObject>) copy.eGet(reference);
				((List<EObject>) original.eGet(reference)).forEach(target -> {
					EObject portable = target(original, target);
					if (portable != null) {
						targets.add(portable);
					}
				});
			} else {
				copy.eSet(reference, target(original, (EObject) original.eGet(reference)));
			}
		}
	}

	private EObject target(EObject from, EObject target) {
		EObject copied = copier.get(target);
		if (copied != null) {
			return copied;
		}
		Framework other = target == null || target.eIsProxy() ? null : Frameworks.of(target);
		String id = other == null || other.getName() == null ? null : others.computeIfAbsent(other, Ids::of).find(target).orElse(null);
		if (other == null || id == null) {
			lose(from);
			return null;
		}
		EObject proxy = EcoreUtil.create(target.eClass());
		((InternalEObject) proxy).eSetProxyURI(resource.getURI().trimSegments(1).appendSegment(other.getName() + ".xmi").appendFragment(id));
		return proxy;
	}

	private void lose(EObject from) {
		EObject owner = from;
		while (owner != null && !(owner instanceof Element)) {
			owner = owner.eContainer();
		}
		if (owner instanceof Element element && element.getName() != null) {
			lost.add(element.getName());
		} else {
			lostOutside++;
		}
	}

	@SuppressWarnings("unchecked")
	private void texts(EObject copy) {
		for (EAttribute attribute : copy.eClass().getEAllAttributes()) {
			if (attribute.getEAttributeType().getInstanceClass() != String.class || !copy.eIsSet(attribute)) {
				continue;
			}
			if (attribute.isMany()) {
				List<String> values = (List<String>) copy.eGet(attribute);
				for (int i = 0; i < values.size(); i++) {
					String clean = clean(values.get(i));
					if (clean != values.get(i)) {
						values.set(i, clean);
					}
				}
			} else {
				String value = (String) copy.eGet(attribute);
				String clean = clean(value);
				if (clean != value) {
					copy.eSet(attribute, clean);
				}
			}
		}
	}

	/** The same text where it holds nothing that XML 1.0 forbids (section 2.2). */
	private String clean(String text) {
		if (text == null || text.codePoints().allMatch(Portable::isAllowed)) {
			return text;
		}
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().forEach(sign -> {
			replaced += isAllowed(sign) ? 0 : 1;
			clean.appendCodePoint(isAllowed(sign) ? sign : 0xFFFD);
		});
		return clean.toString();
	}

	private static boolean isAllowed(int sign) {
		return sign >= 0x20 && sign <= 0xD7FF || sign == '\t' || sign == '\n' || sign == '\r' || sign >= 0xE000 && sign <= 0xFFFD || sign >= 0x10000;
	}
}
