package framewright.ui.model.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.compare.Changes;
import framewright.core.compare.Changes.DomainCount;
import framewright.core.compare.Comparison;
import framewright.core.compare.Sentences;
import framewright.core.compare.UnreadableTextException;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;
import framewright.versions.FrameworkHistory;
import framewright.versions.SaveVersion;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** What has changed in a library since its last version, file by file. To be called in the background. */
public final class UnsavedFiles {

	/** Files larger than this are named and not compared: a summary is worth no wait. In bytes. */
	private static final long COMPARED = 8_000_000;

	private final VersionedLibrary library;
	private final Optional<Comparison> comparison;

	/** @param comparison tells what changed in a framework; where it is absent, only that it did */
	public UnsavedFiles(VersionedLibrary library, Optional<Comparison> comparison) {
		this.library = library;
		this.comparison = comparison;
	}

	/** The files, in the order of their paths; all files of the library where no versions are kept yet. */
	public List<ChangedFile> list(IProgressMonitor monitor) throws VersionsException, IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Looking at what changed", 10);
		boolean kept = library.keepsVersions();
		List<Path> files = kept ? new SaveVersion(library).unsaved(progress.split(4)) : library.library().files();
		List<ChangedFile> changed = new ArrayList<>();
		progress.setWorkRemaining(files.size());
		for (Path file : files) {
			progress.split(1);
			changed.add(describe(file, kept, progress));
		}
		return changed;
	}

	private ChangedFile describe(Path file, boolean kept, SubMonitor progress) throws IOException {
		String shown = library.library().show(file);
		if (!Files.exists(file)) {
			return new ChangedFile(file, shown, "taken away", false);
		}
		if (!Library.isFramework(file) || library.library().isPublished(file) || Files.size(file) > COMPARED) {
			return new ChangedFile(file, shown, "changed", false);
		}
		String text = read(file);
		Optional<Framework> framework = FrameworkText.read(text);
		if (framework.isEmpty()) {
			return new ChangedFile(file, shown, "has errors that keep it from being read, and is left out", true);
		}
		String title = framework.get().getTitle() == null ? shown : framework.get().getTitle();
		return new ChangedFile(file, title, kept ? whatChanged(file, text, progress) : "new", false);
	}

	private String whatChanged(Path file, String text, SubMonitor progress) {
		try {
			String old = new FrameworkHistory(library).text(file, FrameworkHistory.LAST_SAVED).text();
			if (comparison.isEmpty()) {
				return "changed";
			}
			Changes changes = comparison.get().between(new Comparison.Text("the last version", old), new Comparison.Text("now", text), progress::isCanceled);
			return changes.isEmpty() ? "laid out differently, nothing else" : count(changes);
		} catch (VersionsException e) {
			return e.reason() == VersionsException.Reason.NOT_FOUND ? "new" : "changed";
		} catch (UnreadableTextException e) {
			return "changed";
		} catch (OperationCanceledException e) {
			throw e;
		}
	}

	/** “3 changes: 1 editorial, 2 substantive”. */
	static String count(Changes changes) {
		int editorial = changes.domains().stream().mapToInt(DomainCount::editorial).sum();
		int substantive = changes.domains().stream().mapToInt(DomainCount::substantive).sum();
		int structural = changes.domains().stream().mapToInt(DomainCount::structural).sum();
		int breaking = changes.domains().stream().mapToInt(DomainCount::breaking).sum();
		return Sentences.count(new DomainCount("", "", editorial, substantive, structural, breaking));
	}

	/** A text without a byte order mark; signs that are none are shown as such. */
	static String read(Path file) throws IOException {
		String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}
}
