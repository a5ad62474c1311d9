package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

import framewright.editing.library.Node;
import framewright.ui.wizards.ExportWizard;
import framewright.ui.wizards.NewFrameworkWizard;
import framewright.ui.workspace.OpenLibrary;

class WizardsTest extends Workbench {

	private static void show(WizardDialog dialog) {
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	private static void check(Table table, String label) {
		TableItem item = Arrays.stream(table.getItems()).filter(row -> row.getText().startsWith(label)).findFirst().orElseThrow();
		item.setChecked(true);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		table.notifyListeners(SWT.Selection, event);
	}

	@Test
	void exportsWithOptionsToAFolder() throws Exception {
		ExportWizard wizard = new ExportWizard(library, snapshot().frameworks(), snapshot().frameworks().stream().filter(node -> node.name().equals("alpha")).toList());
		show(new WizardDialog(window().getShell(), wizard));
		check(robot.find("formats", Table.class), "Titles (test)");
		robot.press("Next >");
		robot.find("option.test-titles.upper", Button.class).setSelection(true);
		robot.find("option.test-titles.upper", Button.class).notifyListeners(SWT.Selection, new Event());
		robot.find("option.test-titles.mark", Combo.class).select(1);
		robot.find("option.test-titles.mark", Combo.class).notifyListeners(SWT.Selection, new Event());
		robot.find("option.test-titles.most", Spinner.class).setSelection(2);
		robot.find("option.test-titles.heading", Text.class).setText("Titles");
		Path out = folder.resolve("out");
		robot.find("folder", Text.class).setText(out.toString());
		robot.find("remember", Text.class).setText("our titles");
		assertFalse(wizard.canFinish(), "a profile has a name of one word");
		robot.find("remember", Text.class).setText("titles");
		robot.whenever(() -> robot.find("written").isPresent(), () -> {
			assertFalse(Files.exists(out), "a preview writes nothing to the folder");
			robot.press("Close");
		});
		robot.find("preview", Button.class).notifyListeners(SWT.Selection, new Event());
		robot.waitFor("the preview is closed", () -> robot.find("written").isEmpty());
		robot.press("Finish");
		robot.waitFor("the export is done", () -> wizard.outcome().isPresent());
		assertEquals("TITLES\n* LEADING PEOPLE\n* BUILDING RELATIONSHIPS", Files.readString(out.resolve("alpha.txt")));
		assertEquals(1, wizard.outcome().orElseThrow().losses().size());
		ExportWizard next = new ExportWizard(library, snapshot().frameworks(), List.of());
		show(new WizardDialog(window().getShell(), next));
		Combo profile = robot.find("profile", Combo.class);
		profile.select(profile.indexOf("titles"));
		profile.notifyListeners(SWT.Selection, new Event());
		assertTrue(Arrays.stream(robot.find("formats", Table.class).getItems()).anyMatch(row -> row.getChecked() && row.getText().startsWith("Titles (test)")));
		check(robot.find("frameworks", Table.class), "Alpha");
		robot.press("Next >");
		assertEquals("Titles", robot.find("option.test-titles.heading", Text.class).getText());
		robot.press("Cancel");
	}

	@Test
	void anExportWithoutAFrameworkCannotBeFinished() {
		ExportWizard wizard = new ExportWizard(library, snapshot().frameworks(), List.of());
		WizardDialog dialog = new WizardDialog(window().getShell(), wizard);
		show(dialog);
		assertTrue(!wizard.canFinish());
		assertEquals(2, robot.find("frameworks", Table.class).getItemCount());
		dialog.close();
	}

	@Test
	void beginsAFrameworkThatHasNoFault() throws Exception {
		NewFrameworkWizard wizard = new NewFrameworkWizard(library);
		show(new WizardDialog(window().getShell(), wizard));
		robot.find("title", Text.class).setText("Coaching Toolkit");
		robot.find("publisher", Text.class).setText("Institute of Education");
		robot.press("Finish");
		robot.waitFor("it is written", () -> wizard.written().isPresent());
		assertEquals(library.folder().resolve("coaching-toolkit.framework"), wizard.written().orElseThrow());
		OpenLibrary.notice(wizard.written().orElseThrow());
		robot.waitFor("it is in the library", () -> snapshot().frameworks().size() == 3);
		Node begun = snapshot().frameworks().stream().filter(node -> node.name().equals("coaching-toolkit")).findFirst().orElseThrow();
		assertEquals(0, begun.problems().errors() + begun.problems().warnings());
	}
}
