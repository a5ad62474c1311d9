package framewright.ui.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.imports.Destination;
import framewright.ui.model.imports.Destination.Known;
import framewright.ui.model.imports.ReadDocument;

/** Asks whether a new framework is made of the document, under which title and where, or one that is there is brought up to date. */
final class ImportPlacePage extends WizardPage {

	private final ImportWizard wizard;
	private List<Path> folders = List.of();
	private Button create;
	private Button update;
	private Text title;
	private Label name;
	private Combo folder;
	private Combo existing;
	private Label reason;
	private boolean filling;

	ImportPlacePage(ImportWizard wizard) {
		super("place", "Where it goes", null);
		this.wizard = wizard;
		setDescription("Make a new framework of the document, or bring one up to date that is in the library.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		create = choice(area, "Make a &new framework", "import.create");
		label(area, "&Title:");
		title = new Text(area, SWT.BORDER);
		title.setData("framewright.key", "import.title");
		title.addModifyListener(event -> changed(() -> destination().title(title.getText())));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		label(area, "In the f&older:");
		folder = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		folder.setData("framewright.key", "import.folder");
		folder.getAccessible().addAccessibleListener(AccessibleNames.of("In the folder"));
		folder.addListener(SWT.Selection, event -> changed(() -> destination().folder(folders.get(folder.getSelectionIndex()))));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(folder);
		new Label(area, SWT.NONE);
		name = new Label(area, SWT.NONE);
		Muted.apply(name);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		update = choice(area, "Bring a framework &up to date that is in the library", "import.update");
		label(area, "&Framework:");
		existing = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		existing.setData("framewright.key", "import.existing");
		existing.getAccessible().addAccessibleListener(AccessibleNames.of("Framework"));
		existing.addListener(SWT.Selection, event -> changed(this::take));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(existing);
		new Label(area, SWT.NONE);
		reason = new Label(area, SWT.WRAP);
		reason.setData("framewright.key", "import.reason");
		Muted.apply(reason);
		GridDataFactory.fillDefaults().grab(true, false).hint(500, 54).applyTo(reason);
		setControl(area);
		setPageComplete(false);
	}

	private Button choice(Composite area, String label, String key) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(label);
		button.setData("framewright.key", key);
		button.addListener(SWT.Selection, event -> changed(this::take));
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(button);
		return button;
	}

	private static void label(Composite area, String words) {
		Label label = new Label(area, SWT.NONE);
		label.setText(words);
		GridDataFactory.fillDefaults().indent(22, 0).align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	private Destination destination() {
		return wizard.destination();
	}

	/** Takes whether and which framework is brought up to date. */
	private void take() {
		int index = existing.getSelectionIndex();
		destination().existing(update.getSelection() && index >= 0 ? destination().known().get(index) : null);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			fill();
		}
		super.setVisible(visible);
		if (visible && create.getSelection()) {
			title.setFocus();
		}
	}

	private void fill() {
		filling = true;
		try {
			boolean can = wizard.plan().canUpdate() && !destination().known().isEmpty();
			Optional<ReadDocument> document = wizard.document();
			document.ifPresent(read -> destination().suggest(read, can));
			folders = destination().folders();
			folder.setItems(folders.stream().map(destination()::label).toArray(String[]::new));
			folder.select(Math.max(0, folders.indexOf(destination().folder())));
			existing.setItems(destination().known().stream().map(Known::title).toArray(String[]::new));
			folder.requestLayout();
			existing.requestLayout();
			Optional<Known> chosen = destination().existing();
			Optional<Known> match = document.flatMap(destination()::match);
			existing.select(chosen.or(() -> match).map(destination().known()::indexOf).orElse(destination().known().isEmpty() ? -1 : 0));
			title.setText(destination().title().isEmpty() ? document.map(ReadDocument::title).orElse("") : destination().title());
			if (destination().title().isEmpty() && !title.getText().isBlank()) {
				destination().title(title.getText());
			}
			create.setSelection(chosen.isEmpty());
			update.setSelection(chosen.isPresent());
			update.setEnabled(can);
			String why = document.map(destination()::reason).orElse("");
			reason.setText(can ? ImportReviewPage.doubled(why) + (why.isEmpty() ? "" : " ") + "You see what would change first, and choose what is taken over."
					: wizard.plan().canUpdate() ? "There is no framework in the library yet." : "A document of this kind does not tell which part is which, so it can only become a new framework. You can compare the two afterwards.");
		} finally {
			filling = false;
		}
		update();
	}

	private void changed(Runnable take) {
		if (!filling) {
			take.run();
			update();
		}
	}

	private void update() {
		boolean made = create.getSelection();
		title.setEnabled(made);
		folder.setEnabled(made);
		existing.setEnabled(!made);
		name.setText(made && !title.getText().isBlank() ? "The file will be called " + destination().file().getFileName() : "");
		String problem = made ? destination().problem() : existing.getSelectionIndex() < 0 ? "Choose the framework." : "";
		setErrorMessage(problem.isEmpty() ? null : problem);
		setPageComplete(problem.isEmpty());
	}

	/** What would change is only shown where there is something to change. */
	@Override
	public IWizardPage getNextPage() {
		return update != null && update.getSelection() ? super.getNextPage() : null;
	}
}
