package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

import framewright.editing.form.Address;
import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.tests.Libraries;

/** An author at work on the page Elements. */
class ElementsPageTest extends Workbench {

	private FrameworkEditor editor;
	private Tree tree;

	private void begin() throws Exception {
		editor = (FrameworkEditor) IDE.openEditor(page(), file("alpha.framework"), Editors.SOURCE);
		robot.waitFor("the text is read", () -> editor.session().text().isPresent());
		editor.turnTo("elements");
		tree = robot.find("elements", Tree.class);
		robot.waitFor("the tree is filled", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 1);
	}

	private void choose(String name) {
		editor.session().select(Address.element(name), this);
		String title = editor.session().text().orElseThrow().element(name).orElseThrow().title();
		robot.waitFor("the texts of " + title + " are shown", () -> robot.find("facets-heading", Label.class).getText().endsWith(title));
	}

	private String text() {
		return document(editor.source()).get();
	}

	private StyledText prose(String key) {
		return robot.find(key, StyledText.class);
	}

	private static void type(StyledText field, String words) {
		field.replaceTextRange(0, field.getCharCount(), words);
	}

	/** Leaves a field. */
	private static void leave(Control field) {
		field.notifyListeners(SWT.FocusOut, new Event());
	}

	/** Runs a command of the tree as its key does. */
	private void run(String command) throws Exception {
		tree.notifyListeners(SWT.FocusIn, new Event());
		window().getService(IHandlerService.class).executeCommand("framewright.ui.elements." + command, null);
	}

	private void undo() throws Exception {
		page().activate(editor);
		robot.waitFor("there is something to undo", () -> window().getService(ICommandService.class).getCommand("org.eclipse.ui.edit.undo").isEnabled());
		window().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.undo", null);
	}

	/** Answers the question that comes next. */
	private void answer(String title, String words, String button) {
		Display display = Display.getCurrent();
		display.timerExec(50, new Runnable() {
			@Override
			public void run() {
				if (robot.shell(title).isEmpty()) {
					display.timerExec(50, this);
					return;
				}
				robot.find("asked-title").map(Text.class::cast).ifPresent(field -> field.setText(words));
				robot.press(button);
			}
		});
	}

	@Test
	void whatIsWrittenAtALevelIsOneStepAndNothingElseChanges() throws Exception {
		begin();
		choose("listening");
		StyledText some = prose("level-some");
		assertEquals("hear other views.", some.getText());
		type(some, "hear all views.");
		assertEquals(Libraries.ALPHA, text(), "not before the field is left");
		leave(some);
		assertEquals(Libraries.ALPHA.replace("hear other views", "hear all views"), text());
		assertSame(some, prose("level-some"), "fields stay as they are");
		undo();
		assertEquals(Libraries.ALPHA, text());
		robot.waitFor("the field shows it", () -> prose("level-some").getText().equals("hear other views."));
		assertFalse(editor.isDirty());
	}

	@Test
	void whatIsBeingWrittenCountsAsNotSaved() throws Exception {
		begin();
		choose("listening");
		StyledText some = prose("level-some");
		page().activate(editor);
		window().getShell().forceActive();
		robot.waitFor("the field has the keyboard", () -> some.setFocus() && some.isFocusControl());
		some.replaceTextRange(0, some.getCharCount(), "hear all views.");
		assertTrue(editor.isDirty(), "nobody closes the editor without a question");
		assertEquals(Libraries.ALPHA, text());
		assertTrue(page().saveEditor(editor, false));
		assertEquals(Libraries.ALPHA.replace("hear other views", "hear all views"), text());
		robot.waitFor("it is saved", () -> !editor.isDirty());
		assertEquals(text(), Files.readString(file("alpha.framework").getLocation().toPath()));
	}

	@Test
	void aTitleIsWrittenInItsField() throws Exception {
		begin();
		choose("listening");
		Text title = robot.find("element-title", Text.class);
		title.setText("Hear others");
		leave(title);
		assertEquals(Libraries.ALPHA.replace("Listen to others", "Hear others"), text());
		assertTrue(tree.getSelection()[0].getText().endsWith("Hear others"), "the tree shows it: " + tree.getSelection()[0].getText());
		title.setText("");
		answer("This cannot be changed", "", "OK");
		leave(title);
		assertEquals("Hear others", title.getText(), "a title cannot be empty");
	}

