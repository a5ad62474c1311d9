package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.Test;

import framewright.editing.TextEdit;
import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.RefusedEditException;
import framewright.ui.compare.CompareEditor;
import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.tests.Libraries;
import framewright.ui.workspace.OpenLibrary;

/** What the pages of the framework editor share: one text, one undo, one selection. */
class FrameworkEditorTest extends Workbench {

	private FrameworkEditor editor;

	private void begin() throws Exception {
		editor = (FrameworkEditor) IDE.openEditor(page(), file("alpha.framework"), Editors.SOURCE);
		robot.waitFor("the text is read", () -> editor.session().text().isPresent());
	}

	/** Gives an element another title, as a field on a page would. */
	private static FormEdit retitle(String name, String title) {
		return text -> text.element(name).map(part -> List.of(new TextEdit(part.titleStart(), part.titleEnd() - part.titleStart(), '"' + title + '"'))).orElse(List.of());
	}

	private void run(String command) throws Exception {
		page().activate(editor);
		robot.waitFor("there is something to do for " + command, () -> window().getService(ICommandService.class).getCommand(command).isEnabled());
		window().getService(IHandlerService.class).executeCommand(command, null);
	}

	private String text() {
		return document(editor.source()).get();
	}

	@Test
	void aFrameworkOpensInTheFrameworkEditor() throws Exception {
		assertTrue(IDE.openEditor(page(), file("alpha.framework")) instanceof FrameworkEditor);
		editor = (FrameworkEditor) page().getActiveEditor();
		assertEquals("alpha.framework", editor.getTitle());
		assertFalse(editor.isDirty());
		assertSame(editor.source(), Adapters.adapt(editor, ITextEditor.class));
		assertTrue(Adapters.adapt(editor, IContentOutlinePage.class) != null);
	}

	@Test
	void anEditOfAPageIsOneStepOfTheOneUndo() throws Exception {
		begin();
		String changed = Libraries.ALPHA.replace("Listen to others", "Hear others").replace("Building relationships", "Relating");
		assertTrue(editor.host().apply(text -> {
			var edits = new java.util.ArrayList<>(retitle("listening", "Hear others").on(text));
			edits.addAll(retitle("relationships", "Relating").on(text));
			return edits;
		}));
		assertEquals(changed, text());
		assertEquals(changed, editor.session().text().orElseThrow().text());
		assertTrue(editor.isDirty());
		run("org.eclipse.ui.edit.undo");
		assertEquals(Libraries.ALPHA, text());
		assertFalse(editor.isDirty());
		robot.waitFor("the pages have the old text", () -> editor.session().text().orElseThrow().text().equals(Libraries.ALPHA));
		run("org.eclipse.ui.edit.redo");
		assertEquals(changed, text());
		run("org.eclipse.ui.file.save");
		assertFalse(editor.isDirty());
		assertEquals(changed, Files.readString(library.folder().resolve("alpha.framework")));
		run("org.eclipse.ui.edit.undo");
		assertEquals(Libraries.ALPHA, text());
		assertTrue(editor.isDirty());
		run("org.eclipse.ui.edit.redo");
		assertFalse(editor.isDirty(), "that is what was saved");
	}

	@Test
	void aTextThatCannotBeReadIsSaidAndNotWrittenOn() throws Exception {
		begin();
		editor.turnTo("source");
		document(editor.source()).replace(text().indexOf("scale impact"), 5, "scale {");
		robot.waitFor("the fault is known", () -> editor.session().fault().isPresent());
		assertEquals(10, editor.session().fault().orElseThrow().line());
		assertEquals("Listen to others", editor.session().text().orElseThrow().element("listening").orElseThrow().title(), "the last good text stays");
		run("org.eclipse.ui.edit.undo");
		robot.waitFor("the fault is gone", () -> editor.session().fault().isEmpty());
	}

	@Test
	void theCursorAndTheSelectionGoTogether() throws Exception {
		begin();
		editor.turnTo("source");
		editor.source().selectAndReveal(text().indexOf("| hear other views"), 0);
		robot.waitFor("the pages select what the cursor is in", () -> editor.session().selected().element().equals("listening"));
		Editors.open(page(), snapshot().rows().get(0).element("relationships").orElseThrow());
		robot.waitFor("the element is selected", () -> editor.session().selected().equals(Address.element("relationships")));
		assertEquals(text().indexOf("subdomain relationships"), ((ITextSelection) editor.source().getSelectionProvider().getSelection()).getOffset());
	}

