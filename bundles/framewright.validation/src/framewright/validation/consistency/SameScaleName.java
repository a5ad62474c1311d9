package framewright.validation.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.LibraryValidator;
import framewright.core.rules.Remark;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Scale;

/** Scales of two frameworks that have the same name or title and not the same levels in the same order: readers take a rating on one for a rating on the other. */
public final class SameScaleName implements LibraryValidator {

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		Map<String, Scale> names = new HashMap<>();
		Map<String, Scale> titles = new HashMap<>();
		for (Situation situation : InForce.of(frameworks)) {
			for (Scale scale : Frameworks.scales(situation.framework())) {
				Scale name = scale.getName() == null ? null : names.putIfAbsent(scale.getName(), scale);
				Scale title = scale.getTitle() == null || scale.getTitle().isBlank() ? null : titles.putIfAbsent(SameTitle.plain(scale.getTitle()), scale);
				Scale other = differs(scale, title) ? title : differs(scale, name) ? name : null;
				if (other != null) {
					report.report(Remark.of(scale, ModelPackage.Literals.PART__TITLE, message(scale, other)));
				}
			}
		}
	}

	private static boolean differs(Scale scale, Scale other) {
		return other != null && Frameworks.of(other) != Frameworks.of(scale) && (scale.isUnordered() != other.isUnordered() || !levels(scale).equals(levels(other)));
	}

	private static List<String> levels(Scale scale) {
		List<String> levels = Frameworks.levels(scale).stream().map(level -> SameTitle.plain(level.getTitle() == null ? "" : level.getTitle())).toList();
		return scale.isUnordered() ? levels.stream().sorted().toList() : levels;
	}

	private static String message(Scale scale, Scale other) {
		Framework framework = Frameworks.of(other);
		String same = scale.getTitle() != null && other.getTitle() != null && SameTitle.plain(scale.getTitle()).equals(SameTitle.plain(other.getTitle())) ? "" : " (“" + scale.getName() + "”)";
		return "A scale of " + Telling.of(framework) + " has the same name" + same + " and other levels: " + shown(other) + " there, " + shown(scale) + " here. Use the same levels in the same order, or call one of the scales something else.";
	}

	private static String shown(Scale scale) {
		List<String> titles = Frameworks.levels(scale).stream().map(Level::getTitle).map(Telling::quote).toList();
		return titles.isEmpty() ? "none" : Telling.join(titles);
	}
}
