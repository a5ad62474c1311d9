package framewright.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.quickdiff.IQuickDiffReferenceProvider;

import framewright.core.library.Library;
import framewright.ui.workspace.OpenLibrary;

/** The text that the bars beside the lines compare with: the last published version of the framework in the editor. */
public final class PublishedReference implements IQuickDiffReferenceProvider {

	private ITextEditor editor;
	private String id = "";

	/** Called in the background; {@code null} where nothing is published, so that there are no bars. */
	@Override
	public IDocument getReference(IProgressMonitor monitor) throws CoreException {
		ITextEditor asked = editor;
		IDocument document = asked == null || asked.getDocumentProvider() == null ? null : asked.getDocumentProvider().getDocument(asked.getEditorInput());
		Path file = document == null ? null : OpenDocument.of(document).map(open -> open.model().file()).orElse(null);
		Library library = OpenLibrary.session().library().orElse(null);
		if (file == null || library == null || !file.startsWith(library.folder()) || library.isPublished(file)) {
			return null;
		}
		try {
			List<Path> versions = library.published(Library.name(file));
			return versions.isEmpty() ? null : new Document(Files.readString(versions.getLast()));
		} catch (IOException e) {
			throw new CoreException(Status.warning("The last published version of " + file + " could not be read.", e));
		}
	}

	@Override
	public void dispose() {
		editor = null;
	}

	@Override
	public String getId() {
		return id;
	}

	@Override
	public void setId(String given) {
		id = given;
	}

	@Override
	public void setActiveEditor(ITextEditor active) {
		editor = active;
	}

	@Override
	public boolean isEnabled() {
		return editor != null;
	}
}
