package framewright.ui.framework.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

import framewright.dsl.parts.Part;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.overview.OverviewTable;
import framewright.editing.overview.OverviewTable.Row;
import framewright.ui.framework.PageHost;
import framewright.ui.library.AccessibleNames;

/** A table of the overview with its buttons and, where more is said of its rows, fields for that of the selected row. F2 or Enter edits a cell, Insert adds, Delete removes, Alt+Up and Alt+Down move. */
final class TableSection {

	private final OverviewTable table;
	private final PageHost host;
	private final TableViewer viewer;
	private final ProblemLine problem;
	private final Button add;
	private final Button remove;
	private final Button up;
	private final Button down;
	private final List<TypedText> details = new ArrayList<>();
	private List<Row> rows = List.of();
	private boolean editable = true;

	/**
	 * @param name what a screen reader says the table is
	 */
	TableSection(Composite grid, FormToolkit toolkit, PageHost host, OverviewTable table, String name) {
		this.table = table;
		this.host = host;
		Composite cell = FieldRow.cell(grid, toolkit);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(cell);
		Composite frame = toolkit.createComposite(cell);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 132).applyTo(frame);
		viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.getTable().getAccessible().addAccessibleListener(AccessibleNames.of(name));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		problem = new ProblemLine(cell, toolkit);
		List<OverviewTable.Column> columns = host.session().text().map(table::columns).orElse(List.of());
		for (int i = 0; i < columns.size(); i++) {
			column(layout, columns.get(i), i);
		}
		keyboard();
		Composite buttons = toolkit.createComposite(grid);
		GridLayoutFactory.fillDefaults().numColumns(4).applyTo(buttons);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
		add = button(buttons, toolkit, "Add " + table.one(), "Insert", this::add);
		remove = button(buttons, toolkit, "Remove", "Delete", this::remove);
		up = button(buttons, toolkit, "Up", "Alt+Up", () -> move(-1));
		down = button(buttons, toolkit, "Down", "Alt+Down", () -> move(1));
		for (int i = 0; i < table.details().size(); i++) {
			detail(grid, toolkit, i);
		}
		viewer.addSelectionChangedListener(event -> selected());
	}

	private void column(TableColumnLayout layout, OverviewTable.Column column, int index) {
		TableViewerColumn shown = new TableViewerColumn(viewer, SWT.NONE);
		shown.getColumn().setText(column.title());
		layout.setColumnData(shown.getColumn(), new ColumnWeightData(column.share(), 30 + 10 * column.share(), true));
		shown.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				int row = (Integer) element;
				return row < rows.size() ? rows.get(row).values().get(index) : "";
			}
		});
		shown.setEditingSupport(new CellEditing(this, viewer, index));
	}

	private void keyboard() {
		TableViewerFocusCellManager cells = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer, false));
		ColumnViewerEditorActivationStrategy strategy = new ColumnViewerEditorActivationStrategy(viewer) {
			@Override
			protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
				boolean key = event.eventType == ColumnViewerEditorActivationEvent.KEY_PRESSED && (event.keyCode == SWT.F2 || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR);
				return key || event.eventType == ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION || event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
						|| event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
			}
		};
		TableViewerEditor.create(viewer, cells, strategy, ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
		viewer.getTable().addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
	}

	private void pressed(KeyEvent event) {
		if (!editable) {
			return;
		}
		if (event.keyCode == SWT.INSERT) {
			add();
		} else if (event.keyCode == SWT.DEL && event.stateMask == 0) {
			remove();
		} else if (event.stateMask == SWT.ALT && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
			move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
			event.doit = false;
		}
	}

	private Button button(Composite parent, FormToolkit toolkit, String words, String key, Runnable action) {
		Button button = toolkit.createButton(parent, words, SWT.PUSH);
		asItIs(button);
		button.getAccessible().addAccessibleListener(AccessibleNames.of(words.endsWith(table.one()) ? words : words + " " + table.one()));
		button.setToolTipText(words + " (" + key + " in the table)");
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** With the colours of the platform, which show by themselves that something cannot be pressed now. */
	static void asItIs(Control control) {
		control.setForeground(null);
		control.setBackground(null);
	}

	private void detail(Composite grid, FormToolkit toolkit, int detail) {
		String name = table.details().get(detail);
		Label label = toolkit.createLabel(grid, name);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(label);
		TypedText field = new TypedText(grid, toolkit, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER, name.replace("&", ""), host, new TypedText.Meaning() {
			@Override
			public String value() {
				return selectedRow().map(row -> row.details().get(detail)).orElse("");
			}

			@Override
			public String problem(String typed) {
				return "";
			}

			@Override
			public FormEdit edit(String typed) {
				int row = index();
				return text -> table.setDetail(text, row, detail, typed).on(text);
			}
		}, (wrong, remark) -> {
			// Nothing can be wrong with it here; the checks of prose say what is.
		});
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, 4 * field.control().getLineHeight()).applyTo(field.control());
		details.add(field);
	}

	// ---- what is shown ----

	void refresh() {
		if (viewer.getTable().isDisposed()) {
			return;
		}
		int index = index();
		rows = host.session().text().map(table::rows).orElse(List.of());
		List<Integer> indices = IntStream.range(0, rows.size()).boxed().toList();
		if (indices.equals(viewer.getInput())) {
			viewer.refresh();
		} else {
			viewer.setInput(indices);
			select(Math.min(Math.max(index, 0), rows.size() - 1));
		}
		enable();
		details.forEach(TypedText::refresh);
	}

	/** Lets nothing be changed, or everything. */
	void editable(boolean allowed) {
		editable = allowed;
		details.forEach(field -> field.editable(allowed && index() >= 0));
		enable();
	}

	private void enable() {
		int index = index();
		add.setEnabled(editable);
		remove.setEnabled(editable && index >= 0);
		up.setEnabled(editable && index > 0);
		down.setEnabled(editable && index >= 0 && index < rows.size() - 1);
	}

	private void selected() {
		for (TypedText field : details) {
			field.forget(); // What was typed belongs to another row; it was taken over when the field was left.
			field.editable(editable && index() >= 0);
		}
		enable();
	}

	private int index() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Integer row ? row : -1;
	}

	private Optional<Row> selectedRow() {
		return Optional.of(index()).filter(row -> row >= 0 && row < rows.size()).map(rows::get);
	}

	private void select(int row) {
		viewer.setSelection(row < 0 ? StructuredSelection.EMPTY : new StructuredSelection(row), true);
	}

	/** Marks the row of a part and brings the keyboard to it. */
	boolean reveal(FormText text, Part part) {
		int row = table.rowOf(text, part);
		if (row < 0) {
			return false;
		}
		select(row);
		viewer.getTable().setFocus();
		return true;
	}

	// ---- what is changed ----

	void commit() {
		if (viewer.isCellEditorActive()) {
			viewer.getTable().forceFocus();
			viewer.applyEditorValue();
		}
		details.forEach(TypedText::commit);
	}

	OverviewTable table() {
		return table;
	}

	Optional<FormText> text() {
		return host.session().text();
	}

	boolean isEditable() {
		return editable;
	}

	String value(int row, int column) {
		return row < rows.size() ? rows.get(row).values().get(column) : "";
	}

	void problem(String words) {
		problem.show(words, "");
	}

	/** Writes a cell. */
	void set(int row, int column, String value) {
		if (!value.equals(value(row, column))) {
			host.apply(edit(row, column, value));
		}
	}

	/** What writes a cell. */
	FormEdit edit(int row, int column, String value) {
		return text -> table.set(text, row, column, value).on(text);
	}

	private void add() {
		Optional<FormText> text = text();
		if (text.isEmpty()) {
			return;
		}
		InputDialog dialog = new InputDialog(viewer.getTable().getShell(), "Add " + table.one(), host.session().text().map(table::columns).orElseThrow().get(0).title() + ":", "",
				typed -> typed.isBlank() ? "" : table.problem(text.get(), 0, typed).isEmpty() ? null : table.problem(text.get(), 0, typed));
		if (dialog.open() == Window.OK && host.apply(now -> table.add(now, dialog.getValue()).on(now))) {
			select(rows.size() - 1);
			viewer.getTable().setFocus();
		}
	}

	private void remove() {
		int row = index();
		if (row < 0 || text().isEmpty()) {
			return;
		}
		String question = table.question(text().get(), row);
		if (question.isEmpty() || MessageDialog.open(MessageDialog.QUESTION, viewer.getTable().getShell(), "Remove “" + value(row, 0) + "”?", question, SWT.NONE, "Remove", "Keep") == 0) {
			host.apply(now -> table.remove(now, row).on(now));
		}
	}

	private void move(int by) {
		int row = index();
		if (row >= 0 && row + by >= 0 && row + by < rows.size() && host.apply(now -> table.move(now, row, by).on(now))) {
			select(row + by);
		}
	}
}
