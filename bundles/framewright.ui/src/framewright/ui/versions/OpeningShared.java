package framewright.ui.versions;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.window.Window;

import framewright.ui.commands.OpenLibraryHandler;
import framewright.ui.model.versions.SharedAddress;
import framewright.ui.model.versions.SharedToOpen;
import framewright.versions.OpenShared;
import framewright.versions.VersionsException;

/** Gets a library that others share for the first time, and opens it. In the thread of the display. */
final class OpeningShared {

	private OpeningShared() {
	}

	static void begin() {
		ask(new SharedToOpen(new SharedAddress(""), Path.of(System.getProperty("user.home"), "Framewright", "Shared library").toString()));
	}

	private static void ask(SharedToOpen before) {
		OpenSharedDialog dialog = new OpenSharedDialog(Plain.shell(), before);
		if (dialog.open() == Window.OK) {
			get(dialog.wanted());
		}
	}

	private static void get(SharedToOpen wanted) {
		Path folder = wanted.target().orElseThrow();
		new VersionsJob("Getting a shared library", "The shared library could not be got") {
			@Override
			Runnable work(IProgressMonitor monitor) throws VersionsException {
				new OpenShared().get(wanted.address().text(), folder, new Logins(), monitor);
				return () -> OpenLibraryHandler.open(folder);
			}

			@Override
			void failed(VersionsException fault) {
				super.failed(fault);
				ask(wanted);
			}
		}.schedule();
	}
}
