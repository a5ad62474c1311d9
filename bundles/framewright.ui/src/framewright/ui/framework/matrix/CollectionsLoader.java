package framewright.ui.framework.matrix;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Lets the tables of NatTable find the collections that they are made of. Those are looked for by {@link java.util.ServiceLoader}, which asks the class loader of the thread; that of the
 * display's thread does not see them by itself.
 */
final class CollectionsLoader extends ClassLoader {

	private static final String IMPLEMENTATION = "org.eclipse.collections.impl";

	private final ClassLoader collections;

	private CollectionsLoader(ClassLoader before, ClassLoader collections) {
		super(before);
		this.collections = collections;
	}

	/** Sees to it that tables can be made in this thread, from now on: they look for more collections whenever they need a new kind. */
	static void install() {
		Thread thread = Thread.currentThread();
		Bundle bundle = Platform.isRunning() ? Platform.getBundle(IMPLEMENTATION) : null;
		if (bundle != null && !(thread.getContextClassLoader() instanceof CollectionsLoader)) {
			thread.setContextClassLoader(new CollectionsLoader(thread.getContextClassLoader(), bundle.adapt(BundleWiring.class).getClassLoader()));
		}
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		if (name.startsWith("org.eclipse.collections.")) {
			return collections.loadClass(name);
		}
		throw new ClassNotFoundException(name);
	}

	@Override
	protected URL findResource(String name) {
		return name.startsWith("META-INF/services/org.eclipse.collections.") ? collections.getResource(name) : null;
	}

	@Override
	protected Enumeration<URL> findResources(String name) throws IOException {
		return name.startsWith("META-INF/services/org.eclipse.collections.") ? collections.getResources(name) : Collections.emptyEnumeration();
	}
}
