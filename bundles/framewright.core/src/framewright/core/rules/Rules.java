package framewright.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.core.extension.Extension;
import framewright.core.extension.Options;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Severity;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Acceptance;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;

/** The rules that are installed, and what they find. */
public final class Rules {

	private Rules() {
	}

	public static List<Extension<Validator>> all() {
		return Extension.all("validators", Validator.class);
	}

	public static Optional<Extension<Validator>> find(String id) {
		return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
	}

	/** How much a finding of the rule matters, as the rule declares it. */
	public static Severity severity(Extension<Validator> rule) {
		return switch (rule.attribute("severity", "warning").toLowerCase(Locale.ROOT)) {
			case "error" -> Severity.ERROR;
			case "to-do" -> Severity.TODO;
			case "info" -> Severity.INFO;
			default -> Severity.WARNING;
		};
	}

	/**
	 * What all rules find in a framework, in the order of the text, without what an author has accepted in place. A rule that
	 * fails is told as a finding and does not keep the others from their work.
	 */
	public static List<Finding> check(FrameworkFile file, IProgressMonitor monitor) {
		List<Finding> findings = new ArrayList<>();
		Framework framework = file.framework().orElse(null);
		if (framework == null) {
			return findings;
		}
		List<Extension<Validator>> rules = all();
		SubMonitor progress = SubMonitor.convert(monitor, rules.size());
		for (Extension<Validator> rule : rules) {
			progress.checkCanceled();
			try {
				rule.create().validate(framework, Options.of(rule.options(), Map.of()), (object, message) -> {
					if (!isAccepted(object, rule.id())) {
						findings.add(finding(file, object, severity(rule), message, rule.id()));
					}
				}, progress.split(1));
			} catch (OperationCanceledException e) {
				throw e;
			} catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
				ILog.of(Rules.class).error("The rule " + rule.id() + " of the plug-in " + rule.plugin() + " failed.", e);
				findings.add(Finding.of(file.path(), Severity.WARNING, "The rule “" + rule.label() + "” could not be checked. Update or remove the plug-in " + rule.plugin() + ".", "rule-failed"));
			}
		}
		findings.sort(Finding.ORDER);
		return findings;
	}

	/** Whether the part that an object is or stands in, or the framework, accepts what a rule finds. */
	private static boolean isAccepted(EObject object, String rule) {
		return accepts(EcoreUtil2.getContainerOfType(object, Part.class), rule) || accepts(Frameworks.of(object), rule);
	}

	private static boolean accepts(Part part, String rule) {
		return part != null && Frameworks.contents(part, Acceptance.class).stream().anyMatch(acceptance -> rule.equals(acceptance.getRule()));
	}

	private static Finding finding(FrameworkFile file, EObject object, Severity severity, String message, String rule) {
		INode node = object.eResource() == file.resource() ? node(object) : null;
		if (node == null) {
			return Finding.of(file.path(), severity, message, rule);
		}
		String text = file.resource().getParseResult().getRootNode().getText();
		int column = node.getOffset() - text.lastIndexOf('\n', node.getOffset() - 1);
		return new Finding(file.path(), node.getStartLine(), column, node.getOffset(), Math.max(1, node.getLength()), severity, message, rule);
	}

	/** The title of a part, else all of the object's text. */
	private static INode node(EObject object) {
		EStructuralFeature title = object.eClass().getEStructuralFeature("title");
		List<INode> titles = title == null ? List.of() : NodeModelUtils.findNodesForFeature(object, title);
		return titles.isEmpty() ? NodeModelUtils.findActualNodeFor(object) : titles.get(0);
	}
}
