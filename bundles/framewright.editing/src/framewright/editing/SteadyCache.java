package framewright.editing;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.inject.Provider;

/**
 * Keeps what was worked out for a resource until it is told to forget it. Xtext's own cache listens to every object of a model and forgets everything at every
 * change, which costs more than it saves where a model changes in a few places only; the resource itself knows when names have changed.
 */
final class SteadyCache implements IResourceScopeCache {

	@Override
	public <T> T get(Object key, Resource resource, Provider<T> provider) {
		Kept kept = (Kept) EcoreUtil.getExistingAdapter(resource, Kept.class);
		if (kept == null) {
			kept = new Kept();
			resource.eAdapters().add(kept);
		}
		@SuppressWarnings("unchecked") // A key always stands for the same kind of value.
		T known = (T) kept.values.get(key);
		if (known == null) {
			known = provider.get();
			kept.values.put(key, known);
		}
		return known;
	}

	@Override
	public void clear(Resource resource) {
		Kept kept = (Kept) EcoreUtil.getExistingAdapter(resource, Kept.class);
		if (kept != null) {
			kept.values.clear();
		}
	}

	private static final class Kept extends AdapterImpl {
		private final Map<Object, Object> values = new HashMap<>();

		@Override
		public boolean isAdapterForType(Object type) {
			return type == Kept.class;
		}

		@Override
		public void setTarget(Notifier target) {
			super.setTarget(target);
			values.clear();
		}
	}
}
