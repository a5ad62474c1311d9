package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.Test;

import framewright.editing.TextEdit;
import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.RefusedEditException;
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
		Link notice = robot.find("page-notice", Link.class);
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
}
