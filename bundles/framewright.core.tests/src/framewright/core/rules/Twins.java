package framewright.core.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

/** Reports frameworks of the same title; declared in fragment.xml. */
public final class Twins implements LibraryValidator {

	@Override
	public void validate(List<Situation> frameworks, Report report, IProgressMonitor monitor) {
		Map<String, Situation> titles = new HashMap<>();
		for (Situation situation : frameworks) {
			Situation first = titles.putIfAbsent(situation.framework().getTitle(), situation);
			if (first != null) {
				report.report(situation.framework(), "This is called like " + first.framework().getName() + ".");
			}
		}
	}
}
