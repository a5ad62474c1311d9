package framewright.validation.publication;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.validation.publication.Published.Known;
import framewright.validation.publication.Published.KnownScale;

/** V8: a scale or a level that is gone, or another order of levels, makes older ratings mean nothing, so it should be done with open eyes. */
public final class LevelsKept extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		Pairs<Scale> scales = Pairs.scales(last, situation.framework());
		for (Known gone : scales.gone()) {
			report.report(situation.framework(), "The scale " + Words.of(gone) + " of version " + last.version() + " is not here any more, so what was rated on it cannot be compared with later ratings. "
					+ "Bring it back; if it has another name now, write “formerly " + gone.name() + "” behind its title.");
		}
		for (KnownScale known : last.scales()) {
			Scale scale = scales.kept().containsKey(known.scale()) ? scales.kept().get(known.scale()) : scales.renamed().get(known.scale());
			if (scale != null) {
				levels(known, scale, last.version(), report);
			}
		}
	}

	private static void levels(KnownScale known, Scale scale, String version, Report report) {
		Pairs<Level> pairs = Pairs.levels(known, scale);
		if (!pairs.gone().isEmpty()) {
			String gone = Words.join(pairs.gone().stream().map(Words::of).toList());
			report.report(scale, gone + (pairs.gone().size() == 1 ? " is a level" : " are levels") + " in version " + version + " and not here any more, so who was rated there stands nowhere. "
					+ "Bring back what went; if a level has another name now, write “formerly” and the old name behind its title.");
		}
		if (!known.unordered()) {
			List<Level> now = new ArrayList<>();
			known.levels().forEach(level -> now.add(pairs.kept().getOrDefault(level, pairs.renamed().get(level))));
			now.removeIf(level -> level == null);
			List<Level> order = Frameworks.levels(scale).stream().filter(now::contains).toList();
			if (!order.equals(now)) {
				report.report(scale, "The levels are in another order than in version " + version + ", where it is " + Words.join(known.levels().stream().map(Words::of).toList())
						+ ". A level that was higher than another one is lower now. Put them back in their order, unless that is what you mean.");
			}
		}
	}
}
