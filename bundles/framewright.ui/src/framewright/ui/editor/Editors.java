package framewright.ui.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.ui.Messages;
import framewright.editing.library.Node;
import framewright.editing.Link;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.workspace.OpenLibrary;

/** Opens frameworks in editors, at the place that is asked for. */
public final class Editors {

	/** The id of the editor for frameworks. */
	public static final String SOURCE = "framewright.ui.source";

	private Editors() {
	}

	/** Opens the file of a row and goes to the row's part. */
	public static void open(IWorkbenchPage page, Node node) {
		open(page, node.file()).ifPresent(editor -> go(editor, node.file(), Node.isElement(node.kind()) ? node.name() : "", node.kind() == Node.Kind.FRAMEWORK ? -1 : node.offset()));
	}

	/** Opens what a reference leads to. */
	public static void open(IWorkbenchPage page, Link link) {
		open(page, link.file()).ifPresent(editor -> go(editor, link.file(), link.name(), link.target()));
	}

	/** Opens a file at a place in its text. */
	public static void open(IWorkbenchPage page, Path file, int offset, int length) {
		open(page, file).ifPresent(editor -> show(editor, offset, length));
	}

	/**
	 * Opens a file that is no framework as plain text.
	 *
	 * @param line the line to go to, counted from 1
	 */
	public static void openPlain(IWorkbenchPage page, Path path, int line) {
		try {
			if (page.openEditor(input(path), EditorsUI.DEFAULT_TEXT_EDITOR_ID) instanceof ITextEditor editor) {
				IRegion place = editor.getDocumentProvider().getDocument(editor.getEditorInput()).getLineInformation(line - 1);
				editor.selectAndReveal(place.getOffset(), place.getLength());
			}
		} catch (BadLocationException e) {
			// The file has fewer lines by now; it is open at its beginning.
		} catch (CoreException e) {
			Messages.error("This file cannot be opened", "The file " + path + " could not be opened. Check that it is still there and that you may read it.", e);
		}
	}

	/** Opens a file and leaves the cursor where it is; empty when that failed, which was told. */
	public static Optional<FrameworkEditor> open(IWorkbenchPage page, Path path) {
		try {
			return page.openEditor(input(path), SOURCE) instanceof FrameworkEditor editor ? Optional.of(editor) : Optional.empty();
		} catch (PartInitException e) {
			Messages.error("This framework cannot be opened", "The file " + path + " could not be opened.", e);
		} catch (CoreException e) {
			Messages.error("This framework cannot be opened", "The file " + path + " could not be read. Check that it is still there and that you may read it.", e);
		}
		return Optional.empty();
	}

	private static IEditorInput input(Path path) throws CoreException {
		Optional<IFile> file = OpenLibrary.file(path);
		if (file.isPresent()) {
			return new FileEditorInput(file.get());
		}
		IFileStore store = EFS.getStore(path.toUri());
		return new FileStoreEditorInput(store);
	}

	/** The text in an editor: its own, or that of its page Source. Empty for what edits no text. */
	public static Optional<ITextEditor> text(IWorkbenchPart part) {
		return Optional.ofNullable(Adapters.adapt(part, ITextEditor.class));
	}

	/** The file that an editor has the text of; absolute. Empty for what edits no file. */
	public static Optional<Path> file(IWorkbenchPart part) {
		return text(part).filter(text -> text.getDocumentProvider() != null).map(text -> text.getDocumentProvider().getDocument(text.getEditorInput())).flatMap(OpenDocument::of).map(open -> open.model().file());
	}

	/** An element is found by its name in the text of now; what has no name stays where it was last seen. */
	private static void go(FrameworkEditor editor, Path file, String name, int offset) {
		int place = name.isEmpty() ? offset : OpenLibrary.session().snapshot().flatMap(library -> library.file(file)).flatMap(report -> report.tree().element(name)).map(Node::offset).orElse(offset);
		if (place < 0) {
			return;
		}
		show(editor, place, 0);
		if (!name.isEmpty()) {
			editor.showElement(name, -1);
		}
	}

	private static void show(FrameworkEditor editor, int offset, int length) {
		editor.showPlace(offset, length);
	}
}
