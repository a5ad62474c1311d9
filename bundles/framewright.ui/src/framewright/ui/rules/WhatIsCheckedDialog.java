package framewright.ui.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import framewright.core.library.Library;
import framewright.core.library.SettingsEdit;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.across.OpenTexts;
import framewright.ui.editor.OpenDocument;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.rules.RuleChoices;
import framewright.ui.workspace.OpenLibrary;

/** Lists the rules by pack and lets people choose how much each matters and what its parameters are. What is chosen is written into the settings of the library when it is agreed to. */
final class WhatIsCheckedDialog extends TitleAreaDialog {

	private final Library library;
	private final RuleChoices choices;
	private final String first;
	/** The name of each framework in the order of the list, that of the library before them. */
	private final List<String> places = new ArrayList<>(List.of(RuleChoices.LIBRARY));
	private final List<String> titles = new ArrayList<>(List.of("The whole library"));
	private RuleTable table;
	private RuleForm form;
	private String place = RuleChoices.LIBRARY;

	/** @param first the id of the rule that is selected to begin with; may be empty */
	WhatIsCheckedDialog(Shell parent, Library library, RuleChoices choices, String first) {
		super(parent);
		this.library = library;
		this.choices = choices;
		this.first = first;
		for (Node framework : OpenLibrary.session().snapshot().map(LibrarySnapshot::frameworks).orElse(List.of())) {
			if (!framework.name().isEmpty()) {
				places.add(framework.name());
				titles.add("Only " + framework.title());
			}
		}
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("What Is Checked");
		shell.setData("framewright.key", "what-is-checked");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(1020, 660);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).applyTo(area);
		setTitle("What is checked in " + library.title());
		Label label = new Label(area, SWT.NONE);
		label.setText("&Choose for:");
		Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(titles.toArray(String[]::new));
		combo.select(0);
		combo.setData("framewright.key", "rules.place");
		combo.getAccessible().addAccessibleListener(AccessibleNames.of("Choose for"));
		combo.addListener(SWT.Selection, event -> {
			place = places.get(combo.getSelectionIndex());
			table.show(place);
			form.show(table.selected(), place);
		});
		SashForm halves = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
		halves.setSashWidth(8);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(960, 400).applyTo(halves);
		table = new RuleTable(halves, choices, rule -> form.show(rule, place));
		form = new RuleForm(halves, choices, this::changed);
		halves.setWeights(58, 42);
		table.select(first);
		form.show(table.selected(), place);
		explain();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		table.setFocus();
	}

	private Path file() {
		return library.folder().resolve(Library.SETTINGS);
	}

	private void explain() {
		if (Files.exists(file()) && !Files.isWritable(file())) {
			setMessage("The file library.settings is protected, so what you choose could not be kept. Take the protection off, or ask whoever looks after the library.", IMessageProvider.WARNING);
		} else {
			setMessage("OK writes what you choose into the file library.settings and has the library checked again. All who share the library have it.", IMessageProvider.NONE);
		}
	}

	private void changed() {
		table.refresh();
		String refusal = choices.refusal();
		setErrorMessage(refusal.isEmpty() ? null : refusal);
		getButton(IDialogConstants.OK_ID).setEnabled(refusal.isEmpty());
	}

	/** What could not be written stays chosen in the dialog. */
	@Override
	protected void okPressed() {
		Map<String, Optional<String>> lines = choices.lines();
		if (!lines.isEmpty()) {
			if (OpenTexts.buffer(file()).filter(IFileBuffer::isDirty).isPresent()) {
				setErrorMessage("The file library.settings is open in an editor and not saved. Choose Cancel, save or close it, then choose again.");
				return;
			}
			try {
				SettingsEdit.write(library, lines);
			} catch (CharacterCodingException e) {
				refuse("The file library.settings is not saved as UTF-8, so nothing was written. Open it in the program that made it, save it as UTF-8 text, then choose OK again.", e);
				return;
			} catch (IOException e) {
				refuse("The file library.settings could not be written and is as it was. Check that its drive is connected and not full and that you may write to it, then choose OK again.", e);
				return;
			}
			OpenLibrary.notice(file());
			OpenLibrary.check();
			OpenDocument.analyseAll();
		}
		super.okPressed();
	}

	private void refuse(String why, IOException cause) {
		ILog.of(WhatIsCheckedDialog.class).warn(why, cause);
		setErrorMessage(why);
	}
}
