package framewright.validation.publication;

import java.util.Optional;
import java.util.function.Supplier;

import framewright.core.compare.Changes;
import framewright.core.compare.Comparison;
import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Versions;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;

/** V8: the version number is large enough for what changed since the last published version. A number that is published already is another rule's matter. */
public final class VersionNumber extends SinceChanges {

	public VersionNumber() {
		// The comparison that is installed.
	}

	VersionNumber(Supplier<Optional<Comparison>> comparison) {
		super(comparison);
	}

	@Override
	void validate(Situation situation, Published last, Changes changes, Report report) {
		Framework framework = situation.framework();
		String least = changes.suggestedVersion();
		if (!hasVersion(framework) || !Versions.isVersion(least) || situation.library().published(framework.getName(), framework.getVersion()).isPresent()) {
			return;
		}
		// 2.0.0-rc.1 is a step on the way to 2.0.0, and so large enough for what deserves 2.0.0.
		boolean enough = Versions.ORDER.compare(framework.getVersion().split("-", 2)[0], least) >= 0 && Versions.ORDER.compare(framework.getVersion(), last.version()) > 0;
		if (!enough) {
			boolean same = least.equals(last.version());
			Remark remark = Remark.of(framework, ModelPackage.Literals.FRAMEWORK__VERSION, same ? "Version " + framework.getVersion() + " comes before " + last.version() + ", which is published. Give this text a higher number."
					: "What changed since version " + last.version() + " deserves at least version " + least + ", and this says " + framework.getVersion() + ". Readers trust that a small step in the number means a small change.");
			report.report(same ? remark : remark.mended(new Mend("Write version " + least, least, false)));
		}
	}
}
