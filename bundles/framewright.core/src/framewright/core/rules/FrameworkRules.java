package framewright.core.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;

import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.Severity;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Scale;
import framewright.dsl.resource.Effect;

/**
 * The rules as they apply to one framework, with a memory: what was found in a part is kept until that part changes, or something that all parts depend on. So a check after an edit
 * costs what the edit concerns, and what is kept grows with what was found and not with the library.
 * <p>
 * A rule that fails is told as a finding and does not keep the others from their work. Not safe for use by several threads at once.
 */
public final class FrameworkRules {

	/** So many findings of a rule in one text are of use to somebody who writes it. */
	public static final int FIRST = 100;

	/** A rule and what it found. */
	private record Found(Rule rule, Remark remark) {
	}

	/** A rule that looks at one part at a time, prepared. */
	private record Ready(Rule rule, PartValidator.Look look) {
	}

	private final List<Rule> installed;
	private final int most;
	private final Map<Rule, Object> instances = new LinkedHashMap<>();
	private final Map<Rule, String> failures = new LinkedHashMap<>();
	private final Map<Part, List<Found>> inParts = new IdentityHashMap<>();
	private final Map<Rule, List<Remark>> inWhole = new LinkedHashMap<>();
	private final Map<Part, List<Acceptance>> accepted = new IdentityHashMap<>();
	/** The rules that failed when they looked at a part; elsewhere they may be of use. */
	private final Map<Part, Set<Rule>> failedIn = new IdentityHashMap<>();
	private final Set<Rule> logged = new HashSet<>();
	private final Set<Part> due = Collections.newSetFromMap(new IdentityHashMap<>());
	private List<Ready> looks = List.of();
	private Framework known;
	private RuleSettings settings;
	private Library library;
	private boolean everything = true;
	/** Whether more than words of prose may have changed since the last check. */
	private boolean structure = true;

	/** The rules that are installed. */
	public FrameworkRules() {
		this(Rules.all());
	}

	/** Some of the rules only. */
	public FrameworkRules(Collection<Rule> rules) {
		this(rules, Integer.MAX_VALUE);
	}

	/**
	 * Some of the rules only, which do not tell everything.
	 *
	 * @param most how many findings of a rule are told before no more is said than how many there are; of errors and of what can be mended at once all are
	 */
	public FrameworkRules(Collection<Rule> rules, int most) {
		installed = List.copyOf(rules);
		this.most = most;
	}

	/** Takes note that all may be different now. */
	public void changed() {
		everything = true;
	}

	/** Takes note of a change in the model; several can be noted before the next check. */
	public void changed(Effect effect) {
		if (effect.everything()) {
			changed();
			return;
		}
		structure |= effect.anew();
		touched(effect.touched());
		if (effect.owner() != null) {
			due.add(effect.owner());
			// A glossary that went is missed everywhere.
			everything |= !effect.gone().stream().allMatch(FrameworkRules::isOfOnePart);
		}
	}

	private static boolean isOfOnePart(EObject object) {
		return object instanceof Element || object instanceof Facet || object instanceof Descriptor || object instanceof Reference || object instanceof Acceptance;
	}

	/**
	 * Takes note of a change in the model; several can be noted before the next check.
	 *
	 * @param touched the objects that are new or say something else than before; what they contain is touched, too
	 */
	public void changed(List<EObject> touched) {
		structure = true;
		touched(touched);
	}

	private void touched(List<EObject> touched) {
		for (EObject object : touched) {
			// Where its words have changed, what a rule that takes its time has found there may not be there any more.
			inWhole.values().forEach(remarks -> remarks.removeIf(remark -> EcoreUtil.isAncestor(object, remark.object())));
			Part part = EcoreUtil2.getContainerOfType(object, Part.class);
			if (part instanceof Element) {
				due.add(part);
				object.eAllContents().forEachRemaining(inside -> {
					if (inside instanceof Element) {
						due.add((Element) inside);
					}
				});
			} else if (part == known && (object instanceof Facet || object.eContainer() instanceof Facet || object instanceof Reference)) {
				due.add(part);
			} else {
				everything = true;
			}
		}
	}

