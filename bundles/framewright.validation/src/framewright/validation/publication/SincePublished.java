package framewright.validation.publication;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.dsl.Versions;
import framewright.dsl.model.Framework;

/** A rule about what changed since the version that was published last. It has nothing to say where none was, nor of a published version itself. */
abstract class SincePublished implements Validator {

	@Override
	public final void validate(Situation situation, Report report, IProgressMonitor monitor) {
		if (!situation.library().isPublished(situation.file())) {
			Published.last(situation.library(), situation.framework().getName()).ifPresent(last -> validate(situation, last, report, monitor));
		}
	}

	abstract void validate(Situation situation, Published last, Report report, IProgressMonitor monitor);

	/** The number that the framework bears; the words “this version” where it bears none that can be read. */
	static String version(Framework framework) {
		return hasVersion(framework) ? framework.getVersion() : "this version";
	}

	static boolean hasVersion(Framework framework) {
		return framework.getVersion() != null && Versions.isVersion(framework.getVersion());
	}
}
