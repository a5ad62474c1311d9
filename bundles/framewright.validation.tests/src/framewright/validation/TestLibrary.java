package framewright.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

import framewright.core.compare.Comparison;
import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.Remark;
import framewright.core.rules.Rules;
import framewright.core.rules.Situation;
import framewright.core.rules.Validator;
import framewright.core.extension.Options;
import framewright.core.extension.Options.BadOptionException;

/** A library in a folder of its own, and what rules find in it. */
public final class TestLibrary {

	private static final String DIFF = "framewright.diff";

	private final Path folder;

	public TestLibrary(Path folder) throws IOException {
		this.folder = folder.toRealPath();
		settings("title = Test");
	}

	public Path folder() {
		return folder;
	}

	public void settings(String text) throws IOException {
		Files.writeString(folder.resolve(Library.SETTINGS), text + "\n");
	}

	/** Writes a working file. */
	public Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name + Library.EXTENSION), text);
	}

	/** Writes a published version and its line. */
	public void publish(String name, String version, String text, String more) throws IOException {
		Path versions = Files.createDirectories(folder.resolve("published").resolve(name));
		Files.writeString(versions.resolve(version + Library.EXTENSION), text);
		Path lines = versions.resolve("versions.txt");
		Files.writeString(lines, (Files.exists(lines) ? Files.readString(lines) : "") + version + "; on 2026-09-01" + more + "\n");
	}

	/** What a rule finds in the whole library, in the order of files and places. */
	public List<Finding> of(String rule) throws IOException {
		LibraryReader reader = new LibraryReader(Library.containing(folder));
		reader.readAll(new NullProgressMonitor());
		Map<Path, List<Finding>> findings = Rules.check(reader, Library.containing(folder).files(), new NullProgressMonitor());
		return findings.values().stream().flatMap(List::stream).filter(finding -> finding.code().equals(rule)).toList();
	}

	/** The messages of {@link #of}. */
	public List<String> messages(String rule) throws IOException {
		return of(rule).stream().map(Finding::message).toList();
	}

	/** The words that a finding stands at. */
	public static String words(Finding finding) throws IOException {
		return Files.readString(finding.file()).substring(finding.offset(), finding.offset() + finding.length());
	}

	/** Applies what mends a finding. */
	public static void mend(Finding finding) throws IOException {
		Finding.Mend mend = finding.mend().orElseThrow();
		Files.writeString(finding.file(), new StringBuilder(Files.readString(finding.file())).replace(mend.offset(), mend.offset() + mend.length(), mend.text()).toString());
	}

	/** What a rule without parameters says of one framework. */
	public List<Remark> remarks(Validator rule, Path file) throws IOException, BadOptionException {
		Library library = Library.containing(folder);
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		FrameworkFile read = reader.read(file).orElseThrow();
		List<Remark> remarks = new ArrayList<>();
		rule.validate(new Situation(read.framework().orElseThrow(), read.path(), library, LibrarySettings.of(library), Options.of(List.of(), Map.of())), remarks::add, new NullProgressMonitor());
		return remarks;
	}

	/** The comparison that people have. Its bundle is no part of this one, so that it is looked up by its name. */
	public static Comparison comparison() {
		try {
			String name = DIFF + ".TextComparison";
			Bundle bundle = Platform.isRunning() ? Platform.getBundle(DIFF) : null;
			Class<?> type = bundle == null ? Class.forName(name) : bundle.loadClass(name);
			return (Comparison) type.getConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("The tests of this bundle need " + DIFF + " beside it; its pom.xml says so.", e);
		}
	}
}
