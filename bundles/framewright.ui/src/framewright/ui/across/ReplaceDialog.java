package framewright.ui.across;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

import framewright.editing.find.Found;
import framewright.editing.find.Hit;
import framewright.editing.find.ProseSearch;
import framewright.editing.find.Query;
import framewright.editing.library.LibraryTexts;
import framewright.editing.preview.Preview;
import framewright.ui.editor.Editors;
import framewright.ui.library.AccessibleNames;
import framewright.ui.workspace.OpenLibrary;

/**
 * Finds words in the prose of all frameworks and lists every place with its line as it is and as it will be; what is ticked is replaced, as one
 * step. Stays open beside the window.
 */
final class ReplaceDialog extends TitleAreaDialog {

	private static final int FIND = IDialogConstants.CLIENT_ID;
	private static final int REPLACE = IDialogConstants.CLIENT_ID + 1;
	/** How long nothing must be typed before the library is searched, in milliseconds. */
	private static final int PAUSE = 300;

	private final IWorkbenchWindow window;
	private Text words;
	private Text other;
	private Button whole;
	private Button exact;
	private CheckboxTableViewer table;
	private Job looking;
	private Query query = new Query("", true, false);
	private Found found = new Found(List.of(), Map.of(), List.of(), false);

	ReplaceDialog(IWorkbenchWindow window) {
		super(window.getShell());
		this.window = window;
		setShellStyle(SWT.CLOSE | SWT.RESIZE | SWT.TITLE | SWT.MODELESS);
		setBlockOnOpen(false);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Find in All Frameworks");
		shell.setData("framewright.key", "replace");
	}

