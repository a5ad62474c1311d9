package framewright.ui.framework.matrix;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the headings of the columns. */
record HeadingPainter(Type type) implements ICellPainter {

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		Rectangle clip = gc.getClipping();
		gc.setClipping(bounds.intersection(clip));
		gc.setBackground(MatrixColours.heading());
		gc.fillRectangle(bounds);
		gc.setForeground(MatrixColours.text());
		gc.setFont(type.font(Type.BOLD));
		gc.drawString(String.valueOf(cell.getDataValue()), bounds.x + MatrixLayer.MARGIN_X, bounds.y + MatrixLayer.MARGIN_Y, true);
		gc.setClipping(clip);
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return type.exactly(String.valueOf(cell.getDataValue()), Type.BOLD) + 2 * MatrixLayer.MARGIN_X;
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return type.lineHeight() + 2 * MatrixLayer.MARGIN_Y;
	}

	@Override
	public ICellPainter getCellPainterAt(int x, int y, ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		return this;
	}
}
