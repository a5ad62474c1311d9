package framewright.validation.publication;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;

/** V6: a framework of which hardly any element is left is another framework, and better gets a name of its own. */
public final class Overhaul extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		long before = last.elements().stream().filter(known -> known.retired() == null).count();
		Pairs<Element> pairs = Pairs.elements(last, situation.framework());
		long left = pairs.kept().entrySet().stream().filter(entry -> entry.getKey().retired() == null && !Frameworks.isRetired(entry.getValue())).count() + pairs.renamed().size();
		if (before >= situation.parameters().number("least") && 100 * left < before * situation.parameters().number("left")) {
			report.report(situation.framework(), "Of " + before + " elements of version " + last.version() + " " + (left == 1 ? "only one is" : left == 0 ? "none is" : "only " + left + " are")
					+ " still in force here. That is another framework: give it a file, a name and a uuid of its own, say “derived from " + last.name() + "@" + last.version() + "”, and refer to the elements that it answers.");
		}
	}
}
