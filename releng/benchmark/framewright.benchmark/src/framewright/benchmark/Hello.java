package framewright.benchmark;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Prints one line: the least that a command can cost. */
public class Hello implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		System.out.println("Hello");
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// It ends by itself.
	}
}
