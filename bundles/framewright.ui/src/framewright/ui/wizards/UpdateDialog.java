package framewright.ui.wizards;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import framewright.ui.model.update.UpdateChoices;
import framewright.ui.model.update.UpdateChoices.Kind;
import framewright.ui.model.update.UpdateChoices.Row;

/** Shows what a spreadsheet adds, changes and removes, and lets a person choose. {@link UpdateChoices} is what it shows. */
public final class UpdateDialog extends TitleAreaDialog {

	private final UpdateChoices choices;
	private CheckboxTreeViewer tree;

	public UpdateDialog(Shell parent, UpdateChoices choices) {
		super(parent);
		this.choices = choices;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Update from Spreadsheet");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("What the spreadsheet changes");
		Composite area = (Composite) super.createDialogArea(parent);
		tree = new CheckboxTreeViewer(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(700, 380).applyTo(tree.getControl());
		tree.setContentProvider(new Contents());
		tree.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object shown) {
				return shown instanceof Row row ? row.words() : ((Kind) shown).label() + " (" + choices.rows((Kind) shown).size() + ")";
			}
		});
		tree.setCheckStateProvider(new Checks());
		tree.addCheckStateListener(event -> {
			if (event.getElement() instanceof Row row) {
				choices.take(row, event.getChecked());
			} else {
				choices.rows((Kind) event.getElement()).forEach(row -> choices.take(row, event.getChecked()));
			}
			tree.refresh();
			tell();
		});
		tree.setInput(choices);
		tree.expandAll();
		tell();
		return area;
	}

	private void tell() {
		String kept = choices.kept().isEmpty() ? "" : " The framework has changed in the meantime, and keeps its own words here: " + String.join("; ", choices.kept()) + ".";
		boolean removes = choices.rows(Kind.REMOVED).stream().anyMatch(choices::isTaken);
		setMessage(choices.words() + kept, removes || !kept.isEmpty() ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Take over", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	private final class Contents implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return choices.kinds().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Kind kind ? choices.rows(kind).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object shown) {
			return shown instanceof Row row ? row.kind() : null;
		}

		@Override
		public boolean hasChildren(Object shown) {
			return shown instanceof Kind;
		}
	}

	private final class Checks implements ICheckStateProvider {
		@Override
		public boolean isChecked(Object shown) {
			return shown instanceof Row row ? choices.isTaken(row) : choices.rows((Kind) shown).stream().anyMatch(choices::isTaken);
		}

		@Override
		public boolean isGrayed(Object shown) {
			return shown instanceof Kind kind && isChecked(kind) && !choices.rows(kind).stream().allMatch(choices::isTaken);
		}
	}
}
