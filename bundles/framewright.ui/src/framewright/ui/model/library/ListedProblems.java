package framewright.ui.model.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.core.library.Finding;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Tally;

/**
 * The rows of the Problems view at one time. Made in the background, for a library may have many. Immutable.
 *
 * @param findings what was found, gravest first
 * @param titles the titles of the frameworks it was found in, by their files
 * @param words how many there are, for people
 */
public record ListedProblems(List<Finding> findings, Map<Path, String> titles, String words) {

	/** When nothing is known yet. */
	public static final ListedProblems NONE = new ListedProblems(List.of(), Map.of(), "");

	public static ListedProblems of(LibrarySnapshot library) {
		List<Finding> findings = library.findings();
		Map<Path, String> titles = new HashMap<>();
		findings.forEach(finding -> titles.computeIfAbsent(finding.file(), library::title));
		return new ListedProblems(findings, titles, Tally.of(findings).words() + ".");
	}

	/** The title of the framework that something was found in. */
	public String title(Finding finding) {
		return titles.getOrDefault(finding.file(), "");
	}

	/** Whether all rows look as they did, though what they stand for may have moved within its line. */
	public boolean looksLike(ListedProblems before) {
		if (findings.size() != before.findings.size() || !titles.equals(before.titles)) {
			return false;
		}
		for (int i = 0; i < findings.size(); i++) {
			Finding now = findings.get(i);
			Finding old = before.findings.get(i);
			if (now.line() != old.line() || now.severity() != old.severity() || !now.message().equals(old.message()) || !now.file().equals(old.file()) || !now.code().equals(old.code())) {
				return false;
			}
		}
		return true;
	}
}
