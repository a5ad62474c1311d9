package framewright.ui.framework.matrix;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import framewright.dsl.parts.Part;
import framewright.editing.form.Address;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormSession;
import framewright.editing.form.FormText;
import framewright.editing.form.ProseEdits;
import framewright.editing.form.ProseEdits.Cell;
import framewright.editing.form.RefusedEditException;
import framewright.editing.matrix.ChangedCells;
import framewright.editing.matrix.Filter;
import framewright.editing.matrix.MatrixBlock;
import framewright.editing.matrix.MatrixRow;
import framewright.editing.matrix.MatrixView;
import framewright.ui.framework.FrameworkPage;
import framewright.ui.framework.PageHost;

/** The page Matrix: rated elements as rows, levels as columns, prose in the cells. */
public final class MatrixPage implements FrameworkPage, MatrixKeys.Deeds {

	/** How long after a change the text is compared with the last published version, in milliseconds. */
	private static final long PAUSE = 1200;

	private final MatrixView view = new MatrixView();
	private final FormSession.Listener listener = new FormSession.Listener() {
		@Override
		public void textChanged() {
			stale = true;
			updateIfSeen();
		}

		@Override
		public void selected(Address address, Object source) {
			if (source != MatrixPage.this) {
				follow();
			}
		}
	};
	private final IPropertyChangeListener fonts = event -> fontChanged(event.getProperty());
	private PageHost host;
	private Composite stage;
	private MatrixBar bar;
	private MatrixTable table;
	private MatrixAccess access;
	private CellEditor editor;
	private ChangedJob job;
	private List<String> columns = List.of();
	private boolean stale = true;
	/** Whether something was selected elsewhere while this page was not seen. */
	private boolean missed;

