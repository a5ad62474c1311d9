package framewright.dsl.resource;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.inject.Inject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;

/** Addresses an element by its name instead of its place, so that references to it outlive a reordering of the text. */
public class ElementFragments implements IFragmentProvider {

	/** No path of EMF's own begins like this. */
	static final String MARK = "name:";

	@Inject
	private IResourceScopeCache cache;

	@Override
	public String getFragment(EObject object, Fallback fallback) {
		if (object instanceof Element element && element.getName() != null && named(object.eResource()).get(element.getName()) == element) {
			return MARK + element.getName();
		}
		return fallback.getFragment(object);
	}

	@Override
	public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
		return fragment.startsWith(MARK) ? named(resource).get(fragment.substring(MARK.length())) : fallback.getEObject(fragment);
	}

	private Map<String, Element> named(Resource resource) {
		return cache.get(ElementFragments.class, resource, () -> {
			Map<String, Element> named = new HashMap<>();
			Frameworks.of(resource).ifPresent(framework -> Frameworks.allElements(framework).forEach(element -> named.putIfAbsent(element.getName(), element)));
			return named;
		});
	}
}
