package framewright.cli;

import java.util.List;
import java.util.concurrent.Callable;

import framewright.core.library.FrameworkText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Lays frameworks out in their canonical form. Words and comments stay.")
final class FormatCommand implements Callable<Integer> {

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
	private List<String> paths;

	@Option(names = "--check", description = "Change nothing; tell which files are not in their canonical form.")
	private boolean check;

	private final Terminal terminal;

	FormatCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		return new Rewriting(terminal, FrameworkText::format, "laid out", "not in its canonical form").run(Sources.files(paths), check);
	}
}
