package framewright.ui.across;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.Job;
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
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.ui.library.StyledCells;
import framewright.editing.navigation.Symbols.Found;
import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.library.NodeLabels;

/** Asks for one of many parts: words narrow the list, the arrow keys choose, Enter takes it. */
final class ElementPicker extends Dialog {

	private final String title;
	private final String hint;
	private final Function<String, List<Found>> search;
	private Text words;
	private TableViewer table;
	private Label count;
	private Job looking;
	private Found chosen;

	/** @param search finds the parts that fit some words, best first; called in the background */
	ElementPicker(Shell parent, String title, String hint, Function<String, List<Found>> search) {
		super(parent);
		this.title = title;
		this.hint = hint;
		this.search = search;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was chosen; empty when nothing was. */
	Optional<Found> pick() {
		return open() == OK ? Optional.ofNullable(chosen) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("framewright.key", "picker");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().margins(12, 10).applyTo(area);
		new Label(area, SWT.NONE).setText(hint);
		words = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
		words.setData("framewright.key", "picker-words");
		words.getAccessible().addAccessibleListener(AccessibleNames.of(hint));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		table = new TableViewer(area, SWT.BORDER | SWT.SINGLE | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setData("framewright.key", "picker-list");
		table.getTable().getAccessible().addAccessibleListener(AccessibleNames.of(title));
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setLabelProvider(new StyledCells(new Labels()));
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 340).applyTo(table.getTable());
		count = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
		table.addOpenListener(event -> okPressed());
		table.addSelectionChangedListener(event -> allow());
		words.addModifyListener(event -> look());
		words.addListener(SWT.DefaultSelection, event -> {
			if (event.detail != SWT.ICON_CANCEL) {
				okPressed();
			}
		});
		words.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN && table.getTable().getItemCount() > 0) {
				event.doit = false;
				table.getTable().setSelection(Math.min(1, table.getTable().getItemCount() - 1));
				table.getTable().setFocus();
			}
		}));
		look();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Go There", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		allow();
	}

	private void allow() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!table.getStructuredSelection().isEmpty());
		}
	}

	private void look() {
		if (looking != null) {
			looking.cancel();
		}
		String wanted = words.getText();
		looking = Background.run("Looking for “" + wanted + "”", monitor -> search.apply(wanted), found -> show(wanted, found));
	}

	private void show(String wanted, List<Found> found) {
		if (words.isDisposed() || !words.getText().equals(wanted)) {
			return;
		}
		table.setInput(found);
		if (!found.isEmpty()) {
			table.setSelection(new StructuredSelection(found.get(0)), true);
		}
		count.setText(found.isEmpty() ? "Nothing fits." : found.size() == 1 ? "One fits." : found.size() + " fit.");
		allow();
	}

	@Override
	protected void okPressed() {
		if (table.getStructuredSelection().getFirstElement() instanceof Found found) {
			chosen = found;
			super.okPressed();
		}
	}

	@Override
	public boolean close() {
		if (looking != null) {
			looking.cancel();
		}
		return super.close();
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		private final NodeLabels rows = new NodeLabels(false);

		@Override
		public StyledString getStyledText(Object element) {
			Found found = (Found) element;
			StyledString text = rows.getStyledText(found.node());
			boolean within = !found.framework().isEmpty() && !found.framework().equals(found.node().title());
			return within ? text.append("  –  " + found.framework(), StyledString.QUALIFIER_STYLER) : text;
		}

		@Override
		public String getText(Object element) {
			return getStyledText(element).getString();
		}

		@Override
		public Image getImage(Object element) {
			return Icons.of(((Found) element).node(), false);
		}
	}
}
