package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import framewright.editing.form.Address;
import framewright.editing.form.FormText;
import framewright.editing.form.ProseEdits;
import framewright.editing.form.Tiers;
import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.tests.Libraries;

/** The page Matrix, by keyboard. */
class MatrixPageTest extends Workbench {

	private FrameworkEditor editor;
	private NatTable table;

	private void begin() throws Exception {
		editor = (FrameworkEditor) IDE.openEditor(page(), file("alpha.framework"), Editors.SOURCE);
		robot.waitFor("the text is read", () -> editor.session().text().isPresent());
		editor.turnTo("matrix");
		table = robot.find("matrix", NatTable.class);
		robot.waitFor("the table is shown", () -> table.isVisible() && table.getRowCount() > 1);
	}

	private static void key(Control control, int code, char sign, int mask) {
		Event event = new Event();
		event.keyCode = code;
		event.character = sign;
		event.stateMask = mask;
		control.notifyListeners(SWT.KeyDown, event);
	}

	/** Goes to a cell of the only rated element, whose levels are the columns 1 and 2. */
	private void go(int column) {
		editor.session().select(Address.element("listening"), this);
		key(table, SWT.HOME, '\0', 0);
		for (int i = 0; i < column; i++) {
			key(table, SWT.ARROW_RIGHT, '\0', 0);
		}
	}

	private String says(String level) {
		FormText text = editor.session().text().orElseThrow();
		return Tiers.descriptor(text.element("listening").orElseThrow(), level).map(part -> part.prose()).orElse("nothing");
	}

	private void run(String command) throws Exception {
		page().activate(editor);
		robot.waitFor("there is something to do for " + command, () -> window().getService(ICommandService.class).getCommand(command).isEnabled());
		window().getService(IHandlerService.class).executeCommand(command, null);
	}

	@Test
	void aCellIsWrittenAndUndone() throws Exception {
		begin();
		go(1);
		key(table, SWT.F2, '\0', 0);
		StyledText text = robot.find("matrix.text", StyledText.class);
		robot.waitFor("the text area is open", text::isVisible);
		assertEquals("hear other views.", text.getText());
		text.setSelection(5, 10);
		key(text, 'b', 'b', SWT.MOD1);
		text.setSelection(text.getCharCount());
		key(text, SWT.CR, SWT.CR, 0);
		text.insert("and ask");
		key(text, SWT.CR, SWT.CR, SWT.MOD1);
		assertFalse(text.isVisible());
		assertEquals("hear **other** views.\n\nand ask", says("some"));
		assertTrue(document(editor.source()).get().contains("                    | hear **other** views.\n                    |\n                    | and ask\n"), () -> document(editor.source()).get());
		robot.waitFor("the keyboard is at the next cell", () -> table.getAccessible() != null && editor.session().selected().element().equals("listening"));
		run("org.eclipse.ui.edit.undo");
		assertEquals(Libraries.ALPHA, document(editor.source()).get());
		robot.waitFor("the page has the old text", () -> says("some").equals("hear other views."));
		assertEquals("matrix", editor.pageId(), "this page can show what was undone");
	}

	@Test
	void escapeBringsBackWhatWasThere() throws Exception {
		begin();
		go(2);
		key(table, 'x', 'x', 0);
		StyledText text = robot.find("matrix.text", StyledText.class);
		robot.waitFor("the text area is open", text::isVisible);
		assertEquals("seek out other views.x", text.getText());
		key(text, SWT.ESC, SWT.ESC, 0);
		assertFalse(text.isVisible());
		assertEquals(Libraries.ALPHA, document(editor.source()).get());
		robot.waitFor("nothing is left to save", () -> !editor.isDirty());
	}

	@Test
	void whatIsTypedCountsWhenTheFrameworkIsSaved() throws Exception {
		begin();
		go(1);
		key(table, '!', '!', 0);
		StyledText text = robot.find("matrix.text", StyledText.class);
		robot.waitFor("the text area is open", text::isVisible);
		text.setFocus();
		robot.waitFor("the field has the keyboard", text::isFocusControl);
		run("framewright.ui.prose.save");
		assertFalse(editor.isDirty());
		assertEquals("hear other views.!", says("some"));
		assertTrue(Files.readString(library.folder().resolve("alpha.framework")).contains("| hear other views.!"));
	}

	@Test
	void aBlockFromASpreadsheetIsOneStep() throws Exception {
		begin();
		go(1);
		Clipboard clipboard = new Clipboard(table.getDisplay());
		clipboard.setContents(new Object[] { "hear all.\t\"seek:\n\n• views\n• \"\"doubts\"\"\"\r\n" }, new Transfer[] { TextTransfer.getInstance() });
		key(table, 'v', 'v', SWT.MOD1);
		assertEquals("hear all.", says("some"));
		assertEquals("seek:\n\n- views\n- \"doubts\"", says("high"));
		go(1);
		key(table, SWT.ARROW_RIGHT, '\0', SWT.MOD2);
		key(table, 'c', 'c', SWT.MOD1);
		assertEquals("hear all.\t\"seek:\n\n- views\n- \"\"doubts\"\"\"", clipboard.getContents(TextTransfer.getInstance()));
		key(table, SWT.DEL, SWT.DEL, 0);
		assertEquals("nothing", says("some"));
		assertEquals("nothing", says("high"));
		run("org.eclipse.ui.edit.undo");
		run("org.eclipse.ui.edit.undo");
		assertEquals(Libraries.ALPHA, document(editor.source()).get());
		clipboard.dispose();
	}

	@Test
	void rowsAreFoundByWordsByWhatIsMissingAndByWhatChanged() throws Exception {
		begin();
		Text words = robot.find("matrix.words", Text.class);
		Combo show = robot.find("matrix.show", Combo.class);
		Label told = robot.find("matrix.told", Label.class);
		words.setText("nowhere");
		robot.waitFor("nothing is left", () -> table.getRowCount() == 1 && told.getText().equals("0 of 1 element"));
		words.setText("seek views");
		robot.waitFor("the element is found with those above it", () -> table.getRowCount() == 4);
		words.setText("");
		show.select(1);
		show.notifyListeners(SWT.Selection, new Event());
		robot.waitFor("nothing is missing", () -> table.getRowCount() == 1);
		show.select(2);
		show.notifyListeners(SWT.Selection, new Event());
		robot.waitFor("there is no version to compare with", () -> told.getText().equals("This framework has no published version yet, so everything in it is new."));
		Path published = Files.createDirectories(library.folder().resolve("published/alpha"));
		Files.writeString(published.resolve("0.9.0.framework"), Libraries.ALPHA.replace("version 1.0.0", "version 0.9.0"));
		assertTrue(editor.host().apply(ProseEdits.descriptor("listening", "high", "seek out all views.")));
		robot.waitFor("the changed element is found", () -> table.getRowCount() == 4 && told.getText().equals("1 of 1 element"));
	}

	@Test
	void aTextWithAFaultIsOnlyShown() throws Exception {
		begin();
		go(1);
		document(editor.source()).replace(document(editor.source()).get().indexOf("scale impact"), 5, "scale {");
		robot.waitFor("the fault is known", () -> editor.session().fault().isPresent());
		key(table, SWT.F2, '\0', 0);
		StyledText text = robot.find("matrix.text", StyledText.class);
		robot.waitFor("the text area is open", text::isVisible);
		assertFalse(text.getEditable());
		key(text, SWT.ESC, SWT.ESC, 0);
		Screenshots.save("matrix");
	}
}
