package framewright.editing.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.core.library.Finding;
import framewright.core.library.Severity;
import framewright.core.rules.Rules;

/**
 * A library as it was at one time: its frameworks by title, and what was found in them. Immutable.
 *
 * @param folder the library's folder; absolute
 * @param title the library's title
 * @param files what is known of each file, by path
 * @param settings what is wrong in the settings of the library
 */
public record LibrarySnapshot(Path folder, String title, Map<Path, FileReport> files, List<Finding> settings) {

	public LibrarySnapshot {
		files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
		settings = List.copyOf(settings);
	}

	/** A library whose settings are fine. */
	public LibrarySnapshot(Path folder, String title, Map<Path, FileReport> files) {
		this(folder, title, files, List.of());
	}

	/** The rows of the frameworks, in the order of their titles. */
	public List<Node> rows() {
		return files.values().stream().map(FileReport::row).sorted(Comparator.comparing(Node::title, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	/** The frameworks that could be read, in the order of their titles. */
	public List<Node> frameworks() {
		return rows().stream().filter(node -> node.kind() == Node.Kind.FRAMEWORK).toList();
	}

	/** What was found, gravest first, then by file, then by place. */
	public List<Finding> findings() {
		List<List<Finding>> inOrder = new ArrayList<>(List.of(settings));
		files.values().stream().sorted(Comparator.comparing(FileReport::file)).map(FileReport::findings).forEach(inOrder::add);
		Map<Severity, List<Finding>> found = new EnumMap<>(Severity.class);
		inOrder.forEach(of -> of.forEach(finding -> found.computeIfAbsent(finding.severity(), severity -> new ArrayList<>()).add(finding)));
		return found.values().stream().flatMap(List::stream).toList();
	}

	/** How many there are. */
	public Tally problems() {
		return files.values().stream().map(report -> report.tree().problems()).reduce(Tally.of(settings), Tally::plus);
	}

	public Optional<FileReport> file(Path file) {
		return Optional.ofNullable(files.get(file));
	}

	/** The title of the framework in a file, else the name of the file. */
	public String title(Path file) {
		return file(file).map(report -> report.tree().title()).orElseGet(() -> String.valueOf(file.getFileName()));
	}

	/** The same library with newer knowledge of some files. */
	public LibrarySnapshot with(Collection<FileReport> newer) {
		Map<Path, FileReport> changed = new LinkedHashMap<>(files);
		newer.forEach(report -> changed.replace(report.file(), report));
		return new LibrarySnapshot(folder, title, changed, settings);
	}

	/** Newer knowledge of a file together with what is only known here: its published versions, and what rules found in it by looking at the whole library, which stands until that is looked at again. */
	FileReport complete(FileReport newer) {
		FileReport old = files.get(newer.file());
		if (old == null) {
			return newer;
		}
		List<Finding> ofLibrary = old.findings().stream().filter(finding -> Rules.isOfLibrary(finding.code())).toList();
		return new FileReport(newer.file(), newer.tree(), newer.findings(), old.versions()).with(ofLibrary);
	}
}
