package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import framewright.core.compare.Change;
import framewright.core.compare.ChangeClass;
import framewright.core.compare.Comparison;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.examples.SampleLibrary;
import framewright.ui.commands.Commands;
import framewright.ui.commands.OpenLibraryHandler;
import framewright.ui.compare.Candidates;
import framewright.ui.compare.CompareEditor;
import framewright.ui.compare.CompareHandler;
import framewright.ui.compare.CompareInput;
import framewright.ui.compare.CompareInputs;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.CompareChoice;
import framewright.ui.tests.ManyChanges;
import framewright.ui.workspace.OpenLibrary;
import framewright.versions.Author;
import framewright.versions.SaveVersion;
import framewright.versions.StartVersions;
import framewright.versions.VersionedLibrary;

/** The Compare editor on the sample library: a published version and the text of now. */
class CompareTest extends Workbench {

	private static final String NAME = "leadership-toolkit.framework";

	private Library samples;
	private Path file;

	@BeforeEach
	void samples() throws Exception {
		Path copy = folder.toRealPath().resolve("samples");
		SampleLibrary.copyTo(copy);
		OpenLibraryHandler.open(copy);
		library = Library.containing(copy);
		samples = library;
		file = copy.resolve(NAME);
		robot.waitFor("the samples are read", () -> snapshot() != null);
	}

	private CompareEditor compare() {
		CompareChoice choice = new CompareChoice("Leadership Toolkit", Candidates.of(samples, file));
		CompareEditor editor = CompareHandler.open(page(), choice.pair().orElseThrow()).orElseThrow();
		robot.waitFor("the two are compared", () -> editor.list().isPresent());
		robot.settle();
		return editor;
	}

	private ChangeList list(CompareEditor editor) {
		return editor.list().orElseThrow();
	}

	private Tree tree() {
		return robot.find("changes", Tree.class);
	}

	private String selected() {
		TreeItem[] selection = tree().getSelection();
		return selection.length == 0 ? "" : selection[0].getText(0) + " | " + selection[0].getText(1);
	}

	private static void run(String command) throws Exception {
		window().getService(IHandlerService.class).executeCommand(command, null);
	}

	/** Selects the first change of a kind that a person would reject: a reworded level. */
	private Change reworded(CompareEditor editor) throws Exception {
		list(editor).filter(list(editor).filter());
		Change wanted = list(editor).shown().stream().filter(change -> change.kind() == framewright.core.compare.ChangeKind.REWORDED && !change.level().isEmpty()).findFirst().orElseThrow();
		for (int i = 0; i < list(editor).shown().size() && !selectedChange().equals(wanted.id()); i++) {
			run(Commands.NEXT_CHANGE);
			robot.settle();
		}
		assertEquals(wanted.id(), selectedChange());
		return wanted;
	}

	private String selectedChange() {
		TreeItem[] selection = tree().getSelection();
		return selection.length == 1 && selection[0].getData() instanceof Change change ? change.id() : "";
	}

	@Test
	void showsSummaryGroupsAndTheFirstChange() throws Exception {
		CompareEditor editor = compare();
		assertTrue(robot.find("compare.summary", StyledText.class).getText().contains("Leadership Toolkit"));
		assertTrue(robot.find("compare.figures", Label.class).getText().startsWith("Suggested version 2.0.0"));
		List<String> groups = Arrays.stream(tree().getItems()).map(TreeItem::getText).toList();
		assertEquals(list(editor).groups().stream().map(ChangeList.Group::title).toList(), groups);
		assertTrue(groups.contains("Leading People"), groups.toString());
		assertFalse(selected().isEmpty());
		assertFalse(robot.find("redline", StyledText.class).getText().isBlank());
	}

	@Test
	void groupsFiltersAndSearches() throws Exception {
		CompareEditor editor = compare();
		int all = list(editor).shown().size();
		Combo grouping = robot.find("compare.grouping", Combo.class);
		grouping.select(grouping.indexOf("Weight"));
		grouping.notifyListeners(SWT.Selection, new Event());
		assertEquals("Structural", tree().getItem(0).getText());
		Button editorial = robot.find("compare.editorial", Button.class);
		editorial.setSelection(true);
		editorial.notifyListeners(SWT.Selection, new Event());
		int rest = list(editor).shown().size();
		assertTrue(rest < all && Arrays.stream(tree().getItems()).noneMatch(group -> group.getText().equals("Editorial")));
		Combo domain = robot.find("compare.domain", Combo.class);
		domain.select(domain.getItemCount() - 1);
		domain.notifyListeners(SWT.Selection, new Event());
		assertTrue(list(editor).shown().size() < rest);
		domain.select(0);
		domain.notifyListeners(SWT.Selection, new Event());
		robot.find("compare.search", Text.class).setText("highest impact new");
		robot.waitFor("it is searched for", () -> list(editor).shown().size() < rest);
		assertTrue(selected().contains("Highest impact"), selected());
	}

