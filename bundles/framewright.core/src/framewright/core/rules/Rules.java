package framewright.core.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.library.Severity;
import framewright.dsl.model.Framework;

/** The rules that are installed, and all that they and the checks of the language find. */
public final class Rules {

	/** The code that tells that a rule failed. */
	public static final String FAILED = "rule-failed";

	/** The code that tells of an acceptance that silences nothing. */
	public static final String STALE = "stale-acceptance";

	/** The code that tells of an acceptance without a reason. */
	public static final String UNEXPLAINED = "unexplained-acceptance";

	private static final Map<String, Boolean> OF_LIBRARY = new ConcurrentHashMap<>();

	private Rules() {
	}

	/** The rules that are installed, by id. */
	public static List<Rule> all() {
		return Installed.RULES;
	}

	public static Optional<Rule> find(String id) {
		return Optional.ofNullable(Installed.BY_ID.get(id));
	}

	/** Plug-ins do not come or go while Framewright runs. */
	private static final class Installed {
		static final List<Rule> RULES = Extension.all("validators", Object.class).stream().map(Rule::new).toList();
		static final Map<String, Rule> BY_ID = RULES.stream().collect(Collectors.toMap(Rule::id, rule -> rule, (first, second) -> first));
	}

	/** Whether findings of a code come of running the rules, and not of the checks of the language. */
	public static boolean isOfRules(String code) {
		return code.equals(FAILED) || code.equals(STALE) || code.equals(UNEXPLAINED) || Installed.BY_ID.containsKey(code);
	}

	/** Whether a rule looks at a whole library, so that what it found in a text is not found again by looking at that text alone. */
	public static boolean isOfLibrary(String id) {
		return OF_LIBRARY.computeIfAbsent(id, rule -> find(rule).filter(Rules::looksAtLibrary).isPresent());
	}

	private static boolean looksAtLibrary(Rule rule) {
		try {
			return rule.create() instanceof LibraryValidator;
		} catch (FailedExtensionException e) {
			return false; // told wherever it should be checked
		}
	}

	/**
	 * All that the language and the rules find in files that were read, and what is wrong in what the library's settings say of rules, file by file in the order given. The rules that look at a whole
	 * library see all of it, and what they find in other files is left out.
	 *
	 * @param files the files to tell of; those that the reader has not read yet are read
	 * @throws IOException when the library's folder cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public static Map<Path, List<Finding>> check(LibraryReader reader, Collection<Path> files, IProgressMonitor monitor) throws IOException {
		return check(reader, files, Integer.MAX_VALUE, monitor);
	}

	/** The same for somebody who writes: of a rule that is broken again and again in a file the first places are told, and how many more there are. Errors and what can be mended at once are all told. */
	public static Map<Path, List<Finding>> checkForWriting(LibraryReader reader, Collection<Path> files, IProgressMonitor monitor) throws IOException {
		return check(reader, files, FrameworkRules.FIRST, monitor);
	}

	private static Map<Path, List<Finding>> check(LibraryReader reader, Collection<Path> files, int most, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 2 * files.size() + 20);
		Library library = reader.library();
		List<Rule> installed = all();
		RuleSettings settings = RuleSettings.of(LibrarySettings.of(library), installed);
		Map<Path, List<Finding>> findings = new LinkedHashMap<>();
		List<Path> wanted = files.stream().map(file -> file.toAbsolutePath().normalize()).distinct().toList();
		boolean worked = library.files().stream().anyMatch(wanted::contains);
		// What they refer to is there before anything is checked.
		List<FrameworkFile> all = worked ? reader.readAll(progress.split(10)) : List.of();
		for (Path file : wanted) {
			Optional<FrameworkFile> read = reader.read(file);
			List<Finding> found = findings.computeIfAbsent(file, path -> new ArrayList<>());
			found.addAll(reader.check(file, progress.split(1)));
			SubMonitor step = progress.split(1);
			read.ifPresent(framework -> found.addAll(new FrameworkRules(installed, most).check(framework, library, settings, false, step)));
		}
		if (worked) {
			for (Finding finding : LibraryRules.check(all, library, settings, installed, most, progress.split(10))) {
				if (findings.containsKey(finding.file())) {
					findings.get(finding.file()).add(finding);
				}
			}
			Set<String> names = all.stream().flatMap(file -> file.framework().stream()).map(Framework::getName).filter(Objects::nonNull).collect(Collectors.toSet());
			Map<Path, List<Finding>> faults = settings.faults(library, names).stream().collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
			findings.putAll(faults);
		}
		findings.values().forEach(found -> found.sort(Finding.ORDER));
		return findings;
	}

	/**
	 * The same as it would be if the frameworks were published as they are: what is still to be done in a draft is an error in what is published.
	 */
	public static Map<Path, List<Finding>> checkForPublication(LibraryReader reader, Collection<Path> files, IProgressMonitor monitor) throws IOException {
		Map<Path, List<Finding>> findings = check(reader, files, monitor);
		findings.values().forEach(found -> found.replaceAll(finding -> finding.severity() == Severity.TODO ? finding.as(Severity.ERROR) : finding));
		return findings;
	}

	/** What a person is told of a rule that failed. */
	static String failure(Rule rule) {
		boolean own = rule.plugin().startsWith("framewright.");
		return "The rule “" + rule.title() + "” could not be checked; all others were. " + (own ? "Tell whoever looks after Framewright for you." : "Update or remove the plug-in " + rule.plugin() + ".");
	}
}
