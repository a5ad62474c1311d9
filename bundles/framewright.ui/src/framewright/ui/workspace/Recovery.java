package framewright.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ShellAdapter;
import org.eclipse.swt.events.ShellEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.editing.preview.ChangedLine;
import framewright.ui.across.Background;
import framewright.ui.across.ChangedLines;
import framewright.ui.across.FileText;
import framewright.ui.across.OpenTexts;
import framewright.ui.compare.CompareHandler;
import framewright.ui.editor.Editors;
import framewright.ui.framework.FrameworkEditor;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.KeptTexts.Kept;
import framewright.ui.model.RecoveredTexts;
import framewright.ui.model.RecoveredTexts.Row;

/**
 * Shows which texts came back after the workbench ended, and what each of them changes in its file, and asks what is to become of each.
 * They are in their editors already, so that nothing is lost whatever is answered; the window can be used meanwhile.
 */
final class Recovery extends Dialog {

	private final IWorkbenchPage page;
	private final RecoveredTexts texts;
	private TableViewer files;
	private Label heading;
	private ChangedLines lines;
	private Button compare;
	private Button throwAway;

	/** @param killed whether the workbench ended before everything could be kept */
	Recovery(IWorkbenchPage page, List<Kept> texts, boolean killed) {
		super(page.getWorkbenchWindow().getShell());
		this.page = page;
		this.texts = new RecoveredTexts(texts, killed, file -> OpenTexts.buffer(file).filter(ITextFileBuffer::isDirty).isPresent());
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(UnsavedTexts.TITLE);
		shell.setData("framewright.key", "recovery");
		// Whoever comes back to it may have saved or undone something meanwhile.
		shell.addShellListener(new ShellAdapter() {
			@Override
			public void shellActivated(ShellEvent event) {
				if (files != null) {
					look();
				}
			}
		});
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		Label question = new Label(area, SWT.WRAP);
		question.setText(texts.question());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(860, SWT.DEFAULT).applyTo(question);
		Composite table = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(740, 130).applyTo(table);
		files(table);
		Composite buttons = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(buttons);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		compare = button(buttons, "&Compare", this::compare);
		throwAway = button(buttons, "&Throw Away", this::throwAway);
		heading = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(0, 6).applyTo(heading);
		lines = new ChangedLines(area, false, "Saved", "Recovered");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(860, 200).applyTo(lines.control());
		files.setInput(texts.rows());
		files.setSelection(new StructuredSelection(texts.rows().getFirst()));
		return area;
	}

	private void files(Composite area) {
		TableColumnLayout columns = new TableColumnLayout();
		area.setLayout(columns);
		files = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		files.getTable().setHeaderVisible(true);
		files.getTable().setData("framewright.key", "recovered-texts");
		files.getTable().getAccessible().addAccessibleListener(AccessibleNames.of("Texts that came back"));
		files.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, "Framework", 30, Row::name);
		column(columns, "Your text", 35, Row::state);
		column(columns, "The saved file", 35, Row::fileNews);
		files.addSelectionChangedListener(event -> select());
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<Row, String> words) {
		TableViewerColumn column = new TableViewerColumn(files, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> words.apply((Row) row)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
	}

	private static Button button(Composite parent, String label, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.keep(), true).setFocus();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	private Row selected() {
		return (Row) files.getStructuredSelection().getFirstElement();
	}

	/** Shows anew what became of the texts. */
	private void look() {
		int at = Math.max(0, files.getTable().getSelectionIndex());
		List<Row> rows = texts.rows();
		files.setInput(rows);
		files.setSelection(new StructuredSelection(rows.get(at)));
	}

	private void select() {
		Row row = selected();
		compare.setEnabled(row != null && row.open());
		throwAway.setEnabled(row != null && row.open());
		if (row != null) {
			Background.run("Comparing what came back", monitor -> changes(row.text()), found -> show(row, found));
		}
	}

	/** Line by line, for a text that was cut off may be one that cannot be read as a framework. */
	private static List<ChangedLine> changes(Kept text) {
		try {
			return ChangedLine.between(text.file(), "", FileText.read(text.file()).text(), text.text());
		} catch (IOException e) {
			return ChangedLine.between(text.file(), "", "", text.text()); // The file is not there any more, or cannot be read; its editor tells of it.
		}
	}

	private void show(Row row, List<ChangedLine> changed) {
		if (!heading.isDisposed() && selected() != null && selected().text() == row.text()) {
			heading.setText("What your text changes in “" + row.name() + "”: " + (changed.size() == 1 ? "one line" : changed.size() + " lines"));
			lines.show(changed);
			heading.getParent().layout();
		}
	}

	private void compare() {
		CompareHandler.compareWithSaved(page, selected().text().file());
	}

	private void throwAway() {
		Path file = selected().text().file();
		Editors.open(page, file).map(FrameworkEditor::source).ifPresent(ITextEditor::doRevertToSaved);
		texts.throwAway(file);
		look();
		getShell().setActive(); // The editor has taken the keyboard.
	}
}