	/**
	 * What the rules find, in the order of the text, without what an author has accepted in place.
	 *
	 * @param quick whether only rules that are quick enough for each key are checked; for the others what they found before stands
	 * @throws OperationCanceledException when the monitor says so
	 */
	public List<Finding> check(FrameworkFile file, Library of, RuleSettings said, boolean quick, IProgressMonitor monitor) {
		IProgressMonitor progress = monitor == null ? new NullProgressMonitor() : monitor;
		Framework framework = file.framework().orElse(null);
		if (framework == null) {
			return List.of();
		}
		begin(framework, of, said);
		BooleanSupplier cancelled = progress::isCanceled;
		lookAtParts(file, framework, cancelled);
		for (Map.Entry<Rule, Object> entry : instances.entrySet()) {
			if (entry.getValue() instanceof Validator validator && (!quick || entry.getKey().isQuick()) && isDue(entry.getKey(), validator)) {
				stopIf(cancelled);
				lookAtWhole(file, framework, entry.getKey(), validator, progress);
			}
		}
		structure = false;
		return tell(file, framework, quick);
	}

	private boolean isDue(Rule rule, Validator validator) {
		return structure || !rule.isQuick() || validator.readsProse() || !inWhole.containsKey(rule);
	}

	private void begin(Framework framework, Library of, RuleSettings said) {
		boolean other = settings == null || !settings.settings().lines().equals(said.settings().lines()) || !of.folder().equals(library.folder());
		everything |= other || known != framework;
		structure |= everything;
		known = framework;
		settings = said;
		library = of;
	}

	private void lookAtParts(FrameworkFile file, Framework framework, BooleanSupplier cancelled) {
		Resource resource = file.resource();
		if (everything) {
			inParts.clear();
			accepted.clear();
			inWhole.clear();
			failures.clear();
			failedIn.clear();
			instances.clear();
			installed.stream().filter(rule -> settings.isOn(rule, framework.getName())).forEach(this::instantiate);
			looks = prepared(file, framework);
		} else {
			inParts.keySet().removeIf(part -> part.eResource() != resource || due.contains(part));
			accepted.keySet().removeIf(part -> part.eResource() != resource || due.contains(part));
			failedIn.keySet().removeIf(part -> part.eResource() != resource || due.contains(part));
			inWhole.values().forEach(remarks -> remarks.removeIf(remark -> remark.object().eResource() != resource));
		}
		for (Part part : everything ? parts(framework) : List.copyOf(due)) {
			stopIf(cancelled);
			if (part.eResource() == resource) {
				Acceptances.collect(part, accepted);
				lookAt(part);
			}
		}
		everything = false;
		due.clear();
	}

	private static List<Part> parts(Framework framework) {
		List<Part> parts = new ArrayList<>();
		parts.add(framework);
		for (Scale scale : Frameworks.scales(framework)) {
			parts.add(scale);
			parts.addAll(Frameworks.contents(scale, Level.class));
		}
		parts.addAll(Frameworks.allElements(framework));
		return parts;
	}

	private void instantiate(Rule rule) {
		try {
			instances.put(rule, rule.create());
		} catch (FailedExtensionException e) {
			failed(rule, e);
		}
	}

	private List<Ready> prepared(FrameworkFile file, Framework framework) {
		List<Ready> prepared = new ArrayList<>();
		for (Map.Entry<Rule, Object> entry : instances.entrySet()) {
			if (entry.getValue() instanceof PartValidator validator) {
				guarded(() -> prepared.add(new Ready(entry.getKey(), validator.prepare(situation(file, framework, entry.getKey()))))).ifPresent(fault -> failed(entry.getKey(), fault));
			} else if (!(entry.getValue() instanceof Validator || entry.getValue() instanceof LibraryValidator)) {
				failed(entry.getKey(), new ClassCastException(entry.getValue().getClass() + " is none of PartValidator, Validator and LibraryValidator"));
			}
		}
		return prepared;
	}

	private Situation situation(FrameworkFile file, Framework framework, Rule rule) {
		return new Situation(framework, file.path(), library, settings.settings(), settings.parameters(rule, framework.getName()));
	}

