package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import framewright.editing.TextEdit;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.Perspective;
import framewright.ui.commands.Commands;
import framewright.ui.compare.CompareEditor;
import framewright.editing.library.Node;
import framewright.ui.tests.Libraries;
import framewright.ui.tests.SharedPlace;
import framewright.ui.versions.HistoryView;
import framewright.ui.versions.OldVersionEditor;
import framewright.ui.versions.VersionsCommands;
import framewright.ui.workspace.OpenLibrary;
import framewright.versions.Author;
import framewright.versions.Credentials;
import framewright.versions.FrameworkHistory;
import framewright.versions.GetLatest;
import framewright.versions.OpenShared;
import framewright.versions.Publish;
import framewright.versions.SaveVersion;
import framewright.versions.SavedVersion;
import framewright.versions.Share;
import framewright.versions.Sharing;
import framewright.versions.StartVersions;
import framewright.versions.VersionedLibrary;
import framewright.versions.VersionsException;

class VersionsTest extends Workbench {

	private static final Author ADA = new Author("Ada Brown", "");
	private static final Author BEN = new Author("Ben Green", "");
	private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

	private interface Answer {
		void give() throws Exception;
	}

	private final Deque<Map.Entry<String, Answer>> answers = new ArrayDeque<>();
	private Throwable failure;

	@AfterEach
	void forget() {
		InstanceScope.INSTANCE.getNode("framewright.ui").remove("yourName");
		InstanceScope.INSTANCE.getNode("framewright.ui").remove("yourEmail");
	}

	private static void name(String name) {
		InstanceScope.INSTANCE.getNode("framewright.ui").put("yourName", name);
	}

	private VersionedLibrary versions() {
		return VersionedLibrary.of(library);
	}

	private Path file(Path folder, String name) {
		return folder.resolve(name + ".framework");
	}

	private Path beta() {
		return file(library.folder(), "beta");
	}

	/** Commands ask questions, so that they return only when those are answered. */
	private void run(String command) {
		window().getShell().getDisplay().asyncExec(() -> Commands.run(command));
	}

	private void answer(String title, String button) {
		answer(title, () -> robot.press(button));
	}

	/** Says what to do when a dialog opens. A dialog keeps whoever opened it, so this must be said before. */
	private void answer(String title, Answer answer) {
		answers.add(Map.entry(title, answer));
		if (answers.size() == 1) {
			poll();
		}
	}

	private void poll() {
		window().getShell().getDisplay().timerExec(50, () -> {
			Map.Entry<String, Answer> next = answers.peek();
			Shell shell = next == null ? null : robot.shell(next.getKey()).orElse(null);
			if (shell != null) {
				answers.remove();
				try {
					next.getValue().give();
				} catch (Throwable e) {
					failure = e;
					answers.clear();
					shell.close(); // else it would keep the test for ever
				}
			}
			if (!answers.isEmpty()) {
				poll();
			}
		});
	}

	/** Waits until all dialogs are answered, and something holds. */
	private void waitFor(String what, BooleanSupplier condition) throws Exception {
		robot.waitFor(what, () -> failure != null || answers.isEmpty() && condition.getAsBoolean());
		if (failure != null) {
			throw new AssertionError(failure.getMessage(), failure);
		}
	}

