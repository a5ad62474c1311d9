package framewright.validation.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.rules.Report;
import framewright.core.rules.Situation;
import framewright.dsl.model.Element;
import framewright.dsl.model.Part;
import framewright.validation.publication.Published.Known;

/** V3: what was published is never taken out; it stays as retired. What stood in something that is gone is counted with it. */
public final class SilentDeletion extends SincePublished {

	@Override
	void validate(Situation situation, Published last, Report report, IProgressMonitor monitor) {
		Pairs<Element> pairs = Pairs.elements(last, situation.framework());
		if (pairs.gone().isEmpty()) {
			return;
		}
		Map<String, Part> there = new HashMap<>();
		pairs.kept().forEach((known, element) -> there.put(known.name(), element));
		pairs.renamed().forEach((known, element) -> there.put(known.name(), element));
		Set<String> gone = new HashSet<>();
		pairs.gone().forEach(known -> gone.add(known.name()));
		Map<String, Known> tops = new HashMap<>();
		Map<Known, Integer> inside = new HashMap<>();
		for (Known known : pairs.gone()) {
			// Parents come before what stands in them.
			Known top = gone.contains(known.parent()) ? tops.get(known.parent()) : known;
			tops.put(known.name(), top);
			inside.merge(top, 1, Integer::sum);
		}
		for (Known known : pairs.gone()) {
			int count = inside.getOrDefault(known, 0) - 1;
			if (count >= 0) {
				String with = count == 0 ? "" : count == 1 ? ", with the element in it," : ", with " + count + " elements in it,";
				report.report(there.getOrDefault(known.parent(), situation.framework()), Words.of(known) + " (" + known.name() + ") is in version " + last.version() + with
						+ " and not here any more. What refers to it would lead nowhere. Bring it back" + (known.retired() == null ? " and write “retired in " + version(situation.framework()) + "” behind its title" : ", as retired")
						+ "; if it has another name now, write “formerly " + known.name() + "” there.");
			}
		}
	}
}
