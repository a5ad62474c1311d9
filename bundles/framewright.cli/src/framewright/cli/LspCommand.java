package framewright.cli;

import java.util.concurrent.Callable;

import framewright.cli.lsp.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Names nothing of the protocol itself, so that no other command loads its classes. */
@Command(description = "Serves editors that speak the Language Server Protocol.")
final class LspCommand implements Callable<Integer> {

	@Option(names = "--stdio", description = "Speak over standard input and output, which is the only way. Editors often ask for it.")
	private boolean stdio;

	private final Terminal terminal;

	LspCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		// Standard output holds nothing but the protocol.
		System.setOut(terminal.err());
		return Server.serve(System.in, terminal.out(), terminal.err());
	}
}
