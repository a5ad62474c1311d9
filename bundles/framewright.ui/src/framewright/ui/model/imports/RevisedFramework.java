package framewright.ui.model.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.ImportReport;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported.Doubt;
import framewright.core.exchange.Imported.SourceLine;
import framewright.core.exchange.Importer;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Update;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.editing.TextEdit;
import framewright.ui.model.update.UpdateChoices;

/** What a document would change in a framework, and what a person takes over of it. */
public final class RevisedFramework {

	private static final int LONGEST = 120;

	/** Reads the text of a framework, as its editor has it where it is open. */
	@FunctionalInterface
	public interface Texts {

		/** @throws IOException when it cannot be read or may not be changed; its message is for people */
		String of(Path file) throws IOException;
	}

	private final String format;
	private final ImportRequest request;
	private final Path file;
	private final String existing;
	private final Revision revision;
	private final AtomicReference<IProgressMonitor> watcher;
	private final UpdateChoices choices;

	private RevisedFramework(String format, ImportRequest request, Path file, String existing, Revision revision, Comparison comparison, IProgressMonitor monitor) throws UnreadableTextException {
		this.format = format;
		this.request = request;
		this.file = file;
		this.existing = existing;
		this.revision = revision;
		this.watcher = new AtomicReference<>(monitor);
		this.choices = new UpdateChoices(Update.of(existing, revision, comparison, () -> watcher.get().isCanceled()), existing);
	}

	/**
	 * Compares; call it in the background.
	 *
	 * @throws IOException when the document or the framework cannot be read; its message is for people
	 * @throws UnreadableTextException when a text does not follow the language; its message is for people
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public static RevisedFramework of(Extension<Importer> format, ImportRequest request, Path file, Texts texts, Optional<Comparison> comparison, IProgressMonitor monitor)
			throws IOException, UnreadableTextException, FailedExtensionException {
		String existing = texts.of(file);
		if (!(format.create() instanceof UpdatingImporter importer)) {
			throw new IOException("A document of this kind cannot bring a framework up to date. Make a new framework of it.");
		}
		Comparison compare = comparison.orElseThrow(() -> new IOException("This installation of Framewright cannot compare: the plug-in framewright.diff is missing."));
		return new RevisedFramework(format.id(), request, file, existing, importer.revise(request, existing, monitor), compare, monitor);
	}

	/** The framework. */
	public Path file() {
		return file;
	}

	/** The text of the framework as it was when it was compared. */
	public String existing() {
		return existing;
	}

	public UpdateChoices choices() {
		return choices;
	}

	/** What the author of the document wrote and the update has no place for, and what there is to look at, each in a line: first what was left out. */
	public List<String> notTaken() {
		List<String> told = new ArrayList<>();
		for (SourceLine line : revision.lines()) {
			if (line.loss()) {
				String words = line.text().strip().replaceAll("\\s+", " ");
				told.add("Line " + line.number() + (line.where().isEmpty() ? "" : ", " + line.where()) + ": left out" + (line.reason().isEmpty() ? "" : ", " + line.reason())
						+ ": “" + (words.codePointCount(0, words.length()) > LONGEST ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…" : words) + "”");
			}
		}
		for (Doubt doubt : revision.doubts()) {
			told.add((doubt.line() < 1 ? "" : "Line " + doubt.line() + ": ") + doubt.message());
		}
		return told;
	}

	/**
	 * The text of the framework with what is taken over; call it in the background.
	 *
	 * @throws UnreadableTextException when something cannot be left out by itself; its message says why
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public String text(IProgressMonitor monitor) throws UnreadableTextException {
		watcher.set(monitor);
		return choices.text();
	}

	/**
	 * What became of the document, with what is taken over, to be kept; call it in the background.
	 *
	 * @throws UnreadableTextException when something cannot be left out by itself; its message says why
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	public ImportReport report(IProgressMonitor monitor) throws UnreadableTextException {
		watcher.set(monitor);
		return ImportReport.of(request, file, format, revision, choices.chosen());
	}

	/** The edits that make another text of the framework's: the one stretch in which the two differ. */
	public List<TextEdit> edits(String text) {
		int start = 0;
		int most = Math.min(existing.length(), text.length());
		while (start < most && existing.charAt(start) == text.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < most - start && existing.charAt(existing.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
			end++;
		}
		return List.of(new TextEdit(start, existing.length() - start - end, text.substring(start, text.length() - end)));
	}
}
