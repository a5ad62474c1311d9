package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Loss;
import framewright.dsl.Identity;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Source;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Work;

/** The identifiers of everything in one package. No two are the same, whatever the framework says. */
final class Identifiers {

	private final Identity identity;
	private final Map<EObject, UUID> known = new IdentityHashMap<>();
	private final Set<UUID> taken = new HashSet<>();
	private final List<EObject> replaced = new ArrayList<>();

	Identifiers(Framework framework) {
		this.identity = Identity.of(framework);
		UUID id = permitted(framework, identity.framework());
		known.put(framework, id);
		taken.add(id);
	}

	/** The identifier of a part of the framework. */
	UUID of(EObject part) {
		UUID id = known.get(part);
		if (id == null) {
			id = unique(permitted(part, compute(part)));
			known.put(part, id);
		}
		return id;
	}

	/** CASE permits versions 1 to 5. */
	private UUID permitted(EObject part, UUID id) {
		UUID permitted = identity.upToVersion5(id);
		if (!permitted.equals(id)) {
			replaced.add(part);
		}
		return permitted;
	}

	/** What could not keep its identifier. */
	List<Loss> losses() {
		if (replaced.isEmpty()) {
			return List.of();
		}
		List<String> elements = replaced.stream().filter(Element.class::isInstance).map(part -> ((Element) part).getName()).toList();
		String others = replaced.stream().filter(part -> !(part instanceof Element)).map(part -> "“" + ((Part) part).getTitle() + "”").collect(Collectors.joining(", "));
		return List.of(new Loss(Aspect.IDENTIFIER, elements, "CASE has no place for identifiers of this version (only for 1 to 5), so another one was made from each" + (others.isEmpty() ? "." : "; this concerns " + others + ", too.")));
	}

	/** The identifier of something that the framework has no name for. */
	UUID derived(String key) {
		return unique(identity.derived("case:" + key));
	}

	private UUID unique(UUID wanted) {
		UUID id = wanted;
		for (int i = 2; !taken.add(id); i++) {
			id = identity.derived("case:" + wanted + "#" + i);
		}
		return id;
	}

	private UUID compute(EObject part) {
		return switch (part) {
			case Element element when element.getName() != null -> identity.of(element);
			case Level level -> identity.of(level);
			case Facet facet -> identity.of(facet);
			case Entry entry -> identity.of(entry);
			case Descriptor descriptor when descriptor.getLevel() != null && !descriptor.getLevel().eIsProxy() -> identity.of((Element) descriptor.eContainer(), descriptor.getLevel());
			case Scale scale when scale.getUuid() != null && Identity.isUuid(scale.getUuid()) -> UUID.fromString(scale.getUuid());
			default -> identity.derived("case:" + of(part.eContainer()) + "/" + part.eClass().getName() + "/" + key(part));
		};
	}

	/** What a part is called where it stands: its name, else its place. */
	private static String key(EObject part) {
		String name = switch (part) {
			case Work work -> work.getName();
			case Voice voice -> voice.getName();
			case Source source -> source.getName();
			case Scale scale -> scale.getFormerly().isEmpty() ? scale.getName() : scale.getFormerly().get(0);
			default -> null;
		};
		return name != null ? name : Integer.toString(place(part));
	}

	/** The place of a part among those around it, counted from 1. */
	static int place(EObject part) {
		Object siblings = part.eContainer().eGet(part.eContainmentFeature());
		return siblings instanceof List<?> list ? list.indexOf(part) + 1 : 1;
	}
}