	@Test
	void walksForwardsAndBackwards() throws Exception {
		CompareEditor editor = compare();
		List<Change> shown = list(editor).shown();
		assertEquals(shown.get(0).id(), selectedChange());
		run(Commands.NEXT_CHANGE);
		run(Commands.NEXT_CHANGE);
		assertEquals(shown.get(2).id(), selectedChange());
		run(Commands.PREVIOUS_CHANGE);
		assertEquals(shown.get(1).id(), selectedChange());
		run(Commands.PREVIOUS_CHANGE);
		run(Commands.PREVIOUS_CHANGE);
		assertEquals(shown.get(0).id(), selectedChange(), "there is none before the first");
	}

	@Test
	void whatCameIsUnderlinedAndWhatWentStruckThrough() throws Exception {
		CompareEditor editor = compare();
		reworded(editor);
		StyledText redline = robot.find("redline", StyledText.class);
		assertTrue(Arrays.stream(redline.getStyleRanges()).anyMatch(range -> range.underline && range.foreground != null), "added");
		StyleRange removed = Arrays.stream(redline.getStyleRanges()).filter(range -> range.strikeout).findFirst().orElseThrow();
		run(Commands.SIDE_BY_SIDE);
		robot.settle();
		String gone = redline.getText(removed.start, removed.start + removed.length - 1);
		assertTrue(robot.find("redline.older", StyledText.class).getText().contains(gone));
		assertTrue(Arrays.stream(robot.find("redline.newer", StyledText.class).getStyleRanges()).noneMatch(range -> range.strikeout));
	}

	@Test
	void everyColumnOfTheMatrixIsInSight() throws Exception {
		compare();
		run(Commands.TURN_PAGE);
		Table matrix = robot.find("compare.matrix", Table.class);
		Point size = window().getShell().getSize();
		try {
			for (int width : new int[] { 1500, 1000, 800 }) {
				window().getShell().setSize(width, 800);
				robot.settle();
				assertTrue(Arrays.stream(matrix.getColumns()).mapToInt(TableColumn::getWidth).sum() <= matrix.getClientArea().width, width + " pixels");
			}
		} finally {
			window().getShell().setSize(size);
		}
	}

	@Test
	void theMatrixLeadsToTheChange() throws Exception {
		CompareEditor editor = compare();
		run(Commands.TURN_PAGE);
		Table matrix = robot.find("compare.matrix", Table.class);
		assertEquals(list(editor).changes().matrix().rows().size(), matrix.getItemCount());
		TableCursor cursor = robot.find("compare.matrix.cursor", TableCursor.class);
		int row = 0;
		while (!matrix.getItem(row).getText(3).equals("M")) {
			row++;
		}
		cursor.setSelection(row, 3);
		cursor.notifyListeners(SWT.DefaultSelection, new Event());
		robot.settle();
		assertTrue(selected().startsWith(matrix.getItem(row).getText(0)), selected());
		assertTrue(selected().endsWith("High impact"), selected());
	}

	@Test
	void rejectBringsTheOldTextBackInTheEditorAsOneStep() throws Exception {
		ITextEditor text = edit(NAME);
		IDocument document = document(text);
		String before = document.get();
		CompareEditor editor = compare();
		int count = list(editor).changes().changes().size();
		Change change = reworded(editor);
		assertTrue(before.replaceAll("\\s*\\|\\s*", " ").contains(change.now().replaceAll("\\s+", " ")), change.now());
		run(Commands.REJECT_CHANGE);
		robot.waitFor("the change is gone", () -> list(editor).changes().changes().size() == count - 1);
		assertTrue(text.isDirty());
		assertTrue(document.get().replaceAll("\\s*\\|\\s*", " ").contains(change.old().replaceAll("\\s+", " ")), change.old());
		assertTrue(list(editor).find(change.id()).isEmpty());
		run("org.eclipse.ui.edit.undo");
		robot.waitFor("the change is there again", () -> list(editor).changes().changes().size() == count);
		assertEquals(before, document.get());
	}

