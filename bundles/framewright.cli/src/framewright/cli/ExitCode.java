package framewright.cli;

/** How a command ends. */
final class ExitCode {

	/** There is nothing to report. */
	static final int FINE = 0;
	/** There are findings: errors, differences, source lines left out. */
	static final int FINDINGS = 1;
	/** The command could not run or refused to. */
	static final int FAILED = 2;

	private ExitCode() {
	}
}
