import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;

import framewright.core.extension.Extension;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.FrameworkRules;
import framewright.core.rules.LibraryValidator;
import framewright.core.rules.PartValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Rule;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.resource.FrameworkResource;

/**
 * Measures the rules on a framework of 5,000 elements in one warm process: each rule by itself, all of them together, and all of them again after one descriptor was edited. {@code RuleTimes FOLDER}: the
 * folder is for its files and must be empty. The rules are those of the bundles on the class path; there is no OSGi, so those that ask the comparison have nothing to say.
 */
public class RuleTimes {

	private static final int ELEMENTS = 5000;
	private static final int ROUNDS = 9;

	private static final String NOISE = "<plugin><extension point='framewright.core.validators'><rule id='noise' label='Noise' category='benchmark' class='RuleTimes$Noise'/></extension></plugin>";

	private static final Object KEY = new Object();

	/** All but the one of this benchmark. */
	private static List<Rule> rules;
	private static Library library;
	private static FrameworkFile file;
	private static RuleSettings settings;

	public static void main(String[] arguments) throws Exception {
		registry();
		try (InputStream declared = new ByteArrayInputStream(NOISE.getBytes(StandardCharsets.UTF_8))) {
			contribute(RegistryFactory.getRegistry(), "noise", declared);
		}
		Path folder = Files.createDirectories(Path.of(arguments[0]));
		Files.writeString(folder.resolve(Library.SETTINGS), "title = Benchmark\n");
		Path path = folder.resolve("generated.framework");
		Generate.main(new String[] { Integer.toString(ELEMENTS), path.toString() });
		library = Library.containing(path);
		LibraryReader reader = new LibraryReader(library);
		file = reader.read(path).orElseThrow();
		reader.check(path, null); // references are followed here, before any rule asks
		settings = RuleSettings.of(LibrarySettings.of(library));

		Map<Rule, LibraryValidator> ofLibrary = new LinkedHashMap<>();
		rules = Rules.all().stream().filter(rule -> !rule.id().equals("noise")).toList();
		for (Extension<Object> extension : Extension.all("validators", Object.class)) {
			if (extension.create() instanceof LibraryValidator validator) {
				rules.stream().filter(rule -> rule.id().equals(extension.id())).forEach(rule -> ofLibrary.put(rule, validator));
			}
		}
		// Warm: all rules a few times before any of them is measured.
		for (int i = 0; i < 3; i++) {
			all(ofLibrary);
		}
		System.out.printf("%-40s %-14s %10s %10s%n", "rule", "pack", "findings", "time");
		for (Rule rule : rules) {
			int[] count = new int[1];
			double time = median(() -> count[0] = ofLibrary.containsKey(rule) ? check(rule, ofLibrary.get(rule)) : new FrameworkRules(List.of(rule)).check(file, library, settings, false, null).size());
			System.out.printf("%-40s %-14s %10d %7.1f ms%n", rule.id(), rule.category(), count[0], time);
		}
		System.out.printf("%-55s %10d %7.1f ms%n", "no rule at all, which is part of each", 0, median(() -> new FrameworkRules(List.of()).check(file, library, settings, false, null)));
		int[] count = new int[1];
		double all = median(() -> count[0] = all(ofLibrary));
		System.out.printf("%n%-55s %10d %7.1f ms%n", "all rules on " + ELEMENTS + " elements, " + file.text().length() / 1000 + " kB", count[0], all);
		edited("all rules again after an edited descriptor", new FrameworkRules(rules));
		FrameworkRules noisy = new FrameworkRules(List.of(Rules.find("noise").orElseThrow()));
		System.out.printf("%n%-55s %10d %7.1f ms%n", "a rule that finds something in each descriptor", noisy.check(file, library, settings, false, null).size(), median(() -> {
			noisy.changed();
			noisy.check(file, library, settings, false, null);
		}));
		edited("the same after an edited descriptor", noisy);
	}

	/** Finds the second word of each descriptor. */
	public static final class Noise implements PartValidator {