	@Test
	void rejectSavesAFileThatNoEditorHasOpen() throws Exception {
		String before = Files.readString(file);
		CompareEditor editor = compare();
		int count = list(editor).changes().changes().size();
		reworded(editor);
		run(Commands.REJECT_CHANGE);
		robot.waitFor("the change is gone", () -> list(editor).changes().changes().size() == count - 1);
		assertFalse(Files.readString(file).equals(before));
		assertTrue(FrameworkText.parses(Files.readString(file)));
		run("org.eclipse.ui.edit.undo");
		robot.waitFor("the change is there again", () -> list(editor).changes().changes().size() == count);
		assertEquals(before, Files.readString(file));
	}

	@Test
	void acceptsAndWeighs() throws Exception {
		CompareEditor editor = compare();
		Change first = list(editor).shown().get(0);
		run(Commands.ACCEPT_CHANGE);
		assertTrue(list(editor).verdict(first).isPresent());
		assertEquals(list(editor).shown().get(1).id(), selectedChange(), "goes on to the next");
		run(Commands.PREVIOUS_CHANGE);
		robot.settle();
		assertTrue(tree().getSelection()[0].getText(2).startsWith("Accepted"), tree().getSelection()[0].getText(2));
		editor.judge(ChangeClass.BREAKING);
		assertTrue(tree().getSelection()[0].getText(2).contains("Breaking*"), tree().getSelection()[0].getText(2));
		assertTrue(robot.find("compare.figures", Label.class).getText().contains("1 breaking"));
	}

	@Test
	void comparesAgainWhenTheTextWasChanged() throws Exception {
		CompareEditor editor = compare();
		int count = list(editor).changes().changes().size();
		ITextEditor text = edit(NAME);
		IDocument document = document(text);
		String title = "Find out what will smooth";
		document.replace(document.get().indexOf(title), title.length(), "See what will ease");
		page().activate(editor);
		robot.waitFor("the new change is there", () -> list(editor).changes().changes().stream().anyMatch(change -> change.now().contains("See what will ease")));
		assertTrue(list(editor).changes().changes().size() >= count);
	}

	@Test
	void aTextThatCannotBeReadIsTold() throws Exception {
		Files.writeString(file, "framework {{{ nothing\n");
		CompareChoice choice = new CompareChoice("Leadership Toolkit", Candidates.of(samples, file));
		CompareHandler.open(page(), choice.pair().orElseThrow());
		Label message = robot.find("compare.message", Label.class);
		robot.waitFor("it is told", () -> message.isVisible() && !message.getText().startsWith("Comparing"));
		assertTrue(message.getText().contains("your current text"), message.getText());
		Table lines = robot.find("changed-lines", Table.class);
		robot.waitFor("the lines that differ are shown in place of it", () -> lines.isVisible() && lines.getItemCount() > 0);
		assertEquals("framework {{{ nothing", lines.getItem(0).getText(2));
	}

	private void keepVersions() throws Exception {
		VersionedLibrary versions = VersionedLibrary.of(samples);
		new StartVersions(versions).start(new Author("Ada Brown", ""), "As it was", new NullProgressMonitor());
		Files.writeString(file, Files.readString(file).replace("Find out what will smooth", "See what will ease"));
		new SaveVersion(versions).save(samples.folder(), "Plainer words", new Author("Ben Green", ""), new NullProgressMonitor());
		OpenLibrary.lookForChanges();
	}

	private static void group(Combo grouping, String by) {
		grouping.select(grouping.indexOf(by));
		grouping.notifyListeners(SWT.Selection, new Event());
	}

	private List<String> groups() {
		return Arrays.stream(tree().getItems()).map(TreeItem::getText).toList();
	}

