package framewright.ui.across;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import framewright.core.rules.Rule;
import framewright.editing.fix.AllMends;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.LibraryTexts;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.versions.FrozenVersion;
import framewright.ui.workspace.OpenLibrary;

/** Shows every line that changes when all that a rule knows to mend is mended, in a framework or all of them, and does it as one step. */
public final class MendAllDialog extends TitleAreaDialog {

	private final LibraryTexts texts;
	private final LibrarySnapshot library;
	private final Rule rule;
	private final Path file;
	private Combo where;
	private ChangedLines lines;
	private Job looking;
	private AllMends mends;

	private MendAllDialog(Shell parent, LibraryTexts texts, LibrarySnapshot library, Rule rule, Path file) {
		super(parent);
		this.texts = texts;
		this.library = library;
		this.rule = rule;
		this.file = file;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/**
	 * Asks, and mends what was agreed to.
	 *
	 * @param file the framework that the question comes from
	 */
	public static void open(Shell parent, Rule rule, Path file) {
		LibraryTexts texts = OpenTexts.library().orElse(null);
		LibrarySnapshot library = OpenLibrary.session().snapshot().orElse(null);
		if (texts != null && library != null) {
			MendAllDialog dialog = new MendAllDialog(parent, texts, library, rule, file);
			if (dialog.open() == Window.OK) {
				RenameHandler.apply("Mend All", dialog.mends.preview());
			}
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Mend All Like This");
		shell.setData("framewright.key", "mend-all");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).applyTo(area);
		setTitle("“" + rule.title() + "”");
		new Label(area, SWT.NONE).setText("Mend &it in:");
		where = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		where.setItems("All frameworks of the library", "Only " + library.title(file));
		where.select(0);
		where.setData("framewright.key", "mend-where");
		where.getAccessible().addAccessibleListener(AccessibleNames.of("Mend it in"));
		where.addListener(SWT.Selection, event -> look());
		Label heading = new Label(area, SWT.NONE);
		heading.setText("What &changes:");
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(heading);
		lines = new ChangedLines(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(820, 300).applyTo(lines.control());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Mend All", true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		look();
	}

	private void look() {
		if (looking != null) {
			looking.cancel();
		}
		mends = null;
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		setMessage("Looking for what can be mended …", IMessageProvider.NONE);
		Optional<Path> only = where.getSelectionIndex() == 0 ? Optional.empty() : Optional.of(file);
		looking = Background.run("Looking for what can be mended", monitor -> look(only), this::show);
	}

	private AllMends look(Optional<Path> only) throws IOException {
		return AllMends.of(texts, library.findings(), rule.id(), only, (path, text) -> FrozenVersion.of(texts.library(), text).isPresent());
	}

	private void show(AllMends found) {
		if (where.isDisposed()) {
			return;
		}
		mends = found;
		lines.show(found.preview().lines());
		boolean some = found.mends() > 0;
		setMessage(found.words() + (some ? " One Undo takes all of it back." : ""), some ? IMessageProvider.INFORMATION : IMessageProvider.NONE);
		getButton(IDialogConstants.OK_ID).setEnabled(some);
	}

	@Override
	public boolean close() {
		if (looking != null) {
			looking.cancel();
		}
		return super.close();
	}
}
