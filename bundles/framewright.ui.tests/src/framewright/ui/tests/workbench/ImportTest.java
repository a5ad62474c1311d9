package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

import framewright.editing.library.Node;
import framewright.ui.across.OpenTexts;
import framewright.ui.wizards.ImportWizard;
import framewright.ui.workspace.OpenLibrary;

/** A document becomes a framework, and a newer one brings it up to date, as a person does it. The importer is that of the tests. */
class ImportTest extends Workbench {

	private static final String TEXT = "Coaching Plan\n# Listening\nAsk first\nThey ask before they tell anybody.\nOne more thing\n\n?\n";

	private ImportWizard begin(Path document) throws Exception {
		ImportWizard wizard = new ImportWizard(library, ImportWizard.known(OpenTexts.library().orElseThrow()), document.toString(), Optional.empty());
		WizardDialog dialog = wizard.dialog(window().getShell());
		dialog.setBlockOnOpen(false);
		dialog.open();
		robot.waitFor("the kind of document is found", () -> robot.find("import.format", Combo.class).getText().equals("Lines (test)"));
		return wizard;
	}

	private Table read() {
		robot.press("Next >");
		Table lines = robot.find("import.lines", Table.class);
		robot.waitFor("the document is read", () -> lines.getItemCount() > 0 && robot.find("import.report", Button.class).isEnabled());
		return lines;
	}

	private String count() {
		return robot.find("import.count", Label.class).getText();
	}

	private static void select(Table table, int... rows) {
		table.setSelection(rows);
		table.notifyListeners(SWT.Selection, new Event());
	}

	private void click(String key) {
		Button button = robot.find(key, Button.class);
		assertTrue(button.isEnabled(), key);
		if ((button.getStyle() & SWT.RADIO) != 0) {
			Arrays.stream(button.getParent().getChildren()).filter(Button.class::isInstance).map(Button.class::cast).filter(other -> (other.getStyle() & SWT.RADIO) != 0).forEach(other -> other.setSelection(other == button));
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Chooses from the menu that the button opens. */
	private void means(String label) {
		Control button = robot.find("import.means", Button.class);
		MenuItem[] found = new MenuItem[1];
		button.getDisplay().addFilter(SWT.Show, event -> {
			if (event.widget instanceof org.eclipse.swt.widgets.Menu menu) {
				Arrays.stream(menu.getItems()).filter(item -> item.getText().equals(label)).forEach(item -> found[0] = item);
			}
		});
		click("import.means");
		robot.waitFor("the meanings are offered", () -> found[0] != null);
		found[0].notifyListeners(SWT.Selection, new Event());
		found[0].getParent().setVisible(false);
	}

	@Test
	void aDocumentBecomesAFrameworkAndANewerOneBringsItUpToDate() throws Exception {
		Path document = Files.writeString(folder.resolve("coaching-plan.lines"), TEXT);
		ImportWizard wizard = begin(document);
		Table lines = read();
		assertEquals("5 of 7 lines used, 1 skipped; 2 to look at; 1 left out.", count());
		Tree tree = robot.find("import.framework", Tree.class);
		select(lines, 2);
		assertEquals("1a  Ask first  Subdomain", tree.getSelection()[0].getText());
		click("import.next");
		assertEquals(4, lines.getSelectionIndex(), "the next one that was guessed");
		select(lines, 4);
		means("Text");
		robot.waitFor("the rest follows", () -> count().equals("5 of 7 lines used, 1 skipped; 1 to look at; 1 left out."));
		assertEquals("You said so", lines.getItem(4).getText(3));
		assertFalse(wizard.canFinish(), "where it goes was not asked yet");
		assertFalse(Files.exists(library.folder().resolve("coaching-plan.framework")), "nothing is written");
		robot.press("Next >");
		assertEquals("Coaching Plan", robot.find("import.title", Text.class).getText());
		robot.press("Finish");
		robot.waitFor("it is written", () -> wizard.written().isPresent());
		Path file = wizard.written().orElseThrow();
		assertEquals(library.folder().resolve("coaching-plan.framework"), file);
		OpenLibrary.notice(file);
		robot.waitFor("it is in the library", () -> snapshot().frameworks().size() == 3);
		Node made = snapshot().frameworks().stream().filter(node -> node.name().equals("coaching-plan")).findFirst().orElseThrow();
		assertEquals(0, made.problems().errors());
		String first = Files.readString(file);
		assertTrue(first.contains("| One more thing"), first);

		Files.writeString(document, TEXT.replace("anybody", "anyone else").replace("One more thing", "One more thing is said here.") + "Then wait\n");
		ImportWizard second = begin(document);
		read();
		robot.press("Next >");
		assertTrue(robot.find("import.update", Button.class).getSelection(), "the framework with the title is suggested");
		robot.press("Next >");
		Tree changes = robot.find("import.changes", Tree.class);
		robot.waitFor("the two are compared", () -> changes.getItemCount() > 0);
		assertEquals(List.of("Added (1)", "Changed (1)"), Arrays.stream(changes.getItems()).map(TreeItem::getText).toList());
		assertEquals(first, Files.readString(file), "nothing is written");
		robot.press("Finish");
		robot.waitFor("it is brought up to date", () -> second.written().isPresent());
		String now = Files.readString(file);
		assertTrue(now.contains("anyone else") && now.contains("then-wait \"Then wait\""), now);
	}

	@Test
	void correctionsAreTakenBackAndAnImportIsStopped() throws Exception {
		Path document = Files.writeString(folder.resolve("much.lines"), "Much\n# All\n" + IntStream.range(0, 5_000).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n")) + "\n");
		ImportWizard wizard = begin(document);
		Table lines = read();
		assertEquals(5_002, lines.getItemCount());
		select(lines, 5, 6, 7);
		click("import.nothing");
		robot.waitFor("they are left out", () -> count().contains(", 3 skipped"));
		click("import.undo");
		robot.waitFor("they are back", () -> count().contains(", 0 skipped"));
		assertFalse(robot.find("import.undo", Button.class).isEnabled());
		robot.press("< Back");
		Button slow = robot.find("import.option.slow", Button.class);
		slow.setSelection(true);
		slow.notifyListeners(SWT.Selection, new Event());
		robot.press("Next >");
		robot.waitFor("it is being read", () -> robot.find("work.stop", Button.class).isVisible());
		assertFalse(wizard.canFinish());
		robot.press("Stop");
		robot.waitFor("it is stopped", () -> robot.find("work.stop").filter(Control::isVisible).isEmpty());
		robot.press("Cancel");
		assertTrue(wizard.written().isEmpty());
	}
}
