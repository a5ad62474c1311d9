package framewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import framewright.cli.Commands.RefusedException;
import framewright.core.compare.Comparison.Text;
import framewright.core.compare.Merged;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.UnreadableTextException;
import framewright.core.library.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Brings together two texts that go back to one, part by part.")
final class MergeCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "BASE", description = "The version that both go back to.")
	private String base;

	@Parameters(index = "1", paramLabel = "OURS", description = "Your version.")
	private String ours;

	@Parameters(index = "2", paramLabel = "THEIRS", description = "The other version.")
	private String theirs;

	@Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write; it may be one of the three. Where both changed the same thing, it holds both texts between marks.")
	private String out;

	private final Terminal terminal;

	MergeCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		Text before = Texts.of(base);
		Text own = Texts.of(ours);
		Text other = Texts.of(theirs);
		Merged merged;
		try {
			merged = DiffCommand.comparison().merge(before.text(), own.text(), other.text());
		} catch (UnreadableTextException e) {
			throw new RefusedException(e.getMessage() + " Nothing was written.");
		}
		Path target = Sources.path(out);
		WholeFile.write(target, Texts.bytes(merged.marked("yours", "before", "theirs")));
		List<Conflict> conflicts = merged.conflicts();
		conflicts.forEach(conflict -> terminal.print(Shown.path(target) + ": both changed " + place(conflict)));
		if (!conflicts.isEmpty()) {
			terminal.print(Shown.path(target) + ": written; decide what to keep between the marks <<<<<<< and >>>>>>>, and take the marks out.");
		}
		return conflicts.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	private static String place(Conflict conflict) {
		String what = conflict.facet().isEmpty() ? "" : "“" + conflict.facet() + (conflict.level().isEmpty() ? "" : " " + conflict.level()) + "” of ";
		return what + (conflict.element().isEmpty() ? "the framework itself" : conflict.element());
	}
}
