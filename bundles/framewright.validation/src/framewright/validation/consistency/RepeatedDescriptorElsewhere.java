package framewright.validation.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.LibraryValidator;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.model.Framework;
import framewright.validation.consistency.Descriptors.Alike;
import framewright.validation.consistency.Descriptors.Said;

/** Elements of two frameworks that say nearly the same at one of their levels. A framework that was derived from another repeats it by right. */
public final class RepeatedDescriptorElsewhere implements LibraryValidator {

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		List<Situation> inForce = InForce.of(frameworks);
		if (inForce.size() < 2) {
			return;
		}
		Map<Framework, String> origins = InForce.origins(inForce);
		List<Said> all = new ArrayList<>();
		inForce.forEach(situation -> all.addAll(Descriptors.of(situation, situation.parameters().number("words"))));
		// A library may choose another figure for one framework; then the lower one finds the pairs, and each framework's own judges them.
		int percent = inForce.stream().mapToInt(situation -> Percent.of(situation, "alike")).min().orElse(100);
		Map<Framework, Integer> own = new LinkedHashMap<>();
		inForce.forEach(situation -> own.put(situation.framework(), Percent.of(situation, "alike")));
		Map<Said, Said> first = new LinkedHashMap<>();
		Map<Said, Integer> counts = new LinkedHashMap<>();
		for (Alike pair : Descriptors.alike(all, percent, monitor)) {
			Framework framework = pair.second().framework();
			if (framework != pair.first().framework() && !origins.get(framework).equals(origins.get(pair.first().framework())) && Percent.alike(pair) >= own.get(framework)) {
				first.putIfAbsent(pair.second(), pair.first());
				counts.merge(pair.second(), 1, Integer::sum);
			}
		}
		first.forEach((said, other) -> report.report(said.descriptor(), Telling.repeated(said, other, counts.get(said), true)
				+ " If both mean the same, say so with “see … as exact”; if not, say what is different here."));
	}
}
