package framewright.validation.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;

import framewright.core.rules.Remark;
import framewright.core.rules.Remark.Mend;
import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.validation.publication.Published.Known;
import framewright.validation.publication.Published.KnownScale;

/** V5: former names that were published stay, in their order, and the one that was in force comes behind them. Identifiers are made from the oldest. */
public final class FormerNames extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		look(Pairs.elements(last, situation.framework()).kept(), last.version(), report);
		Map<Known, Scale> scales = Pairs.scales(last, situation.framework()).kept();
		look(scales, last.version(), report);
		for (KnownScale known : last.scales()) {
			if (scales.containsKey(known.scale())) {
				Map<Known, Level> levels = Pairs.levels(known, scales.get(known.scale())).kept();
				look(levels, last.version(), report);
			}
		}
	}

	private static void look(Map<Known, ? extends Part> kept, String version, Report report) {
		kept.forEach((known, part) -> {
			List<String> names = Published.formerly(part);
			List<String> expected = new ArrayList<>(known.formerly());
			if (!known.name().equals(part.getName())) {
				expected.add(known.name());
			}
			if (names.size() >= expected.size() && names.subList(0, expected.size()).equals(expected)) {
				return;
			}
			// What was added since goes on behind what was there.
			List<String> whole = new ArrayList<>(expected);
			names.stream().filter(name -> !expected.contains(name)).forEach(whole::add);
			String words = String.join(", ", whole);
			String message = Words.of(part) + " has other former names than in version " + version + ". They never change, and their order tells which is the oldest, from which identifiers are made. Write “formerly " + words + "”.";
			EStructuralFeature feature = part.eClass().getEStructuralFeature("formerly");
			report.report(names.isEmpty() ? Words.behindTitle(part, message, "Write “formerly " + words + "”", "formerly " + words, true)
					: Remark.of(part, feature, message).mended(new Mend("Write “formerly " + words + "”", words, true)));
		});
	}
}
