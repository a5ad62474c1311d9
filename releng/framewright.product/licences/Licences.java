import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * Writes the list of third-party licences into each product that was built: what each plug-in says itself (its manifest, the POM or the
 * notice inside it), else what known.properties says. A plug-in whose licence nobody knows fails the build.
 *
 * Run as: java Licences.java PRODUCTS known.properties
 */
class Licences {

	private static final Pattern POM_LICENCE = Pattern.compile("<license>.*?<name>\\s*(.*?)\\s*</name>", Pattern.DOTALL);
	private static final Pattern OWN = Pattern.compile("framewright\\..*");

	public static void main(String[] arguments) throws IOException {
		Properties known = new Properties();
		try (InputStream in = Files.newInputStream(Path.of(arguments[1]))) {
			known.load(in);
		}
		List<Path> folders;
		try (var found = Files.walk(Path.of(arguments[0]))) {
			folders = found.filter(path -> path.endsWith("plugins") && Files.isDirectory(path)).toList();
		}
		List<String> unknown = new ArrayList<>();
		for (Path folder : folders) {
			write(folder, known, unknown);
		}
		if (!unknown.isEmpty()) {
			System.err.println("Nobody knows the licence of " + unknown + ". Look it up and add it to known.properties.");
			System.exit(1);
		}
	}

	private static void write(Path plugins, Properties known, List<String> unknown) throws IOException {
		List<Path> jars;
		try (var found = Files.list(plugins)) {
			jars = found.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
		}
		StringBuilder text = new StringBuilder("""
				Third-party software in Framewright
				===================================

				Framewright itself is under the Eclipse Public License 2.0; see LICENSE. It comes with these plug-ins of others,
				each under the licence named behind it.

				""");
		for (Path jar : jars) {
			try (JarFile file = new JarFile(jar.toFile())) {
				Attributes manifest = file.getManifest().getMainAttributes();
				String name = manifest.getValue("Bundle-SymbolicName");
				name = name == null ? jar.getFileName().toString() : name.split(";")[0].strip();
				if (OWN.matcher(name).matches()) {
					inOurs(file, name, text);
					continue;
				}
				String licence = licence(file, manifest, known, name);
				if (licence == null) {
					unknown.add(name);
				}
				text.append(name).append(' ').append(manifest.getValue("Bundle-Version")).append("\n    ").append(licence).append("\n");
			}
		}
		Files.writeString(plugins.resolveSibling("THIRD-PARTY.txt"), text);
	}

	/** What others made and one of our plug-ins carries, a dictionary for one, lies in a folder with its licence. */
	private static void inOurs(JarFile file, String name, StringBuilder text) throws IOException {
		for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements();) {
			ZipEntry entry = entries.nextElement();
			if (entry.getName().endsWith("/LICENSE") && !entry.getName().startsWith("META-INF/")) {
				text.append(name).append(", folder ").append(entry.getName().replaceFirst("/LICENSE$", "")).append("\n    ").append(text(file, entry).strip().replace("\n", "\n    ").replaceAll("(?m) +$", "")).append("\n");
			}
		}
	}

	private static String licence(JarFile file, Attributes manifest, Properties known, String name) throws IOException {
		String declared = manifest.getValue("Bundle-License");
		if (known.containsKey(name)) {
			return known.getProperty(name);
		}
		if (declared != null && !declared.isBlank() && !declared.startsWith("%")) {
			return plain(declared.replaceAll("\\s+", " "));
		}
		for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements();) {
			ZipEntry entry = entries.nextElement();
			Matcher matcher = POM_LICENCE.matcher(entry.getName().matches("META-INF/maven/.*/pom.xml") ? text(file, entry) : "");
			if (matcher.find()) {
				return plain(matcher.group(1));
			}
		}
		return known.stringPropertyNames().stream().filter(pattern -> pattern.endsWith("*") && name.startsWith(pattern.substring(0, pattern.length() - 1)))
				.max(Comparator.comparingInt(String::length)).map(known::getProperty).orElse(null);
	}

	/** The name of a licence that is declared by its address or its SPDX sign. */
	private static String plain(String declared) {
		String sign = declared.toLowerCase(java.util.Locale.ROOT);
		return sign.contains("apache") ? "Apache License 2.0"
				: sign.contains("epl-2.0") || sign.contains("epl-v20") ? "Eclipse Public License 2.0"
				: sign.contains("epl-v10") ? "Eclipse Public License 1.0"
				: sign.contains("bsd-2") ? "BSD 2-Clause License"
				: sign.contains("bsd") ? "BSD 3-Clause License"
				: sign.contains("/mit") || sign.equals("mit") ? "MIT License" : declared;
	}

	private static String text(JarFile file, ZipEntry entry) throws IOException {
		try (InputStream in = file.getInputStream(entry)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
