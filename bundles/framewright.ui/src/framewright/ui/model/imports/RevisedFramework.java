package framewright.ui.model.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.compare.Comparison;
import framewright.core.compare.UnreadableTextException;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Importer;
import framewright.core.exchange.Revision;
import framewright.core.exchange.Update;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.editing.TextEdit;
import framewright.ui.model.update.UpdateChoices;

/**
 * What a document would change in a framework, and what a person takes over of it.
 *
 * @param file the framework
 * @param existing its text as it was when it was compared
 */
public record RevisedFramework(Path file, String existing, UpdateChoices choices) {

	/** Reads the text of a framework, as its editor has it where it is open. */
	@FunctionalInterface
	public interface Texts {

		/** @throws IOException when it cannot be read or may not be changed; its message is for people */
		String of(Path file) throws IOException;
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
		Revision revision = importer.revise(request, existing, monitor);
		return new RevisedFramework(file, existing, new UpdateChoices(Update.of(existing, revision, compare, monitor::isCanceled), existing));
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
