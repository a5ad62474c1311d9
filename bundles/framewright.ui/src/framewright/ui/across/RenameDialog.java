package framewright.ui.across;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import framewright.editing.library.LibraryTexts;
import framewright.editing.preview.Preview;
import framewright.editing.rename.RefusedRenameException;
import framewright.editing.rename.Renaming;
import framewright.editing.rename.Renaming.Subject;

/** Asks for another name and shows every line that changes with it. */
final class RenameDialog extends TitleAreaDialog {

	/** How long nothing must be typed before the lines are looked for, in milliseconds. */
	private static final int PAUSE = 250;

	/** What a name leads to: lines that change, or why it cannot be. */
	private record Answer(Preview preview, String refusal) {
	}

	private final LibraryTexts texts;
	private final Subject subject;
	private Text name;
	private ChangedLines lines;
	private Job looking;
	private Preview preview;

	RenameDialog(Shell parent, LibraryTexts texts, Subject subject) {
		super(parent);
		this.texts = texts;
		this.subject = subject;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** What was agreed to. */
	Preview preview() {
		return preview;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Rename");
		shell.setData("framewright.key", "rename");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).applyTo(area);
		setTitle("Rename " + subject.what());
		new Label(area, SWT.NONE).setText("&New name:");
		name = new Text(area, SWT.BORDER | SWT.SINGLE);
		name.setData("framewright.key", "new-name");
		name.setText(subject.target().name());
		name.selectAll();
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		Label heading = new Label(area, SWT.NONE);
		heading.setText("What &changes:");
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(heading);
		lines = new ChangedLines(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(760, 260).applyTo(lines.control());
		name.addModifyListener(event -> later());
		explain();
		return area;
	}

	private void explain() {
		setMessage("Names hold references together and are seen in the source only. " + subject.published().map(version -> "Version " + version + " is published with this name, so it is kept as a former name.")
				.orElse("It is not published yet, so the name can change freely."), IMessageProvider.NONE);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Rename", true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	private void later() {
		preview = null;
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		if (looking != null) {
			looking.cancel();
		}
		String wanted = name.getText().strip();
		if (wanted.equals(subject.target().name())) {
			lines.show(List.of());
			explain();
			return;
		}
		getShell().getDisplay().timerExec(PAUSE, () -> {
			if (!name.isDisposed() && name.getText().strip().equals(wanted)) {
				looking = Background.run("Looking for " + subject.target().name(), monitor -> look(wanted), answer -> show(wanted, answer));
			}
		});
	}

	private Answer look(String wanted) throws java.io.IOException {
		try {
			Preview found = Preview.of(texts, new Renaming(texts).rename(subject, wanted));
			Optional<String> frozen = Frozen.refusal(found.texts());
			return new Answer(found, frozen.orElse(""));
		} catch (RefusedRenameException e) {
			return new Answer(null, e.getMessage());
		}
	}

	private void show(String wanted, Answer answer) {
		if (name.isDisposed() || !name.getText().strip().equals(wanted)) {
			return;
		}
		lines.show(answer.preview() == null ? List.of() : answer.preview().lines());
		if (!answer.refusal().isEmpty()) {
			setMessage(answer.refusal(), IMessageProvider.ERROR);
			return;
		}
		preview = answer.preview();
		setMessage(preview.words() + " One Undo takes all of it back.", IMessageProvider.INFORMATION);
		getButton(IDialogConstants.OK_ID).setEnabled(true);
	}

	@Override
	public boolean close() {
		if (looking != null) {
			looking.cancel();
		}
		return super.close();
	}
}
