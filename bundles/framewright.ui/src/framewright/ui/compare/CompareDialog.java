package framewright.ui.compare;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import framewright.core.library.Library;
import framewright.ui.Muted;
import framewright.ui.model.compare.ChangeWords;
import framewright.ui.model.compare.CompareChoice;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.compare.ComparedText.Kind;

/** Asks which two texts of a framework are to be compared. */
final class CompareDialog extends TitleAreaDialog {

	private final CompareChoice choice;
	private final Library library;
	private final Path file;
	private Combo older;
	private Combo newer;
	private Label saved;
	private SavedTextsJob job;
	private boolean looking;

	/** @param file the file of the framework that is worked on */
	CompareDialog(Shell parent, CompareChoice choice, Library library, Path file) {
		super(parent);
		this.choice = choice;
		this.library = library;
		this.file = file;
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Compare");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(14, 14).spacing(10, 10).applyTo(area);
		setTitle("Compare “" + choice.framework() + "”");
		older = combo(area, "&Older text:", "compare.older");
		Button swap = new Button(area, SWT.PUSH);
		swap.setText("&Swap");
		swap.addListener(SWT.Selection, event -> {
			choice.swap();
			show();
			changed();
		});
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.FILL, SWT.CENTER).applyTo(swap);
		newer = combo(area, "&Newer text:", "compare.newer");
		older.addListener(SWT.Selection, event -> chosen());
		newer.addListener(SWT.Selection, event -> chosen());
		saved = new Label(area, SWT.WRAP);
		saved.setData("framewright.key", "compare.saved");
		Muted.apply(saved);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(260, SWT.DEFAULT).applyTo(saved);
		fill();
		look();
		area.addDisposeListener(event -> job.cancel());
		return area;
	}

	/** Saved versions are many, perhaps; they are read while the dialog is open already. */
	private void look() {
		looking = true;
		saved.setText("Looking for saved versions…");
		job = new SavedTextsJob(library, file, choice.texts(), getShell().getDisplay(), this::found, reason -> told("The saved versions cannot be listed. " + reason));
		job.schedule();
	}

	private void found(List<ComparedText> texts) {
		if (saved.isDisposed()) {
			return;
		}
		choice.offer(texts);
		fill();
		long versions = texts.stream().filter(text -> text.kind() == Kind.KEPT).count();
		told(versions == 0 ? "No saved versions are kept besides." : "Saved versions are among them, the newest first.");
	}

	private void told(String words) {
		if (!saved.isDisposed()) {
			looking = false;
			saved.setText(words.replace("&", "&&"));
			saved.getParent().layout();
			changed();
		}
	}

	private void fill() {
		String[] labels = choice.texts().stream().map(text -> ChangeWords.capital(text.label())).toArray(String[]::new);
		older.setItems(labels);
		newer.setItems(labels);
		show();
	}

	private void show() {
		older.select(choice.older());
		newer.select(choice.newer());
	}

	private Combo combo(Composite area, String label, String key) {
		new Label(area, SWT.NONE).setText(label);
		Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setData("framewright.key", key);
		GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "&Compare", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
	}

	private void chosen() {
		choice.older(older.getSelectionIndex());
		choice.newer(newer.getSelectionIndex());
		changed();
	}

	private void changed() {
		String problem = choice.problem();
		boolean early = looking && choice.texts().size() < 2; // there may be something to compare in a moment
		setErrorMessage(problem.isEmpty() || early ? null : problem);
		setMessage(choice.remark().isEmpty() ? "Shows what changed in meaning from the older text to the newer one." : choice.remark(),
				choice.remark().isEmpty() ? org.eclipse.jface.dialogs.IMessageProvider.NONE : org.eclipse.jface.dialogs.IMessageProvider.WARNING);
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}
}
