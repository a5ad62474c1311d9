package framewright.ui.versions;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.core.library.Library;
import framewright.ui.compare.CompareInput;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.workspace.OpenLibrary;

/** The framework that a person looks at: the one selected in the library, else the one in the editor. In the thread of the display. */
final class Chosen {

	private Chosen() {
	}

	/** The file that is worked on of the framework looked at; empty when none is. */
	static Optional<Path> file(IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return Optional.empty();
		}
		return node(page.getSelection()).map(Node::file).or(() -> file(page.getActiveEditor())).flatMap(Chosen::working);
	}

	/** The row that is selected. */
	static Optional<Node> node(ISelection selection) {
		return selection instanceof IStructuredSelection rows && rows.getFirstElement() instanceof Node node ? Optional.of(node) : Optional.empty();
	}

	/** The file in an editor. */
	static Optional<Path> file(IEditorPart editor) {
		ITextEditor text = Editors.text(editor).orElse(null);
		if (text != null && text.getDocumentProvider() != null) {
			return OpenDocument.of(text.getDocumentProvider().getDocument(text.getEditorInput())).map(open -> open.model().file());
		}
		return switch (editor == null ? null : editor.getEditorInput()) {
			case CompareInput compared -> Optional.of(compared.pair().newer().file());
			case OldVersionInput old -> Optional.of(old.file());
			case null, default -> Optional.empty();
		};
	}

	/** The file that is worked on of a framework: itself, or for a published version that of its framework. Empty for what belongs to no open library. */
	static Optional<Path> working(Path file) {
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null || !file.startsWith(library.folder())) {
			return Optional.empty();
		}
		if (!library.isPublished(file)) {
			return Optional.of(file);
		}
		String name = String.valueOf(file.getParent().getFileName());
		return Optional.of(OpenLibrary.session().snapshot().flatMap(known -> known.frameworks().stream().filter(row -> row.name().equals(name)).findFirst()).map(Node::file)
				.orElseGet(() -> library.folder().resolve(name + Library.EXTENSION)));
	}

	/** The title of the framework in a file, as far as it is known. */
	static String title(Path file) {
		return OpenLibrary.session().snapshot().map((LibrarySnapshot known) -> known.title(file)).orElseGet(() -> Library.name(file));
	}
}
