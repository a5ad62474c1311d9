package framewright.core.extension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What one part of Framewright offers to others through an interface of the core. Any of it may be absent. Safe for use by several threads. */
public final class Services {

	private Services() {
	}

	/** The service of a type; empty when no plug-in provides one, and outside OSGi. */
	public static <T> Optional<T> find(Class<T> type) {
		return all(type).stream().findFirst();
	}

	/** All services of a type, the one with the highest rank first and those of one rank in the order of their plug-ins' names. Plug-ins in the folder for drop-ins are among them. */
	public static <T> List<T> all(Class<T> type) {
		DropIns.install();
		Bundle bundle = FrameworkUtil.getBundle(Services.class);
		BundleContext context = bundle == null ? null : bundle.getBundleContext();
		if (context == null) {
			return List.of();
		}
		List<T> services = new ArrayList<>();
		try {
			List<ServiceReference<T>> references = new ArrayList<>(context.getServiceReferences(type, null));
			references.sort(Comparator.<ServiceReference<T>>reverseOrder().thenComparing(reference -> reference.getBundle().getSymbolicName()));
			for (ServiceReference<T> reference : references) {
				T service = context.getService(reference);
				if (service != null) {
					services.add(service);
				}
			}
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("there is no filter", e);
		}
		return services;
	}
}
