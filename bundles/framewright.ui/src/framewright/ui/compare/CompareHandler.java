package framewright.ui.compare;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.core.library.Library;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.Messages;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.ui.model.compare.CompareChoice;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ComparedText.Kind;
import framewright.ui.workspace.OpenLibrary;

/** Compares two texts of a framework: the one that is selected in the library, else the one in the editor. */
public final class CompareHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Library library = OpenLibrary.session().library().orElse(null);
		Path chosen = chosen(event).orElse(null);
		if (library == null || chosen == null) {
			MessageDialog.openInformation(window.getShell(), "Compare", "Select a framework in the library first, or open one.");
			return null;
		}
		Path file = working(library, chosen);
		LibrarySnapshot snapshot = OpenLibrary.session().snapshot().orElse(null);
		CompareChoice choice = new CompareChoice(snapshot == null ? Library.name(file) : snapshot.title(file), Candidates.of(library, file));
		choice.from(chosen);
		if (choice.texts().isEmpty()) {
			MessageDialog.openInformation(window.getShell(), "Compare", choice.problem());
		} else if (new CompareDialog(window.getShell(), choice, library, file).open() == Window.OK) {
			choice.pair().ifPresent(pair -> open(window.getActivePage(), pair));
		}
		return null;
	}

	/** Opens two texts in the Compare editor. */
	public static Optional<CompareEditor> open(IWorkbenchPage page, Pair pair) {
		try {
			return Optional.ofNullable((CompareEditor) page.openEditor(new CompareInput(pair), CompareEditor.ID));
		} catch (PartInitException e) {
			Messages.error("The two texts cannot be compared", "The Compare editor could not be opened.", e);
			return Optional.empty();
		}
	}

	/** Opens what is in the editor of a file beside the file itself. */
	public static Optional<CompareEditor> compareWithSaved(IWorkbenchPage page, Path file) {
		String title = OpenLibrary.session().snapshot().map(snapshot -> snapshot.title(file)).orElseGet(() -> Library.name(file));
		return open(page, new Pair(title, Candidates.saved(file), Candidates.edited(file)));
	}

	private static Optional<Path> chosen(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows && rows.getFirstElement() instanceof Node node) {
			return Optional.of(node.file());
		}
		ITextEditor text = Editors.text(HandlerUtil.getActiveEditor(event)).orElse(null);
		if (text != null) {
			return OpenDocument.of(text.getDocumentProvider().getDocument(text.getEditorInput())).map(open -> open.model().file());
		}
		return HandlerUtil.getActiveEditorInput(event) instanceof CompareInput input ? Optional.of(input.pair().newer().file()) : Optional.empty();
	}

	/** The file that is worked on of the framework whose texts are compared. In the thread of the display. */
	static Path working(Pair pair) {
		if (pair.newer().kind() != Kind.PUBLISHED) {
			return pair.newer().file();
		}
		return pair.older().kind() != Kind.PUBLISHED ? pair.older().file() : working(Library.containing(pair.newer().file()), pair.newer().file());
	}

	/** The file that is worked on of a framework of which a version was chosen. */
	private static Path working(Library library, Path chosen) {
		if (!library.isPublished(chosen)) {
			return chosen;
		}
		String name = chosen.getParent().getFileName().toString();
		return OpenLibrary.session().snapshot().flatMap(known -> known.frameworks().stream().filter(row -> row.name().equals(name) || Library.name(row.file()).equals(name)).findFirst()).map(Node::file)
				.orElseGet(() -> library.folder().resolve(name + Library.EXTENSION));
	}
}
