package framewright.validation.publication;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Versions;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Status;

/** V10: a framework says that it is published, or retired, only where it is. The language sees to it that the status is one of the four words. */
public final class TrueStatus extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		Framework framework = situation.framework();
		if (!hasVersion(framework) || situation.library().published(framework.getName(), framework.getVersion()).isPresent() || Versions.ORDER.compare(framework.getVersion(), last.version()) < 0) {
			return;
		}
		if (framework.getStatus() == Status.PUBLISHED || framework.getStatus() == Status.RETIRED) {
			String word = framework.getStatus().getLiteral();
			report.report(Remark.of(framework, ModelPackage.Literals.FRAMEWORK__STATUS, "This says that it is " + word + ", but version " + framework.getVersion() + " was never published; the last that was is "
					+ last.version() + ". Write draft or review. " + (framework.getStatus() == Status.PUBLISHED ? "Publishing it writes “published”." : "To retire the framework, go back to the text of version " + last.version() + " first."))
					.mended(new Mend("Write draft", "draft", false)));
		}
	}
}
