package framewright.ui.framework.matrix;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

import framewright.editing.matrix.Spreadsheet;

/** Cells as LibreOffice puts them on the clipboard for spreadsheets: as a text that keeps line breaks in cells. It is only read. */
final class CellsTransfer extends ByteArrayTransfer {

	private static final String NAME = "application/x-libreoffice-tsvc";
	private static final CellsTransfer INSTANCE = new CellsTransfer();

	private final int type = registerType(NAME);

	private CellsTransfer() {
	}

	static CellsTransfer getInstance() {
		return INSTANCE;
	}

	@Override
	protected int[] getTypeIds() {
		return new int[] { type };
	}

	@Override
	protected String[] getTypeNames() {
		return new String[] { NAME };
	}

	@Override
	protected Object nativeToJava(TransferData data) {
		return super.nativeToJava(data) instanceof byte[] bytes && bytes.length > 0 ? Spreadsheet.decode(bytes) : null;
	}
}
