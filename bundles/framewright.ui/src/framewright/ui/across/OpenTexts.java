package framewright.ui.across;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import framewright.core.library.Library;
import framewright.editing.library.LibraryTexts;
import framewright.ui.workspace.OpenLibrary;

/** The texts of the open library as its author sees them: unsaved where an editor has them. Safe for use by several threads. */
public final class OpenTexts {

	private static LibraryTexts texts;

	private OpenTexts() {
	}

	/** Empty while no library is open. What is known of texts that do not change is kept. */
	public static synchronized Optional<LibraryTexts> library() {
		Library library = OpenLibrary.session().library().orElse(null);
		if (texts == null || texts.library() != library) {
			texts = library == null ? null : new LibraryTexts(library, file -> buffer(file).map(buffer -> buffer.getDocument().get()));
		}
		return Optional.ofNullable(texts);
	}

	/** The document of a file that an editor has open. */
	public static Optional<ITextFileBuffer> buffer(Path file) {
		try {
			ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
			ITextFileBuffer found = buffers.getFileStoreTextFileBuffer(EFS.getStore(file.toUri()));
			if (found == null) {
				found = OpenLibrary.file(file).map(known -> buffers.getTextFileBuffer(known.getFullPath(), LocationKind.IFILE)).orElse(null);
			}
			return Optional.ofNullable(found);
		} catch (CoreException e) {
			ILog.of(OpenTexts.class).log(e.getStatus());
			return Optional.empty();
		}
	}
}
