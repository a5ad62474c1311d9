package framewright.core.rules;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.dsl.Frameworks;

/** Reports titles of many words; declared in fragment.xml. */
public final class LongTitles implements Validator {

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		Frameworks.allElements(situation.framework()).stream().filter(element -> element.getTitle() != null && element.getTitle().split(" ").length > situation.parameters().number("longest"))
				.forEach(element -> report.report(element, "The title is too long. Shorten it."));
	}
}
