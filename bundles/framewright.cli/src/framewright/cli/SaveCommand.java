package framewright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.library.Finding;
import framewright.versions.Author;
import framewright.versions.SaveVersion;
import framewright.versions.SaveVersion.Saved;
import framewright.versions.StartVersions;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "Saves a version of a framework, or of all that is in a library.")
final class SaveCommand implements Callable<Integer> {

	@Parameters(paramLabel = "PATH", description = "A file, or a folder for all that is in it.")
	private String path;

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", required = true, description = "Why: what you changed and what for.")
	private String message;

	@Option(names = "--author", paramLabel = "\"NAME <E-MAIL>\"", description = "Who saves it (default: who this computer knows).")
	private String author;

	@Option(names = "--start", description = "Begin to keep versions of a library of which none are kept yet.")
	private boolean start;

	private final Terminal terminal;

	SaveCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		Path given = Sources.resolve(path);
		if (message.isBlank()) {
			throw new RefusedException("Say with -m why you save this version, for those who look for it later.");
		}
		VersionedLibrary library = VersionedLibrary.containing(given);
		Author by = Authors.of(author, library);
		IProgressMonitor monitor = terminal.progress();
		Saved saved;
		try {
			saved = start && !library.keepsVersions() ? new StartVersions(library).start(by, message, monitor) : new SaveVersion(library).save(given, message, by, monitor);
		} catch (VersionsException e) {
			throw e.reason() == Reason.NO_HISTORY ? new RefusedException(e.getMessage() + " To begin, add --start to this command.") : e;
		} finally {
			monitor.done();
		}
		return tell(saved, Files.isDirectory(given));
	}

	private int tell(Saved saved, boolean folder) {
		saved.version().ifPresentOrElse(version -> {
			terminal.print("Saved as version " + version.id() + ":");
			saved.files().forEach(file -> terminal.print("  " + Shown.path(file) + (Files.exists(file) ? "" : " (taken away)")));
		}, () -> terminal.print(saved.leftOut().isEmpty() ? "Nothing has changed since the last version." : "No version was saved."));
		for (Finding finding : saved.leftOut()) {
			terminal.fail(finding.print(Shown.path(finding.file())));
		}
		if (saved.leftOut().isEmpty()) {
			return ExitCode.FINE;
		}
		terminal.fail("What has these errors was left out of the version. Mend it and save again.");
		return folder ? ExitCode.FINDINGS : ExitCode.FAILED;
	}
}
