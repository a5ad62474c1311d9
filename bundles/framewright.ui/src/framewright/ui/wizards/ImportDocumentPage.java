package framewright.ui.wizards;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.core.exchange.Importer;
import framewright.core.exchange.Importers;
import framewright.core.extension.Extension;
import framewright.core.extension.Option;
import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.imports.ImportPlan;
import framewright.ui.model.imports.ImportPlan.Seen;

/** Asks for the document, what it is read as, and the options of that format. */
final class ImportDocumentPage extends WizardPage {

	/** How long nothing must be typed before the file is looked at, in milliseconds. */
	private static final int PAUSE = 200;

	private final ImportPlan plan;
	private final String first;
	private List<Extension<Importer>> formats = List.of();
	private Text file;
	private Combo format;
	private Label description;
	private ScrolledComposite scroll;
	private boolean looking;

	/** @param first the file to begin with; empty for none */
	ImportDocumentPage(ImportPlan plan, String first) {
		super("document", "Which document", null);
		this.plan = plan;
		this.first = first;
		setDescription("Choose the document. What kind it is is found out; you can choose otherwise. Nothing is written before you have looked at what comes of it.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText("&Document:");
		file = new Text(area, SWT.BORDER);
		file.setData("framewright.key", "import.file");
		file.setMessage("The file that becomes a framework");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText("&Browse…");
		browse.addListener(SWT.Selection, event -> browse());
		new Label(area, SWT.NONE).setText("&Read as:");
		format = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		format.setData("framewright.key", "import.format");
		format.setVisibleItemCount(16);
		format.getAccessible().addAccessibleListener(AccessibleNames.of("Read as"));
		format.addListener(SWT.Selection, event -> {
			plan.format(formats.get(format.getSelectionIndex()));
			options();
			update();
		});
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(format);
		new Label(area, SWT.NONE);
		description = new Label(area, SWT.WRAP);
		Muted.apply(description);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(500, 38).applyTo(description);
		scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(scroll);
		setControl(area);
		file.addModifyListener(event -> later());
		show();
		if (!first.isEmpty()) {
			file.setText(first);
		}
		setErrorMessage(null);
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText("Import Document");
		String known = String.join(";", Importers.all().stream().flatMap(one -> one.fileExtensions().stream()).distinct().sorted().map(ending -> "*." + ending).toList());
		dialog.setFilterExtensions(new String[] { known, "*.*" });
		dialog.setFilterNames(new String[] { "Documents", "All files" });
		plan.file().map(path -> path.getParent()).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		String chosen = dialog.open();
		if (chosen != null) {
			file.setText(chosen);
		}
	}

	private void later() {
		String typed = file.getText();
		looking = true;
		update();
		getShell().getDisplay().timerExec(PAUSE, () -> {
			if (!file.isDisposed() && file.getText().equals(typed)) {
				look(typed);
			}
		});
	}

	/** In the background, for the file may lie far away. */
	private void look(String typed) {
		Display display = file.getDisplay();
		Job job = Job.createSystem("Looking at a document", (ICoreRunnable) monitor -> {
			Seen seen = ImportPlan.look(typed);
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!file.isDisposed() && file.getText().equals(typed)) {
						looking = false;
						plan.file(seen);
						show();
					}
				});
			}
		});
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** The formats and the options of the chosen one. */
	private void show() {
		formats = plan.formats();
		format.setItems(formats.stream().map(one -> one.label() + (plan.fits(one) || plan.file().isEmpty() ? "" : " (does not look like one)")).toArray(String[]::new));
		plan.format().ifPresent(chosen -> format.select(formats.stream().map(Extension::id).toList().indexOf(chosen.id())));
		format.setEnabled(plan.file().isPresent() && !formats.isEmpty());
		format.requestLayout();
		options();
		update();
	}

	private void options() {
		description.setText(ImportReviewPage.doubled(plan.format().map(Extension::description).orElse("")));
		if (scroll.getContent() != null) {
			scroll.getContent().dispose();
		}
		Composite content = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(content);
		List<Option> options = plan.format().map(Extension::options).orElse(List.of());
		if (!options.isEmpty()) {
			Group group = new Group(content, SWT.NONE);
			group.setText("How to read it");
			GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
			GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).spacing(8, 4).applyTo(group);
			options.forEach(option -> option(group, option));
		}
		scroll.setContent(content);
		scroll.setMinSize(content.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		scroll.requestLayout();
	}

	private void option(Composite group, Option option) {
		Control control = OptionControls.create(group, option, plan.value(option), value -> {
			plan.set(option, value);
			update();
		});
		control.setData("framewright.key", "import.option." + option.id());
		if (!option.description().isEmpty()) {
			Label explanation = new Label(group, SWT.WRAP);
			explanation.setText(ImportReviewPage.doubled(option.description()));
			Muted.apply(explanation);
			GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(option.type() == Option.Type.FLAG ? 22 : 0, 0).hint(500, SWT.DEFAULT).applyTo(explanation);
		}
	}

	private void update() {
		String problem = looking ? "" : plan.problem();
		setErrorMessage(problem.isEmpty() || file.getText().isBlank() ? null : problem);
		setPageComplete(!looking && problem.isEmpty());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			file.setFocus();
		}
	}
}
