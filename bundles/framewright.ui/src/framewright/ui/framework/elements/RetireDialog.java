package framewright.ui.framework.elements;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import framewright.editing.elements.ElementRow;
import framewright.editing.elements.ReferenceTarget;
import framewright.ui.framework.PageHost;

/** Asks before an element is retired, and for what takes its place. */
final class RetireDialog extends TitleAreaDialog {

	private final PageHost host;
	private final ElementRow row;
	private final String why;
	private final List<ReferenceTarget> chosen = new ArrayList<>();
	private org.eclipse.swt.widgets.List list;
	private Button remove;

	RetireDialog(Shell parent, PageHost host, ElementRow row, String why) {
		super(parent);
		this.host = host;
		this.row = row;
		this.why = why;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What takes its place, as it is written. */
	List<String> successors() {
		return chosen.stream().map(ReferenceTarget::target).toList();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Retire an Element");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		setTitle("Retire “" + row.title() + "”?");
		setMessage(why);
		Label label = new Label(area, SWT.NONE);
		label.setText("Replaced &by (you may leave this empty):");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).span(1, 2).hint(380, 5 * list.getItemHeight()).applyTo(list);
		Button add = new Button(area, SWT.PUSH);
		add.setText("&Add…");
		add.addListener(SWT.Selection, event -> add());
		GridDataFactory.fillDefaults().applyTo(add);
		remove = new Button(area, SWT.PUSH);
		remove.setText("Re&move");
		remove.addListener(SWT.Selection, event -> {
			chosen.remove(list.getSelectionIndex());
			show();
		});
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(remove);
		list.addListener(SWT.Selection, event -> remove.setEnabled(list.getSelectionIndex() >= 0));
		show();
		return area;
	}

	private void add() {
		PickDialog dialog = new PickDialog(getShell(), host, "Replaced By", target -> !target.target().equals(row.name()) && !chosen.contains(target));
		if (dialog.open() == Window.OK) {
			chosen.add(dialog.chosen());
			show();
		}
	}

	private void show() {
		list.setItems(chosen.stream().map(target -> target.heading() + (target.own() ? "" : " — " + target.framework())).toArray(String[]::new));
		remove.setEnabled(false);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Retire", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}
