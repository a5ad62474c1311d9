package framewright.dsl.scoping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.inject.Inject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Scale;

/**
 * What each kind of reference may name: tiers, scales, levels and sources of the same framework, elements of the same framework by their
 * name alone, and everything of the library as {@code framework.element}.
 */
public class FrameworkScopeProvider extends AbstractFrameworkScopeProvider {

	@Inject
	private IResourceScopeCache cache;

	@Inject
	private IGlobalScopeProvider library;

	@Inject
	private IQualifiedNameProvider names;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		Framework framework = Frameworks.of(context);
		if (framework == null) {
			return IScope.NULLSCOPE;
		}
		if (reference == ModelPackage.Literals.ELEMENT__TIER || reference == ModelPackage.Literals.TIER__CONTAINS) {
			return local(framework, "tiers", () -> Frameworks.tiers(framework), tier -> tier.getName());
		}
		if (reference == ModelPackage.Literals.TIER__RATED_ON || reference == ModelPackage.Literals.TIER__ANSWERED_ON) {
			return local(framework, "scales", () -> Frameworks.scales(framework), Scale::getName);
		}
		if (reference == ModelPackage.Literals.DESCRIPTOR__LEVEL && context instanceof Descriptor descriptor) {
			return levels(descriptor, framework);
		}
		if (reference == ModelPackage.Literals.VOICE__SOURCE) {
			return local(framework, "sources", () -> Frameworks.sources(framework), source -> source.getName());
		}
		if (reference == ModelPackage.Literals.REFERENCE__TARGET || reference == ModelPackage.Literals.ELEMENT__REPLACED_BY) {
			return cache.get(reference, context.eResource(), () -> elements(framework, reference));
		}
		return IScope.NULLSCOPE;
	}

	/** The levels of the scale that the element is rated on; those of every scale where it is rated on none, which is reported as such. */
	private IScope levels(Descriptor descriptor, Framework framework) {
		Scale scale = descriptor.eContainer() instanceof Element element ? Frameworks.ratedOn(element).orElse(null) : null;
		if (scale != null) {
			return local(framework, scale, () -> Frameworks.levels(scale), Level::getName);
		}
		return local(framework, "levels", () -> Frameworks.scales(framework).stream().flatMap(any -> Frameworks.levels(any).stream()).toList(), Level::getName);
	}

	private IScope elements(Framework framework, EReference reference) {
		IScope others = library.getScope(framework.eResource(), reference, null);
		List<Element> elements = Frameworks.allElements(framework);
		return scope(MapBasedScope.createScope(others, qualified(framework, elements, reference)), elements, Element::getName);
	}

	/** The framework itself and its elements by their full names, which the library's scope leaves out. */
	private List<IEObjectDescription> qualified(Framework framework, List<Element> elements, EReference reference) {
		List<EObject> all = new ArrayList<>(elements);
		if (reference.getEReferenceType().isSuperTypeOf(framework.eClass())) {
			all.add(framework);
		}
		return all.stream().filter(object -> names.getFullyQualifiedName(object) != null).map(object -> EObjectDescription.create(names.getFullyQualifiedName(object), object)).toList();
	}

	private <T extends EObject> IScope local(Framework framework, Object key, Supplier<List<T>> objects, Function<T, String> name) {
		return cache.get(key, framework.eResource(), () -> scope(IScope.NULLSCOPE, objects.get(), name));
	}

	private static <T extends EObject> IScope scope(IScope outer, List<T> objects, Function<T, String> name) {
		List<IEObjectDescription> descriptions = new ArrayList<>();
		for (T object : objects) {
			if (name.apply(object) != null) {
				descriptions.add(EObjectDescription.create(QualifiedName.create(name.apply(object)), object));
			}
		}
		return MapBasedScope.createScope(outer, descriptions);
	}
}
