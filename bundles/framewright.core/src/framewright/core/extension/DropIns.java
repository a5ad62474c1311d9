package framewright.core.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
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
		Map<String, Path> wanted = locations(context);
		// First those that are gone: a newer jar may bring the same plug-in in the same version.
		present.forEach((location, bundle) -> {
			if (!wanted.containsKey(location)) {
				uninstall(bundle);
			}
		});
		List<Bundle> added = new ArrayList<>();
		wanted.forEach((location, jar) -> {
			if (!present.containsKey(location)) {
				install(context, location, jar).ifPresent(added::add);
			}
		});
		if (!added.isEmpty()) {
			context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(added);
		}
		for (Bundle bundle : context.getBundles()) {
			if (wanted.containsKey(bundle.getLocation())) {
				offer(bundle, wanted.get(bundle.getLocation()));
			}
		}
	}

	/** Lets a plug-in offer its services. As it says itself, it is started when one of its classes is first asked for. */
	private static void offer(Bundle bundle, Path jar) {
		boolean lazy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null;
		if (lazy && bundle.getState() == Bundle.RESOLVED) {
			try {
				bundle.start(Bundle.START_ACTIVATION_POLICY | Bundle.START_TRANSIENT);
			} catch (BundleException e) {
				warn(jar, e);
			}
		}
	}

	/** The jars in the folder, by their places. The time of the last change is part of a place, so that a jar replaced by another is read anew. */
	private static Map<String, Path> locations(BundleContext context) {
		Map<String, Path> locations = new LinkedHashMap<>();
		for (Path jar : jars(context)) {
			try {
				locations.put(MARK + jar.toUri() + "#" + Files.getLastModifiedTime(jar).toMillis(), jar);
			} catch (IOException e) {
				warn(jar, e);
			}
		}
		return locations;
	}

	private static Optional<Bundle> install(BundleContext context, String location, Path jar) {
		try (InputStream in = Files.newInputStream(jar)) {
			return Optional.of(context.installBundle(location, in));
		} catch (BundleException | IOException e) {
			warn(jar, e);
			return Optional.empty();
		}
	}

	private static void warn(Path jar, Exception failure) {
		ILog.of(DropIns.class).warn("The plug-in " + jar.getFileName() + " in the folder dropins cannot be used.", failure);
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
