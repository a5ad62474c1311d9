package framewright.cli;

import java.util.List;
import java.util.concurrent.Callable;

import framewright.dsl.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = "Upgrades files written in an older form of the language.")
final class MigrateCommand implements Callable<Integer> {

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
	private List<String> paths;

	private final Terminal terminal;

	MigrateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		return new Rewriting(terminal, Migration::migrate, "upgraded to version " + Migration.CURRENT + " of the language", "").run(Sources.files(paths), false);
	}
}
