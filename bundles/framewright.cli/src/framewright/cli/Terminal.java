package framewright.cli;

import java.io.PrintStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Where a command prints: what it finds and makes to {@code out}, what goes wrong to {@code err}.
 *
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 */
record Terminal(PrintStream out, PrintStream err) {

	/** Set by the launcher when standard error is a terminal, which Java cannot tell by itself. */
	private static final String PROGRESS = "framewright.progress";

	void print(String line) {
		out.print(line);
		out.print('\n');
	}

	void fail(String line) {
		err.print(line);
		err.print('\n');
	}

	/** Shows the progress of a long command on standard error when that is a terminal. */
	IProgressMonitor progress() {
		return Boolean.getBoolean(PROGRESS) ? new ProgressLine(err) : new NullProgressMonitor();
	}
}
