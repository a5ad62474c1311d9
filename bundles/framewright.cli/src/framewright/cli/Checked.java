package framewright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;

/** What was found in the files that a command was given. Not safe for use by several threads. */
final class Checked {

	private final Map<LibraryReader, Map<Path, List<Finding>>> libraries = new LinkedHashMap<>();
	private final Map<Path, List<Finding>> files = new LinkedHashMap<>();

	/** What somebody else found in some files. */
	static Checked of(Collection<Path> files, List<Finding> findings) {
		Checked checked = new Checked();
		files.forEach(file -> checked.files.put(file.toAbsolutePath().normalize(), new ArrayList<>()));
		findings.forEach(finding -> checked.files.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding));
		return checked;
	}

	/** Takes what was found in some files of a library; a file that is there already is not told twice. */
	void add(LibraryReader reader, Map<Path, List<Finding>> found) {
		Map<Path, List<Finding>> fresh = new LinkedHashMap<>();
		found.forEach((file, findings) -> {
			if (files.putIfAbsent(file, findings) == null) {
				fresh.put(file, findings);
			}
		});
		libraries.put(reader, fresh);
	}

	/** What was found, by file and by place in it. */
	List<Finding> findings() {
		List<Finding> all = new ArrayList<>();
		files.values().forEach(all::addAll);
		all.sort(Finding.ORDER);
		return all;
	}

	/** How many frameworks were looked at; settings of libraries are none. */
	int frameworks() {
		return (int) files.keySet().stream().filter(file -> !file.endsWith(Library.SETTINGS)).count();
	}

	/** What was found in each file, by the reader of its library. */
	Map<LibraryReader, Map<Path, List<Finding>>> libraries() {
		return libraries;
	}
}
