package framewright.ui.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.window.Window;

import framewright.core.compare.Comparison;
import framewright.core.extension.Services;
import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.ui.model.versions.ChangedFile;
import framewright.ui.model.versions.Person;
import framewright.ui.model.versions.SaveDraft;
import framewright.ui.model.versions.UnsavedFiles;
import framewright.versions.SaveVersion;
import framewright.versions.SaveVersion.Saved;
import framewright.versions.StartVersions;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Saves a version: saves the editors, looks at what changed, asks why, and saves it. Where no versions are kept yet, it begins to. */
final class SavingVersion {

	private static final String FAILURE = "The version could not be saved";

	private final VersionedLibrary library;
	private final Optional<Path> current;
	private Runnable then = () -> {
		// Nothing follows.
	};

	/** @param current the framework that the person looks at */
	SavingVersion(VersionedLibrary library, Optional<Path> current) {
		this.library = library;
		this.current = current;
	}

	/** What to do when the version is saved, or there was nothing to save. */
	SavingVersion then(Runnable next) {
		then = next;
		return this;
	}

	void begin() {
		// What lies on the disk is saved, so what is only in an editor would be missing.
		if (Plain.window().getActivePage().saveAllEditors(true)) {
			new Look().schedule();
		}
	}

	private final class Look extends VersionsJob {
		Look() {
			super("Looking at what changed", FAILURE);
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException, IOException {
			boolean first = !library.keepsVersions();
			List<ChangedFile> files = new UnsavedFiles(library, Services.find(Comparison.class)).list(monitor);
			Person person = Who.known(library);
			return () -> ask(new SaveDraft(first, library.library().folder(), files, current, person));
		}
	}

	private void ask(SaveDraft draft) {
		if (draft.files().isEmpty() && !draft.isFirst()) {
			Plain.tell("Save Version", "Nothing has changed since the last version was saved.");
			then.run();
		} else if (new SaveVersionDialog(Plain.shell(), draft).open() == Window.OK) {
			Who.remember(draft.person());
			new Save(draft).schedule();
		}
	}

	private final class Save extends VersionsJob {
		private final SaveDraft draft;

		Save(SaveDraft draft) {
			super("Saving a version", FAILURE);
			this.draft = draft;
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException {
			Saved saved = draft.isFirst() ? new StartVersions(library).start(draft.person().author(), draft.message(), monitor)
					: new SaveVersion(library).save(draft.path(), draft.message(), draft.person().author(), monitor);
			return () -> saved(saved);
		}
	}

	private void saved(Saved saved) {
		String files = saved.files().size() == 1 ? "one file" : saved.files().size() + " files";
		Plain.passing(saved.version().isEmpty() ? "Nothing has changed since the last version." : "Version saved with " + files + ".");
		if (!saved.leftOut().isEmpty()) {
			Plain.tell("Saved in part", (saved.version().isEmpty() ? "Nothing was saved." : "The version is saved.") + " Left out, because it could not be read later:\n\n"
					+ saved.leftOut().stream().limit(6).map(this::line).collect(Collectors.joining("\n")) + "\n\nCorrect this, and save a version again.");
		}
		then.run();
	}

	private String line(Finding finding) {
		return (Library.isFramework(finding.file()) ? Library.name(finding.file()) : finding.file().getFileName()) + ", line " + finding.line() + ": " + finding.message();
	}
}
