package framewright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.osgi.framework.FrameworkUtil;

import framewright.core.library.Language;
import framewright.versions.VersionsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The commands, and how one is run: arguments to plain words and an exit code, whatever happens. */
final class Commands {

	/** In the order of the help. Only the one that is asked for is made: building them all would cost every command a tenth of a second. */
	private static final Map<String, Function<Terminal, Callable<Integer>>> COMMANDS = new LinkedHashMap<>();

	static {
		COMMANDS.put("new", NewCommand::new);
		COMMANDS.put("validate", ValidateCommand::new);
		COMMANDS.put("stats", StatsCommand::new);
		COMMANDS.put("format", FormatCommand::new);
		COMMANDS.put("migrate", MigrateCommand::new);
		COMMANDS.put("export", ExportCommand::new);
		COMMANDS.put("exporters", terminal -> new ListExtensionsCommand.ExportersCommand(terminal));
		COMMANDS.put("import", ImportCommand::new);
		COMMANDS.put("importers", terminal -> new ListExtensionsCommand.ImportersCommand(terminal));
		COMMANDS.put("diff", DiffCommand::new);
		COMMANDS.put("merge", MergeCommand::new);
		COMMANDS.put("save", SaveCommand::new);
		COMMANDS.put("publish", PublishCommand::new);
		COMMANDS.put("versions", VersionsCommand::new);
		COMMANDS.put("history", HistoryCommand::new);
		COMMANDS.put("lsp", LspCommand::new);
	}

	private Commands() {
	}

	static int run(Terminal terminal, String... arguments) {
		if (arguments.length == 0 || List.of("help", "--help", "-h").contains(arguments[0])) {
			return help(terminal, arguments);
		}
		if (List.of("--version", "-V").contains(arguments[0])) {
			terminal.print("Framewright " + version());
			return ExitCode.FINE;
		}
		Function<Terminal, Callable<Integer>> command = COMMANDS.get(arguments[0]);
		if (command == null) {
			terminal.fail("There is no command called “" + arguments[0] + "”. The commands are " + String.join(", ", COMMANDS.keySet()) + ".");
			return ExitCode.FAILED;
		}
		Language.prepare();
		return run(terminal, arguments[0], command.apply(terminal), Arrays.copyOfRange(arguments, 1, arguments.length));
	}

	private static int run(Terminal terminal, String name, Callable<Integer> command, String[] arguments) {
		CommandLine line = commandLine(name, command);
		line.setOut(new PrintWriter(terminal.out(), true));
		line.setErr(new PrintWriter(terminal.err(), true));
		line.setParameterExceptionHandler((exception, given) -> refuse(terminal, name, exception));
		line.setExecutionExceptionHandler((exception, failed, result) -> fail(terminal, name, exception));
		return line.execute(arguments);
	}

	private static CommandLine commandLine(String name, Callable<Integer> command) {
		CommandLine line = new CommandLine(command);
		line.setCommandName("framewright " + name);
		line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
		line.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class).description("Tell how to use this command.").build());
		line.setUsageHelpWidth(100);
		return line;
	}

	private static int refuse(Terminal terminal, String name, ParameterException exception) {
		String message = exception.getMessage();
		terminal.fail(message + (message.endsWith(".") ? "" : ".") + " “framewright " + name + " --help” tells how to use it.");
		return ExitCode.FAILED;
	}

	private static int fail(Terminal terminal, String name, Exception exception) {
		switch (exception) {
			case RefusedException refused -> terminal.fail(refused.getMessage());
			case VersionsException refused -> terminal.fail(refused.getMessage());
			case OperationCanceledException cancelled -> terminal.fail("Stopped.");
			case IOException failed -> terminal.fail(FileFailure.explain(failed));
			default -> {
				ILog.of(Commands.class).error("The command " + name + " failed.", exception);
				terminal.fail(sorry(exception));
			}
		}
		return ExitCode.FAILED;
	}

	/** What a person is told when the fault is Framewright's own. */
	static String sorry(Throwable fault) {
		return "Something went wrong in Framewright itself (" + fault.getClass().getSimpleName() + "). Your files are as they were. Please report it with the command you gave.";
	}

	private static int help(Terminal terminal, String[] arguments) {
		if (arguments.length > 1 && COMMANDS.containsKey(arguments[1])) {
			StringWriter usage = new StringWriter();
			commandLine(arguments[1], COMMANDS.get(arguments[1]).apply(terminal)).usage(new PrintWriter(usage, true), Ansi.OFF);
			terminal.print(usage.toString().stripTrailing());
			return ExitCode.FINE;
		}
		terminal.print("Framewright writes, checks and publishes leadership frameworks.");
		terminal.print("");
		terminal.print("framewright                    opens the workbench");
		terminal.print("framewright COMMAND …          runs a command; it needs no display");
		terminal.print("framewright help COMMAND       tells all about a command");
		terminal.print("");
		COMMANDS.forEach((name, command) -> terminal.print(String.format("  %-10s  %s", name, command.apply(terminal).getClass().getAnnotation(Command.class).description()[0])));
		terminal.print("");
		terminal.print("A PATH is a file, a folder, or FILE@VERSION for a published or saved version.");
		terminal.print("Exit codes: 0 nothing to report; 1 findings; 2 the command could not run.");
		return ExitCode.FINE;
	}

	private static String version() {
		return FrameworkUtil.getBundle(Commands.class).getVersion().toString();
	}

	/** Tells a person why a command was refused. */
	static final class RefusedException extends Exception {
		private static final long serialVersionUID = 1;

		RefusedException(String message) {
			super(message);
		}
	}
}
