package framewright.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.cli.Commands.RefusedException;
import framewright.core.compare.Change;
import framewright.core.compare.Merged.Conflict;
import framewright.core.compare.Sentences;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Update;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;

/** The half of the command import that brings a framework up to date with a document that was made of it and edited. */
final class FrameworkUpdate {

	/** What to do with what the document no longer has. */
	enum Removal {
		REFUSE, REMOVE, KEEP
	}

	private final Terminal terminal;
	private final Path target;
	private final Removal removal;
	private final boolean check;

	FrameworkUpdate(Terminal terminal, Path target, Removal removal, boolean check) {
		this.terminal = terminal;
		this.target = target;
		this.removal = removal;
		this.check = check;
	}

	/** Tells what changes, and writes it unless something would be removed that nobody agreed to. @return the exit code */
	int run(UpdatingImporter importer, ImportRequest request, IProgressMonitor monitor) throws Exception {
		String existing = Texts.of(target.toString()).text();
		refuseFrozen(existing);
		Revision revision = importer.revise(request, existing, monitor);
		Update update;
		try {
			update = Update.of(existing, revision, DiffCommand.comparison(), monitor::isCanceled);
			tell(update, existing);
			if (removal == Removal.KEEP) {
				update = update.withoutRemoving();
			}
		} catch (UnreadableTextException e) {
			throw new RefusedException(e.getMessage() + " Nothing was written.");
		}
		List<SourceLine> left = revision.lines().stream().filter(SourceLine::loss).toList();
		left.forEach(line -> terminal.print(Shown.path(request.source()) + ":" + line.number() + ":1: warning: " + line.reason() + " [left-out]"));
		return write(update, existing, left.isEmpty() && update.conflicts().isEmpty());
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

	private void tell(Update update, String existing) {
		Map<String, String> titles = new HashMap<>();
		for (String text : List.of(existing, update.text())) {
			FrameworkText.read(text).ifPresent(framework -> titles(framework, titles));
		}
		list("Added", update.added(), titles);
		list("Changed", update.changed(), titles);
		list(removal == Removal.KEEP ? "Not in the document, and kept" : "Removed", update.removed(), titles);
		for (Conflict conflict : update.conflicts()) {
			terminal.print("Changed in the framework and in the document, so it stays as the framework has it: " + (conflict.element().isEmpty() ? "the framework itself" : titles.getOrDefault(conflict.element(), conflict.element()))
					+ (conflict.facet().isEmpty() ? "" : ", " + Sentences.facet(conflict.facet())) + (conflict.level().isEmpty() ? "" : " " + titles.getOrDefault("at " + conflict.level(), conflict.level())));
		}
	}

	private static void titles(Framework framework, Map<String, String> titles) {
		Frameworks.allElements(framework).forEach(element -> titles.put(element.getName(), element.getTitle()));
		Frameworks.scales(framework).forEach(scale -> Frameworks.levels(scale).forEach(level -> titles.put("at " + level.getName(), level.getTitle())));
	}

	private void list(String heading, List<Change> changes, Map<String, String> titles) {
		if (changes.isEmpty()) {
			return;
		}
		UnaryOperator<String> levels = name -> titles.getOrDefault("at " + name, name);
		terminal.print(heading + " (" + changes.size() + "):");
		changes.forEach(change -> terminal.print("  " + Sentences.element(change.subject()) + ": " + Sentences.of(change, levels, name -> titles.getOrDefault(name, name))));
	}
}
