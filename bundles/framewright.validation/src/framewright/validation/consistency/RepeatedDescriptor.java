package framewright.validation.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.LibraryValidator;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.validation.consistency.Descriptors.Alike;
import framewright.validation.consistency.Descriptors.Said;

/** Two elements of one framework that say nearly the same at one of their levels. The levels of one element are another rule's matter. */
public final class RepeatedDescriptor implements LibraryValidator {

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		for (Situation situation : InForce.of(frameworks)) {
			Map<Said, Said> first = new LinkedHashMap<>();
			Map<Said, Integer> counts = new LinkedHashMap<>();
			for (Alike pair : Descriptors.alike(Descriptors.of(situation, situation.parameters().number("words")), Percent.of(situation, "alike"), monitor)) {
				first.putIfAbsent(pair.second(), pair.first());
				counts.merge(pair.second(), 1, Integer::sum);
			}
			first.forEach((said, other) -> report.report(said.descriptor(), Telling.repeated(said, other, counts.get(said), false)
					+ " Say what is special here, or keep the text in one place and refer to it."));
		}
	}
}