	@Test
	void groupsByAuthorOnceTheAuthorsAreFound() throws Exception {
		keepVersions();
		CompareEditor editor = compare();
		int all = list(editor).shown().size();
		group(robot.find("compare.grouping", Combo.class), "Author");
		robot.waitFor("the authors are known", () -> groups().contains("Ben Green"));
		assertEquals(List.of("Ben Green", "Author not known"), groups(), "the first saved version was other than the published one, and nobody knows why");
		assertEquals(all, list(editor).shown().size());
		assertTrue(list(editor).groups().get(0).changes().stream().allMatch(change -> change.now().contains("See what will ease")), list(editor).groups().get(0).toString());
		ITextEditor text = edit(NAME);
		document(text).replace(document(text).get().indexOf("See what will ease"), 3, "Find out");
		page().activate(editor);
		robot.waitFor("what is not saved is told apart", () -> groups().stream().anyMatch(group -> group.equals("Ben Green, partly not saved yet")));
	}

	@Test
	void withoutSavedVersionsNoAuthorIsNoted() throws Exception {
		compare();
		group(robot.find("compare.grouping", Combo.class), "Author");
		robot.waitFor("it is told", () -> groups().equals(List.of("No author is noted: only published versions are kept of this framework")));
	}

	@Test
	void savedVersionsCanBeChosenAndComeBackAfterARestart() throws Exception {
		keepVersions();
		edit(NAME);
		choose("“Plainer words”", "“As it was”");
		window().getShell().getDisplay().asyncExec(() -> Commands.run(Commands.COMPARE));
		robot.waitFor("the comparison is open", () -> failure != null || page().getActiveEditor() instanceof CompareEditor);
		if (failure != null) {
			throw new AssertionError(failure.getMessage(), failure);
		}
		CompareEditor editor = (CompareEditor) page().getActiveEditor();
		robot.waitFor("the two are compared", () -> editor.list().isPresent());
		assertTrue(list(editor).changes().changes().stream().allMatch(change -> change.now().contains("See what will ease")));
		XMLMemento memento = XMLMemento.createWriteRoot("comparison");
		CompareInput input = (CompareInput) editor.getEditorInput();
		input.getPersistable().saveState(memento);
		CompareInput restored = (CompareInput) new CompareInputs().createElement(memento);
		assertEquals(input, restored);
		assertEquals(input.getName(), restored.getName());
		assertTrue(restored.pair().newer().source().read().contains("See what will ease"));
		assertFalse(restored.pair().older().source().read().contains("See what will ease"));
	}

	private Throwable failure;

	/** Chooses two texts in the dialog once it has found the saved versions. It keeps whoever opens it, so this must be said before. */
	private void choose(String newer, String older) {
		window().getShell().getDisplay().timerExec(50, () -> {
			Label saved = robot.find("compare.saved").map(Label.class::cast).orElse(null);
			if (saved == null || saved.getText().startsWith("Looking")) {
				choose(newer, older);
				return;
			}
			try {
				select("compare.newer", newer);
				select("compare.older", older);
				robot.press("Compare");
			} catch (Throwable e) {
				failure = e;
				saved.getShell().close(); // else it would keep the test for ever
			}
		});
	}

	private void select(String key, String words) {
		Combo combo = robot.find(key, Combo.class);
		List<String> items = List.of(combo.getItems());
		int found = items.indexOf(items.stream().filter(item -> item.contains(words)).findFirst().orElseThrow(() -> new AssertionError(words + " is not in " + items)));
		assertTrue(items.get(found).matches("Saved on \\d{1,2} \\p{L}+ \\d{4}, \\d\\d:\\d\\d by (Ada Brown|Ben Green) \\(“.*”\\)"), items.get(found));
		combo.select(found);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void fiveThousandElementsOpenAtOnce() throws Exception {
		BundleContext context = FrameworkUtil.getBundle(CompareEditor.class).getBundleContext();
		Dictionary<String, Object> first = new Hashtable<>();
		first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		ServiceRegistration<Comparison> many = context.registerService(Comparison.class, new ManyChanges(5000), first);
		try {
			long start = System.nanoTime();
			CompareEditor editor = compare();
			assertEquals(5000, list(editor).shown().size());
			assertTrue(selected().contains("Element number 0"), selected());
			long took = (System.nanoTime() - start) / 1_000_000;
			System.out.println("The Compare editor opened on 5,000 elements in " + took + " ms");
			assertTrue(took < 20_000, took + " ms: far more than a busy machine explains");
			run(Commands.PREVIOUS_CHANGE);
			run(Commands.SEARCH_CHANGES);
			robot.find("compare.search", Text.class).setText("number 4999");
			robot.waitFor("it is found", () -> selected().contains("Element number 4999"));
		} finally {
			many.unregister();
		}
	}
}
