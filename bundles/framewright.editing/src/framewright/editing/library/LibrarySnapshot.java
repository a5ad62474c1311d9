package framewright.editing.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import framewright.core.library.Finding;
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

	public List<Finding> findings() {
		return Stream.concat(settings.stream(), files.values().stream().flatMap(report -> report.findings().stream()))
				.sorted(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER)).toList();
	}

	public Tally problems() {
		return Tally.of(findings());
	}

	public Optional<FileReport> file(Path file) {
		return Optional.ofNullable(files.get(file));
	}

	/** The title of the framework in a file, else the name of the file. */
	public String title(Path file) {
		return file(file).map(report -> report.tree().title()).orElseGet(() -> String.valueOf(file.getFileName()));
	}

	/** The same library with newer knowledge of some files. What rules found by looking at the whole library stands until it is looked at again. */
	public LibrarySnapshot with(Collection<FileReport> newer) {
		Map<Path, FileReport> changed = new LinkedHashMap<>(files);
		newer.forEach(report -> changed.computeIfPresent(report.file(), (file, old) -> together(old, report)));
		return new LibrarySnapshot(folder, title, changed, settings);
	}

	private static FileReport together(FileReport old, FileReport newer) {
		List<Finding> ofLibrary = old.findings().stream().filter(finding -> Rules.isOfLibrary(finding.code())).toList();
		if (ofLibrary.isEmpty()) {
			return new FileReport(newer.file(), newer.tree(), newer.findings(), old.versions());
		}
		return FileReport.of(newer.file(), newer.tree(), Stream.concat(newer.findings().stream(), ofLibrary.stream()).sorted(Finding.ORDER).toList(), old.versions());
	}
}
