package framewright.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.product.Product.Run;

/**
 * What may use what. Arrows point one way: the language, the core, the parts beside each other, and on top the command line and the workbench. Reads
 * the manifest of every bundle; ARCHITECTURE.md says why.
 */
class ArchitectureTest {

	private static final String OURS = "framewright.";

	/** A part that others of its kind do not see; what one needs of another is an interface in the core. */
	private static final String SIBLING = "framewright\\.(?:validation|spelling|editing|diff|versions|review|format\\.[a-z]+)";

	/** From the name of a bundle to the names of ours that it may use; the first that matches holds. */
	private static final Map<Pattern, Pattern> ARROWS = new LinkedHashMap<>();

	static {
		arrow("framewright\\.dsl", "-");
		arrow("framewright\\.dsl\\.ide", "framewright\\.dsl");
		arrow("framewright\\.core", "framewright\\.dsl");
		arrow("framewright\\.editing", "framewright\\.(?:dsl|dsl\\.ide|core)"); // the one part that uses what an editor asks of the language
		arrow(SIBLING, "framewright\\.(?:dsl|core)");
		arrow("framewright\\.(?:examples|help)", "-");
		arrow("framewright\\.help\\.tests", "framewright\\.(?:dsl|core)"); // whether what the pages say is so
		arrow("framewright\\.cli", "framewright\\.(?:dsl|core|examples)|" + SIBLING);
		arrow("framewright\\.ui(?:\\.[a-z]+)*", "framewright\\.(?:dsl|core|examples|help|ui(?:\\.[a-z]+)*)|" + SIBLING);
		arrow("framewright\\.example\\.[a-z]+|framewright\\.benchmark(?:\\.rules)?", "framewright\\.(?:dsl|core)");
		arrow("framewright\\.benchmark\\.(?:typing|window)", "-"); // dropped into the workbench, which they drive from outside as a person does
	}

	/** What needs a display or a workspace. */
	private static final Pattern WORKBENCH = Pattern.compile("org\\.eclipse\\.(?:ui|e4\\.ui|swt|jface|core\\.resources|help\\.ui|core\\.filebuffers)(?:\\..*)?");

	/** Hosts of package registries, put together here so that this file names none. */
	private static final List<String> REGISTRIES = Stream.of("repo.maven.apache|org", "repo1.maven|org", "search.maven|org", "central.sonatype|com", "oss.sonatype|org", "maven|google.com", "plugins.gradle|org",
			"download.eclipse|org", "registry.npmjs|org", "registry.yarnpkg|com", "pypi|org", "pythonhosted|org", "rubygems|org", "crates|io", "proxy.golang|org", "jitpack|io", "services.gradle|org").map(host -> host.replace('|', '.')).toList();

	private static void arrow(String from, String to) {
		ARROWS.put(Pattern.compile(from), Pattern.compile(to));
	}

	/** A bundle as its manifest describes it. */
	record Bundle(Path folder, Attributes headers) {

		String name() {
			return headers.getValue("Bundle-SymbolicName").split(";")[0].strip();
		}

		/** A bundle of tests may use what the tested bundle may, and the samples. */
		boolean tests() {
			return name().endsWith(".tests");
		}

		String tested() {
			return tests() ? name().substring(0, name().length() - ".tests".length()) : name();
		}

		boolean hasWindows() {
			return name().matches("framewright\\.(?:ui(?:\\..*)?|benchmark\\..+)");
		}

		/** The names in a header that lists bundles or packages, without what is said about each. */
		List<String> list(String header) {
			String value = headers.getValue(header);
			return value == null ? List.of() : Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(",")).map(item -> item.split(";")[0].strip()).filter(item -> !item.isEmpty()).toList();
		}