	private void lookAt(Part part) {
		List<Found> found = new ArrayList<>();
		for (Ready ready : looks) {
			int before = found.size();
			Optional<Throwable> fault = guarded(() -> ready.look().at(part, remark -> found.add(new Found(ready.rule(), remark))));
			if (fault.isPresent()) {
				// Half of what it has to say is worse than nothing.
				found.subList(before, found.size()).clear();
				failedIn.computeIfAbsent(part, failed -> new HashSet<>()).add(ready.rule());
				log(ready.rule(), fault.get());
			}
		}
		if (!found.isEmpty()) {
			inParts.put(part, List.copyOf(found));
		}
	}

	private void lookAtWhole(FrameworkFile file, Framework framework, Rule rule, Validator validator, IProgressMonitor monitor) {
		List<Remark> found = new ArrayList<>();
		failures.remove(rule);
		guarded(() -> validator.validate(situation(file, framework, rule), found::add, monitor)).ifPresent(fault -> failed(rule, fault));
		inWhole.put(rule, found);
	}

	/** Whatever a rule does wrong is its own fault and nobody else's; empty when it did nothing wrong. */
	private static Optional<Throwable> guarded(Runnable work) {
		try {
			work.run();
			return Optional.empty();
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
			return Optional.of(e);
		}
	}

	private void failed(Rule rule, Throwable reason) {
		failures.put(rule, Rules.failure(rule));
		log(rule, reason);
	}

	/** Once is enough for whoever mends the rule. */
	private void log(Rule rule, Throwable reason) {
		if (logged.add(rule)) {
			ILog.of(FrameworkRules.class).error("The rule " + rule.id() + " of the plug-in " + rule.plugin() + " failed.", reason);
		}
	}

	private List<Finding> tell(FrameworkFile file, Framework framework, boolean quick) {
		Acceptances acceptances = new Acceptances(accepted);
		Map<Rule, Severity> severities = new LinkedHashMap<>();
		FirstOfMany told = new FirstOfMany(file, most);
		List<Found> all = new ArrayList<>();
		parts(framework).forEach(part -> all.addAll(inParts.getOrDefault(part, List.of())));
		inWhole.forEach((rule, remarks) -> remarks.forEach(remark -> all.add(new Found(rule, remark))));
		for (Found found : all) {
			if (!acceptances.accepts(found.remark(), found.rule().id())) {
				told.add(found.rule(), found.remark(), severities.computeIfAbsent(found.rule(), rule -> settings.severity(rule, framework)));
			}
		}
		List<Finding> findings = told.findings();
		Set<String> failed = new LinkedHashSet<>(failures.values());
		failedIn.values().forEach(rules -> rules.forEach(rule -> failed.add(Rules.failure(rule))));
		failed.forEach(message -> findings.add(Finding.of(file.path(), Severity.WARNING, message, Rules.FAILED)));
		acceptances.unexplained(framework).forEach(remark -> findings.add(Placing.finding(file, remark, Severity.WARNING, Rules.UNEXPLAINED)));
		acceptances.stale(framework, rule -> isJudged(rule, quick)).forEach(remark -> findings.add(Placing.finding(file, remark, Severity.WARNING, Rules.STALE)));
		findings.sort(Finding.ORDER);
		return findings;
	}

	/** Of a rule that looks at the whole library nothing is known here, nor of one that has failed or was left out this time. */
	private boolean isJudged(String id, boolean quick) {
		Rule rule = installed.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
		if (rule == null) {
			return Rules.find(id).isEmpty();
		}
		if (failedIn.values().stream().anyMatch(failed -> failed.contains(rule))) {
			return false;
		}
		Object instance = instances.get(rule);
		return instance instanceof PartValidator && !failures.containsKey(rule) || instance instanceof Validator && !failures.containsKey(rule) && (!quick || rule.isQuick() || inWhole.containsKey(rule));
	}

	private static void stopIf(BooleanSupplier cancelled) {
		if (cancelled.getAsBoolean()) {
			throw new OperationCanceledException();
		}
	}
}
