package framewright.format.xmi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;

/**
 * The {@code xmi:id} of a framework's parts: the identifier under which a part is known everywhere outside, behind a {@code _}, since an id of XML does not
 * begin with a digit. What has no identifier has none, but for what others refer to.
 */
final class Ids {

	private final Map<EObject, String> ids = new HashMap<>();
	private final Set<String> taken = new HashSet<>();
	private final Identity identity;

	private Ids(Framework framework) {
		this.identity = Identity.of(framework);
	}

	/** Where names clash or are none, which a finding tells, the first in the text keeps the id and the others are known by their places. */
	static Ids of(Framework framework) {
		Ids ids = new Ids(framework);
		ids.put(framework, () -> ids.identity.framework().toString());
		for (TreeIterator<EObject> contents = framework.eAllContents(); contents.hasNext();) {
			ids.put(contents.next());
		}
		return ids;
	}

	private void put(EObject object) {
		switch (object) {
			case Element element when Frameworks.firstName(element) != null -> put(element, () -> identity.of(element).toString());
			case Level level -> put(level, () -> identity.of(level).toString());
			case Descriptor descriptor when descriptor.getLevel() != null && !descriptor.getLevel().eIsProxy() && descriptor.eContainer() instanceof Element element && Frameworks.firstName(element) != null ->
				put(descriptor, () -> identity.of(element, descriptor.getLevel()).toString());
			case Facet facet -> put(facet, () -> identity.of(facet).toString());
			case Entry entry -> put(entry, () -> identity.of(entry).toString());
			case Scale scale -> put(scale, () -> scale.getUuid() != null && Identity.isUuid(scale.getUuid()) ? scale.getUuid() : "scale-" + scale.getName());
			case Tier tier -> put(tier, () -> "tier-" + tier.getName());
			case Source source -> put(source, () -> "source-" + source.getName());
			case Term term when term.getName() != null -> put(term, () -> "term-" + term.getName());
			default -> {
				// nobody refers to it
			}
		}
	}

	private void put(EObject object, Supplier<String> identifier) {
		String id = "_" + identifier.get();
		if (id.matches("[\\w.-]+") && taken.add(id)) {
			ids.put(object, id);
		}
	}

	Optional<String> find(EObject object) {
		return Optional.ofNullable(ids.get(object));
	}
}
