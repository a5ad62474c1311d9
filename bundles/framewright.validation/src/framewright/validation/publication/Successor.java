package framewright.validation.publication;

import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.ModelPackage;
import framewright.validation.publication.Published.Known;

/** V2 and V3: an element that is retired since the last published version names what takes its place, where something does. What was retired before is settled. */
public final class Successor extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		for (Map.Entry<Known, Element> entry : Pairs.elements(last, situation.framework()).kept().entrySet()) {
			Element element = entry.getValue();
			boolean withParent = element.eContainer() instanceof Element parent && Frameworks.isRetired(parent);
			if (entry.getKey().retired() == null && Frameworks.isRetired(element) && element.getReplacedBy().isEmpty() && !withParent) {
				report.report(Remark.of(element, ModelPackage.Literals.ELEMENT__RETIRED_IN, "Nothing takes the place of " + Words.of(element)
						+ ". If something does, write “replaced by” and its name behind the version, so that people who were assessed by it find their way."));
			}
		}
	}
}
