package framewright.ui;

import org.eclipse.swt.events.ShellAdapter;
import org.eclipse.swt.events.ShellEvent;
import org.eclipse.ui.IWorkbenchWindow;

import framewright.ui.workspace.OpenLibrary;

/** Looks for changes that other programs made whenever someone comes back to the window. */
final class Arrival extends ShellAdapter {

	private final IWorkbenchWindow window;

	Arrival(IWorkbenchWindow window) {
		this.window = window;
	}

	void install() {
		window.getShell().addShellListener(this);
	}

	@Override
	public void shellActivated(ShellEvent event) {
		OpenLibrary.lookForChanges();
	}
}
