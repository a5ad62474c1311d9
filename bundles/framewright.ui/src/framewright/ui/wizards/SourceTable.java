package framewright.ui.wizards;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.imports.SourceList.Row;
import framewright.ui.model.imports.SourceList.State;

/** The lines of a document in a table that asks only for the rows in sight. What became of a line is told in words and by a picture, and by a colour besides. */
final class SourceTable {

	/** The share of the width that each column takes, in hundredths. */
	private static final int[] SHARES = { 9, 43, 30, 18 };
	private static final int LEAST = 60;

	private final Table table;
	private List<Row> rows = List.of();
	private Set<Integer> numbers = Set.of();

	SourceTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setData("framewright.key", "import.lines");
		table.getAccessible().addAccessibleListener(AccessibleNames.of("Lines of the document"));
		for (String title : List.of("Line", "The document says", "What became of it", "How sure")) {
			new TableColumn(table, SWT.NONE).setText(title);
		}
		table.addTraverseListener(event -> event.doit &= event.detail != SWT.TRAVERSE_RETURN); // Return is for the row, not for the button of the page
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Resize, event -> share());
		IPropertyChangeListener theme = event -> {
			if (event.getProperty().startsWith("framewright.ui.") && !table.isDisposed()) {
				table.clearAll();
			}
		};
		colours().addListener(theme);
		table.addDisposeListener(event -> colours().removeListener(theme));
	}

	Table control() {
		return table;
	}

	private static ColorRegistry colours() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
	}

	private void share() {
		int width = table.getClientArea().width;
		for (int i = 0; i < SHARES.length && width > 0; i++) {
			table.getColumn(i).setWidth(Math.max(LEAST, width * SHARES[i] / 100));
		}
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = event.index;
		if (index >= rows.size()) {
			return;
		}
		Row row = rows.get(index);
		item.setText(new String[] { row.where(), row.text().strip(), row.became(), row.sure() });
		item.setImage(3, picture(row));
		item.setBackground(background(row.state()));
		item.setForeground(row.state() == State.SKIPPED ? colours().get("framewright.ui.colour.muted") : null);
	}

	private static Image picture(Row row) {
		return switch (row.state()) {
			case USED, SAID -> Icons.get("accept");
			case LOOK -> Icons.get("warning");
			case LEFT_OUT -> Icons.get("error");
			case SKIPPED -> null;
		};
	}

	private static Color background(State state) {
		return switch (state) {
			case LOOK -> colours().get("framewright.ui.compare.medium");
			case LEFT_OUT -> colours().get("framewright.ui.compare.removedBack");
			case SAID -> colours().get("framewright.ui.compare.addedBack");
			case USED, SKIPPED -> null;
		};
	}

	/** Shows other rows. What is selected and in sight stays, as far as it is still there. */
	void show(List<Row> shown) {
		Set<Integer> selected = new HashSet<>(selected());
		int focus = table.getSelectionIndex();
		int top = table.getTopIndex();
		rows = shown;
		numbers = rows.stream().map(Row::number).collect(Collectors.toSet());
		table.setRedraw(false);
		try {
			table.setItemCount(rows.size());
			table.clearAll();
			select(selected);
			if (table.getSelectionCount() == 0 && !rows.isEmpty() && focus >= 0) {
				table.select(Math.min(focus, rows.size() - 1)); // what was selected is settled: the next one is at its place
			}
			table.setTopIndex(Math.max(0, Math.min(top, rows.size() - 1)));
		} finally {
			table.setRedraw(true);
		}
	}

	List<Row> rows() {
		return rows;
	}

	/** The numbers of the lines that are selected. */
	List<Integer> selected() {
		return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(index -> rows.get(index).number()).toList();
	}

	/** Selects lines by their numbers, those that are shown. */
	private void select(Collection<Integer> lines) {
		Set<Integer> wanted = new HashSet<>(lines);
		table.setSelection(IntStream.range(0, rows.size()).filter(i -> wanted.contains(rows.get(i).number())).toArray());
	}

	/** Selects lines and brings the first of them into sight. */
	void reveal(Collection<Integer> lines) {
		select(lines);
		if (table.getSelectionCount() > 0) {
			table.showSelection();
		}
	}

	boolean shows(int line) {
		return numbers.contains(line);
	}
}
