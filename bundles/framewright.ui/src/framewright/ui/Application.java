package framewright.ui;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import framewright.ui.model.StartLibrary;

/** The workbench, from its start to its end. */
public final class Application implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		Ending ending = new Ending();
		try {
			if (!lockSettings(display)) {
				return IApplication.EXIT_OK;
			}
			String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
			StartLibrary.given(System.getProperty(StartLibrary.PROPERTY), arguments);
			ending.install();
			int code = PlatformUI.createAndRunWorkbench(display, new Advisor());
			return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
		} finally {
			ending.uninstall();
			display.dispose();
			Location settings = Platform.getInstanceLocation();
			if (settings != null) {
				settings.release();
			}
		}
	}

	/** Settings and layout are kept in the user's home, for one window of Framewright at a time. */
	private static boolean lockSettings(Display display) {
		Location settings = Platform.getInstanceLocation();
		try {
			if (!settings.isSet()) {
				URL home = Path.of(System.getProperty("user.home"), ".framewright", "workspace").toUri().toURL();
				settings.set(home, false);
			}
			if (settings.lock()) {
				return true;
			}
			MessageDialog.openInformation(null, "Framewright", "Framewright is open already. Use the window that is there.");
		} catch (IOException | IllegalStateException e) {
			ILog.of(Application.class).error("The folder for settings cannot be used: " + settings.getURL(), e);
			MessageDialog.openError(null, "Framewright", "Framewright cannot keep its settings in " + settings.getURL().getPath()
					+ ". Check that the disk is not full and that you may write there, then start Framewright again.");
		}
		return false;
	}

	@Override
	public void stop() {
		Ending.close();
	}
}
