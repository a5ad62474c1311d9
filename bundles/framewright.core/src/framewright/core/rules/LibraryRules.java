package framewright.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.Severity;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;

/** The rules that look at all frameworks of a library together. */
final class LibraryRules {

	private final Map<Framework, FrameworkFile> files = new IdentityHashMap<>();
	private final Library library;
	private final RuleSettings settings;
	private final Map<Part, List<Acceptance>> accepted = new IdentityHashMap<>();
	private final Acceptances acceptances = new Acceptances(accepted);
	private final int most;
	private final Map<FrameworkFile, FirstOfMany> told = new LinkedHashMap<>();
	private final List<Finding> findings = new ArrayList<>();
	private final Set<String> checked = new HashSet<>();

	private LibraryRules(Library library, RuleSettings settings, int most) {
		this.library = library;
		this.settings = settings;
		this.most = most;
	}

	/**
	 * What they find, without what an author has accepted in place.
	 *
	 * @param read the frameworks that are worked on in the library, in the order of their files
	 * @param most how many findings of a rule in a file are told, as for {@link FrameworkRules}
	 * @throws OperationCanceledException when the monitor says so
	 */
	static List<Finding> check(Collection<FrameworkFile> read, Library library, RuleSettings settings, Collection<Rule> installed, int most, IProgressMonitor monitor) {
		LibraryRules rules = new LibraryRules(library, settings, most);
		List<Framework> frameworks = new ArrayList<>();
		read.forEach(file -> file.framework().ifPresent(framework -> {
			rules.files.put(framework, file);
			frameworks.add(framework);
			Acceptances.collect(framework, rules.accepted);
		}));
		SubMonitor progress = SubMonitor.convert(monitor, installed.size());
		for (Rule rule : installed) {
			rules.check(rule, frameworks.stream().filter(framework -> settings.isOn(rule, framework.getName())).toList(), progress.split(1));
		}
		for (Framework framework : frameworks) {
			FrameworkFile file = rules.files.get(framework);
			rules.acceptances.stale(framework, id -> rules.checked.contains(id) && Rules.find(id).filter(rule -> settings.isOn(rule, framework.getName())).isPresent())
					.forEach(remark -> rules.findings.add(Placing.finding(file, remark, Severity.WARNING, Rules.STALE)));
		}
		rules.told.values().forEach(first -> rules.findings.addAll(first.findings()));
		rules.findings.sort(Finding.ORDER);
		return rules.findings;
	}

	private void check(Rule rule, List<Framework> frameworks, IProgressMonitor monitor) {
		if (frameworks.isEmpty()) {
			return;
		}
		List<Remark> remarks = new ArrayList<>();
		try {
			if (rule.create() instanceof LibraryValidator validator) {
				List<Situation> situations = frameworks.stream()
						.map(framework -> new Situation(framework, files.get(framework).path(), library, settings.settings(), settings.parameters(rule, framework.getName()))).toList();
				validator.validate(situations, remarks::add, monitor);
				checked.add(rule.id());
			}
		} catch (OperationCanceledException e) {
			throw e;
		} catch (FailedExtensionException e) {
			return; // told of each framework already
		} catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
			ILog.of(LibraryRules.class).error("The rule " + rule.id() + " of the plug-in " + rule.plugin() + " failed.", e);
			findings.add(Finding.of(files.get(frameworks.get(0)).path(), Severity.WARNING, Rules.failure(rule), Rules.FAILED));
		}
		for (Remark remark : remarks) {
			Framework framework = Frameworks.of(remark.object());
			FrameworkFile file = framework == null ? null : files.get(framework);
			if (file != null && !acceptances.accepts(remark, rule.id())) {
				told.computeIfAbsent(file, of -> new FirstOfMany(of, most)).add(rule, remark, settings.severity(rule, framework));
			}
		}
	}
}
