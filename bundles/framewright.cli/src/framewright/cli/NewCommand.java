package framewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import framewright.cli.Commands.RefusedException;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.NewFramework;
import framewright.dsl.Names;
import framewright.examples.SampleLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Begins a new framework, empty or like one of the samples.")
final class NewCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "The file to write, for instance coaching-toolkit.framework.")
	private String file;

	@Option(names = "--like", paramLabel = "SAMPLE", description = "Begin with a copy of a sample: leadership-toolkit, leading-in-the-specialism, …")
	private String like;

	private final Terminal terminal;

	NewCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		Path target = Sources.path(Library.isFramework(Path.of(file)) ? file : file + Library.EXTENSION);
		if (Files.exists(target)) {
			throw new RefusedException(Shown.path(target) + ": there is a file of that name already. Choose another name.");
		}
		String name = Library.name(target);
		if (!Names.isName(name)) {
			throw new RefusedException("A framework cannot be called “" + name + "”. Use letters, digits and hyphens, and begin with a letter; for instance " + Names.fromTitle(name, java.util.Set.of()) + ".");
		}
		FrameworkText.save(target, like == null ? NewFramework.empty(name) : copy(name));
		terminal.print(Shown.path(target) + ": begun.");
		return ExitCode.FINE;
	}

	private String copy(String name) throws Exception {
		Optional<String> sample = SampleLibrary.text(like);
		return NewFramework.copy(sample.orElseThrow(() -> new RefusedException("There is no sample called “" + like + "”. The samples are " + String.join(", ", SampleLibrary.names()) + ".")), name);
	}
}