	@Test
	void aTitleIsWrittenInTheTree() throws Exception {
		begin();
		choose("listening");
		run("rename");
		Text field = robot.find("title-in-place", Text.class);
		field.setText("Hear others");
		Event enter = new Event();
		enter.detail = SWT.TRAVERSE_RETURN;
		field.notifyListeners(SWT.Traverse, enter);
		assertEquals(Libraries.ALPHA.replace("Listen to others", "Hear others"), text());
		assertEquals("Hear others", robot.find("element-title", Text.class).getText());
	}

	@Test
	void elementsAreAddedMovedAndRemoved() throws Exception {
		begin();
		choose("listening");
		answer("Add: Component", "Speak plainly", "Add");
		run("add");
		assertTrue(text().contains("component speak-plainly \"Speak plainly\""), text());
		robot.waitFor("it is selected", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().equals("1a.ii  Speak plainly"));
		robot.waitFor("its levels can be written", () -> robot.find("facets-heading", Label.class).getText().equals("1a.ii  Speak plainly"));
		type(prose("level-high"), "speak so that all understand.");
		leave(prose("level-high"));
		assertTrue(text().contains("| speak so that all understand."));
		run("up");
		assertEquals("1a.i  Speak plainly", tree.getSelection()[0].getText());
		assertTrue(text().indexOf("speak-plainly") < text().indexOf("component listening"));
		answer("Remove “Speak plainly”?", "", "Remove");
		run("remove");
		assertEquals(Libraries.ALPHA, text());
		undo();
		assertTrue(text().contains("speak-plainly"));
	}

	@Test
	void aListIsWrittenInItsField() throws Exception {
		begin();
		String before = text();
		document(editor.source()).replace(text().indexOf("                at some"), 0, "                indicators\n                    - one\n                    - two\n");
		robot.waitFor("the list is known", () -> editor.session().text().orElseThrow().text().contains("indicators"));
		choose("listening");
		StyledText list = prose("list-indicators");
		assertEquals("• one\n• two", list.getText());
		list.replaceTextRange(list.getCharCount(), 0, "\n• three 3");
		leave(list);
		assertTrue(text().contains("- two\n                    - three 3\n"), text());
		list.setCaretOffset(list.getText().indexOf("two"));
		press(list, SWT.TAB, 0);
		assertTrue(text().contains("- one\n                        -- two\n                    - three 3\n"), text());
		assertEquals(list.getText().indexOf("two"), list.getCaretOffset(), "the cursor stays with its words");
		list.setCaretOffset(list.getText().indexOf("three"));
		press(list, SWT.ARROW_UP, SWT.MOD3);
		assertTrue(text().contains("- three 3\n                    - one\n                        -- two\n"), text());
		assertEquals(list.getText().indexOf("three"), list.getCaretOffset());
		undo();
		undo();
		undo();
		undo();
		assertEquals(before, text());
	}

	private static void press(StyledText field, int key, int mask) {
		Event event = new Event();
		event.keyCode = key;
		event.character = key == SWT.TAB ? SWT.TAB : 0;
		event.stateMask = mask;
		event.doit = true;
		field.notifyListeners(ST.VerifyKey, event);
	}

	@Test
	void whileTheTextHasAFaultNothingCanBeWritten() throws Exception {
		begin();
		choose("listening");
		document(editor.source()).replace(text().indexOf("scale impact"), 5, "scale {");
		robot.waitFor("the fault is known", () -> editor.session().fault().isPresent());
		assertFalse(prose("level-some").getEditable());
		assertFalse(robot.find("element-title", Text.class).getEditable());
		assertFalse(robot.find("add-facet", Button.class).isEnabled());
		undo();
		robot.waitFor("it can be written again", () -> prose("level-some").getEditable());
	}

	@Test
	void everyKeyOfTheTreeHasItsCommand() throws Exception {
		IBindingService keys = window().getService(IBindingService.class);
		for (String command : new String[] { "add", "rename", "up", "down", "out", "in", "duplicate", "split", "remove" }) {
			assertTrue(bound(keys, command), command);
		}
	}

	private static boolean bound(IBindingService keys, String command) {
		for (var binding : keys.getBindings()) {
			if (binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().equals("framewright.ui.elements." + command) && binding.getTriggerSequence() instanceof KeySequence) {
				return true;
			}
		}
		return false;
	}
}