	/** Puts words into the field and looks for them; with none, what is there stays. */
	void lookFor(String selected) {
		if (!selected.isEmpty()) {
			words.setText(selected);
		}
		words.selectAll();
		words.setFocus();
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).applyTo(area);
		setTitle("Find and replace in the prose of all frameworks");
		words = field(area, "&Find:", "find-words");
		other = field(area, "&Replace with:", "replace-words");
		new Label(area, SWT.NONE);
		Composite options = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(options);
		whole = option(options, "&Whole words only", true);
		exact = option(options, "Capital and small letters &count", false);
		table(area);
		words.addModifyListener(event -> later());
		other.addModifyListener(event -> {
			table.refresh();
			allow();
		});
		explain();
		return area;
	}

	private Text field(Composite area, String label, String key) {
		new Label(area, SWT.NONE).setText(label);
		Text field = new Text(area, SWT.BORDER | SWT.SINGLE);
		field.setData("framewright.key", key);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		return field;
	}

	private Button option(Composite area, String label, boolean set) {
		Button option = new Button(area, SWT.CHECK);
		option.setText(label);
		option.setSelection(set);
		option.addListener(SWT.Selection, event -> look());
		return option;
	}

	private void table(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(820, 320).indent(0, 6).applyTo(area);
		TableColumnLayout columns = new TableColumnLayout();
		area.setLayout(columns);
		table = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setData("framewright.key", "replace-places");
		table.getTable().getAccessible().addAccessibleListener(AccessibleNames.of("Places; ticked ones are replaced"));
		ColumnViewerToolTipSupport.enableFor(table);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, "Where", 26, hit -> hit.heading().equals(hit.framework()) ? hit.framework() : hit.heading() + " – " + hit.framework());
		column(columns, "Line", 6, hit -> Integer.toString(hit.line()));
		column(columns, "Now", 34, Hit::now);
		column(columns, "Then", 34, hit -> hit.then(other.getText()));
		table.addCheckStateListener(event -> allow());
		table.addOpenListener(event -> {
			if (table.getStructuredSelection().getFirstElement() instanceof Hit hit) {
				Editors.open(window.getActivePage(), hit.file(), hit.offset(), hit.length());
			}
		});
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<Hit, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Hit) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return getText(element);
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, FIND, "Find", true);
		createButton(parent, REPLACE, "Replace What Is Ticked", false);
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, false);
		allow();
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
			case FIND -> look();
			case REPLACE -> replace();
			default -> close();
		}
	}

	private void explain() {
		setMessage("Only prose is searched: descriptors, summaries, notes and lists. Names, titles and published versions stay as they are.", IMessageProvider.NONE);
	}

	private void allow() {
		Button replace = getButton(REPLACE);
		if (replace != null) {
			replace.setEnabled(table.getCheckedElements().length > 0 && !other.getText().equals(words.getText()));
		}
	}

	// ---- finding ----

	private void later() {
		String wanted = words.getText();
		getShell().getDisplay().timerExec(PAUSE, () -> {
			if (!words.isDisposed() && words.getText().equals(wanted)) {
				look();
			}
		});
	}

	private void look() {
		if (looking != null) {
			looking.cancel();
		}
		query = new Query(words.getText(), whole.getSelection(), exact.getSelection());
		LibraryTexts texts = OpenTexts.library().orElse(null);
		if (query.isEmpty() || texts == null) {
			show(query, new Found(List.of(), Map.of(), List.of(), false));
			explain();
			return;
		}
		Query wanted = query;
		looking = Background.run("Looking for “" + wanted.words() + "”", monitor -> ProseSearch.find(texts, OpenLibrary.session().snapshot(), wanted, monitor), answer -> show(wanted, answer));
	}

	private void show(Query wanted, Found answer) {
		if (words.isDisposed() || !wanted.equals(query)) {
			return;
		}
		found = answer;
		table.setInput(answer.hits());
		table.setAllChecked(true);
		int count = answer.hits().size();
		String unread = answer.unread().isEmpty() ? "" : " " + (answer.unread().size() == 1 ? "One file" : answer.unread().size() + " files") + " could not be read.";
		setMessage((count == 0 ? "“" + wanted.words() + "” is nowhere in the prose." : count == 1 ? "One place." : (answer.more() ? "More than " : "") + count + " places in "
				+ (answer.files() == 1 ? "one framework." : answer.files() + " frameworks.")) + unread, answer.unread().isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
		allow();
	}

	// ---- replacing ----

	private void replace() {
		List<Hit> ticked = Arrays.stream(table.getCheckedElements()).map(Hit.class::cast).toList();
		String words = other.getText();
		LibraryTexts texts = OpenTexts.library().orElse(null);
		if (!ticked.isEmpty() && texts != null) {
			getButton(REPLACE).setEnabled(false);
			Found those = found;
			Background.run("Replacing", monitor -> prepare(texts, those, ticked, words, monitor), prepared -> replace(ticked.size(), prepared));
		}
	}

	/** What would change, or nothing where that is refused. */
	private record Prepared(Optional<Preview> preview, String refusal) {
	}

	private static Prepared prepare(LibraryTexts texts, Found found, List<Hit> ticked, String words, IProgressMonitor monitor) throws IOException {
		Preview preview = Preview.of(texts, ProseSearch.replace(ticked, words));
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		boolean same = preview.texts().entrySet().stream().allMatch(one -> one.getValue().equals(found.texts().get(one.getKey())));
		String refusal = same ? Frozen.refusal(preview.texts()).orElse("") : "A framework has changed since. Look again, then replace.";
		return new Prepared(refusal.isEmpty() ? Optional.of(preview) : Optional.empty(), refusal);
	}

	private void replace(int count, Prepared prepared) {
		if (words.isDisposed()) {
			return;
		}
		if (prepared.preview().isEmpty()) {
			setMessage(prepared.refusal(), IMessageProvider.ERROR);
			allow();
		} else if (RenameHandler.apply("Replace", prepared.preview().get())) {
			table.setInput(List.of());
			setMessage((count == 1 ? "One place was replaced." : count + " places were replaced.") + " One Undo takes all of it back.", IMessageProvider.INFORMATION);
			allow();
		}
	}

	@Override
	public boolean close() {
		if (looking != null) {
			looking.cancel();
		}
		return super.close();
	}
}
