package framewright.validation.publication;

import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Versions;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.validation.publication.Published.Known;

/** V3 and V5: an element is retired in a version that comes after the last published one, and what was published as retired stays as it was. */
public final class RetiredIn extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		for (Map.Entry<Known, Element> entry : Pairs.elements(last, situation.framework()).kept().entrySet()) {
			Element element = entry.getValue();
			String before = entry.getKey().retired();
			String now = element.getRetiredIn();
			if (before == null && now != null && Versions.isVersion(now)) {
				retired(element, now, last, situation.framework(), report);
			} else if (before != null && now == null) {
				report.report(Words.behindTitle(element, Words.of(element) + " is retired in version " + last.version() + ", since " + before
						+ ". What was retired does not come back, because it may have been replaced: keep it as retired, and write a new element with another name.", "Write “retired in " + before + "”", "retired in " + before, false));
			} else if (before != null && !before.equals(now)) {
				report.report(Remark.of(element, ModelPackage.Literals.ELEMENT__RETIRED_IN, Words.of(element) + " was retired in " + before + ", as version " + last.version() + " says; that does not change later.")
						.mended(new Mend("Write " + before, before, true)));
			}
		}
	}

	private static void retired(Element element, String now, Published last, Framework framework, Report report) {
		boolean early = Versions.ORDER.compare(now, last.version()) <= 0;
		boolean late = hasVersion(framework) && Versions.ORDER.compare(now, framework.getVersion()) > 0;
		if (!early && !late) {
			return;
		}
		Remark remark = Remark.of(element, ModelPackage.Literals.ELEMENT__RETIRED_IN, Words.of(element) + (early ? " is in force in version " + last.version() + ", so it cannot be retired in " + now + "."
				: " cannot be retired in " + now + " yet, for this is version " + framework.getVersion() + ".") + " Write the version that you are working on.");
		boolean next = hasVersion(framework) && Versions.ORDER.compare(framework.getVersion(), last.version()) > 0;
		report.report(next ? remark.mended(new Mend("Write " + framework.getVersion(), framework.getVersion(), early)) : remark);
	}
}
