package framewright.ui.framework.matrix;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

import framewright.editing.matrix.MatrixView;

/** The headings of the columns. */
record HeadingData(MatrixView view) implements IDataProvider {

	@Override
	public Object getDataValue(int column, int row) {
		return view.heading(column);
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("levels are renamed on another page");
	}

	@Override
	public int getColumnCount() {
		return view.columns();
	}

	@Override
	public int getRowCount() {
		return 1;
	}
}
