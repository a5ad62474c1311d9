package framewright.core.rules;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.extension.Options;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

/** Reports titles of many words; declared in fragment.xml. */
public final class LongTitles implements Validator {

	@Override
	public void validate(Framework framework, Options parameters, Report report, IProgressMonitor monitor) {
		Frameworks.allElements(framework).stream().filter(element -> element.getTitle().split(" ").length > parameters.number("longest"))
				.forEach(element -> report.report(element, "The title is too long. Shorten it."));
	}
}
