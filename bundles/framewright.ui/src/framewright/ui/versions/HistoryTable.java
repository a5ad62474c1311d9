package framewright.ui.versions;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.versions.ElementStory.Chapter;
import framewright.ui.model.versions.HistoryRow;
import framewright.ui.model.versions.HistoryRows;

/** The table of the history: when, who, what, and the version that was published. */
final class HistoryTable {

	private final Composite area;
	private final TableViewer viewer;

	HistoryTable(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		area.setLayout(columns);
		viewer = new TableViewer(area, SWT.V_SCROLL | SWT.H_SCROLL | SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
		viewer.setUseHashlookup(true);
		viewer.setComparer(new ById());
		Table control = viewer.getTable();
		control.setHeaderVisible(true);
		control.setData("framewright.key", "history");
		control.getAccessible().addAccessibleListener(AccessibleNames.of("History"));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, "When", 22, HistoryRows::when, Chapter::when, true);
		column(columns, "Who", 18, HistoryRow::who, Chapter::who, false);
		column(columns, "What", 42, HistoryRow::what, Chapter::what, false);
		column(columns, "Version", 18, HistoryRow::version, Chapter::version, false);
	}

	private void column(TableColumnLayout columns, String title, int weight, Function<HistoryRow, String> row, Function<Chapter, String> chapter, boolean pictured) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof HistoryRow one ? row.apply(one) : chapter.apply((Chapter) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return getText(element);
			}

			@Override
			public Image getImage(Object element) {
				return pictured ? Icons.get(isPublished(element) ? "version" : "saved-version") : null;
			}
		});
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, least(title)));
	}

	/** The least width of a column, in points: a date, a name and a version are never cut off. */
	private int least(String title) {
		GC gc = new GC(viewer.getTable());
		try {
			return switch (title) {
				case "When" -> gc.textExtent("00 Sept 0000, 00:00").x + 40; // with its picture and the space around it
				case "What" -> gc.textExtent("What was changed there").x;
				default -> gc.textExtent(title + title).x;
			};
		} finally {
			gc.dispose();
		}
	}

	private static boolean isPublished(Object element) {
		return element instanceof HistoryRow row ? !row.version().isEmpty() : !((Chapter) element).version().isEmpty();
	}

	/** Shows rows; what was selected stays so as far as it is there. */
	void show(List<?> rows) {
		if (rows.equals(viewer.getInput())) {
			return;
		}
		List<Object> before = selected();
		viewer.setInput(rows);
		List<?> still = rows.stream().filter(row -> before.stream().anyMatch(old -> Objects.equals(id(old), id(row)))).toList();
		viewer.setSelection(new StructuredSelection(still.isEmpty() && !rows.isEmpty() ? List.of(rows.get(0)) : still));
	}

	List<Object> selected() {
		return List.of(viewer.getStructuredSelection().toArray());
	}

	TableViewer viewer() {
		return viewer;
	}

	Table control() {
		return viewer.getTable();
	}

	Composite area() {
		return area;
	}

	private static Object id(Object row) {
		return switch (row) {
			case HistoryRow one -> one.kind() + " " + one.id();
			case Chapter chapter -> chapter.wording().version().map(version -> chapter.wording().event() + " " + version.id()).orElse("now");
			default -> row;
		};
	}

	/** Rows are the same when they stand for the same version. */
	private static final class ById implements IElementComparer {
		@Override
		public boolean equals(Object a, Object b) {
			return Objects.equals(id(a), id(b));
		}

		@Override
		public int hashCode(Object element) {
			return id(element).hashCode();
		}
	}
}
