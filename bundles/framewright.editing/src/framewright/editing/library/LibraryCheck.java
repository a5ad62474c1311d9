package framewright.editing.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Language;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.rules.Rules;
import framewright.dsl.model.Framework;

/**
 * Reads and checks all frameworks of a library.
 *
 * @param snapshot the picture of the library
 * @param index what the frameworks make known to each other
 */
public record LibraryCheck(LibrarySnapshot snapshot, List<IResourceDescription> index) {

	/**
	 * Takes as long as reading all files does; call it in the background.
	 *
	 * @throws IOException when the folder cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public static LibraryCheck of(Library library, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Checking " + library.title(), 100);
		if (!Files.isDirectory(library.folder())) {
			throw new IOException("The folder " + library.folder() + " is not there any more.");
		}
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(progress.split(50));
		List<Path> files = library.files();
		Map<Path, List<Finding>> findings = Rules.checkForWriting(reader, files, progress.split(50));
		Map<Path, FileReport> reports = new LinkedHashMap<>();
		List<IResourceDescription> index = new ArrayList<>();
		for (Path file : files) {
			reader.read(file).ifPresent(read -> index.add(description(read)));
			reports.put(file, report(reader, file, findings.get(file)));
		}
		return new LibraryCheck(new LibrarySnapshot(library.folder(), library.title(), reports, findings.getOrDefault(library.folder().resolve(Library.SETTINGS), List.of())), index);
	}

	private static FileReport report(LibraryReader reader, Path file, List<Finding> findings) throws IOException {
		FrameworkFile read = reader.read(file).orElse(null);
		Framework framework = read == null ? null : read.framework().orElse(null);
		if (framework == null) {
			return FileReport.of(file, broken(file), findings, List.of());
		}
		return FileReport.of(file, Outline.elements(file, framework), findings, versions(reader.library(), file, framework));
	}

	private static IResourceDescription description(FrameworkFile file) {
		return SerializableResourceDescription.createCopy(Language.service(IResourceDescription.Manager.class).getResourceDescription(file.resource()));
	}

	private static Node broken(Path file) {
		return new Node(Node.Kind.BROKEN, file + "#", file, "", "", String.valueOf(file.getFileName()), "cannot be read", 0, 0, Tally.NONE, List.of());
	}

	private static List<Node> versions(Library library, Path file, Framework framework) throws IOException {
		if (framework.getName() == null || !framework.getName().matches("[A-Za-z_][A-Za-z0-9_-]*")) {
			return List.of();
		}
		List<Node> versions = new ArrayList<>();
		for (Path version : library.published(framework.getName())) {
			versions.add(0, new Node(Node.Kind.VERSION, version + "#", version, "", "", "Version " + Library.version(version), "", 0, 0, Tally.NONE, List.of()));
		}
		return versions;
	}
}
