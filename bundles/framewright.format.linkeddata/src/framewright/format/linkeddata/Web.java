package framewright.format.linkeddata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

/** The addresses of the framework that is exported and of those that it refers to. */
final class Web {

	private final Map<Framework, Addresses> known = new HashMap<>();
	private final Framework framework;
	private final Base base;
	private final Addresses own;

	Web(Framework framework, Base base) {
		this.framework = framework;
		this.base = base;
		this.own = Addresses.of(framework, base);
		known.put(framework, own);
	}

	Addresses own() {
		return own;
	}

	Framework framework() {
		return framework;
	}

	Base base() {
		return base;
	}

	/** The address of a part of any framework; empty when it leads nowhere. */
	Optional<String> find(EObject part) {
		Framework whole = part == null || part.eIsProxy() ? null : Frameworks.of(part);
		return whole == null ? Optional.empty() : known.computeIfAbsent(whole, one -> Addresses.of(one, base)).find(part);
	}

	/** Whether a part stands in another framework than the one that is exported. */
	boolean isElsewhere(EObject part) {
		return Frameworks.of(part) != framework;
	}
}
