package framewright.ui.framework.matrix;

import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import framewright.editing.form.FormEdit;
import framewright.editing.form.HeaderEdits;
import framewright.editing.form.ProseEdits;
import framewright.editing.matrix.MatrixRow;
import framewright.editing.matrix.MatrixView;
import framewright.ui.framework.PageHost;
import framewright.ui.framework.Pending;
import framewright.ui.framework.prose.ProseArea;
import framewright.ui.spelling.FieldSpelling;

/** The text area that opens over a cell. Ctrl+Enter and Tab take what was typed and go on, Escape brings back what was there; leaving it takes it, too. */
final class CellEditor {

	private static final int LEAST_WIDTH = 420;
	private static final int LEAST_HEIGHT = 150;

	private final PageHost host;
	private final MatrixView view;
	private final Composite stage;
	private final IntConsumer goOn;
	private ProseArea area;
	private MatrixRow row;
	private Rectangle over = new Rectangle(0, 0, 0, 0);
	private int column;
	private String element = "";
	private String level = "";

	/**
	 * @param stage the area that holds the table, without a layout that would place this
	 * @param goOn gives the keyboard back to the table, so many cells further on
	 */
	CellEditor(PageHost host, MatrixView view, Composite stage, IntConsumer goOn) {
		this.host = host;
		this.view = view;
		this.stage = stage;
		this.goOn = goOn;
	}

	boolean isOpen() {
		return !element.isEmpty();
	}

	/** Gives the keyboard to the text, when it is open. */
	void setFocus() {
		area.field().control().setFocus();
	}

	/**
	 * Opens over a cell.
	 *
	 * @param cell where the cell is on the stage
	 * @param typed what was typed to open it, which is put behind the text; empty for nothing
	 */
	void open(int place, int level, Rectangle cell, String typed) {
		commit();
		if (isOpen()) {
			// What was written there could not be taken; it is not thrown away.
			setFocus();
			return;
		}
		row = view.rows().get(place);
		column = level;
		element = row.name();
		this.level = view.levels().get(level - 1).name();
		if (area == null) {
			make();
		}
		boolean editable = host.editable() && host.session().fault().isEmpty();
		area.field().control().setEditable(editable);
		area.show(view.heading(column) + " – " + row.heading(), row.stem(), row.markdown(level - 1));
		over = cell;
		place();
		area.control().setVisible(true);
		area.control().moveAbove(null);
		var text = area.field().control();
		text.setCaretOffset(text.getCharCount());
		text.showSelection();
		text.setFocus();
		if (editable && !typed.isEmpty()) {
			text.insert(typed);
			text.setCaretOffset(text.getCharCount());
		}
	}

	private void make() {
		area = new ProseArea(stage, SWT.BORDER, "matrix.text");
		area.control().setVisible(false);
		FieldSpelling.watch(area.field().control(), () -> host.session().text().map(text -> HeaderEdits.value(text, HeaderEdits.Field.LANGUAGE)).orElse(""));
		area.field().whenTaken(this::commit);
		Pending.in(area.field().control(), this::typed);
		area.field().control().addVerifyKeyListener(this::key);
		area.field().control().addListener(SWT.Modify, event -> stage.getDisplay().asyncExec(this::grow));
		area.field().control().addListener(SWT.FocusOut, event -> stage.getDisplay().asyncExec(this::left));
	}

	/** Over its cell, as large as its text wants and the table allows. */
	private void place() {
		Rectangle room = stage.getClientArea();
		Rectangle cell = over;
		int width = Math.min(Math.max(cell.width + 2, LEAST_WIDTH), room.width);
		int height = Math.clamp(Math.max(area.heightFor(width) + 24, cell.height), Math.min(LEAST_HEIGHT, room.height), Math.max(1, room.height));
		Point at = new Point(Math.clamp(cell.x - 1, 0, Math.max(0, room.width - width)), Math.clamp(cell.y - 1, 0, Math.max(0, room.height - height)));
		area.control().setBounds(at.x, at.y, width, height);
	}

	/** Makes room for what is typed. */
	private void grow() {
		if (isOpen() && !area.control().isDisposed() && area.heightFor(area.control().getSize().x) > area.control().getSize().y) {
			place();
		}
	}

	private void key(VerifyEvent event) {
		boolean enter = event.character == SWT.CR || event.character == SWT.LF;
		if (event.keyCode == SWT.ESC) {
			event.doit = false;
			close();
			goOn.accept(0);
		} else if (enter && event.stateMask == SWT.MOD1 || event.character == SWT.TAB && event.stateMask == 0) {
			event.doit = false;
			takeAndGoOn(1);
		} else if (event.keyCode == SWT.TAB && event.stateMask == SWT.MOD2) {
			event.doit = false;
			takeAndGoOn(-1);
		}
	}

	private void takeAndGoOn(int step) {
		if (take()) {
			close();
			goOn.accept(step);
		}
	}

	/** The keyboard went elsewhere; not when it is in the buttons, or in a dialog that is about this text. */
	private void left() {
		if (!isOpen() || area.control().isDisposed()) {
			return;
		}
		Control focus = stage.getDisplay().getFocusControl();
		for (Control at = focus; at != null; at = at.getParent()) {
			if (at == area.control()) {
				return;
			}
		}
		if (focus != null && focus.getShell() == stage.getShell()) {
			commit();
		}
	}

	/** Writes what was typed; whether the text says it now. */
	private boolean take() {
		Optional<FormEdit> typed = typed();
		return typed.isEmpty() || host.apply(typed.get());
	}

	/** What writes what was typed; empty when the text says it already. */
	private Optional<FormEdit> typed() {
		if (!isOpen() || !area.field().control().getEditable()) {
			return Optional.empty();
		}
		String markdown = area.field().markdown();
		boolean same = view.matrix().flatMap(matrix -> matrix.row(element)).map(now -> now.markdown(column - 1).equals(markdown)).orElse(false);
		return same ? Optional.empty() : Optional.of(ProseEdits.descriptor(element, level, markdown));
	}

	/** Takes what was typed, if it is open, and closes. When it cannot be taken it stays open, so that nothing is lost. */
	void commit() {
		if (isOpen() && take()) {
			close();
		}
	}

	/** Closes and forgets what was typed. */
	void close() {
		if (isOpen()) {
			element = "";
			boolean hadKeyboard = area.field().control().isFocusControl();
			area.control().setVisible(false);
			if (hadKeyboard) {
				goOn.accept(0);
			}
		}
	}
}
