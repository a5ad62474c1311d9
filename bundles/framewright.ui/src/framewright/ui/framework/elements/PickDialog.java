package framewright.ui.framework.elements;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.ui.library.StyledCells;
import framewright.editing.elements.ReferencePicker;
import framewright.editing.elements.ReferenceTarget;
import framewright.ui.Icons;
import framewright.ui.framework.PageHost;
import framewright.ui.library.AccessibleNames;
import framewright.ui.workspace.OpenLibrary;

/** Lets somebody choose an element or a framework anywhere in the library, by its number, its name or words of its title. */
final class PickDialog extends Dialog {

	/** How many are shown; who looks for another one types another word. */
	private static final int MOST = 100;

	private final String title;
	private final ReferencePicker picker;
	private final Predicate<ReferenceTarget> allowed;
	private Text words;
	private TableViewer table;
	private ReferenceTarget chosen;

	PickDialog(Shell parent, PageHost host, String title, Predicate<ReferenceTarget> allowed) {
		super(parent);
		this.title = title;
		this.allowed = allowed;
		picker = new ReferencePicker(host.session().text().orElseThrow(), host.file(), OpenLibrary.session().snapshot());
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was chosen, once the dialog was left with OK. */
	ReferenceTarget chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText("&Number, or words of the title:");
		words = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setData("framewright.key", "pick-words");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		table = new TableViewer(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
		table.getTable().getAccessible().addAccessibleListener(AccessibleNames.of("What was found"));
		table.getTable().setData("framewright.key", "pick-found");
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 300).applyTo(table.getTable());
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setLabelProvider(new StyledCells(new Labels()));
		table.addSelectionChangedListener(event -> {
			chosen = (ReferenceTarget) table.getStructuredSelection().getFirstElement();
			update();
		});
		table.addDoubleClickListener(event -> okPressed());
		words.addModifyListener(event -> search());
		words.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.getTable().setFocus();
				event.doit = false;
			}
		});
		words.setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Choose", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		search();
	}

	private void search() {
		List<ReferenceTarget> found = picker.search(words.getText(), MOST).stream().filter(allowed).toList();
		table.setInput(found);
		if (found.isEmpty()) {
			chosen = null;
		} else {
			table.setSelection(new StructuredSelection(found.getFirst()), true);
		}
		update();
	}

	private void update() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(chosen != null);
		}
	}

	@Override
	protected void okPressed() {
		if (chosen != null) {
			super.okPressed();
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			ReferenceTarget target = (ReferenceTarget) element;
			StyledString text = new StyledString();
			if (!target.number().isEmpty()) {
				text.append(target.number() + "  ", StyledString.COUNTER_STYLER);
			}
			text.append(target.title());
			if (!target.own()) {
				text.append("  " + (target.title().equals(target.framework()) ? "framework" : target.framework()), StyledString.QUALIFIER_STYLER);
			}
			return text;
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			return Icons.get(((ReferenceTarget) element).kind().name().toLowerCase(java.util.Locale.ROOT));
		}
	}
}
