package framewright.ui.framework.matrix;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import framewright.editing.matrix.MatrixRow;
import framewright.editing.matrix.MatrixView;
import framewright.editing.prose.Prose;

/** Paints the cells of a matrix: prose as it will be read, headings with what folds them, and marks for what changed. Keeps the broken lines of texts that it painted lately. */
final class MatrixPainter implements ICellPainter {

	/** How many texts are kept broken into lines; some screens full. */
	private static final int KEPT = 600;

	private record Kept(int width, CellText text) {
	}

	/** Asks where the keyboard is. */
	interface Cursor {
		boolean isAt(int column, int row);
	}

	private final MatrixView view;
	private final MatrixLayer layer;
	private final Type type;
	private final Cursor cursor;
	private final Map<Prose, Kept> kept = new IdentityHashMap<>();

	MatrixPainter(MatrixView view, MatrixLayer layer, Type type, Cursor cursor) {
		this.view = view;
		this.layer = layer;
		this.type = type;
		this.cursor = cursor;
	}

	void forget() {
		kept.clear();
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		int column = cell.getColumnIndex();
		int place = cell.getRowIndex();
		if (place < 0 || place >= view.rows().size() || column < 0 || column >= view.columns()) {
			return;
		}
		MatrixRow row = view.rows().get(place);
		Rectangle clip = gc.getClipping();
		gc.setClipping(bounds.intersection(clip));
		boolean selected = cell.getDisplayMode().equals(DisplayMode.SELECT) || cell.getDisplayMode().equals(DisplayMode.SELECT_HOVER);
		gc.setBackground(selected ? MatrixColours.selected() : row.isRated() ? MatrixColours.background() : MatrixColours.heading());
		gc.fillRectangle(bounds);
		gc.setForeground(MatrixColours.text());
		Rectangle seen = gc.getClipping();
		if (column == 0) {
			heading(gc, row, bounds, seen);
		} else if (row.isRated()) {
			text(gc, row, column, bounds, seen);
		}
		if (view.isChanged(place, column)) {
			gc.setBackground(MatrixColours.changed());
			gc.fillRectangle(bounds.x, bounds.y, 3, bounds.height);
		}
		if (cursor.isAt(column, place)) {
			gc.setForeground(MatrixColours.cursor());
			gc.setLineWidth(2);
			gc.drawRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 2, bounds.height - 2);
			gc.setLineWidth(1);
		}
		gc.setClipping(clip);
	}

	private void text(GC gc, MatrixRow row, int column, Rectangle bounds, Rectangle seen) {
		int x = bounds.x + MatrixLayer.MARGIN_X;
		int y = bounds.y + MatrixLayer.MARGIN_Y;
		if (row.isMissing(column - 1)) {
			gc.setForeground(MatrixColours.muted());
			gc.setFont(type.font(Type.ITALIC));
			gc.drawString("No text yet", x, y, true);
			return;
		}
		broken(row.prose(column - 1), layer.textWidth(column, row)).paint(gc, x, y, seen.y, seen.y + seen.height, type);
	}

	private CellText broken(Prose prose, int width) {
		Kept known = kept.get(prose);
		if (known == null || known.width() != width) {
			if (kept.size() > KEPT) {
				kept.clear();
			}
			known = new Kept(width, CellText.of(prose, width, type));
			kept.put(prose, known);
		}
		return known.text();
	}

	private void heading(GC gc, MatrixRow row, Rectangle bounds, Rectangle seen) {
		int x = bounds.x + MatrixLayer.MARGIN_X + row.depth() * MatrixLayer.STEP;
		int y = bounds.y + MatrixLayer.MARGIN_Y;
		if (row.isGroup()) {
			triangle(gc, x, y + type.lineHeight() / 2, view.isFolded(row));
		}
		x += MatrixLayer.FOLD;
		CellText heading = CellText.of(row.heading(), row.isGroup() ? Type.BOLD : 0, layer.textWidth(0, row), type);
		heading.paint(gc, x, y, seen.y, seen.y + seen.height, type);
		if (layer.tellsMissing(row)) {
			int missing = view.matrix().orElseThrow().missing(row);
			gc.setForeground(MatrixColours.muted());
			gc.setFont(type.font(0));
			gc.drawString(missing == 1 ? "1 text missing" : missing + " texts missing", x, y + heading.height(), true);
		}
	}

	private static void triangle(GC gc, int x, int middle, boolean folded) {
		gc.setBackground(MatrixColours.muted());
		gc.setAntialias(SWT.ON);
		gc.fillPolygon(folded ? new int[] { x + 2, middle - 5, x + 8, middle, x + 2, middle + 5 } : new int[] { x, middle - 3, x + 10, middle - 3, x + 5, middle + 4 });
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return layer.naturalWidth(cell.getColumnIndex());
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return layer.getRowHeightByPosition(cell.getRowIndex());
	}

	@Override
	public ICellPainter getCellPainterAt(int x, int y, ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		return this;
	}
}
