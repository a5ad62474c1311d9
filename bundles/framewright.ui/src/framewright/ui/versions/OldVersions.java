package framewright.ui.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

import framewright.ui.Messages;
import framewright.ui.compare.Candidates;
import framewright.ui.compare.CompareHandler;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.compare.ComparedText.Kind;
import framewright.versions.Author;
import framewright.versions.OldText;
import framewright.versions.Restore;
import framewright.versions.SavedVersion;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** What can be done with old versions of a framework. In the thread of the display. */
final class OldVersions {

	/** Where the text of an old version comes from. To be called in the background. */
	interface Source {
		OldText read() throws VersionsException;
	}

	private final IWorkbenchPage page;
	private final VersionedLibrary library;
	private final Path file;

	OldVersions(IWorkbenchPage page, VersionedLibrary library, Path file) {
		this.page = page;
		this.library = library;
		this.file = file;
	}

	/** Opens one to be read. */
	void open(String label, Source source) {
		new VersionsJob("Opening an old version", "The version cannot be opened") {
			@Override
			Runnable work(IProgressMonitor monitor) throws VersionsException, IOException {
				OldText old = source.read();
				return () -> show(new OldVersionInput(Chosen.title(file), new OldText(file, label, old.text())));
			}
		}.schedule();
	}

	private void show(OldVersionInput input) {
		try {
			page.openEditor(input, OldVersionEditor.ID);
		} catch (PartInitException e) {
			Messages.error("The version cannot be opened", "The editor for old versions could not be opened.", e);
		}
	}

	/** Compares one with the text of now. */
	void compareWithNow(ComparedText old) {
		ComparedText now = now();
		if (now == null) {
			Plain.tell("Compare", "The framework has no text now that the version could be compared with.");
			return;
		}
		compare(old, now);
	}

	/** Compares two, or one with the text of now where the other is empty. */
	void compare(ComparedText older, ComparedText newer) {
		CompareHandler.open(page, new Pair(Chosen.title(file), older, newer));
	}

	/** The text of now; {@code null} when there is none. */
	ComparedText now() {
		List<ComparedText> texts = Candidates.of(library.library(), file);
		return texts.isEmpty() || texts.get(0).kind() != Kind.EDITED ? null : texts.get(0);
	}

	/** Takes the framework back to one, as a new version. */
	void restore(String label, Source source) {
		boolean really = Plain.ask("Restore", "“" + Chosen.title(file) + "” will say again what it said in this version: " + label
				+ ".\n\nThat makes a new version, so nothing is lost: what it says now stays in the history.", "Restore");
		if (!really || !saved()) {
			return;
		}
		Who.ask().ifPresent(author -> new RestoreJob(label, source, author).schedule());
	}

	/** Saves the framework's editor, if need be. */
	private boolean saved() {
		for (IEditorPart editor : page.getDirtyEditors()) {
			if (Chosen.file(editor).filter(file::equals).isPresent() && !page.saveEditor(editor, true)) {
				return false;
			}
		}
		return true;
	}

	private final class RestoreJob extends VersionsJob {
		private final String label;
		private final Source source;
		private final Author author;

		RestoreJob(String label, Source source, Author author) {
			super("Restoring an old version", "The version could not be restored");
			this.label = label;
			this.source = source;
			this.author = author;
		}

		@Override
		Runnable work(IProgressMonitor monitor) throws VersionsException, IOException {
			OldText old = source.read();
			Optional<SavedVersion> version = new Restore(library).restore(file, new OldText(file, label, old.text()), "Restore " + (label.startsWith("saved") ? "the version " : "") + label, author, monitor);
			boolean kept = library.keepsVersions();
			return () -> Plain.passing(version.isPresent() || !kept ? "Restored: " + label + "." : "The framework says that already.");
		}

		@Override
		void failed(VersionsException fault) {
			if (fault.reason() != Reason.UNSAVED) {
				super.failed(fault);
			} else if (Plain.ask("Save a version first?", "“" + Chosen.title(file) + "” has changes that are in no version yet. Save a version of them first; then they are in the history, and the old text can be restored.", "Save Version…")) {
				new SavingVersion(library, Optional.of(file)).then(() -> new RestoreJob(label, source, author).schedule()).begin();
			}
		}
	}
}
