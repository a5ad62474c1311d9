import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** What the bundles on the class path declare in their plugin.xml, without OSGi: so the rules of the product are there in one plain process. */
final class Declared {

	private static final Object KEY = new Object();

	private Declared() {
	}

	static void read() throws Exception {
		IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), KEY, KEY);
		RegistryFactory.setDefaultRegistryProvider(() -> registry);
		for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
			Path path = Path.of(entry);
			String name = path.getFileName().toString();
			if (name.startsWith("framewright.") && !name.startsWith("framewright.ui") && Files.isRegularFile(path)) {
				try (JarFile jar = new JarFile(path.toFile())) {
					if (jar.getEntry("plugin.xml") != null) {
						String bundle = name.replaceFirst("_.*", "");
						try (InputStream declared = jar.getInputStream(jar.getEntry("plugin.xml"))) {
							registry.addContribution(declared, ContributorFactorySimple.createContributor(bundle), false, bundle, null, KEY);
						}
					}
				}
			}
		}
	}
}
