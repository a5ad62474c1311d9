package framewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.compare.Change;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.ImportReport;
import framewright.core.exchange.ImportReport.Outcome;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Update;
import framewright.core.exchange.Update.Titles;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/** The half of the command import that brings a framework up to date with a document that was made of it and edited. */
final class FrameworkUpdate {

	/** What to do with what the document no longer has. */
	enum Removal {
		REFUSE, REMOVE, KEEP
	}

	private final Terminal terminal;
	private final String importer;
	private final Path target;
	private final Path written;
	private final Removal removal;
	private final boolean check;

	/**
	 * @param importer the id of the importer
	 * @param written where the report goes; {@code null} for nowhere
	 */
	FrameworkUpdate(Terminal terminal, String importer, Path target, Path written, Removal removal, boolean check) {
		this.terminal = terminal;
		this.importer = importer;
		this.target = target;
		this.written = written;
		this.removal = removal;
		this.check = check;
	}

	/** Tells what changes, and writes it unless something would be removed that nobody agreed to. @return the exit code */
	int run(UpdatingImporter reading, ImportRequest request, IProgressMonitor monitor) throws Exception {
		String existing = Texts.of(target.toString()).text();
		refuseFrozen(existing);
		Revision revision = reading.revise(request, existing, monitor);
		Update update;
		ImportReport report;
		try {
			update = Update.of(existing, revision, DiffCommand.comparison(), monitor::isCanceled);
			tell(update);
			if (removal == Removal.KEEP) {
				update = update.withoutRemoving();
			}
			report = ImportReport.of(request, target, importer, revision, update);
		} catch (UnreadableTextException e) {
			throw new RefusedException(e.getMessage() + " Nothing was written.");
		}
		ImportCommand.findings(report).forEach(terminal::print);
		ImportCommand.write(report, written);
		return write(update, existing, report.count(Outcome.LEFT_OUT) == 0 && update.conflicts().isEmpty());
	}

	/** What is published never changes, nor does the framework under the number of a published version. */
	private void refuseFrozen(String existing) throws RefusedException {
		Library library = Library.containing(target);
		if (library.isPublished(target)) {
			throw new RefusedException(Shown.path(target) + ": this is a published version, which never changes. Name the framework's own file.");
		}
		Optional<String> version = FrameworkText.read(existing).map(Framework::getVersion).filter(number -> library.published(Library.name(target), number).isPresent());
		if (version.isPresent() && !check) {
			throw new RefusedException(Shown.path(target) + ": version " + version.get() + " is published and no longer changes. Give the framework the number of its next version first.");
		}
	}

	private int write(Update update, String existing, boolean complete) throws Exception {
		boolean same = update.text().equals(existing);
		if (check) {
			terminal.print(same ? "Nothing would change." : Shown.path(target) + ": not written, because of --check.");
			return same && complete ? ExitCode.FINE : ExitCode.FINDINGS;
		}
		if (removal == Removal.REFUSE && !update.removed().isEmpty()) {
			throw new RefusedException(Shown.path(target) + ": nothing was written, because something would be removed. Say --remove if that is meant, or --keep to keep it and take over the rest.");
		}
		if (same) {
			terminal.print(Shown.path(target) + ": nothing to change.");
		} else {
			if (!FrameworkText.parses(update.text())) {
				throw new IllegalStateException("the framework brought up to date does not parse");
			}
			FrameworkText.save(target, update.text());
			terminal.print(Shown.path(target) + ": written.");
		}
		return complete ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	private void tell(Update update) {
		Titles titles = update.titles();
		list("Added", update.added(), titles);
		list("Changed", update.changed(), titles);
		list(removal == Removal.KEEP ? "Not in the document, and kept" : "Removed", update.removed(), titles);
		update.conflicts().forEach(conflict -> terminal.print("Changed in the framework and in the document, so it stays as the framework has it: " + titles.place(conflict)));
	}

	private void list(String heading, List<Change> changes, Titles titles) {
		if (!changes.isEmpty()) {
			terminal.print(heading + " (" + changes.size() + "):");
			changes.forEach(change -> terminal.print("  " + titles.sentence(change)));
		}
	}
}