	private List<SavedVersion> saved(Path file) {
		try {
			return new FrameworkHistory(versions()).saved(file, MONITOR);
		} catch (VersionsException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void replace(IDocument document, String old, String changed) throws Exception {
		document.replace(document.get().indexOf(old), old.length(), changed);
	}

	private void look(String framework, String element) throws Exception {
		Node row = snapshot().frameworks().stream().filter(one -> one.name().equals(framework)).findFirst().orElseThrow();
		select(element.isEmpty() ? row : row.element(element).orElseThrow());
	}

	/** Rows that were never expanded cannot be selected, nor those that are known and not shown yet. */
	private void select(Node row) throws Exception {
		TreeViewer tree = (TreeViewer) page().showView(Perspective.LIBRARY).getSite().getSelectionProvider();
		robot.waitFor(row.title() + " is selected", () -> {
			tree.expandAll();
			tree.setSelection(new StructuredSelection(row));
			return tree.getStructuredSelection().size() == 1;
		});
	}

	@Test
	void beginsToKeepVersionsAndSavesWhatIsInTheEditor() throws Exception {
		answer("Save Version", () -> {
			robot.find("person.name", Text.class).setText("Ada Brown");
			robot.press("Begin");
		});
		run(VersionsCommands.SAVE_VERSION);
		waitFor("the first version is saved", () -> saved(beta()).size() == 1);
		assertEquals("First version", saved(beta()).get(0).subject());
		ITextEditor editor = edit("beta.framework");
		replace(document(editor), "How others grow.", "How colleagues grow.");
		editor.doSave(null);
		answer("Save Version", () -> {
			robot.find("version.message", Text.class).setText("Colleagues");
			Table files = robot.find("version.files", Table.class);
			assertEquals(1, files.getItemCount());
			assertEquals("Beta framework", files.getItem(0).getText(0));
			assertTrue(files.getItem(0).getText(1).startsWith("1 change"), files.getItem(0).getText(1));
			robot.press("Save Version");
		});
		run(VersionsCommands.SAVE_VERSION);
		waitFor("the version is saved", () -> saved(beta()).size() == 2);
		assertEquals("Colleagues", saved(beta()).get(0).subject());
		assertEquals("Ada Brown", saved(beta()).get(0).author().name());
	}

	@Test
	void theHistoryOfAnElementTellsItsWordingsAndOpensAndRestores() throws Exception {
		name("Ada Brown");
		new StartVersions(versions()).start(ADA, "First", MONITOR);
		Files.writeString(beta(), Libraries.BETA.replace("How others grow.", "How colleagues grow."));
		new SaveVersion(versions()).save(library.folder(), "Colleagues", BEN, MONITOR);
		OpenLibrary.lookForChanges();
		HistoryView view = (HistoryView) page().showView(HistoryView.ID);
		look("beta", "growth");
		Table table = robot.find("history", Table.class);
		robot.waitFor("both versions are shown", () -> table.getItemCount() == 2 && table.getItem(0).getText(2).equals("Colleagues"));
		assertEquals("Ben Green", table.getItem(0).getText(1));
		view.onlyElement(true);
		try {
			robot.waitFor("both wordings are shown", () -> table.getItemCount() == 2 && table.getItem(0).getText(2).equals("Reworded: Colleagues"));
			StyledText redline = robot.find("history.redline", StyledText.class);
			robot.waitFor("the redline is shown", () -> redline.getText().contains("colleagues"));
			int removed = redline.getText().indexOf("others", redline.getText().indexOf("How"));
			assertTrue(removed > 0 && redline.getStyleRangeAtOffset(removed).strikeout, redline.getText());
			assertTrue(redline.getStyleRangeAtOffset(redline.getText().indexOf("colleagues")).underline);
		} finally {
			view.onlyElement(false);
		}
		robot.waitFor("the versions are back", () -> table.getItemCount() == 2 && table.getItem(1).getText(2).equals("First"));
		select(view, 1);
		view.run(VersionsCommands.OPEN_OLD);
		robot.waitFor("the old version is open", () -> page().getActiveEditor() instanceof OldVersionEditor);
		assertTrue(robot.find("old.text", StyledText.class).getText().contains("How others grow."));
		assertFalse(robot.find("old.text", StyledText.class).getEditable());
		select(view, 1);
		view.run(VersionsCommands.COMPARE_NOW);
		robot.waitFor("the comparison is open", () -> page().getActiveEditor() instanceof CompareEditor);
		select(view, 1);
		answer("Restore", "Restore");
		window().getShell().getDisplay().asyncExec(() -> view.run(VersionsCommands.RESTORE));
		waitFor("it is restored", () -> saved(beta()).size() == 3);
		assertEquals(Libraries.BETA, Files.readString(beta()));
	}

	private void select(HistoryView view, int row) {
		Table table = robot.find("history", Table.class);
		robot.waitFor("there is such a row", () -> table.getItemCount() > row && table.getItem(row).getData() != null);
		view.getSite().getSelectionProvider().setSelection(new StructuredSelection(table.getItem(row).getData()));
	}

	@Test
	void publishesAndTheTextIsFrozenUntilTheNextDraft() throws Exception {
		name("Ada Brown");
		look("beta", "");
		answer("Publish “Beta framework”", () -> {
			Label checked = robot.find("publish.checked", Label.class);
			robot.waitFor("it is checked", () -> !checked.getText().equals("Checking…"));
			robot.press("Next >");
			assertEquals("2.0.0", robot.find("publish.version", Text.class).getText());
			robot.find("publish.edition", Text.class).setText("September 2026");
			robot.press("Next >");
			robot.press("Publish");
		});
		answer("Published", "Close");
		run(VersionsCommands.PUBLISH);
		waitFor("it is published", () -> robot.shell("Published").isEmpty());
		Path published = library.folder().resolve("published/beta/2.0.0.framework");
		assertTrue(Files.readString(published).contains("edition \"September 2026\""));
		robot.waitFor("the workbench has noticed", () -> snapshot().file(beta()).orElseThrow().row().detail().contains("published"));
		ITextEditor editor = edit("beta.framework");
		String before = document(editor).get();
		FrameworkEditor pages = (FrameworkEditor) page().getActiveEditor();
		answer("This version is published", "Cancel");
		assertFalse(pages.host().apply(read -> List.of(TextEdit.insert(read.text().indexOf("grow."), "really "))), "a page asks, too");
		assertEquals(before, document(editor).get());
		answer("This version is published", "Begin 2.0.1");
		assertTrue(pages.host().apply(read -> List.of(TextEdit.insert(read.text().indexOf("grow."), "really "))));
		assertTrue(document(editor).get().contains("really grow.") && document(editor).get().contains("version 2.0.1"), document(editor).get());
		editor.doRevertToSaved();
		assertEquals(before, document(editor).get());
		StyledText text = robot.find("source", StyledText.class);
		text.setFocus();
		robot.waitFor("the text has the focus", text::isFocusControl);
		answer("This version is published", "Cancel");
		type(text, "grow.", " Well.");
		waitFor("the question is gone", () -> robot.shell("This version is published").isEmpty());
		assertEquals(before, document(editor).get());
		text.setFocus();
		robot.waitFor("the text has the focus", text::isFocusControl);
		answer("This version is published", "Begin 2.0.1");
		type(text, "grow.", " Well.");
		waitFor("it is typed", () -> document(editor).get().contains("grow. Well."));
		assertTrue(document(editor).get().contains("version 2.0.1") && document(editor).get().contains("status draft"), document(editor).get());
	}

	private static void type(StyledText text, String after, String typed) {
		text.replaceTextRange(text.getText().indexOf(after) + after.length(), 0, typed);
	}

	@Test
	void getsTheLatestAndDecidesWhatBothChanged() throws Exception {
		name("Ada Brown");
		Path shared = folder.resolve("shared");
		Path ben = folder.resolve("ben");
		new StartVersions(versions()).start(ADA, "First", MONITOR);
		SharedPlace.begin(shared);
		new Sharing(versions()).connect(shared.toString(), Credentials.NONE, MONITOR);
		new Share(versions()).share(Credentials.NONE, MONITOR);
		VersionedLibrary other = new OpenShared().get(shared.toString(), ben, Credentials.NONE, MONITOR);
		Files.writeString(file(ben, "beta"), Libraries.BETA.replace("How others grow.", "How pupils grow."));
		new SaveVersion(other).save(ben, "Pupils", BEN, MONITOR);
		new Share(other).share(Credentials.NONE, MONITOR);
		ITextEditor editor = edit("beta.framework");
		replace(document(editor), "How others grow.", "How colleagues grow.");
		editor.doSave(null);
		new SaveVersion(versions()).save(library.folder(), "Colleagues", ADA, MONITOR);

		run(VersionsCommands.GET_LATEST);
		Table places = robot.find("decide.places", Table.class);
		assertEquals("Growing others", places.getItem(0).getText(1));
		assertEquals(1, places.getItemCount());
		robot.find("decide.result", StyledText.class).setText("How all grow.");
		robot.press("Decide Later");
		robot.waitFor("the dialog is gone", () -> robot.find("decide.places").isEmpty());
		assertTrue(Files.readString(beta()).contains("How colleagues grow."), "nothing has changed");
		Path kept = library.folder().resolve(".git/framewright/decisions/latest");
		assertTrue(Files.readString(kept).contains("|How all grow.\n"), "what was decided lasts until it is carried out");

		run(VersionsCommands.GET_LATEST);
		robot.find("decide.places", Table.class);
		assertEquals("How all grow.", robot.find("decide.result", StyledText.class).getText());
		assertTrue(robot.find("decide.theirs", StyledText.class).getText().contains("pupils"));
		Button own = robot.find("decide.own", Button.class);
		own.setSelection(true);
		own.notifyListeners(SWT.Selection, new Event());
		robot.find("decide.result", StyledText.class).setText("How pupils and colleagues grow.");
		answer("Get Latest", "OK");
		robot.press("Finish");
		waitFor("it is told", () -> robot.shell("Get Latest").isEmpty());
		robot.waitFor("there is nothing to decide any more", () -> !Files.exists(kept));
		assertEquals(Libraries.BETA.replace("How others grow.", "How pupils and colleagues grow."), Files.readString(beta()));
		robot.waitFor("the editor shows it", () -> document(editor).get().contains("How pupils and colleagues grow."));
		assertFalse(editor.isDirty());
		answer("Shared", "OK");
		run(VersionsCommands.SHARE);
		waitFor("it is shared", () -> robot.shell("Shared").isEmpty());
		assertTrue(new GetLatest(other, Optional.empty()).get(BEN, Credentials.NONE, false, MONITOR) instanceof GetLatest.Updated);
		assertTrue(Files.readString(file(ben, "beta")).contains("How pupils and colleagues grow."));
	}

	@Test
	void aCopyOfASynchronisedDriveIsNoticedAndBroughtTogether() throws Exception {
		name("Ada Brown");
		new StartVersions(versions()).start(ADA, "First", MONITOR);
		Files.writeString(library.folder().resolve("beta (Ben's conflicted copy 2026-05-03).framework"), Libraries.BETA.replace("How others grow.", "How pupils grow."));
		OpenLibrary.lookForChanges();
		robot.waitFor("it is noticed", () -> robot.find("copies").filter(Label.class::isInstance).map(Label.class::cast).filter(label -> label.isVisible() && label.getText().contains("beta")).isPresent());
		answer("Bring Together", "Bring Together");
		run(VersionsCommands.BRING_TOGETHER);
		waitFor("they are together", () -> {
			try {
				return Files.readString(beta()).contains("How pupils grow.");
			} catch (IOException e) {
				return false;
			}
		});
		robot.waitFor("the copy is gone", () -> !Files.exists(library.folder().resolve("beta (Ben's conflicted copy 2026-05-03).framework")));
	}

	@Test
	void aPublishedVersionIsRetired() throws Exception {
		name("Ada Brown");
		new Publish(versions()).publish(List.of(beta()), "", ADA, LocalDate.of(2026, 9, 1), MONITOR);
		OpenLibrary.lookForChanges();
		HistoryView view = (HistoryView) page().showView(HistoryView.ID);
		look("beta", "");
		Table table = robot.find("history", Table.class);
		robot.waitFor("the version is shown", () -> table.getItemCount() == 1 && table.getItem(0).getText(3).equals("2.0.0"));
		select(view, 0);
		answer("Retire Version", "Retire");
		window().getShell().getDisplay().asyncExec(() -> view.run(VersionsCommands.RETIRE));
		waitFor("it is retired", () -> {
			try {
				return Files.readString(library.folder().resolve("published/beta/versions.txt")).contains("retired on " + LocalDate.now());
			} catch (IOException e) {
				return false;
			}
		});
	}
}
