package framewright.ui.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

import framewright.core.library.Library;
import framewright.examples.SampleLibrary;
import framewright.ui.editor.OpenDocument;
import framewright.ui.model.StartLibrary;
import framewright.editing.library.LibrarySession;
import framewright.ui.model.library.RecentLibraries;

/** The library that the workbench has open. There is one at a time. */
public final class OpenLibrary {

	private static final String PREFERENCES = "framewright.ui";
	private static final String RECENT = "recentLibraries";

	private static final LibrarySession SESSION = new LibrarySession();
	private static final CheckLibrary CHECK = new CheckLibrary(SESSION);
	private static final LookForChanges LOOK = new LookForChanges();
	private static final IResourceChangeListener CHANGES = OpenLibrary::changed;

	private OpenLibrary() {
	}

	public static LibrarySession session() {
		return SESSION;
	}

	/** Opens the library that the workbench starts with, and begins to watch it. */
	public static void start() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(CHANGES, IResourceChangeEvent.POST_CHANGE);
		Path folder = StartLibrary.choose(recent(), () -> sampleFolder());
		try {
			if (folder.equals(sampleFolder()) || !Files.isDirectory(folder)) {
				folder = sample();
			}
			open(folder);
		} catch (IOException | CoreException e) {
			// The window opens without a library; its welcome page offers others.
			ILog.of(OpenLibrary.class).error("The library " + folder + " could not be opened.", e);
		}
	}

	/** Ends the watch and waits for what is under way. */
	public static void stop() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(CHANGES);
		CHECK.cancel();
		LOOK.cancel();
		try {
			CHECK.join(5000, null);
			LOOK.join(5000, null);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Opens the library that a folder is or belongs to. Editors of another library must be closed before. */
	public static void open(Path folder) throws CoreException {
		Library library = Library.containing(folder);
		LibraryFolder.open(library.folder(), new NullProgressMonitor());
		SESSION.open(library);
		remember(library.folder());
		CHECK.schedule();
	}

	/** Where the sample is or will be. */
	public static Path sampleFolder() {
		return Path.of(System.getProperty("user.home"), "Framewright", "Sample library");
	}

	/** The sample library; copies it to the user's home when it is not there yet. */
	public static Path sample() throws IOException {
		Path folder = sampleFolder();
		if (!Files.isDirectory(folder)) {
			try {
				SampleLibrary.copyTo(folder);
			} catch (UncheckedIOException e) {
				throw e.getCause();
			}
		}
		return folder;
	}

	/** Looks in the background for what other programs have changed. */
	public static void lookForChanges() {
		LOOK.schedule(100);
	}

	/** Takes notice of a file that was written into the library just now. */
	public static void notice(Path written) {
		file(written).ifPresent(file -> {
			try {
				file.refreshLocal(IResource.DEPTH_ZERO, null);
			} catch (CoreException e) {
				lookForChanges();
			}
		});
	}

	/** Checks the library anew in the background. */
	public static void check() {
		CHECK.schedule(100);
	}

	/** The platform's handle of a file of the library; empty when it belongs to no open library. */
	public static Optional<IFile> file(Path file) {
		return LibraryFolder.file(file);
	}

	/** The path of a file that the platform knows; absolute. */
	public static Optional<Path> path(IFile file) {
		return Optional.ofNullable(file.getLocation()).map(location -> location.toPath().toAbsolutePath().normalize());
	}

	public static RecentLibraries recent() {
		return RecentLibraries.parse(InstanceScope.INSTANCE.getNode(PREFERENCES).get(RECENT, ""));
	}

	private static void remember(Path folder) {
		var preferences = InstanceScope.INSTANCE.getNode(PREFERENCES);
		preferences.put(RECENT, recent().with(folder).text());
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(OpenLibrary.class).warn("The list of recent libraries could not be kept.", e);
		}
	}

	private static void changed(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(delta -> {
				boolean content = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
				if (delta.getResource() instanceof IFile file && content) {
					check();
					if (file.getName().equals(Library.SETTINGS)) {
						OpenDocument.analyseAll();
					}
				}
				return true;
			});
		} catch (CoreException e) {
			ILog.of(OpenLibrary.class).log(e.getStatus());
		}
	}
}
