package framewright.ui.framework.overview;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ICellEditorListener;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

import framewright.ui.framework.Pending;

/** Edits the cells of one column of a table: as a text, or by choosing. What is wrong is said below the table and not taken over. */
final class CellEditing extends EditingSupport {

	private final TableSection section;
	private final TableViewer viewer;
	private final int column;

	CellEditing(TableSection section, TableViewer viewer, int column) {
		super(viewer);
		this.section = section;
		this.viewer = viewer;
		this.column = column;
	}

	private List<String> choices() {
		return section.text().map(text -> section.table().columns(text).get(column).choices()).orElse(List.of());
	}

	@Override
	protected boolean canEdit(Object element) {
		return section.isEditable() && section.text().isPresent();
	}

	@Override
	protected CellEditor getCellEditor(Object element) {
		if (!choices().isEmpty()) {
			return new ComboBoxCellEditor(viewer.getTable(), choices().toArray(String[]::new), SWT.READ_ONLY);
		}
		TextCellEditor editor = new TextCellEditor(viewer.getTable());
		editor.setValidator(value -> {
			String problem = section.text().map(text -> section.table().problem(text, column, String.valueOf(value))).orElse("");
			return problem.isEmpty() ? null : problem;
		});
		int row = (Integer) element;
		Pending.in(editor.getControl(), () -> Optional.of(((Text) editor.getControl()).getText()).filter(typed -> editor.isActivated() && editor.isValueValid()).map(typed -> section.edit(row, column, typed)));
		editor.addListener(new ICellEditorListener() {
			@Override
			public void editorValueChanged(boolean oldValid, boolean newValid) {
				section.problem(newValid ? "" : editor.getErrorMessage());
			}

			@Override
			public void cancelEditor() {
				section.problem("");
			}

			@Override
			public void applyEditorValue() {
				section.problem("");
			}
		});
		return editor;
	}

	@Override
	protected Object getValue(Object element) {
		String value = section.value((Integer) element, column);
		return choices().isEmpty() ? value : (Object) Math.max(0, choices().indexOf(value));
	}

	@Override
	protected void setValue(Object element, Object value) {
		if (value instanceof String words) {
			section.set((Integer) element, column, words);
		} else if (value instanceof Integer choice && choice >= 0) {
			section.set((Integer) element, column, choices().get(choice));
		}
	}
}
