package framewright.ui.versions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

import framewright.core.history.PublishedVersion;
import framewright.core.library.Library;
import framewright.editing.library.Node;
import framewright.versions.Author;
import framewright.versions.FrameworkHistory;
import framewright.versions.PublishedLine;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

/** Says of a published version that it is retired, or that another took its place. In the thread of the display. */
final class MarkingPublished {

	private static final String FAILURE = "The version could not be marked";

	private final VersionedLibrary library;

	MarkingPublished(VersionedLibrary library) {
		this.library = library;
	}

	/** The version that is selected in the library. */
	void retire(IWorkbenchWindow window) {
		chosen(window, this::retire);
	}

	/** The version that is selected in the library. */
	void supersede(IWorkbenchWindow window) {
		chosen(window, this::supersede);
	}

	private void chosen(IWorkbenchWindow window, Consumer<PublishedVersion> action) {
		Optional<Node> node = Chosen.node(window.getActivePage().getSelection()).filter(row -> row.kind() == Node.Kind.VERSION);
		if (node.isEmpty()) {
			Plain.tell("Choose a published version", "Select a published version in the library first. You find it below its framework.");
			return;
		}
		Path file = node.get().file();
		String framework = String.valueOf(file.getParent().getFileName());
		versions(framework, all -> all.stream().filter(version -> version.version().equals(Library.version(file))).findFirst().ifPresent(action));
	}

	private void versions(String framework, Consumer<List<PublishedVersion>> then) {
		new VersionsJob("Looking for published versions", FAILURE) {
			@Override
			Runnable work(IProgressMonitor monitor) throws VersionsException {
				List<PublishedVersion> all = new FrameworkHistory(library).published(library.library().folder().resolve(framework + Library.EXTENSION));
				return () -> then.accept(all);
			}
		}.schedule();
	}

	void retire(PublishedVersion version) {
		if (version.retired().isPresent()) {
			Plain.tell("Retired already", "Version " + version.version() + " of “" + version.framework() + "” is retired already.");
			return;
		}
		if (Plain.ask("Retire Version", "From today on, version " + version.version() + " of “" + version.framework() + "” is out of force. Its text stays as it is, and whoever links to it still finds it.", "Retire")) {
			Who.ask().ifPresent(author -> mark(author, line -> line.retire(version.framework(), version.version(), LocalDate.now(), author, null), "Version " + version.version() + " is retired."));
		}
	}

	void supersede(PublishedVersion version) {
		versions(version.framework(), all -> {
			List<PublishedVersion> others = all.stream().filter(other -> !other.version().equals(version.version())).toList();
			if (others.isEmpty()) {
				Plain.tell("There is no other version", "No other version of “" + version.framework() + "” is published that could take its place.");
				return;
			}
			ElementListSelectionDialog dialog = new ElementListSelectionDialog(Plain.shell(), new LabelProvider());
			dialog.setTitle("Superseded by");
			dialog.setMessage("Which version takes the place of version " + version.version() + "?");
			dialog.setElements(others.reversed().stream().map(PublishedVersion::version).toArray());
			dialog.setMultipleSelection(false);
			if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof String by) {
				Who.ask().ifPresent(author -> mark(author, line -> line.supersede(version.framework(), version.version(), by, author, null), "Version " + version.version() + " is superseded by " + by + "."));
			}
		});
	}

	private interface Mark {
		void on(PublishedLine line) throws VersionsException;
	}

	private void mark(Author author, Mark mark, String done) {
		new VersionsJob("Marking a published version for " + author.name(), FAILURE) {
			@Override
			Runnable work(IProgressMonitor monitor) throws VersionsException {
				mark.on(new PublishedLine(library));
				return () -> Plain.passing(done);
			}
		}.schedule();
	}
}