	@Override
	public void create(Composite parent, PageHost of) {
		host = of;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		bar = new MatrixBar(area, this::filter, this::choose, this::foldAll, this::setFocus);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		stage = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stage);
		stage.addListener(SWT.Resize, event -> layOut());
		editor = new CellEditor(host, view, stage, this::goOn);
		// A page that is closed in between can no longer be asked for its display.
		Display display = parent.getDisplay();
		job = new ChangedJob(host.file(), cells -> display.asyncExec(() -> changed(cells)));
		host.session().listen(listener);
		JFaceResources.getFontRegistry().addListener(fonts);
		area.addListener(SWT.Paint, event -> stage.getDisplay().asyncExec(this::updateIfSeen));
		update();
	}

	@Override
	public void dispose() {
		host.session().unlisten(listener);
		JFaceResources.getFontRegistry().removeListener(fonts);
		job.cancel();
	}

	private void layOut() {
		if (table != null) {
			editor.commit();
			table.control().setBounds(stage.getClientArea());
			table.showCursor(); // Nothing could be scrolled to while the table had no size.
		}
	}

	private void fontChanged(String font) {
		if (table != null && JFaceResources.DEFAULT_FONT.equals(font)) {
			table.fontChanged();
		}
	}

	// ---- what is shown ----

	/** Shows the text as it is now; later when nobody sees the page. */
	private void updateIfSeen() {
		if (stage.isDisposed() || !stage.isVisible()) {
			return;
		}
		if (stale) {
			update();
		}
		if (missed) {
			missed = false;
			follow();
		}
	}

	private void update() {
		FormText text = host.session().text().orElse(null);
		if (text == null) {
			bar.tell("");
			return;
		}
		stale = false;
		String element = element();
		view.take(text);
		show(element);
		job.compare(text, PAUSE);
		follow();
	}

	/** Shows the rows of the view; with a new table when there are other columns. */
	private void show(String element) {
		view.matrix().ifPresent(matrix -> bar.scales(matrix.scales(), matrix.scale().name()));
		List<String> wanted = view.levels().stream().map(level -> level.name() + "\n" + level.title()).toList();
		if (table == null || !wanted.equals(columns)) {
			columns = wanted;
			make();
		}
		table.rowsChanged(element, Math.max(0, table.column()));
		bar.tell(view.told());
		bar.show(view.filter());
		access.moved();
	}

	private void make() {
		boolean hadKeyboard = table != null && table.control().isFocusControl();
		if (table != null) {
			editor.close();
			table.control().dispose();
		}
		table = new MatrixTable(stage, view, new ColumnWidths(host.file(), view.matrix().map(matrix -> matrix.scale().name()).orElse("")));
		access = new MatrixAccess(view, table);
		new MatrixKeys(view, table, this);
		MatrixCommands.install(host.site(), table.control(), this, table::selectAll);
		table.whenMoved((row, column) -> moved());
		table.control().addListener(SWT.MouseDown, this::clicked);
		table.control().addListener(SWT.MouseDoubleClick, this::doubleClicked);
		table.control().addListener(SWT.MouseWheel, event -> editor.commit());
		table.control().addListener(SWT.FocusIn, event -> access.moved());
		menu();
		layOut();
		if (hadKeyboard) {
			table.control().setFocus();
		}
	}

	private void filter(Filter filter) {
		editor.commit();
		String element = element();
		view.filter(filter);
		show(element);
	}

	private void choose(String scale) {
		editor.commit();
		host.session().text().ifPresent(text -> {
			String element = element();
			view.choose(text, scale);
			show(element);
		});
	}

	private void foldAll(boolean fold) {
		editor.commit();
		String element = element();
		view.foldAll(fold);
		show(element);
	}

	private void changed(ChangedCells cells) {
		if (!stage.isDisposed() && table != null && !cells.equals(view.changed())) {
			String element = element();
			view.changed(cells);
			show(element);
		}
	}

	// ---- selection ----

	private MatrixRow row() {
		return table == null || table.row() < 0 ? null : view.rows().get(table.row());
	}

	private String element() {
		MatrixRow row = row();
		return row == null ? "" : row.name();
	}

	private void moved() {
		MatrixRow row = row();
		if (row != null) {
			host.session().select(Address.element(row.name()), this);
			access.moved();
		}
	}

	/** Goes to what is selected elsewhere, where that is shown. */
	private void follow() {
		if (stage.isDisposed() || table == null || !stage.isVisible()) {
			missed = true;
			return;
		}
		String element = host.session().selected().element();
		if (!element.isEmpty() && !element.equals(element()) && (view.filter().isAll() || view.indexOf(element) >= 0)) {
			show(element, Math.max(0, table.column()));
		}
	}

	private boolean show(String element, int column) {
		Filter before = view.filter();
		int rows = view.rows().size();
		int row = view.reveal(element);
		if (row < 0) {
			return false;
		}
		if (rows != view.rows().size() || !before.equals(view.filter())) {
			show(element);
		}
		table.select(row, column);
		return true;
	}

	@Override
	public boolean reveal(Address address) {
		if (stale) {
			update();
		}
		if (table == null || address.element().isEmpty()) {
			return false;
		}
		int column = 0;
		if (!address.way().isEmpty()) {
			Part part = host.session().text().flatMap(text -> text.find(address)).orElse(null);
			if (part == null || part.kind() != Part.Kind.DESCRIPTOR) {
				return false;
			}
			List<String> levels = view.levels().stream().map(level -> level.name()).toList();
			column = levels.indexOf(part.name()) + 1;
			if (column == 0) {
				return false;
			}
		}
		return show(address.element(), column);
	}

	@Override
	public void setFocus() {
		updateIfSeen();
		if (editor.isOpen()) {
			editor.setFocus();
		} else if (table != null && !view.rows().isEmpty()) {
			if (table.row() < 0) {
				table.select(0, Math.min(1, view.columns() - 1));
			}
			table.control().setFocus();
		} else {
			bar.setFocus();
		}
	}

	@Override
	public void commit() {
		editor.commit();
	}

	/** Gives the keyboard back to the table, some cells on; rows that take no text are passed over. */
	private void goOn(int step) {
		int row = table.row();
		int column = table.column() + step;
		while (row >= 0 && row < view.rows().size() && !view.isCell(row, column)) {
			if (step == 0) {
				break;
			}
			boolean past = column <= 0 || column >= view.columns() || !view.rows().get(row).isRated();
			if (past) {
				row += step;
				column = step > 0 ? 1 : view.columns() - 1;
			} else {
				column += step;
			}
		}
		if (step != 0 && view.isCell(row, column)) {
			table.select(row, column);
		}
		table.control().setFocus();
	}

	// ---- mouse ----

	private void clicked(Event event) {
		int[] cell = table.cellAt(event.x, event.y);
		if (event.button == 1 && cell[0] >= 0 && cell[1] == 0 && table.isTriangle(event.x, cell[0])) {
			MatrixRow row = view.rows().get(cell[0]);
			view.fold(row, !view.isFolded(row));
			show(row.name());
		}
	}

	private void doubleClicked(Event event) {
		int[] cell = table.cellAt(event.x, event.y);
		if (event.button != 1 || cell[0] < 0) {
			return;
		}
		if (cell[1] == 0 && !table.isTriangle(event.x, cell[0])) {
			showElement();
		} else if (cell[1] > 0) {
			edit("");
		}
	}

	private void menu() {
		Menu menu = new Menu(table.control());
		item(menu, "&Edit\tF2", () -> edit(""));
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "Cu&t\tCtrl+X", this::cut);
		item(menu, "&Copy\tCtrl+C", this::copy);
		item(menu, "&Paste\tCtrl+V", this::paste);
		item(menu, "C&lear\tDelete", this::clear);
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "&Fold All", () -> foldAll(true));
		item(menu, "&Unfold All", () -> foldAll(false));
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "Show in Ele&ments", this::showElement);
		item(menu, "Show in &Source", this::showSource);
		table.control().setMenu(menu);
	}

	private static void item(Menu menu, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> action.run());
	}

	private void showSource() {
		MatrixRow row = row();
		if (row != null) {
			host.session().text().flatMap(text -> text.element(row.name())).ifPresent(part -> host.showSource(part.nameStart() < 0 ? part.start() : part.titleStart(), 0));
		}
	}

	// ---- deeds ----

	@Override
	public void edit(String typed) {
		if (view.isCell(table.row(), table.column())) {
			table.select(table.row(), table.column());
			Rectangle bounds = table.bounds(table.row(), table.column());
			editor.open(table.row(), table.column(), bounds, typed);
		}
	}

	@Override
	public void fold(boolean fold) {
		MatrixRow row = row();
		if (row != null) {
			view.fold(row, fold);
			show(row.name());
		}
	}

	@Override
	public void up() {
		MatrixRow row = row();
		if (row != null && row.parent() != null) {
			table.select(view.indexOf(row.parent().name()), 0);
		}
	}

	@Override
	public void showElement() {
		MatrixRow row = row();
		if (row != null) {
			host.showElement(Address.element(row.name()));
		}
	}

	@Override
	public void copy() {
		MatrixBlock block = table.block();
		String text = row() == null ? "" : block.copy();
		if (!text.isEmpty()) {
			Clipboard clipboard = new Clipboard(stage.getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	@Override
	public void cut() {
		copy();
		clear();
	}

	@Override
	public void clear() {
		write(table.block()::clear);
	}

	@Override
	public void paste() {
		Clipboard clipboard = new Clipboard(stage.getDisplay());
		// LibreOffice makes blanks of the line breaks in the plain text of several cells; it keeps them in a form of its own.
		Object cells = clipboard.getContents(CellsTransfer.getInstance());
		Object text = cells != null ? cells : clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (text instanceof String words && row() != null) {
			MatrixBlock block = table.block();
			write(() -> block.paste(words));
		}
	}

	/** What is to be written, worked out when it is done. */
	private interface Writing {
		List<Cell> cells() throws RefusedEditException;
	}

	private void write(Writing writing) {
		FormEdit edit = text -> ProseEdits.descriptors(writing.cells()).on(text);
		host.apply(edit);
	}
}
