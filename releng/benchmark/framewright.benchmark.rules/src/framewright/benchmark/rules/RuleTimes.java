package framewright.benchmark.rules;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import framewright.core.extension.Extension;
import framewright.core.extension.Services;
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
import framewright.core.spelling.Spelling;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.resource.Effect;
import framewright.dsl.resource.FrameworkResource;

/**
 * Measures the rules on a framework in one warm process of the product: each rule by itself, all of them together, and all of them again after one descriptor was edited. The argument is the file of the
 * framework; of those in its library the published versions are what the rules of publication compare with.
 */
public class RuleTimes implements IApplication {

	private static final int ROUNDS = 9;

	/** All but the one of this benchmark. */
	private static List<Rule> rules;
	private static Library library;
	private static FrameworkFile file;
	private static RuleSettings settings;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		context.applicationRunning();
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		measure(Path.of(arguments[arguments.length - 1]));
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// It ends by itself.
	}

	private static void measure(Path path) throws Exception {
		library = Library.containing(path);
		if (Services.find(Spelling.class).isEmpty() || library.published(Library.name(path)).isEmpty()) {
			throw new IllegalStateException("spelling or the published version is missing");
		}
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
		long from = System.nanoTime();
		all(ofLibrary);
		System.out.printf("%-55s %10s %7.1f ms%n%n", "all rules for the first time in the process", "", (System.nanoTime() - from) / 1e6);
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
		String what = "all rules on " + Frameworks.allElements(file.framework().orElseThrow()).size() + " elements, " + file.text().length() / 1000 + " kB";
		together(what, () -> all(ofLibrary));
		// What was read of the published version, and the changes since, are kept by its time.
		Path published = library.published(Library.name(path)).getLast();
		together("the same, and the published version compared anew", () -> {
			Files.setLastModifiedTime(published, FileTime.fromMillis(Files.getLastModifiedTime(published).toMillis() + 2000));
			return all(ofLibrary);
		});
		edited("all rules again after an edited descriptor", new FrameworkRules(rules, FrameworkRules.FIRST));
		RuleSettings noise = RuleSettings.of(LibrarySettings.parse("rule.noise = info"));
		settings = noise;
		FrameworkRules noisy = new FrameworkRules(List.of(Rules.find("noise").orElseThrow()));
		System.out.printf("%n%-55s %10d %7.1f ms%n", "a rule that finds something in each descriptor", noisy.check(file, library, settings, false, null).size(), median(() -> {
			noisy.changed();
			noisy.check(file, library, settings, false, null);
		}));
		edited("the same after an edited descriptor", noisy);
		System.out.println("\nload " + Files.readString(Path.of("/proc/loadavg")).strip());
	}

	private static void together(String what, Callable<Integer> work) throws Exception {
		int[] count = new int[1];
		double before = processor();
		double time = median(() -> count[0] = work.call());
		System.out.printf("%n%-55s %10d %7.1f ms (processor %.1f ms)%n", what, count[0], time, (processor() - before) / (ROUNDS + 2));
	}

	/** Of all threads, in milliseconds. */
	private static double processor() {
		return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system ? system.getProcessCpuTime() / 1e6 : Double.NaN;
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
		double[] worked = new double[rounds];
		for (int round = -20; round < rounds; round++) {
			String next = round % 2 == 0 ? longer : text;
			long from = System.nanoTime();
			Effect effect = resource.become(next);
			long read = System.nanoTime();
			long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			rules.changed(effect);
			rules.check(file, library, settings, true, null);
			if (round >= 0) {
				model[round] = (read - from) / 1e6;
				times[round] = (System.nanoTime() - read) / 1e6;
				worked[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e6;
			}
		}
		Arrays.sort(model);
		Arrays.sort(times);
		Arrays.sort(worked);
		System.out.printf("%-66s %7.1f ms, slowest %.1f ms (processor %.1f ms; of the model: %.1f ms)%n", what, times[rounds / 2], times[rounds - 1], worked[rounds / 2], model[rounds / 2]);
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
