package framewright.ui.model.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import framewright.core.library.Finding;
import framewright.editing.library.LibrarySnapshot;

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
		Map<Path, String> titles = new HashMap<>();
		library.files().values().stream().filter(report -> !report.findings().isEmpty()).forEach(report -> titles.put(report.file(), report.tree().title()));
		library.settings().forEach(finding -> titles.put(finding.file(), library.title(finding.file())));
		return new ListedProblems(library.findings(), titles, library.problems().words() + ".");
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
