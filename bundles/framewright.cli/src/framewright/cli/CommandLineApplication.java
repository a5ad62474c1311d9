package framewright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless application: needs neither a display nor a workspace. */
public class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		context.applicationRunning();
		int code = run(new Terminal(out, err), arguments);
		out.flush();
		return code;
	}

	/** Equinox would print nothing and end with a code of its own. */
	private static int run(Terminal terminal, String[] arguments) {
		try {
			return Commands.run(terminal, arguments);
		} catch (OutOfMemoryError e) {
			terminal.fail("This is more than fits into the memory that Framewright may use. Close other programs, or work on fewer files at a time.");
		} catch (Throwable e) {
			ILog.of(CommandLineApplication.class).error("The command failed.", e);
			terminal.fail(Commands.sorry(e));
		}
		return ExitCode.FAILED;
	}

	@Override
	public void stop() {
		// A command runs to its end; there is nothing to stop from outside.
	}
}
