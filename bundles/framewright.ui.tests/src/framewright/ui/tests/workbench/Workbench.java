package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.ui.commands.Commands;
import framewright.ui.commands.OpenLibraryHandler;
import framewright.ui.editor.Editors;
import framewright.ui.editor.OpenDocument;
import framewright.ui.framework.FrameworkEditor;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.tests.Libraries;
import framewright.ui.workspace.OpenLibrary;

/** A test of the running workbench, with a small library open. It fails when anything was logged as an error meanwhile. */
@ExtendWith(Screenshots.class)
abstract class Workbench {

	@TempDir
	Path folder;

	final Robot robot = new Robot();
	Library library;
	private long logged;

	@BeforeEach
	void open() throws IOException {
		logged = Files.exists(log()) ? Files.size(log()) : 0;
		library = Libraries.small(folder.toRealPath().resolve("library"));
		IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
		welcome.closeIntro(welcome.getIntro());
		OpenLibraryHandler.open(library.folder());
		robot.waitFor("the library is checked", () -> snapshot() != null);
		Tree tree = robot.find("library", Tree.class);
		robot.waitFor("the library is shown", () -> tree.getItemCount() == 2 && tree.getItem(0).getData() instanceof Node row && row.file().startsWith(library.folder()));
	}

	@AfterEach
	void close() throws IOException {
		page().closeAllEditors(false);
		// What is still under way belongs to this test, and its folder is deleted next.
		robot.rest();
		assertEquals(List.of(), errors(), "errors in the log");
	}

	LibrarySnapshot snapshot() {
		return OpenLibrary.session().snapshot().filter(known -> known.folder().equals(library.folder())).orElse(null);
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	IFile file(String name) {
		return OpenLibrary.file(library.folder().resolve(name)).orElseThrow();
	}

	/** Opens a framework on the page Source. */
	ITextEditor edit(String name) throws CoreException {
		FrameworkEditor opened = (FrameworkEditor) IDE.openEditor(page(), file(name), Editors.SOURCE);
		opened.turnTo("source");
		ITextEditor editor = opened.source();
		robot.waitFor("the text is analysed", () -> OpenDocument.of(document(editor)).flatMap(OpenDocument::current).isPresent());
		return editor;
	}

	static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** Puts the cursor before some words of a text. */
	static void caret(ITextEditor editor, String words) {
		int at = document(editor).get().indexOf(words);
		assertTrue(at >= 0, words);
		editor.selectAndReveal(at, 0);
		editor.setFocus();
	}

	/** Gives what stands at the cursor another name, through the dialog. */
	void rename(String name) {
		boolean[] done = new boolean[1];
		robot.whenever(() -> robot.find("new-name").isPresent(), () -> {
			((Text) robot.find("new-name").orElseThrow()).setText(name);
			robot.whenever(() -> ((Table) robot.find("changed-lines").orElseThrow()).getItemCount() > 0, () -> {
				robot.press("Rename");
				done[0] = true;
			});
		});
		Commands.run(Commands.RENAME);
		// The dialog runs within this wait.
		robot.waitFor("the name is changed", () -> done[0] && robot.find("rename").isEmpty());
	}

	private static Path log() {
		return Platform.getLogFileLocation().toPath();
	}

	private List<String> errors() throws IOException {
		if (!Files.exists(log())) {
			return List.of();
		}
		byte[] all = Files.readAllBytes(log());
		String since = new String(all, (int) Math.min(logged, all.length), (int) Math.max(0, all.length - logged), StandardCharsets.UTF_8);
		return Pattern.compile("(?m)^(?=!ENTRY )").splitAsStream(since).filter(entry -> entry.matches("(?s)!ENTRY \\S+ 4 .*")).toList();
	}
}
