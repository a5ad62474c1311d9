package framewright.ui.across;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import framewright.editing.preview.ChangedLine;
import framewright.ui.library.AccessibleNames;

/** The lines that something would change, as they are and as they will be. */
public final class ChangedLines {

	private final Composite area;
	private final TableViewer table;

	/** Lines of several frameworks, before something is done. */
	ChangedLines(Composite parent) {
		this(parent, true, "Now", "Then");
	}

	/**
	 * @param several whether the lines belong to several frameworks
	 * @param before  what the lines before are called
	 * @param after   what the lines after are called
	 */
	public ChangedLines(Composite parent, boolean several, String before, String after) {
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		area.setLayout(columns);
		table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.V_SCROLL | SWT.H_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setData("framewright.key", "changed-lines");
		table.getTable().getAccessible().addAccessibleListener(AccessibleNames.of("What changes"));
		ColumnViewerToolTipSupport.enableFor(table);
		table.setContentProvider(ArrayContentProvider.getInstance());
		if (several) {
			column(columns, "Framework", 20, ChangedLine::framework);
		}
		column(columns, "Line", 6, line -> Integer.toString(line.line()));
		column(columns, before, 37, ChangedLine::before);
		column(columns, after, 37, ChangedLine::after);
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<ChangedLine, String> words) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return words.apply((ChangedLine) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return getText(element);
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
	}

	public Control control() {
		return area;
	}

	public void show(List<ChangedLine> lines) {
		table.setInput(lines);
	}
}