	/** The words of the page that the browser shows. */
	private static String shown(Browser browser) {
		return browser.evaluate("return document.body ? document.body.innerText : ''") instanceof String words ? words : "";
	}

	@Test
	void thePreviewFollowsTheSelectionAndTheText() throws Exception {
		begin();
		editor.turnTo("preview");
		Browser browser = robot.find("preview", Browser.class);
		robot.waitFor("the beginning of the framework is shown", () -> shown(browser).contains("What alpha is about."));
		editor.session().select(Address.element("listening"), this);
		robot.waitFor("the element is shown", () -> shown(browser).contains("seek out other views."));
		assertTrue(editor.host().apply(retitle("listening", "Hear others & <b>me</b>")));
		robot.waitFor("the new title is shown", () -> shown(browser).contains("Hear others & <b>me</b>"));
		browser.execute("document.querySelector('nav.above a[href=\"#people\"]').click();");
		robot.waitFor("what was clicked is selected", () -> editor.session().selected().equals(Address.element("people")));
		robot.waitFor("it is shown", () -> shown(browser).contains("Building relationships"));
		assertEquals(text().indexOf("domain people"), ((ITextSelection) editor.source().getSelectionProvider().getSelection()).getOffset(), "the cursor goes with it");
		editor.session().select(Address.FRAMEWORK, this);
		run("org.eclipse.ui.edit.undo");
		assertEquals(Libraries.ALPHA, text());
		robot.waitFor("what was undone is selected", () -> editor.session().selected().element().equals("listening"));
		assertEquals("preview", editor.pageId(), "this page can show it");
	}

	@Test
	void aPageThatCannotBeWrittenInSaysWhyAndLeadsToThePlace() throws Exception {
		begin();
		editor.turnTo("preview");
		Browser browser = robot.find("preview", Browser.class);
		robot.waitFor("the page is shown", () -> shown(browser).contains("What alpha is about."));
		document(editor.source()).replace(text().indexOf("scale impact"), 5, "scale {");
		Link notice = robot.find("notice-preview", Link.class);
		robot.waitFor("the page says why", () -> notice.isVisible() && notice.getText().contains("Line 10"));
		assertTrue(shown(browser).contains("What alpha is about."), "the last good text stays");
		assertThrows(RefusedEditException.class, () -> editor.session().apply(text -> List.of(TextEdit.insert(0, "x"))));
		notice.notifyListeners(SWT.Selection, new Event());
		assertEquals("source", editor.pageId());
		assertEquals(9, ((ITextSelection) editor.source().getSelectionProvider().getSelection()).getStartLine());
		run("org.eclipse.ui.edit.undo");
		editor.turnTo("preview");
		robot.waitFor("the page can be written in again", () -> !notice.isVisible());
	}

	@Test
	void theNextEditorOpensOnThePageUsedLast() throws Exception {
		begin();
		editor.turnTo("preview");
		FrameworkEditor other = (FrameworkEditor) IDE.openEditor(page(), file("beta.framework"), Editors.SOURCE);
		assertEquals("preview", other.pageId());
		other.turnTo("source");
		Editors.open(page(), snapshot().rows().get(0).element("listening").orElseThrow());
		assertEquals("preview", editor.pageId(), "an editor that is open stays on its page");
		robot.waitFor("the element is shown there", () -> editor.session().selected().equals(Address.element("listening")));
	}

	@Test
	void theEditorClosesWithItsFile() throws Exception {
		begin();
		editor.turnTo("preview");
		Files.delete(library.folder().resolve("alpha.framework"));
		OpenLibrary.lookForChanges();
		robot.waitFor("the editor is closed", () -> page().getEditorReferences().length == 0);
	}

