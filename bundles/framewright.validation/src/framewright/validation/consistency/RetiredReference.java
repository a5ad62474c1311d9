package framewright.validation.consistency;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.LibraryValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Status;

/** References to what is no longer in force: a retired element, or anything in a retired framework. */
public final class RetiredReference implements LibraryValidator {

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		for (Situation situation : InForce.of(frameworks)) {
			look(situation.framework(), report);
			Frameworks.allElements(situation.framework()).stream().filter(InForce::isIn).forEach(element -> look(element, report));
		}
	}

	private static void look(Part part, Report report) {
		for (Reference reference : Frameworks.contents(part, Reference.class)) {
			if (reference.getTarget() == null || reference.getTarget().eIsProxy()) {
				continue;
			}
			Framework framework = Frameworks.of(reference.getTarget());
			if (framework != null && framework.getStatus() == Status.RETIRED) {
				report.report(target(reference, Telling.of(framework) + " is retired, so readers are led to what no longer holds. Refer to what takes its place, or take the reference away."));
			} else if (reference.getTarget() instanceof Element element && !InForce.isIn(element)) {
				report.report(retired(reference, element, Frameworks.of(part)));
			}
		}
	}

	private static Remark retired(Reference reference, Element element, Framework from) {
		List<Element> successors = element.getReplacedBy().stream().filter(successor -> !successor.eIsProxy() && InForce.isIn(successor)).toList();
		String since = element.getRetiredIn() == null ? " stands in a part that is retired" : " is retired since version " + element.getRetiredIn();
		if (successors.isEmpty()) {
			return target(reference, Telling.of(element) + since + ". Refer to what takes its place, or take the reference away.");
		}
		Remark remark = target(reference, Telling.of(element) + since + "; its place is taken by " + Telling.join(successors.stream().map(Telling::of).toList()) + ". Refer to that.");
		Framework to = Frameworks.of(successors.get(0));
		String name = (to == from ? "" : to.getName() + ".") + successors.get(0).getName();
		return successors.size() > 1 ? remark : remark.mended(new Mend("Refer to " + Telling.of(successors.get(0)), name, false));
	}

	private static Remark target(Reference reference, String message) {
		return Remark.of(reference, ModelPackage.Literals.REFERENCE__TARGET, message);
	}
}
