package framewright.core.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Plug-ins of others: every jar in the folder {@code dropins} of the installation is a plug-in, for the workbench and the command line alike. A
 * jar that is taken out again is gone at the next start.
 */
public final class DropIns {

	/** Where the folder is, if not in the installation. */
	public static final String PROPERTY = "framewright.dropins";

	private static final String MARK = "framewright-dropin:";

	private static boolean installed;

	private DropIns() {
	}

	/** Makes the plug-ins in the folder known. Does so once; further calls do nothing. */
	public static synchronized void install() {
		Bundle core = FrameworkUtil.getBundle(DropIns.class);
		if (installed || core == null) {
			return;
		}
		installed = true;
		BundleContext context = core.getBundleContext();
		Map<String, Bundle> present = new HashMap<>();
		for (Bundle bundle : context.getBundles()) {
			if (bundle.getLocation().startsWith(MARK)) {
				present.put(bundle.getLocation(), bundle);
			}
		}
		List<Bundle> added = new ArrayList<>();
		for (Path jar : jars(context)) {
			try {
				// The time of the last change is part of the place, so that a jar replaced by a newer one is read anew.
				String location = MARK + jar.toUri() + "#" + Files.getLastModifiedTime(jar).toMillis();
				if (present.remove(location) == null) {
					added.add(context.installBundle(location, Files.newInputStream(jar)));
				}
			} catch (BundleException | IOException e) {
				ILog.of(core).warn("The plug-in " + jar.getFileName() + " in the folder dropins cannot be used.", e);
			}
		}
		present.values().forEach(DropIns::uninstall);
		if (!added.isEmpty()) {
			context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(added);
		}
	}

	private static void uninstall(Bundle bundle) {
		try {
			bundle.uninstall();
		} catch (BundleException e) {
			ILog.of(DropIns.class).warn("The plug-in " + bundle.getSymbolicName() + " could not be removed.", e);
		}
	}

	private static List<Path> jars(BundleContext context) {
		Path folder = folder(context);
		if (folder == null || !Files.isDirectory(folder)) {
			return List.of();
		}
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
		} catch (IOException e) {
			ILog.of(DropIns.class).warn("The folder " + folder + " could not be read.", e);
			return List.of();
		}
	}

	private static Path folder(BundleContext context) {
		String given = context.getProperty(PROPERTY);
		String install = context.getProperty("osgi.install.area");
		try {
			return given != null ? Path.of(given) : install == null ? null : Path.of(java.net.URI.create(install.replace(" ", "%20"))).resolve("dropins");
		} catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
			return null;
		}
	}
}
