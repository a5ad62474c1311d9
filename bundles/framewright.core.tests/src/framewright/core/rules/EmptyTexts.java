package framewright.core.rules;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Prose;

/** Reports prose without words; declared in fragment.xml. */
public final class EmptyTexts implements Validator {

	@Override
	public void validate(Situation situation, Report report, IProgressMonitor monitor) {
		Framework framework = situation.framework();
		framework.eAllContents().forEachRemaining(object -> {
			if (object instanceof Prose prose && prose.getLines().stream().anyMatch("empty"::equals)) {
				report.report(prose, "There is nothing here. Write something.");
			}
		});
		if ("elsewhere".equals(framework.getName())) {
			report.report(Frameworks.of(framework), "The whole framework.");
			report.report(framework.eResource().getResourceSet().getResources().get(0).getContents().get(0), "Something in another file.");
		}
	}
}