		@Override
		public Look prepare(Situation situation) {
			return (part, report) -> Frameworks.contents(part, Descriptor.class).forEach(descriptor -> report.report(Remark.of(descriptor, Frameworks.text(descriptor).indexOf(' '), Frameworks.text(descriptor).indexOf(' ') + 3, "This is a word.")));
		}
	}

	private static int all(Map<Rule, LibraryValidator> ofLibrary) {
		int found = new FrameworkRules(rules).check(file, library, settings, false, null).size();
		for (Map.Entry<Rule, LibraryValidator> entry : ofLibrary.entrySet()) {
			found += check(entry.getKey(), entry.getValue());
		}
		return found;
	}

	private static int check(Rule rule, LibraryValidator validator) {
		if (!settings.isOn(rule, file.framework().orElseThrow().getName())) {
			return 0;
		}
		List<Remark> remarks = new ArrayList<>();
		var framework = file.framework().orElseThrow();
		validator.validate(List.of(new Situation(framework, file.path(), library, settings.settings(), settings.parameters(rule, framework.getName()))), remarks::add, new NullProgressMonitor());
		return remarks.size();
	}

	/** A word more and a word less in a descriptor in the middle, time after time. */
	private static void edited(String what, FrameworkRules rules) throws Exception {
		rules.check(file, library, settings, false, null);
		FrameworkResource resource = (FrameworkResource) file.resource();
		String text = file.text();
		int at = text.indexOf('.', text.indexOf("| ", text.indexOf("at high", text.length() / 2)));
		String longer = text.substring(0, at) + " with some support" + text.substring(at);
		int rounds = 60;
		double[] model = new double[rounds];
		double[] times = new double[rounds];
		for (int round = -20; round < rounds; round++) {
			String next = round % 2 == 0 ? longer : text;
			long from = System.nanoTime();
			var effect = resource.become(next);
			long read = System.nanoTime();
			if (effect.everything()) {
				rules.changed();
			} else {
				rules.changed(effect.touched());
			}
			rules.check(file, library, settings, true, null);
			if (round >= 0) {
				model[round] = (read - from) / 1e6;
				times[round] = (System.nanoTime() - read) / 1e6;
			}
		}
		Arrays.sort(model);
		Arrays.sort(times);
		System.out.printf("%-66s %7.1f ms, slowest %.1f ms (of the model: %.1f ms)%n", what, times[rounds / 2], times[rounds - 1], model[rounds / 2]);
	}

	/** What plug-ins declare, read from the class path. */
	private static void registry() throws Exception {
		IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), KEY, KEY);
		RegistryFactory.setDefaultRegistryProvider(() -> registry);
		for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
			Path path = Path.of(entry);
			String name = path.getFileName().toString();
			if (!name.startsWith("framewright.") || name.startsWith("framewright.ui")) {
				continue;
			}
			String bundle = name.replaceFirst("_.*", "");
			if (Files.isDirectory(path)) {
				if (Files.exists(path.resolve("plugin.xml"))) {
					contribute(registry, bundle, Files.newInputStream(path.resolve("plugin.xml")));
				}
			} else {
				try (JarFile jar = new JarFile(path.toFile())) {
					if (jar.getEntry("plugin.xml") != null) {
						contribute(registry, bundle, jar.getInputStream(jar.getEntry("plugin.xml")));
					}
				}
			}
		}
	}

	private static void contribute(IExtensionRegistry registry, String bundle, InputStream declared) throws IOException {
		try (declared) {
			registry.addContribution(declared, ContributorFactorySimple.createContributor(bundle), false, bundle, null, KEY);
		}
	}

	private interface Work {
		void run() throws Exception;
	}

	/** In milliseconds. */
	private static double median(Work work) throws Exception {
		double[] times = new double[ROUNDS];
		for (int i = -2; i < ROUNDS; i++) {
			long from = System.nanoTime();
			work.run();
			if (i >= 0) {
				times[i] = (System.nanoTime() - from) / 1e6;
			}
		}
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}
}