	@Test
	void aFileIsReplacedWholeWhenItIsSaved() throws Exception {
		Path saved = library.folder().resolve("alpha.framework");
		String text = Libraries.ALPHA.replace("\n", "\r\n");
		Files.writeString(saved, text);
		OpenLibrary.lookForChanges();
		robot.waitFor("the file is known as it is", () -> file("alpha.framework").isSynchronized(IResource.DEPTH_ZERO));
		Files.setPosixFilePermissions(saved, PosixFilePermissions.fromString("rw-rw-r--"));
		Object before = Files.readAttributes(saved, BasicFileAttributes.class).fileKey();
		begin();
		robot.waitFor("the file with other line ends is read", () -> editor.session().text().orElseThrow().text().equals(text));
		assertTrue(editor.host().apply(retitle("listening", "Hear others")));
		run("org.eclipse.ui.file.save");
		assertFalse(editor.isDirty());
		String changed = text.replace("Listen to others", "Hear others");
		assertEquals(changed, Files.readString(saved), "line ends stay as they were");
		assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)));
		assertFalse(before.equals(Files.readAttributes(saved, BasicFileAttributes.class).fileKey()), "another file has taken its place");
		robot.settle();
		assertTrue(editor.host().apply(retitle("listening", "Again")));
		assertTrue(editor.isDirty(), "what is typed after saving is to be saved");
		assertEquals(changed.replace("Hear others", "Again"), text());
		run("org.eclipse.ui.file.save");
		assertEquals(changed.replace("Hear others", "Again"), Files.readString(saved), "and can be, without a question");
	}

	@Test
	void whatOtherProgramsWriteMeanwhileIsNotReplacedUnasked() throws Exception {
		begin();
		assertTrue(editor.host().apply(retitle("listening", "Mine")));
		Path saved = library.folder().resolve("alpha.framework");
		String theirs = Libraries.ALPHA.replace("Listen to others", "Theirs, and longer than it was");
		Files.writeString(saved, theirs);
		boolean[] asked = new boolean[1];
		window().getShell().getDisplay().timerExec(1500, () -> {
			asked[0] = robot.shell("Changed by another program").isPresent();
			robot.press("Compare");
		});
		editor.doSave(new NullProgressMonitor());
		robot.waitFor("it was asked", () -> asked[0]);
		assertEquals(theirs, Files.readString(saved), "the file is as the other program wrote it");
		assertTrue(editor.isDirty() && text().contains("\"Mine\""), "and nothing of the text is lost");
		robot.waitFor("the two are shown beside each other", () -> page().getActiveEditor() instanceof CompareEditor);
	}

	@Test
	void outlineAndLibraryGoAlongWithTheSelection() throws Exception {
		begin();
		editor.turnTo("preview");
		page().activate(editor);
		Tree outline = robot.find("outline", Tree.class);
		Tree rows = robot.find("library", Tree.class);
		robot.waitFor("the outline is filled", () -> outline.getItemCount() == 1);
		editor.session().select(Address.element("listening"), this);
		robot.waitFor("the outline goes along", () -> outline.getSelectionCount() == 1 && outline.getSelection()[0].getText().contains("Listen to others"));
		robot.waitFor("the library goes along", () -> rows.getSelectionCount() == 1 && rows.getSelection()[0].getText().contains("Listen to others"));
		rows.setFocus();
		robot.settle();
		rows.setSelection(rows.getItem(0).getItem(0));
		rows.notifyListeners(SWT.Selection, new Event());
		robot.waitFor("the editor goes along with the library", () -> editor.session().selected().equals(Address.element("people")));
		assertEquals("preview", editor.pageId());
	}

	@Test
	void keysTurnThePages() throws Exception {
		begin();
		editor.turnTo("source");
		page().activate(editor);
		IBindingService keys = window().getService(IBindingService.class);
		for (String sequence : List.of("CTRL+PAGE_DOWN", "CTRL+PAGE_UP")) {
			String command = sequence.endsWith("DOWN") ? "org.eclipse.ui.navigate.nextSubTab" : "org.eclipse.ui.navigate.previousSubTab";
			robot.waitFor(sequence + " is the key of " + command, () -> {
				Binding binding = keys.getPerfectMatch(sequence(sequence));
				return binding != null && binding.getParameterizedCommand().getId().equals(command);
			});
			run(command);
			assertEquals(sequence.endsWith("DOWN") ? "preview" : "source", editor.pageId());
		}
	}

	private static KeySequence sequence(String keys) {
		try {
			return KeySequence.getInstance(keys);
		} catch (ParseException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
