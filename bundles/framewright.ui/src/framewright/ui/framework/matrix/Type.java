package framewright.ui.framework.matrix;

import java.util.Arrays;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/**
 * The faces that cells are set in, and how wide words are in them. A word is measured by the widths of its signs, which are looked up once: that is some ten times as fast as asking for each
 * word, and what is lost by it is less than the margin of a cell. Lengths are points.
 */
final class Type {

	/** Regular, bold, italic and both. */
	static final int FACES = 4;
	static final int BOLD = 1;
	static final int ITALIC = 2;

	/** How many signs of one kind are measured at once, to find their width in fractions of a point. */
	private static final int TIMES = 16;

	/** Signs above this are measured together with the first that is. */
	private static final int KNOWN = 0x2100;

	private final Control control;
	private final LocalResourceManager resources;
	private final Font[] fonts = new Font[FACES];
	private final float[][] widths = new float[FACES][KNOWN];
	private int lineHeight;
	private GC gc;

	Type(Control control) {
		this.control = control;
		resources = new LocalResourceManager(JFaceResources.getResources(), control);
		read();
		control.addDisposeListener(event -> closeGc());
	}

	/** Takes the font of the window, which may have become another. */
	void read() {
		closeGc();
		for (int face = 0; face < FACES; face++) {
			int style = ((face & BOLD) != 0 ? SWT.BOLD : SWT.NORMAL) | ((face & ITALIC) != 0 ? SWT.ITALIC : SWT.NORMAL);
			fonts[face] = resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setStyle(style));
			Arrays.fill(widths[face], 0);
		}
		lineHeight = gc(0).getFontMetrics().getHeight() + 2;
	}

	private GC gc(int face) {
		if (gc == null) {
			gc = new GC(control);
		}
		gc.setFont(fonts[face]);
		return gc;
	}

	private void closeGc() {
		if (gc != null) {
			gc.dispose();
			gc = null;
		}
	}

	Font font(int face) {
		return fonts[face];
	}

	int lineHeight() {
		return lineHeight;
	}

	float width(char sign, int face) {
		int place = sign < KNOWN ? sign : 'W';
		float width = widths[face][place];
		if (width == 0) {
			width = Math.max(0.01f, (float) gc(face).textExtent(String.valueOf((char) place).repeat(TIMES)).x / TIMES);
			widths[face][place] = width;
		}
		return width;
	}

	/** How wide some words are exactly. */
	int exactly(String words, int face) {
		return gc(face).textExtent(words).x;
	}
}