		@Override
		public String toString() {
			return name();
		}
	}

	static List<Bundle> bundles() throws IOException {
		List<Bundle> bundles = new ArrayList<>();
		for (Path file : files(path -> path.endsWith(Path.of("META-INF", "MANIFEST.MF")))) {
			try (InputStream in = Files.newInputStream(file)) {
				bundles.add(new Bundle(file.getParent().getParent(), new Manifest(in).getMainAttributes()));
			}
		}
		return bundles;
	}

	private static List<Path> files(java.util.function.Predicate<Path> wanted) throws IOException {
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(Product.ROOT, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
				boolean made = name.equals("target") || name.equals("bin") || name.startsWith(".") && !name.equals(".ci");
				return made && !folder.equals(Product.ROOT) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (wanted.test(file)) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}

	private static boolean allows(Bundle from, String to) {
		if (from.tests() && (to.equals(from.tested()) || to.equals("framewright.examples"))) {
			return true;
		}
		return Stream.of(from.name(), from.tested()).distinct().anyMatch(name -> ARROWS.entrySet().stream().filter(arrow -> arrow.getKey().matcher(name).matches()).findFirst()
				.map(arrow -> arrow.getValue().matcher(to).matches()).orElse(false));
	}

	@Test
	void theBundlesAreThere() throws IOException {
		List<String> names = bundles().stream().map(Bundle::name).toList();
		assertTrue(names.containsAll(List.of("framewright.dsl", "framewright.core", "framewright.cli")), names.toString());
		assertEquals(names.size(), Set.copyOf(names).size(), "a name is used once");
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyBundleHasItsPlaceInTheHouse(Bundle bundle) {
		assertTrue(ARROWS.keySet().stream().anyMatch(name -> name.matcher(bundle.tested()).matches()), bundle + " has no place: say in ARCHITECTURE.md and here what it may use");
		assertEquals(bundle.name(), bundle.folder().getFileName().toString(), "the folder bears the name of the bundle");
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void arrowsPointOneWay(Bundle bundle) throws IOException {
		Map<String, String> exporters = new HashMap<>();
		for (Bundle other : bundles()) {
			other.list("Export-Package").forEach(name -> exporters.put(name, other.name()));
		}
		for (String required : bundle.list("Require-Bundle")) {
			assertTrue(!required.startsWith(OURS) || allows(bundle, required), () -> bundle + " may not require " + required);
		}
		for (String imported : bundle.list("Import-Package")) {
			String exporter = exporters.get(imported);
			assertTrue(exporter == null || allows(bundle, exporter), () -> bundle + " may not import " + imported + " of " + exporter);
			assertFalse(exporter == null && imported.startsWith(OURS), () -> bundle + " imports " + imported + ", which nobody exports");
		}
		for (String host : bundle.list("Fragment-Host")) {
			assertEquals(bundle.tested(), host, "a fragment of tests belongs to the bundle that it tests");
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void onlyTheWorkbenchHasWindows(Bundle bundle) throws IOException {
		if (bundle.hasWindows()) {
			return;
		}
		Stream.of("Require-Bundle", "Import-Package", "DynamicImport-Package").flatMap(header -> bundle.list(header).stream())
				.forEach(used -> assertFalse(WORKBENCH.matcher(used).matches(), () -> bundle + " may not use " + used));
		for (Path source : files(path -> path.startsWith(bundle.folder()) && path.toString().endsWith(".java"))) {
			for (String line : Files.readAllLines(source)) {
				assertFalse(line.startsWith("import ") && WORKBENCH.matcher(line.replaceFirst("^import (?:static )?", "")).matches(), () -> source + " may not use " + line);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyBundleSaysWhatItIs(Bundle bundle) {
		assertEquals("Framewright", bundle.headers().getValue("Bundle-Vendor"));
		assertEquals("JavaSE-21", bundle.headers().getValue("Bundle-RequiredExecutionEnvironment"));
		String module = bundle.headers().getValue("Automatic-Module-Name");
		assertTrue(SourceVersion.isName(module), "no name that Java takes: " + module);
		// A word of Java cannot be part of the name of a module.
		assertTrue(module.equals(bundle.name()) || !SourceVersion.isName(bundle.name()), module);
		assertEquals("0.1.0.qualifier", bundle.headers().getValue("Bundle-Version"));
		assertFalse(bundle.headers().getValue("Bundle-Name").isBlank());
		boolean extensions = Files.exists(bundle.folder().resolve("plugin.xml")) || Files.exists(bundle.folder().resolve("fragment.xml"));
		assertTrue(!extensions || bundle.headers().getValue("Bundle-SymbolicName").replace(" ", "").contains(";singleton:=true"), "without singleton its extensions are passed over");
	}

	@Test
	void everyModuleIsBuilt() throws IOException {
		String modules = Files.readString(Product.ROOT.resolve("pom.xml"));
		for (Path pom : files(path -> path.getFileName().toString().equals("pom.xml"))) {
			String module = Product.ROOT.relativize(pom.getParent()).toString();
			assertTrue(module.isEmpty() || modules.contains("<module>" + module + "</module>"), module + " is no module of the build");
		}
	}

	@Test
	void theProductHoldsWhatIsOursAndNoTestsOrExamples() throws IOException {
		String feature = Files.readString(Product.ROOT.resolve("features/framewright.feature/feature.xml"));
		for (Bundle bundle : bundles()) {
			boolean left = bundle.tests() || bundle.name().matches("framewright\\.(?:example\\.[a-z]+|benchmark(?:\\.[a-z]+)?)");
			assertEquals(!left, feature.contains("id=\"" + bundle.name() + "\""), bundle + (left ? " is no part of the product" : " is missing in the feature"));
		}
	}

	/** Whoever builds this chooses where packages come from. */
	@Test
	void noFileNamesAPackageRegistry() throws Exception {
		Run tracked = Product.start(Product.ROOT, Map.of(), List.of("git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard")).finish();
		assumeTrue(tracked.code() == 0, "this is no working copy of a repository");
		for (String name : tracked.out().split("\0")) {
			Path file = Product.ROOT.resolve(name);
			if (Files.isRegularFile(file)) {
				String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				REGISTRIES.forEach(host -> assertFalse(text.contains(host), () -> name + " names the registry " + host));
			}
		}
	}
}
