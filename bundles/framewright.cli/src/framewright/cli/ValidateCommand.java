package framewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.library.Severity;
import framewright.core.library.WholeFile;
import framewright.core.rules.Explanations;
import framewright.core.rules.Fixes;
import framewright.core.rules.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Checks frameworks and tells what is wrong, where, and what to do.")
final class ValidateCommand implements Callable<Integer> {

	@Parameters(paramLabel = "PATH", arity = "0..*", description = "Files or folders; FILE@VERSION for a published or saved version.")
	private List<String> paths = List.of();

	@Option(names = "--format", paramLabel = "text|json|sarif|html", defaultValue = "text", description = "How to tell what is found (default: text); html is a report with a map of elements and rules, and how that went from version to version.")
	private FindingsFormat format;

	@Option(names = "--out", paramLabel = "FILE", description = "The file to write to.")
	private String out;

	@Option(names = "--strict", description = "Warnings and to-dos count as errors.")
	private boolean strict;

	@Option(names = "--fix", description = "Mend first what can be mended without a decision of yours.")
	private boolean fix;

	@Option(names = "--explain", paramLabel = "RULE", description = "Tell what a rule is about, instead of checking anything.")
	private String explain;

	private final Terminal terminal;

	ValidateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		if (explain != null) {
			return explain();
		}
		if (paths.isEmpty()) {
			throw new RefusedException("Name at least one file or folder to check.");
		}
		IProgressMonitor monitor = terminal.progress();
		if (fix) {
			mend();
		}
		Checked checked = new Checked();
		SubMonitor progress = SubMonitor.convert(monitor, "Checking", paths.size());
		for (String path : paths) {
			SubMonitor step = progress.split(1).setWorkRemaining(2);
			Sources sources = Sources.read(path, step.split(1));
			checked.add(sources.reader(), Rules.check(sources.reader(), sources.files(), step.split(1)));
		}
		String told = format.print(checked, monitor);
		monitor.done();
		if (out == null) {
			terminal.print(told);
		} else {
			WholeFile.write(Sources.path(out), Texts.bytes(told));
			terminal.print(Shown.path(Sources.path(out)));
		}
		return checked.findings().stream().anyMatch(finding -> counts(finding.severity())) ? ExitCode.FINDINGS : ExitCode.FINE;
	}

	private boolean counts(Severity severity) {
		return severity == Severity.ERROR || strict && severity != Severity.INFO;
	}

	private void mend() throws Exception {
		for (Path file : Sources.files(paths)) {
			int mended = Fixes.apply(file);
			if (mended > 0) {
				terminal.fail(Shown.path(file) + ": " + mended + (mended == 1 ? " fault mended." : " faults mended."));
			}
		}
	}

	private int explain() throws RefusedException {
		Optional<String> explanation = Explanations.of(explain);
		terminal.print(explanation.orElseThrow(() -> new RefusedException("There is no rule called “" + explain + "”. The rules are " + String.join(", ", Explanations.codes()) + ".")));
		return ExitCode.FINE;
	}
}
