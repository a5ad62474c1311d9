package framewright.validation.publication;

import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.validation.publication.Published.Known;
import framewright.validation.publication.Published.KnownScale;

/** V1: the identifiers by which other tools know a framework and its parts never change. Those that are made from names change with the framework's, so only its own is told then. */
public final class PermanentIdentifier extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		Framework framework = situation.framework();
		if (!same(last.uuid(), framework.getUuid())) {
			told(framework, last.uuid(), last.version(), report);
			return;
		}
		Identity identity = Identity.of(framework);
		for (Map.Entry<Known, Element> entry : Pairs.elements(last, framework).kept().entrySet()) {
			// Where neither says one, the names make it, and former names are another rule's matter.
			if ((entry.getKey().uuid() != null || entry.getValue().getUuid() != null) && !entry.getKey().identity().equals(identity.of(entry.getValue()))) {
				told(entry.getValue(), entry.getKey().identity().toString(), last.version(), report);
			}
		}
		Map<Known, Scale> scales = Pairs.scales(last, framework).kept();
		for (KnownScale known : last.scales()) {
			Scale scale = scales.get(known.scale());
			if (scale != null) {
				for (Map.Entry<Known, Level> entry : Pairs.levels(known, scale).kept().entrySet()) {
					if ((entry.getKey().uuid() != null || entry.getValue().getUuid() != null) && !entry.getKey().identity().equals(identity.of(entry.getValue()))) {
						told(entry.getValue(), entry.getKey().identity().toString(), last.version(), report);
					}
				}
			}
		}
	}

	private static boolean same(String old, String now) {
		return old == null ? now == null : now != null && old.toLowerCase(Locale.ROOT).equals(now.toLowerCase(Locale.ROOT));
	}

	private static void told(Part part, String old, String version, Report report) {
		String message = Words.of(part) + " had another uuid in version " + version + (old == null ? ", made from its name" : ", " + old)
				+ ". Other tools know it by that one and would take this for something new. Write the old one again.";
		if (old == null) {
			report.report(Remark.of(part, ModelPackage.Literals.PART__UUID, message.replace("Write the old one again.", "Take the uuid away.")));
		} else if (part.getUuid() == null) {
			report.report(part instanceof Framework ? Remark.of(part, message) : Words.behindTitle(part, message, "Write the old uuid", "uuid \"" + old + "\"", true));
		} else {
			report.report(Remark.of(part, ModelPackage.Literals.PART__UUID, message).mended(new Mend("Write the old uuid", "\"" + old + "\"", true)));
		}
	}
}
